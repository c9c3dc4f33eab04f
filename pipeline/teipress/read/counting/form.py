"""Entries of a form above the turns, which are set like labels: “Interview: B07”, “Facilitator: Hanna”."""

# ruff: noqa: RUF001 - the colons of transcripts stand here as printed

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from teipress.read.front import END_OF_SENTENCE
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet
from teipress.read.speaker import Likeness, likeness


def without_forms(sheet: Sheet, ready: Sequence[Opening]) -> Sequence[Opening]:
    """Return the openings without those in a form at the top: “Facilitator: Hanna” above “Date: 14 May”.

    That is a run of lines that are all a word, a colon and a few words set like a title, and one of which
    begins with a word that is never a speaker's.
    """
    first = next((one.line for one in ready if one.line < _TOP and _is_field(sheet, one.line)), None)
    if first is None:
        return ready
    within = set(_in_forms(sheet, first))
    return [one for one in ready if one.line not in within or _is_timed(one) or one.key in sheet.labels]


def _is_timed(one: Opening) -> bool:
    """Whether a time stands before a label, as in a chat; one behind it may be the value of a form."""
    return bool(one.times) and one.times[0].start < one.label.start


def _in_forms(sheet: Sheet, first: int) -> Iterator[int]:
    """Yield the numbers of the lines of forms, the first of which holds a line or stands below it."""
    while first > 0 and _is_field(sheet, first - 1):
        first -= 1
    number = first
    while number < min(_TOP, len(sheet.lines)):
        run = list(takewhile(lambda n: _is_field(sheet, n), range(number, len(sheet.lines))))
        if len(run) >= _FEWEST and any(_is_never_spoken(sheet, n) for n in run):
            yield from run
        number += len(run) + 1


_TOP = 60
"""A form stands among so many lines at the top."""
_FEWEST = 3
_FIELD = re.compile(r"(?P<word> [^:：]{1,40} ) [:：] \s* (?P<value> .{1,120} )", re.VERBOSE)


def _is_field(sheet: Sheet, number: int) -> bool:
    """Whether a line is an entry of a form: a word or two, a colon, and a value set like a title."""
    line = sheet.lines[number]
    match = _FIELD.fullmatch(sheet.text, line.start, line.end)
    return match is not None and is_titled(match["value"])


def _is_never_spoken(sheet: Sheet, number: int) -> bool:
    line = sheet.lines[number]
    match = _FIELD.fullmatch(sheet.text, line.start, line.end)
    return match is not None and likeness(match["word"].strip()) is Likeness.NEVER


def after_form(sheet: Sheet, said: Sequence[Opening], times: Mapping[str, int]) -> list[Opening]:
    """Return the openings without the entries of a form above them: “Interview: B07”."""
    headings = (
        one.key not in sheet.labels
        and times[one.key] == 1
        and is_titled(sheet.text[one.label.end : sheet.lines[one.line].end])
        and _is_entry(sheet, one)
        for one in said
    )
    first = next((n for n, heading in enumerate(headings) if not heading), len(said))
    return list(said[first:])


_LONG_WORD = re.compile(r"(?<![\w'’-])[^\W\d_][\w'’-]{4,}")


def is_titled(rest: str) -> bool:
    """Whether a line goes on after its colon like a heading: “Legal Advice: Workplace Injuries”.

    It has a capital or a digit, no stop at its end and no long word in small letters.
    """
    words = rest[:400].split()
    return (
        0 < len(words) <= 40
        and not END_OF_SENTENCE.search(rest)
        and any(not word[0].islower() for word in words)
        and not any(match[0].islower() for match in _LONG_WORD.finditer(rest))
    )


def _is_entry(sheet: Sheet, one: Opening) -> bool:
    """Whether a line is an entry of a form: more than a word, or more of its kind or nothing after it."""
    if " " in sheet.text[one.speech : sheet.lines[one.line].end] or one.line + 1 == len(sheet.lines):
        return True
    after = sheet.lines[one.line + 1]
    return after.opens or bool(_ENTRY.match(sheet.text, after.start, after.end))


_ENTRY = re.compile(r"[^:：]{1,40}[:：]")
