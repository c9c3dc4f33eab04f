"""An ODD to the schemas that are made from it (TEI P5 Guidelines, chapter 23: Documentation Elements)."""

from dataclasses import dataclass

from lxml import etree

from teipress.engines.saxon import transform
from teipress.engines.xml import parse
from teipress.model.errors import GrammarError, InputError, StylesheetError
from teipress.model.finding import Place
from teipress.resources import resource
from teipress.validate.schematron.source import marked, refused


@dataclass(frozen=True, slots=True)
class Schema:
    """A RELAX NG grammar in XML syntax, and an ISO Schematron schema, empty where there are no rules."""

    rng: bytes
    sch: bytes
    name: str = ""
    """Its file as the user would type it, for messages."""


def build(odd: bytes, file: str, *, places: bool = False) -> Schema:
    """Return the schema that an ODD declares. Raises GrammarError where the ODD cannot be compiled.

    With ``places`` each rule says where it stands in the ODD: for messages, not for a file that is kept.
    """
    return Schema(_made(odd, file, "odd-to-rng"), _made(odd, file, "odd-to-sch", places=places), file)


def rules_in(grammar: bytes, file: str) -> bytes:
    """Return the Schematron rules embedded in a RELAX NG grammar, with their places; empty without any."""
    if b"http://purl.oclc.org/dsdl/schematron" not in grammar:
        return b""
    return _made(grammar, file, "odd-to-sch", places=True)


def _made(source: bytes, file: str, stylesheet: str, *, places: bool = False) -> bytes:
    try:
        tree = marked(source, file) if places else parse(source, file)
        made = transform(
            resource(f"xslt/schema/{stylesheet}.xsl"), etree.tostring(tree, encoding="unicode")
        ).text
        return f"{made.strip()}\n".encode()
    except InputError as error:
        raise GrammarError(error.message, error.place, error.hint) from None
    except StylesheetError as error:
        if "\n" in error.message:
            raise refused(error.message, file) from None
        raise GrammarError(
            error.message, Place(file), "Mend the ODD there; schema/teipress.odd shows what can be declared."
        ) from None
