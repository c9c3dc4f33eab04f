"""The queue of what awaits a person's decision: ``out/review.tsv``, one row per surface, worst first."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields, replace

from teipress.model.annotation import NAMES, Annotation, Cert, Kind
from teipress.model.decision import Subject
from teipress.model.text import line_and_column
from teipress.model.transcript import Transcript, Turn
from teipress.review.variants import Variant

_AROUND = 40
_WORST_FIRST = ("undecided", Cert.LOW, Cert.MEDIUM, Cert.HIGH)


@dataclass(frozen=True, slots=True)
class Awaiting:
    """One row: how often the surface stands in the transcript, what is proposed and why, and one context."""

    kind: str
    surface: str
    scope: str
    n: int
    cert: str
    proposed: str
    alternatives: str
    why: str
    context: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A label of which nothing but the label is known, why, and the person whom it may name."""

    label: str
    why: str
    variant: Variant | None = None
    proposed: str = ""
    alternatives: tuple[str, ...] = ()

    @property
    def cert(self) -> str:
        """How sure it is whom the label means; “undecided” where nothing says it."""
        return str(self.variant.cert) if self.variant else "undecided"


def awaiting(
    transcript: Transcript, annotations: Iterable[Annotation], labels: Iterable[Unnamed], name: str
) -> list[Awaiting]:
    """Return what a person should decide in a transcript; ``labels`` are those that no list names."""
    rows: dict[tuple[str, str, str], Awaiting] = {}
    for row in [*_speakers(labels, transcript, name), *_names(annotations, transcript, name)]:
        key = (row.kind, row.surface, row.proposed)
        rows[key] = replace(rows[key], n=rows[key].n + row.n) if key in rows else row
    return worst_first(rows.values())


def worst_first(rows: Iterable[Awaiting]) -> list[Awaiting]:
    """Return rows of one or several transcripts in the order in which they matter.

    A speaker of one turn whom nothing makes known may be none at all, and stands first.
    """
    return sorted(rows, key=_gravity)


def _gravity(row: Awaiting) -> tuple[bool, int, int, str, str, str]:
    once = row.kind == Subject.SPEAKER and row.n == 1 and row.cert == "undecided"
    return not once, _WORST_FIRST.index(row.cert), -row.n, row.scope, row.kind, row.surface


def table(rows: Sequence[Awaiting]) -> bytes:
    """Return the rows as tab-separated values with a header line, in UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter="\t", lineterminator="\n")
    writer.writerow([field.name for field in fields(Awaiting)])
    writer.writerows(astuple(row) for row in rows)
    return written.getvalue().encode()


def _speakers(labels: Iterable[Unnamed], transcript: Transcript, name: str) -> Iterator[Awaiting]:
    said: dict[str, list[Turn]] = {}
    for turn in transcript.turns:
        said.setdefault(transcript.label(turn), []).append(turn)
    for one in labels:
        turns = said.get(one.label, [])
        yield Awaiting(
            Subject.SPEAKER,
            one.label,
            name,
            len(turns),
            one.cert,
            one.proposed,
            " ".join(one.alternatives),
            one.why,
            _first_words(transcript, turns[0]) if turns else "",
        )


def _first_words(transcript: Transcript, turn: Turn) -> str:
    """Return how a turn begins, with its line where the file has lines."""
    start = turn.speaker.span.start
    end = max(tile.span.end for tile in (turn.speaker, *turn.tiles))
    words = " ".join(transcript.text[start : min(end, start + 2 * _AROUND)].split())
    if not has_lines(transcript.source.file):
        return words
    return f"line {line_and_column(transcript.text, start)[0]}: {words}"


def has_lines(file: str) -> bool:
    """Whether a line of the text is a line of the file: so in plain text, not in Word, HTML or captions."""
    return file.lower().endswith(".txt")


def _names(annotations: Iterable[Annotation], transcript: Transcript, name: str) -> Iterator[Awaiting]:
    for mark in annotations:
        undecided = mark.kind is Kind.UNDECIDED
        if (mark.kind in NAMES and mark.cert in {Cert.LOW, Cert.MEDIUM}) or (undecided and mark.alternatives):
            yield Awaiting(
                str(mark.kind),
                transcript[mark.span],
                name,
                1,
                "undecided" if undecided or not mark.ref else str(mark.cert),
                mark.ref,
                " ".join(mark.alternatives),
                mark.why,
                _context(transcript.text, mark),
            )


def _context(text: str, mark: Annotation) -> str:
    around = text[max(mark.span.start - _AROUND, 0) : mark.span.end + _AROUND]
    return " ".join(around.split())
