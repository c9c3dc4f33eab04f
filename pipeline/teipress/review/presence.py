"""Whom of those present a label means: sure, likely by a sign, or several at once. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from teipress.model.annotation import Cert
from teipress.read.attendance import Attendee, contradict, known_as, names
from teipress.read.words import ARTICLES, TITLES
from teipress.review.likeness import bare_names, initials, is_a_slip, is_short_for, letters

_RARE = 2
_FEWEST_INITIALS = 2


@dataclass(frozen=True, slots=True)
class Meant:
    """Those of the list whom a label can mean, how sure that is, and a sentence that says why.

    It is plain where the list has the label, or all names of it: then nothing needs to be said.
    """

    persons: tuple[Attendee, ...] = ()
    cert: Cert = Cert.HIGH
    why: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether the label means one of the list, beyond doubt."""
        return len(self.persons) == 1 and not self.why

    @property
    def is_several(self) -> bool:
        """Whether the label can mean several of the list."""
        return len(self.persons) > 1

    def is_one_of(self, other: "Meant") -> bool:
        """Whether this is one person, and among those whom another label can mean."""
        return len(self.persons) == 1 and self.persons[0] in other.persons


def meant(label: str, present: Sequence[Attendee], turns: int = 1) -> Meant:
    """Return whom of those present a label means; ``turns`` is how often it stands: a slip is rare."""
    one = known_as(label, present)
    if one is not None:
        return Meant((one,))
    bearing = tuple(dict.fromkeys(one for one in present if known_as(label, (one,))))
    if len(bearing) > 1:
        listed = ", ".join(one.name for one in bearing)
        return Meant(bearing, Cert.LOW, f"Those present hold {len(bearing)} persons for it: {listed}.")
    for rule, cert, why in _RULES:
        found = tuple(one for one in present if not contradict(label, one.name) and rule(label, one.name))
        if found and (rule is not _is_mistyped or turns <= _RARE):
            listed = ", ".join(f"“{one.name}”" for one in found)
            return Meant(found, cert if len(found) == 1 else Cert.LOW, f"{why} {listed}, who was present.")
    return Meant()


def _is_respelt(label: str, name: str) -> bool:
    """Whether signs alone differ, or the title before a name: “Vice-President”, “Lord” of “Mr. Lord”."""
    first, _, rest = name.partition(" ")
    titled = first.casefold().rstrip(".") in TITLES | ARTICLES
    return letters(label) in {letters(name), letters(rest) if titled else ""}


def _is_abbreviated(label: str, name: str) -> bool:
    return is_short_for(label, name)


def _has_initials(label: str, name: str) -> bool:
    """Whether a label is all initials of a name: “HAK”, “H.A.K.”, of Henry A. Kissinger."""
    bare = label.replace(".", "").replace(" ", "")
    return bare.isupper() and len(bare) >= _FEWEST_INITIALS and bare.casefold() == initials(name)


def _is_mistyped(label: str, name: str) -> bool:
    words, others = bare_names(label), names(name)
    return bool(words and others) and is_a_slip(" ".join(words), " ".join(others[-len(words) :]))


_RULES: tuple[tuple[Callable[[str, str], bool], Cert, str], ...] = (
    (_is_respelt, Cert.HIGH, "It is another form of"),
    (_is_abbreviated, Cert.HIGH, "It is a shorter form of"),
    (_has_initials, Cert.MEDIUM, "The initials are those of"),
    (_is_mistyped, Cert.MEDIUM, "One slip of the keyboard away from"),
)
