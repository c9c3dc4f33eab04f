"""A parsed document with the place of each element, attribute and stretch of text in its file."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from xml.parsers import expat

from lxml import etree

from teipress.engines.xml import parse, positions
from teipress.model.finding import Place

Element = etree._Element  # noqa: SLF001  lxml gives its elements no public name

_ATTRIBUTE = re.compile(
    r"""
    \s (?P<name> [^\s=<>"'/]+ )      # the name, as it is written
    \s* = \s*
    (?: "[^"]*" | '[^']*' )          # the value
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Document:
    """A well-formed document. Places are computed when the first one is asked for."""

    data: bytes
    file: str
    tree: etree._ElementTree = field(repr=False)

    @property
    def root(self) -> Element:
        """The root element."""
        return self.tree.getroot()

    @cached_property
    def text(self) -> str:
        """The document as a string, without its XML declaration, for engines that take strings."""
        return etree.tostring(self.tree, encoding="unicode")

    def place(self, element: Element) -> Place:
        """Return where the start tag of an element begins."""
        at = self._starts[element]
        return Place(self.file, *at)

    def place_of_attribute(self, element: Element, name: str) -> Place:
        """Return where an attribute stands, given its name in Clark notation; else where the tag begins."""
        line, column = self._starts[element]
        written = _written(element, name)
        for number, tag in enumerate(_tag(self._lines, line, column)):
            for match in _ATTRIBUTE.finditer(tag):
                if match["name"] == written:
                    return Place(
                        self.file, line + number, match.start("name") + (column if not number else 1)
                    )
        return self.place(element)

    def place_of_text(self, element: Element, after: Element | None) -> Place:
        """Return where the first printed character stands directly in an element, after a child of it."""
        return Place(self.file, *self._texts.get((element, after), self._starts[element]))

    @cached_property
    def _lines(self) -> list[str]:
        encoding = self.tree.docinfo.encoding or "utf-8"
        return re.split(r"\r\n|\r|\n", self.data.decode(encoding, "replace").removeprefix("\ufeff"))

    @cached_property
    def _starts(self) -> dict[Element, tuple[int, int]]:
        elements = self.root.iter(etree.Element)
        return {
            element: (at.line, at.column) for element, at in zip(elements, positions(self.data), strict=True)
        }

    @cached_property
    def _texts(self) -> dict[tuple[Element, Element | None], tuple[int, int]]:
        return _TextPlaces(self.root).of(self.data)


class _TextPlaces:
    """Where printed text begins, by the element that holds it and the child before it."""

    def __init__(self, root: Element) -> None:
        self._elements = root.iter(etree.Element)
        self._open: list[tuple[Element, Element | None]] = []
        self._found: dict[tuple[Element, Element | None], tuple[int, int]] = {}
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def of(self, data: bytes) -> dict[tuple[Element, Element | None], tuple[int, int]]:
        self._parser.Parse(data, True)
        return self._found

    def _start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._open.append((next(self._elements), None))

    def _end(self, _name: str) -> None:
        child, _ = self._open.pop()
        if self._open:
            self._open[-1] = (self._open[-1][0], child)

    def _characters(self, text: str) -> None:
        printed = text.lstrip(" \t\r\n")
        if printed and self._open[-1] not in self._found:
            column = self._parser.CurrentColumnNumber + 1 + len(text) - len(printed)
            self._found[self._open[-1]] = (self._parser.CurrentLineNumber, column)


def document(data: bytes, file: str) -> Document:
    """Return the document that the bytes of a file hold. Raises InputError where they are not well-formed."""
    return Document(data, file, parse(data, file))


def _written(element: Element, name: str) -> str:
    """Return the name of an attribute with the prefix that the document gives it."""
    qualified = etree.QName(name)
    if not qualified.namespace:
        return qualified.localname
    bound = {uri: prefix for prefix, uri in element.nsmap.items() if prefix}
    prefix = bound.get(qualified.namespace, "xml")
    return f"{prefix}:{qualified.localname}"


def _tag(lines: list[str], line: int, column: int) -> list[str]:
    """Return the lines of a start tag, the first one from the tag on; a ">" in a value does not end it."""
    found = [lines[line - 1][column - 1 :], *lines[line : line + 50]]
    quote = ""
    for number, text in enumerate(found):
        for offset, character in enumerate(text):
            if quote:
                quote = "" if character == quote else quote
            elif character in "\"'":
                quote = character
            elif character == ">":
                return [*found[:number], text[:offset]]
    return found
