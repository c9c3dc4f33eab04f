"""Labels that may be one person's: proposed with the evidence, never merged.

The list of those present is asked first: two labels that it gives to one person are that person's, two that
it gives to different persons never are. Then the labels themselves are compared: they differ in capitals and
stops alone; one is a shorter form of the other, and of no third; one is rare and a letter away from one that
is frequent. Titles of a man and a woman, two full names that differ, and two numbers are two persons.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from teipress.model.annotation import Cert
from teipress.read.attendance import Attendee, contradict, names
from teipress.read.speaker import is_generic
from teipress.review.likeness import initials, is_a_slip, is_short_for, letters, numbers
from teipress.review.presence import Meant, meant

_SHORT = 4
_RARE = 2
_FREQUENT = 3


@dataclass(frozen=True, slots=True)
class Variant:
    """That a label may be another label's: the label, how sure, why, and others that it could be.

    ``of`` is empty where several are as likely, or where only the list of those present has the person.
    """

    of: str
    cert: Cert
    why: str
    alternatives: tuple[str, ...] = ()


def variants(
    labels: Mapping[str, int], present: Sequence[Attendee] = (), short: Mapping[str, str] | None = None
) -> dict[str, Variant]:
    """Return for each label that may be a variant of another what speaks for it.

    ``labels`` gives the number of turns by label, ``short`` the short forms that the text itself explains:
    “PV” by “Peter Vogel (PV)”. Of two forms the more frequent is the main one; of two as frequent, the
    longer. All forms of one person count as one, the main one.
    """
    known = _Known(labels, {label: meant(label, present, labels[label]) for label in labels}, short or {})
    main: list[str] = []
    found: dict[str, Variant] = {}
    for label in sorted(labels, key=known.weight, reverse=True):
        proposed = _proposed(label, main, known)
        if proposed is None or not proposed.of:
            main.append(label)
        if proposed is not None:
            found[label] = proposed
    return _unambiguous(main, found, known)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the labels: how often each stands, whom of those present it means, short forms."""

    labels: Mapping[str, int]
    of_those_present: Mapping[str, Meant]
    short: Mapping[str, str] = field(default_factory=dict)

    def weight(self, label: str) -> tuple[int, int, str]:
        return self.labels[label], len(label), label

    def turns(self, label: str) -> str:
        number = self.labels[label]
        return f"“{label}” ({number} turn{'' if number == 1 else 's'})" if number else f"“{label}”"

    def apart(self, one: str, other: str) -> bool:
        """Whether two labels are certainly two persons'."""
        first, second = (self.of_those_present[label].persons for label in (one, other))
        if contradict(one, other) or numbers(one) != numbers(other):
            return True
        if first and second:
            return not set(first) & set(second)
        return _first_names_differ(names(one), names(other))


def _first_names_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both have first names or initials, and none of them is one of the other's."""
    first, second = one[:-1], other[:-1]
    if not first or not second or one[-1] != other[-1]:
        return False
    return not any(a.startswith(b) or b.startswith(a) for a in first for b in second)


@dataclass(frozen=True, slots=True)
class _Likely:
    other: str
    cert: Cert
    why: str


_Rule = Callable[[str, Sequence[str], _Known], Iterator[_Likely]]


def _proposed(label: str, main: Sequence[str], known: _Known) -> Variant | None:
    """Return what the first rule says that knows something, compared with the main labels alone."""
    possible = [other for other in main if not known.apart(label, other)]
    said = known.of_those_present[label]
    of_one = (
        [] if said.is_several else [one for one in possible if not known.of_those_present[one].is_several]
    )
    for rule in _RULES:
        likely = list(rule(label, possible if rule in _RULES_OF_SEVERAL else of_one, known))
        if likely:
            return _variant(likely, label)
    if label in known.short:
        return Variant("", Cert.HIGH, f"The text itself explains it: “{known.short[label]} ({label})”.")
    if said.is_several or (said.persons and not said.is_plain):
        others = tuple(other for other in possible if known.of_those_present[other].is_one_of(said))
        return Variant("", said.cert, said.why, others)
    return None


def _variant(likely: Sequence[_Likely], label: str) -> Variant:
    """Return the proposal; where several others are as likely, none is."""
    if len(likely) == 1:
        return Variant(likely[0].other, likely[0].cert, likely[0].why)
    others = tuple(one.other for one in likely)
    return Variant("", Cert.LOW, f"“{label}” may be short for each of {len(others)} labels.", others)


def _unambiguous(main: Sequence[str], found: Mapping[str, Variant], known: _Known) -> dict[str, Variant]:
    """Take back what would make one person of two: “Smith” is no short form of Mr. Smith and Mrs. Smith."""
    said: dict[str, Variant] = {}
    for label in main:
        if label in found:
            continue
        forms = [one for one, variant in found.items() if variant.of == label]
        parted = {one for pair in combinations(forms, 2) if known.apart(*pair) for one in pair}
        if parted:
            others = tuple(sorted(parted, key=known.weight, reverse=True))
            why = f"“{label}” may be short for each of {len(others)} labels."
            said[label] = Variant("", Cert.LOW, why, others)
    taken_back = {one for variant in said.values() for one in variant.alternatives}
    return {one: variant for one, variant in found.items() if one not in taken_back} | said


def _defined(label: str, main: Sequence[str], known: _Known) -> Iterator[_Likely]:
    """Yield the label that the text itself says this one is short for, or that is short for this one."""
    for other in main:
        if _is_defined(label, other, known.short) or _is_defined(other, label, known.short):
            yield _Likely(other, Cert.HIGH, f"The text itself makes it one with {known.turns(other)}.")


def _is_defined(label: str, other: str, short: Mapping[str, str]) -> bool:
    full = short.get(label, "")
    return bool(full) and names(full) == names(other.partition("(")[0])


def _attended(label: str, main: Sequence[str], known: _Known) -> Iterator[_Likely]:
    said = known.of_those_present[label]
    for other in main:
        if said.persons and known.of_those_present[other].persons == said.persons:
            listed = said.persons[0].name
            why = (
                f"Those present hold one person for it and for {known.turns(other)}: {listed}."
                if said.is_plain
                else f"{said.why.rstrip('.')}; so is {known.turns(other)}."
            )
            yield _Likely(other, max(said.cert, known.of_those_present[other].cert, key=_DOUBT.index), why)


_DOUBT = (Cert.HIGH, Cert.MEDIUM, Cert.LOW)


def _respelt(label: str, main: Sequence[str], known: _Known) -> Iterator[_Likely]:
    for other in main:
        if letters(other) == letters(label):
            yield _Likely(other, Cert.HIGH, f"Only capitals and signs differ from {known.turns(other)}.")


def _shortened(label: str, main: Sequence[str], known: _Known) -> Iterator[_Likely]:
    """Yield the labels that hold all names of this one, or whose names this one holds."""
    for other in main:
        if is_short_for(label, other) or is_short_for(other, label):
            yield _Likely(other, Cert.MEDIUM, f"The family name is that of {known.turns(other)}.")
    for other in main:
        if 2 <= len(letters(label)) <= _SHORT and _is_cut(label, other):
            yield _Likely(other, Cert.MEDIUM, f"It may be short for {known.turns(other)}.")
    if len(label) == 1 or (len(label) <= 3 and label.isupper()):
        for other in main:
            if len(label) < len(other) and initials(other).endswith(label.casefold()):
                yield _Likely(other, Cert.LOW, f"The initials are those of {known.turns(other)}.")


def _is_cut(label: str, other: str) -> bool:
    """Whether one word is another cut short: “Hor” and “Horatio”."""
    one, whole = names(label), names(other)
    return len(one) == len(whole) == 1 and whole[0] != one[0] and whole[0].startswith(one[0])


def _mistyped(label: str, main: Sequence[str], known: _Known) -> Iterator[_Likely]:
    """Yield the frequent labels that a rare one is a slip away from; two parts, two numbers are no slip."""
    if known.labels[label] > _RARE:
        return
    for other in main:
        frequent = known.labels[other] >= _FREQUENT
        if frequent and is_a_slip(label, other) and not (is_generic(label) and is_generic(other)):
            why = f"One slip of the keyboard away from {known.turns(other)}."
            yield _Likely(other, Cert.MEDIUM, why)


_RULES: tuple[_Rule, ...] = (_defined, _attended, _respelt, _shortened, _mistyped)
_RULES_OF_SEVERAL = frozenset({_defined, _respelt})
"""What may still join labels that several of those present bear."""
