"""Decisions that point to a label's person whose label is decided itself: followed to their end.

“Dr Wang” is speaker-dr-wang, and “Dr. Wang”, whose person that is, is wang-bingnan: both are wang-bingnan.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from teipress.model.decision import Decision, Subject
from teipress.model.errors import InputError
from teipress.review.decisions import UNDECIDABLE, Replay


def followed(decided: Replay, rows: Sequence[Decision], bare: Mapping[str, str], name: str) -> Replay:
    """Return what was decided of a transcript, each person the one that all decisions together name.

    ``bare`` gives the label by the id of its person. Raises InputError for decisions that go in a circle.
    """
    ids = {label: ident for ident, label in bare.items()}
    onward = {
        ids[row.surface]: row
        for row in sorted(rows, key=lambda row: row.scope != "all")
        if row.subject is Subject.SPEAKER
        and row.scope in {"all", name}
        and row.surface in ids
        and row.decision not in {UNDECIDABLE, ids[row.surface]}
    }
    who = {
        turn: tuple(dict.fromkeys(end for ident in idents for end in _end(ident, onward, ())))
        for turn, idents in decided.who.items()
    }
    return replace(decided, who=who)


def _end(ident: str, onward: Mapping[str, Decision], passed: tuple[str, ...]) -> tuple[str, ...]:
    row = onward.get(ident)
    if row is None:
        return (ident,)
    if ident in passed:
        raise InputError(
            f"These decisions go in a circle: {', '.join((*passed, ident))}.",
            row.place,
            "Let one of them name a person of tei/authority, or remove it.",
        )
    return tuple(end for further in row.decision.split() for end in _end(further, onward, (*passed, ident)))
