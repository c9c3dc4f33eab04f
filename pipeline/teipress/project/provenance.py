"""From a place in TEI to the line of the transcript that it came from."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from teipress.encode import Witness, witness
from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place
from teipress.model.text import ink, line_starts
from teipress.model.transcript import Transcript
from teipress.project.checking import transcript_of
from teipress.project.encoding import text_of
from teipress.project.layout import Seed


def with_sources(findings: Sequence[Finding], tei: Path, data: bytes) -> list[Finding]:
    """Return findings in a TEI file with the place in the transcript that its header names.

    The place is that of the first character which both texts have there: it is known up to where the two
    part, whether or not the checksum in the header still holds. A finding in the header has none.
    """
    try:
        found = transcript_of(tei, data)
        transcript = text_of(Seed(found.stem, found))
    except InputError:  # no TEI of ours, or no transcript: nothing to add
        return list(findings)
    return located(findings, transcript, data)


def located(findings: Sequence[Finding], transcript: Transcript, tei: bytes) -> list[Finding]:
    """Return findings in well-formed TEI with the place in a transcript, where they have none yet."""
    if not findings:
        return []
    sources = Sources(transcript, witness(tei))
    return [one if one.source else replace(one, source=sources.of(one.place)) for one in findings]


class Sources:
    """The places of one transcript by the places of its TEI."""

    def __init__(self, transcript: Transcript, encoded: Witness) -> None:
        """Lay the printed characters of the two beside each other."""
        self._transcript = transcript
        self._encoded = encoded
        self._lines = line_starts(transcript.text)
        self._printed_ink, self._encoded_ink = ink(transcript.text), ink(encoded.text)
        pairs = zip(self._printed_ink, self._encoded_ink, strict=False)
        self._common = next(
            (n for n, (p, e) in enumerate(pairs) if transcript.text[p] != encoded.text[e]),
            min(len(self._printed_ink), len(self._encoded_ink)),
        )

    def of(self, place: Place) -> Place | None:
        """Return the place in the transcript; None for one outside the text, or where the two differ."""
        offset = self._offset(place)
        if offset is None:
            return None
        number = bisect_left(self._encoded_ink, offset)
        if number >= self._common:
            return None
        printed = self._printed_ink[number]
        line = bisect_right(self._lines, printed)
        return Place(self._transcript.source.file, line, printed - self._lines[line - 1] + 1)

    def _offset(self, place: Place) -> int | None:
        """Return the offset in the text of the TEI of what stands at a place or first after it."""
        places, starts = self._encoded.places, self._encoded.starts
        run = bisect_right(places, (place.line, place.column), key=lambda at: (at.line, at.column))
        if not run:
            return None
        begins, end = places[run - 1], starts[run] if run < len(starts) else len(self._encoded.text)
        within = starts[run - 1] + place.column - begins.column
        if begins.line == place.line and within < end:
            return within
        return end if run < len(starts) else None
