"""The list of persons at the top of a play, and the legend of a recording: names in them begin no turns."""

import re
from itertools import takewhile

from teipress.read.heads import is_part_of_play
from teipress.read.lines import Line
from teipress.read.sheet import Sheet

_HEADING = re.compile(
    r"""
    [\#*_ ]{0,8}
    (?: (?: the \s )? (?: dramatis \s person[aæ]e? | person[aæ]e? | persons | characters
          | speakers )
        (?: \s (?: of | in ) \s (?: the \s )? (?: play | dialogue | drama | comedy | tragedy | opera ) )?
      | cast (?: \s of \s characters )? | legend | key \s to \s (?: speakers | abbreviations )
      | (?: die \s )? personen (?: verzeichnis )? | personer (?: ne )? | personages
      | (?: les \s )? (?: personnages | acteurs ) | personaggi | personajes | personas | personagens | figuras
      | interlocutores | interlocutori | osoby
      | действующие \s лица | лица | τα \s (?: του \s δραματο[σς] \s )? προσωπα
      | (?: 登場 | 登场 | 劇中 )? 人物 )
    \s? [.:*_]{0,4}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 60
_TOP = 400
"""Such a list stands among so many lines at the top, or at those behind a prologue."""
_MOST_LINES = 200
_MOST_IN_BLOCK = 60


def cast(sheet: Sheet) -> range:
    """Return which lines list the persons, from their heading on: up to the first act, else one block."""
    for number, line in enumerate(sheet.lines[:_TOP]):
        if line.end - line.start <= _LONGEST and _HEADING.fullmatch(sheet.text[line.start : line.end]):
            return range(number, _end(sheet, number + 1))
    return range(0)


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
