"""Bytes to text to tiles: what a transcript says, and who says it. Pure."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.transcript import Source, Transcript, cover
from teipress.read.apart import with_apart
from teipress.read.convention import Convention, Proposal
from teipress.read.decode import Decoded, decode
from teipress.read.detective import NARRATIVE, Verdict, detect
from teipress.read.formats import SUFFIXES, kind, written
from teipress.read.sheet import Sheet
from teipress.read.speaker import key_of

__all__ = [
    "NARRATIVE",
    "SUFFIXES",
    "Convention",
    "Decoded",
    "Proposal",
    "Reading",
    "Sheet",
    "Verdict",
    "decode",
    "detect",
    "laid_out",
    "read",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """A transcript that was read, and what should be known of how."""

    transcript: Transcript
    verdict: Verdict
    notices: tuple[str, ...] = ()


def laid_out(data: bytes, file: str, labels: frozenset[str] = frozenset(), encoding: str = "") -> Sheet:
    """Return the text of a file in its lines. Raises InputError where the bytes are no text."""
    return Sheet(written(data, file, encoding), frozenset(map(key_of, labels)))


def read(
    data: bytes,
    file: str,
    *,
    conventions: Mapping[str, Convention],
    convention: str = "",
    labels: frozenset[str] = frozenset(),
    encoding: str = "",
) -> Reading:
    """Return the transcript that the bytes of a file hold.

    ``conventions`` are those that may be taken, by name; ``convention`` is the one that a person chose;
    ``labels`` are those of the participants' list; ``encoding`` is the character encoding where it is known.
    Raises InputError where the bytes are no text, or where it is not clear which convention the text follows.
    """
    sheet = laid_out(data, file, labels, encoding)
    verdict = (
        Verdict(convention, {convention: conventions[convention](sheet)})
        if convention
        else detect(sheet, conventions)
    )
    if not verdict.taken:
        raise InputError(unclear(verdict), Place(file, 1), ADVICE)
    if convention and convention != NARRATIVE and not verdict.proposal.turns:
        raise InputError(
            f"The convention “{convention}” finds no turn. {verdict.proposal.why}", Place(file, 1), NO_TURN
        )
    found = sheet.written
    source = Source(file, hashlib.sha256(data).hexdigest(), found.encoding, kind(file))
    apart = sheet.apart.marks
    tiles = cover(found.text, with_apart(verdict.proposal.tiles(), apart))
    marks = tuple(sorted((*found.marks, *apart), key=lambda mark: mark.span)) if apart else found.marks
    return Reading(Transcript(found.text, tiles, source, marks), verdict, found.notices)


ADVICE = (
    "`teipress conventions` shows the evidence; choose with --convention, "
    'or in the sidecar: convention = "…".'
)


NO_TURN = "Name the labels in the sidecar under [participants], or choose another --convention."


def unclear(verdict: Verdict) -> str:
    """Return the sentence that says between which conventions a person must choose."""
    likely = [name for name, proposal in verdict.proposals.items() if proposal.points]
    return f"It is not clear how this transcript is laid out: {' or '.join(likely)}."
