"""White space and characters, as promise 1 of the design means them.

Python's ``str.isspace`` also takes U+001C..U+001F, which Unicode does not count as White_Space and XML
forbids; so the set is written out here, from PropList.txt of the Unicode Character Database.
"""

import re

WHITE_SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Unicode White_Space, written for use inside a regex character class."""

WHITE_SPACE_CHARACTERS = "".join(re.findall(f"[{WHITE_SPACE}]", "".join(map(chr, range(0x3001)))))
"""The same as a plain string, for use with `str.strip`."""

_BLANKS = re.compile(f"[{WHITE_SPACE}]+")
_INK = re.compile(f"[^{WHITE_SPACE}]")
_FORBIDDEN = re.compile("[^\t\n\r\x0c\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

LINE_ENDS = r"\n\r\x0c\x85\u2028\u2029"
"""What ends a line, written for use inside a regex character class."""

LINE = re.compile(
    rf"""
    (?P<body> [^{LINE_ENDS}]* )   # the line itself, possibly empty
    (?P<end>  \r\n | [{LINE_ENDS}] | \Z )
    """,
    re.VERBOSE,
)
"""One line with its end: LF, CRLF, CR, NEL, the two Unicode separators, or a form feed."""


def squeezed(text: str) -> str:
    """Return the text without its white space, which is what witness and TEI agree on."""
    return _BLANKS.sub("", text)


def ink(text: str) -> list[int]:
    """Return the offset of each character that is not white space, in code points."""
    return [match.start() for match in _INK.finditer(text)]


def is_blank(text: str) -> bool:
    """Whether the text holds white space only, or nothing."""
    return not text.strip(WHITE_SPACE_CHARACTERS)


def lines_ended(blank: str) -> int:
    """Return how many lines end in a stretch of white space."""
    return len((blank + ".").splitlines()) - 1


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space at its ends; empty at ``start`` where nothing is left."""
    first = _INK.search(text, start, end)
    if first is None:
        return start, start
    last = end
    while is_blank(text[last - 1]):
        last -= 1
    return first.start(), last


def forbidden(text: str) -> int | None:
    """Return the offset of the first character that XML 1.0 cannot hold, form feeds aside.

    Source: XML 1.0, fifth edition, production 2 (Char).
    """
    match = _FORBIDDEN.search(text)
    return match.start() if match else None


def line_starts(text: str) -> list[int]:
    """Return the offset at which each line of a text begins, lines ended as an editor shows them."""
    return [match.start() for match in LINE.finditer(text)]


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset, from 1 on, lines ended as an editor shows them."""
    line, edge = 1, 0
    for match in LINE.finditer(text):
        if match.end() > offset or match.end() == len(text):
            edge = match.start()
            break
        line += 1
    return line, offset - edge + 1
