"""Links: ids are unique, pointers have a target, ends of a chain agree (TEI P5 Guidelines, chapter 17)."""

from collections.abc import Iterator

from lxml import etree

from teipress.engines.xml import TEI, XML_ID
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate.document import Document, Element
from teipress.validate.pointers import Fault, Resolver, Targets, prefixes

DUPLICATE = "links.duplicate"
PAIR = "links.pair"

_POINTERS = frozenset(
    """
    active ana calendar change copyOf corresp datingMethod datingPoint decls edRef end exclude facs hand inst
    lemmaRef mutual new next nymRef origin passive perf prev ref rendition resp sameAs scribeRef select since
    source spanTo start synch target targetEnd toWhom who wit
    """.split()
)
"""The attributes that hold pointers, one or several, on whatever element of TEI they stand."""


def links(document: Document, resolver: Resolver | None = None) -> Iterator[Finding]:
    """Yield a finding for each id that stands twice, and each pointer that leads nowhere or is not answered.

    ``resolver`` gives the ids of other files; without it pointers to other files are left alone.
    """
    elements = list(document.root.iter(etree.Element))
    first: dict[str, Element] = {}
    for element in elements:
        ident = element.get(XML_ID)
        if ident is None:
            continue
        if ident in first:
            yield _repeated(document, element, ident, first[ident])
        first.setdefault(ident, element)
    targets = Targets(first.keys(), prefixes(document.root), resolver)
    for element in elements:
        if element.tag.startswith(TEI):
            yield from _led(document, element, targets)
            yield from _paired(document, element, first)


def _led(document: Document, element: Element, targets: Targets) -> Iterator[Finding]:
    for name, value in element.items():
        if name in _POINTERS:
            for pointer in str(value).split():
                fault = targets.fault(pointer)
                if fault:
                    yield _finding(document, element, str(name), fault)


def _paired(document: Document, element: Element, ids: dict[str, Element]) -> Iterator[Finding]:
    """Yield a finding where the next part of something says that another part comes before it."""
    for name, back in (("next", "prev"), ("prev", "next")):
        pointer, own = element.get(name, ""), element.get(XML_ID)
        other = ids.get(pointer.removeprefix("#")) if pointer.startswith("#") else None
        if other is None or own is None or other.get(back) in {None, f"#{own}"}:
            continue
        fault = Fault(
            PAIR,
            f"points to {pointer}, whose @{back} points to {other.get(back)} and not to #{own}.",
            "Let the two parts point to each other, or remove one of the pointers.",
        )
        yield _finding(document, element, name, fault)


def _repeated(document: Document, element: Element, ident: str, first: Element) -> Finding:
    message = f"{ident} stands twice: first in line {document.place(first).line}."
    return _finding(
        document, element, XML_ID, Fault(DUPLICATE, message, "Give one of the two another id."), "xml:id"
    )


def _finding(document: Document, element: Element, name: str, fault: Fault, shown: str = "") -> Finding:
    place: Place = document.place_of_attribute(element, name)
    xpath = document.tree.getelementpath(element)
    message = f"@{shown or name} {fault.message}"
    return Finding(place, Severity.ERROR, Stage.LINKS, fault.rule, message, fault.hint, xpath)
