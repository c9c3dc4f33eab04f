"""Write a TEI tree as bytes that git compares well.

Elements that only hold elements are set out over lines; mixed content is never touched, so that no white
space enters the text. Attributes stand in the order in which they were set.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from lxml import etree

from teipress.encode.elements import Element
from teipress.engines.xml import TEI, TEI_NAMESPACE, XML_ID, XML_LANG
from teipress.model.text import is_blank

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_WIDTH = 120
_PREFIXED = {XML_ID: "xml:id", XML_LANG: "xml:lang"}

_ALWAYS_OPEN = frozenset(
    f"{TEI}{name}"
    for name in """
    TEI teiHeader fileDesc titleStmt publicationStmt sourceDesc encodingDesc editorialDecl tagsDecl namespace
    profileDesc particDesc listPerson listPlace listOrg standOff text front body back div
    """.split()
)
"""Elements whose children stand on a line each."""

_MAY_OPEN = frozenset(
    f"{TEI}{name}"
    for name in """
    respStmt extent bibl msDesc msIdentifier availability settingDesc setting person place org location sp
    note projectDesc correction normalization quotation segmentation interpretation refsDecl appInfo
    application creation langUsage revisionDesc opener list item
    """.split()
)
"""Elements whose children stand on a line each where they do not fit on one line."""

_CHARACTERS = {"\r": "&#13;", "\x85": "&#133;", "\u2028": "&#8232;"}
_IN_ATTRIBUTES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", **_CHARACTERS}


def serialise(root: Element, *instructions: tuple[str, str]) -> bytes:
    """Return the document of a root element, with processing instructions (target, data) before it."""
    head = [_DECLARATION, *(f"<?{target} {data}?>" for target, data in instructions)]
    return ("\n".join([*head, *_lines(root, 0, f' xmlns="{TEI_NAMESPACE}"')]) + "\n").encode()


def _lines(element: Element, depth: int, namespace: str = "") -> Iterator[str]:
    indent = "  " * depth
    if not _is_open(element):
        yield f"{indent}{_inline(element)}"
        return
    yield f"{indent}<{_start(element, namespace)}>"
    for child in element:
        yield from _lines(child, depth + 1)
    yield f"{indent}</{_name(element)}>"


def _is_open(element: Element) -> bool:
    """Whether the children stand on lines of their own."""
    if not len(element) or _holds_text(element):
        return False
    if element.tag == f"{TEI}sp":
        return len(element) > 2
    return element.tag in _ALWAYS_OPEN or (element.tag in _MAY_OPEN and len(_inline(element)) > _WIDTH)


def _holds_text(element: Element) -> bool:
    return not all(is_blank(text or "") for text in (element.text, *(child.tail for child in element)))


def _inline(element: Element) -> str:
    if not len(element) and not element.text:
        return f"<{_start(element)}/>"
    content = escape(element.text or "", _CHARACTERS) + "".join(
        _inline(child) + escape(child.tail or "", _CHARACTERS) for child in element
    )
    return f"<{_start(element)}>{content}</{_name(element)}>"


def _start(element: Element, namespace: str = "") -> str:
    attributes = "".join(
        f' {_PREFIXED.get(str(key), str(key))}="{escape(str(value), _IN_ATTRIBUTES)}"'
        for key, value in element.attrib.items()
    )
    return f"{_name(element)}{namespace}{attributes}"


def _name(element: Element) -> str:
    return etree.QName(element).localname
