"""The page of rules, docs/rules.md: made from the descriptions of the rules and the cases in tests/rules."""

import re
from collections.abc import Iterator
from difflib import unified_diff
from itertools import groupby
from pathlib import Path

from teipress.validate.rules import Rule, rules
from tests.golden_files import ROOT

PAGE = ROOT / "docs" / "rules.md"
CASES = ROOT / "tests" / "rules"

_HEAD = """\
# Rules

Each finding of `teipress validate` names its rule in brackets. `teipress validate --explain RULE` prints the section of
a rule. The examples are the cases of `tests/rules/`: what is said of a document that breaks the rule, and what mends it.
"""

_STAGES = {
    "wellformed": "Well-formedness",
    "rng": "RELAX NG",
    "links": "Links",
    "sch": "Schematron: the rules of our own schema",
    "text": "Text, proven against the transcript",
}

_WIDEST = 140
"""A line of an example is cut to so much round what changes."""


def page() -> str:
    """Return the page."""
    parts = [_HEAD]
    for stage, group in groupby(rules().values(), lambda rule: rule.id.partition(".")[0]):
        parts.append(f"## {_STAGES[stage]}\n")
        parts += ["\n".join(_section(rule)) for rule in group]
    return "\n".join(parts)


def _section(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"{rule.says}\n"
    if rule.why:
        yield f"Why: {rule.why}\n"
    yield f"How to mend: {rule.mend}\n"
    case = CASES / rule.id
    if case.is_dir():
        yield "```"
        yield from said((case / "expected.txt").read_text("utf-8"), rule.id)
        yield "```\n\n```diff"
        yield from mended(case)
        yield "```\n"


def said(expected: str, ident: str) -> list[str]:
    """Return what is said in a case of one rule, and not of others that the document breaks as well."""
    entries = re.split(r"\n(?=bad\.xml:)", expected.rstrip("\n"))
    return [line for entry in entries if f"[{ident}]" in entry for line in entry.split("\n")]


def mended(case: Path) -> list[str]:
    """Return the lines in which the good document differs from the bad one, cut round the difference."""
    bad, good = ((case / name).read_text("utf-8").splitlines() for name in ("bad.xml", "good.xml"))
    lines = [
        line
        for line in unified_diff(bad, good, n=0, lineterm="")
        if not line.startswith(("---", "+++", "@@"))
    ]
    starts = _starts([line[1:] for line in lines])
    return [f"{line[0]}{_cut(line[1:], starts)}" for line in lines]


def _starts(lines: list[str]) -> int:
    """Return how many characters the lines have in common at their beginning."""
    same = 0
    for column in zip(*lines, strict=False):
        if len(set(column)) > 1:
            break
        same += 1
    return same if len(lines) > 1 else 0


def _cut(line: str, same: int) -> str:
    indent = len(line) - len(line.lstrip())
    start = max(indent, same - _WIDEST // 2) if len(line) - indent > _WIDEST else indent
    text = line[start : start + _WIDEST]
    return f"{'…' if start > indent else ''}{text}{'…' if len(line) > start + _WIDEST else ''}"
