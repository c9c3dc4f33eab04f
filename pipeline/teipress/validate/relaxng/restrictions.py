"""What a grammar must not combine, whatever its documents look like (RELAX NG, section 7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from teipress.validate.relaxng.fold import fold
from teipress.validate.relaxng.nameclass import NameClass, overlap
from teipress.validate.relaxng.pattern import (
    EMPTY,
    NOT_ALLOWED,
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


class Restricted(Exception):  # noqa: N818  it is turned into a GrammarError where the place is known
    """A pattern breaks a restriction."""

    def __init__(self, pattern: Pattern, message: str, section: str, hint: str) -> None:
        super().__init__(message)
        self.pattern = pattern
        self.message = message
        self.section = section
        self.hint = hint


class ContentType(IntEnum):
    """The content types of section 7.2."""

    EMPTY = 0
    COMPLEX = 1
    DATA = 2


@dataclass(eq=False, slots=True)
class Facts:
    """What the restrictions need to know of a pattern, without what is inside of attributes and lists."""

    kinds: frozenset[str]
    """The kinds of the patterns it consists of."""
    content: ContentType = ContentType.EMPTY
    ungroupable: Pattern | None = None
    """A part that has no content type."""
    attributes: frozenset[str] = frozenset()
    """The names of attributes that are given one by one."""
    open_attributes: tuple[NameClass, ...] = ()
    """The name classes of other attributes."""
    grouped_attributes: bool = False
    """Whether an attribute stands in a group or an interleave."""
    unrepeated: Pattern | None = None
    """An attribute with a name class that holds more than listed names, outside of <oneOrMore>."""


_KINDS: dict[type[Pattern], str] = {
    Attribute: "attribute",
    Choice: "choice",
    Data: "data",
    Element: "element",
    Group: "group",
    Interleave: "interleave",
    ListOf: "list",
    OneOrMore: "oneOrMore",
    Value: "value",
}
_LEAVES: dict[Pattern, Facts] = {
    EMPTY: Facts(frozenset({"empty"})),
    TEXT: Facts(frozenset({"text"}), ContentType.COMPLEX),
    NOT_ALLOWED: Facts(frozenset()),
}
_CONSTANT = {
    "element": Facts(frozenset({"element"}), ContentType.COMPLEX),
    **{kind: Facts(frozenset({kind}), ContentType.DATA) for kind in ("data", "value", "list")},
}
"""The facts that are the same for every pattern of a kind."""

_SIMPLIFY = "Take it out, or define it in another way."

_NOT_IN_ATTRIBUTE = frozenset({"element", "attribute"})
_NOT_IN_LIST = frozenset({"list", "element", "attribute", "text", "interleave"})
_NOT_IN_EXCEPT = frozenset(
    {"attribute", "element", "list", "text", "empty", "group", "interleave", "oneOrMore"}
)
_NOT_IN_START = frozenset(
    {"attribute", "data", "value", "list", "text", "empty", "group", "interleave", "oneOrMore"}
)


class Restrictions:
    """Checks the patterns of one grammar, each once."""

    def __init__(self) -> None:
        self._facts: dict[Pattern, Facts] = dict(_LEAVES)

    def check_start(self, pattern: Pattern) -> None:
        """Raise Restricted where the start of a grammar is more than a choice of elements (section 7.1.5)."""
        _forbid(pattern, self._of(pattern), _NOT_IN_START, "<start>", "7.1.5")

    def check_content(self, pattern: Pattern) -> None:
        """Raise Restricted where the content of an element breaks a restriction."""
        facts = self._of(pattern)
        _check_type(facts)
        if facts.unrepeated is not None:
            message = "An attribute whose name is any of a class stands outside of <oneOrMore>"
            raise Restricted(facts.unrepeated, message, "7.3", "Put it into <oneOrMore> or <zeroOrMore>.")

    def _of(self, pattern: Pattern) -> Facts:
        return fold(pattern, self._facts, lambda found: found.parts, self._made)

    def _made(self, pattern: Pattern) -> Facts:
        """Return the facts of a pattern from those of its parts. Raises Restricted."""
        parts = [self._facts[part] for part in pattern.parts]
        kind = _KINDS[type(pattern)]
        match pattern:
            case Element() | Value():
                return _CONSTANT[kind]
            case Data():
                _forbid(pattern, parts[0], _NOT_IN_EXCEPT, "<except> of <data>", "7.1.4")
                return _CONSTANT[kind]
            case ListOf():
                _forbid(pattern, parts[0], _NOT_IN_LIST, "<list>", "7.1.3")
                return _CONSTANT[kind]
            case Attribute():
                return _attribute(pattern, parts[0])
            case OneOrMore():
                return _repeated(pattern, parts[0])
            case Group() | Interleave():
                return self._joined(pattern, kind, *parts)
            case _:
                return _either(kind, parts)

    def _joined(self, pattern: Group | Interleave, kind: str, one: Facts, other: Facts) -> Facts:
        """Return the facts of a group or interleave (sections 7.2 to 7.4)."""
        _check_attributes(pattern, one, other)
        if isinstance(pattern, Interleave):
            _check_interleave(pattern, one, other)
        both = _either(kind, (one, other))
        both.grouped_attributes = "attribute" in both.kinds
        complex_both = one.content is other.content is ContentType.COMPLEX
        if not complex_both and one.content and other.content and both.ungroupable is None:
            both.ungroupable = pattern
        return both


def _either(kind: str, parts: Iterable[Facts]) -> Facts:
    """Return new facts for a pattern of a kind in which one or several of the parts hold."""
    found = Facts(frozenset({kind}))
    for part in dict.fromkeys(parts):
        found.kinds |= part.kinds
        found.content = max(found.content, part.content)
        found.ungroupable = found.ungroupable or part.ungroupable
        found.attributes |= part.attributes
        found.open_attributes += part.open_attributes
        found.grouped_attributes |= part.grouped_attributes
        found.unrepeated = found.unrepeated or part.unrepeated
    return found


def _attribute(pattern: Attribute, inner: Facts) -> Facts:
    _forbid(pattern, inner, _NOT_IN_ATTRIBUTE, "<attribute>", "7.1.1")
    _check_type(inner)
    is_open = pattern.names.is_open
    return Facts(
        frozenset({"attribute"}),
        attributes=pattern.names.listed,
        open_attributes=(pattern.names,) if is_open else (),
        unrepeated=pattern if is_open else None,
    )


def _repeated(pattern: OneOrMore, inner: Facts) -> Facts:
    """Return the facts of what is repeated (sections 7.1.2 and 7.2)."""
    if inner.grouped_attributes:
        message = "An attribute stands in a group that is repeated"
        raise Restricted(pattern, message, "7.1.2", "Take the attribute out of what is repeated.")
    once = inner.content is ContentType.DATA
    return Facts(
        inner.kinds | {"oneOrMore"},
        inner.content,
        inner.ungroupable or (pattern if once else None),
        inner.attributes,
        inner.open_attributes,
    )


def _forbid(pattern: Pattern, facts: Facts, forbidden: frozenset[str], where: str, section: str) -> None:
    for kind in sorted(facts.kinds & forbidden):
        raise Restricted(pattern, f"<{kind}> cannot stand in {where}", section, _SIMPLIFY)


def _check_type(facts: Facts) -> None:
    if facts.ungroupable is not None:
        message = "Text of a datatype cannot stand beside other text or elements"
        hint = "Use <list> for several words, <text> for mixed content, or <choice> for the one or the other."
        raise Restricted(facts.ungroupable, message, "7.2", hint)


def _check_attributes(pattern: Pattern, one: Facts, other: Facts) -> None:
    """Raise Restricted where both parts have an attribute of one name (section 7.3)."""
    if not (one.open_attributes or other.open_attributes) and one.attributes.isdisjoint(other.attributes):
        return
    twice = sorted(one.attributes & other.attributes)
    for facts, others in ((one, other), (other, one)):
        for names in facts.open_attributes:
            twice.extend(name for name in sorted(others.attributes) if name in names)
            if any(overlap(names, more) for more in others.open_attributes):
                twice.append("")
    for name in twice:
        shown = f" @{name.rpartition(chr(12))[2]}" if name else ""
        message = f"An attribute{shown} can stand here twice"
        raise Restricted(pattern, message, "7.3", "Take one of the two out, or put them into a <choice>.")


def _check_interleave(pattern: Interleave, one: Facts, other: Facts) -> None:
    """Raise Restricted where parts that are mingled cannot be told apart (section 7.4)."""
    if "text" in one.kinds and "text" in other.kinds:
        raise Restricted(pattern, "<text> stands in both parts of an <interleave>", "7.4", _SIMPLIFY)
    if "element" not in one.kinds or "element" not in other.kinds:
        return
    elements = [_elements(pattern.one), _elements(pattern.other)]
    for names in elements[0]:
        for others in elements[1]:
            if overlap(names, others):
                message = f"An element{_shown(names, others)} stands in both parts of an <interleave>"
                raise Restricted(pattern, message, "7.4", _SIMPLIFY)


def _shown(names: NameClass, others: NameClass) -> str:
    both = sorted(name for name in names.listed | others.listed if name in names and name in others)
    return f" <{both[0].rpartition(chr(12))[2]}>" if both else ""


def _elements(pattern: Pattern) -> list[NameClass]:
    """Return the name classes of the elements that a pattern speaks of, without what is inside of them."""
    found: dict[NameClass, None] = {}
    seen: set[Pattern] = set()
    waiting = [pattern]
    while waiting:
        part = waiting.pop()
        if part in seen:
            continue
        seen.add(part)
        if isinstance(part, Element):
            found[part.names] = None
        waiting.extend(part.parts)
    return list(found)
