"""RELAX NG patterns over the children of one element, and their derivatives.

Source: James Clark, "An algorithm for RELAX NG validation"; Janusz Brzozowski, "Derivatives of regular
expressions". The derivative of a pattern by a child is the pattern that the children after it have to match.
A child is known by its name alone here, so what is inside it is another question.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, reduce

from lxml import etree

TEXT = "#text"
"""The name under which printed text stands among the children."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that an element or an attribute may have, in Clark notation.

    ``name`` is one name; else any name is meant, of ``namespace`` where that is not None; ``others`` are
    further possibilities, ``but`` is excluded.
    """

    name: str = ""
    namespace: str | None = None
    others: "tuple[Names, ...]" = ()
    but: "tuple[Names, ...]" = ()

    def __contains__(self, name: str) -> bool:
        """Whether a name is among them."""
        if self.others:
            return any(name in other for other in self.others)
        if self.name:
            return name == self.name
        if self.namespace is not None and (etree.QName(name).namespace or "") != self.namespace:
            return False
        return not any(name in excluded for excluded in self.but)

    def listed(self) -> Iterator[str]:
        """Yield the names that are named."""
        if self.name:
            yield self.name
        for other in self.others:
            yield from other.listed()


class Pattern:
    """A pattern; equal patterns are equal values."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Empty(Pattern):
    """Nothing more."""


@dataclass(frozen=True, slots=True)
class NotAllowed(Pattern):
    """What nothing matches."""


@dataclass(frozen=True, slots=True)
class Text(Pattern):
    """Any text, or none."""


@dataclass(frozen=True, slots=True)
class Child(Pattern):
    """An element."""

    names: Names


@dataclass(frozen=True, slots=True)
class Group(Pattern):
    """One pattern after the other."""

    first: Pattern
    rest: Pattern


@dataclass(frozen=True, slots=True)
class Choice(Pattern):
    """One of several patterns."""

    options: frozenset[Pattern]


@dataclass(frozen=True, slots=True)
class Interleave(Pattern):
    """Two patterns in any order, mingled."""

    one: Pattern
    other: Pattern


@dataclass(frozen=True, slots=True)
class Repeated(Pattern):
    """A pattern, once or more."""

    inner: Pattern


EMPTY = Empty()
NOT_ALLOWED = NotAllowed()


def choice(*options: Pattern) -> Pattern:
    """Return the choice between patterns, as flat as can be."""
    flat: set[Pattern] = set()
    for option in options:
        flat |= option.options if isinstance(option, Choice) else {option}
    flat.discard(NOT_ALLOWED)
    return flat.pop() if len(flat) == 1 else Choice(frozenset(flat)) if flat else NOT_ALLOWED


def group(first: Pattern, rest: Pattern) -> Pattern:
    """Return one pattern after the other."""
    if NOT_ALLOWED in (first, rest):
        return NOT_ALLOWED
    return rest if first == EMPTY else first if rest == EMPTY else Group(first, rest)


def interleave(one: Pattern, other: Pattern) -> Pattern:
    """Return two patterns in any order."""
    if NOT_ALLOWED in (one, other):
        return NOT_ALLOWED
    return other if one == EMPTY else one if other == EMPTY else Interleave(one, other)


def repeated(inner: Pattern) -> Pattern:
    """Return a pattern that may be repeated."""
    return inner if isinstance(inner, Empty | NotAllowed | Text | Repeated) else Repeated(inner)


def optional(inner: Pattern) -> Pattern:
    """Return a pattern that may be missing."""
    return inner if nullable(inner) else choice(inner, EMPTY)


@cache
def nullable(pattern: Pattern) -> bool:
    """Whether no child at all is enough."""
    match pattern:
        case Empty() | Text():
            return True
        case Group(one, other) | Interleave(one, other):
            return nullable(one) and nullable(other)
        case Choice(options):
            return any(map(nullable, options))
        case Repeated(inner):
            return nullable(inner)
        case _:
            return False


@cache
def after(pattern: Pattern, name: str, *, skipping: bool = False) -> Pattern:
    """Return what may follow a child of this name; ``NOT_ALLOWED`` where it may not stand first.

    With ``skipping`` what has to come before the child may be missing.
    """
    match pattern:
        case Text():
            return pattern if name == TEXT else NOT_ALLOWED
        case Child(names):
            return EMPTY if name != TEXT and name in names else NOT_ALLOWED
        case Choice(options):
            return choice(*(after(option, name, skipping=skipping) for option in options))
        case Interleave(one, other):
            return choice(
                interleave(after(one, name, skipping=skipping), other),
                interleave(one, after(other, name, skipping=skipping)),
            )
        case Repeated(inner):
            return group(after(inner, name, skipping=skipping), optional(pattern))
        case Group(first, rest):
            follows = group(after(first, name, skipping=skipping), rest)
            passes = skipping or nullable(first)
            return choice(follows, after(rest, name, skipping=skipping)) if passes else follows
        case _:
            return NOT_ALLOWED


@cache
def first(pattern: Pattern) -> frozenset[str]:
    """Return the names of the children that may stand first."""
    match pattern:
        case Text():
            return frozenset({TEXT})
        case Child(names):
            return frozenset(names.listed())
        case Choice(options):
            return reduce(frozenset.union, map(first, options), frozenset())
        case Interleave(one, other):
            return first(one) | first(other)
        case Repeated(inner):
            return first(inner)
        case Group(head, rest):
            return first(head) | first(rest) if nullable(head) else first(head)
        case _:
            return frozenset()


@cache
def everywhere(pattern: Pattern) -> frozenset[str]:
    """Return the names of all children that a pattern speaks of."""
    match pattern:
        case Group(one, other) | Interleave(one, other):
            return everywhere(one) | everywhere(other)
        case Choice(options):
            return reduce(frozenset.union, map(everywhere, options), frozenset())
        case Repeated(inner):
            return everywhere(inner)
        case _:
            return first(pattern)
