"""A Schematron schema in one piece: each of its elements with its place, and what it includes put in.

The place is an attribute in a namespace of ours, ``line:column`` or ``line:column:file``, which the compiler
carries over into the stylesheet. So an error that Saxon reports in the stylesheet is one in the schema.
"""

import re
from dataclasses import dataclass

from lxml import etree

from teipress.engines.xml import XML_ID, parse, positions
from teipress.model.errors import GrammarError, InputError
from teipress.model.finding import Place
from teipress.validate.document import Element
from teipress.validate.files import Reader, beside

NAMESPACE = "urn:teipress:schematron"
PLACE = f"{{{NAMESPACE}}}place"

etree.register_namespace("teipress", NAMESPACE)  # else lxml makes up a new prefix for each mark

_SCH = "{http://purl.oclc.org/dsdl/schematron}"
_XSL = "{http://www.w3.org/1999/XSL/Transform}"
_WHOLE = (f"{_SCH}include",)
_CONTENT = (f"{_SCH}extends", f"{_XSL}include", f"{_XSL}import")
"""What puts in an element of another file, and what puts in the content of one."""

_REFUSAL = re.compile(r"(?P<mark>(?:\d+:\d+.*)?)\n(?P<sentence>.+)\n(?P<hint>.*)")

_DEEP = 20
_MANY = 1000
"""No schema includes files deeper than this, or more of them; one that does never ends."""


def marked(data: bytes, file: str, name: str = "") -> Element:
    """Return the root of a file, its elements of Schematron and XSLT marked with their places.

    ``name`` is the file that places are in unless they say otherwise. Raises InputError.
    """
    root = parse(data, file).getroot()
    suffix = "" if file == (name or file) else f":{file}"
    for element, at in zip(root.iter(etree.Element), positions(data), strict=True):
        ours = element is root or element.tag.startswith((_SCH, _XSL))
        if ours and PLACE not in element.attrib:
            element.set(PLACE, f"{at.line}:{at.column}{suffix}")
    return root


def place(mark: str, name: str) -> Place:
    """Return the place that a mark stands for, in the file ``name`` or the one that the mark names."""
    line, _, rest = mark.partition(":")
    column, _, file = rest.partition(":")
    return Place(file or name, int(line), int(column)) if column.isdigit() else Place(file or name)


def refused(message: str, name: str) -> GrammarError:
    """Return what a stylesheet says that refuses a schema, on three lines: mark, sentence, what to do."""
    found = _REFUSAL.fullmatch(message)
    if found is None:
        return GrammarError(
            f"This schema cannot be compiled: {message.strip()}", Place(name), "Mend it there."
        )
    return GrammarError(found["sentence"], place(found["mark"], name), found["hint"])


def assembled(schema: bytes, name: str, reader: Reader) -> str:
    """Return a schema as one document, with what it includes or extends from other files in its place.

    Raises GrammarError for what cannot be read, or includes itself.
    """
    try:
        root = marked(schema, name)
    except InputError as error:
        raise GrammarError(error.message, error.place, error.hint) from None
    _Assembly(name, reader).fill(root, name, 0)
    return etree.tostring(root, encoding="unicode")


@dataclass
class _Assembly:
    name: str
    reader: Reader
    read: int = 0

    def fill(self, root: Element, file: str, depth: int) -> None:
        """Put in what a part of the schema, which stands in ``file``, includes."""
        for element in list(root.iter(*_WHOLE, *_CONTENT)):
            if element.get("href") is not None:
                _replace(element, self._included(element, file, depth))

    def _included(self, element: Element, file: str, depth: int) -> list[Element]:
        self.read += 1
        if depth > _DEEP or self.read > _MANY:
            raise self._refused(element, "it includes itself, or far too much")
        href, _, ident = str(element.get("href")).partition("#")
        try:
            path = beside(file, href) if href else file
            part = _part(marked(self.reader(path), path, self.name), ident)
        except InputError as error:
            if error.place and error.place.line:
                raise GrammarError(error.message, error.place, error.hint) from None
            raise self._refused(element, error.message.rstrip(".")) from None
        except OSError as error:
            raise self._refused(element, f"“{path}” cannot be read, {error.strerror}") from None
        if part is None:
            raise self._refused(element, f"there is no “{ident}” in it")
        self.fill(part, path, depth + 1)
        parts = [part] if element.tag in _WHOLE else list(part.iterchildren(etree.Element))
        return [_apart(one) for one in parts]

    def _refused(self, element: Element, reason: str) -> GrammarError:
        return GrammarError(
            f"“{element.get('href')}” cannot be put in here: {reason}.",
            place(element.get(PLACE, ""), self.name),
            "Name a file in the folder of the schema by its relative path, or put its content here.",
        )


def _part(root: Element, ident: str) -> Element | None:
    if not ident:
        return root
    return next((e for e in root.iter(etree.Element) if ident in {e.get("id"), e.get(XML_ID)}), None)


def _apart(element: Element) -> Element:
    """Return a copy of an element that declares all its prefixes itself: those in its expressions, too."""
    return etree.fromstring(etree.tostring(element, with_tail=False))


def _replace(element: Element, others: list[Element]) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent[at : at + 1] = others
