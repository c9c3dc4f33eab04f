"""A baseline: the findings that are known, so that only new ones are told and rules adopted step by step."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place, Stage
from teipress.validate.identity import Identity, identity

_VERSION = 1
_KEYS = {"file", "rule", "message", "at", "count"}
Baseline = Mapping[Identity, int]
"""How often each finding is known."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is new under a baseline, how many findings are known, how many entries answer to nothing now."""

    new: tuple[Finding, ...]
    known: int
    stale: int


def written(findings: Sequence[Finding], sources: Mapping[str, str]) -> str:
    """Return findings as a baseline: JSON with an entry a line, so that version control shows each one."""
    counts = Counter(identity(finding, sources) for finding in findings)
    entries = (
        json.dumps({**asdict(known), "count": count}, ensure_ascii=False)
        for known, count in sorted(counts.items())
    )
    listed = ",\n".join(entries)
    return f'{{"teipress-baseline": {_VERSION}, "findings": [\n{listed}\n]}}\n'


def read(data: bytes, file: str) -> Baseline:
    """Return the baseline that a file holds. Raises InputError where it is none."""
    try:
        found = json.loads(data)
        if found.get("teipress-baseline") != _VERSION:
            raise ValueError  # noqa: TRY301  one sentence is said of all of these
        return Counter(dict(_entry(entry) for entry in found["findings"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            "This file is no baseline of teipress.",
            Place(file),
            "Write one with `teipress validate PATH… --write-baseline FILE`.",
        ) from None


def _entry(entry: dict[str, Any]) -> tuple[Identity, int]:
    if set(entry) != _KEYS or not isinstance(entry["count"], int):
        raise ValueError
    return Identity(*(str(entry[key]) for key in ("file", "rule", "message", "at"))), entry["count"]


def compared(
    findings: Sequence[Finding],
    sources: Mapping[str, str],
    baseline: Baseline,
    files: Collection[str],
    stages: Collection[Stage],
) -> Compared:
    """Return what a baseline leaves of findings.

    An entry is stale only where its file is one of ``files``, and its stage one of those that ran: what was
    not looked at is not known to be gone.
    """
    left = Counter(baseline)
    new = []
    for finding in findings:
        known = identity(finding, sources)
        if left[known] > 0:
            left[known] -= 1
        else:
            new.append(finding)
    ran = {_ABBREVIATED.get(stage, str(stage)) for stage in stages}
    stale = sum(
        count for known, count in left.items() if known.file in files and known.rule.partition(".")[0] in ran
    )
    return Compared(tuple(new), len(findings) - len(new), stale)


_ABBREVIATED = {Stage.SCHEMATRON: "sch"}
"""The stages with whose name the ids of their rules do not begin."""
