"""Schematron: rules compiled to XSLT 3.0, run by Saxon, and what they say as findings (ISO/IEC 19757-3)."""

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree

from teipress.engines.saxon import transform
from teipress.engines.xml import parse
from teipress.model.errors import GrammarError, InputError, StylesheetError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.resources import resource
from teipress.validate.document import Document, Element

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"

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
"""What the values of @role mean; an assertion without one is an error."""

_STEP = re.compile(
    r"""
    / (?: Q\{ (?P<namespace> [^}]* ) \} (?P<name> [^\[/]+ ) \[ (?P<number> \d+ ) \]   # an element
        | (?P<other> .+ ) )                                                          # an attribute or a text
    """,
    re.VERBOSE,
)


def schematron(document: Document, schema: bytes, name: str) -> Iterator[Finding]:
    """Yield a finding for each assertion that fails and each report that speaks.

    ``name`` is the file of the schema, empty for our own. Raises GrammarError for one that cannot be used.
    """
    try:
        report = transform(_compiled(schema, name), document.text, name=name or "schema/teipress.sch").text
    except StylesheetError as error:
        raise _unusable(error, name) from None
    for element in etree.fromstring(report.encode()):
        yield _finding(document, element)


@cache
def _compiled(schema: bytes, name: str) -> str:
    """Return the stylesheet that a Schematron schema amounts to."""
    try:
        text = etree.tostring(parse(schema, name), encoding="unicode")
        return transform(resource("xslt/schema/schematron.xsl"), text).text
    except InputError as error:
        raise GrammarError(error.message, error.place, error.hint) from None
    except StylesheetError as error:
        raise _unusable(error, name) from None


def _unusable(error: StylesheetError, name: str) -> GrammarError:
    return GrammarError(
        f"These Schematron rules cannot be run: {error.message}",
        Place(name or "schema/teipress.sch"),
        "Mend the rule; its query binding has to be xslt2 or xslt3.",
    )


def _finding(document: Document, said: Element) -> Finding:
    element, attribute = _located(document.root, said.get("location", ""))
    place = document.place_of_attribute(element, attribute) if attribute else document.place(element)
    return Finding(
        place,
        _SEVERITIES.get(said.get("role", "").lower(), Severity.ERROR),
        Stage.SCHEMATRON,
        f"sch.{said.get('id') or 'assertion'}",
        _words(said.find(f"{_SVRL}text")) or f"This test fails: {said.get('test')}",
        " ".join(map(_words, said.iterfind(f"{_SVRL}diagnostic-reference"))),
        document.tree.getelementpath(element),
    )


def _words(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())


def _located(root: Element, path: str) -> tuple[Element, str]:
    """Return the element that a path leads to, and the attribute where it leads to one.

    The path is what XPath's ``path()`` gives: ``/Q{namespace}name[1]/…/@name``.
    """
    element = root
    for depth, step in enumerate(_STEP.finditer(path)):
        if step["other"]:
            return element, _attribute(step["other"])
        if depth:
            tag = f"{{{step['namespace']}}}{step['name']}" if step["namespace"] else step["name"]
            number = int(step["number"])
            element = next(child for n, child in enumerate(element.iterchildren(tag), 1) if n == number)
    return element, ""


def _attribute(step: str) -> str:
    """Return the name of an attribute in Clark notation; empty where the step leads to something else."""
    return step[1:].removeprefix("Q") if step.startswith("@") else ""
