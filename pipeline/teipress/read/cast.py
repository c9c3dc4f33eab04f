"""The list of persons at the top of a play, and the legend of a recording: names in them begin no turns."""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import takewhile

from teipress.read.heads import is_part_of_play
from teipress.read.lines import Line
from teipress.read.sheet import Sheet

_HEADING = re.compile(
    r"""
    ^ [ \t]{0,60} (?P<heading> [\#*_]{0,6} (?: (?<=\#) [ ] )?
    (?: (?: the \s )? (?: dramatis \s person[aæ]e? | person[aæ]e? | persons | characters
          | speakers )
        (?: \s (?: of | in ) \s (?: the \s )? (?: play | dialogue | drama | comedy | tragedy | opera ) )?
      | cast (?: \s of \s characters )? | legend | key \s to \s (?: speakers | abbreviations )
      | (?: die \s )? personen (?: verzeichnis )? | personer (?: ne )? | personages
      | (?: les \s )? (?: personnages | acteurs ) | personaggi | personajes | personas | personagens | figuras
      | interlocutores | interlocutori | osoby
      | действующие \s лица | лица | τα \s (?: του \s δραματο[σς] \s )? προσωπα
      | (?: 登場 | 登场 | 劇中 )? 人物 )
    [ ]? [.:*_]{0,4} ) [ \t\r]* $
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_TOP = 400
"""Such a list stands among so many lines at the top, or at those behind a prologue."""
_MOST_LINES = 200
_MOST_IN_BLOCK = 60


def cast(sheet: Sheet) -> range:
    """Return which lines list the persons, from their heading on: up to the first act, else one block."""
    top = sheet.lines[:_TOP]
    heading = _heading(sheet.text, top[-1].end) if top else -1
    if heading < 0:
        return range(0)
    number = bisect_left(sheet.lines, heading, key=lambda line: line.start)
    return range(number, _end(sheet, number + 1))


@lru_cache(maxsize=2)  # each form asks in turn
def _heading(text: str, end: int) -> int:
    """Return where the heading of the list begins; -1 where there is none."""
    match = _HEADING.search(text, 0, end)
    return match.start("heading") if match else -1


def _end(sheet: Sheet, first: int) -> int:
    """Return the number of the line behind a list that begins with a line; its own where it has no end."""
    later = sheet.lines[first : first + _MOST_LINES]
    before = sum(1 for _ in takewhile(lambda line: not _is_part(sheet, line), later))
    if before < len(later):
        return first + before
    in_block = sum(1 for _ in takewhile(lambda line: not line.opens, later[1:]))
    return first + 1 + in_block if in_block < _MOST_IN_BLOCK else first


def _is_part(sheet: Sheet, line: Line) -> bool:
    printed = sheet.text[line.start : line.end].lstrip("# ")
    if _BEFORE_ACTS.fullmatch(printed):
        return True
    return is_part_of_play(printed) and not _END.match(printed)


_BEFORE_ACTS = re.compile(
    r"(?: introduction | induction | preface | argument | overture ) \.?", re.VERBOSE | re.IGNORECASE
)
_END = re.compile(r"(?: end | fin | fine | ende | конец ) \b | [―—]", re.VERBOSE | re.IGNORECASE)
"""What closes a play and heads none of its parts."""
