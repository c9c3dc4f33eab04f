"""A Schematron schema to a stylesheet, and what is said of a rule that cannot be compiled."""

import re
from functools import cache
from hashlib import sha256

from lxml import etree

from teipress.engines.saxon import transform
from teipress.engines.xml import Position, positions
from teipress.model.errors import GrammarError, StylesheetError
from teipress.model.finding import Place
from teipress.resources import resource
from teipress.validate.document import Element
from teipress.validate.files import Reader, nothing
from teipress.validate.schematron.source import PLACE, assembled, place, refused

OWN = "schema/teipress.sch"
"""Our own rules; what they amount to lies beside them, so that a short run does not begin with compiling."""

_ERROR = re.compile(
    r"""
    [Ee]rror\b .*? \s on \s line \s (?P<line> \d+ ) \s column \s (?P<column> \d+ )   # where in the stylesheet
    [^\n]* \n \s*
    (?P<code> [A-Z]{4} \d{4} ) \s+                  # which rule of XPath or XSLT is broken
    (?P<reason> .*? ) \s*                          # what is wrong, and no more:
    (?= \n (?: Error | Type \s error )              # the next error
      | \n \s* (?: In | During | invoked ) \s      # who called
      | \(see \s line                              # another place in the stylesheet
      | \. \s External \s function | \Z )          # what would be otherwise in another edition of Saxon
    """,
    re.VERBOSE | re.DOTALL,
)

_FOLDER = re.compile(r" (?:of|at) file:\S*")
"""Where the program happens to run: nothing to tell an editor."""

_WARNING = re.compile(
    r"""
    Warning \s at \b [^\n]* xsl:template/@match
    \s on \s line \s (?P<line> \d+ ) \s column \s (?P<column> \d+ )
    .*? matching \s+ pattern \s+ \{ .*? \} : \s+
    (?P<reason> .*? ) \s* (?= \n Warning | \Z )
    """,
    re.VERBOSE | re.DOTALL,
)

_HINTS = {
    "XPST0003": "Mend the XPath there.",
    "XPST0008": "Declare the variable with sch:let, or, in an abstract pattern, give it with sch:param.",
    "XPST0017": "Use a function of XPath 3.1, or declare it with xsl:function.",
    "XPST0081": "Declare the prefix with sch:ns.",
    "XTSE0340": "Mend the context there; it has to be a pattern such as tei:p/@n.",
    "XTSE0630": "Give one of the two another name.",
}


@cache
def compiled(schema: bytes, name: str, phase: str, reader: Reader) -> str:
    """Return the stylesheet that a phase of a Schematron schema amounts to. Raises GrammarError."""
    ready = resource(f"{OWN}.xsl").read_text("utf-8") if (name, phase) == (OWN, "#DEFAULT") else ""
    return ready if _made_from(schema) in ready else _compiled(schema, name, phase, reader)


def own_stylesheet(schema: bytes | None = None) -> bytes:
    """Return what our own rules amount to, as it lies beside them: with their checksum, a template a line.

    ``schema`` is the rules where they were just built; left out, they are those that lie there.
    """
    schema = schema or resource(OWN).read_bytes()
    head, _, rest = _compiled(schema, OWN, "#DEFAULT", nothing).partition("?>")
    lines = rest.strip().replace("<xsl:template match", "\n<xsl:template match")
    return f"{head}?>\n<!-- {_made_from(schema)} -->\n{lines}\n".encode()


def _made_from(schema: bytes) -> str:
    return f"Made from {OWN}, SHA-256 {sha256(schema).hexdigest()}"


def _compiled(schema: bytes, name: str, phase: str, reader: Reader) -> str:
    source = assembled(schema, name, reader)
    try:
        return transform(resource("xslt/schema/schematron.xsl"), source, parameters={"phase": phase}).text
    except StylesheetError as error:
        raise refused(error.message, name) from None


def unusable(error: StylesheetError, stylesheet: str, name: str) -> GrammarError:
    """Return what Saxon says of a stylesheet that was compiled from a schema, as an error in that schema."""
    found = _ERROR.search(error.message)
    if found is None:
        return GrammarError(
            f"These rules cannot be run: {_FOLDER.sub('', error.message)}",
            place("", name),
            "Mend the rules; the message names what.",
        )
    element = _marked_at(stylesheet, found)
    return GrammarError(
        f"This rule cannot be used: {' '.join(found['reason'].split())}{_written(element)}.",
        place("" if element is None else element.get(PLACE, ""), name),
        _HINTS.get(found["code"], "Mend the rule there."),
    )


def unmatched(warnings: str, stylesheet: str, name: str) -> list[tuple[Place, str]]:
    """Return where the rules stand whose context could not be computed at some node, each with the reason."""
    found: dict[Place, str] = {}
    for warning in _WARNING.finditer(warnings):
        element = _marked_at(stylesheet, warning)
        mark = "" if element is None else element.get(PLACE, "")
        found.setdefault(place(mark, name), " ".join(warning["reason"].split()))
    return list(found.items())


def _marked_at(stylesheet: str, said: re.Match[str]) -> Element | None:
    """Return the innermost marked element at a place in the stylesheet.

    Saxon gives the end of the start tag, so it is the last element that begins before.
    """
    data = stylesheet.encode()
    tree = etree.fromstring(data, etree.XMLParser(recover=True))  # a namespace may be no URI
    at = Position(int(said["line"]), int(said["column"]))
    found = None
    for element, start in zip(tree.iter(etree.Element), positions(data), strict=True):
        if (start.line, start.column) >= (at.line, at.column):
            break
        found = element
    while found is not None and PLACE not in found.attrib:
        found = found.getparent()
    return found


def _written(element: Element | None) -> str:
    """Return the expression that an element of the stylesheet holds, to be shown after the reason."""
    wanted = ("test", "match", "select")
    found = next((element.get(a) for a in wanted if element is not None and element.get(a)), None)
    return f", in “{' '.join(str(found).split())}”" if found else ""
