"""Recognise dates and times that are written in full."""

import re
from collections.abc import Iterator

from teipress.annotate.context import Context
from teipress.model.annotation import SOFTWARE, Annotation, Cert, Kind
from teipress.model.transcript import Role, Span, Transcript
from teipress.read.dateline import Moment, dated

_RUNNING = frozenset({Role.SPEECH, Role.PROSE})
_KINDS = {"date": Kind.DATE, "time": Kind.TIME}
_HALF_OF_DAY = re.compile(r"[ap]\.?\s?m\b", re.IGNORECASE)

_SUPPLIED = "{} names the half of the day once; the other time takes it over."
_ASKED = "The transcript itself doubts {}."
_ORDER = "{} might also name the month before the day."
_NO_HALF = "{} has the form of two times of day, but names no half of the day."
_DOUBTS = {"": "", "asked": _ASKED, "order": _ORDER}


def dates(transcript: Transcript, _context: Context) -> Iterator[Annotation]:
    """Yield a claim for each full date and each time in datelines, speech and prose.

    What is printed in full is no inference and has neither ``cert`` nor ``resp``.
    """
    for tile in transcript.tiles:
        if tile.role is Role.DATELINE or tile.role in _RUNNING:
            for moment in dated(transcript[tile.span]):
                start, end = moment.span.start + tile.span.start, moment.span.end + tile.span.start
                yield from _claims(transcript, Span(start, end), moment, running=tile.role in _RUNNING)


def _claims(transcript: Transcript, span: Span, moment: Moment, *, running: bool) -> Iterator[Annotation]:
    """In running text figures such as "4.50" are rarely a time; only a half of the day or a range says so."""
    surface = transcript[span]
    doubtful = running and moment.kind == "time" and not _HALF_OF_DAY.search(surface)
    if doubtful and (moment.when or ":" not in surface):
        return
    reason = _SUPPLIED if moment.inferred else _NO_HALF if doubtful else _DOUBTS[moment.doubt]
    why = reason.format(" ".join(surface.split()))
    yield Annotation(
        span,
        _KINDS[moment.kind],
        cert=Cert.MEDIUM if why else None,
        resp=SOFTWARE if why else "",
        why=why,
        attributes=_values(moment),
    )


def _values(moment: Moment) -> tuple[tuple[str, str], ...]:
    pairs = (("when", moment.when), ("from", moment.start), ("to", moment.end))
    return tuple((name, value) for name, value in pairs if value)
