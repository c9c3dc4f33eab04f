"""The lines of a text, and the blocks that they form: a blank line parts two blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teipress.model.text import LINE, trimmed
from teipress.model.transcript import Span


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds text, or a form feed."""

    span: Span
    """Without the white space at its ends."""
    opens: bool = False
    """Whether it is the first of its block."""
    page: bool = False
    """Whether it is a form feed and nothing else."""


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank, and its form feeds, in order.

    A page may break in the middle of a paragraph, so a form feed parts no blocks, nor does the rest of the
    line after one that stands alone.
    """
    parted, after_page = True, False
    for match in LINE.finditer(text):
        start, end = trimmed(text, match.start("body"), match.end("body"))
        page = match["end"] == "\f"
        if start < end:
            yield Line(Span(start, end), opens=parted)
            parted = False
        elif match["end"] and not page and not after_page:
            parted = True
        after_page = page
        if page:
            yield Line(Span(*match.span("end")), page=True)


def last_of_block(found: Sequence[Line], number: int) -> int:
    """Return the number of the last line of the block that a line stands in, or before its page breaks."""
    while number + 1 < len(found) and not found[number + 1].opens and not found[number + 1].page:
        number += 1
    return number
