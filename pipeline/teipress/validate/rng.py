"""The RELAX NG stage: the faults that an engine finds, as findings with their places in the file."""

from collections.abc import Iterator
from functools import cache

from lxml import etree

from teipress.engines.xml import XML_ID
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate.document import Document, Element
from teipress.validate.files import Reader, nothing
from teipress.validate.relaxng import Engine, Fault, Schema
from teipress.validate.relaxng.faults import ID

_READ_BY_EXPAT = frozenset({"utf-8", "utf-16", "iso-8859-1", "us-ascii", "ascii"})


def rng(
    document: Document, schema: bytes, name: str, reader: Reader = nothing, *, xml_ids: bool = True
) -> Iterator[Finding]:
    """Yield a finding for each fault. ``name`` is the file of the schema, empty for our own.

    ``reader`` gives the files that the schema takes in, if it may take in any. ``xml_ids`` says whether an
    xml:id that stands twice is told of here. Raises GrammarError where the schema cannot be used.
    """
    elements: list[Element] = []
    for fault in _engine(schema, name, reader).faults(_source(document), document.file):
        if fault.rule == ID and fault.attribute == XML_ID and not xml_ids:
            continue
        elements = elements or list(document.root.iter(etree.Element))
        element = elements[fault.element]
        yield Finding(
            _place(document, fault, element),
            Severity.ERROR,
            Stage.RNG,
            fault.rule,
            fault.message,
            fault.hint,
            document.tree.getelementpath(element),
        )


def _place(document: Document, fault: Fault, element: Element) -> Place:
    if fault.attribute:
        return document.place_of_attribute(element, fault.attribute)
    return Place(document.file, fault.line, fault.column)


def _source(document: Document) -> bytes | str:
    """Return what the engine reads: the bytes, or the characters where expat does not know the encoding."""
    encoding = document.tree.docinfo.encoding or "utf-8"
    return document.data if encoding.lower() in _READ_BY_EXPAT else document.data.decode(encoding, "replace")


@cache
def _engine(schema: bytes, name: str, reader: Reader) -> Engine:
    return Schema(schema, name or "schema/teipress.rng", reader)
