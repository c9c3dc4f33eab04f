"""What is wrong with a file, and where."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: its path as the user would type it, line and column counted from 1."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return ``file:line:column``, leaving out what is not known (0)."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


class Severity(StrEnum):
    """How much a finding matters; declared from the gravest down."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def at_least(self, other: "Severity") -> bool:
        """Whether this is as grave as the other, or graver."""
        order = list(Severity)
        return order.index(self) <= order.index(other)


class Stage(StrEnum):
    """The stages of validation, in the order in which they run."""

    WELLFORMED = "wellformed"
    RNG = "rng"
    LINKS = "links"
    SCHEMATRON = "schematron"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: where, how grave, which rule, a sentence, and what to do next.

    ``source`` is the place in the transcript that the faulty line came from, where that is known.
    """

    place: Place
    severity: Severity
    stage: Stage
    rule: str
    message: str
    hint: str = ""
    xpath: str = ""
    source: Place | None = None

    @property
    def told(self) -> str:
        """The finding in one line, without what to do: place, severity, message and rule."""
        return f"{self.place}: {self.severity}: {self.message} [{self.rule}]"

    def as_dict(self) -> dict[str, object]:
        """Return the finding in the shape that ``--format json`` promises."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "severity": str(self.severity),
            "stage": str(self.stage),
            "rule": self.rule,
            "message": self.message,
            "hint": self.hint,
            "xpath": self.xpath,
            "source": self.source
            and {"file": self.source.file, "line": self.source.line, "column": self.source.column},
        }
