"""OpenDocument texts: what is visible, in reading order, notes at their anchors.

Each paragraph is a line, a line break in it U+2028, a page break a form feed; tabs part the cells of
a row. A text box or a shape stands after its paragraph; headers, footers and what is hidden are no part of
the text. Source: OpenDocument 1.3, part 3, chapters 5 and 6.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.package import Package, package
from teipress.read.formats.styles import HIDDEN, Style, Styles
from teipress.read.formats.writer import LINE_BREAK, Writer, counted, margins_left_out

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TEXT = f"{{{_OASIS}:text:1.0}}"
OFFICE = f"{{{_OASIS}:office:1.0}}"
STYLE = f"{{{_OASIS}:style:1.0}}"
FO = f"{{{_OASIS}:xsl-fo-compatible:1.0}}"
TABLE = f"{{{_OASIS}:table:1.0}}"
DRAW = f"{{{_OASIS}:drawing:1.0}}"

_LOOKS = {
    f"{FO}font-style": ({"italic", "oblique"}, "italic"),
    f"{FO}font-weight": ({"bold", "600", "700", "800", "900"}, "bold"),
    f"{FO}font-variant": ({"small-caps"}, "small-caps"),
    f"{FO}text-transform": ({"uppercase"}, "all-caps"),
    f"{TEXT}display": ({"none"}, HIDDEN),
}
_LINES = {f"{STYLE}text-underline-style": "underline", f"{STYLE}text-line-through-style": "strikethrough"}
_NOT_SHOWN = frozenset(
    {f"{TEXT}{name}" for name in ("note-citation", "tracked-changes", "sequence-decls", "variable-decls")}
    | {f"{TEXT}{name}" for name in ("script", "soft-page-break", "table-of-content-source")}
    | {f"{TEXT}{name}" for name in ("user-field-decls", "bookmark", "bookmark-start", "bookmark-end")}
    | {f"{OFFICE}{name}" for name in ("forms", "annotation-end")}
)
_LINES_OF_TEXT = frozenset({f"{TEXT}p", f"{TEXT}h"})
_BLOCKS = _LINES_OF_TEXT | {f"{TEXT}list", f"{TABLE}table"}
_MARGINS = tuple(f"{STYLE}{name}" for name in ("header", "header-left", "header-first"))
_MARGINS += tuple(f"{STYLE}{name}" for name in ("footer", "footer-left", "footer-first"))


def odt(data: bytes, file: str) -> Written:
    """Return the witness text of an OpenDocument text.

    Raises InputError for what is none, and for tracked changes, which somebody must accept or reject first.
    """
    parts = package(data, file)
    parts.refuse_password()
    content = parts.needed("content.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise InputError("This OpenDocument file is no text.", Place(file), "Save the transcript as .odt.")
    changes = list(body.iter(f"{TEXT}changed-region"))
    if changes:
        number = f"{len(changes)} tracked change{'' if len(changes) == 1 else 's'}"
        raise InputError(
            f"This document has {number}: it has two texts.",
            Place(file),
            "Accept or reject the changes in the word processor, and save it.",
        )
    reader = _Reader(_styles(parts, content))
    reader.blocks(body)
    return reader.writer.written(
        counted(reader.hidden, "hidden passage", "left out."),
        counted(reader.pictures, "picture", "left out."),
        margins_left_out(_margins(parts)),
    )


def _margins(parts: Package) -> int:
    """Return how many headers and footers hold text."""
    root = parts.part("styles.xml")
    margins = () if root is None else root.iter(*_MARGINS)
    return sum(bool("".join(map(str, margin.itertext())).strip()) for margin in margins)


def _styles(parts: Package, content: etree._Element) -> Styles:
    roots = [root for root in (parts.part("styles.xml"), content) if root is not None]
    found = (style for root in roots for style in root.iter(f"{STYLE}style"))
    return Styles({style.get(f"{STYLE}name", ""): _style(style) for style in found})


def _style(style: etree._Element) -> Style:
    looks: dict[str, bool] = {}
    for properties in style.iter(f"{STYLE}text-properties"):
        for name, (values, look) in _LOOKS.items():
            if name in properties.attrib:
                looks[look] = properties.get(name) in values
        for name, look in _LINES.items():
            if name in properties.attrib:
                looks[look] = properties.get(name) != "none"
        position = properties.get(f"{STYLE}text-position", "")
        if position.startswith(("super", "sub")):
            looks["superscript" if position.startswith("super") else "subscript"] = True
    breaks = any(one.get(f"{FO}break-before") == "page" for one in style.iter(f"{STYLE}paragraph-properties"))
    return Style(style.get(f"{STYLE}parent-style-name", ""), looks, breaks=breaks)


def _is_hidden(element: etree._Element) -> bool:
    """Whether a section, a paragraph, a field or a row says of itself that it is not shown."""
    return (
        element.get(f"{TEXT}display") == "none"
        or element.get(f"{TEXT}is-hidden") == "true"
        or element.get(f"{TABLE}visibility") in {"collapse", "filter"}
        or (element.tag == f"{TEXT}hidden-text" and element.get(f"{TEXT}is-hidden") != "false")
    )


def _boxes(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield what holds paragraphs of its own in a drawing: the box of a frame, a shape, each of a group."""
    if any(child.tag in _BLOCKS for child in parent):
        yield parent
        return
    for child in parent:
        yield from _boxes(child)


def _outermost(parent: etree._Element, tags: frozenset[str]) -> Iterator[etree._Element]:
    """Yield the elements of these names that stand in no other of them."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif isinstance(child.tag, str):
            yield from _outermost(child, tags)


class _Reader:
    """Writes the text of a document, block by block."""

    def __init__(self, styles: Styles) -> None:
        self.writer = Writer()
        self.pictures = self.hidden = 0
        self._styles = styles
        self._boxes: list[etree._Element] = []

    def blocks(self, parent: etree._Element) -> None:
        """Write paragraphs, lists and tables, each paragraph as a line; a text box after its paragraph."""
        for child in parent:
            if child.tag in _NOT_SHOWN or not isinstance(child.tag, str):
                continue
            if _is_hidden(child):
                self.hidden += 1
            elif child.tag in _LINES_OF_TEXT:
                self._paragraph(child)
                self._end_line()
            elif child.tag == f"{TABLE}table":
                self._table(child)
            else:
                self.blocks(child)

    def _end_line(self) -> None:
        self.writer.write("\n")
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _table(self, table: etree._Element) -> None:
        for row in _outermost(table, frozenset({f"{TABLE}table-row"})):
            if _is_hidden(row):
                self.hidden += 1
                continue
            for number, cell in enumerate(cell for cell in row if cell.tag == f"{TABLE}table-cell"):
                self.writer.write("\t" if number else "")
                self._cell(cell)
            self._end_line()

    def _cell(self, cell: etree._Element) -> None:
        """Write the paragraphs of a cell, those of a table in it too, as lines of one."""
        for number, paragraph in enumerate(_outermost(cell, _LINES_OF_TEXT)):
            self.writer.write(LINE_BREAK if number else "")
            self._paragraph(paragraph)

    def _paragraph(self, paragraph: etree._Element) -> None:
        if any(_is_hidden(field) for field in paragraph.iter(f"{TEXT}hidden-paragraph")):
            self.hidden += 1
            return
        name = paragraph.get(f"{TEXT}style-name", "")
        self.writer.write("\f" if self._styles.breaks(name) else "")
        start = self.writer.length
        is_heading = paragraph.tag == f"{TEXT}h"
        inherited = self._styles.looks(name)
        self._inline(
            paragraph, {look: on for look, on in inherited.items() if not is_heading or look == HIDDEN}
        )
        if is_heading:
            self.writer.mark(start, MarkKind.HEADING, paragraph.get(f"{TEXT}outline-level", "1"))

    def _inline(self, parent: etree._Element, looks: Mapping[str, bool]) -> None:
        self._say(parent.text, looks)
        for child in parent:
            self._child(child, looks)
            self._say(child.tail, looks)

    def _child(self, child: etree._Element, looks: Mapping[str, bool]) -> None:
        """Write what one element within a paragraph shows."""
        if child.tag in _NOT_SHOWN or not isinstance(child.tag, str):
            return
        if _is_hidden(child):
            self.hidden += 1
        elif child.tag == f"{TEXT}s":
            self.writer.write(" " * _blanks(child))
        elif child.tag == f"{TEXT}tab":
            self.writer.write("\t")
        elif child.tag == f"{TEXT}line-break":
            self.writer.write(LINE_BREAK)
        elif child.tag == f"{TEXT}note":
            kind = "end" if child.get(f"{TEXT}note-class") == "endnote" else "foot"
            self._note(child.find(f"{TEXT}note-body"), kind)
        elif child.tag == f"{OFFICE}annotation":
            self._note(child, "comment")
        elif child.tag.startswith(DRAW) and child.tag != f"{DRAW}a":
            boxes = list(_boxes(child))
            self._boxes += boxes
            self.pictures += not boxes
        else:
            self._inline(child, {**looks, **self._styles.looks(child.get(f"{TEXT}style-name", ""))})

    def _say(self, text: str | None, looks: Mapping[str, bool]) -> None:
        """Write text; white space of the file counts as one blank (part 3, section 6.1.2)."""
        if looks.get(HIDDEN):
            self.hidden += bool(text and text.strip())
            return
        start = self.writer.length
        self.writer.write(_collapsed(text or ""))
        self.writer.look(start, looks)

    def _note(self, body: etree._Element | None, kind: str) -> None:
        start = self.writer.length
        for paragraph in () if body is None else _outermost(body, _LINES_OF_TEXT):
            self.writer.write(" ")
            self._inline(paragraph, {})
        if self.writer.since(start).strip():
            self.writer.mark(start, MarkKind.NOTE, kind)


def _blanks(element: etree._Element) -> int:
    """Return how many blanks an element stands for, within reason."""
    number = element.get(f"{TEXT}c", "1")
    return min(int(number), 1000) if number.isascii() and number.isdigit() and len(number) < 9 else 1


def _collapsed(text: str) -> str:
    words = text.replace("\t", " ").replace("\r", " ").replace("\n", " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words
