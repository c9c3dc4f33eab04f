"""Line ends inside a paragraph: each is an ``lb``, with ``break="no"`` where a word runs on.

Source: TEI P5 Guidelines, section 3.11.3 (Milestone Elements), and 3.2.2 (Hyphenation).
"""

import re
from collections.abc import Iterator

from teipress.encode.elements import Content, tei
from teipress.model.text import WHITE_SPACE

_LINE_END = re.compile(rf"[{WHITE_SPACE}]*?(?:\r\n|[\n\r\x85\u2028\u2029])[{WHITE_SPACE}]*")
_LONGEST = 40
_FIRST_PART = re.compile(r"([^\W\d_]{1,30})[-\u2010\u00ad]\Z")
_SECOND_PART = re.compile(r"[^\W\d_]{1,30}")
_BROKEN = re.compile(r"[^\W\d_][-\u2010\u00ad]\Z")


def broken(text: str, start: int, end: int) -> Iterator[Content]:
    """Yield a stretch of a text with an ``lb`` for each line end in it.

    A word runs on where a letter and a hyphen end a line and the next begins with a small letter. The printed
    hyphen is kept; ``type="hyphen"`` says that it belongs to the word, since the text has the word with its
    hyphen elsewhere, and never without.
    """
    edge = start
    for match in _LINE_END.finditer(text, start, end):
        line = text[edge : match.start()]
        runs_on = _runs_on(text, match.start(), match.end())
        yield line
        yield tei(
            "lb",
            break_="no" if runs_on else "",
            type="hyphen" if runs_on and _is_compound(text, match) else "",
        )
        edge = match.end()
    yield text[edge:end]


def _runs_on(text: str, before: int, after: int) -> bool:
    return bool(_BROKEN.search(text[max(before - 2, 0) : before])) and text[after : after + 1].islower()


def _is_compound(text: str, match: re.Match[str]) -> bool:
    """Whether the word that the line end parts stands elsewhere with its hyphen, and nowhere without."""
    first = _FIRST_PART.search(text[max(match.start() - _LONGEST, 0) : match.start()])
    second = _SECOND_PART.match(text, match.end())
    if first is None or second is None:
        return False
    return f"{first[1]}-{second[0]}" in text and f"{first[1]}{second[0]}" not in text
