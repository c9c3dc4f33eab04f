"""Validate against RELAX NG: libxml2 gives the verdict, the grammar itself the explanation.

libxml2 says of an invalid document little that helps, and often at another line. So its verdict is taken, and
the document is then read beside the grammar, which says what was found and what may stand there.
"""

from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

from lxml import etree

from teipress.engines.xml import parse
from teipress.model.errors import GrammarError, InputError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate.document import Document, Element
from teipress.validate.explain import Fault, explain
from teipress.validate.grammar import RNG, Grammar

INVALID = "rng.invalid"


class Engine(Protocol):
    """Something that finds the faults of a document under one grammar."""

    def faults(self, document: Document) -> Iterator[Fault]:
        """Yield the faults; none where the document is valid."""
        ...


class Libxml:
    """libxml2's validator, through lxml."""

    def __init__(self, grammar: Element) -> None:
        """Compile a grammar; raises etree.RelaxNGParseError where that cannot be done."""
        self._validator = etree.RelaxNG(grammar)
        self._grammar = Grammar(grammar)

    def faults(self, document: Document) -> Iterator[Fault]:
        """Yield the faults; none where the document is valid."""
        if self._validator.validate(document.tree):
            return
        explained = False
        for fault in explain(document.root, self._grammar):
            explained = True
            yield fault
        if not explained:
            yield self._unexplained(document)

    def _unexplained(self, document: Document) -> Fault:
        """Return libxml2's own words, for a grammar that allows an element in several ways."""
        entry = self._validator.error_log[0]
        elements = document.root.iter(etree.Element)
        element = next((one for one in elements if document.tree.getpath(one) == entry.path), document.root)
        hint = "Compare the element with what the schema says of it."
        return Fault(INVALID, element, f"The schema does not allow this: {entry.message.strip()}.", hint)


def rng(document: Document, schema: bytes, name: str) -> Iterator[Finding]:
    """Yield a finding for each fault. ``name`` is the file of the schema, empty for our own.

    Raises GrammarError where the schema cannot be used.
    """
    for fault in _engine(schema, name).faults(document):
        yield Finding(
            _place(document, fault),
            Severity.ERROR,
            Stage.RNG,
            fault.rule,
            fault.message,
            fault.hint,
            document.tree.getelementpath(fault.element),
        )


def _place(document: Document, fault: Fault) -> Place:
    if fault.attribute:
        return document.place_of_attribute(fault.element, fault.attribute)
    if isinstance(fault.text_after, bool):
        return document.place(fault.element)
    return document.place_of_text(fault.element, fault.text_after)


@cache
def _engine(schema: bytes, name: str) -> Engine:
    place = Place(name or "schema/teipress.rng")
    try:
        root = parse(schema, place.file).getroot()
    except InputError as error:
        raise GrammarError(error.message, error.place, error.hint) from None
    _refuse_parts_elsewhere(root, place)
    try:
        return Libxml(root)
    except etree.RelaxNGError as error:
        reason = next((entry for entry in error.error_log), None)
        raise GrammarError(
            f"This RELAX NG grammar cannot be used: {reason.message if reason else error}.",
            Place(place.file, reason.line if reason else 0),
            "Mend the grammar, or check it with another validator.",
        ) from None


def _refuse_parts_elsewhere(root: Element, place: Place) -> None:
    """A grammar is read as one file: nothing is fetched for it."""
    for part in root.iter(f"{RNG}include", f"{RNG}externalRef"):
        raise GrammarError(
            f"This grammar takes in another file, {part.get('href')}, which is not read.",
            Place(place.file, cast("int", part.sourceline)),
            "Put the parts of the grammar into one file.",
        )
