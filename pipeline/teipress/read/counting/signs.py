"""Labels that a sign, a gap or capitals set off: frames, dashes, columns, letters, changes of speaker."""

# ruff: noqa: RUF001 - the letters of transcripts stand here as printed

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from teipress.read.counting.common import AGAIN, MANY, MOST, OFTEN, ends_sentence, start
from teipress.read.finders import Form
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet
from teipress.read.speaker import Likeness
from teipress.read.stamp import stamp


def throughout(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """Labels that begin a good part of the paragraphs, or of the lines, and come again."""
    times = Counter(one.key for one in ready)
    again = len(ready) - len(times)
    paragraphs = min(sheet.blocks, len(sheet.lines))
    distinct = 2 * again >= len(ready) and all(one.style.capitals for one in ready)
    most = (4 if distinct else 2) * len(ready) >= paragraphs or len(ready) >= OFTEN * 2
    named = sum(one.likeness is Likeness.NAME or times[one.key] > 1 for one in ready)
    if not again or len(ready) < AGAIN or not most or 2 * named < len(ready):
        return [one for one in ready if one.key in sheet.labels]
    shouted = 4 * sum(one.style.capitals for one in ready) >= 3 * len(ready)
    stray = {one.key for one in ready if shouted and not one.style.capitals and times[one.key] == 1}
    return [_named(sheet, one) for one in ready if one.form is not Form.DASH or one.key not in stray]


def _named(sheet: Sheet, one: Opening) -> Opening:
    """Return a label; in a chat what stands in a frame behind a time is a name, in small letters too."""
    is_nick = bool(one.times) and sheet.text[one.label.end - 1] == ">"
    return one._replace(likeness=Likeness.NAME) if is_nick else one


def columns(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """Labels set off by a gap: two or more that come again, and that begin most lines or paragraphs."""
    times = Counter(one.key for one in ready)
    circled = [one for one in ready if sheet.text[one.label.start] in _CIRCLES]
    if len(circled) >= AGAIN:
        return circled
    begun = sum(one.opens or _follows_time(sheet, one) for one in ready)
    throughout = begun >= MOST * sheet.blocks and len(ready) > len(times)
    again = [one for one in ready if throughout or times[one.key] > 1 or one.times or one.key in sheet.labels]
    if len({one.key for one in again}) < 2 or (len(again) < OFTEN and not throughout):
        return []
    lines = sheet.lines[again[0].line :]
    begins = sum(1 for line in lines if not line.page and line.indent <= again[0].style.indented * 80)
    below = [one for one in ready if one.line >= again[0].line]
    if len(below) >= MOST * len(lines):
        return below
    return again if 4 * len(again) >= begins else []


def _follows_time(sheet: Sheet, one: Opening) -> bool:
    """Whether a time code stands on the line before a label."""
    if not one.line:
        return False
    before = sheet.lines[one.line - 1]
    code = stamp(sheet.text, before.start, before.end)
    return code is not None and code.end == before.end


def capitals(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """Names in capitals before what is said: several that come again, at a good part of the paragraphs."""
    names = [one for one in ready if one.likeness is Likeness.NAME and (one.opens or sheet.is_flush)]
    times = Counter(one.key for one in names)
    again = sum(number > 1 for number in times.values())
    if again < 2 or len(names) < OFTEN or len(names) < MANY * sheet.blocks:
        return [one for one in ready if one.key in sheet.labels]
    return names


_CIRCLES = "○◯◎●◆◇"
"""The signs before a name in the records of the Diet of Japan."""


def letters(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """Question and answer: a letter that comes again, with its fellow or without."""
    begin = _with_bare_answers(sheet, [one for one in ready if not one.inside])
    times = Counter(one.key for one in begin)
    paired = 2 * times["a"] > times["q"] and 2 * times["q"] > times["a"]
    said = [one for one in begin if one.opens or paired or one.key not in {"q", "a"}] or list(begin)
    questions = sum(times[key] for key in _QUESTIONS)
    if len(said) * 2 < len(begin):
        said = list(begin)
    if questions == 0 or len(said) < AGAIN or len(said) == len(times):
        return []
    within = [one for one in ready if one.inside]
    return sorted([*said, *within], key=start) if len(within) > times["a"] else said


def _with_bare_answers(sheet: Sheet, begin: Sequence[Opening]) -> list[Opening]:
    """Return the openings; those by “A” and a blank only where they answer half of the questions.

    “A Republican” in the middle of what somebody says is no answer.
    """
    bare = {one.line for one in begin if one.key == "a" and _is_bare(sheet, one)}
    if not bare:
        return list(begin)
    answers = {
        other.line
        for one, other in pairwise(begin)
        if other.line in bare and one.key == "q" and ends_sentence(sheet, other.line - 1)
    }
    enough = 2 * len(answers) >= sum(one.key == "q" for one in begin)
    return [one for one in begin if one.line not in bare or (enough and one.line in answers)]


def _is_bare(sheet: Sheet, one: Opening) -> bool:
    """Whether nothing but one blank parts a letter from what is said."""
    return sheet.text[one.label.end - 1].isalpha() and one.speech == one.label.end + 1


_QUESTIONS = ("q", "question", "f", "frage", "d", "р", "в", "вопрос", "pregunta", "domanda", "p")


def changes(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """The sign >> at lines that are no quoted mail, which one sign marks, and no >>> of Python."""
    starts = [
        sheet.text[line.start : line.start + 3]
        for line in sheet.lines
        if sheet.text.startswith(">", line.start)
    ]
    others = sum(start == ">>>" or not start.startswith(">>") for start in starts)
    begin = [one for one in ready if not one.inside]
    run_on = sum(_runs_on(sheet, one, other) for one, other in pairwise(begin))
    is_mail = others * 4 >= len(begin) or 3 * run_on > len(begin)
    return [] if is_mail or len(ready) < AGAIN else list(ready)


def _runs_on(sheet: Sheet, one: Opening, other: Opening) -> bool:
    """Whether a sentence goes on from a line with the sign to the next line, which has it too."""
    return other.line == one.line + 1 and not ends_sentence(sheet, one.line)
