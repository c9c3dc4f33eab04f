"""Each file of tests/data shows a transcript and how it is read; and what must hold of any text at all."""

import json
from collections import Counter
from itertools import groupby
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.model.text import is_blank
from teipress.model.transcript import Role, Transcript, cover
from teipress.read import read
from teipress.read.own import OwnConvention
from tests.read.cases import CASES, CONVENTIONS, parts, sheet, tiled, verdict

CHECKOUT = Path(__file__).parents[2]
SEED = CHECKOUT / "seeds" / "1945-08-10_soong-stalin.txt"
GOLD = CHECKOUT.parent / "shared" / "gold"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_case(case: Path) -> None:
    given_text, expected = parts(case)
    assert tiled(given_text, case.parent.name) == expected.splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_the_convention_of_a_case_is_found(case: Path) -> None:
    assert verdict(parts(case)[0]).taken == case.parent.name


@pytest.mark.parametrize("name", sorted(CONVENTIONS.keys() - {"captions"}))
def test_a_long_text_is_judged_by_samples_of_it(name: str) -> None:
    text = parts(min(case for case in CASES if case.parent.name == name))[0] + "\n\n"
    long = text * (6000 // text.count("\n"))
    assert sheet(long).sample is not sheet(long)
    found = verdict(long)
    assert found.taken == name
    assert len(found.proposal.turns) == len(CONVENTIONS[name](sheet(long)).turns)


def test_a_label_that_the_sidecar_names_counts_whatever_it_is() -> None:
    text = "Stalin: Yes.\nSecurity: No.\n\nSoong: Well."
    assert tiled(text, "label", "Security")[2] == "SPEAKER Security:"
    assert tiled(text)[2] == "SPEECH Security: No."


def test_a_form_feed_is_a_page_and_parts_no_turn() -> None:
    text = "Stalin: One\n\ftwo.\n\nSoong: Three.\f"
    assert tiled(text) == [
        "SPEAKER Stalin:",
        "SPEECH One",
        "PAGE ",
        "SPEECH two.",
        "SPEAKER Soong:",
        "SPEECH Three.",
        "PAGE ",
    ]


def test_the_seed_is_read_as_its_editors_read_it() -> None:
    transcript = read(SEED.read_bytes(), "seed.txt", conventions=CONVENTIONS).transcript
    assert Counter(map(transcript.label, transcript.turns)) == {
        "Stalin": 78,
        "Soong": 49,
        "Wang": 33,
        "Molotov": 10,
        "Lossovski": 2,
        "Fu": 1,
    }
    roles = Counter(tile.role for tile in transcript.tiles)
    assert (roles[Role.HEAD], roles[Role.DATELINE], roles[Role.STAGE], roles[Role.PROSE]) == (1, 1, 2, 0)


@pytest.mark.skipif(
    not GOLD.is_dir(), reason="the gold transcripts lie in the folder shared beside the checkout"
)
@pytest.mark.parametrize("folder", sorted(GOLD.glob("*/gold.json")), ids=lambda file: file.parent.name)
def test_the_turns_are_those_of_the_gold(folder: Path) -> None:
    file = folder.with_name("transcript.txt")
    transcript = read(file.read_bytes(), file.name, conventions=CONVENTIONS).transcript
    gold = json.loads(folder.read_text(encoding="utf-8"))
    labels = [label for label, _ in gold["turns"]]
    if "adjacent_same_speaker" in gold:  # captions: one turn a cue or one a speaker, both are right
        labels = [label for label, _ in groupby(labels)]
        assert len(list(groupby(transcript.turns, transcript.label))) == len(labels)
    else:
        assert len(transcript.turns) == len(labels)


LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\x85", "\u2028", "\f", "\n\n", "\n\xa0\n", "\n \t\n"])
PIECES = st.one_of(
    st.sampled_from(
        [
            "Stalin:",
            "Soong: ",
            "[Clifford:] ",
            "Q: ",
            "斯大林：",
            "סטלין: ",
            "(He laughs)",
            "(",
            "[x",
            "10 August 1945",
        ]
    ),
    st.sampled_from(["\u200f", "\ufeff", "\xa0", "  ", ":", "9:00 – 11:30 p.m.", "Present:"]),
    st.text(max_size=20),
)
TEXTS = st.lists(st.one_of(PIECES, LINE_ENDS), max_size=30).map("".join)


@given(st.one_of(st.text(), TEXTS), st.sampled_from(sorted(CONVENTIONS)))
def test_the_joined_tiles_are_the_text(text: str, convention: str) -> None:
    tiles = cover(text, CONVENTIONS[convention](sheet(text, "Stalin")).tiles())
    assert "".join(text[tile.span.start : tile.span.end] for tile in tiles) == text
    assert all(
        is_blank(text[tile.span.start : tile.span.end])
        == (tile.role is Role.BLANK or text[tile.span.start : tile.span.end] == "\f")
        for tile in tiles
    )


NAMES = st.sampled_from(
    ["Stalin", "Soong", "Dr. Wang", "V. M. Molotov", "THE CHAIRMAN", "A voice", "王世杰", "ستالين"]
)
SPEECHES = st.lists(st.from_regex(r"\A[a-z][a-z ,()]{0,30}[a-z]\.\Z"), min_size=1, max_size=3)
TALKS = st.lists(st.tuples(NAMES, SPEECHES), min_size=1, max_size=12)


@given(TALKS, st.sampled_from(["\n", "\r\n", "\r", "\x85"]), st.sampled_from(["", "\xa0", "  "]))
def test_a_talk_that_is_typed_is_read_again(talk: list[tuple[str, list[str]]], end: str, indent: str) -> None:
    text = (end + indent + end).join(f"{indent}{who}: {end.join(said)} " for who, said in talk)
    transcript = Transcript(text, cover(text, CONVENTIONS["label"](sheet(text)).tiles()))
    found = [
        (transcript.label(turn), [transcript[tile.span] for tile in turn.tiles]) for turn in transcript.turns
    ]
    assert found == talk


HOSTILE = [
    "A b c\n", "(ab\n", "Stalin: x y z, and all the rest of it.\n\n", "10-", ": ", "Ab, ", "_a", "[", "[1:00 ",
    "Mr. ", "A. ", "Q. a\n", ">> ", "a\n\n", "HAMLET\n", "A\tb\n", "(", "1. ", "\\[", "A (b) ", "Mr. A (", "**",
    "x (y\nz)\n\n", "I. ", "1:00 A\n\n", " .", "a1", "“", "- ", "Page 1\n", "([", "A: (", "Jan ", "1945 ",
    "12\n", "\f12\n", "1  A: b\n2  C: d\n", "TOP SECRET\n", "HEAD   1\n\nx\n", "[Page 1]\n\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_reading_takes_linear_time(piece: str) -> None:
    """Five times the text takes less than fifteen times as long, whatever comes again and again."""
    assert any(_seconds(piece, 40_000) < 15 * max(_seconds(piece, 8_000), 0.002) for _ in range(3))


def _seconds(piece: str, length: int) -> float:
    text = "Stalin: x\n\n" + piece * (length // len(piece))
    begin = process_time()
    detected = verdict(text)
    for name in {detected.taken or "label", "label", "narrative"}:
        Transcript(text, cover(text, detected.proposals[name].tiles())).turns  # noqa: B018
    return process_time() - begin


def test_a_pattern_of_the_project_is_tried_at_the_beginning_of_each_line() -> None:
    own = OwnConvention(r"^(?P<time> \d+ \s )? (?P<speaker> [A-Z]+ ) \s* /", "12 NIXON / Well?")
    text = "12 NIXON / Well?\n  DEAN / Yes.\nand no\n"
    found = Transcript(text, cover(text, own(sheet(text)).tiles()))
    assert [found.label(turn) for turn in found.turns] == ["NIXON", "DEAN"]
    assert [found[tile.span] for tile in found.turns[1].tiles] == ["Yes.", "and no"]
