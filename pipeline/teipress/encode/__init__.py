"""Transcript, annotations and metadata to TEI P5: the one serialiser, pure.

``ids`` says which turn is which, ``speakers`` who speaks; ``encode`` writes the document and proves that it
holds the transcript's text before it returns it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from teipress.encode.align import Ids, ids
from teipress.encode.elements import tei
from teipress.encode.header import Known, header
from teipress.encode.languages import UNKNOWN
from teipress.encode.participants import PREFIX as PRESENT
from teipress.encode.participants import participants
from teipress.encode.proof import Difference, difference
from teipress.encode.seal import INSTRUCTION, is_ours, sealed
from teipress.encode.serialise import serialise
from teipress.encode.speakers import PREFIX as SPEAKER
from teipress.encode.speakers import Speakers, speakers
from teipress.encode.standoff import standoff
from teipress.encode.text import text as text_of
from teipress.encode.timeline import PREFIX as TIME
from teipress.encode.timeline import timeline
from teipress.encode.witness import TURN_ID, Witness, witness
from teipress.model.annotation import Annotation
from teipress.model.authority import Authority
from teipress.model.errors import EncodingError
from teipress.model.finding import Place
from teipress.model.metadata import Imprint, Metadata
from teipress.model.transcript import Transcript
from teipress.read.attendance import attendees

__all__ = [
    "RESERVED",
    "SPEAKER",
    "TURN_ID",
    "Difference",
    "Encoding",
    "Ids",
    "Speakers",
    "Witness",
    "difference",
    "encode",
    "ids",
    "is_ours",
    "speakers",
    "witness",
]

RESERVED = ("d-", "note-", PRESENT, SPEAKER, TIME)
"""How the ids begin that teipress gives itself; no authority entry may begin so."""

_NOT_IN_ID = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Encoding:
    """Everything that a TEI document is made of.

    ``who`` gives the ids of those who speak, by the id of the turn; ``decided_by`` the id of the editor who
    decided it.
    """

    transcript: Transcript
    annotations: Sequence[Annotation]
    ids: Ids
    speakers: Speakers
    who: Mapping[str, tuple[str, ...]]
    metadata: Metadata
    imprint: Imprint
    authority: Authority
    decided_by: Mapping[str, str] = field(default_factory=dict)


def encode(work: Encoding) -> bytes:
    """Return the TEI document as it is written to disk, its seal included.

    Raises EncodingError where the document would not hold the transcript's text.
    """
    metadata = work.metadata
    division = "meeting" if metadata.meeting else "transcript"
    times = timeline(work.transcript)
    text = text_of(work.transcript, work.annotations, work.ids, work.who, work.decided_by, times, division)
    present = [*(ident for turn in work.ids.turns for ident in work.who.get(turn, ())), *metadata.present]
    known = Known(
        work.transcript,
        metadata,
        work.imprint,
        work.authority,
        text,
        participants(work.speakers, present, work.authority, attendees(work.transcript)),
    )
    head = header(known)
    root = tei(
        "TEI",
        head,
        standoff([head, text], work.authority, present, times.element),
        text,
        xml_id=f"d-{_NOT_IN_ID.sub('-', metadata.name)}",
        xml_lang=metadata.languages[0] if metadata.languages else UNKNOWN,
    )
    data = sealed(serialise(root, (INSTRUCTION, 'sha256=""')))
    _prove(work.transcript, data)
    return data


def _prove(transcript: Transcript, data: bytes) -> None:
    found = difference(transcript.text, witness(data))
    if found is not None:
        place = Place(transcript.source.file, found.printed_at.line, found.printed_at.column)
        raise EncodingError(
            f"{found.sentence} Nothing was written.",
            place,
            "This is a defect of teipress: please report the line.",
        )
