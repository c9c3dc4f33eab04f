"""Replay what a person decided: ``tei/decisions.tsv``.

One row is one decision, in tab-separated columns: ``kind surface scope decision why by date``. ``scope`` is
``all``, the NAME of a transcript, or ``NAME#t14`` for one turn; the narrower scope wins.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from teipress.encode import SPEAKER, Ids
from teipress.model.annotation import Annotation, Kind
from teipress.model.authority import Authority
from teipress.model.decision import Decision, Subject
from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.transcript import Role, Span, Tile, Transcript

UNDECIDABLE = "?"
"""The decision that nobody can know who speaks."""

COLUMNS = ("kind", "surface", "scope", "decision", "why", "by", "date")

_KINDS = {
    Subject.PLACE: Kind.PLACE,
    Subject.PERSON: Kind.PERSON,
    Subject.ORG: Kind.ORG,
    Subject.NOT_A_NAME: Kind.UNDECIDED,
    Subject.DATE: Kind.DATE,
    Subject.CORRECTION: Kind.CORRECTION,
    Subject.REGULARISATION: Kind.REGULARISATION,
    Subject.NOTE: Kind.NOTE,
}
_OF_ENTRIES = frozenset({Subject.SPEAKER, Subject.PLACE, Subject.PERSON, Subject.ORG})
_BESIDE = frozenset({Subject.CORRECTION, Subject.REGULARISATION, Subject.NOTE})
_NAMED_IN = frozenset({Role.SPEECH, Role.PROSE, Role.DATELINE})
_PRINTED_IN = _NAMED_IN | {Role.HEAD, Role.STAGE}


def decisions(data: bytes, file: str, authority: Authority, editors: frozenset[str]) -> tuple[Decision, ...]:
    """Return the rows of a decisions table.

    Raises InputError with the line for a row that cannot be understood, that names an entry or an editor
    that there is not, or that contradicts another row.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            "The decisions are not in UTF-8.", Place(file), "Save the table as UTF-8."
        ) from error
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    _check_columns(next(rows, []), file)
    found = tuple(_decision(row, Place(file, rows.line_num), authority, editors) for row in rows if any(row))
    _check_agreement(found)
    return found


def _check_columns(header: Sequence[str], file: str) -> None:
    if tuple(header) != COLUMNS:
        raise InputError(
            "The first line must name the columns of the decisions.",
            Place(file, 1),
            f"Write them with tabs between: {' '.join(COLUMNS)}.",
        )


def _decision(row: Sequence[str], place: Place, authority: Authority, editors: frozenset[str]) -> Decision:
    if len(row) != len(COLUMNS):
        raise InputError(
            f"This row has {len(row)} cells; a decision has {len(COLUMNS)}.", place, "Use one tab each."
        )
    kind, surface, scope, decision, why, by, day = (cell.strip() for cell in row)
    if kind not in list(Subject):
        near = get_close_matches(kind, list(Subject), 1)
        hint = f"Did you mean {near[0]}? " if near else ""
        raise InputError(
            f"There is no decision of the kind “{kind}”.", place, f"{hint}Kinds: {', '.join(Subject)}."
        )
    if kind == Subject.SPEAKER:
        surface = surface.rstrip(":：").rstrip()  # noqa: RUF001  a label as printed, or without its colon
    made = Decision(Subject(kind), surface, scope, decision, why, by, day, place)
    _check(made, authority, editors)
    return made


def _check(made: Decision, authority: Authority, editors: frozenset[str]) -> None:
    if not made.surface or not made.scope:
        raise InputError("A decision needs a surface and a scope.", made.place, "The scope may be “all”.")
    if made.by not in editors:
        raise InputError(
            f"“{made.by}” is no editor of this edition.",
            made.place,
            "Add the editor to teipress.toml under [[editors]].",
        )
    if made.subject in _OF_ENTRIES:
        _check_entries(made, authority)
    elif made.subject is Subject.DATE:
        _dates(made)
    elif made.subject in _BESIDE and not made.decision:
        raise InputError(
            f"This {made.subject} says nothing.", made.place, "Write the text in the decision column."
        )


def _check_entries(made: Decision, authority: Authority) -> None:
    wanted = Kind.PERSON if made.subject is Subject.SPEAKER else _KINDS[made.subject]
    if made.subject is Subject.SPEAKER and made.decision == UNDECIDABLE:
        return
    for ident in made.decision.split() or [""]:
        if made.subject is Subject.SPEAKER and ident.startswith(SPEAKER):
            continue  # a person whom another label makes known
        if ident not in authority or authority.entries[ident].kind is not wanted:
            near = get_close_matches(ident, list(authority.entries), 1)
            hint = f"Did you mean {near[0]}? " if near else ""
            raise InputError(
                f"There is no {wanted} “{ident}” in the authority lists.",
                made.place,
                f"{hint}{_ADVICE[made.subject is Subject.SPEAKER]}",
            )


_ADVICE = {
    False: "Add the entry to tei/authority, or correct the id.",
    True: "Add the entry to tei/authority, or name another label's person: speaker- and the label in small "
    "letters, as `teipress review` proposes it. Several ids stand with a blank between.",
}


def _dates(made: Decision) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a date, given as ``1945-08-10`` or ``1945-08-10/1945-08-14``."""
    days = made.decision.split("/")
    try:
        for day in days:
            date.fromisoformat(day)
    except ValueError as error:
        raise InputError(
            f"“{made.decision}” is no date.", made.place, "Write 1945-08-10, or 1945-08-10/1945-08-14."
        ) from error
    return (("when", days[0]),) if len(days) == 1 else (("from", days[0]), ("to", days[-1]))


def _check_agreement(rows: Sequence[Decision]) -> None:
    """Refuse two rows of one scope that say different things about one surface."""
    first: dict[tuple[bool | Subject, str, str], Decision] = {}
    for row in rows:
        about = row.subject if row.subject in _BESIDE or row.subject is Subject.SPEAKER else True
        other = first.setdefault((about, row.surface, row.scope), row)
        if (other.subject, other.decision) != (row.subject, row.decision):
            raise InputError(
                f"This contradicts line {other.place.line} about “{row.surface}”.",
                row.place,
                "Remove one of the two rows.",
            )


@dataclass(frozen=True, slots=True)
class Replay:
    """What the decisions say of one transcript.

    ``who`` gives by the id of a turn the ids of those who speak in it, ``by`` who decided it; ``unused``
    are the rows that name this transcript and that nothing in it answers to.
    """

    annotations: tuple[Annotation, ...] = ()
    who: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by: Mapping[str, str] = field(default_factory=dict)
    unused: tuple[Decision, ...] = ()


def replay(rows: Sequence[Decision], transcript: Transcript, ids: Ids, name: str) -> Replay:
    """Return the annotations and the speakers that the decisions make in a transcript."""
    turn_of = _turns(transcript, ids)
    marks: dict[tuple[Kind, Span], Annotation] = {}
    who: dict[str, tuple[str, ...]] = {}
    by: dict[str, str] = {}
    unused: list[Decision] = []
    for row in sorted(rows, key=_breadth):
        if row.scope not in {"all", name} and not row.scope.startswith(f"{name}#"):
            continue
        if row.subject is Subject.SPEAKER:
            here = _spoken(row, transcript, ids, name)
            who |= here
            by |= dict.fromkeys(here, row.by)
            used = bool(here)
        else:
            found = list(_occurrences(row, transcript, turn_of, name))
            marks |= {(mark.kind, mark.span): mark for mark in found}
            used = bool(found)
        if not used and row.scope != "all":
            unused.append(row)
    return Replay(
        tuple(sorted(marks.values(), key=lambda mark: (mark.span.start, -mark.span.end))),
        who,
        by,
        tuple(unused),
    )


def _breadth(row: Decision) -> int:
    """Sort the widest scope first, so that the narrower one has the last word."""
    return 0 if row.scope == "all" else 2 if "#" in row.scope else 1


def _turns(transcript: Transcript, ids: Ids) -> dict[Tile, str]:
    return {
        tile: ident for ident, turn in zip(ids.turns, transcript.turns, strict=True) for tile in turn.tiles
    }


def _spoken(row: Decision, transcript: Transcript, ids: Ids, name: str) -> dict[str, tuple[str, ...]]:
    return {
        ident: () if row.decision == UNDECIDABLE else tuple(row.decision.split())
        for ident, turn in zip(ids.turns, transcript.turns, strict=True)
        if transcript.label(turn) == row.surface and row.covers(name, ident)
    }


def _occurrences(
    row: Decision, transcript: Transcript, turn_of: Mapping[Tile, str], name: str
) -> Iterator[Annotation]:
    roles = _PRINTED_IN if row.subject in _BESIDE else _NAMED_IN
    for tile in transcript.tiles:
        if tile.role in roles and row.covers(name, turn_of.get(tile, "")):
            for match in _whole(row.surface).finditer(transcript.text, tile.span.start, tile.span.end):
                yield _annotation(row, Span(*match.span()))
                if row.subject is Subject.NOTE:
                    return  # a note stands once, behind the first mention


def _whole(surface: str) -> re.Pattern[str]:
    """Match the surface, as whole words where it begins or ends with a word character."""
    before = r"(?<!\w)" if re.match(r"\w", surface) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", surface) else ""
    return re.compile(before + re.escape(surface) + after)


def _annotation(row: Decision, span: Span) -> Annotation:
    is_entry = row.subject in _OF_ENTRIES
    return Annotation(
        span,
        _KINDS[row.subject],
        ref=row.decision if is_entry else "",
        resp=row.by,
        why=row.why,
        attributes=_dates(row) if row.subject is Subject.DATE else (),
        content=row.decision if row.subject in _BESIDE else "",
    )
