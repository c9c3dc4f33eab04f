"""What patterns speak of: children that may come first, attributes that are needed, values that are meant."""

from collections.abc import Callable, Iterable, Iterator

from teipress.validate.relaxng.fold import fold
from teipress.validate.relaxng.pattern import (
    TEXT,
    Attribute,
    Choice,
    Data,
    Element,
    Group,
    ListOf,
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


Missing = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""Of a pattern: the attributes given that belong to it, those that are missing, those of which one is."""


def missing(pattern: Pattern, given: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the attributes that are missing beside those given, and those of which one is missing."""
    known: dict[Pattern, Missing] = {}

    def rule(found: Pattern) -> Missing:
        if isinstance(found, Attribute):
            hit = frozenset(name for name in given if name in found.names)
            one = frozenset() if hit else found.names.listed
            return hit, one if len(one) == 1 and not found.names.is_open else frozenset(), one
        parts = [known[part] for part in _content(found)]
        if isinstance(found, Choice):
            return _of_choice(parts)
        both = [frozenset[str]().union(*sets) for sets in zip(*parts, strict=True)]
        return (both[0], both[1], both[2]) if parts else (frozenset(), frozenset(), frozenset())

    _, needed, one_of = fold(pattern, known, _content, rule)
    return needed, one_of


def _of_choice(options: list[Missing]) -> Missing:
    """Only those options count that have all attributes given; if one of them is complete, all is well."""
    given = frozenset[str]().union(*(option[0] for option in options))
    fitting = [option for option in options if option[0] == given]
    if not fitting or any(not option[2] for option in fitting):
        return given, frozenset(), frozenset()
    needed = frozenset.intersection(*(option[1] for option in fitting))
    return given, needed, frozenset().union(*(option[2] for option in fitting))


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
