"""The printed rows of a text, as what stands on its pages is sought in them: line numbers, running heads."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from teipress.model.text import LINE, WHITE_SPACE_CHARACTERS

_TAB = 8
"""A tab counts as so many blanks of indentation."""
ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]」』]{0,4}\Z")  # noqa: RUF001
"""How a row ends that ends a sentence."""


def extent(line: re.Match[str]) -> tuple[int, int, int] | None:
    """Return the start, the end and the indentation of the text of a line that `LINE` matched.

    White space at its ends is left out; a blank line has none of it, and None comes out.
    """
    body = line["body"]
    bare = body.strip(WHITE_SPACE_CHARACTERS)
    if not bare:
        return None
    blanks = body.index(bare[0])
    start = line.start() + blanks
    return start, start + len(bare), len(body[:blanks].expandtabs(_TAB)) if blanks else 0


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
        printed = extent(match)
        if printed:
            yield Row(*printed, apart, fed)
            apart, fed = False, -1
        elif match["end"]:
            apart = True
        if match["end"] == "\f":
            apart, fed = True, match.start("end")
