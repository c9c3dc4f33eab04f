"""What makes a finding the same finding in another version of its file: never the number of its line."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from teipress.model.finding import Finding
from teipress.validate.outcome import line_of

_LINE = re.compile(r"\b(?P<word>[Ll]ine) \d+")
"""A message may name another line, which moves as well."""

_LONGEST = 120
"""So much of a line, or of a path, tells it from others."""


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """A finding without its place: file, rule, message, and the text of its line, else its XPath."""

    file: str
    rule: str
    message: str
    at: str


def identity(finding: Finding, sources: Mapping[str, str]) -> Identity:
    """Return what a finding is known by, given the texts of the files."""
    at = line_of(finding, sources) or finding.xpath
    message = " ".join(_LINE.sub(r"\g<word> …", finding.message).split())
    return Identity(finding.place.file, finding.rule, message, at[:_LONGEST].strip())


def identities(
    findings: Sequence[Finding], sources: Mapping[str, str]
) -> list[tuple[Finding, Identity, int]]:
    """Return each finding with its identity and the number, from 1 on, that it has among its equals."""
    seen: Counter[Identity] = Counter()
    found = []
    for finding in findings:
        known = identity(finding, sources)
        seen[known] += 1
        found.append((finding, known, seen[known]))
    return found
