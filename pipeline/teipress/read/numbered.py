"""Printed line numbers: most rows begin with a number that counts up by one, and on each page begins anew.

    row = blanks [page ":"] number [arrow] (blanks text)?

Numbers of verses, items and tables count up as well. But where lines are numbered a sentence goes on over
them, or labels that come again stand behind the numbers, or these name the page too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from teipress.model.text import WHITE_SPACE
from teipress.model.transcript import Span
from teipress.read.lines import ENDED, Line

_NUMBER = re.compile(
    rf"""
    (?: (?P<page> \d{{1,6}} ) : )? (?P<line> \d{{1,5}} )
    (?: [ \t]{{1,8}} (?: [→⇒➔➜] | -{{1,2}}> ) )?                # by which an analyst points at a line
    (?= [{WHITE_SPACE}] | \Z )
    """,
    re.VERBOSE,
)
_LABEL = re.compile(
    r"(?P<label> [^\W\d_][\w .,'’()-]{0,40}? ) : (?=\s|\Z) | (?P<letter> [QA] ) [.:]? (?=\s\s|\t)",  # noqa: RUF001
    re.VERBOSE,
)
_COLUMNS = re.compile(r"\S(?:\t| {3})\s*\S")
_FEWEST = 5
_MOST = 0.6
"""So many of the rows, from the first number to the last, have a number."""
_NEAR = 4
"""The numbers begin or end within so many columns."""
_FULL = 0.7
_NARROWEST = 25
_WIDEST = 110
_GOES_ON = 0.08
_MOST_SMALL = 0.85
"""Where all lines begin with a small letter they are the items of a list."""
_LABELLED = 0.2
_VARIED = 0.2


class Numbered(NamedTuple):
    """A row that begins with its number."""

    row: int
    """The number of the row among all rows."""
    page: str
    line: int
    number: Span
    text: Span
    """What stands behind the number; empty where nothing does."""
    gap: int
    """How many blanks part the number from the text."""


def line_numbers(text: str, found: Sequence[Line]) -> list[Numbered]:
    """Return the rows that have a line number; none where the numbers are of another kind."""
    numbered = _in_column(found, list(_candidates(text, found)))
    counted = [one for chain in _chains(numbered) if _is_counted(chain) for one in chain]
    if len(counted) < _FEWEST or len(counted) < _MOST * (counted[-1].row - counted[0].row + 1):
        return []
    return counted if _are_of_lines(text, counted) else []


def _candidates(text: str, found: Sequence[Line]) -> Iterator[Numbered]:
    for number, row in enumerate(found):
        if not text[row.start].isdigit():
            continue
        match = _NUMBER.match(text, row.start, row.end)
        if match is None:
            continue
        start = match.end()
        while start < row.end and text[start].isspace():
            start += 1
        gap = len(text[match.end() : start].expandtabs(8))
        span = Span(row.start, match.end())
        yield Numbered(number, match["page"] or "", int(match["line"]), span, Span(start, row.end), gap)


def _in_column(found: Sequence[Line], candidates: Sequence[Numbered]) -> list[Numbered]:
    """Return those whose numbers stand below each other: the number of a page stands elsewhere."""
    columns = Counter(found[one.row].indent for one in candidates)
    usual = max(columns, key=lambda column: columns[column], default=0)
    return [one for one in candidates if abs(found[one.row].indent - usual) <= _NEAR]


def _chains(candidates: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """Yield the runs of rows whose numbers count up by one."""
    chain: list[Numbered] = []
    for one in candidates:
        if chain and not (one.line == chain[-1].line + 1 and one.page == chain[-1].page):
            yield chain
            chain = []
        chain.append(one)
    if chain:
        yield chain


def _is_counted(chain: Sequence[Numbered]) -> bool:
    """Whether a run of numbers is one of line numbers: a last page may have one line."""
    return len(chain) > 1 or (chain[0].line == 1 and chain[0].text.start < chain[0].text.end)


def _are_of_lines(text: str, counted: Sequence[Numbered]) -> bool:
    if all(one.page for one in counted):
        return not any(_CLOCK.fullmatch(text, *one.number) for one in counted)
    return _labelled(text, counted) or _go_on(text, counted) or _are_set_in(text, counted)


_CLOCK = re.compile(r"\d{1,2}:0\d")
"""The time of a line in a chat: “21:04”. Pages are not counted in hours, nor lines with a nought."""


def _labelled(text: str, counted: Sequence[Numbered]) -> bool:
    """Whether labels that come again stand behind a good part of the numbers."""
    matches = (_LABEL.match(text, one.text.start, min(one.text.end, one.text.start + 60)) for one in counted)
    times = Counter(match["label"] or match["letter"] for match in matches if match)
    again = sum(number for number in times.values() if number > 1)
    return again >= max(3, _LABELLED * len(counted)) and len(times) > 1


def _go_on(text: str, counted: Sequence[Numbered]) -> bool:
    """Whether full lines end in the middle of a sentence that goes on behind the next number."""
    widths = sorted(one.text.end - one.text.start for one in counted)
    width = widths[len(widths) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return False
    going = sum(
        one.text.end - one.text.start >= _FULL * width
        and text[other.text.start : other.text.start + 1].islower()
        and not ENDED.search(text[one.text.end - 9 : one.text.end])
        and not _COLUMNS.search(text, one.text.start, one.text.end)
        for one, other in pairwise(counted)
    )
    small = sum(text[one.text.start : one.text.start + 1].islower() for one in counted)
    return max(2, _GOES_ON * len(counted)) <= going and small <= _MOST_SMALL * len(counted)


def _are_set_in(text: str, counted: Sequence[Numbered]) -> bool:
    """Whether rows are set in behind the numbers, and these begin anew or some have no text."""
    gaps = Counter(one.gap for one in counted if one.text.start < one.text.end)
    usual = max(gaps, key=lambda gap: gaps[gap], default=0)
    varied = sum(number for gap, number in gaps.items() if abs(gap - usual) > 2)
    lines = Counter(one.line for one in counted)
    anew = 2 * sum(number > 1 for number in lines.values()) >= max(lines)
    columns = sum(bool(_COLUMNS.search(text, one.text.start, one.text.end)) for one in counted)
    return anew and varied >= _VARIED * len(counted) and 2 * columns < len(counted)


def indents(counted: Sequence[Numbered], found: Sequence[Line]) -> dict[int, int]:
    """Return how far the text of each numbered row is set in, by the offset at which it begins.

    Numbers of one and of two figures push the text along, or it stands in a column: the text is taken to
    begin where more of the rows agree. The row set in least is not set in.
    """
    pushed = {one.text.start: one.gap for one in counted if one.text.start < one.text.end}
    column = {
        one.text.start: found[one.row].indent + one.number.end - one.number.start + one.gap
        for one in counted
        if one.text.start < one.text.end
    }
    agreed = max((pushed, column), key=lambda one: max(Counter(one.values()).values(), default=0))
    least = min(agreed.values(), default=0)
    return {start: indent - least for start, indent in agreed.items()}
