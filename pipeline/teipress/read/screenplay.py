"""Screenplays: beside the names and what is said below them, each block tells what is seen.

In them nobody's words run over a blank line, and headings say where a scene is: “INT. DINER - NIGHT”.
"""

import re
from collections.abc import Iterator, Mapping

from teipress.read.finders import Form
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet

_SCENE = re.compile(r"(?:\d{1,3}[A-Z]?\.?\s+)?(?:INT|EXT|EST|INT\.?/EXT|I/E)[. ]\s*\S.{1,100}")
_FIRST = frozenset("IE0123456789")
_FULL = 0.7
"""So many of the names stand right above what is said."""


def is_scene(printed: str) -> bool:
    """Whether a line says where a scene of a film takes place."""
    return printed[0] in _FIRST and bool(_SCENE.fullmatch(printed))


def action(sheet: Sheet, spoken: Mapping[int, Opening]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of each block between turns that tells what is seen."""
    first = min(spoken, default=len(sheet.lines))
    if not _is_screenplay(sheet, spoken):
        return
    number = first
    while number < len(sheet.lines):
        last = _last_of_block(sheet, number)
        if sheet.lines[number].opens and number not in spoken and not _is_other(sheet, number):
            yield number, next((n - 1 for n in range(number, last + 1) if n in spoken), last)
        number = last + 1


def _is_screenplay(sheet: Sheet, spoken: Mapping[int, Opening]) -> bool:
    if not spoken or spoken[min(spoken)].form is not Form.ALONE:
        return False
    full = sum(not one.bare for one in spoken.values())
    return full >= _FULL * len(spoken) and any(
        is_scene(sheet.text[line.start : line.end])
        for line in sheet.lines
        if line.opens and sheet.text[line.start] in _FIRST
    )


def _last_of_block(sheet: Sheet, number: int) -> int:
    last = number
    while last + 1 < len(sheet.lines) and not sheet.lines[last + 1].opens and not sheet.lines[last + 1].page:
        last += 1
    return last


def _is_other(sheet: Sheet, number: int) -> bool:
    """Whether a line is a form feed or the heading of a scene, and no action."""
    line = sheet.lines[number]
    return line.page or is_scene(sheet.text[line.start : line.end])
