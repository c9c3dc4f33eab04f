"""What a run of the validator amounts to: the value that every output format is made from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from teipress.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Outcome:
    """The files that were checked, in order, and what was found in them.

    ``sources`` holds the text of each file in which something was found, as far as a finding speaks of it.
    ``fail_on`` is the severity from which on a finding counts as a failure, None where none does. ``notes``
    are sentences about what is left out, and ``svrl`` the report on each file where that was asked for.
    """

    files: Sequence[str]
    findings: Sequence[Finding] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    notes: Sequence[str] = ()
    svrl: Mapping[str, bytes] = field(default_factory=dict)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding is grave enough to count as a failure."""
        return self.fail_on is not None and finding.severity.at_least(self.fail_on)

    @property
    def summary(self) -> str:
        """How many files, and how many findings of each severity, as a sentence."""
        return f"{counted(len(self.files), 'file')}: {tally(self.findings) or 'no findings'}."


def line_of(finding: Finding, sources: Mapping[str, str]) -> str:
    """Return the line that a finding speaks of, its white space squeezed; empty where it is not known."""
    lines = lines_in(sources.get(finding.place.file, ""))
    number = finding.place.line
    return " ".join(lines[number - 1].split()) if 0 < number <= len(lines) else ""


@lru_cache(2)
def lines_in(text: str) -> tuple[str, ...]:
    """Return the lines of an XML document, ended as XML ends them; one file after the other is asked for."""
    return tuple(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def tally(findings: Iterable[Finding]) -> str:
    """Return how many findings of each severity there are: ``2 errors, 1 warning``; empty for none."""
    found = [finding.severity for finding in findings]
    numbers = [(found.count(severity), str(severity)) for severity in Severity]
    return ", ".join(counted(number, name) for number, name in numbers if number)


def counted(number: int, thing: str) -> str:
    """Return a number with its noun; an info is uncountable."""
    return f"{number:,} {thing}" + ("" if number == 1 or thing == Severity.INFO else "s")
