"""The TEI header: each sentence true of this file, and nothing said that is not known.

Source: TEI P5 Guidelines, chapter 2 (The TEI Header).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from teipress.encode.elements import Content, Element, tei
from teipress.encode.languages import UNKNOWN, language_name
from teipress.encode.practices import counted, counts, encoding_description
from teipress.model.annotation import SOFTWARE, TRANSCRIBER, Cert
from teipress.model.authority import Authority
from teipress.model.metadata import Imprint, Metadata
from teipress.model.transcript import Role, Transcript

_MONTHS = "January February March April May June July August September October November December".split()
_MARKED = {
    "placeName": "places",
    "persName": "persons",
    "orgName": "organisations",
    "date": "dates",
    "time": "times",
    "q": "quotations",
    "stage": "stage directions",
    "vocal": "stage directions",
    "kinesic": "stage directions",
    "incident": "stage directions",
}


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that the header draws on."""

    transcript: Transcript
    metadata: Metadata
    imprint: Imprint
    authority: Authority
    text: Element
    """The finished ``text`` element: what is said of the encoding is counted there."""
    participants: tuple[Element, ...]
    """A ``person`` for each who speaks or is present."""


def header(known: Known) -> Element:
    """Return the ``teiHeader``."""
    return tei(
        "teiHeader",
        _file_description(known),
        encoding_description(known.transcript, known.text),
        _profile_description(known),
        _revision_description(known),
    )


def _revision_description(known: Known) -> Element:
    change = tei("change", f"Encoded from {_file_name(known.transcript)}.", status="draft")
    return tei("revisionDesc", change, status="draft")


def _file_name(transcript: Transcript) -> str:
    return transcript.source.file.rpartition("/")[2]


def spoken_date(iso: str, lang: str) -> str:
    """Return a date as an English reader writes it, ``10 August 1945``; for other languages as ISO has it."""
    if not lang.startswith("en"):
        return iso
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _date(metadata: Metadata) -> Element:
    """Return the day of the meeting, or its first and its last."""
    lang = _language(metadata)
    first, last = metadata.date, metadata.last_day
    if not last or last == first:
        return tei("date", spoken_date(first, lang), when=first)
    return tei("date", f"{spoken_date(first, lang)} – {spoken_date(last, lang)}", from_=first, to=last)  # noqa: RUF001


# ------------------------------------------------------------------------------------------ fileDesc


def _file_description(known: Known) -> Element:
    turns = len(known.transcript.turns)
    return tei(
        "fileDesc",
        _title_statement(known),
        tei("extent", tei("measure", counted(turns, "turn"), unit="turn", quantity=str(turns))),
        _publication_statement(known.imprint, known.metadata),
        _source_description(known),
    )


def _title_statement(known: Known) -> Element:
    metadata = known.metadata
    return tei(
        "titleStmt",
        tei("title", metadata.title),
        _meeting(metadata),
        *_editors(known),
        _statement(
            TRANSCRIBER,
            "Transcription, as received",
            tei("name", metadata.transcriber or _printed_transcriber(known.transcript) or _NOT_KNOWN),
        ),
        _statement(
            SOFTWARE,
            f"Mark-up of {_marked(known.text)}",
            tei("name", SOFTWARE, type="software"),
        ),
    )


_NOT_KNOWN = "Transcriber not identified"
_TRANSCRIBER = re.compile(
    r"\W* (?:transcribed\ by|transcriber|transcription\ by|typed\ by) \s? [:.]? \s? (?P<name>[^,;\d()\n]+)",
    re.VERBOSE | re.IGNORECASE,
)


def _printed_transcriber(transcript: Transcript) -> str:
    """Return who made the transcript, as a line of it says: “Transcribed by: J. Doe, 3 May 1979”."""
    printed = (transcript[tile.span] for tile in transcript.tiles if tile.role in {Role.DRAFTER, Role.CLOSER})
    return next((match["name"].strip() for match in map(_TRANSCRIBER.match, printed) if match), "")


def _marked(text: Element) -> str:
    """Return what the program has marked up in this file, as a list in words."""
    count = counts(text)
    things = ["turns", *dict.fromkeys(thing for name, thing in _MARKED.items() if count[name])]
    return f"{', '.join(things[:-1])} and {things[-1]}" if len(things) > 1 else things[0]


def _meeting(metadata: Metadata) -> Element | None:
    if not metadata.meeting:
        return None
    when: list[Content] = [", ", _date(metadata)] if metadata.date else []
    return tei("meeting", metadata.meeting, *when)


def _editors(known: Known) -> Iterator[Element]:
    """Yield those editors whose word stands in this file."""
    responsible = {pointer for element in known.text.iter() for pointer in element.get("resp", "").split()}
    for editor in known.imprint.editors:
        if f"#{editor.id}" in responsible:
            yield tei("editor", tei("persName", editor.name), xml_id=editor.id)


def _statement(ident: str, responsibility: str, name: Element) -> Element:
    return tei("respStmt", tei("resp", responsibility), name, xml_id=ident)


def _publication_statement(imprint: Imprint, metadata: Metadata) -> Element:
    if not imprint.publisher:
        said = ["Unpublished.", metadata.rights, imprint.licence_name, imprint.licence]
        return tei("publicationStmt", tei("p", " ".join(filter(None, said))))
    return tei(
        "publicationStmt",
        tei("publisher", imprint.publisher),
        tei("date", imprint.date, when=imprint.date) if imprint.date else None,
        _availability(imprint, metadata),
    )


def _availability(imprint: Imprint, metadata: Metadata) -> Element | None:
    licence = (
        tei("licence", imprint.licence_name or imprint.licence, target=imprint.licence)
        if imprint.licence
        else None
    )
    rights = tei("p", metadata.rights) if metadata.rights else None
    if licence is None and rights is None:
        return None
    return tei("availability", licence if rights is None else rights, None if rights is None else licence)


def _source_description(known: Known) -> Element:
    return tei("sourceDesc", *_original(known.metadata), _transcript(known))


def _original(metadata: Metadata) -> Iterator[Element]:
    source = metadata.source
    if source.repository:
        yield tei(
            "msDesc",
            tei(
                "msIdentifier",
                tei("repository", source.repository),
                tei("collection", source.collection) if source.collection else None,
                tei("idno", source.call_number) if source.call_number else None,
            ),
        )
    if source.title or source.url or source.note:
        yield tei(
            "bibl",
            tei("title", source.title) if source.title else None,
            tei("ref", source.url, target=source.url) if source.url else None,
            tei("note", source.note) if source.note else None,
            type="original",
        )


def _transcript(known: Known) -> Element:
    source = known.transcript.source
    return tei(
        "bibl",
        tei("title", _file_name(known.transcript)),
        tei("idno", source.sha256, type="sha256"),
        tei(
            "note", f"{source.kind} in {_charset(source.encoding)}." if source.encoding else f"{source.kind}."
        ),
        type="transcript",
    )


def _charset(encoding: str) -> str:
    return encoding.upper() if encoding.startswith(("utf", "iso", "koi")) else encoding


# --------------------------------------------------------------------------------------- profileDesc


def _profile_description(known: Known) -> Element:
    metadata = known.metadata
    return tei(
        "profileDesc",
        tei("creation", _date(metadata)) if metadata.date else None,
        tei("langUsage", *_languages(metadata.languages)),
        tei("particDesc", tei("listPerson", *known.participants)) if known.participants else None,
        _setting(known),
    )


def _languages(codes: Sequence[str]) -> Iterator[Element]:
    for code in codes or (UNKNOWN,):
        yield tei("language", language_name(code) or ("Not known" if code == UNKNOWN else code), ident=code)


def _language(metadata: Metadata) -> str:
    return metadata.languages[0] if metadata.languages else UNKNOWN


def _setting(known: Known) -> Element | None:
    parts = [_place(known), _day(known.metadata), _hours(known.metadata)]
    return tei("settingDesc", tei("setting", *parts)) if any(part is not None for part in parts) else None


def _place(known: Known) -> Element | None:
    entry = known.authority.entries.get(known.metadata.place)
    if entry is not None:
        return tei("placeName", entry.headword, ref=f"#{entry.id}")
    printed = known.metadata.place_name
    return tei("placeName", printed, cert=str(Cert.MEDIUM), resp=f"#{SOFTWARE}") if printed else None


def _day(metadata: Metadata) -> Element | None:
    return _date(metadata) if metadata.date else None


def _hours(metadata: Metadata) -> Element | None:
    if not metadata.start:
        return None
    inferred = {"cert": "medium", "resp": f"#{SOFTWARE}"} if "start" in metadata.inferred else {}
    if not metadata.end:
        return tei("time", metadata.start[:5], when=metadata.start, **inferred)
    hours = f"{metadata.start[:5]}–{metadata.end[:5]}"  # noqa: RUF001  an en dash between two times
    return tei("time", hours, from_=metadata.start, to=metadata.end, **inferred)
