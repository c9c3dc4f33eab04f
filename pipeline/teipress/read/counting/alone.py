"""A name on a line of its own: followed by text, set alike, and come again."""

import re
from collections import Counter
from collections.abc import Sequence

from teipress.model.transcript import Span
from teipress.read.counting.common import AGAIN, follows_sentence, may_carry_stop
from teipress.read.lines import Line
from teipress.read.opening import Opening, Style
from teipress.read.sheet import Sheet
from teipress.read.speaker import Likeness


def alone(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """Names that are followed by text, look alike and come again."""
    names = [
        one
        for one in _of_level(sheet, ready)
        if one.key in sheet.labels
        or (
            (one.likeness is Likeness.NAME or _is_set_apart(sheet, one))
            and not (one.style.stopped and not may_carry_stop(sheet, one))
            and (one.opens or sheet.is_flush or (one.style.capitals and follows_sentence(sheet, one)))
            and ("_" not in one.key or _NUMBERED.search(one.key))
        )
    ]
    taken = {one.line for one in names}
    followed = [one for one in names if _is_followed(sheet, one, taken)]
    times = Counter(one.key for one in followed)
    grouped: dict[tuple[Style, bool, bool], list[Opening]] = {}
    for one in followed:
        grouped.setdefault((one.style, bool(one.times), one.bare), []).append(one)
    said = [
        one
        for (style, timed, bare), group in grouped.items()
        if _is_group_believed(group, sheet.blocks, distinct=timed or style.emphasis, apart=bare)
        for one in group
        if times[one.key] > 1
        or _is_strong(one)
        or timed
        or style.emphasis
        or style.capitals
        or 2 * len(group) >= sheet.blocks
    ]
    return _with_brackets(sheet, sorted({*said, *(one for one in followed if one.key in sheet.labels)}))


def _of_level(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """Return the openings; of those set like headings of Markdown, the level at which most come again."""

    def level(one: Opening) -> int:
        printed = sheet.text[one.label.start : one.label.start + 7]
        return len(printed) - len(printed.lstrip("#"))

    levels = [level(one) for one in ready]
    again = Counter(levels) - Counter(key for key, _ in {(level(one), one.key) for one in ready})
    chosen = max(range(1, 7), key=lambda number: again[number])
    return [one for one, number in zip(ready, levels, strict=True) if not number or number == chosen]


_SEAT = re.compile(r"(?: \( [^\W\d_a-z] [^().!?]{0,60} \) [ \t]* ){2,3}", re.VERBOSE)
"""The seat and the party of a member: “(Holborn and St Pancras) (Lab)”."""


def _with_brackets(sheet: Sheet, said: Sequence[Opening]) -> list[Opening]:
    """Return the openings, the label over the next line too where that holds seat and party."""

    def seat(one: Opening) -> Line | None:
        after = sheet.lines[one.line + 1] if one.line + 1 < len(sheet.lines) else None
        return after if after and _SEAT.fullmatch(sheet.text, after.start, after.end) else None

    return [
        one._replace(label=Span(one.label.start, line.end), speech=line.end, over=1)
        if (line := seat(one)) and not one.times
        else one
        for one in said
    ]


def _is_set_apart(sheet: Sheet, one: Opening) -> bool:
    """Whether a wide gap parts a label from its time code: “Room 4.12 (Guest)   0:21”."""
    gap = sheet.text[one.label.end : one.times[-1].start] if one.times else ""
    return len(gap) > 1 or gap in {"\t", "\u00a0"}


_NUMBERED = re.compile(r"_\d+\Z")
"""What a program calls a speaker whom it cannot name: SPEAKER_00."""


def _is_followed(sheet: Sheet, one: Opening, taken: set[int]) -> bool:
    """Whether what stands after a name on its own line is text, and no other name: lists are no turns."""
    after = one.line + 1
    while after < len(sheet.lines) and sheet.lines[after].page:
        after += 1
    if after == len(sheet.lines) or after in taken or " to the " in one.key:
        return False
    if one.style.capitals and _is_shouted(sheet, after):
        return False
    return not (
        sheet.lines[after].opens and len(sheet.text[sheet.lines[after].start : sheet.lines[after].end]) < 2
    )


def _is_shouted(sheet: Sheet, number: int) -> bool:
    """Whether a line is a long one in capitals: so licences are printed, and nobody speaks in them."""
    line = sheet.lines[number]
    return line.end - line.start > _LONG and sheet.text[line.start : line.end].isupper()


_LONG = 40


def _is_group_believed(group: Sequence[Opening], blocks: int, *, distinct: bool, apart: bool) -> bool:
    """Whether labels that look alike come again, and are many among the blocks of the text."""
    again = len(group) - len({one.key for one in group})
    share = len(group) * (2 if apart else 1) / max(blocks, 1)
    if distinct or group[0].style.capitals:
        return again >= 1 or (distinct and len(group) > 1)
    return (again >= 1 and share >= 0.4) or (again >= AGAIN and share >= 0.15 and again * 2 >= len(group))


def _is_strong(one: Opening) -> bool:
    """Whether a label by itself is hardly anything but a person's: two words, a title, capitals."""
    return one.style.titled or one.style.capitals or len(one.key.split()) > 1
