"""A file of a grammar as nodes that know their place (RELAX NG, sections 4.1 to 4.4).

Annotations, which are elements and attributes of other namespaces, are left out; ``ns`` and
``datatypeLibrary`` are handed down to where they count.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from teipress.model.errors import GrammarError
from teipress.model.finding import Place
from teipress.validate.relaxng.datatypes.library import WHITE_SPACE
from teipress.validate.relaxng.nameclass import SEPARATOR, local_name

RELAX_NG = "http://relaxng.org/ns/structure/1.0"
_XML = "http://www.w3.org/XML/1998/namespace"
_BASE = f"{_XML}{SEPARATOR}base"
_PREFIX = f"{RELAX_NG}{SEPARATOR}"
_TEXTS = frozenset({"value", "param", "name"})
_TRIMMED = ("name", "type", "combine")


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a node has from those around it."""

    file: str
    """The file as the user would type it."""
    chain: tuple[str, ...] = ()
    """The files that led to this one, itself included."""
    ns: str = ""
    library: str = ""
    bases: tuple[str, ...] = ()
    """The values of xml:base, from the outermost in."""
    prefixes: Mapping[str, str] = field(default_factory=lambda: {"xml": _XML})


@dataclass(eq=False, slots=True)
class Node:
    """An element of a grammar."""

    kind: str
    attributes: dict[str, str]
    line: int
    column: int
    inherited: Inherited
    children: list["Node"] = field(default_factory=list)
    text: str = ""
    target: "Node | None" = None
    """What a reference leads to; see ``scopes``."""
    definitions: list["Node"] = field(default_factory=list)
    """What a definition is combined from; see ``scopes``."""

    @property
    def name(self) -> str:
        """The value of ``name``, empty where there is none."""
        return self.attributes.get("name", "")


def wrong(node: Node, message: str, section: str, hint: str) -> GrammarError:
    """Return the error of a node that the specification does not allow in that section."""
    said = f"{message} (RELAX NG, section {section})."
    return GrammarError(said, Place(node.inherited.file, node.line, node.column), hint)


def read(data: bytes, inherited: Inherited) -> Node:
    """Return the root of a file. Raises GrammarError where it is no RELAX NG in XML syntax."""
    return _Reader(inherited).read(data)


class _Reader:
    """Builds nodes from what expat tells; what a node hands down changes with few of them."""

    def __init__(self, inherited: Inherited) -> None:
        self._file = inherited.file
        self._open: list[Node] = []
        self._inherited = [inherited]
        self._root: Node | None = None
        self._foreign = 0
        self._declared: dict[str, str] = {}
        self._parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartNamespaceDeclHandler = self._declare
        self._parser.StartDoctypeDeclHandler = self._doctype

    def read(self, data: bytes) -> Node:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            said = f"This schema is not well-formed XML: {expat.ErrorString(error.code)}."
            place = Place(self._file, error.lineno, error.offset + 1)
            raise GrammarError(said, place, "Mend the schema there.") from None
        except (LookupError, ValueError):
            said = "The encoding that this schema declares cannot be read."
            raise GrammarError(said, Place(self._file, 1, 1), "Save the schema as UTF-8.") from None
        if self._root is None:
            raise self._unusable("This is no RELAX NG grammar in XML syntax.")
        return self._root

    def _unusable(self, message: str) -> GrammarError:
        place = Place(self._file, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        hint = "Take the .rng file; trang turns compact syntax (.rnc) and other schemas into one."
        return GrammarError(message, place, hint)

    def _doctype(self, *_: object) -> None:
        message = "The schema has a DOCTYPE, which could pull in other files; it is not read."
        place = Place(self._file, self._parser.CurrentLineNumber, 1)
        raise GrammarError(message, place, "Remove the DOCTYPE line.")

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix or ""] = uri or ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        declared, self._declared = self._declared, {}
        if self._foreign or not name.startswith(_PREFIX):
            if not self._open and not self._foreign:
                raise self._unusable(
                    f"The root of a schema has to be RELAX NG, but it is <{local_name(name)}>."
                )
            self._foreign += 1
            return
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        outer = self._inherited[-1]
        if not attributes and not declared:
            self._begin(Node(name.removeprefix(_PREFIX), {}, line, column, outer))
            return
        own = {key: value for key, value in attributes.items() if SEPARATOR not in key}
        handed_down = self._handed_down(outer, own, attributes.get(_BASE), declared)
        node = Node(name.removeprefix(_PREFIX), own, line, column, handed_down)
        for key in _TRIMMED:
            if key in own:
                own[key] = own[key].strip(WHITE_SPACE)
        if len(own) < len(attributes) and any(key.startswith(_PREFIX) for key in attributes):
            message = f"An attribute of <{node.kind}> has the namespace of RELAX NG"
            raise wrong(node, message, "3", "Take off the prefix.")
        self._begin(node)

    def _begin(self, node: Node) -> None:
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node
        self._open.append(node)
        self._inherited.append(node.inherited)

    @staticmethod
    def _handed_down(
        outer: Inherited, own: dict[str, str], base: str | None, declared: dict[str, str]
    ) -> Inherited:
        if not declared and base is None and "ns" not in own and "datatypeLibrary" not in own:
            return outer
        return Inherited(
            outer.file,
            outer.chain,
            own.get("ns", outer.ns),
            own.get("datatypeLibrary", outer.library),
            outer.bases if base is None else (*outer.bases, base),
            {**outer.prefixes, **declared} if declared else outer.prefixes,
        )

    def _end(self, _name: str) -> None:
        if self._foreign:
            self._foreign -= 1
            return
        self._open.pop()
        self._inherited.pop()

    def _characters(self, text: str) -> None:
        if self._foreign:
            return
        node = self._open[-1]
        if node.kind in _TEXTS:
            node.text += text
        elif text.strip(WHITE_SPACE):
            message = f"Text stands in <{node.kind}>, which can hold none"
            raise wrong(node, message, "4.2", "Take it out, or put it into an element of another namespace.")
