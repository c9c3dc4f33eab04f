"""A matcher that tries everything: slow, and plainly what sections 6 and 7 of the specification say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any
from xml.sax.saxutils import escape

Pattern = tuple[object, ...]
"""A pattern: its kind, then its parts."""

Item = str | tuple[str, dict[str, str], list["Item"]]
"""A text, or an element with its attributes and children."""


def grammar(pattern: Pattern) -> str:
    """Return a pattern in the syntax of RELAX NG."""
    kind, *parts = pattern
    if kind in {"element", "attribute"}:
        name, inner = parts
        assert isinstance(inner, tuple)
        return f'<{kind} name="{name}">{grammar(inner)}</{kind}>'
    if kind == "value":
        return f"<value>{parts[0]}</value>"
    inside = "".join(grammar(part) for part in parts if isinstance(part, tuple))
    return f"<{kind}>{inside}</{kind}>" if inside else f"<{kind}/>"


def document(item: Item) -> str:
    """Return an item as XML."""
    if isinstance(item, str):
        return escape(item)
    name, attributes, children = item
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{''.join(map(document, children))}</{name}>"


@dataclass(frozen=True)
class Things:
    """What a pattern has to match: attributes as a set, and children in order."""

    attributes: frozenset[tuple[str, str]]
    children: tuple[object, ...]

    def splits(self, *, mingled: bool) -> Iterator[tuple["Things", "Things"]]:
        """Yield each way to share the things between two patterns."""
        attributes = sorted(self.attributes)
        for chosen in product((True, False), repeat=len(attributes)):
            one = frozenset(a for a, mine in zip(attributes, chosen, strict=True) if mine)
            for first, second in _shared(self.children, mingled=mingled):
                yield Things(one, first), Things(self.attributes - one, second)

    @property
    def is_empty(self) -> bool:
        return not self.attributes and not self.children


def _shared(
    children: tuple[object, ...], *, mingled: bool
) -> Iterator[tuple[tuple[object, ...], tuple[object, ...]]]:
    if not mingled:
        for cut in range(len(children) + 1):
            yield children[:cut], children[cut:]
        return
    for chosen in product((True, False), repeat=len(children)):
        pairs = list(zip(children, chosen, strict=True))
        yield tuple(c for c, mine in pairs if mine), tuple(c for c, mine in pairs if not mine)


def matches(pattern: Pattern, things: Things) -> bool:
    """Whether a pattern matches things (section 6.2)."""
    kind, *parts = pattern
    return _MATCHERS[str(kind)](parts, things)


def _group(parts: list[Any], things: Things, *, mingled: bool = False) -> bool:
    one, other = parts
    return any(matches(one, a) and matches(other, b) for a, b in things.splits(mingled=mingled))


def _text(things: Things) -> bool:
    return not things.attributes and all(isinstance(child, str) for child in things.children)


def _value(written: str, things: Things) -> bool:
    texts = things.children or ("",)
    return _text(things) and len(texts) == 1 and str(texts[0]).split() == [written]


def _repeated(pattern: Pattern, things: Things) -> bool:
    if matches(pattern, things):
        return True
    return any(
        not a.is_empty and not b.is_empty and matches(pattern, a) and _repeated(pattern, b)
        for a, b in things.splits(mingled=False)
    )


def _attribute(name: object, inner: Pattern, things: Things) -> bool:
    if things.children or len(things.attributes) != 1:
        return False
    ((found, value),) = things.attributes
    return found == name and _text_matches(inner, frozenset(), value)


def _element(name: object, inner: Pattern, things: Things) -> bool:
    if things.attributes or len(things.children) != 1 or isinstance(things.children[0], str):
        return False
    child: Any = things.children[0]
    found, attributes, children = child
    if found != name:
        return False
    given = frozenset(attributes)
    if not children or (len(children) == 1 and isinstance(children[0], str)):
        return _text_matches(inner, given, children[0] if children else "")
    kept = tuple(child for child in children if not (isinstance(child, str) and not child.strip()))
    return matches(inner, Things(given, kept))


def _text_matches(inner: Pattern, attributes: frozenset[tuple[str, str]], text: str) -> bool:
    """A text that is all there is may be left out of account where it is white space."""
    if matches(inner, Things(attributes, (text,))):
        return True
    return not text.strip() and matches(inner, Things(attributes, ()))


_MATCHERS: dict[str, Callable[[list[Any], Things], bool]] = {
    "empty": lambda _, things: things.is_empty,
    "notAllowed": lambda _parts, _things: False,
    "text": lambda _, things: _text(things),
    "value": lambda parts, things: _value(parts[0], things),
    "choice": lambda parts, things: any(matches(part, things) for part in parts),
    "group": _group,
    "interleave": lambda parts, things: _group(parts, things, mingled=True),
    "optional": lambda parts, things: things.is_empty or matches(parts[0], things),
    "zeroOrMore": lambda parts, things: things.is_empty or _repeated(parts[0], things),
    "oneOrMore": lambda parts, things: _repeated(parts[0], things),
    "attribute": lambda parts, things: _attribute(parts[0], parts[1], things),
    "element": lambda parts, things: _element(parts[0], parts[1], things),
}


def frozen(item: Item) -> object:
    """Return an item that can be put into a tuple."""
    if isinstance(item, str):
        return item
    name, attributes, children = item
    return name, tuple(attributes.items()), tuple(map(frozen, children))
