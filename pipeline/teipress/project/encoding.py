"""One transcript to TEI: read, align, decide, annotate, encode. The order of the steps is `encoded`."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from teipress import plugins
from teipress.annotate import annotate
from teipress.annotate.context import Context
from teipress.encode import SPEAKER, Encoding, Ids, Speakers, Witness, encode, ids, speakers, witness
from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.metadata import Metadata
from teipress.model.text import line_and_column
from teipress.model.transcript import Role, Source, Span, Tile, Transcript
from teipress.project.files import read_bytes, shown
from teipress.project.layout import Seed
from teipress.project.project import Project
from teipress.project.settings import Settings
from teipress.project.sidecar import check_sidecar, completed, sidecar, unknown
from teipress.project.summary import Summary, summary
from teipress.read import Convention, Reading, Sheet, Verdict, detect, laid_out, read
from teipress.review import Awaiting, Replay, awaiting, followed, replay, unnamed


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
    summary: Summary


@dataclass(frozen=True, slots=True)
class Seeded:
    """A transcript that was read, and what its sidecar says of it."""

    transcript: Transcript
    metadata: Metadata
    convention: str
    notices: tuple[Notice, ...]
    misfits: tuple[int, ...] = ()
    """The offsets of lines that look like the beginning of a turn and are not read as one."""


def conventions(settings: Settings) -> dict[str, Convention]:
    """Return the conventions that there are by name: those of plug-ins, and the project's own."""
    installed = {name: plugins.load(plugins.CONVENTIONS, name) for name in plugins.names(plugins.CONVENTIONS)}
    return installed | dict(settings.conventions)


def metadata_of(seed: Seed) -> Metadata:
    """Return what the sidecar of a transcript says, if there is one. Raises InputError."""
    said = seed.sidecar
    return sidecar(read_bytes(said), shown(said), seed.name) if said.exists() else Metadata(seed.name)


def read_seed(seed: Seed, settings: Settings, convention: str = "") -> Seeded:
    """Read a transcript and its sidecar. Raises InputError."""
    metadata = metadata_of(seed)
    file = shown(seed.path)
    known = conventions(settings)
    reading = read(
        read_bytes(seed.path),
        file,
        conventions=known,
        convention=_chosen(convention or metadata.convention, known, metadata),
        labels=frozenset(metadata.participants),
        encoding=metadata.encoding,
    )
    notices = [Notice(Place(file), message) for message in reading.notices]
    if not reading.transcript.turns:
        notices.append(Notice(Place(file, 1), no_turns(reading, file)))
    misfits = tuple(reading.verdict.proposal.misfits)
    return Seeded(reading.transcript, metadata, reading.verdict.taken, tuple(notices), misfits)


def no_turns(reading: Reading, file: str) -> str:
    """Return a sentence that says that nobody speaks, what nearly fitted, and what to do if that is wrong."""
    proposals = reading.verdict.proposals.items()
    near = max(proposals, key=lambda item: len(item[1].turns) + len(item[1].misfits), default=None)
    offsets = sorted((*near[1].turns, *near[1].misfits)) if near else []
    said = ["No turns were found, so all of the text is encoded as paragraphs and nobody speaks in it."]
    if near and offsets:
        text = reading.transcript.text
        line, _ = line_and_column(text, offsets[0])
        begins = text[offsets[0] : offsets[0] + _BEGINNING].splitlines()[0].strip()
        lines = "1 line" if len(offsets) == 1 else f"{len(offsets)} lines"
        said.append(f"Nearest came “{near[0]}” with {lines}, the first is line {line}: “{begins}”.")
    said.append(
        f"If somebody does speak: `teipress conventions {file}` shows the evidence; take a convention with "
        "--convention, name the labels in the sidecar under [participants], or write a convention of your "
        "own, [conventions.NAME] in teipress.toml."
    )
    return " ".join(said)


_BEGINNING = 50


def text_of(seed: Seed) -> Transcript:
    """Return a transcript of which only the text is known, as one tile. Raises InputError."""
    file = shown(seed.path)
    data = read_bytes(seed.path)
    text = laid_out(data, file, encoding=metadata_of(seed).encoding).written.text
    source = Source(file, hashlib.sha256(data).hexdigest())
    return Transcript(text, (Tile(Span(0, len(text)), Role.PROSE),), source)


def look(seed: Seed, settings: Settings) -> tuple[Sheet, Verdict]:
    """Return the text of a transcript and how each convention would read it. Raises InputError."""
    metadata = metadata_of(seed)
    labels = frozenset(metadata.participants)
    sheet = laid_out(read_bytes(seed.path), shown(seed.path), labels, metadata.encoding)
    return sheet, detect(sheet, conventions(settings))


def _chosen(name: str, known: Mapping[str, Convention], metadata: Metadata) -> str:
    """Return the name of the convention that a person chose, or “”. Raises InputError for an unknown one."""
    if name and name not in known:
        near = get_close_matches(name, known, 1)
        hint = f"Did you mean {near[0]}? " if near else ""
        place = None if name != metadata.convention else metadata.place_of.get("convention")
        raise InputError(
            f"There is no convention “{name}”.", place, f"{hint}There are: {', '.join(sorted(known))}."
        )
    return name


def encoded(seed: Seed, project: Project, previous: bytes | None, convention: str = "") -> Encoded:
    """Return the TEI of a transcript, whose turns keep the ids that ``previous`` gave them.

    Raises InputError for an input that cannot be used, EncodingError where text would be lost.
    """
    seeded = read_seed(seed, project.settings, convention)
    transcript = seeded.transcript
    check_sidecar(seeded.metadata, transcript, project.authority)
    metadata = completed(seeded.metadata, transcript)
    before = None if previous is None else witness(previous)
    named = ids(transcript, before)
    decided = replay(project.decisions, transcript, named, seed.name)
    speaking = speakers(transcript, metadata.participants)
    decided = followed(decided, project.decisions, speaking.bare, seed.name)
    _check_decided(decided, speaking, seed)
    who = _who(transcript, named.turns, speaking, decided)
    marks = annotate(
        transcript,
        Context(project.authority, seed.name, int(metadata.date[:4] or 0), speaking.by_label),
        plugins.load_all(plugins.RECOGNISERS),
        decided.annotations,
    )
    work = Encoding(
        transcript,
        marks,
        named,
        speaking,
        who,
        metadata,
        project.settings.imprint,
        project.authority,
        decided.by,
    )
    labels = unnamed(transcript, speaking, who)
    waiting = awaiting(transcript, marks, labels, seed.name)
    notices = (
        *seeded.notices,
        *_unused(decided),
        *_moved(before, named, Place(shown(seed.path))),
        *_reattributed(before, who, Place(shown(seed.path))),
        *_left_out(metadata, seed),
    )
    told = summary(transcript, marks, who, labels, seeded.misfits)
    return Encoded(encode(work), transcript, notices, tuple(waiting), told)


def _who(
    transcript: Transcript, idents: tuple[str, ...], speaking: Speakers, decided: Replay
) -> Mapping[str, tuple[str, ...]]:
    return {
        ident: decided.who[ident] if ident in decided.who else speaking.who(transcript.label(turn))
        for ident, turn in zip(idents, transcript.turns, strict=True)
    }


def _check_decided(decided: Replay, speaking: Speakers, seed: Seed) -> None:
    """Refuse a decision for a person whom no label of the transcript makes known."""
    for idents in decided.who.values():
        for ident in idents:
            if ident.startswith(SPEAKER) and ident not in speaking.bare:
                near = get_close_matches(ident, speaking.bare, 1)
                there = " ".join(speaking.bare) or "nobody"
                raise InputError(
                    f"A decision gives turns of {seed.name} to “{ident}”, whom no label there makes known.",
                    Place(shown(seed.path)),
                    f"{f'Did you mean {near[0]}? ' if near else ''}The labels there make known: {there}.",
                )


def _moved(before: Witness | None, named: Ids, place: Place) -> Iterator[Notice]:
    """Say which turns are new since the last encoding, and which are gone."""
    if before is None or not before.turns:
        return
    was = [turn.id for turn in before.turns]
    new = _without(named.turns, was)
    gone = _without(was, named.turns)
    said = [f"{_listed(idents)} {what}" for idents, what in ((new, "new"), (gone, "retired")) if idents]
    if said:
        yield Notice(place, f"Turns since the last encoding: {', '.join(said)}.")


def _without(idents: Sequence[str], others: Sequence[str]) -> list[str]:
    known = frozenset(others)
    return [ident for ident in idents if ident not in known]


def _listed(idents: Sequence[str]) -> str:
    more = f" and {len(idents) - _SHOWN} more" if len(idents) > _SHOWN else ""
    return f"{' '.join(idents[:_SHOWN])}{more}"


def _reattributed(
    before: Witness | None, who: Mapping[str, tuple[str, ...]], place: Place
) -> Iterator[Notice]:
    """Say which turns have another speaker than the TEI gave them."""
    was = {turn.id: turn.who for turn in before.turns} if before else {}
    now = {ident: " ".join(f"#{person}" for person in persons) for ident, persons in who.items()}
    changed = [ident for ident in now if ident in was and was[ident] != now[ident]]
    for ident in changed[:_SHOWN]:
        yield Notice(place, f"{ident}: was {was[ident] or 'nobody'}, now {now[ident] or 'nobody'}.")
    if len(changed) > _SHOWN:
        yield Notice(place, f"{len(changed) - _SHOWN} more turns have another speaker than before.")


_SHOWN = 12


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
