"""What is known of one transcript: its sidecar ``seeds/NAME.toml``, completed from the transcript itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from teipress.annotate.references import called
from teipress.encode.languages import language_code
from teipress.model.annotation import Kind
from teipress.model.authority import Authority
from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.metadata import Metadata, SourceStatement
from teipress.model.transcript import Role, Transcript
from teipress.project.keys import Key, clock, day, one_or_more, read_table, text, texts
from teipress.read.dateline import dated
from teipress.read.told import best_title, place_in, transcriber_in

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def _languages(value: Any) -> tuple[str, ...]:
    """Take codes of languages (BCP 47); a name gets a hint at its code."""
    for code in texts(value):
        if not _TAG.fullmatch(code):
            near = language_code(code)
            hint = f"; did you mean “{near}”?" if near else "."
            raise ValueError(f'must be codes of languages, such as ["en"]; “{code}” is none{hint}')
    return texts(value)


KEYS: Mapping[str, Key] = {
    "title": Key(text, "The title of the transcript; without it, its first heading."),
    "meeting": Key(text, "The meeting that the transcript records, in words."),
    "date": Key(day, "The day of the meeting, as 1945-08-10; without it, the date of the dateline."),
    "start": Key(clock, "When the meeting began, by local time, as 21:00."),
    "end": Key(clock, "When the meeting ended, by local time, as 23:30."),
    "place": Key(text, "Where it was held: the id of a place in tei/authority/places.xml."),
    "languages": Key(
        _languages, 'The languages of the transcript by their ISO codes, the main one first, as ["en"].'
    ),
    "transcriber": Key(text, "Who made the transcript."),
    "rights": Key(text, "What the holder of the rights allows, in a sentence."),
    "convention": Key(text, "The name of the convention by which the turns are found."),
    "encoding": Key(text, "The character encoding of the transcript, where it is not UTF-8."),
    "present": Key(texts, "The ids of persons who were present and do not speak."),
    "source.title": Key(text, "The title of the document that was transcribed."),
    "source.repository": Key(text, "The archive or library that holds it."),
    "source.collection": Key(text, "The collection in which it is held."),
    "source.call_number": Key(text, "Its call number there."),
    "source.url": Key(text, "The address at which it can be seen."),
    "source.note": Key(text, "What else should be known of it, in a sentence."),
    "participants.*": Key(
        one_or_more, "A label without its colon, and the id of the person, or a list of ids."
    ),
}
"""Every key of a sidecar."""

_TEXTS = (
    "title",
    "meeting",
    "date",
    "start",
    "end",
    "place",
    "transcriber",
    "rights",
    "convention",
    "encoding",
)


def sidecar(data: bytes, file: str, name: str) -> Metadata:
    """Return what a sidecar says. Raises InputError with line and column."""
    table = read_table(data, file, KEYS)
    return Metadata(
        name,
        **{key: table.get(key, "") for key in _TEXTS},
        languages=table.get("languages", ()),
        present=table.get("present", ()),
        source=SourceStatement(**table.below("source")),
        participants=table.below("participants"),
        place_of=dict(table.places),
    )


def check_sidecar(metadata: Metadata, transcript: Transcript, authority: Authority) -> None:
    """Refuse ids that no authority list has, participants who never speak, and an end before the start."""
    spoken = {transcript.label(turn) for turn in transcript.turns}
    for label in metadata.participants:
        if label not in spoken:
            raise _never_speaks(label, spoken, metadata.place_of[f"participants.{label}"])
    for path, ident, kind in _references(metadata):
        entry = authority.entries.get(ident)
        if entry is None or entry.kind is not kind:
            near = get_close_matches(ident, [entry.id for entry in authority if entry.kind is kind], 1)
            hint = (
                f"Did you mean {near[0]}?" if near else f"Add the {kind} to tei/authority, or correct the id."
            )
            raise InputError(
                f"There is no {kind} “{ident}” in the authority lists.", metadata.place_of[path], hint
            )


def _references(metadata: Metadata) -> Iterator[tuple[str, str, Kind]]:
    if metadata.place:
        yield "place", metadata.place, Kind.PLACE
    yield from (("present", ident, Kind.PERSON) for ident in metadata.present)
    for label, idents in metadata.participants.items():
        yield from ((f"participants.{label}", ident, Kind.PERSON) for ident in idents)


def _never_speaks(label: str, spoken: set[str], place: Place) -> InputError:
    near = get_close_matches(label, spoken, 1)
    hint = f"Did you mean “{near[0]}”?" if near else f"The labels are: {', '.join(sorted(spoken))}."
    return InputError(
        f"“{label}” is a participant who never speaks in the transcript.",
        place,
        f"{hint} Those who were there and are silent go into “present”.",
    )


def completed(metadata: Metadata, transcript: Transcript) -> Metadata:
    """Return the metadata with what the transcript's heads and datelines say, where the sidecar is silent."""
    datelines = [transcript[tile.span] for tile in transcript.tiles if tile.role is Role.DATELINE]
    moments = [moment for printed in datelines for moment in dated(printed)]
    day = next((moment for moment in moments if moment.kind == "date"), None)
    hours = next((moment for moment in moments if moment.kind == "time"), None)
    known = replace(
        metadata,
        title=metadata.title or _title(transcript) or metadata.name,
        transcriber=metadata.transcriber or _transcriber(transcript),
        place_name="" if metadata.place else next(filter(None, map(place_in, datelines)), ""),
    )
    if day is not None and not metadata.date:
        known = replace(known, date=day.when or day.start, last_day=day.end)
    if hours is None or metadata.start or metadata.end:
        return known
    return replace(
        known,
        start=hours.when or hours.start,
        end=hours.end,
        inferred=frozenset({"start", "end"}) if hours.inferred else frozenset(),
    )


def _title(transcript: Transcript) -> str:
    """Return the title among the headings, without the number that calls a note at its end."""
    first = next((n for n, tile in enumerate(transcript.tiles) if tile.role is Role.SPEAKER), None)
    heads = [tile.span for tile in transcript.tiles if tile.role is Role.HEAD]
    if not heads:
        return ""
    above = [tile.span for tile in transcript.tiles[:first] if tile.role is Role.HEAD]
    head = heads[best_title([transcript[span] for span in above])]
    notes = [span.start for span in called(transcript).values() if span is not None and head.holds(span)]
    return " ".join(transcript.text[head.start : min([head.end, *notes])].split())


def _transcriber(transcript: Transcript) -> str:
    """Return who made the transcript, as it says itself above its text or below."""
    said = {Role.DRAFTER, Role.CLOSER}
    return transcriber_in([transcript[tile.span] for tile in transcript.tiles if tile.role in said])


def unknown(metadata: Metadata) -> tuple[str, ...]:
    """Return what an archive would want to know of a transcript, and nobody has said."""
    wanted = {
        "date": metadata.date,
        "place": metadata.place or metadata.place_name,
        "languages": metadata.languages,
        "source": metadata.source != SourceStatement(),
    }
    return tuple(key for key, value in wanted.items() if not value)
