"""OpenDocument texts: what is visible, in reading order, notes at their anchors.

Each paragraph is a line, a line break in it U+2028, a page break a form feed; tabs part the cells of
a row. Source: OpenDocument 1.3, part 3, chapters 5 and 6.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.package import Package, package
from teipress.read.formats.writer import LINE_BREAK, Writer, counted

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
}
_LINES = {f"{STYLE}text-underline-style": "underline", f"{STYLE}text-line-through-style": "strikethrough"}
_NOT_SHOWN = frozenset(
    {f"{TEXT}{name}" for name in ("note-citation", "tracked-changes", "sequence-decls", "variable-decls")}
    | {f"{TEXT}{name}" for name in ("user-field-decls", "bookmark", "bookmark-start", "bookmark-end")}
    | {f"{OFFICE}{name}" for name in ("forms", "annotation-end")}
)


def odt(data: bytes, file: str) -> Written:
    """Return the witness text of an OpenDocument text.

    Raises InputError for what is none, and for tracked changes, which somebody must accept or reject first.
    """
    parts = package(data, file)
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
    return reader.writer.written(counted(reader.pictures, "picture", "left out."))


@dataclass(frozen=True, slots=True)
class _Style:
    """A style: its parent, how it looks, and whether a page breaks before it."""

    parent: str = ""
    looks: Mapping[str, bool] = field(default_factory=dict)
    breaks: bool = False


def _styles(parts: Package, content: etree._Element) -> dict[str, _Style]:
    roots = [root for root in (parts.part("styles.xml"), content) if root is not None]
    return {
        style.get(f"{STYLE}name", ""): _style(style) for root in roots for style in root.iter(f"{STYLE}style")
    }


def _style(style: etree._Element) -> _Style:
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
    return _Style(style.get(f"{STYLE}parent-style-name", ""), looks, breaks)


class _Reader:
    """Writes the text of a document, block by block."""

    def __init__(self, styles: Mapping[str, _Style]) -> None:
        self.writer = Writer()
        self.pictures = 0
        self._styles = styles
        self._boxes: list[etree._Element] = []

    def blocks(self, parent: etree._Element) -> None:
        """Write paragraphs, lists and tables, each paragraph as a line."""
        for child in parent:
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                self._paragraph(child)
                self.writer.write("\n")
                boxes, self._boxes = self._boxes, []
                for box in boxes:
                    self.blocks(box)
            elif child.tag == f"{TABLE}table":
                self._table(child)
            elif child.tag == f"{TEXT}soft-page-break":
                continue  # where a page ended on one machine
            elif isinstance(child.tag, str) and child.tag not in _NOT_SHOWN:
                self.blocks(child)

    def _table(self, table: etree._Element) -> None:
        for row in table.iter(f"{TABLE}table-row"):
            cells = [cell for cell in row if cell.tag == f"{TABLE}table-cell"]
            for number, cell in enumerate(cells):
                for order, paragraph in enumerate(cell.iter(f"{TEXT}p", f"{TEXT}h")):
                    self.writer.write(LINE_BREAK if order else "\t" if number else "")
                    self._paragraph(paragraph)
            self.writer.write("\n")

    def _paragraph(self, paragraph: etree._Element) -> None:
        name = paragraph.get(f"{TEXT}style-name", "")
        style = self._styles.get(name, _Style())
        self.writer.write("\f" if style.breaks else "")
        start = self.writer.length
        is_heading = paragraph.tag == f"{TEXT}h"
        self._inline(paragraph, {} if is_heading else self._inherited(name))
        if is_heading:
            self.writer.mark(start, MarkKind.HEADING, paragraph.get(f"{TEXT}outline-level", "1"))

    def _inherited(self, name: str) -> dict[str, bool]:
        looks: dict[str, bool] = {}
        for style in self._chain(name):
            looks = {**style.looks, **looks}
        return looks

    def _chain(self, name: str) -> Iterator[_Style]:
        """Yield a style and its parents, the nearest first; a circle ends it."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = self._styles[name].parent

    def _inline(self, parent: etree._Element, looks: Mapping[str, bool]) -> None:
        self._say(parent.text, looks)
        for child in parent:
            self._child(child, looks)
            self._say(child.tail, looks)

    def _child(self, child: etree._Element, looks: Mapping[str, bool]) -> None:
        """Write what one element within a paragraph shows."""
        if child.tag == f"{TEXT}s":
            self.writer.write(" " * min(int(child.get(f"{TEXT}c", "1")), 1000))
        elif child.tag == f"{TEXT}tab":
            self.writer.write("\t")
        elif child.tag == f"{TEXT}line-break":
            self.writer.write(LINE_BREAK)
        elif child.tag == f"{TEXT}note":
            kind = "end" if child.get(f"{TEXT}note-class") == "endnote" else "foot"
            self._note(child.find(f"{TEXT}note-body"), kind)
        elif child.tag == f"{OFFICE}annotation":
            self._note(child, "comment")
        elif child.tag == f"{DRAW}frame":
            boxes = list(child.iter(f"{DRAW}text-box"))
            self._boxes += boxes
            self.pictures += not boxes
        elif isinstance(child.tag, str) and child.tag not in _NOT_SHOWN:
            self._inline(child, {**looks, **self._inherited(child.get(f"{TEXT}style-name", ""))})

    def _say(self, text: str | None, looks: Mapping[str, bool]) -> None:
        """Write text; white space of the file counts as one blank (part 3, section 6.1.2)."""
        start = self.writer.length
        self.writer.write(_collapsed(text or ""))
        look = " ".join(sorted(name for name, on in looks.items() if on))
        if look:
            self.writer.mark(start, MarkKind.RENDITION, look)

    def _note(self, body: etree._Element | None, kind: str) -> None:
        start = self.writer.length
        for paragraph in () if body is None else body.iter(f"{TEXT}p", f"{TEXT}h"):
            self.writer.write(" ")
            self._inline(paragraph, {})
        if self.writer.since(start).strip():
            self.writer.mark(start, MarkKind.NOTE, kind)


def _collapsed(text: str) -> str:
    words = text.replace("\t", " ").replace("\r", " ").replace("\n", " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words
