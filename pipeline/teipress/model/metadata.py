"""What is known about a transcript and about the project, besides the text."""

from dataclasses import dataclass, field

from teipress.model.finding import Place


@dataclass(frozen=True, slots=True)
class SourceStatement:
    """Where the transcript comes from; what is not known stays empty and is left out."""

    title: str = ""
    repository: str = ""
    collection: str = ""
    call_number: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the sidecar of a transcript says; each empty value is unknown.

    ``date`` is an ISO date, ``last_day`` another where it took several days; ``start`` and ``end`` are ISO
    times; ``place`` is an id of the authority lists, ``place_name`` what the dateline prints;
    ``participants`` maps a label to the ids of the persons who share it; ``present`` are ids of those who
    do not speak.
    """

    name: str
    title: str = ""
    meeting: str = ""
    date: str = ""
    last_day: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    place_name: str = ""
    languages: tuple[str, ...] = ()
    transcriber: str = ""
    rights: str = ""
    source: SourceStatement = SourceStatement()
    participants: dict[str, tuple[str, ...]] = field(default_factory=dict)
    present: tuple[str, ...] = ()
    convention: str = ""
    encoding: str = ""
    inferred: frozenset[str] = frozenset()
    """The keys that the program read from the transcript itself and is not sure of."""
    place_of: dict[str, Place] = field(default_factory=dict, compare=False)
    """Where each key stands in the sidecar, by its dotted path, for messages."""


@dataclass(frozen=True, slots=True)
class Editor:
    """A person who is responsible for the edition; ``id`` is what ``@resp`` points to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """What teipress.toml says of the edition as a whole; each empty value is unknown."""

    title: str = ""
    publisher: str = ""
    licence: str = ""
    licence_name: str = ""
    date: str = ""
    editors: tuple[Editor, ...] = ()
