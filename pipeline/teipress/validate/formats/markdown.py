"""Findings as Markdown, for the summary of a job: how many first, then where, then each one."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from teipress.model.finding import Finding, Severity
from teipress.validate.outcome import Outcome, counted
from teipress.validate.rules import rule_of

_WORST = 10
"""So many files, and so many rules, stand in a table."""

_DETAILS = 200
"""So many findings are told one by one: a summary of a job is cut at 1 MB."""

_SIGNS = re.compile(r"([\\`*_\[\]{}<>|#~&])")


def markdown(outcome: Outcome) -> str:
    """Return the outcome as Markdown, of the dialect that GitHub and GitLab share."""
    return "\n".join(_lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    yield "## teipress validate"
    yield ""
    yield f"**{outcome.summary}**"
    for note in outcome.notes:
        yield ""
        yield _plain(note)
    if outcome.findings:
        yield ""
        yield from _table("File", outcome.findings, lambda finding: _plain(finding.place.file))
        yield ""
        yield from _table("Rule", outcome.findings, _rule)
        yield ""
        yield from _details(outcome)


def _table(title: str, findings: Iterable[Finding], key: Callable[[Finding], str]) -> Iterator[str]:
    """Yield a table of the worst: those with the most errors, then the most warnings, then the most info."""
    rows: dict[str, list[int]] = defaultdict(lambda: [0] * len(Severity))
    for finding in findings:
        rows[key(finding)][list(Severity).index(finding.severity)] += 1
    worst = sorted(rows.items(), key=lambda row: ([-number for number in row[1]], row[0]))
    yield f"| {title} | Errors | Warnings | Info |"
    yield "|---|--:|--:|--:|"
    for name, numbers in worst[:_WORST]:
        yield f"| {name} | {' | '.join(map(str, numbers))} |"
    if len(worst) > _WORST:
        yield ""
        yield f"{counted(len(worst) - _WORST, f'more {title.lower()}')} with findings."


def _rule(finding: Finding) -> str:
    return f"{_plain(finding.rule)}: {_plain(rule_of(finding.rule).says)}"


def _details(outcome: Outcome) -> Iterator[str]:
    one_by_one = outcome.findings[:_DETAILS]
    yield f"<details><summary>{counted(len(one_by_one), 'finding')} one by one</summary>"
    yield ""
    for finding in one_by_one:
        yield f"- {_plain(finding.told)}"
        hints = [finding.hint, f"In the transcript: {finding.source}" if finding.source else ""]
        yield from (f"  <br>{_plain(hint)}" for hint in hints if hint)
    yield ""
    yield "</details>"
    if len(outcome.findings) > _DETAILS:
        yield ""
        yield f"{counted(len(outcome.findings) - _DETAILS, 'more finding')}; `teipress validate` shows them."


def _plain(text: str) -> str:
    """Return text that Markdown takes as it stands, in one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
