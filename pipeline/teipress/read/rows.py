"""The printed rows of a text, as what stands on its pages is sought in them: line numbers, running heads."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from teipress.model.text import LINE, WHITE_SPACE_CHARACTERS

_TAB = 8
ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]」』]{0,4}\Z")  # noqa: RUF001
"""How a row ends that ends a sentence."""


class Row(NamedTuple):
    """A line that is not blank. Its offsets leave out the white space at its ends."""

    start: int
    end: int
    indent: int
    """How many blanks stand before its text."""
    apart: bool
    """Whether a blank line, a form feed or an end of the text stands before it."""
    fed: int
    """The offset of the form feed before it; -1 where there is none."""


def rows(text: str) -> Iterator[Row]:
    """Yield the rows of a text in order."""
    apart, fed = True, -1
    for match in LINE.finditer(text):
        body = match["body"]
        bare = body.strip(WHITE_SPACE_CHARACTERS)
        if bare:
            blanks = body.index(bare[0])
            start = match.start() + blanks
            indent = len(body[:blanks].expandtabs(_TAB)) if blanks else 0
            yield Row(start, start + len(bare), indent, apart, fed)
            apart, fed = False, -1
        elif match["end"]:
            apart = True
        if match["end"] == "\f":
            apart, fed = True, match.start("end")
