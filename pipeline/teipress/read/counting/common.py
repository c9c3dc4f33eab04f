"""What the rules for all forms ask of a text and of an opening."""

import re

from teipress.read.front import END_OF_SENTENCE
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet
from teipress.read.speaker import Likeness
from teipress.read.words import GENERIC, INTERJECTIONS, TITLES

AGAIN = 3
"""A label that is no name counts when it begins so many paragraphs."""

OFTEN = 5
"""A plain word with a full stop is a label when labels that look like it come again so often."""

MANY = 0.4

MOST = 0.6
"""Where so many of the lines set alike are labels, the label that comes once is believed too."""

MOST_WORDS = 4
MOST_IN_TITLE = 8


def follows_sentence(sheet: Sheet, one: Opening) -> bool:
    """Whether a short name stands where a sentence has ended, though no blank line parts them."""
    most = MOST_IN_TITLE if one.style.capitals or one.style.titled else MOST_WORDS
    return len(one.key.split()) <= most and ends_sentence(sheet, one.line - 1)


def ends_sentence(sheet: Sheet, number: int) -> bool:
    """Whether a line ends as a sentence does, or a piece of one."""
    line = sheet.lines[number]
    return bool(END_OF_SENTENCE.search(sheet.text[max(line.start, line.end - _END) : line.end]))


_END = 9
"""So much of a line shows how it ends."""


def may_carry_stop(sheet: Sheet, one: Opening) -> bool:
    """Whether a label with a full stop may be one, and is no interjection and no abbreviation."""
    words = one.key.split()
    return one.key in sheet.labels or (
        (one.likeness is Likeness.NAME or (one.style.emphasis and one.likeness is Likeness.MAYBE))
        and (one.key not in INTERJECTIONS or one.key in GENERIC)
        and not _ABBREVIATED.fullmatch(words[-1])
    )


_ABBREVIATED = re.compile(
    "|".join(map(re.escape, sorted(TITLES | {"no", "vol", "fig", "art", "sec", "p", "pp"})))
)


def start(one: Opening) -> int:
    """Return where an opening stands."""
    return one.label.start
