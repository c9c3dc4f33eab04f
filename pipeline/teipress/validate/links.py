"""Links: ids are unique, pointers have a target, prefixes are declared (TEI P5 Guidelines, section 17.2)."""

import re
from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches

from lxml import etree

from teipress.engines.xml import TEI, XML_ID
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate.document import Document, Element

Resolver = Callable[[str], Collection[str] | None]
"""Gives the ids of a file that a pointer names, or None where it has no such file."""

DUPLICATE = "links.duplicate"
TARGET = "links.target"
PREFIX = "links.prefix"

_POINTERS = ("who", "ref", "resp", "corresp", "target", "next", "prev", "synch", "ana")

_SCHEMES = frozenset("http https ftp mailto urn doi tel info tag data file".split())
"""Schemes of URIs that lead out of the file: what stands behind them is left alone."""

_POINTER = re.compile(
    r"""
    (?: (?P<scheme> [A-Za-z][A-Za-z0-9+.-]* ) : )?   # http:, or a prefix that the header declares
    (?P<file> [^\#]* )                               # another file; empty: this one
    (?: \# (?P<id> .* ) )?
    """,
    re.VERBOSE,
)


def links(document: Document, resolver: Resolver | None = None) -> Iterator[Finding]:
    """Yield a finding for each id that stands twice and each pointer that leads nowhere."""
    yield from _duplicates(document)
    ids = {element.get(XML_ID, "") for element in document.root.iter(etree.Element)}
    prefixes = {prefix.get("ident", "") for prefix in document.root.iter(f"{TEI}prefixDef")}
    for element in document.root.iter(f"{TEI}*"):
        for attribute in _POINTERS:
            for pointer in element.get(attribute, "").split():
                said = _said(pointer, ids, prefixes, resolver)
                if said:
                    place = document.place_of_attribute(element, attribute)
                    yield _finding(place, said, f"@{attribute}", document, element)


def _said(
    pointer: str, ids: Collection[str], prefixes: Collection[str], resolver: Resolver | None
) -> tuple[str, str, str] | None:
    """Return rule, message and hint for a pointer that leads nowhere; the message lacks its subject."""
    match = _POINTER.fullmatch(pointer)
    if match is None:
        return None
    scheme, file, ident = match["scheme"], match["file"], match["id"]
    if scheme:
        return None if scheme.lower() in _SCHEMES or scheme in prefixes else _undeclared(scheme, prefixes)
    if ident is None:
        return None
    known = ids if not file else resolver(file) if resolver else None
    if known is None or ident in known:
        return None
    near = get_close_matches(ident, sorted(known), 1)
    return (
        TARGET,
        f"points to {pointer}, but nothing in {file or 'this file'} has that xml:id.",
        f"Did you mean {file}#{near[0]}?" if near else "Mend the pointer, or add what it should point to.",
    )


def _undeclared(scheme: str, prefixes: Collection[str]) -> tuple[str, str, str]:
    near = get_close_matches(scheme, [*sorted(prefixes), *sorted(_SCHEMES)], 1)
    return (
        PREFIX,
        f"uses the prefix {scheme}:, which no prefixDef in the header declares.",
        f"Did you mean {near[0]}:?"
        if near
        else "Declare the prefix in a listPrefixDef, or write the full URI.",
    )


def _duplicates(document: Document) -> Iterator[Finding]:
    first: dict[str, Element] = {}
    for element in document.root.iter(etree.Element):
        ident = element.get(XML_ID)
        if ident is None:
            continue
        if ident in first:
            line = document.place(first[ident]).line
            said = (
                DUPLICATE,
                f"{ident} stands twice: first in line {line}.",
                "Give one of the two another id.",
            )
            yield _finding(document.place_of_attribute(element, XML_ID), said, "@xml:id", document, element)
        first.setdefault(ident, element)


def _finding(
    place: Place, said: tuple[str, str, str], subject: str, document: Document, element: Element
) -> Finding:
    rule, message, hint = said
    xpath = document.tree.getelementpath(element)
    return Finding(place, Severity.ERROR, Stage.LINKS, rule, f"{subject} {message}", hint, xpath)
