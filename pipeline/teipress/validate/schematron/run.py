"""Run the rules of a schema on a document."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from teipress.engines.saxon import Result, transform
from teipress.model.errors import InputError, StylesheetError
from teipress.model.finding import Place
from teipress.validate.document import Document, document
from teipress.validate.files import Reader, beside, nothing
from teipress.validate.schematron.compiler import OWN, compiled, unmatched, unusable
from teipress.validate.schematron.source import NAMESPACE

_UNREAD = re.compile(r"unread:(?P<href>[\w.~%-]*);")
"""What a rule says that asks for a document which was not handed in."""

_ROUNDS = 10
"""A document may name another, which names another; more in a row is not waited for."""


@dataclass(frozen=True)
class Report:
    """What the rules said, in SVRL; the other documents they read; where a context could not be computed."""

    text: str
    documents: dict[str, Document]
    unmatched: list[tuple[Place, str]]


def svrl(
    found: Document, schema: bytes, name: str = "", phase: str = "#DEFAULT", reader: Reader = nothing
) -> bytes:
    """Return the report on a document in the Schematron Validation Report Language (annex D of the standard).

    ``name`` is the file of the schema, empty for our own; ``phase`` the id of a phase, #ALL or #DEFAULT;
    ``reader`` gives the files that the schema includes and its rules ask for. Each pattern that holds is
    listed, whether one of its rules fired or not. Raises GrammarError for a schema that cannot be used.
    """
    text = run(found, schema, name, phase, reader, full=True).text
    return etree.tostring(etree.fromstring(text.encode()), encoding="UTF-8", xml_declaration=True) + b"\n"


def run(found: Document, schema: bytes, name: str, phase: str, reader: Reader, *, full: bool) -> Report:
    """Return what the rules say of a document; not ``full``, only the findings.

    The rules are run again as long as they ask for documents that have not been read.
    """
    name = name or OWN
    stylesheet = compiled(schema, name, phase, reader)
    documents: dict[str, Document | None] = {}
    for _ in range(_ROUNDS):
        result = _transformed(stylesheet, found, name, documents, full=full)
        wanted = {unquote(href) for href in _UNREAD.findall(result.text + result.warnings)} - documents.keys()
        if not wanted:
            break
        documents |= {href: _document(href, name, found.file, reader) for href in sorted(wanted)}
    read = {href: other for href, other in documents.items() if other}
    return Report(result.text, read, unmatched(result.warnings, stylesheet, name))


def _transformed(
    stylesheet: str, found: Document, name: str, documents: dict[str, Document | None], *, full: bool
) -> Result:
    parameters: dict[str, str | int | bool] = {
        f"{{{NAMESPACE}}}full": full,
        f"{{{NAMESPACE}}}documents": _handed_in(documents),
    }
    try:
        return transform(stylesheet, found.text, parameters=parameters, name=name, closed=True)
    except StylesheetError as error:
        raise unusable(error, stylesheet, name) from None


def _handed_in(documents: dict[str, Document | None]) -> str:
    root = etree.Element("documents")
    for href, read in documents.items():
        etree.SubElement(root, "document", href=href).text = read.text if read else None
    return etree.tostring(root, encoding="unicode")


def _document(href: str, schema: str, file: str, reader: Reader) -> Document | None:
    """Return the document that a rule asks for, beside the schema or beside the document validated."""
    for base in (schema, file):
        try:
            path = beside(base, href.partition("#")[0])
            return document(reader(path), path)
        except (InputError, OSError):
            continue
    return None
