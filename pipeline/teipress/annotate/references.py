"""Typed notes and pages: the number in the text that calls a note, “[Page 9]” in the middle of a paragraph.

Source: TEI P5 Guidelines, sections 3.7 (Simple Links and Cross-References) and 3.11.3 (Milestone Elements).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from teipress.annotate.context import Context
from teipress.model.annotation import Annotation, Kind
from teipress.model.transcript import Role, Span, Transcript
from teipress.read.ending import calls, note_number
from teipress.read.marks import page_marks

_CALLED_IN = frozenset(
    {Role.SPEECH, Role.PROSE, Role.STAGE, Role.HEAD, Role.DATELINE, Role.PRESENT, Role.SUBJECT}
)
_PAGE_NUMBER = re.compile(r"[A-Za-z.-]{0,3}\d[\w.-]*|[ivxlcdmIVXLCDM]+|[A-Z]")
_PAGED = frozenset({Role.SPEECH, Role.PROSE, Role.STAGE})


@dataclass(frozen=True, slots=True)
class _Call:
    """A number that may call a note."""

    span: Span
    digits: str


def references(transcript: Transcript, _context: Context) -> Iterator[Annotation]:
    """Yield a link from each number that clearly calls a typed note, and the pages in running text."""
    for number, call in called(transcript).items():
        if call is not None:
            yield Annotation(call, Kind.REFERENCE, attributes=(("target", f"#{note_id(number)}"),))
    for tile in transcript.tiles:
        if tile.role in _PAGED:
            for start, end, page in page_marks(transcript.text, tile.span.start, tile.span.end):
                if not _PAGE_NUMBER.fullmatch(page):
                    continue  # “[page missing]”
                yield Annotation(Span(start, end), Kind.PAGE, attributes=(("n", page),))


def note_id(number: int) -> str:
    """Return the xml:id of a typed note."""
    return f"note-{number}"


def called(transcript: Transcript) -> dict[int, Span | None]:
    """Return for each typed note where it is called; None where no number calls it, or several might.

    Numbers stand in the order of the notes: between the calls of its neighbours one of several is the one.
    """
    numbers = [note_number(transcript[tile.span]) for tile in transcript.tiles if tile.role is Role.NOTE]
    numbers = [number for number in numbers if number]
    if not numbers:
        return {}
    candidates = list(_candidates(transcript, frozenset(numbers)))
    spans: dict[int, list[Span]] = {
        number: [call.span for call in candidates if call.digits == str(number)] for number in numbers
    }
    clear = {number: found[0] for number, found in spans.items() if len(found) == 1}
    for number in numbers:
        if number not in clear:
            after = max((clear[n].end for n in clear if n < number), default=0)
            before = min((clear[n].start for n in clear if n > number), default=len(transcript.text))
            between = [span for span in spans[number] if after <= span.start and span.end <= before]
            if len(between) == 1:
                clear[number] = between[0]
    return {number: clear.get(number) for number in numbers}


def _candidates(transcript: Transcript, numbers: frozenset[int]) -> Iterator[_Call]:
    """Yield the numbers that may call a note; “meeting12” calls 1 and 2 where there is no note 12."""
    for tile in transcript.tiles:
        if tile.role not in _CALLED_IN:
            continue
        for start, end, digits in calls(transcript.text, tile.span.start, tile.span.end):
            parts = _run(int(digits), numbers)
            if int(digits) in numbers:
                yield _Call(Span(start, end), digits)
            elif parts and end - start == len(digits):
                middle = start + len(parts[0])
                yield _Call(Span(start, middle), parts[0])
                yield _Call(Span(middle, end), parts[1])


def _run(number: int, numbers: frozenset[int]) -> tuple[str, ...]:
    """Return the two successive notes whose numbers these digits are, written together."""
    pairs = ((str(first), str(first + 1)) for first in sorted(numbers) if first + 1 in numbers)
    return next((pair for pair in pairs if "".join(pair) == str(number)), ())
