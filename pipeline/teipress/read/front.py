"""What stands before the first turn: heads, then a dateline, then prose."""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections.abc import Sequence

from teipress.model.transcript import Role
from teipress.read.dateline import dated
from teipress.read.words import FORM

_LONGEST_HEAD = 120
_LONGEST_DATELINE = 160
_MOST_WORDS_IN_DATELINE = 8
_MOST_WORDS_IN_FIRST_LINE = 3

END_OF_SENTENCE = re.compile(r"[.!?…:;,。！？：；，—–-][\"'”’»)\]]*\Z")
"""How a line ends that is a sentence, or a piece of one that goes on; a title does not."""

_LEFT_OUT = re.compile(
    r"""
    \b (?: (?: mon | tues? | wed(?:nes)? | thu(?:rs)? | fri | sat(?:ur)? | sun ) (?:day)?  # weekdays
         | at | on | from | between | and | the | date | time | hours | hrs | o['’]clock   # little words
         | [A-Z]{2,4}T | UTC ) \b                                                          # EDT, GMT
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"\w[\w.'’-]*")


def words_beside_date(printed: str) -> int | None:
    """Return how many words a line holds beside dates and times; None where it is long or holds no date."""
    if len(printed) > _LONGEST_DATELINE or not any(map(str.isdigit, printed)):
        return None
    moments = dated(printed)
    if not any(moment.kind == "date" for moment in moments):
        return None
    for moment in reversed(moments):
        printed = f"{printed[: moment.span.start]} {printed[moment.span.end :]}"
    return len(_WORD.findall(_LEFT_OUT.sub(" ", printed)))


def role_in_front(printed: str, before: Sequence[Role]) -> Role:
    """Return the role of a line before all turns, given those of the lines before it, runs of one as one.

    A line is a dateline by its date and few words beside; without a head above it, very few, since a title
    may name the day. Heads stand at the very top: short, not ended like a sentence, no word of a form.
    """
    titled = Role.HEAD in before or Role.DATELINE in before
    most = _MOST_WORDS_IN_DATELINE if titled else _MOST_WORDS_IN_FIRST_LINE
    beside = words_beside_date(printed)
    if beside is not None and beside <= most and (Role.DATELINE not in before or before[-1] is Role.DATELINE):
        return Role.DATELINE
    at_top = all(role is Role.HEAD for role in before)
    return Role.HEAD if at_top and _is_head(printed, first=not before) else Role.PROSE


def _is_head(printed: str, *, first: bool) -> bool:
    words = printed.split()
    return (
        len(printed) <= _LONGEST_HEAD
        and not printed.endswith((":", "："))
        and not (len(words) == 1 and words[0].casefold() in FORM)
        and (first or not END_OF_SENTENCE.search(printed))
    )
