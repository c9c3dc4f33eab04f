"""Who speaks under which label (design, section 4).

A label that the participants' list names is its person. Any other label that is a proper name gets a person
of its own, who is known by the label alone: equal labels are one speaker, and no more is said. A label such
as "A voice" names nobody, and its turns name nobody either.
"""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from teipress.model.transcript import Transcript
from teipress.read.speaker import names_nobody

_ANDS = r"&|\b(?:and|und|et|y|e|i|и|och|og|en)\b"
_JOINT = re.compile(rf"\s*(?:,|/|{_ANDS})\s*")
_AND = re.compile(_ANDS)
_OFFICE = re.compile(r"\b(?:of|for|de|des|du|für)\b")
_NOT_IN_NAME = re.compile(r"(?:[^\w]|[\xaa-\xbe\u2190-\u2bff])+|_+")
"""What no NCName holds, digits in circles and the raised “ª” of “Sr.ª” included."""

PREFIX = "speaker-"
"""How the id of a person begins who is known by a label alone; no authority entry may begin so."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks: the ids of the persons behind each label, and the labels of persons known by them alone."""

    by_label: Mapping[str, tuple[str, ...]]
    bare: Mapping[str, str] = field(default_factory=dict)
    """The id of each person known by a label alone, with that label."""
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The labels that several share of whom one is not known, each with its parts."""

    def who(self, label: str) -> tuple[str, ...]:
        """Return the ids of those who speak under a label; none for a label that names nobody."""
        return self.by_label.get(label, ())


def speakers(transcript: Transcript, named: Mapping[str, tuple[str, ...]]) -> Speakers:
    """Return who speaks in a transcript, given what the participants' list says of its labels."""
    labels = dict.fromkeys(transcript.label(turn) for turn in transcript.turns)
    by_label = dict(named)
    bare: dict[str, str] = {}
    for label in labels:
        if label in by_label or _is_nobody(label) or _is_joint(label, {*labels, *named}):
            continue
        ident = _ident(label, bare)
        bare[ident] = label
        by_label[label] = (ident,)
    by_label |= {label: _together(label, by_label) for label in labels if label not in by_label}
    shared = {
        label: tuple(_JOINT.split(label))
        for label in labels
        if not by_label[label] and label not in named and not _is_nobody(label)
    }
    return Speakers({label: who for label, who in by_label.items() if who}, bare, shared)


def _is_nobody(label: str) -> bool:
    """Whether a label names nobody: “A voice”, or a sign without a word such as “>>”."""
    return names_nobody(label) or not any(map(str.isalnum, label))


def _is_joint(label: str, known: Container[str]) -> bool:
    """Whether a label names several: joined by "and", or by commas where each part is a label itself.

    “Minister of Economy and Finance” is one person.
    """
    parts = _JOINT.split(label)
    joined = _AND.search(label) and not _OFFICE.search(label)
    return len(parts) > 1 and (bool(joined) or all(part in known for part in parts))


def _together(label: str, by_label: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return who speaks under a joint label: all who share it, or nobody where one of them is not known."""
    parts = _JOINT.split(label)
    known = [by_label.get(part, ()) for part in parts]
    return tuple(ident for idents in known for ident in idents) if all(known) else ()


def _ident(label: str, taken: Iterable[str]) -> str:
    """Return an NCName made of the label, for example ``speaker-vm-chiao``."""
    stem = PREFIX + _NOT_IN_NAME.sub("-", label.lower()).strip("-")
    tries = [stem, *(f"{stem}-{n}" for n in range(2, len(list(taken)) + 3))]
    return next(ident for ident in tries if ident not in taken)
