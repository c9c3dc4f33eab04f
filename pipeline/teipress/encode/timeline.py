"""When things were heard: the time codes and cues of a transcript as a TEI ``timeline``.

Source: TEI P5 Guidelines, section 17.4.2 (Placing Synchronous Events in Time).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from teipress.encode.elements import Element, tei
from teipress.model.transcript import MarkKind, Role, Transcript
from teipress.read.stamp import stamp

PREFIX = "time-"
"""How the id of a moment begins; no authority entry may begin so."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments of a transcript: the element, and the ids by where in the text they are named.

    ``codes`` gives the id of the moment that a printed time code names, by the offset of the code; ``cues``
    those between which a tile was heard, by the offset of the tile.
    """

    element: Element | None = None
    codes: Mapping[int, str] = field(default_factory=dict)
    cues: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def timeline(transcript: Transcript) -> Timeline:
    """Return the moments that a transcript names, each once, in the order of time."""
    codes = dict(_codes(transcript))
    cues = dict(_cues(transcript))
    moments = sorted({*codes.values(), *(moment for ends in cues.values() for moment in ends)})
    if not moments:
        return Timeline()
    idents = {moment: f"{PREFIX}{number}" for number, moment in enumerate(moments, 1)}
    whens = (
        tei("when", xml_id=ident, interval=f"{moment.normalize():f}", since=f"#{PREFIX}0")
        for moment, ident in idents.items()
    )
    element = tei("timeline", tei("when", xml_id=f"{PREFIX}0"), *whens, origin=f"#{PREFIX}0", unit="s")
    return Timeline(
        element,
        {offset: idents[moment] for offset, moment in codes.items()},
        {offset: tuple(idents[moment] for moment in ends) for offset, ends in cues.items()},
    )


def _codes(transcript: Transcript) -> Iterator[tuple[int, Decimal]]:
    for tile in transcript.tiles:
        if tile.role is Role.TIME:
            code = stamp(transcript.text, tile.span.start, tile.span.end)
            if code is not None:
                yield tile.span.start, code.seconds


def _cues(transcript: Transcript) -> Iterator[tuple[int, tuple[Decimal, Decimal]]]:
    """Yield for each paragraph the start of the first cue in it and the end of the last, by its offset."""
    marks = [mark for mark in transcript.marks if mark.kind is MarkKind.CUE]
    first = 0
    for tile in transcript.tiles:
        while first < len(marks) and marks[first].span.end <= tile.span.start:
            first += 1
        last = first
        while last < len(marks) and marks[last].span.start < tile.span.end:
            last += 1
        if first < last and tile.role in {Role.SPEECH, Role.PROSE}:
            start, end = marks[first].value.split()[0], marks[last - 1].value.split()[1]
            yield tile.span.start, (Decimal(start), Decimal(end))
