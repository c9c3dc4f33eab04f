"""What patterns speak of: which children may come first, which attributes are needed, which values are meant."""

from collections.abc import Callable, Iterable, Iterator

from teipress.validate.relaxng.fold import fold
from teipress.validate.relaxng.pattern import (
    TEXT,
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

TEXT_NAME = "#text"
"""Stands for text among the names of children."""

Parts = Callable[[Pattern], Iterable[Pattern]]


def first(patterns: Iterable[Pattern]) -> frozenset[str]:
    """Return the names of the children that may come first, ``TEXT_NAME`` for text."""
    return frozenset(_names(_walk(patterns, _beginning)))


def everywhere(patterns: Iterable[Pattern]) -> frozenset[str]:
    """Return the names of all children that patterns speak of."""
    return frozenset(_names(_walk(patterns, _content)))


def attributes(patterns: Iterable[Pattern]) -> list[Attribute]:
    """Return the attributes that patterns speak of."""
    return [found for found in _walk(patterns, _content) if isinstance(found, Attribute)]


def data(patterns: Iterable[Pattern]) -> list[Pattern]:
    """Return the data patterns that patterns speak of, for the content of an element."""
    return [found for found in _walk(patterns, _content) if isinstance(found, Data | Value | ListOf)]


def values(patterns: Iterable[Pattern]) -> list[str]:
    """Return the values that are given one by one inside of attributes or data."""
    return [found.written for found in _walk(patterns, lambda part: part.parts) if isinstance(found, Value)]


def required(pattern: Pattern) -> frozenset[str]:
    """Return the names of the attributes that cannot be missing."""
    known: dict[Pattern, frozenset[str]] = {}

    def rule(found: Pattern) -> frozenset[str]:
        match found:
            case Attribute(names):
                return frozenset() if names.is_open or len(names.listed) > 1 else names.listed
            case Choice(options):
                return frozenset.intersection(*(known[option] for option in options))
            case Group() | Interleave() | OneOrMore():
                return frozenset().union(*(known[part] for part in found.parts))
            case _:
                return frozenset()

    return fold(pattern, known, _content, rule)


def _names(patterns: Iterable[Pattern]) -> Iterator[str]:
    for found in patterns:
        if isinstance(found, Element):
            yield from found.names.listed
        elif found is TEXT:
            yield TEXT_NAME


def _walk(patterns: Iterable[Pattern], parts: Parts) -> Iterator[Pattern]:
    """Yield patterns and their parts, each once, in the order of the grammar."""
    seen: set[Pattern] = set()
    waiting = list(reversed(list(patterns)))
    while waiting:
        pattern = waiting.pop()
        if pattern not in seen:
            seen.add(pattern)
            yield pattern
            waiting.extend(reversed(list(parts(pattern))))


def _content(pattern: Pattern) -> tuple[Pattern, ...]:
    return () if isinstance(pattern, Attribute | ListOf | Data) else pattern.parts


def _beginning(pattern: Pattern) -> tuple[Pattern, ...]:
    if isinstance(pattern, Group) and not pattern.first.nullable:
        return (pattern.first,)
    return _content(pattern)
