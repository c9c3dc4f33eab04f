"""Patterns and names in the words of an editor."""

from collections.abc import Iterable

from teipress.validate.relaxng.datatypes.library import Datatype
from teipress.validate.relaxng.expected import TEXT_NAME
from teipress.validate.relaxng.fold import fold
from teipress.validate.relaxng.nameclass import local_name, namespace
from teipress.validate.relaxng.pattern import EMPTY, TEXT, Data, ListOf, Pattern, Value

_SHOWN = 14
"""How many alternatives a message lists."""

_XML = "http://www.w3.org/XML/1998/namespace"

_TYPES = {
    "ID": "an id (a letter first, then letters, digits, hyphens, dots or underscores)",
    "IDREF": "an id that stands elsewhere in the document",
    "NCName": "a name without a colon",
    "Name": "a name",
    "anyURI": "a pointer such as #t14 or https://example.org/",
    "language": "a language tag such as en or zh-Hant",
    "date": "a date such as 1945-08-10",
    "dateTime": "a date with its time such as 1945-08-10T21:00:00",
    "gYearMonth": "a month such as 1945-08",
    "gYear": "a year such as 1945",
    "gMonthDay": "a day of any year such as --08-10",
    "gMonth": "a month of any year such as --08",
    "gDay": "a day of any month such as ---10",
    "time": "a time such as 21:00:00",
    "duration": "a duration such as PT1H30M",
    "integer": "a whole number",
    "int": "a whole number",
    "nonNegativeInteger": "a whole number",
    "positiveInteger": "a whole number from 1 on",
    "decimal": "a number such as 1.5",
    "double": "a number such as 1.5",
    "boolean": "true or false",
}
"""What the data types of W3C XML Schema are called in a sentence."""

_PATTERNS = {
    r"[^\p{C}\p{Z}]+": "one word without white space",
    r"-?[0-9]+(\.[0-9]+)? -?[0-9]+(\.[0-9]+)?": "latitude and longitude such as 38.914 121.602",
    r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}": "a version such as 1.2.0",
}
"""What the usual patterns mean."""


def tag(name: str) -> str:
    """Return an element's name as it is shown."""
    return "text" if name == TEXT_NAME else f"<{local_name(name)}>"


def at(name: str) -> str:
    """Return an attribute's name as it is shown."""
    return f"@{'xml:' if namespace(name) == _XML else ''}{local_name(name)}"


def either(names: Iterable[str]) -> str:
    """Return the names of children as alternatives."""
    return one_of(sorted(map(tag, names)))


def one_of(parts: Iterable[str]) -> str:
    """Return alternatives as part of a sentence."""
    return _joined(list(dict.fromkeys(part for part in parts if part)), "or")


def several(parts: Iterable[str]) -> str:
    """Return things that go together as part of a sentence."""
    return _joined(list(dict.fromkeys(parts)), "and")


def shortened(text: str, length: int = 30) -> str:
    """Return a text as it is quoted: white space collapsed, the end cut off."""
    words = " ".join(text.split())
    return words if len(words) <= length else words[: length - 1] + "…"


def described(patterns: Iterable[Pattern]) -> str:
    """Return in words what values patterns allow."""
    known: dict[Pattern, tuple[str, ...]] = {}

    def rule(found: Pattern) -> tuple[str, ...]:
        match found:
            case Value():
                return (found.written.strip() or "nothing",)
            case Data(datatype):
                return (_datatype(datatype),)
            case ListOf(inner):
                words = one_of(known[inner])
                return (f"{words}; several with spaces between them" if words else "nothing",)
            case _:
                if found is TEXT:
                    return ("any text",)
                phrases = dict.fromkeys(phrase for part in found.parts for phrase in known[part])
                return tuple(phrases)

    phrases = [phrase for pattern in patterns for phrase in fold(pattern, known, _parts, rule)]
    empty = any(pattern is EMPTY for pattern in patterns)
    return one_of(phrases) or ("nothing" if empty else "any text")


def _parts(pattern: Pattern) -> tuple[Pattern, ...]:
    return () if isinstance(pattern, Data) else pattern.parts


def _datatype(datatype: Datatype) -> str:
    restrictions = [value for name, value in datatype.parameters if name == "pattern"]
    restriction = restrictions[0] if restrictions else ""
    if restriction in _PATTERNS:
        return _PATTERNS[restriction]
    name = datatype.name
    kind = _TYPES.get(name, "any text" if name in {"string", "token"} else f"of the type {name}")
    plain = not restriction or (name == "anyURI" and restriction == r"\S+")
    bounds = ", ".join(f"{name} {value}" for name, value in datatype.parameters if name != "pattern")
    shown = kind if plain else f"text that matches {restriction}"
    return f"{shown} ({bounds})" if bounds else shown


def _joined(parts: list[str], last: str) -> str:
    if len(parts) > _SHOWN:
        return f"{', '.join(parts[:_SHOWN])} and {len(parts) - _SHOWN} more"
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
