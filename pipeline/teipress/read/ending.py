"""What stands after the last turn: who signed or wrote the document, where it ends, notes typed at its end.

ending = closer* note*
note   = number text         numbers from 1 on, that stand in the text too: “a memo5 and”, “Meeting1”
"""

# ruff: noqa: RUF001 - the dashes and quotation marks of transcripts stand here as printed

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_CLOSER = re.compile(
    r"""
      [\[(*_]* (?: /s/ | signed \b | gez\. | подпись \b | signé \b ) [\])]? :? .{0,120}
    | [\[(*_]*
      (?: ends? | finis | fin | ende | конец | (?: \# \s* ){3} | - \s? 30 \s? - | - \s? end \s? -
        | end\ of\ (?:the\ )?
          (?: transcript (?:ion)? | recording | tape | record | interview | minutes | document | audio )
        | (?:transcript|recording|interview|minutes|meeting|tape|audio)\ ends? (?:\ here)? )
      \.? [\])*_]*
    | (?: recorded | drafted | transcribed | translated | written | taken\ down | prepared | approved
        | reported | typed | certified | checked )
      (?: \ and\ \w+ )? (?: \ from\ [\w\ ]{1,20} )? \ by :? \ .{1,120}
    | (?: записал[аи]? | протокол\ вел[аи]? | für\ die\ richtigkeit | protokoll(?:führer)? | rédigé\ par )
      \b :? .{0,120}
    | (?: whereupon | thereupon ) ,? \ .{0,200}
      (?: adjourned | concluded | recessed | ended | closed ) .{0,120}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?: \[(?P<square>\d{1,3})\] | (?P<raised>[⁰¹²³⁴-⁹]{1,3}) | (?P<plain>\d{1,3}) [.)]? ) \s* (?=\S)",
    re.VERBOSE,
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_HEADING = re.compile(
    r"\W* (?:foot|end)?notes? \W* | anmerkungen \W* | fußnoten \W* | примечания \W*",
    re.VERBOSE | re.IGNORECASE,
)

CALL = re.compile(
    r"""
      (?<= [^\W\d_] ) (?P<glued> \d{1,6} ) (?! [\w%°] | [.,:/-]\d )                 # memo5
    | (?: (?<= [^\W\d_] [.,;:!?)\]”"’'] ) | (?<= [^\W\d_] [.,;:!?)\]”"’']{2} ) )
      (?P<after> \d{1,6} ) (?! [\w%°] | [.,:/-]\d )                                # meeting.”5
    | (?<= [\w.,;:!?)\]”"’'] ) (?P<raised> [⁰¹²³⁴-⁹]{1,6} )                      # memo⁵
    | (?<= [\w.,;:!?)\]”"’'] ) \[ (?P<square> \d{1,3} ) \]                       # memo[5]
    """,
    re.VERBOSE,
)
"""A number that calls a note: glued to the end of a word, or to the sign after it."""

_FIGURE = re.compile(r"[\[\d⁰¹²³⁴-⁹] [\d⁰¹²³⁴-⁹]*", re.VERBOSE)
"""Where `CALL` is worth a try: looked for first, since most of a text holds no figures."""


class Paragraph(NamedTuple):
    """What a paragraph prints at its beginning, and whether a blank line or a page stands before it."""

    printed: str
    opens: bool


def note_number(printed: str) -> int:
    """Return the number that a typed note begins with; 0 where it begins with none."""
    match = _NOTE.match(printed)
    return int(_digits(match["square"] or match["raised"] or match["plain"])) if match else 0


def calls(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers in a stretch of text that may call a note: start, end, and the digits."""
    for figure in _FIGURE.finditer(text, start, end):
        match = CALL.match(text, figure.start(), end)
        if match:
            digits = match["glued"] or match["after"] or match["raised"] or match["square"]
            yield *match.span(), _digits(digits)


def _digits(printed: str) -> str:
    return printed.translate(_RAISED)


def is_closer(printed: str) -> bool:
    """Whether a paragraph closes a document: a signature, who wrote it, a sign of the end."""
    return bool(_CLOSER.fullmatch(printed))


def notes(last: Sequence[Paragraph], called: frozenset[str]) -> int:
    """Return how many of the last paragraphs are typed notes.

    ``called`` are the numbers that seem to call one in the text before.
    """
    count = 0
    expected = note_number(last[-1].printed) if last else 0
    while expected and count < len(last):
        paragraph = last[-1 - count]
        if note_number(paragraph.printed) != expected:
            break
        count, expected = count + 1, expected - 1
    if expected or not count or not last[-count].opens:
        return 0
    numbers = {str(number) for number in range(1, count + 1)}
    has_heading = len(last) > count and bool(_HEADING.fullmatch(last[-1 - count].printed))
    together = {
        str(n) for first in range(1, count) if f"{first}{first + 1}" in called for n in (first, first + 1)
    }
    found = len(numbers & (called | together))  # “meeting12” calls 1 and 2
    return count + has_heading if has_heading or (found and 2 * found >= count - 1) else 0
