"""What the header says is true of the file that it stands in."""

from dataclasses import replace

import pytest

from teipress.encode import encode
from teipress.model.transcript import Role, Source, Span, Tile, Transcript, cover
from tests.encode.work import encoding
from tests.read.cases import transcript


def _tei(given: str, convention: str = "label") -> str:
    read = transcript(given, convention)
    return encode(encoding(replace(read, source=Source("a.txt", "0")))).decode()


TALK = "Ann: One thing to say.\n\nBob: And another.\n\nAnn: So it is.\n"


@pytest.mark.parametrize(
    ("given", "said", "unsaid"),
    [
        pytest.param(TALK, "<name>Transcriber not identified</name>", "in the source", id="a transcriber nobody names"),
        pytest.param(
            f"Record of a talk\n\nTranscribed by: J. Doe, 3 May 1979\n\n{TALK}",
            "<name>J. Doe</name>", "not identified", id="a transcriber who is printed",
        ),
        pytest.param(TALK, "White space at the ends of lines", "beginnings", id="no line is indented"),
        pytest.param(TALK.replace("Bob", "  Bob"), "at the beginnings and ends of lines", "", id="an indented line"),
        pytest.param(
            TALK.replace("say.", "say --").replace("So it", "-- so it"),
            "1 turn takes up an earlier one (prev, next) teipress inferred", "", id="a turn taken up",
        ),
    ],
)  # fmt: skip
def test_the_sentences_of_the_header(given: str, said: str, unsaid: str) -> None:
    tei = _tei(given)
    assert said in tei
    assert not unsaid or unsaid not in tei


def test_lines_that_are_wrapped_are_no_paragraphs() -> None:
    text = "Ann: One thing\nto say."
    tiles = (Tile(Span(0, 4), Role.SPEAKER), Tile(Span(5, len(text)), Role.SPEECH))
    tei = encode(encoding(Transcript(text, cover(text, tiles), Source("a.txt", "0")))).decode()
    assert "the end of each within it is an lb" in tei
    assert "each line is a paragraph" not in tei


def test_a_stop_within_a_label_is_kept() -> None:
    assert "<persName>P.M.</persName>" in _tei(TALK.replace("Ann:", "P.M.:"))


def test_a_sign_without_a_word_is_no_person() -> None:
    text = ">> Good evening."
    tiles = (Tile(Span(0, 2), Role.SPEAKER), Tile(Span(3, len(text)), Role.SPEECH))
    tei = encode(encoding(Transcript(text, cover(text, tiles), Source("a.txt", "0")))).decode()
    assert "<person" not in tei
    assert "0 labels printed in the transcript and at 1 sign that names nobody" in tei


def test_a_time_code_is_the_time_of_the_turn_behind_it_alone() -> None:
    tei = _tei(f"[00:00:10]\n\n{TALK}\n[00:09:00]\n\nBob: Yes.\n")
    turns = [line for line in tei.splitlines() if "<sp " in line]
    assert ["synch" in line for line in turns] == [True, False, False, True]
