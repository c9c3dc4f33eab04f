"""Labels whose manner runs over more than one line: “NORA (takes a bag out / of her pocket). Yes.”."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from teipress.model.transcript import Span
from teipress.read.finders import Form
from teipress.read.lines import Line
from teipress.read.opening import Opening, style_of
from teipress.read.sheet import Sheet
from teipress.read.speaker import Likeness, key_of, likeness

_OVER = re.compile(
    r"""
    [ \t]{0,40} (?P<label> [*_]{0,3}
        (?P<name> [^\W\d_][\w.'’-]{0,24}+ (?: \ [^\W\d_][\w.'’-]{0,24}+ ){0,4}+ ) \.? \ ?
        (?: \( (?P<manner> [^()\[\]\n]{1,120}+ \n [^()\[\]]{1,400}+ ) \)
          | \[ (?P<aside> [^()\[\]\n]{1,120}+ \n [^()\[\]]{1,400}+ ) \] )
        (?P<sign> [*_]{0,3} [.:]? [*_]{0,3} ) )
    (?= \s )
    """,  # noqa: RUF001
    re.VERBOSE,
)
_LEFT_OPEN = re.compile(r"[(\[][^()\[\]\n]{1,120}+\n")
"""A bracket that a line opens and does not close."""
_MOST_LINES = 5


def over_lines(sheet: Sheet, form: Form) -> Iterator[Opening]:
    """Yield the openings of one form whose label ends on a later line of its paragraph."""
    found = [match for match in _matches(sheet.text) if _form(match) is form]
    starts = [line.start for line in sheet.lines] if found else []
    for match in found:
        name = match["name"]
        number = bisect_left(starts, match.start("label"))
        if number == len(starts) or starts[number] != match.start("label"):
            continue
        last = bisect_left(starts, match.end("label")) - 1
        emphasised = sheet.text[starts[number]] in "*_"
        kind = likeness(name)
        parted = any(line.opens or line.page for line in sheet.lines[number + 1 : last + 1])
        if last - number > _MOST_LINES or parted or kind < (Likeness.MAYBE if emphasised else Likeness.NAME):
            continue
        yield _opening(sheet, match, number, last)


@lru_cache(maxsize=1)  # each form asks in turn
def _matches(text: str) -> tuple[re.Match[str], ...]:
    opened = (text.rfind("\n", 0, match.start()) + 1 for match in _LEFT_OPEN.finditer(text))
    return tuple(match for start in opened if (match := _OVER.match(text, start)))


def _form(match: re.Match[str]) -> Form | None:
    """Return the form of a label: its sign tells, and without one it is in capitals."""
    sign = match["sign"].strip("*_")
    if sign:
        return Form.STOP if sign == "." else Form.COLON
    return Form.CAPITALS if match["name"].isupper() else None


def _opening(sheet: Sheet, match: re.Match[str], number: int, last: int) -> Opening:
    label = Span(*match.span("label"))
    line, end = sheet.lines[number], sheet.lines[last].end
    speech = label.end
    while speech < end and sheet.text[speech].isspace():
        speech += 1
    emphasis = sheet.text[label.start] in "*_"
    return Opening(
        number,
        Form(_form(match) or Form.STOP),
        label,
        (),
        speech,
        key_of(match["name"]),
        likeness(match["name"]),
        tight=False,
        opens=_parted(line, sheet),
        bare=False,
        style=style_of(match["name"], emphasis=emphasis, indented=line.indent > 0),
        over=last - number,
    )


def _parted(line: Line, sheet: Sheet) -> bool:
    return line.opens or line.indent != sheet.indent
