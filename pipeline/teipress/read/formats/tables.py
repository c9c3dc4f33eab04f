"""Tables of web pages: those that set out data, against those that only place things on the page."""

from lxml import etree

_CELLS = frozenset({"td", "th"})
_OF_A_PAGE = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "form", "nav")
"""What hardly stands in a table of data: old pages are laid out in tables."""


def is_data(table: etree._Element) -> bool:
    """Whether a table holds rows of cells, at least two of them or none that is a column of paragraphs."""
    if next(table.iterdescendants(*_OF_A_PAGE), None) is not None:
        return False
    wide = sum(sum(cell.tag in _CELLS for cell in row) > 1 for row in table.iter("tr"))
    crowded = any(sum(1 for _ in cell.iter("p", "div", "li")) > 1 for cell in table.iter("td", "th"))
    return wide > 1 or (wide == 1 and not crowded)
