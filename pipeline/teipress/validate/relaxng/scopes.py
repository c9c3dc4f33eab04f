"""What references lead to: definitions of grammars, other files (sections 4.5 to 4.7, 4.17 and 4.18)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from teipress.model.errors import InputError
from teipress.validate.files import Reader
from teipress.validate.relaxng import form
from teipress.validate.relaxng.syntax import Inherited, Node, read, wrong

_START = ""
"""Stands for <start> among the names of definitions."""

_DEEPEST = 100
_MOST_FILES = 2_000
"""More files in a chain of references, or in all, are a mistake: each may take in others several times."""


@dataclass(eq=False, slots=True)
class Scope:
    """The definitions of one grammar by their names, each combined of one or several nodes."""

    outer: "Scope | None" = None
    definitions: dict[str, Node] = field(default_factory=dict)


class Resolver:
    """Follows every reference of a grammar, and reads the files that it takes in."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._files = 0
        self._waiting: list[tuple[Node, Scope | None]] = []
        self.visited: list[Node] = []
        """Every node of the grammar and of the files it takes in, but those that are overridden."""

    def resolve(self, data: bytes, file: str) -> Node:
        """Return the root of a grammar in which each reference knows its target. Raises GrammarError."""
        root = read(data, Inherited(file, (normpath(file),)))
        form.check(root)
        self._waiting.append((root, None))
        while self._waiting:
            node, scope = self._waiting.pop()
            self._visit(node, scope)
        return root

    def _visit(self, node: Node, scope: Scope | None) -> None:
        """Resolve a node and let its children wait; references into a grammar wait until it is known."""
        self.visited.append(node)
        if node.kind == "grammar":
            self._grammar(node, scope)
            return
        if node.kind in {"ref", "parentRef"}:
            node.target = _definition(node, scope)
        elif node.kind == "externalRef":
            node.target = self._file(node)
            self._waiting.append((node.target, scope))
        self._waiting.extend((child, scope) for child in reversed(node.children))

    def _grammar(self, node: Node, outer: Scope | None) -> None:
        scope = Scope(outer)
        components = list(self._components(node))
        for component in components:
            name = _name(component)
            known = scope.definitions.setdefault(name, Node(name, {}, node.line, node.column, node.inherited))
            known.definitions.append(component)
        for definition in scope.definitions.values():
            _check_combined(definition.definitions)
        if _START not in scope.definitions:
            raise wrong(node, "This grammar has no <start>", "4.18", "Add <start> with the root element.")
        node.target = scope.definitions[_START]
        for component in reversed(components):
            self._waiting.extend((child, scope) for child in reversed(component.children))

    def _components(self, grammar: Node) -> Iterator[Node]:
        """Yield each <start> and <define>; <div> counts as nothing, <include> as what it includes."""
        waiting = list(reversed(grammar.children))
        while waiting:
            node = waiting.pop()
            if node.kind == "div":
                waiting.extend(reversed(node.children))
            elif node.kind == "include":
                yield from self._included(node)
            else:
                yield node

    def _included(self, include: Node) -> Iterator[Node]:
        """Yield the components of another grammar but those that are overridden, and what overrides them."""
        grammar = self._file(include)
        if grammar.kind != "grammar":
            hint = "Use <externalRef> for a file that holds a pattern."
            raise wrong(include, "<include> leads to a file that holds no <grammar>", "4.7", hint)
        overriding = list(self._components(include))
        names = {_name(node) for node in overriding}
        found = set()
        for component in self._components(grammar):
            name = _name(component)
            found.add(name)
            if name not in names:
                yield component
        for node in overriding:
            if _name(node) not in found:
                hint = "Move it out of the <include>, or mend its name."
                raise wrong(node, f"The included grammar has no {_shown(node)} to be overridden", "4.7", hint)
        yield from overriding

    def _file(self, node: Node) -> Node:
        """Return the root of the file that a reference names."""
        path = _path(node)
        chain = node.inherited.chain
        if normpath(path) in chain:
            section = "4.7" if node.kind == "include" else "4.6"
            raise wrong(node, f"The file {path} takes in itself", section, "Take out the reference.")
        self._files += 1
        if len(chain) > _DEEPEST or self._files > _MOST_FILES:
            raise wrong(node, "Too many files take in one another", "4.6", "Put them into fewer files.")
        root = read(self._bytes(node, path), Inherited(path, (*chain, normpath(path)), node.inherited.ns))
        form.check(root)
        return root

    def _bytes(self, node: Node, path: str) -> bytes:
        try:
            return self._reader(path)
        except (OSError, InputError) as error:
            reason = str(error.strerror) if isinstance(error, OSError) else error.message.rstrip(".")
            message = f"The file {path}, which this grammar takes in, cannot be taken in: {reason}"
            raise wrong(node, message, "4.5", "Put it there, or mend the href.") from None


def _path(node: Node) -> str:
    """Return the path that an href names, relative to the file it stands in and to xml:base."""
    path = node.inherited.file
    for reference in (*node.inherited.bases, node.attributes["href"]):
        parts = urlsplit(reference)
        if parts.scheme not in {"", "file"} or parts.netloc not in {"", "localhost"}:
            hint = "Save the file beside the grammar and name it by its path: nothing is fetched."
            raise wrong(
                node, f"This grammar takes in {reference}, which is no file on this computer", "4.5", hint
            )
        path = join(dirname(path), unquote(parts.path)) if parts.path else path
    return path


def _name(component: Node) -> str:
    return _START if component.kind == "start" else component.name


def _shown(component: Node) -> str:
    return "<start>" if component.kind == "start" else f"<define> of the name {component.name}"


def _check_combined(components: Iterable[Node]) -> None:
    """One component of a name may be without ``combine``, and the others have to agree (section 4.17)."""
    alone: Node | None = None
    how: Node | None = None
    for node in components:
        combine = node.attributes.get("combine")
        if combine is None:
            if alone is not None:
                hint = f'Say combine="choice" or "interleave" in one; the first stands in line {alone.line}.'
                raise wrong(node, f"There is a second {_shown(node)} without combine", "4.17", hint)
            alone = node
        elif how is not None and how.attributes["combine"] != combine:
            hint = f"Say the same in each of them; the other one stands in line {how.line}."
            raise wrong(node, f"{_shown(node)} is combined in two ways", "4.17", hint)
        else:
            how = node


def _definition(reference: Node, scope: Scope | None) -> Node:
    within = scope.outer if scope is not None and reference.kind == "parentRef" else scope
    if within is None:
        message = f"<{reference.kind}> stands outside of the grammar that it would refer to"
        raise wrong(reference, message, "4.18", "Put it into a <grammar>.")
    if reference.name not in within.definitions:
        hint = "Mend the name, or add the definition."
        raise wrong(reference, f"No <define> has the name {reference.name}", "4.18", hint)
    return within.definitions[reference.name]
