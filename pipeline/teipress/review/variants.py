"""Labels that may be one person's: proposed with the evidence, never merged.

Four sorts of evidence: the list of those present names one person whom both can mean; they differ in capitals
and stops alone; one is a shorter form of the other, and of no third; one is rare and a letter away from one
that is frequent. Titles of a man and a woman, and two full names that differ, are two persons.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from teipress.model.annotation import Cert
from teipress.read.attendance import Attendee, contradict, known_as, names

_LONG_ENOUGH = 5
_SHORT = 4
_RARE = 2
_FREQUENT = 3


@dataclass(frozen=True, slots=True)
class Variant:
    """That a label may be another label's: the label, how sure, why, and others that it could be."""

    of: str
    cert: Cert
    why: str
    alternatives: tuple[str, ...] = ()


def variants(labels: Mapping[str, int], present: Sequence[Attendee] = ()) -> dict[str, Variant]:
    """Return for each label that may be a variant of another what speaks for it.

    ``labels`` gives the number of turns by label. Of two forms the more frequent is the main one; of two
    as frequent, the longer.
    """
    found: dict[str, Variant] = {}
    for label in sorted(labels, key=lambda label: _weight(label, labels)):
        main = [other for other in labels if _is_before(other, label, labels) and other not in found]
        for rule in _RULES:
            likely = list(rule(label, main, labels, present))
            if likely:
                found[label] = _variant(likely, label)
                break
    return found


def _is_before(other: str, label: str, labels: Mapping[str, int]) -> bool:
    return _weight(other, labels) > _weight(label, labels) and not contradict(other, label)


def _weight(label: str, labels: Mapping[str, int]) -> tuple[int, int, str]:
    return labels[label], len(label), label


@dataclass(frozen=True, slots=True)
class _Likely:
    other: str
    cert: Cert
    why: str


_Rule = Callable[[str, Sequence[str], Mapping[str, int], Sequence[Attendee]], Iterator[_Likely]]


def _variant(likely: Sequence[_Likely], label: str) -> Variant:
    """Return the proposal; where several others are as likely, none is."""
    if len(likely) == 1:
        return Variant(likely[0].other, likely[0].cert, likely[0].why)
    others = tuple(one.other for one in likely)
    return Variant("", Cert.LOW, f"“{label}” may be short for each of {len(others)} labels.", others)


def _attended(
    label: str, main: Sequence[str], labels: Mapping[str, int], present: Sequence[Attendee]
) -> Iterator[_Likely]:
    one = known_as(label, present)
    for other in main if one else ():
        if known_as(other, present) == one and one is not None:
            why = f"Those present hold one person for it and for {_turns(other, labels)}: {one.name}."
            yield _Likely(other, Cert.HIGH, why)


def _respelt(
    label: str, main: Sequence[str], labels: Mapping[str, int], _present: Sequence[Attendee]
) -> Iterator[_Likely]:
    for other in main:
        if _letters(other) == _letters(label):
            yield _Likely(other, Cert.HIGH, f"Only capitals and signs differ from {_turns(other, labels)}.")


def _shortened(
    label: str, main: Sequence[str], labels: Mapping[str, int], _present: Sequence[Attendee]
) -> Iterator[_Likely]:
    """Yield the labels that hold all names of this one, or whose names this one holds."""
    words = names(label)
    for other in main:
        others = names(other)
        if (
            words
            and others
            and words[-1] == others[-1]
            and (set(words) <= set(others) or set(others) <= set(words))
        ):
            yield _Likely(other, Cert.MEDIUM, f"The family name is that of {_turns(other, labels)}.")
    for other in main:
        if 2 <= len(_letters(label)) <= _SHORT and _is_cut(label, other):
            yield _Likely(other, Cert.MEDIUM, f"It may be short for {_turns(other, labels)}.")
    if len(label) == 1 or (len(label) <= 3 and label.isupper()):
        for other in main:
            if len(label) < len(other) and _initials(other).endswith(label.casefold()):
                yield _Likely(other, Cert.LOW, f"The initials are those of {_turns(other, labels)}.")


def _is_cut(label: str, other: str) -> bool:
    """Whether one word is another cut short: “Hor” and “Horatio”."""
    one, whole = names(label), names(other)
    return len(one) == len(whole) == 1 and whole[0] != one[0] and whole[0].startswith(one[0])


def _mistyped(
    label: str, main: Sequence[str], labels: Mapping[str, int], _present: Sequence[Attendee]
) -> Iterator[_Likely]:
    if labels[label] > _RARE or len(_letters(label)) < _LONG_ENOUGH:
        return
    for other in main:
        if labels[other] >= _FREQUENT and _is_a_slip(_letters(label), _letters(other)):
            why = f"One slip of the keyboard away from {_turns(other, labels)}."
            yield _Likely(other, Cert.MEDIUM, why)


_RULES: tuple[_Rule, ...] = (_attended, _respelt, _shortened, _mistyped)


def _turns(label: str, labels: Mapping[str, int]) -> str:
    number = labels[label]
    return f"“{label}” ({number} turn{'' if number == 1 else 's'})"


def _letters(label: str) -> str:
    return "".join(char for char in label.casefold() if char.isalnum())


def _initials(label: str) -> str:
    return "".join(word[0] for word in names(label))


def _is_a_slip(one: str, other: str) -> bool:
    """Whether one letter is missing, too many, wrong, or two have changed places (Damerau 1964)."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest, rest_of_other = one[start:], other[start:]
    return (
        rest[1:] == rest_of_other
        or rest == rest_of_other[1:]
        or rest[1:] == rest_of_other[1:]
        or (rest[:2] == rest_of_other[:2][::-1] and rest[2:] == rest_of_other[2:])
    )
