"""A RELAX NG grammar, as an ODD is compiled to, as patterns that can be walked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from teipress.validate.document import Element

RNG = "{http://relaxng.org/ns/structure/1.0}"

_OF_NAMES = frozenset({"param", "except", "anyName", "nsName", "name"})
"""What belongs to a name or a data type and is no pattern."""

_ENDLESS = 10_000
_MAY_BE_MISSING = frozenset({"optional", "zeroOrMore", "text", "empty", "value", "data", "list", "attribute"})
"""Patterns that need no element."""


@dataclass(eq=False)
class Pattern:
    """A pattern: its kind, the name or the value it has, and the patterns in it; those of a ref are its define's."""

    kind: str
    name: str
    place: str
    """Where it stands: the name of its define, and the path from there."""
    facets: tuple[str, ...] = ()
    parts: list["Pattern"] = field(default_factory=list)
    height: int = _ENDLESS
    """How many elements within each other it needs at least."""

    @property
    def without(self) -> str:
        """The place under which it counts that a pattern that may be missing is missing."""
        return f"{self.place} (without)"

    def places(self) -> Iterator[str]:
        """Yield what documents may hold of this pattern alone."""
        yield self.place
        if self.kind in {"optional", "zeroOrMore"}:
            yield self.without


def grammar(data: bytes) -> list[Pattern]:
    """Return the patterns of a grammar that its start leads to, the start first."""
    root = etree.fromstring(data)
    tops = {
        top.get("name", ""): _pattern(top, top.get("name", "start")) for top in root.iterchildren(f"{RNG}*")
    }
    for pattern in _each(tops.values()):
        if pattern.kind == "ref":
            pattern.parts = tops[pattern.name].parts
    reached = list(dict.fromkeys(_each([tops[""]])))
    _measure(reached)
    return reached


def _pattern(element: Element, place: str) -> Pattern:
    kind = etree.QName(element).localname
    facets = tuple(param.text or "" for param in element.iterchildren(f"{RNG}param"))
    name = (element.text or "") if kind == "value" else element.get("name", element.get("type", ""))
    made = Pattern(kind, name, place, facets)
    for n, part in enumerate(element.iterchildren(f"{RNG}*")):
        if (below := etree.QName(part).localname) not in _OF_NAMES:
            made.parts.append(
                _pattern(part, f"{place}/{n}-{below}:{part.get('name') or (part.text or '').strip()}")
            )
    return made


def _each(tops: Iterable[Pattern]) -> Iterator[Pattern]:
    """Yield patterns and what they lead to, each once."""
    seen, waiting = set[Pattern](), list(tops)
    while waiting:
        pattern = waiting.pop(0)
        if pattern not in seen:
            seen.add(pattern)
            yield pattern
            waiting += pattern.parts


def _measure(patterns: list[Pattern]) -> None:
    """Find how high each pattern is, from those that need nothing upwards."""
    changed = True
    while changed:
        changed = False
        for pattern in patterns:
            height = _height(pattern)
            changed |= height < pattern.height
            pattern.height = min(height, pattern.height)


def _height(pattern: Pattern) -> int:
    heights = [part.height for part in pattern.parts]
    if pattern.kind in _MAY_BE_MISSING:
        return 0
    if pattern.kind == "choice":
        return min(heights)
    return max(heights, default=0) + (pattern.kind == "element")
