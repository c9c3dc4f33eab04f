"""Make patterns, each once, so that equal patterns are one object (hash-consing)."""

from collections.abc import Callable, Iterable
from itertools import count
from typing import TypeVar

from teipress.validate.relaxng.datatypes.library import Datatype
from teipress.validate.relaxng.nameclass import NameClass
from teipress.validate.relaxng.pattern import (
    EMPTY,
    NOT_ALLOWED,
    Attribute,
    Choice,
    Data,
    Element,
    Group,
    Interleave,
    ListOf,
    OneOrMore,
    Pattern,
    Value,
)

P = TypeVar("P", bound=Pattern)


class Patterns:
    """Makes patterns. What amounts to nothing is left out, as in sections 4.20 and 4.21."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], Pattern] = {}
        self._numbers = count(1)

    def choice(self, *options: Pattern) -> Pattern:
        """Return a pattern that allows what one of the options allows."""
        found: dict[Pattern, None] = {}
        for option in options:
            if isinstance(option, Choice):
                found.update(dict.fromkeys(option.options))
            elif option is not NOT_ALLOWED:
                found[option] = None
        if len(found) < 2:
            return next(iter(found), NOT_ALLOWED)
        return self._one((Choice, frozenset(found)), lambda: Choice(tuple(found)))

    def group(self, first: Pattern, rest: Pattern) -> Pattern:
        """Return a pattern that allows the one and then the other."""
        if first is NOT_ALLOWED or rest is NOT_ALLOWED:
            return NOT_ALLOWED
        if first is EMPTY or rest is EMPTY:
            return rest if first is EMPTY else first
        return self._one((Group, first, rest), lambda: Group(first, rest))

    def interleave(self, one: Pattern, other: Pattern) -> Pattern:
        """Return a pattern that allows both in any mixture."""
        if one is NOT_ALLOWED or other is NOT_ALLOWED:
            return NOT_ALLOWED
        if one is EMPTY or other is EMPTY:
            return other if one is EMPTY else one
        if one.number > other.number:
            one, other = other, one
        return self._one((Interleave, one, other), lambda: Interleave(one, other))

    def one_or_more(self, inner: Pattern) -> Pattern:
        """Return a pattern that allows another several times."""
        if inner is NOT_ALLOWED or inner is EMPTY or isinstance(inner, OneOrMore):
            return inner
        return self._one((OneOrMore, inner), lambda: OneOrMore(inner))

    def optional(self, inner: Pattern) -> Pattern:
        """Return a pattern that may be missing."""
        return self.choice(inner, EMPTY)

    def grouped(self, parts: Iterable[Pattern]) -> Pattern:
        """Return a pattern that allows all parts, one after the other."""
        found: Pattern = EMPTY
        for part in reversed(list(parts)):
            found = self.group(part, found)
        return found

    def list_of(self, inner: Pattern) -> Pattern:
        """Return a pattern of text that is a list."""
        if inner is NOT_ALLOWED:
            return NOT_ALLOWED
        return self._one((ListOf, inner), lambda: ListOf(inner))

    def data(self, datatype: Datatype, excepted: Pattern) -> Pattern:
        """Return a pattern of text of a datatype."""
        return self._one((Data, datatype, excepted), lambda: Data(datatype, excepted))

    def value(self, datatype: Datatype, meaning: object, written: str) -> Pattern:
        """Return a pattern of one value."""
        return self._one((Value, datatype, meaning), lambda: Value(datatype, meaning, written))

    def attribute(self, names: NameClass, inner: Pattern) -> Pattern:
        """Return a pattern of an attribute."""
        if inner is NOT_ALLOWED:
            return NOT_ALLOWED
        return self._one((Attribute, names, inner), lambda: Attribute(names, inner))

    def element(self, names: NameClass) -> Element:
        """Return a new element: two of the same name may differ in their content."""
        return self._numbered(Element(names))

    def forget(self) -> None:
        """Forget the patterns made so far, so that they may go; equal ones made later are other objects."""
        self._made.clear()

    def _one(self, key: tuple[object, ...], make: Callable[[], Pattern]) -> Pattern:
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._numbered(make())
        return found

    def _numbered(self, pattern: P) -> P:
        """Give a new pattern its number, and what follows from its parts."""
        pattern.number = next(self._numbers)
        if isinstance(pattern, Attribute):
            pattern.holds_attributes = True
        elif isinstance(pattern, Data | Value | ListOf):
            pattern.holds_data = True
        else:
            for part in pattern.parts:
                pattern.holds_attributes = pattern.holds_attributes or part.holds_attributes
                pattern.holds_data = pattern.holds_data or part.holds_data
        return pattern
