"""The authority entries that a document refers to, and no others."""

from collections.abc import Iterable, Iterator

from lxml import etree

from teipress.encode.elements import Element, tei
from teipress.engines.xml import TEI
from teipress.model.annotation import Kind
from teipress.model.authority import Authority

_LISTS = {Kind.PLACE: "listPlace", Kind.PERSON: "listPerson", Kind.ORG: "listOrg"}
_POINTERS = ("ref", "who", "corresp")


def standoff(
    referring: Iterable[Element],
    authority: Authority,
    described: Iterable[str],
    timeline: Element | None = None,
) -> Element | None:
    """Return a ``standOff`` with the timeline and the entries referred to, but those described elsewhere."""
    wanted = _closure(set(_pointed_at(referring)), authority) - set(described)
    lists = [] if timeline is None else [timeline]
    for kind, name in _LISTS.items():
        items = [entry(authority, item.id) for item in authority if item.kind is kind and item.id in wanted]
        if items:
            lists.append(tei(name, *items))
    return tei("standOff", *lists) if lists else None


def entry(authority: Authority, ident: str) -> Element:
    """Return a fresh copy of an entry's element."""
    return etree.fromstring(authority.entries[ident].tei)


def _closure(wanted: set[str], authority: Authority) -> set[str]:
    """Add the entries that the wanted ones refer to themselves."""
    found: set[str] = set()
    while new := {ident for ident in wanted - found if ident in authority}:
        found |= new
        wanted = wanted | set(_pointed_at(entry(authority, ident) for ident in new))
    return found


def _pointed_at(elements: Iterable[Element]) -> Iterator[str]:
    for element in elements:
        for inner in element.iter(f"{TEI}*"):
            for name in _POINTERS:
                yield from (pointer[1:] for pointer in inner.get(name, "").split() if pointer.startswith("#"))
