"""Printed marks of pages and tapes between the lines: “[[Page S697]]”, “_page : 167”, “Column 310”."""

import re
from collections.abc import Iterator

_WORD = r"""
    (?: Page | page | PAGE | p\. | pp\. | Seite | SEITE | S\. | Blatt
      | Column | COLUMN | Col\. | Spalte | Sp\. | Página | página | PÁGINA | Pág\.
      | pág\. | Pagina | pagina | Folio | folio | Strana | strana | Sida | Side
      | Strona | str\. | Страница | Стр\. | стр\. | Лист | лист | Л\. | л\.
      | Σελίδα | עמוד | صفحة )
"""
"""What a page or a column is called beside its number."""

_MARK = re.compile(
    rf"""
      \[{{1,2}} \s? {_WORD} \s? (?P<page> [\w.-]{{1,12}} ) \s? \]{{1,2}}
    | _ (?P<key> page|tape|labels|strings|\w{{1,20}} ) \s? : \s? (?P<value> .{{0,120}} )
    | (?: [-–—=]{{1,5}} \s? )? {_WORD} \s{{1,3}} (?P<plain> \d{{1,5}} )
      (?: \s (?: of | von | de | di | из | / ) \s \d{{1,5}} )? (?: \s? [-–—=]{{1,5}} )?
    | [-–—] \s{{0,2}} (?P<dashed> \d{{1,4}} ) \s{{0,2}} [-–—]
    | 第 \s? (?P<numbered> \d{{1,4}} ) \s? [頁页]
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
    return match["page"] or match["plain"] or match["dashed"] or match["numbered"] or ""


def kind_of_furniture(printed: str, number: str) -> str:
    """Return what a row of page furniture is, as `fw` says it: the number of the page, or a running head."""
    return "pageNum" if number and len(printed) <= _LONGEST_NUMBER else "header"


_LONGEST_NUMBER = 24
