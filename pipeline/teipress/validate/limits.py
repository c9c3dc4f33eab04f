"""Show so many findings of each rule, and count the rest."""

from collections import Counter
from collections.abc import Iterable

from teipress.model.finding import Finding


def at_most(findings: Iterable[Finding], number: int) -> tuple[list[Finding], Counter[str]]:
    """Return the first findings of each rule, and how many more there are of each that has more."""
    seen: Counter[str] = Counter()
    kept = []
    for finding in findings:
        seen[finding.rule] += 1
        if seen[finding.rule] <= number:
            kept.append(finding)
    return kept, Counter({rule: count - number for rule, count in sorted(seen.items()) if count > number})
