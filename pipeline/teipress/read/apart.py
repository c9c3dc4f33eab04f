"""What is printed on the pages and is nobody's text, set apart: conventions see a text that lacks it.

That text is as long as the witness text, so that all offsets agree: blanks stand for what is left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from teipress.model.transcript import Mark, MarkKind, Role, Span, Tile, Written, without
from teipress.read.furniture import Furniture, furniture
from teipress.read.lines import Line, fed_at, gap_before, lines, runs
from teipress.read.numbered import indents, line_numbers


@dataclass(frozen=True, slots=True)
class Apart:
    """The line numbers and the page furniture of a text."""

    plain: str
    """The text with blanks in their stead."""
    lines: tuple[Line, ...]
    """The lines of that."""
    marks: tuple[Mark, ...] = ()
    indents: Mapping[int, int] = field(default_factory=dict)
    """How far lines are set in behind their numbers, by where their text begins."""


def set_apart(written: Written) -> Apart:
    """Return what stands on the pages of a text. Captions have no pages."""
    text = written.text
    laid = tuple(lines(text))
    if any(mark.kind is MarkKind.CUE for mark in written.marks):
        return Apart(text, laid)
    found = [line for line in laid if not line.page]
    counted = line_numbers(text, found)
    fitments = furniture(text, found, frozenset(one.row for one in counted))
    if not counted and not fitments:
        return Apart(text, laid)
    numbers = [Mark(one.number, MarkKind.LINE_NUMBER, str(one.line)) for one in counted]
    marks = tuple(sorted([*numbers, *_of_pages(text, found, fitments)], key=lambda mark: mark.span))
    plain = without(text, marks)
    starts = [found[number].start for number in sorted(fitments)]
    behind = indents(counted, found)
    return Apart(
        plain, tuple(lines(plain, starts, behind, spaced=_is_spaced(text, found, fitments))), marks, behind
    )


def _of_pages(text: str, found: Sequence[Line], fitments: Furniture) -> Iterator[Mark]:
    """Yield the marks of each page: where it begins, with its number, and the rows that belong to it.

    It begins at the form feed, else at its number.
    """
    for run in runs(sorted(fitments)):
        near = range(run.start, min(run.stop + 1, len(found)))
        fed = {n: feed for n in near if (feed := fed_at(text, found, n)) >= 0}
        feeds = sorted(fed)
        begins = feeds[-1] if feeds else run.start
        named = next((n for n in run if n >= begins and fitments[n]), -1)
        for n in feeds:
            number = fitments[named] if n == begins and named >= 0 else ""
            yield Mark(Span(fed[n], fed[n] + 1), MarkKind.PAGE, number)
        for n in run:
            kind = MarkKind.PAGE if n == named and not feeds else MarkKind.FURNITURE
            yield Mark(Span(found[n].start, found[n].end), kind, fitments[n])


def _is_spaced(text: str, found: Sequence[Line], fitments: Furniture) -> bool:
    """Whether blank lines part the paragraphs of a text, those beside page furniture aside."""
    if not fitments:
        return True
    others = (n for n in range(1, len(found)) if n not in fitments and n - 1 not in fitments)
    apart = sum(gap_before(text, found, n).apart for n in others)
    return 10 * apart > len(found)


def with_apart(tiles: Iterable[Tile], marks: Iterable[Mark]) -> Iterator[Tile]:
    """Yield tiles in order, and between them what is set apart and stands in none of them."""
    edge = 0
    waiting = [mark for mark in marks if mark.kind in _ROLES]
    number = 0
    for tile in tiles:
        while number < len(waiting) and waiting[number].span.start < tile.span.start:
            if waiting[number].span.start >= edge:
                yield _tile(waiting[number])
            number += 1
        edge = tile.span.end
        yield tile
    yield from (_tile(mark) for mark in waiting[number:] if mark.span.start >= edge)


def _tile(mark: Mark) -> Tile:
    return Tile(mark.span, *_ROLES[mark.kind])


_ROLES = {
    MarkKind.LINE_NUMBER: (Role.LINE_NUMBER, "lines are numbered"),
    MarkKind.PAGE: (Role.PAGE, "it comes again on the pages, or its number counts up"),
    MarkKind.FURNITURE: (Role.PAGE, "it comes again on the pages, or its number counts up"),
}
