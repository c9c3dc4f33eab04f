"""Line numbers and page furniture: with them a text is read as it is without them."""

from collections.abc import Iterator, Sequence

import pytest

from teipress.model.text import squeezed
from teipress.read import read
from tests.read.cases import CASES, CONVENTIONS, parts, sheet, tiled, verdict

TALK = """\
            MS. HOLM:  Before the break you told us about a
ferry that went out from the pier on the other side of
the bay.  Which one was it, as far as you remember?
            THE WITNESS:  The late one, I should say.  It had
a lamp at the bow.
            MS. HOLM:  And who sold you the ticket for it?
            THE WITNESS:  A boy who stood at the gate, and he
would not look at us.
            MS. HOLM:  How old was he?
            THE WITNESS:  Ten, or a little older than that.
""".splitlines()


def paged(lines: Sequence[str], length: int, first: int, head: str) -> Iterator[str]:
    """Yield lines on pages of a length, each line with its number, each page with its head and number."""
    for number, line in enumerate(lines):
        if number % length == 0:
            yield head
            yield f"{'':50}{first + number // length}"
            yield ""
        yield f"{number % length + 1:2}  {line}".rstrip()


@pytest.mark.parametrize("length", [3, 4, 5, 25])
@pytest.mark.parametrize("head", ["In re Larsen", "In re Larsen   (Vol. 2)", "IN RE LARSEN, No. 88-114"])
def test_turns_are_those_of_the_text_without_its_numbers(length: int, head: str) -> None:
    data = "\n".join(paged(TALK, length, 41, head)).encode()
    found = read(data, "holm.txt", conventions=CONVENTIONS).transcript
    assert [found.label(turn) for turn in found.turns] == ["MS. HOLM", "THE WITNESS"] * 2 + [
        "MS. HOLM",
        "THE WITNESS",
    ]
    plain = found.plain
    said = "".join(plain[tile.span.start : tile.span.end] for turn in found.turns for tile in turn.tiles)
    assert squeezed(said) == squeezed("".join(line.partition(":")[2] or line for line in TALK))


def apart(text: str) -> list[str]:
    """Return what is set apart in a text."""
    return [text[mark.span.start : mark.span.end] for mark in sheet(text).apart.marks]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1. Apples\n2. Pears\n3. Plums\n4. Figs\n5. Nuts\n6. Dates\n", id="a list"),
        pytest.param("1 apples\n2 pears\n3 plums\n4 figs\n5 nuts\n6 dates\n", id="a list in small letters"),
        pytest.param(
            "1   Anna   12\n2   Bert   14\n3   Carl   9\n4   Dora   3\n5   Emil   8\n", id="a table"
        ),
        pytest.param("1 Then he went.\n2 And she stayed.\n3 So it was.\n" * 4, id="verses"),
        pytest.param("ANNA\nCome.\n\nBERT\nNo.\n\nANNA\nDo come.\n\nBERT\nI said no.\n", id="names"),
        pytest.param("A: Yes.\n\n(Laughter)\n\nB: No.\n\n(Laughter)\n\nA: Well.\n", id="directions"),
        pytest.param("Act 1\n\nA: Yes.\n\nB: No.\n\nA: Well.\n\nAct 2\n\nA: Yes.\n", id="numbered heads"),
        pytest.param("A: Yes, I was.\n\nSpeaker 1\n\nYes.\n\nSpeaker 2\n\nNo.\n", id="numbered speakers"),
        pytest.param("1\n\nA: Yes.\n\nB: No.\n\nA: So.\n\n2\n\nB: Well.\n\nA: Now.\n", id="numbered parts"),
    ],
)
def test_what_only_looks_like_it_is_not_set_apart(text: str) -> None:
    assert apart(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A: I was\n\n- 2 -\n\nthere.\n", ["- 2 -"]),
        ("A: I was\n\n-17-\n\nthere.\n", ["-17-"]),
        ("A: I was\n\n--- Page 5 ---\n\nthere.\n", ["--- Page 5 ---"]),
        ("A: I was\nSpalte 310\nthere.\n", ["Spalte 310"]),
        ("A: Yes.\n\n12\n\nB: No.\nA: Yes.\nB: No.\nA: Yes.\n\n13\n\nB: No.\n", ["12", "13"]),
        ("A: It is\n\f\nREPORT   7\n\nso, and it\n\f\nREPORT   8\n\nwas.\nB: No.\n", ["\f", "REPORT   7", "\f", "REPORT   8"]),
    ],
)  # fmt: skip
def test_marks_of_pages(text: str, found: list[str]) -> None:
    assert apart(text) == found


def test_pages_are_no_paragraphs_of_their_own() -> None:
    """Blank lines that only stand round the numbers of pages do not part paragraphs."""
    page = "Mr. ROE. It went on like that for as long as any of us could\nremember.\nMr. DOE. So it did.\n"
    text = "".join(f"{page}{page}\n\nHouse of Elm, {number} of 90\n\n" for number in (3, 4, 5))
    assert verdict(text).taken == "full-stop"
    assert not any(line.startswith("HEAD") for line in tiled(text, "full-stop"))


def test_other_layouts_have_nothing_set_apart() -> None:
    """Only marks of pages are found in the cases that are not about them."""
    about = {"numbered-lines", "numbered-talk", "page-furniture", "running-heads", "who-asks"}
    found = {case.stem: apart(parts(case)[0]) for case in CASES if case.stem not in about}
    assert all("Page" in one or "page" in one for marks in found.values() for one in marks)
