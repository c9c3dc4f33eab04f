"""The plain texts: golden files for every element, and nothing lost on the way."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.encode import encode, witness
from teipress.engines.saxon import transform
from teipress.model.annotation import Annotation
from teipress.model.errors import InputError, StylesheetError
from teipress.model.text import squeezed
from teipress.model.transcript import Transcript
from teipress.read import read
from teipress.read.label import label
from teipress.resources import resource
from tests.encode.strategies import annotated
from tests.encode.work import encoding

DATA = Path(__file__).parent / "data"
TEXT = resource("xslt/text.xsl")

PARAGRAPH = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><div><p>{}</p></div></body></text></TEI>"


@pytest.mark.parametrize("mode", ["diplomatic", "reading"])
@pytest.mark.parametrize("case", sorted(DATA.glob("*.xml")), ids=lambda path: path.stem)
def test_every_element(case: Path, mode: str) -> None:
    made = transform(TEXT, case.read_text("utf-8"), mode=mode).text
    assert made == case.with_suffix(f".{mode}.txt").read_text("utf-8")


@given(annotated())
def test_the_diplomatic_text_is_the_witness_text(work: tuple[Transcript, list[Annotation]]) -> None:
    tei = encode(encoding(*work))
    made = transform(TEXT, tei.decode(), mode="diplomatic").text
    assert squeezed(made) == squeezed(witness(tei).text)


WORDS = st.lists(
    st.text(st.sampled_from("abcÜ宋Ж\u00a0-—"), min_size=1, max_size=30).filter(str.strip), min_size=1
)


@given(WORDS, st.integers(10, 80))
def test_wrapping_breaks_at_spaces_only_and_loses_nothing(words: list[str], width: int) -> None:
    made = transform(
        TEXT, PARAGRAPH.format(" ".join(words)), mode="reading", parameters={"width": width}
    ).text
    assert made.replace("\n", " ").strip(" ") == " ".join(words).strip(" ")
    for line in made.splitlines():
        assert columns(line) <= width or " " not in line


def columns(line: str) -> int:
    return len(line) + line.count("宋")


def test_a_width_of_0_leaves_paragraphs_in_one_line() -> None:
    made = transform(TEXT, PARAGRAPH.format("word " * 50), mode="reading", parameters={"width": 0}).text
    assert made.count("\n") == 1


@pytest.mark.parametrize("mode", ["diplomatic", "reading"])
def test_an_element_that_no_template_knows_is_named(mode: str) -> None:
    with pytest.raises(StylesheetError, match=r"does not know what to do with .*figure\[1\]"):
        transform(TEXT, PARAGRAPH.format("a <figure/>"), mode=mode)


@given(annotated())
def test_encoding_the_diplomatic_text_again_is_stable(work: tuple[Transcript, list[Annotation]]) -> None:
    once = diplomatic(encode(encoding(*work)))
    try:
        again = read(once.encode(), "again.txt", convention=label).transcript
    except InputError:
        return  # no line of it looks like a turn to the reader, whatever the generator called it
    twice = diplomatic(encode(encoding(again)))
    assert squeezed(twice) == squeezed(once)
    third = read(twice.encode(), "again.txt", convention=label).transcript
    assert diplomatic(encode(encoding(third))) == twice
    assert [third.label(turn) for turn in third.turns] == [again.label(turn) for turn in again.turns]


def diplomatic(tei: bytes) -> str:
    return transform(TEXT, tei.decode(), mode="diplomatic").text
