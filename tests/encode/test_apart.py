"""What belongs to the page stands in ``fw``: line numbers at their lines, heads and feet where a page ends."""

import pytest

from teipress.annotate import Context, annotate
from teipress.encode import encode, ids, witness
from teipress.model.authority import Authority
from teipress.model.transcript import Transcript
from teipress.read import read
from tests.encode.work import encoding
from tests.read.cases import CONVENTIONS

PAGES = """\
Larsen Hearing                                           6

 1            THE CHAIR:  Will you tell us what became of the
 2  boats which your father had bought in the spring of
 3  that year?
 4            MR. LARSEN:  They were sold.
 5            (Laughter
 6  and applause.)
Larsen Hearing                                           7

 1            THE CHAIR:  All of them?
 2            MR. LARSEN:  All but the one that is lying in the
Larsen Hearing                                           8

 1  harbour of the town to this day, under a tarpaulin.
 2            THE CHAIR:  Thank you.
"""


def tei(text: str = PAGES) -> str:
    return encode(encoding(transcript(text), annotate(transcript(text), CONTEXT, []))).decode()


def transcript(text: str) -> Transcript:
    return read(text.encode(), "larsen.txt", conventions=CONVENTIONS).transcript


CONTEXT = Context(Authority(), "larsen", 1961, {})


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param('<lb n="2"/><fw type="lineNum">2</fw> boats which', id="a line amid a paragraph"),
        pytest.param('<pb n="8"/>', id="a page amid a paragraph"),
        pytest.param('<lb n="1"/><fw type="lineNum">1</fw> harbour', id="the first line of a page"),
        pytest.param('(Laughter<lb n="6"/><fw type="lineNum">6</fw> and applause.)', id="a direction"),
        pytest.param("<speaker>THE CHAIR:</speaker>", id="no number in a label"),
    ],
)
def test_what_is_written(fragment: str) -> None:
    assert fragment in tei()


def test_a_page_amid_a_paragraph_leaves_it_one() -> None:
    turn = next(turn for turn in witness(tei().encode()).turns if "All but" in turn.text)
    assert "harbour of the town" in turn.text
    assert tei().count("<sp ") == 5


def test_ids_stay_where_a_line_more_moves_the_numbers() -> None:
    before = witness(tei().encode())
    one, _, rest = PAGES.partition(" 4 ")
    moved = f"{one} 4  Speak up.\n 5 {rest.replace(' 6  and', ' 7  and').replace(' 5    ', ' 6    ')}"
    assert ids(transcript(moved), before).turns == ("t1", "t2", "t3", "t4", "t5")


def test_a_page_number_at_the_top_opens_no_division() -> None:
    assert (
        tei("[Page 1]\n\nMinutes of the Board\n\nAnna: Yes.\n\nBert: No.\n\nAnna: So.\n").count("<div ") == 1
    )
