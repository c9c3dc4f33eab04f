"""Chats: each line has its time, and one with a time and no name tells what happened, not what was said."""

import re
from collections.abc import Iterator, Mapping

from teipress.model.transcript import Role, Span, Tile
from teipress.read.finders import Form
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet
from teipress.read.stamp import stamp

HAPPENED = "a time and no name, in a chat"
_MOST = 0.9
_SIGN = re.compile(r"[-–—]\Z")  # noqa: RUF001
_AFTER_TIME = re.compile(r"[ \t]+(?:[-–—][ \t]+)?")  # noqa: RUF001


def happenings(sheet: Sheet, spoken: Mapping[int, Opening]) -> Iterator[int]:
    """Yield the numbers of the lines below the first turn of a chat that have a time and no name."""
    if not _is_chat(sheet, spoken):
        return
    first = min(spoken)
    shapes = {_shape(sheet, one.times[0]) for one in spoken.values() if one.times}
    for one in sheet.beginnings:
        if one.times and one.line > first and one.line not in spoken:
            shape = _shape(sheet, one.times[0])
            if shape in shapes or (spoken[first].form is Form.FRAMED and shape.rstrip(_SIGNS) in shapes):
                yield one.line


def _shape(sheet: Sheet, time: Span) -> str:
    """Return how a time is printed, whatever its figures: “00.00.0000, 00:00 -”."""
    return _FIGURE.sub("0", sheet.text[time.start : time.end])


_FIGURE = re.compile(r"\d")
_SIGNS = "-–— \t"  # noqa: RUF001


def _is_chat(sheet: Sheet, spoken: Mapping[int, Opening]) -> bool:
    """Whether nearly every turn has a time before its name, which a frame or a dash sets off: “<ivan>”."""
    set_off = sum(
        bool(one.times)
        and one.times[0].start < one.label.start
        and (
            (one.form is Form.FRAMED and sheet.text[one.label.start] == "<")
            or bool(_SIGN.search(sheet.text[one.times[0].start : one.times[0].end]))
        )
        for one in spoken.values()
    )
    return set_off > _MOST * len(spoken) > 0


def happened(text: str, tile: Tile) -> Iterator[Tile]:
    """Yield a tile; the time of a line that tells what happened apart."""
    span = tile.span
    code = stamp(text, span.start, span.end) if tile.rule == HAPPENED else None
    after = _AFTER_TIME.match(text, code.end, span.end) if code else None
    if code and after:
        sign = code.end + len(after[0].rstrip())
        yield Tile(Span(span.start, sign), Role.TIME, "a time code beside a label")
        tile = tile._replace(span=Span(after.end(), span.end))
    yield tile
