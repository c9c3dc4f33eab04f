"""An ODD to the schemas that are made from it (TEI P5 Guidelines, chapter 23: Documentation Elements)."""

from dataclasses import dataclass

from lxml import etree

from teipress.engines.saxon import transform
from teipress.engines.xml import parse
from teipress.model.errors import GrammarError, InputError, StylesheetError
from teipress.model.finding import Place
from teipress.resources import resource
from teipress.validate.derivation import derived
from teipress.validate.files import Reader, nothing
from teipress.validate.schematron.source import PLACE, marked, refused


@dataclass(frozen=True, slots=True)
class Schema:
    """A RELAX NG grammar in XML syntax, and an ISO Schematron schema, empty where there are no rules."""

    rng: bytes
    sch: bytes
    name: str = ""
    """Its file as the user would type it, for messages."""


def build(odd: bytes, file: str, *, places: bool = False, reader: Reader = nothing) -> Schema:
    """Return the schema that an ODD declares. Raises GrammarError where the ODD cannot be compiled.

    With ``places`` each rule says where it stands in the ODD: for messages, not for a file that is kept.
    ``reader`` gives the files that the ODD derives from.
    """
    source = derived(odd, file, reader)
    grammar = _made(source, file, "odd-to-rng")
    if not places:
        source = _without_places(source, file)
    return Schema(grammar, _made(source, file, "odd-to-sch"), file)


def compact(grammar: bytes, file: str) -> bytes:
    """Return a RELAX NG grammar in the compact syntax, for people to read. Raises GrammarError."""
    return _made(etree.tostring(parse(grammar, file), encoding="unicode"), file, "rng-to-rnc")


def rules_in(grammar: bytes, file: str) -> bytes:
    """Return the Schematron rules embedded in a RELAX NG grammar, with their places; empty without any."""
    if b"http://purl.oclc.org/dsdl/schematron" not in grammar:
        return b""
    try:
        source = etree.tostring(marked(grammar, file), encoding="unicode")
    except InputError as error:
        raise GrammarError(error.message, error.place, error.hint) from None
    return _made(source, file, "odd-to-sch")


def _made(source: str, file: str, stylesheet: str) -> bytes:
    try:
        made = transform(resource(f"xslt/schema/{stylesheet}.xsl"), source).text
    except StylesheetError as error:
        if "\n" in error.message:
            raise refused(error.message, file) from None
        raise GrammarError(
            error.message, Place(file), "Mend the ODD there; schema/teipress.odd shows what can be declared."
        ) from None
    return f"{made.strip()}\n".encode()


def _without_places(source: str, file: str) -> str:
    root = parse(source.encode(), file).getroot()
    for element in root.iter(etree.Element):
        element.attrib.pop(PLACE, "")
    return etree.tostring(root, encoding="unicode")
