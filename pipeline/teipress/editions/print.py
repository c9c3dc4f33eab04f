"""The print edition: Typst source with its design beside it, and the PDF (PDF/A-3a and PDF/UA-1)."""

import unicodedata
from collections.abc import Iterator

from lxml import etree

from teipress.editions.edition import Output, Publication
from teipress.engines import typst
from teipress.engines.saxon import Result, transform
from teipress.engines.xml import TEI, positions
from teipress.model.errors import CoverageError
from teipress.model.finding import Place
from teipress.resources import resource

DESIGN = "edition.typ"

_PRINTED_HEADER = tuple(
    f"{TEI}{name}" for name in ("titleStmt", "publicationStmt", "sourceDesc", "editorialDecl")
)


def typst_source(publication: Publication) -> Iterator[Output]:
    """Yield the Typst source of a transcript and the design that it imports."""
    result = _source(publication, frozenset())
    yield Output(f"print/{publication.name}.typ", result.text.encode())
    yield Output(f"print/{DESIGN}", resource(f"xslt/print/{DESIGN}").read_bytes())


def pdf(publication: Publication) -> Iterator[Output]:
    """Yield the PDF, the TEI embedded in it.

    Raises CoverageError where the fonts lack a character of the text; a name in an index that they lack is
    left out with a notice.
    """
    uncovered = typst.uncovered(publication.prepared)
    if uncovered:
        _check_coverage(publication, uncovered)
    source = _source(publication, uncovered)
    data = typst.pdf(
        source.text,
        resource(f"xslt/print/{DESIGN}").parent,
        inputs={"tei": publication.tei},
        timestamp=publication.timestamp,
        name=f"{publication.name}.typ",
    )
    yield Output(f"print/{publication.name}.pdf", data, source.messages, Place(publication.file))


def _source(publication: Publication, uncovered: frozenset[str]) -> Result:
    parameters = {"name": publication.name, "date": publication.date, "uncovered": "".join(sorted(uncovered))}
    return transform(resource("xslt/print.xsl"), publication.prepared, parameters=parameters)


def _check_coverage(publication: Publication, uncovered: frozenset[str]) -> None:
    """Refuse a character of the text, or of what is printed of the header, that no font holds."""
    data = publication.tei.encode()
    root = etree.fromstring(data)
    for element, position in zip(root.iter(etree.Element), positions(data), strict=True):
        missing = uncovered.intersection(element.text or "") or uncovered.intersection(_tails(element))
        where = _printed_in(element)
        if missing and where:
            character = min(missing)
            raise CoverageError(
                f"The print edition cannot show {_described(character)}, which stands {where}.",
                Place(publication.file, position.line, position.column),
                "The PDF was not made; the other editions are not concerned.",
            )


def _tails(element: etree._Element) -> str:
    return "".join(child.tail or "" for child in element)


def _printed_in(element: etree._Element) -> str:
    """Say where an element is printed; nothing for one that may be left out, such as a variant of a name."""
    around = [element, *element.iterancestors()]
    turn = next((outer.get("n", "") for outer in around if outer.tag == f"{TEI}sp"), "")
    if turn:
        return f"in turn {turn}"
    if any(outer.tag == f"{TEI}text" for outer in around):
        return "outside the turns"
    return "in the header" if any(outer.tag in _PRINTED_HEADER for outer in around) else ""


def _described(character: str) -> str:
    return f"“{character}” (U+{ord(character):04X} {unicodedata.name(character, 'without a name')})"
