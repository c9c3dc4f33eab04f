"""Findings for people: each with the line that it speaks of, and a caret under the place."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from teipress.model.finding import Finding
from teipress.validate.outcome import Outcome, lines_in

_WIDTH = 100
"""How much of a long line an excerpt shows, in characters."""


def text(outcome: Outcome) -> str:
    """Return the findings one after the other, each with the line it speaks of."""
    return as_text(outcome.findings, outcome.sources)


def as_text(findings: Iterable[Finding], sources: Mapping[str, str]) -> str:
    """Return findings one after the other, each with the line it speaks of and a caret under the place.

    ``sources`` gives the text of each file; without it there is no excerpt.
    """
    return "\n".join("\n".join(_lines(finding, sources)) for finding in findings)


def _lines(finding: Finding, sources: Mapping[str, str]) -> Iterator[str]:
    yield _safe(finding.told)
    if finding.place.line:
        yield from _excerpt(sources.get(finding.place.file, ""), finding.place.line, finding.place.column)
    if finding.hint:
        yield f"  {_safe(finding.hint)}"
    if finding.source is not None:
        yield f"  In the transcript: {finding.source}"


def _excerpt(source: str, line: int, column: int) -> Iterator[str]:
    """Yield a line, cut to what stands round the column, and a line with the caret."""
    lines = lines_in(source)
    if not 0 < line <= len(lines) or not lines[line - 1].strip():
        return
    written = "".join(map(_shown, lines[line - 1]))
    at = min(max(column - 1, 0), len(written))
    start = max(0, at - _WIDTH // 3) if len(written) > _WIDTH else len(written) - len(written.lstrip())
    start = min(start, at)
    before, after = written[start:at], written[at : start + _WIDTH]
    left = "…" if start > 0 and written[:start].strip() else ""
    right = "…" if start + _WIDTH < len(written) else ""
    margin = f"  {line} | "
    yield f"{margin}{left}{before}{after}{right}"
    if column:
        yield f"{' ' * (len(margin) - 2)}| {' ' * _cells(left + before)}^"


def _safe(text: str) -> str:
    """Return text in one line, without what controls a terminal: a message may quote the document."""
    return "".join(map(_shown, " ".join(text.split())))


def _shown(character: str) -> str:
    """Return a character as it can be shown in one place: what controls a terminal is replaced."""
    if character in "\t\xa0":
        return " "
    return "\ufffd" if unicodedata.category(character) in {"Cc", "Cf", "Cs"} else character


def _cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1
        for c in text
    )
