"""The patterns of the simplified grammar (RELAX NG, sections 4 and 5).

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

from dataclasses import dataclass, field

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
        self.nullable = any(part.nullable for part in self.options)

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
