"""What rules say, as findings."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from teipress.model.finding import Finding, Severity, Stage
from teipress.validate.document import Document, Element
from teipress.validate.files import Reader, nothing
from teipress.validate.schematron.compiler import OWN
from teipress.validate.schematron.location import Locator
from teipress.validate.schematron.run import Report, run
from teipress.validate.schematron.source import NAMESPACE, place

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_OURS = f"{{{NAMESPACE}}}"

NOT_COMPUTED = "sch.not-computed"

_SEVERITIES = {
    "fatal": Severity.ERROR,
    "error": Severity.ERROR,
    "warn": Severity.WARNING,
    "warning": Severity.WARNING,
    "caution": Severity.WARNING,
    "info": Severity.INFO,
    "information": Severity.INFO,
    "nonfatal": Severity.INFO,
}
"""What the values of @severity, @role and @flag mean; an assertion without one is an error."""


def schematron(
    document: Document, schema: bytes, name: str = "", phase: str = "#DEFAULT", reader: Reader = nothing
) -> Iterator[Finding]:
    """Yield a finding for each assertion that fails, report that speaks, and rule that cannot be computed.

    ``name`` is the file of the schema, empty for our own; ``phase`` the id of a phase, #ALL or #DEFAULT;
    ``reader`` gives the files that the schema includes and its rules ask for. Raises GrammarError for a
    schema that cannot be used.
    """
    report = run(document, schema, name, phase, reader, full=False)
    said = etree.fromstring(report.text.encode())
    own = name or OWN
    yield from _found(Locator(document), said, own)
    for other in said.iterchildren(f"{_OURS}document"):
        yield from _found(Locator(report.documents[other.get("href", "")]), other, own)
    yield from _unmatched(document, report)


def _found(locator: Locator, said: Element, schema: str) -> Iterator[Finding]:
    failed = f"{_OURS}failed"
    found = list(said.iterchildren(f"{_SVRL}failed-assert", f"{_SVRL}successful-report"))
    yield from (_finding(locator, element) for element in found if failed not in element.attrib)
    yield from _once(_failure(locator, element, schema) for element in found if failed in element.attrib)


def _finding(locator: Locator, said: Element) -> Finding:
    at, xpath = locator.locate(said.get("location", ""))
    return Finding(
        at,
        _severity(said),
        Stage.SCHEMATRON,
        f"sch.{said.get(f'{_OURS}rule')}",
        _words(said.find(f"{_SVRL}text")) or f"This test fails: {said.get('test')}",
        _hint(said),
        xpath,
    )


def _severity(said: Element) -> Severity:
    """Return what the first of severity, role and flag that we know the word of says."""
    words = (said.get(name, "").lower() for name in ("severity", "role", "flag"))
    return next((_SEVERITIES[word] for word in words if word in _SEVERITIES), Severity.ERROR)


def _hint(said: Element) -> str:
    """Return the diagnostics, and where to read more."""
    text = said.find(f"{_SVRL}text")
    see = "" if text is None else text.get("see", "")
    hints = [*map(_words, said.iterfind(f"{_SVRL}diagnostic-reference")), f"See {see}" if see else ""]
    return " ".join(hint for hint in hints if hint)


def _failure(locator: Locator, said: Element, schema: str) -> Finding:
    at, xpath = locator.locate(said.get("location", ""))
    rule = f"sch.{said.get(f'{_OURS}rule')}"
    return Finding(
        at,
        Severity.ERROR,
        Stage.SCHEMATRON,
        NOT_COMPUTED,
        f"{_words(said.find(f'{_SVRL}text')).rstrip('.')}.",
        f"Mend {rule} in {place(said.get(f'{_OURS}failed', ''), schema)}, or what it reads.",
        xpath,
    )


def _once(failures: Iterable[Finding]) -> Iterator[Finding]:
    """Yield each of the failures that are the same but for their place once, at the first one."""
    same: dict[tuple[str, str], list[Finding]] = {}
    for failure in failures:
        same.setdefault((failure.message, failure.hint), []).append(failure)
    for first, *others in same.values():
        nodes = "node" if len(others) == 1 else "nodes"
        more = f" The same holds for {len(others)} more {nodes}." if others else ""
        yield replace(first, message=first.message + more)


def _unmatched(document: Document, report: Report) -> Iterator[Finding]:
    """Yield a finding for each rule whose context could not be computed at some node: no match there."""
    for at, reason in report.unmatched:
        yield Finding(
            document.place(document.root),
            Severity.ERROR,
            Stage.SCHEMATRON,
            NOT_COMPUTED,
            f"Whether a rule is about a node could not be computed everywhere: {reason.rstrip('.')}.",
            f"Mend the context of the rule in {at}.",
            ".",
        )


def _words(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())
