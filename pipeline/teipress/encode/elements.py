"""Make TEI elements: short names in, lxml elements out, what is empty left out."""

from typing import Any

from lxml import etree

from teipress.engines.xml import TEI, TEI_NAMESPACE, XML_ID, XML_LANG

Element = etree._Element  # noqa: SLF001  lxml gives its elements no public name
Content = Element | str | None

_OF_XML = {"xml_id": XML_ID, "xml_lang": XML_LANG}

# A default namespace has no prefix, which the stubs of lxml do not foresee.
NSMAP: Any = {None: TEI_NAMESPACE}


def tei(name: str, /, *content: Content, **attributes: str) -> Element:
    """Return a TEI element with its content; an attribute whose value is empty is left out.

    ``xml_id`` and ``xml_lang`` stand for the attributes of XML; a trailing underscore frees a name from
    Python's keywords: ``from_``.
    """
    element = etree.Element(TEI + name, nsmap=NSMAP)
    for key, value in attributes.items():
        if value:
            element.set(_OF_XML.get(key, key.rstrip("_")), value)
    extend(element, *content)
    return element


def extend(element: Element, *content: Content) -> None:
    """Put elements and strings at the end of an element's content."""
    for item in content:
        if isinstance(item, str):
            append_text(element, item)
        elif item is not None:
            element.append(item)


def append_text(element: Element, text: str) -> None:
    """Put text at the end of an element's content."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
