"""The name classes of element and attribute patterns (RELAX NG, sections 4.8 to 4.10 and 4.16)."""

from teipress.validate.relaxng.fold import fold
from teipress.validate.relaxng.nameclass import (
    NOTHING,
    AnyName,
    NameClass,
    Names,
    NamespaceNames,
    qualified,
    union,
)
from teipress.validate.relaxng.syntax import Node, wrong

_XMLNS = "http://www.w3.org/2000/xmlns"


def names_of(node: Node) -> NameClass:
    """Return the name class of an element or attribute. Raises GrammarError."""
    if "name" in node.attributes:
        # An attribute without a prefix is in no namespace unless it says so itself.
        default = node.attributes.get("ns", "") if node.kind == "attribute" else node.inherited.ns
        return _single(node, node.name, default, attribute=node.kind == "attribute")
    known: dict[Node, NameClass] = {}
    return fold(
        node.children[0],
        known,
        lambda found: found.children,
        lambda found: _made(found, known, attribute=node.kind == "attribute"),
    )


def _made(node: Node, known: dict[Node, NameClass], *, attribute: bool) -> NameClass:
    if node.kind == "name":
        return _single(node, node.text.strip(" \t\r\n"), node.inherited.ns, attribute=attribute)
    parts = union(known[child] for child in node.children) if node.children else NOTHING
    if node.kind == "anyName":
        _check_except(node, frozenset({"anyName"}))
        return AnyName(parts)
    if node.kind == "nsName":
        _check_except(node, frozenset({"anyName", "nsName"}))
        _check_namespace(node, node.inherited.ns, attribute=attribute)
        return NamespaceNames(node.inherited.ns, parts)
    return parts


def _single(node: Node, written: str, default: str, *, attribute: bool) -> NameClass:
    prefix, colon, local = written.rpartition(":")
    if colon and prefix not in node.inherited.prefixes:
        raise wrong(node, f"The prefix {prefix}: is not declared", "4.10", f"Declare it with xmlns:{prefix}.")
    uri = node.inherited.prefixes[prefix] if colon else default
    if attribute and not uri and local == "xmlns":
        raise wrong(
            node, "No attribute can have the name xmlns", "4.16", "Namespaces need no attribute pattern."
        )
    _check_namespace(node, uri, attribute=attribute)
    return Names(frozenset({qualified(uri, local)}))


def _check_namespace(node: Node, uri: str, *, attribute: bool) -> None:
    if attribute and uri == _XMLNS:
        message = f"No attribute can have a name in {_XMLNS}"
        raise wrong(node, message, "4.16", "Namespaces need no attribute pattern.")


def _check_except(node: Node, forbidden: frozenset[str]) -> None:
    waiting = list(node.children)
    while waiting:
        inner = waiting.pop()
        if inner.kind in forbidden:
            hint = "Name what is excepted one by one, or turn the class round."
            raise wrong(inner, f"<{inner.kind}> cannot be excepted from <{node.kind}>", "4.16", hint)
        waiting.extend(inner.children)
