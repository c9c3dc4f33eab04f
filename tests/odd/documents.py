"""Documents made up from our grammar: each valid by construction, together all that the grammar allows.

A walk over the grammar writes what each pattern asks for. Where there is a choice it prefers what leads to something that
no document has held yet. So a few hundred documents hold each element, attribute, value and alternative, and each
optional pattern both ways. The same seed gives the same documents.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator

from lxml import etree

from teipress.engines.xml import TEI_NAMESPACE, XML_NAMESPACE
from teipress.validate.document import Element
from tests.odd import values
from tests.odd.grammar import Pattern, grammar

_DEEP = 18
_LARGE = 80
"""From so many elements within each other, or in a document, on, what is shortest is written."""

_ANY_NAME = "{urn:other}other"


class Walk:
    """A walk over a grammar; it remembers over many documents what they held."""

    def __init__(self, data: bytes, seed: int) -> None:
        """Take a grammar as an ODD is compiled to."""
        self._patterns = grammar(data)
        self._above = _above(self._patterns)
        self._chance = random.Random(seed)  # noqa: S311  the documents have to be the same each time, not secret
        self.unwritten = {place for pattern in self._patterns for place in pattern.places()}
        self._wanted: set[Pattern] = set()
        self._ids = 0
        self._left = 0
        self._gap = ""

    def documents(self, number: int) -> Iterator[bytes]:
        """Yield documents, each as it would stand in a file."""
        for _ in range(number):
            yield self.document()

    def document(self) -> bytes:
        """Return one document."""
        self._ids, self._left = 0, self._chance.choice((_LARGE // 4, _LARGE))
        self._wanted = self._leading()
        holder = etree.Element("holder")
        self._write(self._patterns[0], holder, 0)
        return etree.tostring(holder[0], encoding="UTF-8", xml_declaration=True)

    def _leading(self) -> set[Pattern]:
        """Return the patterns that lead to one that no document has held."""
        waiting = [pattern for pattern in self._patterns if not self.unwritten.isdisjoint(pattern.places())]
        leading = set(waiting)
        while waiting:
            above = [pattern for pattern in self._above[waiting.pop()] if pattern not in leading]
            leading.update(above)
            waiting += above
        return leading

    # ------------------------------------------------------------------------------------------ what is written

    def _write(self, pattern: Pattern, into: Element, depth: int) -> None:
        self.unwritten.discard(pattern.place)
        _WRITERS[pattern.kind](self, pattern, into, depth)

    def _all(self, pattern: Pattern, into: Element, depth: int) -> None:
        for part in pattern.parts:
            self._write(part, into, depth)

    def _mixed(self, pattern: Pattern, into: Element, depth: int) -> None:
        for part in self._chance.sample(pattern.parts, len(pattern.parts)):
            self._write(part, into, depth)

    def _one(self, pattern: Pattern, into: Element, depth: int) -> None:
        parts = pattern.parts
        if self._is_short(depth):
            parts = [part for part in parts if part.height == pattern.height]
        wanted = [part for part in parts if part in self._wanted]
        self._write(self._chance.choice(wanted if wanted and self._likely() else parts), into, depth)

    def _repeated(self, pattern: Pattern, into: Element, depth: int) -> None:
        short, often = _TIMES[pattern.kind]
        times = short if self._is_short(depth) or self._is_beside(pattern) else self._chance.choice(often)
        if pattern.without in self.unwritten and pattern.place not in self.unwritten:
            times = short
        elif not times and pattern in self._wanted and not self._is_short(depth) and self._likely():
            times = 1
        if not times:
            self.unwritten.discard(pattern.without)
        for _ in range(times):
            self._all(pattern, into, depth)

    def _is_beside(self, pattern: Pattern) -> bool:
        """Whether a pattern leads to nothing new while others still do; most of the time there is no room for it."""
        return bool(self._wanted) and pattern not in self._wanted and self._likely()

    def _likely(self) -> bool:
        return self._chance.random() < 0.7

    def _is_short(self, depth: int) -> bool:
        return depth > _DEEP or self._left <= 0

    def _element(self, pattern: Pattern, into: Element, depth: int) -> None:
        self._left -= 1
        name = f"{{{TEI_NAMESPACE}}}{pattern.name}" if pattern.name else _ANY_NAME
        namespaces: dict[str | None, str] = {None: etree.QName(name).namespace or ""}
        made = etree.SubElement(into, name, nsmap=namespaces)  # type: ignore[arg-type]  # None is the default namespace
        self._all(pattern, made, depth + 1)

    def _attribute(self, pattern: Pattern, into: Element, depth: int) -> None:
        words = etree.Element("words")
        self._all(pattern, words, depth)
        name = (pattern.name or "other").replace("xml:", f"{{{XML_NAMESPACE}}}")
        into.set(name, words.text or "")

    def _list(self, pattern: Pattern, into: Element, depth: int) -> None:
        self._gap = " "
        self._all(pattern, into, depth)
        self._gap = ""

    def _value(self, pattern: Pattern, into: Element, _depth: int) -> None:
        self._say(into, pattern.name)

    def _data(self, pattern: Pattern, into: Element, _depth: int) -> None:
        if pattern.name == "ID":
            self._ids += 1
            self._say(into, f"id{self._ids}")
        else:
            self._say(into, self._chance.choice(values.of(pattern.name, *pattern.facets)))

    def _text(self, _pattern: Pattern, into: Element, _depth: int) -> None:
        self._say(into, self._chance.choice(values.TEXTS))

    def _nothing(self, _pattern: Pattern, _into: Element, _depth: int) -> None:
        pass

    def _say(self, into: Element, text: str) -> None:
        """Put text behind all that an element holds so far."""
        if len(into):
            into[-1].tail = (into[-1].tail or "") + text
        else:
            into.text = (into.text or "") + text + self._gap


_TIMES: dict[str, tuple[int, tuple[int, ...]]] = {
    "optional": (0, (0, 1)),
    "zeroOrMore": (0, (0, 0, 1, 2, 4)),
    "oneOrMore": (1, (1, 1, 2, 3)),
}
"""How often a pattern is written: where it has to be short, and else."""

_WRITERS: dict[str, Callable[[Walk, Pattern, Element, int], None]] = {
    "start": Walk._all,
    "element": Walk._element,
    "attribute": Walk._attribute,
    "group": Walk._all,
    "interleave": Walk._mixed,
    "choice": Walk._one,
    "optional": Walk._repeated,
    "zeroOrMore": Walk._repeated,
    "oneOrMore": Walk._repeated,
    "list": Walk._list,
    "ref": Walk._all,
    "text": Walk._text,
    "value": Walk._value,
    "data": Walk._data,
    "empty": Walk._nothing,
}


def _above(patterns: list[Pattern]) -> dict[Pattern, list[Pattern]]:
    above: dict[Pattern, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        for part in pattern.parts:
            above[part].append(pattern)
    return above
