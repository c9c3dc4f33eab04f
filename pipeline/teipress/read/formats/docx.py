"""Word documents: what is visible, in reading order, notes at their anchors.

Each paragraph is a line, a line break in it U+2028, a page break a form feed; tabs part the cells of
a row. A note's or a comment's text stands where its sign does. Automatic numbers, headers and footers are no
part of the text. Source: ECMA-376, part 1, chapter 17 (WordprocessingML).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.package import Package, package
from teipress.read.formats.writer import LINE_BREAK, Writer, counted

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_NOTES = {
    f"{W}footnoteReference": ("word/footnotes.xml", "footnote", "foot"),
    f"{W}endnoteReference": ("word/endnotes.xml", "endnote", "end"),
    f"{W}commentReference": ("word/comments.xml", "comment", "comment"),
}
_LOOKS = {
    "i": "italic",
    "b": "bold",
    "smallCaps": "small-caps",
    "u": "underline",
    "strike": "strikethrough",
}
_RAISED = {"superscript": "superscript", "subscript": "subscript"}
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}cr": LINE_BREAK,
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_OFF = frozenset({"0", "false", "off", "none"})
_PICTORIAL = re.compile(r"symbol|wingdings|webdings|dingbats", re.IGNORECASE)


def docx(data: bytes, file: str) -> Written:
    """Return the witness text of a Word document.

    Raises InputError for what is none, and for tracked changes, which somebody must accept or reject first.
    """
    parts = package(data, file)
    document = parts.needed("word/document.xml")
    notes = {tag: _notes(parts, *place[:2]) for tag, place in _NOTES.items()}
    _refuse_changes([document, *(note for found in notes.values() for note in found.values())], file)
    reader = _Reader(_styles(parts), notes)
    reader.blocks(next(iter(document.iter(f"{W}body")), document))
    return reader.writer.written(
        counted(reader.numbered, "paragraph", "with an automatic number, which is no part of the text."),
        counted(reader.hidden, "hidden run", "of text left out."),
        counted(reader.pictures, "picture or pictorial sign", "left out."),
    )


def _notes(parts: Package, part: str, name: str) -> dict[str, etree._Element]:
    root = parts.part(part)
    found = [] if root is None else root.iter(f"{W}{name}")
    return {note.get(f"{W}id", ""): note for note in found if note.get(f"{W}type", "normal") == "normal"}


def _refuse_changes(roots: list[etree._Element], file: str) -> None:
    changes = [
        change
        for root in roots
        for change in root.iter(*_CHANGES)
        if "".join(map(str, change.itertext())).strip()
    ]
    if changes:
        first = " ".join("".join(map(str, changes[0].itertext())).split())[:60]
        number = f"{len(changes)} tracked change{'' if len(changes) == 1 else 's'}"
        raise InputError(
            f"This document has {number}, the first at “{first}”: it has two texts.",
            Place(file),
            "Accept or reject the changes in the word processor, and save it.",
        )


# What is set off


@dataclass(frozen=True, slots=True)
class _Style:
    """A style: what it is based on, how it looks, and which level of heading it is."""

    based_on: str = ""
    looks: Mapping[str, bool] = field(default_factory=dict)
    level: str = ""


def _styles(parts: Package) -> dict[str, _Style]:
    root = parts.part("word/styles.xml")
    if root is None:
        return {}
    return {style.get(f"{W}styleId", ""): _style(style) for style in root.iter(f"{W}style")}


def _style(style: etree._Element) -> _Style:
    name = _value(style.find(f"{W}name")).casefold()
    outline = style.find(f"{W}pPr/{W}outlineLvl")
    heading = re.fullmatch(r"heading (\d)", name)
    level = heading[1] if heading else "1" if name == "title" else ""
    if not level and outline is not None and _value(outline).isdigit() and int(_value(outline)) < 9:
        level = str(int(_value(outline)) + 1)
    return _Style(_value(style.find(f"{W}basedOn")), _looks(style.find(f"{W}rPr")), level)


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _looks(properties: etree._Element | None) -> dict[str, bool]:
    """Return how a run is set off, and what it is expressly not."""
    if properties is None:
        return {}
    looks: dict[str, bool] = {}
    for name, look in _LOOKS.items():
        found = properties.find(f"{W}{name}")
        if found is not None:
            looks[look] = found.get(f"{W}val", "1") not in _OFF
    raised = _RAISED.get(_value(properties.find(f"{W}vertAlign")))
    return looks | ({raised: True} if raised else {})


class _Reader:
    """Writes the text of a document, block by block."""

    def __init__(
        self, styles: Mapping[str, _Style], notes: Mapping[str, Mapping[str, etree._Element]]
    ) -> None:
        self.writer = Writer()
        self.numbered = self.hidden = self.pictures = 0
        self._styles = styles
        self._notes = notes
        self._boxes: list[etree._Element] = []

    def blocks(self, parent: etree._Element) -> None:
        """Write paragraphs and tables, each paragraph as a line; a text box after its paragraph."""
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child)
                self.writer.write("\n")
                boxes, self._boxes = self._boxes, []
                for box in boxes:
                    self.blocks(box)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag"}:
                self.blocks(child)

    def _table(self, table: etree._Element) -> None:
        for row in table.iter(f"{W}tr"):
            cells = [cell for cell in row if cell.tag == f"{W}tc"]
            for number, cell in enumerate(cells):
                for order, paragraph in enumerate(cell.iter(f"{W}p")):
                    self.writer.write(LINE_BREAK if order else "\t" if number else "")
                    self._paragraph(paragraph)
            self.writer.write("\n")

    def _paragraph(self, paragraph: etree._Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        style = "" if properties is None else _value(properties.find(f"{W}pStyle"))
        if properties is not None:
            self.writer.write("\f" if _is_on(properties.find(f"{W}pageBreakBefore")) else "")
            self.numbered += properties.find(f"{W}numPr") is not None
        level = next((one.level for one in self._chain(style) if one.level), "")
        start = self.writer.length
        self._runs(paragraph, {} if level else self._inherited(style))
        if level:
            self.writer.mark(start, MarkKind.HEADING, level)

    def _chain(self, style: str) -> Iterator[_Style]:
        """Yield a style and those that it is based on, the nearest first; a circle ends it."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = self._styles[style].based_on

    def _inherited(self, style: str) -> dict[str, bool]:
        looks: dict[str, bool] = {}
        for one in self._chain(style):
            looks = {**one.looks, **looks}
        return looks

    def _runs(self, parent: etree._Element, looks: Mapping[str, bool]) -> None:
        for child in parent:
            if child.tag == f"{W}r":
                self._run(child, looks)
            elif child.tag == _ALTERNATIVE:
                self._runs(child[0], looks) if len(child) else None
            elif isinstance(child.tag, str) and child.tag not in {f"{W}pPr", f"{W}rPr", f"{W}instrText"}:
                self._runs(child, looks)

    def _run(self, run: etree._Element, looks: Mapping[str, bool]) -> None:
        properties = run.find(f"{W}rPr")
        if properties is not None:
            if _is_on(properties.find(f"{W}vanish")):
                self.hidden += 1
                return
            looks = {**looks, **self._inherited(_value(properties.find(f"{W}rStyle"))), **_looks(properties)}
        start = self.writer.length
        for child in run:
            if child.tag in self._notes:
                self._note(child)
                start = self.writer.length
            else:
                self._piece(child)
        look = " ".join(sorted(name for name, on in looks.items() if on))
        if look:
            self.writer.mark(start, MarkKind.RENDITION, look)

    def _piece(self, piece: etree._Element) -> None:
        """Write what one element of a run shows."""
        if piece.tag == f"{W}t":
            self.writer.write(piece.text or "")
        elif piece.tag == f"{W}br":
            self.writer.write("\f" if piece.get(f"{W}type") == "page" else LINE_BREAK)
        elif piece.tag in _CHARACTERS:
            self.writer.write(_CHARACTERS[piece.tag])
        elif piece.tag == f"{W}sym":
            self._symbol(piece)
        elif piece.tag in {f"{W}drawing", f"{W}pict", f"{W}object", _ALTERNATIVE}:
            self._picture(piece)

    def _symbol(self, piece: etree._Element) -> None:
        code = piece.get(f"{W}char", "")
        pictorial = _PICTORIAL.search(piece.get(f"{W}font", "")) or not re.fullmatch(r"[0-9A-Fa-f]{4}", code)
        if pictorial or 0xD800 <= int(code, 16) <= 0xF8FF:
            self.pictures += 1
        else:
            self.writer.write(chr(int(code, 16)))

    def _picture(self, piece: etree._Element) -> None:
        """Keep the text of a text box for after the paragraph; of a picture there is no text."""
        shown = piece[0] if piece.tag == _ALTERNATIVE and len(piece) else piece
        boxes = list(shown.iter(f"{W}txbxContent"))
        self._boxes += boxes
        self.pictures += not boxes

    def _note(self, reference: etree._Element) -> None:
        """Write a note where its sign stands, its paragraphs parted by blanks."""
        note = self._notes[reference.tag].get(reference.get(f"{W}id", ""))
        if note is None:
            return
        start = self.writer.length
        for paragraph in note.iter(f"{W}p"):
            self.writer.write(" ")
            self._runs(paragraph, {})
        if self.writer.since(start).strip():
            self.writer.mark(start, MarkKind.NOTE, _NOTES[reference.tag][2])


def _is_on(toggle: etree._Element | None) -> bool:
    return toggle is not None and toggle.get(f"{W}val", "1") not in _OFF
