"""How alike two names are: the same letters, a shorter form, initials, a slip of the keyboard. Pure."""

import re

from teipress.read.attendance import names

_LONG_ENOUGH = 5
_LONG_ENOUGH_WORD = 4
_ABBREVIATED = re.compile(r"[^\W\d_]{2,5}\.(?=\s)")
_NUMBER = re.compile(r"\d+|(?<=\s)(?:[IVX]+|[A-Z])\Z")


def letters(label: str) -> str:
    """Return the letters and digits of a label, folded: what is left when capitals and signs do not count."""
    return "".join(char for char in label.casefold() if char.isalnum())


def initials(label: str) -> str:
    """Return the first letter of each name, folded."""
    return "".join(word[0] for word in names(label))


def numbers(label: str) -> tuple[str, ...]:
    """Return what tells several of a kind apart: the 2 of “Speaker 2”, the B of “Juror B”."""
    return tuple(_NUMBER.findall(label))


def bare_names(label: str) -> tuple[str, ...]:
    """Return the names of a label, without titles cut short: the Brown of “Sec. Brown”."""
    return names(_ABBREVIATED.sub("", label)) or names(label)


def is_short_for(label: str, other: str) -> bool:
    """Whether each name of a label is one of the other's, or the beginning of one, the family name whole."""
    words, others = bare_names(label), bare_names(other)
    if not words or not others or words[-1] != others[-1] or len(words) > len(others):
        return False
    first = list(others[:-1])
    return all(any(whole == word or _is_initial(word, whole) for whole in first) for word in words[:-1])


def _is_initial(word: str, whole: str) -> bool:
    return whole.startswith(word) and len(word) == 1


def is_a_slip(one: str, other: str) -> bool:
    """Whether one key of the keyboard makes one label of the other: in one word, and not in a number."""
    first, second = one.casefold().split(), other.casefold().split()
    if numbers(one) != numbers(other) or min(len(letters(one)), len(letters(other))) < _LONG_ENOUGH:
        return False
    if len(first) != len(second):
        return _is_one_slip(letters(one), letters(other))
    differing = [(letters(a), letters(b)) for a, b in zip(first, second, strict=True) if a != b]
    differing = [pair for pair in differing if pair[0] != pair[1]]
    return (
        len(differing) == 1
        and min(map(len, differing[0])) >= _LONG_ENOUGH_WORD
        and _is_one_slip(*differing[0])
    )


def _is_one_slip(one: str, other: str) -> bool:
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
