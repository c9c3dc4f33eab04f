"""Patterns of the simplified grammar, each made once, so that equal patterns are one object (RELAX NG, section 4).

```
Pattern
├── NOT_ALLOWED  EMPTY  TEXT
├── Choice           one of its parts
├── Group            the first, then the rest
├── Interleave       both, mingled
├── OneOrMore
├── Attribute        with a name class and the pattern of its value
├── Element          with a name class; its content is a pattern of its own
└── Data  Value  ListOf      text of one kind
```
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

from teipress.validate.relaxng.datatypes.library import Datatype
from teipress.validate.relaxng.nameclass import NameClass


@dataclass(eq=False, slots=True)
class Pattern:
    """What may stand somewhere."""

    nullable: bool = field(default=False, init=False)
    """Whether nothing at all is allowed."""
    holds_attributes: bool = field(default=False, init=False)
    """Whether an attribute is part of it."""
    holds_data: bool = field(default=False, init=False)
    """Whether text matters to it beyond being there."""
    number: int = field(default=0, init=False)

    @property
    def parts(self) -> tuple["Pattern", ...]:
        """The patterns that it consists of; an element's content is none of them."""
        return ()


@dataclass(eq=False, slots=True)
class Choice(Pattern):
    """One of several patterns."""

    options: tuple[Pattern, ...]
    _by_name: tuple[dict[str, list["Element"]], tuple[Pattern, ...]] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.nullable = any([part.nullable for part in self.options])

    @property
    def by_name(self) -> tuple[dict[str, list["Element"]], tuple[Pattern, ...]]:
        """The options that are elements, by the names that are given one by one; and the other options."""
        if self._by_name is None:
            named: dict[str, list[Element]] = {}
            others = []
            for option in self.options:
                if isinstance(option, Element) and not option.names.is_open:
                    for name in option.names.listed:
                        named.setdefault(name, []).append(option)
                else:
                    others.append(option)
            self._by_name = named, tuple(others)
        return self._by_name

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """The options."""
        return self.options


@dataclass(eq=False, slots=True)
class Group(Pattern):
    """One pattern, then another."""

    first: Pattern
    rest: Pattern

    def __post_init__(self) -> None:
        self.nullable = self.first.nullable and self.rest.nullable

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """Both."""
        return (self.first, self.rest)


@dataclass(eq=False, slots=True)
class Interleave(Pattern):
    """Two patterns whose parts may be mingled."""

    one: Pattern
    other: Pattern

    def __post_init__(self) -> None:
        self.nullable = self.one.nullable and self.other.nullable

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """Both."""
        return (self.one, self.other)


@dataclass(eq=False, slots=True)
class OneOrMore(Pattern):
    """A pattern once or several times."""

    inner: Pattern

    def __post_init__(self) -> None:
        self.nullable = self.inner.nullable

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """The pattern that is repeated."""
        return (self.inner,)


@dataclass(eq=False, slots=True)
class ListOf(Pattern):
    """Text whose words match a pattern."""

    inner: Pattern

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """The pattern of the words."""
        return (self.inner,)


@dataclass(eq=False, slots=True)
class Data(Pattern):
    """Text of a datatype, but for what another pattern excepts."""

    datatype: Datatype
    excepted: Pattern

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """What is excepted."""
        return (self.excepted,)


@dataclass(eq=False, slots=True)
class Value(Pattern):
    """Text that means the same as a value, in the eyes of a datatype."""

    datatype: Datatype
    meaning: object
    written: str


@dataclass(eq=False, slots=True)
class Attribute(Pattern):
    """An attribute whose name is in a class and whose value matches a pattern."""

    names: NameClass
    inner: Pattern

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """The pattern of the value."""
        return (self.inner,)


@dataclass(eq=False, slots=True)
class Element(Pattern):
    """An element whose name is in a class. Its content is set once the whole grammar is read."""

    names: NameClass
    content: Pattern = field(init=False)

    def __post_init__(self) -> None:
        self.content = NOT_ALLOWED


NOT_ALLOWED = Pattern()
EMPTY = Pattern()
EMPTY.nullable = True
TEXT = Pattern()
TEXT.nullable = True

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
