"""Whether the nodes of a grammar stand where they may and have the attributes they need (section 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from teipress.validate.relaxng.datatypes.texts import is_ncname, is_uri
from teipress.validate.relaxng.syntax import Node, wrong


class Role(Enum):
    """What a node is for its parent; <choice> and <except> mean different things in different roles."""

    PATTERN = auto()
    NAMES = auto()
    EXCEPTED_NAMES = auto()
    EXCEPTED_PATTERNS = auto()
    COMPONENT = auto()
    OVERRIDE = auto()
    PARAMETER = auto()


@dataclass(frozen=True, slots=True)
class Form:
    """What a node has to have: attributes, and children by role with the least and the greatest number."""

    children: tuple[tuple[Role, int, int | None], ...] = ()
    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()


def _form(*children: tuple[Role, int, int | None], needs: str = "", may: str = "") -> Form:
    return Form(children, frozenset(needs.split()), frozenset(f"{may} ns datatypeLibrary".split()))


_SOME = (Role.PATTERN, 1, None)
_COMPONENTS = (Role.COMPONENT, 0, None)
_OVERRIDES = (Role.OVERRIDE, 0, None)

_COMBINED = {
    "start": _form((Role.PATTERN, 1, 1), may="combine"),
    "define": _form(_SOME, needs="name", may="combine"),
}

FORMS: dict[Role, dict[str, Form]] = {
    Role.PATTERN: {
        "element": _form((Role.NAMES, 1, 1), _SOME),
        "attribute": _form((Role.NAMES, 1, 1), (Role.PATTERN, 0, 1)),
        **dict.fromkeys(
            "group interleave choice optional zeroOrMore oneOrMore list mixed".split(), _form(_SOME)
        ),
        **dict.fromkeys(("ref", "parentRef"), _form(needs="name")),
        **dict.fromkeys(("empty", "text", "notAllowed"), _form()),
        "value": _form(may="type"),
        "data": _form((Role.PARAMETER, 0, None), (Role.EXCEPTED_PATTERNS, 0, 1), needs="type"),
        "externalRef": _form(needs="href"),
        "grammar": _form(_COMPONENTS),
    },
    Role.NAMES: {
        "name": _form(),
        **dict.fromkeys(("anyName", "nsName"), _form((Role.EXCEPTED_NAMES, 0, 1))),
        "choice": _form((Role.NAMES, 1, None)),
    },
    Role.EXCEPTED_NAMES: {"except": _form((Role.NAMES, 1, None))},
    Role.EXCEPTED_PATTERNS: {"except": _form(_SOME)},
    Role.PARAMETER: {"param": _form(needs="name")},
    Role.COMPONENT: {**_COMBINED, "div": _form(_COMPONENTS), "include": _form(_OVERRIDES, needs="href")},
    Role.OVERRIDE: {**_COMBINED, "div": _form(_OVERRIDES)},
}

_NAMED = {
    "element": _form(_SOME, needs="name"),
    "attribute": _form((Role.PATTERN, 0, 1), needs="name"),
}
"""The forms with the name as an attribute (section 4.8)."""

_HINT = "Compare it with the syntax of RELAX NG: https://relaxng.org/spec-20011203.html#full-syntax."


def check(root: Node) -> None:
    """Raise GrammarError where the form of a file's nodes is wrong."""
    waiting = [(root, Role.PATTERN)]
    while waiting:
        node, role = waiting.pop()
        form = FORMS[role].get(node.kind)
        if form is None:
            raise wrong(node, f"<{node.kind}> cannot stand here", "3", _HINT)
        if role is Role.PATTERN and "name" in node.attributes:
            form = _NAMED.get(node.kind, form)
        _attributes(node, form)
        if node.children or form.children:
            waiting.extend(reversed(list(_roles(node, form))))


def _roles(node: Node, form: Form) -> Iterator[tuple[Node, Role]]:
    """Yield the children with what each one is, the forms of the children taken one after the other."""
    left = list(reversed(node.children))
    for role, least, most in form.children:
        taken = 0
        while left and left[-1].kind in FORMS[role] and (most is None or taken < most):
            yield left.pop(), role
            taken += 1
        if taken < least:
            at = left[-1] if left else node
            raise wrong(at, f"<{node.kind}> lacks {_lacking(role)}", "3", _HINT)
    if left:
        raise wrong(left[-1], f"<{left[-1].kind}> cannot stand at this point of <{node.kind}>", "3", _HINT)


def _lacking(role: Role) -> str:
    return "a name, or a class of names," if role is Role.NAMES else "a pattern"


def _attributes(node: Node, form: Form) -> None:
    for name in form.required:
        if name not in node.attributes:
            raise wrong(node, f"<{node.kind}> has no {name}", "3", f"Add {name}.")
    for name, value in node.attributes.items():
        if name not in form.required and name not in form.optional:
            raise wrong(node, f"<{node.kind}> cannot have {name}", "3", f"Remove {name}.")
        fault = _fault(node, name, value)
        if fault:
            raise wrong(
                node, f"{name} of <{node.kind}> cannot be “{value}”: {fault[0]}", fault[1], "Mend the value."
            )
    if node.kind == "name" and not _is_name(node.text.strip(" \t\r\n"), qualified=True):
        raise wrong(node, f"“{node.text}” is no name", "3", "Mend the name.")


def _fault(node: Node, name: str, value: str) -> tuple[str, str] | None:
    """Return what is wrong with the value of an attribute, and the section that says so."""
    if name in {"name", "type"}:
        qualified = node.kind in {"element", "attribute"}
        return None if _is_name(value, qualified=qualified) else ("it is no name", "3")
    if name == "combine":
        return None if value in {"choice", "interleave"} else ("it has to be choice or interleave", "3")
    if name == "datatypeLibrary" and value:
        if not is_uri(value) or ":" not in value.partition("#")[0]:
            return "it has to be a URI with a scheme", "4.3"
        return ("it has a fragment identifier", "4.3") if "#" in value else None
    if name == "href":
        if not is_uri(value):
            return "it is no reference to a URI", "4.5"
        return ("it has a fragment identifier", "4.5") if "#" in value else None
    return None


def _is_name(value: str, *, qualified: bool) -> bool:
    parts = value.split(":") if qualified else [value]
    return len(parts) <= 2 and all(map(is_ncname, parts))
