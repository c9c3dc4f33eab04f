"""Printed marks of pages and tapes between the lines: “[[Page S697]]”, “_page : 167”, “- 3 -”."""

import re
from collections.abc import Iterator

_MARK = re.compile(
    r"""
      \[{1,2} \s? (?:Page|page|PAGE|p\.|S\.|Seite|стр\.) \s? (?P<page> [\w.-]{1,12} ) \s? \]{1,2}
    | _ (?P<key> page|tape|labels|strings|\w{1,20} ) \s? : \s? (?P<value> .{0,120} )
    | (?:Page|PAGE) \s (?P<plain> \d{1,4} ) (?: \s of \s \d{1,4} )?
    | [-–—] \s (?P<dashed> \d{1,4} ) \s [-–—]
    """,  # noqa: RUF001
    re.VERBOSE,
)


_INLINE = re.compile(
    r"\[{1,2} \s? (?:Page|page|PAGE|p\.|стр\.) \s? (?P<page> [\w.-]{1,12} ) \s? \]{1,2}", re.VERBOSE
)


def page_marks(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the marks of pages in the middle of a text: start, end, and the number of the page."""
    for match in _INLINE.finditer(text, start, end):
        yield *match.span(), match["page"]


def page_mark(printed: str) -> bool:
    """Whether a whole line is a mark of a page or a tape."""
    return len(printed) < 160 and bool(_MARK.fullmatch(printed))


def page_number(printed: str) -> str:
    """Return the number that a page mark names; "" where it names none."""
    match = _MARK.fullmatch(printed)
    if match is None:
        return ""
    if match["key"]:
        return match["value"].strip() if match["key"] == "page" else ""
    return match["page"] or match["plain"] or match["dashed"] or ""
