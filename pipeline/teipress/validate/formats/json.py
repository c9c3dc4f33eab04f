"""Findings as a JSON list, in the shape that the documentation promises."""

from collections.abc import Iterable
from json import dumps

from teipress.model.finding import Finding
from teipress.validate.outcome import Outcome


def json(outcome: Outcome) -> str:
    """Return the findings as a JSON list."""
    return as_json(outcome.findings)


def as_json(findings: Iterable[Finding]) -> str:
    """Return findings as a JSON list."""
    return dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=2)
