"""Settling: what is left nests like XML, lies on one tile each, and keeps what a person decided."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.annotate import annotate, settle
from teipress.annotate.dates import dates
from teipress.annotate.names import names
from teipress.annotate.quotations import quotations
from teipress.annotate.signs import signs
from teipress.model.annotation import NAMES, Annotation, Cert, Kind
from teipress.model.transcript import Role, Span, Tile, Transcript
from tests.annotate.world import context, paragraph, shown

ALL = (names, dates, signs, quotations)
TEXT = "the Government of South China agreed"
EDITOR = "lw"

RUNS = st.sampled_from(
    [
        *("General Chiang", "Hong Kong", "China's", "South Manchurian Railway", "Soong", "Washington"),
        *("10 August, 1945", "9:00 – 11:30 p.m.", "(?)", "[?]", "(laughs)", "(Ospan)", "(Stalin nods)"),
        *(
            "“",
            "”",
            '"',
            "‘",
            "’",
            "'",
            "«",
            "»",
            "„",
            "``",
            "''",
            " ",
            "\u00a0",
            ".",
            "-",
            "香港",
            "s",
            "\u0301",
        ),
    ]
)
PRINTED = [Role.SPEECH, Role.SPEECH, Role.STAGE, Role.HEAD, Role.DATELINE, Role.PROSE, Role.SPEAKER]


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Transcripts of runs that recognisers look for, side by side as they come."""
    text = ""
    tiles: list[Tile] = []
    for role in draw(st.lists(st.sampled_from(PRINTED), max_size=5)):
        printed = "".join(draw(st.lists(RUNS, min_size=1, max_size=12)))
        for stretch, which in ((printed, role), ("\n", Role.BLANK)):
            tiles.append(Tile(Span(len(text), len(text) + len(stretch)), which))
            text += stretch
    return Transcript(text, tuple(tiles))


def claims(length: int) -> st.SearchStrategy[list[Annotation]]:
    """Claims of all kinds anywhere in a text, over the edges of tiles too."""
    edges = st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted)
    spans = edges.map(lambda pair: Span(*pair))
    return st.lists(st.builds(Annotation, spans, st.sampled_from(Kind), cert=st.just(Cert.LOW)), max_size=12)


def is_nested(found: Sequence[Annotation]) -> bool:
    """Whether each two are apart or one inside the other, the outer one first."""
    return all(
        not earlier.span.overlaps(later.span) or earlier.span.holds(later.span)
        for at, earlier in enumerate(found)
        for later in found[at + 1 :]
    ) and [one.span.start for one in found] == sorted(one.span.start for one in found)


@given(transcripts(), st.data())
def test_whatever_is_claimed_nests_and_lies_on_one_tile(transcript: Transcript, data: st.DataObject) -> None:
    inferred, decided = data.draw(claims(len(transcript.text))), data.draw(claims(len(transcript.text)))
    found = settle(transcript, inferred, decided)
    assert is_nested(found)
    for one in found:
        assert any(
            tile.span.holds(one.span)
            and (tile.role not in {Role.SPEAKER, Role.BLANK} or one.kind in {Kind.RENDITION, Kind.FOOTNOTE})
            for tile in transcript.tiles
        )
    of_names = [one.span for one in found if one.kind in NAMES]
    assert not any(a.overlaps(b) for at, a in enumerate(of_names) for b in of_names[at + 1 :])


@given(transcripts())
def test_the_recognisers_together_nest_and_leave_labels_alone(transcript: Transcript) -> None:
    found = annotate(transcript, context(), ALL)
    assert is_nested(found)
    bare = [tile for tile in transcript.tiles if tile.role in {Role.SPEAKER, Role.BLANK, Role.HEAD}]
    assert not any(one.span.overlaps(tile.span) for one in found for tile in bare)


@given(transcripts())
def test_what_is_inferred_says_who_how_surely_and_why(transcript: Transcript) -> None:
    for one in annotate(transcript, context(), ALL):
        assert bool(one.cert) == bool(one.resp) == bool(one.why)


@given(transcripts())
def test_a_decision_on_each_name_replaces_what_was_inferred(transcript: Transcript) -> None:
    inferred = list(annotate(transcript, context(), [names]))
    decided = [Annotation(one.span, Kind.PLACE, "decided", resp=EDITOR) for one in inferred]
    assert annotate(transcript, context(), [names], decided) == tuple(decided)


def on(words: str, kind: Kind, ref: str = "") -> Annotation:
    start = TEXT.index(words)
    return Annotation(Span(start, start + len(words)), kind, ref)


CASES = {
    "the longest wins": (
        [on("China", Kind.PLACE), on("Government of South China", Kind.ORG)],
        [],
        "the {org|Government of South China} agreed",
    ),
    "of equal ones the first": (
        [on("South China", Kind.PLACE), on("South China", Kind.ORG)],
        [],
        "the Government of {place|South China} agreed",
    ),
    "of two that cross the longest": (
        [on("of South", Kind.ORG), on("South China", Kind.PLACE)],
        [],
        "the Government of {place|South China} agreed",
    ),
    "a decision wins over a longer name": (
        [on("Government of South China", Kind.ORG)],
        [on("South China", Kind.PLACE, "south-china")],
        "the Government of {place south-china|South China} agreed",
    ),
    "a decision that here is no name": (
        [on("China", Kind.PLACE), on("Government", Kind.ORG)],
        [on("China", Kind.UNDECIDED)],
        "the {org|Government} of South China agreed",
    ),
    "no name is a decision on exactly its span": (
        [on("South China", Kind.PLACE)],
        [on("China", Kind.UNDECIDED)],
        "the Government of {place|South China} agreed",
    ),
    "the narrower decision comes last": (
        [],
        [on("China", Kind.UNDECIDED), on("China", Kind.PLACE)],
        "the Government of South {place|China} agreed",
    ),
    "and may take a wider one back": (
        [],
        [on("China", Kind.PLACE), on("China", Kind.UNDECIDED)],
        "the Government of South China agreed",
    ),
    "no decision that it is no name touches a quotation": (
        [on("China", Kind.QUOTATION)],
        [on("China", Kind.UNDECIDED)],
        "the Government of South {quotation|China} agreed",
    ),
    "a name inside what is unclear": (
        [on("China", Kind.PLACE), on("China", Kind.UNCLEAR)],
        [],
        "the Government of South {unclear|{place|China}} agreed",
    ),
    "a correction inside a name": (
        [on("China", Kind.PLACE)],
        [on("China", Kind.CORRECTION)],
        "the Government of South {place|{correction|China}} agreed",
    ),
    "a note behind a name": (
        [on("China", Kind.PLACE)],
        [on("China", Kind.NOTE)],
        "the Government of South {note|{place|China}} agreed",
    ),
    "no date inside a name": (
        [on("South China", Kind.PLACE), on("South", Kind.DATE)],
        [],
        "the Government of {place|South China} agreed",
    ),
}


@pytest.mark.parametrize(("inferred", "decided", "expected"), CASES.values(), ids=CASES)
def test_settle(inferred: list[Annotation], decided: list[Annotation], expected: str) -> None:
    transcript = paragraph(TEXT)
    assert shown(transcript, settle(transcript, inferred, decided)) == expected


def test_thousands_of_names_inside_one_quotation() -> None:
    text = "“" + "China, " * 20_000 + "no more”"
    assert len(annotate(paragraph(text), context(), ALL)) == 20_001
