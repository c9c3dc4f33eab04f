"""The first transcript against its gold annotation, with the lists of the edition."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from teipress.annotate import Context, annotate
from teipress.annotate.dates import dates
from teipress.annotate.names import names
from teipress.annotate.quotations import quotations
from teipress.annotate.signs import signs
from teipress.model.annotation import NAMES, Annotation, Kind
from teipress.model.authority import Authority
from teipress.model.transcript import Role, Span, Transcript, Turn
from teipress.read import read
from teipress.review import authority
from tests.read.cases import CONVENTIONS

CHECKOUT = Path(__file__).parents[2]
GOLD = CHECKOUT.parent / "shared" / "gold" / "seed"
LISTS = CHECKOUT / "tei" / "authority"
ALL = (names, dates, signs, quotations)
Mention = tuple[int, int, int]
"""A turn, counted from 0, and half-open offsets into its text as the gold has it."""

pytestmark = pytest.mark.skipif(
    not GOLD.exists(), reason="the folder shared with the gold is not beside the checkout"
)
needs_lists = pytest.mark.skipif(
    not list(LISTS.glob("*.xml")), reason="the edition has no authority lists yet"
)


@cache
def gold() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((GOLD / "gold.json").read_bytes())
    return found


@cache
def transcript() -> Transcript:
    return read((GOLD / "transcript.txt").read_bytes(), "transcript.txt", conventions=CONVENTIONS).transcript


@cache
def lists() -> Authority:
    return authority({path.name: path.read_bytes() for path in sorted(LISTS.glob("*.xml"))})


@cache
def found() -> tuple[Annotation, ...]:
    speakers = {one: (one.lower(),) for one in gold()["speakers"]}
    return annotate(transcript(), Context(lists(), "seed", 1945, speakers), ALL)


def surface(one: Annotation) -> str:
    return transcript()[one.span]


def offsets(turn: Turn) -> list[int]:
    """Return where each character of a turn's text, as the gold has it, stands in the transcript."""
    at: list[int] = []
    for tile in turn.tiles:
        if tile.role is Role.SPEECH:
            words = [tile.span.start + n for n in blanks_collapsed(transcript()[tile.span])]
            at += [*([-1] if at else []), *words]
    return at


def blanks_collapsed(text: str) -> Iterator[int]:
    for n, char in enumerate(text.rstrip()):
        if not char.isspace() or (n and not text[n - 1].isspace()):
            yield n


def mentions(kind: Kind) -> set[Mention]:
    there: set[Mention] = set()
    for number, turn in enumerate(transcript().turns):
        at = offsets(turn)
        there |= {
            (number, at.index(one.span.start), at.index(one.span.end - 1) + 1)
            for one in found()
            if one.kind is kind and one.span.start in at
        }
    return there


def score(kind: Kind, wanted: str) -> tuple[float, set[Mention], set[Mention]]:
    """Return F1 of the exact spans, what was missed, and what was found in vain; neutral ones aside."""
    listed = [one for one in gold()[wanted] if one["turn"] is not None and one["turn"] >= 0]
    right = {(one["turn"], one["start"], one["end"]) for one in listed if not one.get("neutral")}
    neutral = {(one["turn"], one["start"], one["end"]) for one in listed if one.get("neutral")}
    got = {one for one in mentions(kind) if not any(overlaps(one, other) for other in neutral)}
    hits = len(right & got)
    return 2 * hits / (len(right) + len(got)), right - got, got - right


def overlaps(one: Mention, other: Mention) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def test_the_gold_and_the_transcript_are_laid_out_alike() -> None:
    for turn, (_, text) in zip(transcript().turns, gold()["turns"], strict=True):
        at = offsets(turn)
        assert "".join("\n" if n < 0 else transcript().text[n] for n in at).replace("\u00a0", " ") == text


@needs_lists
def test_places() -> None:
    f1, missed, in_vain = score(Kind.PLACE, "places")
    assert f1 >= 0.99, (missed, in_vain)


@needs_lists
def test_persons() -> None:
    f1, missed, in_vain = score(Kind.PERSON, "persons")
    assert f1 >= 0.99, (missed, in_vain)


@needs_lists
def test_organisations() -> None:
    """The gold also holds bodies without a name, which no list can know."""
    _, _, in_vain = score(Kind.ORG, "orgs")
    assert not in_vain


@needs_lists
def test_each_name_means_an_entry_of_the_lists() -> None:
    assert not [surface(one) for one in found() if one.kind in NAMES and one.ref not in lists()]


def test_the_signs_of_the_transcriber() -> None:
    signed = [one for one in found() if one.kind in {Kind.UNCLEAR, Kind.DOUBT}]
    assert [(one.kind, surface(one)) for one in signed] == [(Kind.UNCLEAR, "Kalkhim"), (Kind.DOUBT, "(?)")]


def test_stage_directions() -> None:
    done = [one for one in found() if transcript()[one.span].startswith("(") and one.kind is not Kind.DOUBT]
    assert [(one.kind, surface(one), dict(one.attributes)) for one in done] == [
        (Kind.STAGE, "(He reads the two concluding lines).", {"type": "business"}),
        (Kind.VOCAL, "(Stalin laughs)", {"who": "#stalin"}),
    ]


def test_quotations() -> None:
    quoted = {surface(one): one.cert for one in found() if one.kind is Kind.QUOTATION}
    assert quoted == {
        '"and in future"': None,
        '"solemnly"': None,
        '"and will prevent"': None,
        '"To China which thrives to complete national unity and further democratization"': None,
        '"democratization"': None,
        "‘minutes'": "medium",
    }


def test_dates_and_times() -> None:
    dated = [one for one in found() if one.kind in {Kind.DATE, Kind.TIME}]
    assert [(surface(one), str(one.cert or ""), dict(one.attributes)) for one in dated] == [
        ("10 August, 1945", "", {"when": "1945-08-10"}),
        ("9:00 – 11:30 p.m.", "medium", {"from": "21:00:00", "to": "23:30:00"}),
        ("2 p.m.", "", {"when": "14:00:00"}),
    ]


def test_nothing_is_marked_in_a_label() -> None:
    labels: list[Span] = [turn.speaker.span for turn in transcript().turns]
    assert not [surface(one) for one in found() if any(one.span.overlaps(span) for span in labels)]
