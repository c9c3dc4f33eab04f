"""An ODD that derives from another, as one that declares everything in full and refers to no other.

Source: TEI P5 Guidelines, chapter 23, "Implementation of an ODD System".
"""

from functools import cache

from lxml import etree

from teipress.engines.saxon import transform
from teipress.engines.xml import TEI, parse, positions
from teipress.model.errors import GrammarError, InputError, StylesheetError
from teipress.model.finding import Place
from teipress.resources import resource
from teipress.validate.document import Element
from teipress.validate.files import Reader, beside, nothing
from teipress.validate.schematron.source import NAMESPACE, PLACE, place, refused

OWN = "teipress"
"""The name by which an ODD derives from the schema that is shipped."""

_SHIPPED = "schema/teipress.odd"
_DEEP = 20
"""No ODD derives from others through more steps; one that does never ends."""


def derived(odd: bytes, file: str, reader: Reader) -> str:
    """Return an ODD in full, each of its elements with its place as an attribute of ours.

    ``reader`` gives the files that it derives from. Raises GrammarError for a source that cannot be read,
    and for what cannot be derived: a change of what is not there, a reference to what is deleted.
    """
    return _derived(odd, file, file, reader, 0)


def _derived(odd: bytes, file: str, name: str, reader: Reader, depth: int) -> str:
    root = _placed(odd, file, name)
    schema = root if root.tag == f"{TEI}schemaSpec" else root.find(f".//{TEI}schemaSpec")
    if schema is None:
        raise GrammarError(
            "This is no ODD: it has no schemaSpec.", Place(file), f"Write a schemaSpec; {_SHIPPED} shows one."
        )
    whole = etree.Element(f"{{{NAMESPACE}}}derivation")
    if schema.get("source") is not None:
        whole.append(parse(_source(schema, file, name, reader, depth).encode(), file).getroot())
    whole.append(root)
    try:
        return transform(
            resource("xslt/schema/odd-to-odd.xsl"), etree.tostring(whole, encoding="unicode")
        ).text
    except StylesheetError as error:
        raise refused(error.message, name) from None


def _source(schema: Element, file: str, name: str, reader: Reader, depth: int) -> str:
    """Return the ODD that a schemaSpec derives from, in full."""
    source = str(schema.get("source"))
    if source == OWN:
        return _shipped()
    try:
        path = beside(file, source)
        data = reader(path)
    except (InputError, OSError) as error:
        reason = (
            error.message
            if isinstance(error, InputError)
            else f"“{source}” cannot be read: {error.strerror}."
        )
        raise _refused(schema, name, reason) from None
    if depth == _DEEP:
        raise _refused(schema, name, f"“{source}” derives from itself.")
    return _derived(data, path, name, reader, depth + 1)


@cache
def _shipped() -> str:
    """Return the schema that is shipped, in full; its places say that they are in its file."""
    return _derived(resource(_SHIPPED).read_bytes(), _SHIPPED, "", nothing, 0)


def _refused(schema: Element, name: str, reason: str) -> GrammarError:
    return GrammarError(
        f"The source of this schemaSpec cannot be used: {reason}",
        place(schema.get(PLACE, ""), name),
        f"Name an ODD beside this one by its relative path, or say "
        f'source="{OWN}" for the schema that is shipped.',
    )


def _placed(data: bytes, file: str, name: str) -> Element:
    """Return the root of an ODD, each element with its place, in the file ``name`` if it does not say."""
    try:
        root = parse(data, file).getroot()
    except InputError as error:
        raise GrammarError(error.message, error.place, error.hint) from None
    suffix = "" if file == name else f":{file}"
    for element, at in zip(root.iter(etree.Element), positions(data), strict=True):
        element.set(PLACE, f"{at.line}:{at.column}{suffix}")
    return root
