"""The faults of a document, each in a sentence that says what was found and one that says what to do."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from teipress.validate.relaxng import expected
from teipress.validate.relaxng.expected import TEXT_NAME
from teipress.validate.relaxng.nameclass import local_name, namespace
from teipress.validate.relaxng.pattern import Attribute
from teipress.validate.relaxng.states import Content, Tag, Threads, Values
from teipress.validate.relaxng.wording import at, described, either, one_of, several, shortened, tag

ELEMENT = "rng.element"
ATTRIBUTE = "rng.attribute"
REQUIRED = "rng.required"
VALUE = "rng.value"
CONTENT = "rng.content"
TEXT_RULE = "rng.text"
ID = "rng.id"
IDREF = "rng.idref"


_REMEMBERED = 256
"""So many sentences are remembered, for documents that make one mistake again and again."""


@dataclass(frozen=True, slots=True)
class Said:
    """A rule that is broken, and what is said of it."""

    rule: str
    message: str
    hint: str
    attribute: str = ""
    """The attribute that is at fault, if it is one."""
    once: bool = False
    """Whether it is said only once of children of one name."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where."""

    rule: str
    message: str
    hint: str
    line: int
    column: int
    element: int
    """The number of the element in the document, counted from 0."""
    attribute: str = ""
    """The attribute that is at fault, if it is one; the place is then that of the start tag."""


# ---------------------------------------------------------------------------------------------- attributes


def unknown_attribute(element: str, name: str, begins: Tag, given: Collection[str]) -> tuple[Said, str]:
    """An attribute that the element cannot have; return the name that was meant as well, if there is one."""
    patterns = expected.attributes(begins.threads)
    known = {at(one): one for pattern in patterns for one in pattern.names.listed}
    near = [one for one in get_close_matches(at(name), sorted(known), 3) if known[one] not in given]
    hint = f"Did you mean {near[0]}?" if near else f"It may have {several(sorted(known)) or 'no attributes'}."
    said = Said(ATTRIBUTE, f"{tag(element)} cannot have {at(name)}.", hint, name)
    return said, known[near[0]] if near else ""


def conflicting_attribute(element: str, name: str, others: Iterable[str]) -> Said:
    """An attribute that the element can have, but not beside others that it has."""
    beside = several(sorted(map(at, others)))
    message = f"{tag(element)} cannot have {at(name)} together with {beside}."
    return Said(ATTRIBUTE, message, "Remove one of them.", name)


def wrong_value(element: str, name: str, value: str, values: Values) -> Said:
    """An attribute whose value is not one of those allowed."""
    message = f"{at(name)} of {tag(element)} cannot be “{shortened(value, 80)}”."
    near = get_close_matches(value, expected.values(values.patterns), 1)
    hint = f"Did you mean {near[0]}?" if near else f"It has to be {_allowed(values.patterns)}."
    return Said(VALUE, message, hint, name)


def missing_attributes(element: str, begins: Tag, given: frozenset[str]) -> Iterator[Said]:
    """Yield what is said of each attribute that is missing, or of those of which one is."""
    patterns = expected.attributes(begins.threads)
    found = [expected.missing(thread, given) for thread in begins.threads]
    needed = frozenset.intersection(*(names for names, _ in found))
    for name in sorted(needed):
        allowed = _allowed(pattern for pattern in patterns if name in pattern.names)
        hint = f"Add {at(name)}." if allowed == "any text" else f"Add {at(name)}. It has to be {allowed}."
        yield Said(REQUIRED, f"{tag(element)} has no {at(name)}, and cannot be without it.", hint)
    if not needed:
        names = one_of(sorted({at(name) for _, one in found for name in one})) or "it"
        message = f"{tag(element)} lacks an attribute, and cannot be without it."
        yield Said(REQUIRED, message, f"Add {names}.")


def _allowed(patterns: Iterable[Attribute]) -> str:
    return one_of(described([pattern.inner]) for pattern in patterns)


# ---------------------------------------------------------------------------------------------- children


def wrong_root(name: str, state: Content) -> Said:
    """A root element with which no document can begin."""
    allowed = expected.first(state.threads)
    message = f"A document cannot begin with {tag(name)}."
    return Said(
        ELEMENT,
        message,
        _namespace_hint(name, allowed) or f"The outermost element has to be {either(allowed)}.",
    )


def missing_before(parent: str, name: str, state: Content) -> Said:
    """A child before which another one is missing."""
    needed = either(expected.first(state.threads))
    return Said(CONTENT, f"{tag(parent)} needs {needed} before {tag(name)}.", f"Put {needed} before it.")


@lru_cache(_REMEMBERED)
def stray_child(parent: str, name: str, state: Content, begins: Threads, known: frozenset[str]) -> Said:
    """A child that cannot stand here. ``begins`` is all content of the parent, ``known`` are all elements."""
    allowed, whole = expected.first(state.threads), expected.everywhere(begins)
    if name not in known:
        meant = near(name, whole) or near(name, known)
        hint = f"Did you mean {tag(meant)}?" if meant else _may_stand(allowed)
        hint = _namespace_hint(name, known) or hint
        return Said(ELEMENT, f"{tag(name)} is no element of this schema.", hint)
    if name in whole:
        # The order went wrong before: what follows is told of the first child alone.
        message = f"{tag(name)} cannot stand at this point of {tag(parent)}."
        return Said(ELEMENT, message, _may_stand(allowed), once=True)
    return Said(ELEMENT, f"{tag(name)} is not allowed in {tag(parent)}.", _may_stand(allowed or whole))


@lru_cache(_REMEMBERED)
def near(name: str, known: frozenset[str]) -> str:
    """Return the known name that is most like a name; empty where none is."""
    local = local_name(name)
    by_local = {local_name(one): one for one in sorted(known) if one not in {TEXT_NAME, name}}
    found = get_close_matches(local, sorted(by_local), 1, 0.7)
    return by_local[found[0]] if found else ""


def incomplete(element: str, state: Content) -> Said:
    """An element in which something is missing at the end."""
    needed = expected.first(state.threads)
    hint = f"Add {either(needed)}." if needed else "Add what the schema asks for."
    return Said(CONTENT, f"{tag(element)} is not complete.", hint)


def _may_stand(allowed: frozenset[str]) -> str:
    return f"Here may stand {either(allowed)}." if allowed else "Nothing may follow here: take it out."


def _namespace_hint(name: str, known: Iterable[str]) -> str:
    """Return what to do where the schema knows the name, but in another namespace; else nothing."""
    others = sorted(one for one in known if one != name and local_name(one) == local_name(name))
    if not others:
        return ""
    found, meant = namespace(name), namespace(others[0])
    where = f"the namespace {found}" if found else "no namespace"
    return f'It stands in {where}; write xmlns="{meant}" on it or on an element around it.'


# ---------------------------------------------------------------------------------------------- text


def stray_text(parent: str, text: str, state: Content) -> Said:
    """Text where there may be none."""
    words = shortened(text)
    shown = f"“{words}”" if words else "a no-break space or the like"
    message = f"{tag(parent)} cannot hold text of its own, but {shown} stands there."
    within = expected.first(state.threads) - {TEXT_NAME}
    hint = f"Put it into {either(within)}, or take it out." if within else "Take it out."
    return Said(TEXT_RULE, message, hint)


def wrong_data(element: str, text: str, state: Content) -> Said:
    """Text that is none of the values an element may hold."""
    patterns = expected.data(state.threads)
    near_values = get_close_matches(text.strip(), expected.values(patterns), 1)
    hint = f"Did you mean {near_values[0]}?" if near_values else f"It has to be {described(patterns)}."
    return Said(VALUE, f"{tag(element)} cannot hold “{shortened(text, 80)}”.", hint)
