"""The lines of a text, and the blocks that they form: a blank line parts two blocks."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from teipress.model.text import LINE, LINE_ENDS, WHITE_SPACE

_INK = re.compile(rf"[^{WHITE_SPACE}] (?: [^{LINE_ENDS}]* [^{WHITE_SPACE}] )?", re.VERBOSE)
"""What a line holds, without the white space at its ends."""
_SHORT = 40
"""A line so short may be a heading, or the last of a paragraph without a full stop."""
_TAB = 8
"""A tab counts as so many blanks of indentation."""
ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]」』]{0,4}\Z")  # noqa: RUF001
"""How a line ends that ends a sentence."""


class Line(NamedTuple):
    """A line that holds text, or a form feed. Its offsets leave out the white space at its ends."""

    start: int
    end: int
    opens: bool = False
    """Whether it is the first of its block."""
    page: bool = False
    """Whether it is a form feed and nothing else."""
    indent: int = 0
    """How many blanks stand before its text."""
    runs_on: bool = False
    """Whether a line break within a paragraph (U+2028) stands before it, so that it begins nothing."""


class Gap(NamedTuple):
    """What the white space between two lines shows."""

    parts: bool
    """Whether it parts two blocks."""
    apart: bool
    """Whether a blank line or a form feed stands in it."""
    feeds: tuple[int, ...]
    """The offsets of its form feeds."""
    indent: int
    runs_on: bool


def lines(
    text: str,
    furniture: Sequence[int] = (),
    indents: Mapping[int, int] | None = None,
    *,
    spaced: bool = True,
) -> Iterator[Line]:
    """Yield the lines of a text that are not blank, and its form feeds, in order.

    A page may break in the middle of a paragraph, so a form feed parts no blocks, nor does the rest of the
    line after one that stands alone. Blanks stand in the text for page furniture, which begins at the offsets
    ``furniture``; behind it and the blank lines round it a paragraph goes on unless a sentence has ended, and
    always in a text whose paragraphs are not ``spaced``. ``indents`` says how far lines are set in of which a
    number was left out.
    """
    waiting = (*furniture, len(text))
    number = edge = 0
    before = Line(0, 0)
    for match in _INK.finditer(text):
        start, end = match.span()
        parts, _, feeds, indent, runs_on = gap(text[edge:start])
        if waiting[number] < start:
            first = number
            while waiting[number] < start:
                number += 1
            fitments = frozenset(at - edge for at in waiting[first:number])
            parts = spaced and _gap(text[edge:start], fitments).parts and not _goes_on(text, before, start)
        if feeds:
            yield from (Line(edge + feed, edge + feed + 1, page=True) for feed in feeds)
        if indents:
            indent = indents.get(start, indent)
        before = Line(start, end, parts or not edge, False, indent, runs_on and edge > 0)
        yield before
        edge = end
    yield from (Line(edge + feed, edge + feed + 1, page=True) for feed in gap(text[edge:]).feeds)


def _goes_on(text: str, before: Line, start: int) -> bool:
    """Whether a sentence goes on from the last line of a page to the first of the next."""
    last = text[before.end - 1]
    unended = before.end - before.start > _SHORT and (last.isalnum() or last in ",;-")
    return text[start].islower() or unended


@lru_cache(maxsize=1024)  # a text has few kinds of gaps, each many times
def gap(blank: str) -> Gap:
    """Return what white space shows that stands between the ink of two lines, or at an end of the text."""
    return _gap(blank)


def gap_before(text: str, found: Sequence[Line], number: int) -> Gap:
    """Return what stands between a line and the one before it, or the beginning of the text."""
    return gap(text[found[number - 1].end if number else 0 : found[number].start])


def fed_at(text: str, found: Sequence[Line], number: int) -> int:
    """Return the offset of the form feed directly before a line; -1 where there is none."""
    feeds = gap_before(text, found, number).feeds
    return (found[number - 1].end if number else 0) + feeds[-1] if feeds else -1


def _gap(blank: str, fitments: frozenset[int] = frozenset()) -> Gap:
    """Return what a gap shows; on the lines that begin at ``fitments`` stood page furniture."""
    ends = [match for match in LINE.finditer(blank) if match["end"]]
    parts = any(
        one["end"] != "\f"
        and before["end"] != "\f"
        and not any(one.start() <= at < one.end() for at in fitments)
        for before, one in pairwise(ends)
    )
    feeds = tuple(match.start("end") for match in ends if match["end"] == "\f")
    lead = blank[ends[-1].end() :] if ends else blank
    runs_on = len(ends) == 1 and ends[0]["end"] == "\u2028"
    return Gap(parts, len(ends) > 1 or bool(feeds), feeds, len(lead.expandtabs(_TAB)), runs_on)


def ends_block(found: Sequence[Line], number: int) -> bool:
    """Whether a line is the last of its block, or before its page breaks."""
    return number + 1 == len(found) or found[number + 1].opens or found[number + 1].page


def usual_indent(indents: Iterable[int]) -> int:
    """Return how far most lines are set in."""
    return max(Counter(indents).items(), key=lambda item: item[1], default=(0, 0))[0]


def runs(numbers: Iterable[int]) -> Iterator[range]:
    """Yield the runs of numbers that follow on each other; they come in order."""
    run = range(0)
    for number in numbers:
        if run and number == run.stop:
            run = range(run.start, number + 1)
            continue
        if run:
            yield run
        run = range(number, number + 1)
    if run:
        yield run
