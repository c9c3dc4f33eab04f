"""Decide between claims that cross, so that what is left nests as XML does and as TEI allows.

In this order: what a person decided before what was inferred; the longer before the shorter; the earlier
recogniser before the later. A claim is kept if it stands apart from all that were kept before it, or nests
with them. Of two decisions on one span the later is preferred: the narrower scope is replayed last.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from teipress.model.annotation import NAMES, Annotation, Kind
from teipress.model.transcript import Role, Span, Tile, Transcript

_ANY_NAME = NAMES | {Kind.UNDECIDED}
_WITHIN_WORDS = frozenset(
    {Kind.UNCLEAR, Kind.DOUBT, Kind.SIC, Kind.GAP, Kind.SUPPLIED, Kind.CORRECTION, Kind.REGULARISATION}
    | {Kind.NOTE, Kind.RENDITION, Kind.PAGE, Kind.FURNITURE}
)
_GESTURES = frozenset({Kind.VOCAL, Kind.KINESIC, Kind.INCIDENT})
_PHRASES = frozenset(_ANY_NAME | _WITHIN_WORDS | {Kind.DATE, Kind.TIME, Kind.QUOTATION, Kind.REFERENCE})

_HOLDS: dict[Kind, frozenset[Kind]] = {
    Kind.STAGE: _PHRASES,
    # Their text stands in desc, whose content model leaves out notes and signs of a transcriber.
    **dict.fromkeys(
        _GESTURES,
        _PHRASES
        - {Kind.NOTE, Kind.UNCLEAR, Kind.DOUBT, Kind.SIC, Kind.GAP, Kind.SUPPLIED, Kind.REFERENCE}
        - {Kind.PAGE, Kind.FURNITURE},
    ),
    Kind.FOOTNOTE: _PHRASES - {Kind.NOTE},
    Kind.RENDITION: _PHRASES | {Kind.FOOTNOTE},
    Kind.NOTE: _PHRASES | _GESTURES | {Kind.STAGE},
    Kind.QUOTATION: _PHRASES | _GESTURES | {Kind.STAGE, Kind.FOOTNOTE},
    Kind.UNCLEAR: _PHRASES - {Kind.UNCLEAR, Kind.DOUBT},
    **dict.fromkeys(_ANY_NAME, _WITHIN_WORDS),
    Kind.DATE: _WITHIN_WORDS,
    Kind.TIME: _WITHIN_WORDS,
    Kind.CORRECTION: _PHRASES - {Kind.CORRECTION},
    Kind.REGULARISATION: _PHRASES - {Kind.CORRECTION, Kind.REGULARISATION},
    Kind.DOUBT: frozenset({Kind.NOTE}),
    Kind.SIC: frozenset(),
    Kind.GAP: frozenset(),
    Kind.REFERENCE: frozenset(),
    Kind.PAGE: frozenset(),
    Kind.FURNITURE: frozenset(),
    Kind.SUPPLIED: _ANY_NAME,
}
"""What may stand inside what, at any depth; a name is never part of a name."""

_FROM_OUTSIDE = (
    *(Kind.FOOTNOTE, Kind.STAGE, Kind.VOCAL, Kind.KINESIC, Kind.INCIDENT, Kind.NOTE, Kind.RENDITION),
    *(Kind.QUOTATION, Kind.UNCLEAR),
    *(Kind.DATE, Kind.TIME, Kind.PLACE, Kind.PERSON, Kind.ORG, Kind.UNDECIDED),
    *(Kind.CORRECTION, Kind.REGULARISATION, Kind.DOUBT, Kind.SIC, Kind.GAP, Kind.SUPPLIED),
    *(Kind.REFERENCE, Kind.PAGE, Kind.FURNITURE),
)
"""Which goes round which where both have the same span."""

_BARE = frozenset({Role.BLANK, Role.PAGE, Role.LINE_NUMBER, Role.SPEAKER, Role.TIME})
_ON_LABEL = frozenset({Kind.RENDITION, Kind.FOOTNOTE})


def may_hold(outer: Kind, inner: Kind) -> bool:
    """Whether a claim of one kind may stand inside one of another, as TEI allows."""
    return inner in _HOLDS.get(outer, ())


def settle(
    transcript: Transcript, inferred: Iterable[Annotation], decided: Sequence[Annotation] = ()
) -> tuple[Annotation, ...]:
    """Return the claims that stand, sorted by the text, an outer one before those inside it.

    A claim that is empty, runs over the edge of a tile, or lies on a label or a blank cannot be written and
    is left out. A decided ``Kind.UNDECIDED`` suppresses the names on exactly its span and is left out itself.
    """
    latest = [*reversed(decided)]
    not_names = _not_names(latest)
    root = _Node(Annotation(Span(0, len(transcript.text)), Kind.QUOTATION))
    for claims in ([claim for claim in latest if claim.kind is not Kind.UNDECIDED], inferred):
        named = (claim for claim in claims if not (claim.kind in _ANY_NAME and claim.span in not_names))
        for claim in sorted(_on_one_tile(transcript.tiles, named), key=_longest_first):
            root.add(_Node(claim))
    return tuple(root.inside())


def _not_names(latest: Sequence[Annotation]) -> frozenset[Span]:
    """Return the spans whose last decision on a name is that there is none."""
    last: dict[Span, Kind] = {}
    for claim in latest:
        if claim.kind in _ANY_NAME:
            last.setdefault(claim.span, claim.kind)
    return frozenset(span for span, kind in last.items() if kind is Kind.UNDECIDED)


def _longest_first(claim: Annotation) -> int:
    return claim.span.start - claim.span.end


def _on_one_tile(tiles: Sequence[Tile], claims: Iterable[Annotation]) -> Iterator[Annotation]:
    starts = [tile.span.start for tile in tiles]
    for claim in claims:
        if claim.span.start == claim.span.end or not starts:
            continue
        tile = tiles[bisect_right(starts, claim.span.start) - 1]
        on_label = tile.role is Role.SPEAKER and claim.kind in _ON_LABEL
        if tile.span.holds(claim.span) and (tile.role not in _BARE or on_label):
            yield claim


@dataclass(slots=True)
class _Node:
    """A claim that was kept, with those inside it in the order of the text, none of which overlap."""

    claim: Annotation
    children: list["_Node"] = field(default_factory=list)

    def add(self, new: "_Node") -> None:
        """Put a claim at its place below this one, or drop it where it has none."""
        node: _Node = self
        while True:
            first, last = node.overlapped(new.claim.span)
            inner = node.children[first:last]
            if len(inner) == 1 and _goes_round(inner[0].claim, new.claim):
                node = inner[0]
                continue
            if all(
                _goes_round(new.claim, below) for child in inner for below in (child.claim, *child.inside())
            ):
                new.children = inner
                node.children[first:last] = [new]
            return

    def overlapped(self, span: Span) -> tuple[int, int]:
        """Return the range of children that share a character with a span."""
        first = bisect_right(self.children, span.start, key=lambda child: child.claim.span.end)
        return first, bisect_left(self.children, span.end, lo=first, key=lambda child: child.claim.span.start)

    def inside(self) -> Iterator[Annotation]:
        """Yield every claim below this one, an outer one before those inside it."""
        for child in self.children:
            yield child.claim
            yield from child.inside()


def _goes_round(outer: Annotation, inner: Annotation) -> bool:
    if not outer.span.holds(inner.span) or inner.kind not in _HOLDS[outer.kind]:
        return False
    return outer.span != inner.span or _FROM_OUTSIDE.index(outer.kind) < _FROM_OUTSIDE.index(inner.kind)
