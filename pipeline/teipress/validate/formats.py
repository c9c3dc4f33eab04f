"""Findings for people and for machines."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from teipress.model.finding import Finding

_WIDTH = 100
"""How much of a long line an excerpt shows, in characters."""


def as_text(findings: Iterable[Finding], sources: Mapping[str, str]) -> str:
    """Return findings one after the other, each with the line it speaks of and a caret under the place.

    ``sources`` gives the text of each file; without it there is no excerpt.
    """
    return "\n".join("\n".join(_lines(finding, sources)) for finding in findings)


def as_json(findings: Iterable[Finding]) -> str:
    """Return findings as a JSON list."""
    return json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=2)


def _lines(finding: Finding, sources: Mapping[str, str]) -> Iterator[str]:
    yield f"{finding.place}: {finding.severity}: {finding.message} [{finding.rule}]"
    if finding.place.line:
        yield from _excerpt(sources.get(finding.place.file, ""), finding.place.line, finding.place.column)
    if finding.hint:
        yield f"  {finding.hint}"
    if finding.source is not None:
        yield f"  In the transcript: {finding.source}"


def _excerpt(source: str, line: int, column: int) -> Iterator[str]:
    """Yield a line, cut to what stands round the column, and a line with the caret."""
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not 0 < line <= len(lines) or not lines[line - 1].strip():
        return
    text = "".join(map(_shown, lines[line - 1]))
    at = min(max(column - 1, 0), len(text))
    start = max(0, at - _WIDTH // 3) if len(text) > _WIDTH else len(text) - len(text.lstrip())
    start = min(start, at)
    before, after = text[start:at], text[at : start + _WIDTH]
    left = "…" if start > 0 and text[:start].strip() else ""
    right = "…" if start + _WIDTH < len(text) else ""
    margin = f"  {line} | "
    yield f"{margin}{left}{before}{after}{right}"
    if column:
        yield f"{' ' * (len(margin) - 2)}| {' ' * _cells(left + before)}^"


def _shown(character: str) -> str:
    """Return a character as it can be shown in one place: what controls a terminal is replaced."""
    if character in "\t\xa0":
        return " "
    return "\ufffd" if unicodedata.category(character) in {"Cc", "Cf"} else character


def _cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1
        for c in text
    )
