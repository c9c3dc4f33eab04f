"""What a person decided: the rows of tei/decisions.tsv."""

from dataclasses import dataclass
from enum import StrEnum

from teipress.model.finding import Place


class Subject(StrEnum):
    """What a decision is about."""

    SPEAKER = "speaker"
    PLACE = "place"
    PERSON = "person"
    ORG = "org"
    NOT_A_NAME = "not-a-name"
    DATE = "date"
    CORRECTION = "correction"
    REGULARISATION = "regularisation"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: every ``surface`` in ``scope`` (all, NAME, or NAME#t14) is what ``decision`` says.

    ``decision`` is an id for names and speakers, a date for dates, else the text to put beside the surface.
    """

    subject: Subject
    surface: str
    scope: str
    decision: str
    why: str
    by: str
    date: str
    place: Place

    def covers(self, name: str, turn: str = "") -> bool:
        """Whether the decision holds in this transcript, or in this turn of it."""
        return self.scope in {"all", name, f"{name}#{turn}" if turn else name}
