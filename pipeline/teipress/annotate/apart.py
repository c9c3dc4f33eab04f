"""Line numbers and page furniture inside a paragraph: nobody's text, which the recognisers do not see.

Source: TEI P5 Guidelines, sections 3.11.3 (Milestone Elements) and 12.6 (Headers and Footers).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from teipress.annotate.settle import may_hold
from teipress.model.annotation import BUSINESS, Annotation, Kind
from teipress.model.transcript import SET_APART, Mark, MarkKind, Role, Transcript
from teipress.read.marks import kind_of_furniture

_APART = frozenset({Role.BLANK, Role.PAGE, Role.LINE_NUMBER})


def set_apart(transcript: Transcript) -> list[Annotation]:
    """Return a claim, which is no inference, for each mark of the page that stands inside a tile of text."""
    marks = _set_apart(transcript)
    starts = [mark.span.start for mark in marks]
    return [
        _claim(mark, transcript[mark.span])
        for tile in (transcript.tiles if marks else ())
        if tile.role not in _APART
        for mark in marks[bisect_left(starts, tile.span.start) : bisect_left(starts, tile.span.end)]
    ]


def _set_apart(transcript: Transcript) -> list[Mark]:
    return [mark for mark in transcript.marks if mark.kind in SET_APART]


def _claim(mark: Mark, printed: str) -> Annotation:
    if mark.kind is MarkKind.PAGE:
        return Annotation(mark.span, Kind.PAGE, attributes=(("n", mark.value),))
    if mark.kind is MarkKind.LINE_NUMBER:
        return Annotation(mark.span, Kind.FURNITURE, attributes=(("type", "lineNum"),))
    kind = kind_of_furniture(printed, mark.value)
    return Annotation(mark.span, Kind.FURNITURE, attributes=(("type", kind),))


def seen_without(transcript: Transcript) -> Transcript:
    """Return a transcript as recognisers see it: blanks stand in place of what belongs to the page."""
    return replace(transcript, text=transcript.plain) if _set_apart(transcript) else transcript


def reworded(claims: Iterable[Annotation], apart: list[Annotation]) -> Iterator[Annotation]:
    """Yield the claims in which what belongs to the page may stand.

    A gesture is a plain direction then, since a ``desc`` holds no ``fw``; what can hold none is left out.
    """
    starts = [claim.span.start for claim in apart]
    ends = [claim.span.end for claim in apart]
    for claim in claims:
        inside = apart[bisect_right(ends, claim.span.start) : bisect_left(starts, claim.span.end)]
        plain = Annotation(claim.span, Kind.STAGE) if inside and claim.kind in BUSINESS else claim
        if all(claim.span.holds(one.span) and may_hold(plain.kind, one.kind) for one in inside):
            yield plain
