"""Say what is wrong with a document that a grammar does not allow: what was found, what may stand there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from lxml import etree

from teipress.validate import pattern as p
from teipress.validate.document import Element
from teipress.validate.grammar import RNG, Attribute, Definition, Grammar, Value
from teipress.validate.pattern import TEXT, Pattern

ELEMENT = "rng.element"
ATTRIBUTE = "rng.attribute"
REQUIRED = "rng.required"
VALUE = "rng.value"
CONTENT = "rng.content"
TEXT_RULE = "rng.text"

_SHOWN = 14
"""How many alternatives a message lists."""

_TYPES = {
    "ID": "an id (a letter first, then letters, digits, hyphens, dots or underscores)",
    "NCName": "a name without a colon",
    "Name": "a name",
    "anyURI": "a pointer such as #t14 or https://example.org/",
    "language": "a language tag such as en or zh-Hant",
    "date": "a date such as 1945-08-10",
    "gYearMonth": "a month such as 1945-08",
    "gYear": "a year such as 1945",
    "time": "a time such as 21:00:00",
    "nonNegativeInteger": "a whole number",
    "boolean": "true or false",
}
"""What the data types of W3C XML Schema are called in a sentence."""

_PATTERNS = {
    r"[^\p{C}\p{Z}]+": "one word without white space",
    r"-?[0-9]+(\.[0-9]+)? -?[0-9]+(\.[0-9]+)?": "latitude and longitude such as 38.914 121.602",
    r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}": "a version such as 1.2.0",
}
"""What the usual patterns mean."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: with an element, with one of its attributes, or with a stretch of its text."""

    rule: str
    element: Element
    message: str
    hint: str
    attribute: str = ""
    text_after: Element | bool | None = False
    """The child that the text stands after, None for the first text; False where the fault is no text."""


def explain(root: Element, grammar: Grammar) -> Iterator[Fault]:
    """Yield the faults of a document in the order of the document."""
    if root.tag not in grammar.start:
        hint = f"The outermost element has to be {_either(grammar.start)}."
        yield Fault(ELEMENT, root, f"A document cannot begin with {_tag(root.tag)}.", hint)
        return
    yield from _element(root, grammar)


def _element(element: Element, grammar: Grammar) -> Iterator[Fault]:
    definition = grammar.definition(str(element.tag))
    if definition is None:
        return
    yield from _attributes(element, definition)
    if definition.value is None:
        faults = list(_children(element, definition.children, grammar))
    else:
        faults = list(_data(element, definition.value))
    yield from faults
    astray = {fault.element for fault in faults if fault.rule == ELEMENT}
    for child in element.iterchildren(etree.Element):
        if child not in astray:  # what is inside an element that should not be there is no fault of its own
            yield from _element(child, grammar)


# ------------------------------------------------------------------------------------------ attributes


def _attributes(element: Element, definition: Definition) -> Iterator[Fault]:
    for name, value in element.attrib.items():
        fitting = [attribute for attribute in definition.attributes if str(name) in attribute.names]
        if not fitting:
            yield _unknown_attribute(element, str(name), definition)
        elif not any(attribute.value.allows(str(value)) for attribute in fitting):
            yield _wrong_value(element, str(name), str(value), fitting)
    for name in sorted(definition.required - {str(key) for key in element.attrib}):
        shown = _attribute(name)
        hint = f"Add {shown}. It has to be {_allowed(_fitting(definition, name))}."
        yield Fault(REQUIRED, element, f"{_tag(element.tag)} has no {shown}, and cannot be without it.", hint)


def _fitting(definition: Definition, name: str) -> list[Attribute]:
    return [attribute for attribute in definition.attributes if name in attribute.names]


def _unknown_attribute(element: Element, name: str, definition: Definition) -> Fault:
    known = sorted(_attribute(one) for attribute in definition.attributes for one in attribute.names.listed())
    near = get_close_matches(_attribute(name), known, 1)
    hint = f"Did you mean {near[0]}?" if near else f"It may have {_several(known)}."
    message = f"{_tag(element.tag)} cannot have {_attribute(name)}."
    return Fault(ATTRIBUTE, element, message, hint, attribute=name)


def _wrong_value(element: Element, name: str, value: str, fitting: list[Attribute]) -> Fault:
    message = f"{_attribute(name)} of {_tag(element.tag)} cannot be “{value}”."
    near = get_close_matches(value, _values(fitting), 1)
    hint = f"Did you mean {near[0]}?" if near else f"It has to be {_allowed(fitting)}."
    return Fault(VALUE, element, message, hint, attribute=name)


def _values(fitting: Iterable[Attribute]) -> list[str]:
    patterns = [pattern for attribute in fitting for pattern in attribute.value.patterns]
    return [value.text or "" for pattern in patterns for value in pattern.iter(f"{RNG}value")]


def _allowed(fitting: Iterable[Attribute]) -> str:
    return " or ".join(dict.fromkeys(_described(attribute.value) for attribute in fitting))


def _described(value: Value) -> str:
    return _or(_phrase(pattern) for pattern in value.patterns) or "any text"


def _phrase(pattern: Element) -> str:
    """Return in words what a value pattern allows."""
    parts = [_phrase(part) for part in pattern.iterchildren(f"{RNG}*") if part.tag != f"{RNG}param"]
    match etree.QName(pattern).localname:
        case "value":
            return (pattern.text or "").strip() or "nothing"
        case "data":
            return _data_type(pattern)
        case "list":
            return f"{_or(parts)}; several with spaces between them" if parts else "nothing"
        case "text":
            return "any text"
        case "empty":
            return "nothing"
        case _:
            return _or(parts)


def _data_type(pattern: Element) -> str:
    name = pattern.get("type", "")
    restriction = next(
        (param.text or "" for param in pattern.iter(f"{RNG}param") if param.get("name") == "pattern"), ""
    )
    if restriction in _PATTERNS:
        return _PATTERNS[restriction]
    described = _TYPES.get(name, "any text" if name in {"string", "token"} else f"of the type {name}")
    plain = not restriction or (name == "anyURI" and restriction == r"\S+")
    return described if plain else f"text that matches {restriction}"


def _data(element: Element, value: Value) -> Iterator[Fault]:
    inside = next(element.iterchildren(etree.Element), None)
    if inside is not None:
        hint = f"It has to be {_described(value)}."
        yield Fault(ELEMENT, inside, f"{_tag(inside.tag)} is not allowed in {_tag(element.tag)}.", hint)
        return
    text = "".join(map(str, element.itertext()))
    if not value.allows(text):
        message = f"{_tag(element.tag)} cannot hold “{' '.join(text.split())}”."
        yield Fault(VALUE, element, message, f"It has to be {_described(value)}.", text_after=None)


# ------------------------------------------------------------------------------------------ children


def _children(element: Element, children: Pattern, grammar: Grammar) -> Iterator[Fault]:
    """Take the derivative child by child; after a fault go on as if the child were not there."""
    left, astray = children, False
    for name, found, before in _sequence(element):
        follows = p.after(left, name)
        if follows == p.NOT_ALLOWED:
            follows = p.after(left, name, skipping=True)
            if isinstance(found, str):
                yield _stray_text(element, found, before, left)
            elif follows != p.NOT_ALLOWED:
                yield _missing(element, found, left)
            else:
                astray = True
                yield _stray_child(element, found, left, children, grammar)
        left = left if follows == p.NOT_ALLOWED else follows
    # A child that should not be there may well be the one that is missing, under a wrong name.
    if not astray and not p.nullable(left):
        message = f"{_tag(element.tag)} is not complete."
        yield Fault(CONTENT, element, message, f"Add {_either(p.first(left))}.")


def _sequence(element: Element) -> Iterator[tuple[str, Element | str, Element | None]]:
    """Yield children and printed text in order: the name, the child or the text, the child before a text."""
    if element.text and not _is_layout(element.text):
        yield TEXT, element.text, None
    before = None
    for child in element:
        if isinstance(child.tag, str):
            yield child.tag, child, None
            before = child
        if child.tail and not _is_layout(child.tail):
            yield TEXT, child.tail, before


def _is_layout(text: str) -> bool:
    """Whether a text is white space as XML knows it, which a no-break space is not."""
    return not text.strip(" \t\r\n")


def _stray_text(element: Element, found: str, before: Element | None, left: Pattern) -> Fault:
    text = " ".join(found.split())
    shown = f"“{text if len(text) <= 30 else text[:29] + '…'}”" if text else "a no-break space or the like"
    message = f"{_tag(element.tag)} cannot hold text of its own, but {shown} stands there."
    within = p.first(left) - {TEXT}
    hint = f"Put it into {_either(within)}, or take it out." if within else "Take it out."
    return Fault(TEXT_RULE, element, message, hint, text_after=before)


def _missing(element: Element, child: Element, left: Pattern) -> Fault:
    needed = p.first(left)
    message = f"{_tag(element.tag)} needs {_either(needed)} before {_tag(child.tag)}."
    return Fault(CONTENT, child, message, f"Put {_either(needed)} before it.")


def _stray_child(
    element: Element, child: Element, left: Pattern, children: Pattern, grammar: Grammar
) -> Fault:
    name, allowed = str(child.tag), p.first(left)
    near = _near(name, p.everywhere(children)) or _near(name, grammar.names)
    if grammar.definition(name) is None:
        message = f"{_tag(name)} is no element of this schema."
        hint = f"Did you mean {_tag(near)}?" if near else _may_stand(allowed)
    elif name in p.everywhere(children):
        message = f"{_tag(name)} cannot stand at this point of {_tag(element.tag)}."
        hint = _may_stand(allowed)
    else:
        message = f"{_tag(name)} is not allowed in {_tag(element.tag)}."
        hint = _may_stand(allowed or p.everywhere(children))
    return Fault(ELEMENT, child, message, hint)


def _near(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most like a name; the same name in another namespace comes first."""
    local = etree.QName(name).localname
    by_local = {etree.QName(one).localname: one for one in sorted(known) if one not in {TEXT, name}}
    near = get_close_matches(local, sorted(by_local), 1, 0.7)
    return by_local[near[0]] if near else ""


def _may_stand(allowed: frozenset[str]) -> str:
    return f"Here may stand {_either(allowed)}." if allowed else "Nothing may follow here: take it out."


# ------------------------------------------------------------------------------------------ words


def _tag(name: object) -> str:
    return "text" if name == TEXT else f"<{etree.QName(str(name)).localname}>"


def _attribute(name: str) -> str:
    qualified = etree.QName(name)
    return f"@{'xml:' if qualified.namespace else ''}{qualified.localname}"


def _either(names: Iterable[str]) -> str:
    return _or(sorted(map(_tag, names)))


def _or(parts: Iterable[str]) -> str:
    return _joined(list(dict.fromkeys(part for part in parts if part)), "or")


def _several(parts: Iterable[str]) -> str:
    return _joined(list(dict.fromkeys(parts)), "and") or "no attributes"


def _joined(parts: list[str], last: str) -> str:
    if len(parts) > _SHOWN:
        return f"{', '.join(parts[:_SHOWN])} and {len(parts) - _SHOWN} more"
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
