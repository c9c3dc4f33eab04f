"""Findings as JUnit XML, which most CI servers read: a suite for each file, a case for each finding.

Names and attributes are those that Jenkins, GitLab and Azure agree on; there are no times, so that the same
findings give the same bytes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from teipress.model.finding import Finding
from teipress.validate.document import Element
from teipress.validate.outcome import Outcome
from teipress.validate.wellformed import UNREADABLE

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (production 2)."""


def junit(outcome: Outcome) -> str:
    """Return the outcome as JUnit XML: what is less grave than a failure passes and is told all the same."""
    found: dict[str, list[Finding]] = {file: [] for file in outcome.files}
    for finding in outcome.findings:
        found.setdefault(finding.place.file, []).append(finding)
    root = etree.Element("testsuites", name="teipress")
    suites = [_suite(file, findings, outcome) for file, findings in found.items()]
    root.extend(suites)
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    if outcome.notes and suites:
        etree.SubElement(suites[-1], "system-out").text = _clean("\n".join(outcome.notes))
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True).decode()


def _suite(file: str, findings: Sequence[Finding], outcome: Outcome) -> Element:
    cases = list(_cases(file, findings, outcome))
    suite = etree.Element("testsuite", name=_clean(file), tests=str(len(cases)))
    for name, kind in (("failures", "failure"), ("errors", "error")):
        suite.set(name, str(sum(case.find(kind) is not None for case in cases)))
    suite.set("skipped", "0")
    suite.extend(cases)
    return suite


def _cases(file: str, findings: Sequence[Finding], outcome: Outcome) -> Iterator[Element]:
    if not findings:
        yield etree.Element("testcase", name="no findings", classname=_clean(file))
    named: Counter[str] = Counter()
    for finding in findings:
        name = _name(finding)
        named[name] += 1
        again = f" ({named[name]})" if named[name] > 1 else ""
        case = etree.Element("testcase", name=f"{name}{again}", classname=_clean(file))
        if outcome.fails(finding):
            kind = "error" if finding.rule == UNREADABLE else "failure"
            told = etree.SubElement(case, kind, type=finding.rule, message=_clean(finding.message))
        else:
            told = etree.SubElement(case, "system-out")
        told.text = _clean(_told(finding))
        yield case


def _name(finding: Finding) -> str:
    line, column = finding.place.line, finding.place.column
    at = [f"{word} {n}" for word, n in (("line", line), ("column", column)) if n]
    return _clean(" ".join([finding.rule, *at]))


def _told(finding: Finding) -> str:
    lines = [finding.told, finding.hint]
    if finding.source is not None:
        lines.append(f"In the transcript: {finding.source}")
    return "\n".join(line for line in lines if line)


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
