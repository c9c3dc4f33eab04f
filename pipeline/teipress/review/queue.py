"""The queue of what awaits a person's decision: ``out/review.tsv``, one row per surface, worst first."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields, replace

from teipress.model.annotation import NAMES, Annotation, Cert, Kind
from teipress.model.decision import Subject
from teipress.model.transcript import Transcript

_AROUND = 40
_WORST_FIRST = ("undecided", Cert.LOW, Cert.MEDIUM)


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


def awaiting(
    transcript: Transcript, annotations: Iterable[Annotation], labels: Iterable[str], name: str
) -> list[Awaiting]:
    """Return what a person should decide in a transcript.

    ``labels`` are those that name a person whom no list of participants knows.
    """
    rows: dict[tuple[str, str, str], Awaiting] = {}
    for row in [*_speakers(labels, transcript, name), *_names(annotations, transcript, name)]:
        key = (row.kind, row.surface, row.proposed)
        rows[key] = replace(rows[key], n=rows[key].n + row.n) if key in rows else row
    return sorted(
        rows.values(), key=lambda row: (_WORST_FIRST.index(row.cert), -row.n, row.kind, row.surface)
    )


def table(rows: Sequence[Awaiting]) -> bytes:
    """Return the rows as tab-separated values with a header line, in UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter="\t", lineterminator="\n")
    writer.writerow([field.name for field in fields(Awaiting)])
    writer.writerows(astuple(row) for row in rows)
    return written.getvalue().encode()


def _speakers(labels: Iterable[str], transcript: Transcript, name: str) -> Iterator[Awaiting]:
    spoken = [transcript.label(turn) for turn in transcript.turns]
    for label in labels:
        why = "The label stands in no list of participants, so nothing but the label is known."
        yield Awaiting(Subject.SPEAKER, label, name, spoken.count(label), "undecided", "", "", why, "")


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
