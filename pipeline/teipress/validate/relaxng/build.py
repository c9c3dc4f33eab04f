"""The nodes of a grammar to patterns (RELAX NG, sections 4.8 to 4.16 and 4.19 to 4.21)."""

from functools import reduce

from teipress.validate.files import Reader
from teipress.validate.relaxng.datatypes import datatype
from teipress.validate.relaxng.datatypes.library import Datatype, DatatypeError
from teipress.validate.relaxng.fold import CycleError, fold
from teipress.validate.relaxng.nameclass import NameClass
from teipress.validate.relaxng.naming import names_of
from teipress.validate.relaxng.pattern import EMPTY, NOT_ALLOWED, TEXT, Element, Pattern
from teipress.validate.relaxng.patterns import Patterns
from teipress.validate.relaxng.restrictions import Restricted, Restrictions
from teipress.validate.relaxng.scopes import Resolver
from teipress.validate.relaxng.syntax import Node, wrong
from teipress.validate.relaxng.vocabulary import Vocabulary

_CONSTANT = {"empty": EMPTY, "text": TEXT, "notAllowed": NOT_ALLOWED}
_REFERENCES = frozenset({"ref", "parentRef", "externalRef", "grammar"})


def grammar(data: bytes, file: str, reader: Reader) -> tuple[Pattern, Patterns, Vocabulary]:
    """Return the pattern of the root element, what made it, and what the grammar speaks of.

    Raises GrammarError with place and section where the grammar breaks the specification.
    """
    resolver = Resolver(reader)
    root = resolver.resolve(data, file)
    builder = _Builder()
    for node in resolver.visited:
        builder.check(node)
    return builder.start(root), builder.patterns, builder.vocabulary()


class _Builder:
    """Makes the pattern of each node once, those of an element's content after the element."""

    def __init__(self) -> None:
        self.patterns = Patterns()
        self._known: dict[Node, Pattern] = {}
        self._origins: dict[Pattern, Node] = {}
        self._elements: list[tuple[Node, Element]] = []
        self._name_classes: set[NameClass] = set()
        self._needs_namespaces = False

    def check(self, node: Node) -> None:
        """Raise GrammarError for wrong names and datatypes, which count even where nothing leads to them."""
        if node.kind in {"element", "attribute"}:
            self._name_classes.add(names_of(node))
        elif node.kind == "data":
            self._datatype(node)
        elif node.kind == "value":
            self._value(node)

    def start(self, root: Node) -> Pattern:
        """Return the pattern that a document has to match, once the whole grammar is read."""
        restrictions = Restrictions()
        try:
            start = self._pattern(root)
            restrictions.check_start(start)
            for node, element in self._elements:  # grows meanwhile
                element.content = self.patterns.grouped(map(self._pattern, _content(node)))
                self._origins.setdefault(element.content, node)
                restrictions.check_content(element.content)
        except Restricted as fault:
            raise wrong(self._origin(fault.pattern, root), fault.message, fault.section, fault.hint) from None
        return start

    def vocabulary(self) -> Vocabulary:
        """Return what the grammar speaks of, once it is read."""
        listed = frozenset(name for names in self._name_classes for name in names.samples())
        patterns = [element for _, element in self._elements]
        return Vocabulary(patterns, listed, needs_namespaces=self._needs_namespaces)

    def _origin(self, pattern: Pattern, root: Node) -> Node:
        """Return a node that a pattern came from, or one of its parts."""
        waiting = [pattern]
        while waiting:
            found = waiting.pop(0)
            if found in self._origins:
                return self._origins[found]
            waiting.extend(found.parts)
        return root

    def _pattern(self, node: Node) -> Pattern:
        try:
            return fold(node, self._known, _needs, self._make)
        except CycleError as error:
            at = error.node if isinstance(error.node, Node) else node
            hint = "Put an <element> between the definition and the reference to itself."
            raise wrong(at, "A definition refers to itself", "4.19", hint) from None

    def _make(self, node: Node) -> Pattern:
        made = self._made(node)
        self._origins.setdefault(made, node)
        return made

    def _made(self, node: Node) -> Pattern:
        """Return the pattern of a node whose parts are known."""
        if node.definitions:
            return self._combined(node.definitions)
        match node.kind:
            case "element":
                element = self.patterns.element(names_of(node))
                self._elements.append((node, element))
                return element
            case "attribute":
                return self.patterns.attribute(names_of(node), *(self._parts(node) or [TEXT]))
            case "data":
                return self._data(node)
            case "value":
                return self._value(node)
            case "text" | "empty" | "notAllowed":
                return _CONSTANT[node.kind]
            case _:
                return self._composed(node.kind, self._parts(node))

    def _composed(self, how: str, parts: list[Pattern]) -> Pattern:
        """Return what several parts amount to together."""
        if how in {"choice", "except"}:
            return self.patterns.choice(*parts)
        if how == "interleave":
            return reduce(self.patterns.interleave, parts)
        return self._around(how, self.patterns.grouped(parts))

    def _around(self, how: str, inner: Pattern) -> Pattern:
        """Return what a node makes of its parts once they are a group (sections 4.12 to 4.15)."""
        make = self.patterns
        match how:
            case "list":
                return make.list_of(inner)
            case "oneOrMore":
                return make.one_or_more(inner)
            case "zeroOrMore":
                return make.optional(make.one_or_more(inner))
            case "optional":
                return make.optional(inner)
            case "mixed":
                return make.interleave(TEXT, inner)
            case _:
                return inner

    def _parts(self, node: Node) -> list[Pattern]:
        return [self._known[part] for part in _needs(node)]

    def _combined(self, definitions: list[Node]) -> Pattern:
        parts = [self._known[definition] for definition in definitions]
        how = next(
            (node.attributes["combine"] for node in definitions if "combine" in node.attributes), "choice"
        )
        return self._composed(how, parts)

    # -- text (section 4.16)

    def _data(self, node: Node) -> Pattern:
        excepted = self._parts(node)
        return self.patterns.data(self._datatype(node), excepted[0] if excepted else NOT_ALLOWED)

    def _value(self, node: Node) -> Pattern:
        """Return the pattern of a value, which is a token where it says no type."""
        found = self._datatype(node) if "type" in node.attributes else datatype("", "token", ())
        meaning = found.meaning(node.text, {**node.inherited.prefixes, "": node.inherited.ns})
        if meaning is None:
            message = f"“{node.text}” is no value of the datatype {found.name}"
            raise wrong(node, message, "4.16", "Mend the value, or its type.")
        return self.patterns.value(found, meaning, node.text)

    def _datatype(self, node: Node) -> Datatype:
        parameters = [(child.name, child.text) for child in node.children if child.kind == "param"]
        try:
            found = datatype(node.inherited.library, node.attributes["type"], parameters)
        except DatatypeError as error:
            hint = "Mend the type or its parameters; see https://www.w3.org/TR/xmlschema-2/."
            raise wrong(node, str(error).rstrip("."), "4.16", hint) from None
        self._needs_namespaces |= found.needs_namespaces
        return found


def _content(node: Node) -> list[Node]:
    """Return the patterns in an element or attribute, without its name class."""
    return node.children if "name" in node.attributes else node.children[1:]


def _needs(node: Node) -> list[Node]:
    """Return the nodes whose patterns make up that of a node; the content of an element is none of them."""
    if node.definitions:
        return node.definitions
    if node.kind in _REFERENCES:
        return [node.target] if node.target is not None else []
    if node.kind in {"element", "value"}:
        return []
    if node.kind == "attribute":
        return _content(node)
    if node.kind == "data":
        return [child for child in node.children if child.kind == "except"]
    return node.children
