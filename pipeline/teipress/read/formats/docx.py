"""Word documents: what is visible, in reading order, notes at their anchors.

Each paragraph is a line, a line break in it U+2028, a page break a form feed; tabs part the cells of
a row. A note's or a comment's text stands where its sign does, a text box after its paragraph. Automatic
numbers, headers and footers are no part of the text. Source: ECMA-376, part 1, chapter 17 (WordprocessingML).
"""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate

from lxml import etree

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.formula import M, formula
from teipress.read.formats.package import Package, package
from teipress.read.formats.styles import HIDDEN, Styles
from teipress.read.formats.symbols import PRIVATE, shown
from teipress.read.formats.wordchanges import refuse_changes
from teipress.read.formats.wordstyles import W, is_on, looks, value, word_styles
from teipress.read.formats.writer import LINE_BREAK, Writer, counted, margins_left_out

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ALTERNATIVE = f"{_COMPATIBLE}AlternateContent"
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag"))
_NOTES = {
    f"{W}footnoteReference": ("footnotes", "footnote", "foot"),
    f"{W}endnoteReference": ("endnotes", "endnote", "end"),
    f"{W}commentReference": ("comments", "comment", "comment"),
}
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": LINE_BREAK,
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_PICTURES = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))
_PICTORIAL = re.compile(r"wingdings|webdings|dingbats", re.IGNORECASE)
_FONTS = ("ascii", "hAnsi")
_MARGIN = re.compile(r"(?:header|footer)\d*\.xml")


def docx(data: bytes, file: str) -> Written:
    """Return the witness text of a Word document.

    Raises InputError for what is none, for tracked changes, which somebody must accept or reject first, and
    for another document that is merged into it when it is opened.
    """
    parts = package(data, file)
    main = next((name for kind, name in parts.related() if kind == "officeDocument"), "word/document.xml")
    document = parts.needed(main)
    if document.tag != f"{W}document":
        name = etree.QName(document).localname
        message = f"This is no Word document: its main part {main} is a “{name}”."
        raise InputError(message, Place(file), "Save it in the word processor as .docx.")
    names = _names(parts, main)
    notes = {tag: _notes(parts, names, *place[:2]) for tag, place in _NOTES.items()}
    roots = [document, *(note for found in notes.values() for note in found.values())]
    refuse_changes(roots, file)
    _refuse_merged(document, file)
    reader = _Reader(
        word_styles(_first(parts, names["styles"])),
        notes,
        frozenset(run for root in roots for run in _asides(root)),
    )
    reader.blocks(next(document.iter(f"{W}body"), document))
    return reader.writer.written(
        counted(reader.numbered, "paragraph", "with an automatic number, which is no part of the text."),
        counted(reader.hidden, "hidden run", "of text left out."),
        counted(reader.pictures, "picture or pictorial sign", "left out."),
        margins_left_out(_margins(parts, names)),
    )


def _names(parts: Package, main: str) -> dict[str, list[str]]:
    """Return the names of the parts that go with the main one, by what they are to it."""
    folder = main.rpartition("/")[0]
    names = {kind: [f"{folder}/{kind}.xml"] for kind in ("styles", "footnotes", "endnotes", "comments")}
    names["header"] = [name for name in parts.archive.namelist() if _MARGIN.fullmatch(name, len(folder) + 1)]
    found: dict[str, list[str]] = {}
    for kind, name in parts.related(main):
        found.setdefault(kind, []).append(name)
    return names | found


def _first(parts: Package, names: list[str]) -> etree._Element | None:
    return next((root for root in map(parts.part, names) if root is not None), None)


def _notes(parts: Package, names: Mapping[str, list[str]], part: str, name: str) -> dict[str, etree._Element]:
    root = _first(parts, names[part])
    found = [] if root is None else root.iter(f"{W}{name}")
    return {note.get(f"{W}id", ""): note for note in found if note.get(f"{W}type", "normal") == "normal"}


def _margins(parts: Package, names: Mapping[str, list[str]]) -> int:
    """Return how many headers and footers hold text."""
    roots = [parts.part(name) for kind in ("header", "footer") for name in names.get(kind, ())]
    return sum(
        any((text.text or "").strip() for text in root.iter(f"{W}t")) for root in roots if root is not None
    )


def _refuse_merged(document: etree._Element, file: str) -> None:
    if next(document.iter(f"{W}altChunk"), None) is not None:
        raise InputError(
            "A part of this document is another file, which the word processor merges on opening it.",
            Place(file),
            "Open it in Word and save it again.",
        )


def _asides(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs that stand in the instruction of a field, from its beginning to what separates it.

    A field may stand in the instruction of another. What is not closed is no field.
    """
    runs: list[etree._Element] = []
    edges: dict[int, int] = {}
    begun: list[int] = []
    for element in root.iter(f"{W}r", f"{W}fldChar"):
        if element.tag == f"{W}r":
            runs.append(element)
            continue
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            begun.append(len(runs))
        elif kind == "separate" and begun and begun[-1] >= 0:
            edges[begun[-1]] = edges.get(begun[-1], 0) + 1
            edges[len(runs) - 1] = edges.get(len(runs) - 1, 0) - 1
            begun[-1] = -1
        elif kind == "end" and begun:
            begun.pop()
    depths = accumulate(edges.get(number, 0) for number in range(len(runs)))
    return (run for run, depth in zip(runs, depths, strict=True) if depth > 0)


def _opened(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield what an element holds; for a content control what is in it, of alternatives the first."""
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from _opened(child)
        elif child.tag == _ALTERNATIVE:
            chosen = next(child.iterchildren(f"{_COMPATIBLE}Choice", f"{_COMPATIBLE}Fallback"), None)
            yield from () if chosen is None else _opened(chosen)
        elif isinstance(child.tag, str):
            yield child


def _outermost(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the elements of a name that stand in no other of that name."""
    for child in _opened(parent):
        if child.tag == tag:
            yield child
        else:
            yield from _outermost(child, tag)


class _Reader:
    """Writes the text of a document, block by block."""

    def __init__(
        self,
        styles: Styles,
        notes: Mapping[str, Mapping[str, etree._Element]],
        asides: frozenset[etree._Element],
    ) -> None:
        self.writer = Writer()
        self.numbered = self.hidden = self.pictures = 0
        self._styles = styles
        self._notes = notes
        self._asides = asides
        self._boxes: list[etree._Element] = []
        self._within: list[etree._Element] = []
        """The notes that are being written."""

    def blocks(self, parent: etree._Element) -> None:
        """Write paragraphs and tables, each paragraph as a line; a text box after its paragraph."""
        for child in _opened(parent):
            if child.tag == f"{W}p":
                self._paragraph(child)
                self._end_line()
            elif child.tag == f"{W}tbl":
                self._table(child)
            else:
                self.blocks(child)

    def _end_line(self) -> None:
        self.writer.write("\n")
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _table(self, table: etree._Element) -> None:
        for row in _opened(table):
            if row.tag == f"{W}tr" and is_on(row.find(f"{W}trPr/{W}hidden")):
                self.hidden += 1
            elif row.tag == f"{W}tr":
                for number, cell in enumerate(cell for cell in _opened(row) if cell.tag == f"{W}tc"):
                    self.writer.write("\t" if number else "")
                    self._cell(cell)
                self._end_line()

    def _cell(self, cell: etree._Element) -> None:
        """Write the paragraphs of a cell, those of a table in it too, as lines of one."""
        for number, paragraph in enumerate(_outermost(cell, f"{W}p")):
            self.writer.write(LINE_BREAK if number else "")
            self._paragraph(paragraph)

    def _paragraph(self, paragraph: etree._Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        style = "" if properties is None else value(properties.find(f"{W}pStyle"))
        if properties is not None:
            self.writer.write("\f" if is_on(properties.find(f"{W}pageBreakBefore")) else "")
            self.numbered += properties.find(f"{W}numPr") is not None
        level = self._styles.level(style)
        start = self.writer.length
        inherited = self._styles.looks(style)
        self._runs(paragraph, {name: on for name, on in inherited.items() if not level or name == HIDDEN})
        if level:
            self.writer.mark(start, MarkKind.HEADING, level)

    def _runs(self, parent: etree._Element, inherited: Mapping[str, bool]) -> None:
        for child in _opened(parent):
            if child.tag == f"{W}r":
                self._run(child, inherited)
            elif child.tag in {f"{M}oMath", f"{M}oMathPara"}:
                self._formula(child)
            elif child.tag not in {f"{W}pPr", f"{W}rPr", f"{W}instrText"}:
                self._runs(child, inherited)

    def _run(self, run: etree._Element, inherited: Mapping[str, bool]) -> None:
        properties = run.find(f"{W}rPr")
        style = {} if properties is None else self._styles.looks(value(properties.find(f"{W}rStyle")))
        all_looks = {**inherited, **style, **looks(properties)}
        if all_looks.get(HIDDEN) or run in self._asides:
            self.hidden += run not in self._asides
            return
        is_symbol = properties is not None and _is_symbol(properties)
        start = self.writer.length
        for child in _opened(run):
            if child.tag in self._notes:
                self.writer.look(start, all_looks)
                self._note(child)
                start = self.writer.length
            elif child.tag == f"{W}t":
                said = child.text or ""
                self.writer.write(said.translate(PRIVATE) if is_symbol else said)
            else:
                self._piece(child)
        self.writer.look(start, all_looks)

    def _piece(self, piece: etree._Element) -> None:
        """Write what one element of a run shows."""
        if piece.tag == f"{W}br":
            self.writer.write("\f" if piece.get(f"{W}type") == "page" else LINE_BREAK)
        elif piece.tag in _CHARACTERS:
            self.writer.write(_CHARACTERS[piece.tag])
        elif piece.tag == f"{W}sym":
            self._symbol(piece)
        elif piece.tag == f"{W}ruby":
            for part in [*piece.iterchildren(f"{W}rubyBase"), *piece.iterchildren(f"{W}rt")]:
                self._runs(part, {})
        elif piece.tag in _PICTURES:
            self._picture(piece)

    def _symbol(self, piece: etree._Element) -> None:
        code, font = piece.get(f"{W}char", ""), piece.get(f"{W}font", "")
        number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else 0
        printable = number >= 0x20 and not 0xD800 <= number <= 0xF8FF
        pictorial = _PICTORIAL.search(font)
        char = shown(number) if font.casefold() == "symbol" else chr(number) if printable else ""
        self.pictures += not char or bool(pictorial)
        self.writer.write("" if pictorial else char)

    def _formula(self, element: etree._Element) -> None:
        for piece, look in formula(element):
            start = self.writer.length
            self.writer.write(piece)
            self.writer.look(start, {look: bool(look)})

    def _picture(self, piece: etree._Element) -> None:
        """Keep the text of a text box for after the paragraph; of a picture there is no text."""
        boxes = list(_outermost(piece, f"{W}txbxContent"))
        self._boxes += boxes
        self.pictures += not boxes

    def _note(self, reference: etree._Element) -> None:
        """Write a note where its sign stands, its paragraphs parted by blanks."""
        note = self._notes[reference.tag].get(reference.get(f"{W}id", ""))
        if note is None or note in self._within:
            return
        self._within.append(note)
        start = self.writer.length
        for paragraph in _outermost(note, f"{W}p"):
            self.writer.write(" ")
            self._runs(paragraph, {})
        self._within.pop()
        if self.writer.since(start).strip():
            self.writer.mark(start, MarkKind.NOTE, _NOTES[reference.tag][2])


def _is_symbol(properties: etree._Element) -> bool:
    fonts = properties.find(f"{W}rFonts")
    return fonts is not None and any(fonts.get(f"{W}{name}", "").casefold() == "symbol" for name in _FONTS)
