"""Read a RELAX NG grammar (XML syntax) for what it says of each element: attributes, children, values.

Source: RELAX NG Specification, OASIS 2001, section 3.
"""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property, reduce
from typing import Any, cast

from lxml import etree

from teipress.engines.xml import XML_NAMESPACE
from teipress.validate import pattern as p
from teipress.validate.document import Element
from teipress.validate.pattern import Child, Names, Pattern

RNG_NAMESPACE = "http://relaxng.org/ns/structure/1.0"
RNG = f"{{{RNG_NAMESPACE}}}"
_DATATYPES = "http://www.w3.org/2001/XMLSchema-datatypes"
_NAME_CLASSES = frozenset(f"{RNG}{name}" for name in ("name", "anyName", "nsName"))
_VALUES = frozenset(f"{RNG}{name}" for name in ("data", "value", "list"))


@dataclass(frozen=True)
class Value:
    """What an attribute, or an element that holds data, may have as its value."""

    patterns: tuple[Element, ...]
    """The patterns of the grammar, every reference resolved."""

    def allows(self, value: str) -> bool:
        """Whether a value is one of those; libxml2 knows the data types."""
        if not self.patterns:
            return True
        probe = etree.Element("v")
        probe.text = value
        return bool(self._probing.validate(probe))

    @cached_property
    def _probing(self) -> etree.RelaxNG:
        root: Any = etree.Element(f"{RNG}element", name="v", datatypeLibrary=_DATATYPES)
        root.extend(deepcopy(list(self.patterns)))
        return etree.RelaxNG(root)


@dataclass(frozen=True)
class Attribute:
    """An attribute that an element may have."""

    names: Names
    value: Value


@dataclass
class Definition:
    """What a grammar says of an element."""

    children: Pattern
    attributes: tuple[Attribute, ...]
    required: frozenset[str]
    """The names of those attributes that cannot be missing."""
    value: Value | None = None
    """What the text has to be, where it is data."""


@dataclass
class Grammar:
    """A grammar by its elements. An element that it defines in several ways is known by the first."""

    root: Element
    _defines: dict[str, list[Element]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the defines by their names."""
        for define in self.root.iter(f"{RNG}define"):
            self._defines.setdefault(define.get("name", ""), []).append(define)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all elements, in Clark notation."""
        return frozenset(name for names in self._by_names for name in names.listed())

    @cached_property
    def start(self) -> frozenset[str]:
        """The names that the root element may have."""
        if self.root.tag == f"{RNG}element":
            return frozenset(_names(self.root).listed())
        starts = [self._children(start, ()) for start in self.root.iter(f"{RNG}start")]
        return reduce(frozenset.union, map(p.first, starts), frozenset())

    def definition(self, name: str) -> Definition | None:
        """Return what the grammar says of an element, or None where it knows none of that name."""
        if name not in self._known:
            found = next((element for names, element in self._by_names.items() if name in names), None)
            self._known[name] = None if found is None else self._read(found)
        return self._known[name]

    @cached_property
    def _known(self) -> dict[str, Definition | None]:
        return {}

    @cached_property
    def _by_names(self) -> dict[Names, Element]:
        found: dict[Names, Element] = {}
        for element in self.root.iter(f"{RNG}element"):
            found.setdefault(_names(element), element)
        return dict(sorted(found.items(), key=lambda item: not item[0].name))

    def _read(self, element: Element) -> Definition:
        attributes = tuple(
            Attribute(_names(found), Value(tuple(self._resolved(_content(found)))))
            for found in self._within(element, f"{RNG}attribute")
        )
        values = any(True for found in self._within(element, *_VALUES))
        value = Value(tuple(self._resolved(_without_attributes(self, element)))) if values else None
        return Definition(self._children(element, ()), attributes, self._required(element), value)

    # -- walking a definition, references followed, nested elements not entered

    def _parts(self, pattern: Element) -> Iterator[Element]:
        """Yield the parts of a pattern; a reference is replaced by the parts of its defines."""
        for part in _content(pattern):
            if part.tag in (f"{RNG}ref", f"{RNG}parentRef"):
                for define in self._defines.get(part.get("name", ""), ()):
                    yield from self._parts(define)
            else:
                yield part

    def _within(self, pattern: Element, *tags: str) -> Iterator[Element]:
        for part in self._parts(pattern):
            if part.tag in tags:
                yield part
            elif part.tag not in (f"{RNG}element", f"{RNG}attribute"):
                yield from self._within(part, *tags)

    def _children(self, pattern: Element, seen: tuple[str, ...]) -> Pattern:
        """Return the pattern of the children of an element, or of a part of its content."""
        return _in_order([self._child(part, seen) for part in _content(pattern)])

    def _child(self, part: Element, seen: tuple[str, ...]) -> Pattern:
        """Return the pattern of a part; attributes and values are looked at apart and count as nothing."""
        name = etree.QName(part).localname
        if name in _COMBINED:
            return _COMBINED[name]([self._child(one, seen) for one in _content(part)])
        if name == "element":
            return Child(_names(part))
        if name in {"ref", "parentRef"}:
            return self._referred(part.get("name", ""), seen)
        return {"text": p.Text(), "notAllowed": p.NOT_ALLOWED}.get(name, p.EMPTY)

    def _referred(self, name: str, seen: tuple[str, ...]) -> Pattern:
        if name in seen:
            return p.NOT_ALLOWED
        defines = self._defines.get(name, [])
        combine = next((how for how in (define.get("combine") for define in defines) if how), "group")
        return _COMBINED[combine]([self._children(define, (*seen, name)) for define in defines])

    def _required(self, pattern: Element) -> frozenset[str]:
        return reduce(frozenset.union, map(self._needed, self._parts(pattern)), frozenset())

    def _needed(self, part: Element) -> frozenset[str]:
        match etree.QName(part).localname:
            case "attribute":
                return frozenset(_names(part).listed())
            case "choice":
                options = [self._required_of(option) for option in _content(part)]
                return reduce(frozenset.intersection, options) if options else frozenset()
            case "group" | "interleave" | "mixed" | "oneOrMore" | "div":
                return self._required(part)
            case _:
                return frozenset()

    def _required_of(self, option: Element) -> frozenset[str]:
        if option.tag != f"{RNG}ref":
            return self._needed(option)
        defines = self._defines.get(option.get("name", ""), ())
        return reduce(frozenset.union, map(self._required, defines), frozenset())

    def _resolved(self, patterns: Iterable[Element]) -> Iterator[Element]:
        """Yield copies of value patterns in which every reference is replaced by what it stands for."""
        for pattern in patterns:
            if pattern.tag == f"{RNG}ref":
                for define in self._defines.get(pattern.get("name", ""), ()):
                    yield from self._resolved(_content(define))
            else:
                copy: Any = etree.Element(
                    pattern.tag, {str(key): str(value) for key, value in pattern.attrib.items()}
                )
                copy.text = pattern.text
                copy.extend(list(self._resolved(_content(pattern))))
                yield copy


def _in_order(parts: list[Pattern]) -> Pattern:
    return reduce(p.group, parts, cast("Pattern", p.EMPTY))


def _mingled(parts: list[Pattern]) -> Pattern:
    return reduce(p.interleave, parts, cast("Pattern", p.EMPTY))


_COMBINED: dict[str, Callable[[list[Pattern]], Pattern]] = {
    "choice": lambda parts: p.choice(*parts),
    "div": _in_order,
    "group": _in_order,
    "interleave": _mingled,
    "mixed": lambda parts: p.interleave(p.Text(), _in_order(parts)),
    "oneOrMore": lambda parts: p.repeated(_in_order(parts)),
    "optional": lambda parts: p.optional(_in_order(parts)),
    "zeroOrMore": lambda parts: p.optional(p.repeated(_in_order(parts))),
}
"""What the parts of a pattern amount to together, by the name of the pattern."""


def _content(pattern: Element) -> list[Element]:
    """Return the patterns inside another one; name classes, documentation and foreign elements are none."""
    parts = [part for part in pattern.iterchildren(f"{RNG}*") if part.tag not in _NAME_CLASSES]
    is_named = pattern.tag in (f"{RNG}element", f"{RNG}attribute") and pattern.get("name") is None
    choice_of_names = is_named and bool(parts) and _is_name_choice(parts[0])
    return parts[1:] if choice_of_names else parts


def _is_name_choice(part: Element) -> bool:
    return part.tag == f"{RNG}choice" and all(
        inner.tag in _NAME_CLASSES or _is_name_choice(inner) for inner in part.iterchildren(f"{RNG}*")
    )


def _without_attributes(grammar: Grammar, element: Element) -> list[Element]:
    """Return the parts of an element's content that are values."""
    return [
        part
        for part in grammar._parts(element)  # noqa: SLF001  a part of the same reader
        if part.tag != f"{RNG}attribute" and not any(True for _ in grammar._within(part, f"{RNG}attribute"))  # noqa: SLF001
    ]


def _names(pattern: Element) -> Names:
    """Return the name class of an element or attribute pattern."""
    name = pattern.get("name")
    if name is not None:
        return Names(_clark(pattern, name.strip()))
    inner = (
        part for part in pattern.iterchildren(f"{RNG}*") if part.tag in _NAME_CLASSES or _is_name_choice(part)
    )
    return _class(next(inner))


def _class(part: Element) -> Names:
    excluded = tuple(
        _class(one) for but in part.iterchildren(f"{RNG}except") for one in but.iterchildren(f"{RNG}*")
    )
    match etree.QName(part).localname:
        case "name":
            return Names(_clark(part, (part.text or "").strip()))
        case "anyName":
            return Names(but=excluded)
        case "nsName":
            return Names(namespace=_namespace(part), but=excluded)
        case _:
            return Names(others=tuple(_class(one) for one in part.iterchildren(f"{RNG}*")))


def _clark(pattern: Element, name: str) -> str:
    prefix, colon, local = name.rpartition(":")
    if colon:
        uri = XML_NAMESPACE if prefix == "xml" else pattern.nsmap.get(prefix, "")
        return f"{{{uri}}}{local}"
    is_attribute = pattern.tag == f"{RNG}attribute"
    namespace = pattern.get("ns", "") if is_attribute else _namespace(pattern)
    return f"{{{namespace}}}{local}" if namespace else local


def _namespace(pattern: Element) -> str:
    return next((n.get("ns", "") for n in (pattern, *pattern.iterancestors()) if n.get("ns") is not None), "")
