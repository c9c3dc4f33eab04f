"""The plain texts: golden files for every element, and nothing lost on the way."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.encode import encode, witness
from teipress.engines.saxon import transform
from teipress.model.annotation import Annotation
from teipress.model.errors import StylesheetError
from teipress.model.text import squeezed
from teipress.model.transcript import Transcript
from teipress.read import read
from teipress.resources import resource
from tests.encode.strategies import annotated
from tests.encode.work import encoding
from tests.golden_files import ROOT
from tests.read.cases import CONVENTIONS

DATA = Path(__file__).parent / "data"
TEXT = resource("xslt/text.xsl")
EVERY = ROOT / "tests" / "html" / "data" / "every.xml"  # a test there shows that it holds every element

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


LABELS = ("Stalin", "Soong", "Wang", "Дикий", "宋")
SAID = st.sampled_from(
    [
        "We agree.",
        "Paragraph 3: we suggest “peace”.",
        "Da, да.",
        "(?)",
        "Ours.\u00a0Not yours.",
        "a  b",
        "(Ospan) came.",
    ]
)
LINES = st.lists(st.tuples(st.sampled_from(["\n", "\n\n", "\n \u00a0\n"]), SAID), max_size=3)
TURNS = st.lists(
    st.tuples(st.sampled_from(LABELS), st.sampled_from([" ", "\n", "\t"]), SAID, LINES),
    min_size=1,
    max_size=6,
)


@given(st.booleans(), TURNS)
def test_encoding_the_diplomatic_text_again_is_stable(
    has_head: bool, turns: list[tuple[str, str, str, list[tuple[str, str]]]]
) -> None:
    text = "Record of a meeting\n\n10 August, 1945\n\n" if has_head else ""
    for name, gap, first, more in turns:
        text += f"{name}:{gap}{first}{''.join(blank + said for blank, said in more)}\n\n"
    once = read_again(text)
    made = diplomatic(encode(encoding(once)))
    again = read_again(made)
    assert spoken(again) == spoken(once)
    assert diplomatic(encode(encoding(again))) == made


def read_again(text: str) -> Transcript:
    return read(text.encode(), "again.txt", conventions=CONVENTIONS, labels=frozenset(LABELS)).transcript


def spoken(transcript: Transcript) -> list[tuple[str, str]]:
    return [
        (transcript.label(turn), " ".join(" ".join(transcript[tile.span] for tile in turn.tiles).split()))
        for turn in transcript.turns
    ]


def diplomatic(tei: bytes) -> str:
    return transform(TEXT, tei.decode(), mode="diplomatic").text


@pytest.mark.parametrize("mode", ["diplomatic", "reading"])
def test_every_element_of_the_schema_has_a_template(mode: str) -> None:
    assert transform(TEXT, EVERY.read_text("utf-8"), mode=mode).text
