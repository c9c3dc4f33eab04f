"""Recognise quotations by their marks, within one paragraph; the span includes the marks.

A quotation between two marks that belong together is printed as such and no inference. Marks that do not
belong together, and single marks that might be an apostrophe, are paired with a reason. A mark without a
fellow is left alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from teipress.annotate.context import Context
from teipress.model.annotation import SOFTWARE, Annotation, Cert, Kind
from teipress.model.transcript import Role, Span, Tile, Transcript

_PRINTED_IN = frozenset({Role.SPEECH, Role.PROSE, Role.STAGE})

# Single marks look alike, so they stand here by their numbers: U+2018 opens and U+2019 closes in English,
# U+201A opens in German.
_FELLOWS: Mapping[str, str] = {
    "“": "”",
    '"': '"',
    "\u2018": "\u2019",
    "'": "'",
    "«": "»",
    "»": "«",
    "„": "“”",
    "\u201a": "\u2018\u2019",
    "”": "”",
    "``": "''",
}
"""The marks that close what a mark opens."""

_LOOSE_FELLOWS: Mapping[str, str] = {
    "“": '"',
    '"': "”",
    "\u2018": "'",
    "'": "\u2019",
    "„": '"',
    "\u201a": "'",
    "``": '"',
}
"""The marks that a typist may have mistaken for one that closes."""

_MARK = re.compile(
    r"""
      (?P<double> `` | '' | ["“”„«»] )
    | (?P<single> ['\u2018\u2019\u201a] )
    """,
    re.VERBOSE,
)
_OPENS_AFTER = re.compile(r"[\s(\[{\u2013\u2014\u2026/“\u2018„«»\"'-]")
_ELIDED = re.compile(
    r"['\u2019\u2018](?:\d\ds?\b|(?:tis|twas|twere|em|til|cause|bout|round|n)\b)", re.IGNORECASE
)
_PLURAL = re.compile(r"[sxzSXZ]['\u2019][ ,][^\W\d_A-Z]?")
_DEEPEST = 8
"""Quotations within quotations beyond this depth are not a typist's."""
_REACH = 50
"""As many marks ahead an exact fellow is looked for."""

_UNLIKE = "The marks {} and {} do not belong together, but stand where a quotation begins and ends."
_APOSTROPHE = "The closing mark {1} could also be an apostrophe."


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    form: str
    opens: bool
    closes: bool
    """Whether it may open or close by what stands beside it."""
    doubtful: bool = False
    """Whether it closes where a plural's apostrophe could stand."""


def quotations(transcript: Transcript, _context: Context) -> Iterator[Annotation]:
    """Yield a claim for each quotation in speech, prose and stage directions."""
    for tile in transcript.tiles:
        if tile.role in _PRINTED_IN:
            for first, last in _pairs(_marks(transcript.text, tile)):
                yield _claim(first, last)


def _marks(text: str, tile: Tile) -> list[_Mark]:
    found = _MARK.finditer(text, tile.span.start, tile.span.end)
    return [_mark(text, tile.span, match) for match in found if not _ELIDED.match(text, match.start())]


def _mark(text: str, edges: Span, match: re.Match[str]) -> _Mark:
    start, end, form = match.start(), match.end(), match[0]
    left = text[max(start - 1, edges.start) : start]
    right = text[end : min(end + 1, edges.end)]
    opens = form in _FELLOWS and bool(right) and (not left or bool(_OPENS_AFTER.match(left)))
    opens = opens and (form == "«" or not right.isspace())  # French sets a space inside « and »
    closes = bool(left) and (form == "»" or not left.isspace())
    if not match["single"]:
        return _Mark(start, end, form, opens, closes)
    plural = bool(left) and bool(_PLURAL.match(text, start - 1, edges.end))
    return _Mark(start, end, form, opens, closes and not right.isalnum(), plural)


def _pairs(marks: list[_Mark]) -> Iterator[tuple[_Mark, _Mark]]:
    """Yield the marks that belong together. What was opened inside a pair and not closed has no fellow."""
    waiting: list[_Mark] = []
    for at, mark in enumerate(marks):
        following = marks[at + 1 : at + 1 + _REACH]
        depth = _opener(waiting, mark, following)
        if depth is not None and not (mark.doubtful and _closes_single(following)):
            if waiting[depth].end < mark.start:
                yield waiting[depth], mark
            del waiting[depth:]
        elif mark.opens and len(waiting) < _DEEPEST:
            waiting.append(mark)


def _closes_single(following: list[_Mark]) -> bool:
    """Whether the mark that follows closes a single one, so that the one before it was an apostrophe."""
    return any(mark.form in "'\u2019" and mark.closes and not mark.opens for mark in following[:1])


def _opener(waiting: list[_Mark], mark: _Mark, following: list[_Mark]) -> int | None:
    """Return where the innermost mark waits that this one may close, an exact fellow before a loose one."""
    if not mark.closes:
        return None
    for fellows in (_FELLOWS, _LOOSE_FELLOWS):
        for depth in range(len(waiting) - 1, -1, -1):
            if mark.form in _closers(fellows, waiting[depth].form):
                is_loose = fellows is _LOOSE_FELLOWS
                return None if is_loose and _has_fellow(waiting[depth], following) else depth
    return None


def _has_fellow(opener: _Mark, following: list[_Mark]) -> bool:
    """Whether an exact fellow of a mark that waits comes before the next mark like it."""
    exact = _closers(_FELLOWS, opener.form)
    near = (mark for mark in following if mark.form == opener.form or (mark.form in exact and mark.closes))
    first = next(near, None)
    return first is not None and first.form in exact and first.closes


def _closers(fellows: Mapping[str, str], form: str) -> tuple[str, ...]:
    closing = fellows.get(form, "")
    return (closing,) if closing == "''" else tuple(closing)


def _claim(first: _Mark, last: _Mark) -> Annotation:
    span = Span(first.start, last.end)
    unlike = last.form not in _closers(_FELLOWS, first.form)
    if not unlike and not last.doubtful:
        return Annotation(span, Kind.QUOTATION)
    why = (_UNLIKE if unlike else _APOSTROPHE).format(first.form, last.form)
    return Annotation(span, Kind.QUOTATION, cert=Cert.MEDIUM, resp=SOFTWARE, why=why)
