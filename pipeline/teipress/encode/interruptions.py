"""Turns that were broken off and taken up again, as dashes show: “And I —”, “— think so”.

Source: TEI P5 Guidelines, section 17.7 (Aggregation): ``@prev`` and ``@next``.
"""

# ruff: noqa: RUF001 - the dashes of transcripts stand here as printed

import re
from collections.abc import Mapping, Sequence

from teipress.model.transcript import Role, Transcript, Turn

_BROKEN_OFF = re.compile(r"(?: [—–―⸺] | -\s?- | \s- ) [\s\"'”’)\]]* \Z", re.VERBOSE)
_TAKEN_UP = re.compile(r"[\s\"'“‘(\[]* (?: [—–―⸺] | -\s?- | -\s | … | \.\s?\.\s?\. )", re.VERBOSE)
_SIGNS_BEFORE = re.compile(r"\A (?: \s* (?: \[[^\[\]]*\] | \([^()]*\) ) (?= \s | \Z ) )+ \s*", re.VERBOSE)
"""What a transcriber notes before the words: “[crosstalk]” is not how a sentence goes on."""
_REACH = 4
"""So many turns later, at most, a speaker goes on with a sentence."""
_LOOKED_AT = 160


def interruptions(transcript: Transcript, idents: Sequence[str]) -> Mapping[str, tuple[str, str]]:
    """Return the turn that each turn takes up, and the turn that takes it up, by the ids of the turns.

    A turn is broken off that ends with a dash; the next turn of the speaker takes it up where it begins with
    a dash, with dots, or in the middle of a sentence, and others spoke in between. "" stands for none.
    """
    turns = transcript.turns
    labels = [transcript.label(turn) for turn in turns]
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for number, turn in enumerate(turns):
        if not _BROKEN_OFF.search(_ending(transcript, turn)):
            continue
        later = range(number + 2, min(number + 1 + _REACH, len(turns)))
        found = next((n for n in later if labels[n] == labels[number]), None)
        if found is None or labels[number + 1] == labels[number]:
            continue
        if _takes_up(transcript, turns[found]):
            after[idents[number]] = idents[found]
            before[idents[found]] = idents[number]
    return {ident: (before.get(ident, ""), after.get(ident, "")) for ident in {*before, *after}}


def _ending(transcript: Transcript, turn: Turn) -> str:
    last = next((tile for tile in reversed(turn.tiles) if tile.role is Role.SPEECH), None)
    return transcript.text[max(last.span.end - _LOOKED_AT, last.span.start) : last.span.end] if last else ""


def _takes_up(transcript: Transcript, turn: Turn) -> bool:
    first = next((tile for tile in turn.tiles if tile.role is Role.SPEECH), None)
    if first is None:
        return False
    begins = transcript.text[first.span.start : min(first.span.end, first.span.start + _LOOKED_AT)]
    begins = _SIGNS_BEFORE.sub("", begins)
    return bool(_TAKEN_UP.match(begins)) or begins.lstrip("\"'“‘([")[:1].islower()
