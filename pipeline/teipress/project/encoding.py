"""One transcript to TEI: read, align, decide, annotate, encode. The order of the steps is `encoded`."""

from collections.abc import Mapping
from dataclasses import dataclass

from teipress import plugins
from teipress.annotate import annotate
from teipress.annotate.context import Context
from teipress.encode import Encoding, Speakers, encode, ids, speakers, witness
from teipress.engines.xml import parse
from teipress.model.finding import Place
from teipress.model.metadata import Metadata
from teipress.model.transcript import Transcript
from teipress.project.files import read_bytes, shown
from teipress.project.layout import Seed
from teipress.project.project import Project
from teipress.project.sidecar import check_sidecar, completed, sidecar, unknown
from teipress.read import read
from teipress.review import Awaiting, Replay, awaiting, replay

DEFAULT_CONVENTION = "label"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a person should know and that is no fault: a sentence, and what it speaks of.

    A minor one is said by itself while there are few of its kind, else counted.
    """

    place: Place
    message: str
    minor: bool = False

    def __str__(self) -> str:
        """Return ``file:line:column: message``."""
        return f"{self.place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Encoded:
    """The TEI of a transcript, with what its making left to say."""

    tei: bytes
    transcript: Transcript
    notices: tuple[Notice, ...]
    awaiting: tuple[Awaiting, ...]


@dataclass(frozen=True, slots=True)
class Seeded:
    """A transcript that was read, and what its sidecar says of it."""

    transcript: Transcript
    metadata: Metadata
    notices: tuple[Notice, ...]


def read_seed(seed: Seed, convention: str = "") -> Seeded:
    """Read a transcript and its sidecar. Raises InputError."""
    said = seed.sidecar
    metadata = sidecar(read_bytes(said), shown(said), seed.name) if said.exists() else Metadata(seed.name)
    file = shown(seed.path)
    reading = read(
        read_bytes(seed.path),
        file,
        convention=plugins.load(plugins.CONVENTIONS, convention or metadata.convention or DEFAULT_CONVENTION),
        labels=frozenset(metadata.participants),
        encoding=metadata.encoding,
    )
    notices = tuple(Notice(Place(file), message) for message in reading.notices)
    return Seeded(reading.transcript, metadata, notices)


def encoded(seed: Seed, project: Project, previous: bytes | None, convention: str = "") -> Encoded:
    """Return the TEI of a transcript, whose turns keep the ids that ``previous`` gave them.

    Raises InputError for an input that cannot be used, EncodingError where text would be lost.
    """
    seeded = read_seed(seed, convention)
    transcript = seeded.transcript
    check_sidecar(seeded.metadata, transcript, project.authority)
    metadata = completed(seeded.metadata, transcript)
    named = ids(transcript, None if previous is None else witness(previous))
    decided = replay(project.decisions, transcript, named, seed.name)
    speaking = speakers(transcript, metadata.participants)
    who = _who(transcript, named.turns, speaking, decided)
    marks = annotate(
        transcript,
        Context(project.authority, seed.name, int(metadata.date[:4] or 0), speaking.by_label),
        plugins.load_all(plugins.RECOGNISERS),
        decided.annotations,
    )
    work = Encoding(
        transcript, marks, named, speaking, who, metadata, project.settings.imprint, project.authority
    )
    waiting = awaiting(transcript, marks, _unknown_labels(speaking, who), seed.name)
    notices = (*seeded.notices, *_unused(decided), *_left_out(metadata, seed))
    return Encoded(encode(work), transcript, notices, tuple(waiting))


def previous_tei(data: bytes, file: str) -> bytes:
    """Return the TEI that there is, checked to be XML. Raises InputError with line and column."""
    parse(data, file)
    return data


def _who(
    transcript: Transcript, idents: tuple[str, ...], speaking: Speakers, decided: Replay
) -> Mapping[str, tuple[str, ...]]:
    return {
        ident: decided.who.get(ident) or speaking.who(transcript.label(turn))
        for ident, turn in zip(idents, transcript.turns, strict=True)
    }


def _unknown_labels(speaking: Speakers, who: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the labels of persons whom nothing but the label makes known."""
    named = {ident for idents in who.values() for ident in idents}
    return [label for ident, label in speaking.bare.items() if ident in named]


def _unused(decided: Replay) -> tuple[Notice, ...]:
    return tuple(
        Notice(row.place, f"Nothing in {row.scope} answers to this decision about “{row.surface}”.")
        for row in decided.unused
    )


def _left_out(metadata: Metadata, seed: Seed) -> tuple[Notice, ...]:
    missing = unknown(metadata)
    if not missing:
        return ()
    message = f"Not known, and left out of the TEI: {', '.join(missing)}. {shown(seed.sidecar)} may say it."
    return (Notice(Place(shown(seed.path)), message, minor=True),)
