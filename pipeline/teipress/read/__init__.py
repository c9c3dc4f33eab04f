"""Bytes to text to tiles: what a transcript says, and who says it. Pure."""

import hashlib
from dataclasses import dataclass

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.transcript import Source, Transcript, cover
from teipress.read.convention import Convention
from teipress.read.decode import Decoded, decode

__all__ = ["Convention", "Decoded", "Reading", "decode", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A transcript that was read, and what should be known of how."""

    transcript: Transcript
    notices: tuple[str, ...] = ()


def read(
    data: bytes,
    file: str,
    *,
    convention: Convention,
    labels: frozenset[str] = frozenset(),
    encoding: str = "",
) -> Reading:
    """Return the transcript that the bytes of a file hold.

    ``labels`` are those of the participants' list, ``encoding`` is the character encoding where it is known.
    Raises InputError where the bytes are no text, or where nobody speaks in it.
    """
    decoded = decode(data, file, encoding)
    tiles = cover(decoded.text, convention(decoded.text, labels))
    source = Source(file, hashlib.sha256(data).hexdigest(), decoded.encoding)
    transcript = Transcript(decoded.text, tiles, source)
    if not transcript.turns:
        raise InputError(
            "No turn was found: no line begins with a speaker's label such as “Stalin:”.",
            Place(file, 1),
            "Name the labels in the sidecar under [participants], or choose another --convention.",
        )
    return Reading(transcript, (decoded.notice,) if decoded.notice else ())
