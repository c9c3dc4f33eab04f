"""Read XML that somebody else wrote: no DOCTYPE, no entity, no network, bounded depth and size."""

from dataclasses import dataclass
from xml.parsers import expat

from lxml import etree

from teipress.model.errors import InputError
from teipress.model.finding import Place

TEI_NAMESPACE = "http://www.tei-c.org/ns/1.0"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
TEI = f"{{{TEI_NAMESPACE}}}"
XML_ID = f"{{{XML_NAMESPACE}}}id"
XML_LANG = f"{{{XML_NAMESPACE}}}lang"


DOCTYPE = "The document has a DOCTYPE, which could pull in other files; it is not read."
DOCTYPE_HINT = "Remove the DOCTYPE line and write the characters that its entities stood for."


@dataclass(frozen=True, slots=True)
class Position:
    """Where a start tag begins: line and column, counted from 1."""

    line: int
    column: int


def parse(data: bytes, file: str) -> etree._ElementTree:
    """Return the tree of a well-formed document without a DOCTYPE.

    Raises InputError with line and column otherwise.
    """
    # collect_ids=False: otherwise lxml refuses a document in which an id stands twice, before we can say so.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = f"This is not well-formed XML: {_sentence(error.msg or 'it cannot be parsed')}"
        raise InputError(
            message, Place(file, line, max(column, 1)), "Mend the tag there, or restore the file."
        ) from None
    tree = root.getroottree()
    if getattr(tree.docinfo, "doctype", ""):
        raise InputError(
            DOCTYPE,
            Place(file, _doctype_line(data), 1),
            DOCTYPE_HINT,
        )
    return tree


def positions(data: bytes) -> list[Position]:
    """Return where each start tag of a well-formed document begins, in document order."""
    found: list[Position] = []
    parser = expat.ParserCreate()

    def start(_name: str, _attributes: dict[str, str]) -> None:
        found.append(Position(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    parser.StartElementHandler = start
    parser.Parse(data, True)
    return found


def _sentence(message: str) -> str:
    """Return libxml2's message without its trailing position, ended by a full stop; its bounds in words."""
    if "XML_PARSE_HUGE" in message:
        return "it nests elements too deep." if "depth" in message else "one of its texts is too long."
    return message.rpartition(", line ")[0].strip().rstrip(".") + "." if ", line " in message else message


def _doctype_line(data: bytes) -> int:
    return data[: data.find(b"<!DOCTYPE")].count(b"\n") + 1
