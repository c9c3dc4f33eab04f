"""The lines of a text, and the blocks that they form: a blank line parts two blocks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from teipress.model.text import LINE
from teipress.read.rows import extent

_SHORT = 40
"""A line so short may be a heading, or the last of a paragraph without a full stop."""


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
    parted, after_page, runs_on, furnished = True, False, False, False
    before = Line(0, 0)
    waiting = iter(furniture)
    fitment = next(waiting, -1)
    for match in LINE.finditer(text):
        left, right = match.span("body")
        printed = extent(match)
        ends = match["end"]
        page = ends == "\f"
        if left <= fitment < right or left == fitment:
            furnished = True
            fitment = next(waiting, -1)
        elif printed:
            start, end, width = printed
            if indents:
                width = indents.get(start, width)
            if furnished and before.end:
                parted = parted and spaced and not _goes_on(text, before, start)
            before = Line(start, end, parted, False, width, runs_on)
            yield before
            parted = furnished = False
        elif ends and not page and not after_page:
            parted = True
        after_page = page
        runs_on = ends == "\u2028" and printed is not None
        if page:
            yield Line(right, right + 1, page=True)


def _goes_on(text: str, before: Line, start: int) -> bool:
    """Whether a sentence goes on from the last line of a page to the first of the next."""
    last = text[before.end - 1]
    unended = before.end - before.start > _SHORT and (last.isalnum() or last in ",;-")
    return text[start].islower() or unended


def ends_block(found: Sequence[Line], number: int) -> bool:
    """Whether a line is the last of its block, or before its page breaks."""
    return number + 1 == len(found) or found[number + 1].opens or found[number + 1].page
