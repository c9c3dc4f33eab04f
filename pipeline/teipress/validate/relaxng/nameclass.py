"""Name classes: which names an element or attribute pattern stands for (RELAX NG, sections 3 and 6.1).

Names are written as expat gives them: the namespace, a form feed, the local name; a name without namespace is
the local name alone. A form feed cannot occur in XML, so no namespace holds one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

SEPARATOR = "\f"

_NO_NAME = "\0"
"""Stands for a namespace, or a local name, that no other name class mentions."""


def qualified(uri: str, local: str) -> str:
    """Return a name as this package writes it."""
    return f"{uri}{SEPARATOR}{local}" if uri else local


def namespace(name: str) -> str:
    """Return the namespace of a name, empty where it has none."""
    return name.rpartition(SEPARATOR)[0]


def local_name(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(SEPARATOR)[2]


def clark(name: str) -> str:
    """Return a name as lxml writes it: ``{namespace}local``."""
    uri, _, local = name.rpartition(SEPARATOR)
    return f"{{{uri}}}{local}" if uri else local


def unlisted(name: str, samples: frozenset[str]) -> str:
    """Return the sample that stands for a name which is not among the samples of a grammar's name classes."""
    of_namespace = qualified(namespace(name), _NO_NAME)
    return of_namespace if of_namespace in samples else qualified(_NO_NAME, _NO_NAME)


@dataclass(frozen=True, slots=True)
class NameClass:
    """A set of names."""

    def __contains__(self, name: str) -> bool:
        raise NotImplementedError

    @property
    def listed(self) -> frozenset[str]:
        """The names that are given one by one."""
        return frozenset()

    @property
    def is_open(self) -> bool:
        """Whether the class holds more names than those listed."""
        return True

    def samples(self) -> Iterator[str]:
        """Yield names such that classes that overlap have one of either's samples in common."""
        yield from self.listed


@dataclass(frozen=True, slots=True)
class Names(NameClass):
    """Names given one by one, and other classes beside them: ``<name>`` and ``<choice>``."""

    names: frozenset[str]
    others: tuple[NameClass, ...] = ()

    def __contains__(self, name: str) -> bool:
        return name in self.names or any(name in other for other in self.others)

    @property
    def listed(self) -> frozenset[str]:
        """The names that are given one by one."""
        return self.names

    @property
    def is_open(self) -> bool:
        """Whether the class holds more names than those listed."""
        return bool(self.others)

    def samples(self) -> Iterator[str]:
        """Yield the names, and the samples of the other classes."""
        yield from self.names
        for other in self.others:
            yield from other.samples()


@dataclass(frozen=True, slots=True)
class AnyName(NameClass):
    """Every name but those of another class: ``<anyName>``."""

    excepted: NameClass

    def __contains__(self, name: str) -> bool:
        return name not in self.excepted

    def samples(self) -> Iterator[str]:
        """Yield what is excepted, which may be the only name of another class, and a name nobody has."""
        yield qualified(_NO_NAME, _NO_NAME)
        yield from self.excepted.samples()


@dataclass(frozen=True, slots=True)
class NamespaceNames(NameClass):
    """Every name of a namespace but those of another class: ``<nsName>``."""

    uri: str
    excepted: NameClass

    def __contains__(self, name: str) -> bool:
        return namespace(name) == self.uri and name not in self.excepted

    def samples(self) -> Iterator[str]:
        """Yield a name of the namespace that nobody has, and what is excepted."""
        yield qualified(self.uri, _NO_NAME)
        yield from self.excepted.samples()


NOTHING = Names(frozenset())
"""The class that holds no name."""


def union(classes: Iterable[NameClass]) -> NameClass:
    """Return the class of the names that are in one of several classes."""
    names: set[str] = set()
    others: list[NameClass] = []
    found = list(classes)
    if len(found) == 1:
        return found[0]
    for one in found:
        if isinstance(one, Names):
            names |= one.names
            others.extend(one.others)
        else:
            others.append(one)
    return Names(frozenset(names), tuple(dict.fromkeys(others)))


def overlap(one: NameClass, other: NameClass) -> bool:
    """Whether a name is in both classes (James Clark, "An algorithm for RELAX NG validation")."""
    return any(name in one and name in other for both in (one, other) for name in both.samples())
