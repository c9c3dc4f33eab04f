"""The lines of a text, and the blocks that they form: a blank line parts two blocks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from teipress.model.text import LINE, WHITE_SPACE_CHARACTERS

_TAB = 8
"""A tab counts as so many blanks of indentation."""


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


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank, and its form feeds, in order.

    A page may break in the middle of a paragraph, so a form feed parts no blocks, nor does the rest of the
    line after one that stands alone.
    """
    parted, after_page, runs_on = True, False, False
    for match in LINE.finditer(text):
        left, right = match.span("body")
        body = match["body"]
        bare = body.strip(WHITE_SPACE_CHARACTERS)
        ends = match["end"]
        page = ends == "\f"
        if bare:
            indent = body.index(bare[0]) if body[0] != bare[0] else 0
            width = len(body[:indent].expandtabs(_TAB)) if indent else 0
            yield Line(left + indent, left + indent + len(bare), parted, False, width, runs_on)
            parted = False
        elif ends and not page and not after_page:
            parted = True
        after_page = page
        runs_on = ends == "\u2028" and bool(bare)
        if page:
            yield Line(right, right + 1, page=True)


def ends_block(found: Sequence[Line], number: int) -> bool:
    """Whether a line is the last of its block, or before its page breaks."""
    return number + 1 == len(found) or found[number + 1].opens or found[number + 1].page
