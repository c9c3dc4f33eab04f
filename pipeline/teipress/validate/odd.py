"""An ODD to the schemas that are made from it (TEI P5 Guidelines, chapter 23: Documentation Elements)."""

from dataclasses import dataclass

from lxml import etree

from teipress.engines.saxon import transform
from teipress.engines.xml import parse
from teipress.model.errors import GrammarError, InputError, StylesheetError
from teipress.model.finding import Place
from teipress.resources import resource


@dataclass(frozen=True, slots=True)
class Schema:
    """A RELAX NG grammar in XML syntax, and an ISO Schematron schema, empty where there are no rules."""

    rng: bytes
    sch: bytes
    name: str = ""
    """Its file as the user would type it, for messages."""


def build(odd: bytes, file: str) -> Schema:
    """Return the schema that an ODD declares. Raises GrammarError where the ODD cannot be compiled."""
    return Schema(_made(odd, file, "odd-to-rng"), _made(odd, file, "odd-to-sch"), file)


def rules_in(grammar: bytes, file: str) -> bytes:
    """Return the Schematron rules that are embedded in a RELAX NG grammar; empty where there are none."""
    if b"http://purl.oclc.org/dsdl/schematron" not in grammar:
        return b""
    return _made(grammar, file, "odd-to-sch")


def _made(source: bytes, file: str, stylesheet: str) -> bytes:
    try:
        text = etree.tostring(parse(source, file), encoding="unicode")
        made = transform(resource(f"xslt/schema/{stylesheet}.xsl"), text).text
        return f"{made.strip()}\n".encode()
    except InputError as error:
        raise GrammarError(error.message, error.place, error.hint) from None
    except StylesheetError as error:
        raise GrammarError(
            error.message, Place(file), "Mend the ODD there; schema/teipress.odd shows what can be declared."
        ) from None
