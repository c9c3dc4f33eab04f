"""What the file format sets off, and its notes: claims that are no inference, since the format says so."""

from collections.abc import Iterator

from teipress.annotate.context import Context
from teipress.model.annotation import Annotation, Kind
from teipress.model.text import trimmed
from teipress.model.transcript import Mark, MarkKind, Role, Span, Tile, Transcript

_WHITE = frozenset({Role.BLANK, Role.PAGE})


def formatting(transcript: Transcript, _context: Context) -> Iterator[Annotation]:
    """Yield a claim for each stretch that is set off and for each note; one over several tiles is parted."""
    marks = [mark for mark in transcript.marks if mark.kind in {MarkKind.RENDITION, MarkKind.NOTE}]
    first = 0
    for tile in transcript.tiles:
        while first < len(marks) and marks[first].span.end <= tile.span.start:
            first += 1
        if tile.role not in _WHITE:
            yield from _on_tile(transcript.text, tile, marks, first)


def _on_tile(text: str, tile: Tile, marks: list[Mark], first: int) -> Iterator[Annotation]:
    number = first
    while number < len(marks) and marks[number].span.start < tile.span.end:
        mark = marks[number]
        number += 1
        span = Span(*trimmed(text, max(mark.span.start, tile.span.start), min(mark.span.end, tile.span.end)))
        if span.start == span.end:
            continue
        if mark.kind is MarkKind.NOTE:
            yield Annotation(span, Kind.FOOTNOTE, attributes=_attributes(mark.value))
        else:
            yield Annotation(span, Kind.RENDITION, attributes=(("rend", mark.value),))


def _attributes(kind: str) -> tuple[tuple[str, str], ...]:
    return (("type", "comment"),) if kind == "comment" else (("place", kind),)
