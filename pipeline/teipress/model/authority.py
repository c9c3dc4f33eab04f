"""The authority lists of an edition: who and what the names of the text mean."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from teipress.model.annotation import Cert, Kind
from teipress.model.finding import Place


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entry.

    ``type`` is empty for the form shown to readers, else index, short, historical or variant; ``start``
    and ``end`` are the years between which it was in use (0: not known); ``cert`` says how surely this
    surface means this entry.
    """

    text: str
    type: str = ""
    lang: str = ""
    start: int = 0
    end: int = 0
    cert: Cert = Cert.HIGH

    def in_use(self, year: int) -> bool:
        """Whether the name was in use in a year; what is not known does not speak against it."""
        return not year or (self.start <= year <= (self.end or year))


@dataclass(frozen=True, slots=True)
class Entry:
    """A place, a person or an organisation, with the TEI element that stands for it."""

    id: str
    kind: Kind
    names: tuple[Name, ...]
    tei: str
    """The entry's own element, serialised, as it is copied into standOff or particDesc."""
    place: Place = field(default_factory=lambda: Place(""))

    @property
    def headword(self) -> str:
        """The form of the name that readers see."""
        return next((name.text for name in self.names if not name.type), self.id)


@dataclass(frozen=True, slots=True)
class Authority:
    """All entries of the project by their ids."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Entry]:
        """Iterate over the entries in the order of their ids."""
        return iter(sorted(self.entries.values(), key=lambda entry: entry.id))

    def __contains__(self, ref: str) -> bool:
        """Whether there is an entry of this id."""
        return ref in self.entries
