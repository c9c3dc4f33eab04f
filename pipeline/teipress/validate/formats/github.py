"""Findings as annotations of GitHub Actions: a workflow command a line (GitHub, "Workflow commands")."""

from collections.abc import Iterator

from teipress.model.finding import Finding, Severity
from teipress.validate.outcome import Outcome, counted

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

_ANNOTATIONS = 10
"""GitHub shows so many annotations of each kind in a step, and drops the others in silence."""


def github(outcome: Outcome) -> str:
    """Return an annotation for each finding; those that GitHub would not show stand folded in the log."""
    shown: list[Finding] = []
    for severity in Severity:
        shown += [finding for finding in outcome.findings if finding.severity is severity][:_ANNOTATIONS]
    lines = [_annotation(finding) for finding in shown]
    annotated = set(map(id, shown))
    others = [finding for finding in outcome.findings if id(finding) not in annotated]
    if others:
        lines += _folded(others)
        lines.append(_command("notice", outcome.summary, title="teipress"))
    lines += [_command("notice", note, title="teipress") for note in outcome.notes]
    return "\n".join(lines)


def _annotation(finding: Finding) -> str:
    place = finding.place
    parts = [finding.message, finding.hint]
    if finding.source is not None:
        parts.append(f"In the transcript: {finding.source}")
    where = {"file": place.file, "line": str(place.line or ""), "col": str(place.column or "")}
    return _command(
        _COMMANDS[finding.severity], "\n".join(filter(None, parts)), **where, title=f"teipress {finding.rule}"
    )


def _command(name: str, message: str, **properties: str) -> str:
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{name} {said}::{_data(message)}"


def _folded(findings: list[Finding]) -> Iterator[str]:
    """Yield a group of the log; no line of it can be taken for a command, whatever a file is called."""
    yield f"::group::{counted(len(findings), 'more finding')}"
    for finding in findings:
        yield f"- {' '.join(finding.told.split())}"
    yield "::endgroup::"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
