"""How much speaks for it that people talk in a text: labels that come again, and what they say is language.

Tables, programs, forms and glossaries have words before colons and lines by themselves too. But there the
words are no names, or none comes again, or what follows is no speech.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from teipress.read.finders import Form
from teipress.read.opening import Opening
from teipress.read.program import is_program
from teipress.read.sheet import Sheet
from teipress.read.speaker import Likeness

_LOOKED_AT = 400
"""So much of what a turn says is looked at, and so many turns of a long text."""
_MOST = 0.6
_HALF = 0.5
_THIRD = 0.33
_NAMES = 0.4
_MOST_CHANGES = 0.75
_LONG_LIST = 8
_FEW_AGAIN = 0.2
_FEW_ALONE = 0.25
"""So many of the paragraphs have a label, where none comes again."""
_SHOWN = 4


def evidence(openings: Sequence[Opening], sheet: Sheet) -> float:
    """Return the points of openings: for labels that come again, and that are hardly anything else."""
    known = sum(one.key in sheet.labels for one in openings)
    if not openings or (not known and not _may_be_talk(openings, sheet)):
        return 0.0
    times = Counter(one.key for one in openings)
    if len(times) == 1 and not known and not _is_dialogue(openings, sheet):
        return 0.0
    again = len(openings) - len(times)
    once = [one for one in openings if times[one.key] == 1]
    strong = sum(_is_strong(one) for one in once)
    timed = sum(bool(one.times) for one in openings)
    if not known and not timed and _is_list(openings, sheet, again, strong):
        return 0.0
    plain = 2 if _is_throughout(openings, sheet) else 4
    return again + known + strong / 2 + (len(once) - strong) / plain + timed / 2


def _is_dialogue(openings: Sequence[Opening], sheet: Sheet) -> bool:
    """Whether the sign for a change of speaker divides a text; where each line has it, it quotes a letter."""
    lines = {one.line for one in openings}
    return openings[0].form is Form.CHANGE and len(lines) < _MOST_CHANGES * len(sheet.lines)


def _is_list(openings: Sequence[Opening], sheet: Sheet, again: int, strong: int) -> bool:
    """Whether labels are the terms of a list, each with its meaning, or a few words here and there."""
    if len(openings) - again > _LONG_LIST:
        if openings[0].form in _TABLES:
            return again < _HALF * len(openings)
        return not again or again + strong < _FEW_AGAIN * len(openings)
    paragraphs = sheet.blocks
    return not again and len(openings) < _FEW_ALONE * paragraphs


_TABLES = frozenset({Form.COLUMN, Form.FRAMED})
"""Forms in which tables and lists of keys are set too, and where few speakers say most."""


def described(openings: Sequence[Opening], printed: Callable[[Opening], str]) -> str:
    """Return what was found, in words: how many labels, and the most frequent ones."""
    times = Counter(one.key for one in openings)
    first = {one.key: one for one in reversed(openings)}
    most = ", ".join(f"“{printed(first[key])}” {number}" for key, number in times.most_common(_SHOWN))
    more = f" and {len(times) - _SHOWN} more" if len(times) > _SHOWN else ""
    return f"{len(openings)} turns by {len(times)} labels: {most}{more}."


def _is_strong(one: Opening) -> bool:
    """Whether a label by itself is hardly anything but a person's: a title, capitals, two words."""
    return one.style.titled or one.style.capitals or " " in one.key


def _may_be_talk(openings: Sequence[Opening], sheet: Sheet) -> bool:
    """Whether most labels are names, and most of what follows them is language."""
    times = Counter(one.key for one in openings)
    throughout = _is_throughout(openings, sheet)
    names = sum(
        one.likeness is Likeness.NAME or ((throughout or one.style.emphasis) and times[one.key] > 1)
        for one in openings
    )
    said = _said(openings, sheet)
    least = _THIRD if all(one.times for one in openings) else _HALF
    # Lines are numbered for those who cite them; linguists write pauses and tones with signs of programs.
    spoken = sum(map(_is_language, said)) >= least * len(said) or bool(sheet.apart.indents)
    return (
        names >= _NAMES * len(openings)
        and spoken
        and (_is_chat(openings, sheet) or not is_program(sheet.text, sheet.sample.lines, len(openings)))
    )


def _is_chat(openings: Sequence[Opening], sheet: Sheet) -> bool:
    """Whether each label is a name in a frame behind a time: those who write there speak to programs too."""
    return all(one.times and sheet.text[one.label.start] == "<" for one in openings)


def _said(openings: Sequence[Opening], sheet: Sheet) -> list[str]:
    """Return the beginnings of what is said, of a long text those of turns spread over it."""
    text = sheet.text
    numbers = range(0, len(openings), len(openings) // _LOOKED_AT + 1)
    ends = (openings[n + 1].label.start if n + 1 < len(openings) else len(text) for n in numbers)
    starts = (openings[n].speech for n in numbers)
    said = (text[start : min(end, start + _LOOKED_AT)] for start, end in zip(starts, ends, strict=True))
    # In the format CHAT notes stand in tiers below what is said.
    return [one.partition("\n%")[0].replace("<br />", "") for one in said]


_SENTENCE = re.compile(r"[.!?…。！？](?=[\s\"'”’»)\]*_]|\Z)|[—–-]\s*\Z")  # noqa: RUF001
_WORD = re.compile(r"(?<![\w/.])[^\W\d_][^\W\d_'’]*(?![\w/(=])")  # noqa: RUF001
_SYMBOL = re.compile(r"[{}<>=;|\\#$@]|::|//|\(\)")
_FEWEST_WORDS = 3
_SYMBOLS = 0.03


def _is_language(said: str) -> bool:
    """Whether words are somebody's: sentences, or a few words most of which are written small; no program."""
    bare = said.strip()
    if not bare or len(_SYMBOL.findall(bare)) > 1 + _SYMBOLS * len(bare):
        return False
    if _SENTENCE.search(bare):
        return True
    words = _WORD.findall(bare)
    small = sum(not word[0].isupper() for word in words)
    return not words[0].isascii() if len(words) < _FEWEST_WORDS and words else 2 * small >= len(words) > 0


def _is_throughout(openings: Sequence[Opening], sheet: Sheet) -> bool:
    """Whether most paragraphs from the first turn on begin one, and what is said begins like a sentence."""
    text = sheet.text
    paragraphs = sum([line.opens for line in sheet.lines[openings[0].line :]])
    sentences = sum([not text[one.speech : one.speech + 1].islower() for one in openings])
    return len(openings) >= _MOST * max(paragraphs, 1) and sentences >= _MOST * len(openings)
