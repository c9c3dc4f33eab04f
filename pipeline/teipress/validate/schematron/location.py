"""From the path of a node, as XPath's ``path()`` gives it, to its place in the file."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, cast

from lxml import etree

from teipress.model.finding import Place
from teipress.validate.document import Document, Element

_STEP = re.compile(
    r"""
    / (?: Q\{ (?P<namespace> [^}]* ) \} (?P<name> [^\[/]+ ) \[ (?P<number> \d+ ) \]       # an element
        | @ (?: Q (?P<uri> \{ [^}]* \} ) )? (?P<attribute> [^\[/]+ )                      # an attribute
        | (?P<kind> text | comment | processing-instruction ) \( (?P<target> [^)]* ) \) \[ (?P<nth> \d+ ) \] )
    """,
    re.VERBOSE,
)


@dataclass
class Locator:
    """Finds nodes of one document; the children of an element are counted once."""

    document: Document
    _children: dict[Element, dict[str, list[Element]]] = field(default_factory=dict)

    def locate(self, path: str) -> tuple[Place, str]:
        """Return where a node stands, and an ElementPath to the element that it is or belongs to."""
        element = self.document.root
        steps: list[str] = []
        for depth, step in enumerate(_STEP.finditer(path)):
            if step["attribute"]:
                name = f"{step['uri'] or ''}{step['attribute']}"
                return self.document.place_of_attribute(element, name), "/".join(steps) or "."
            if step["kind"] and depth:  # before the root and after it, the root stands for what is there
                return self._place_of_other(element, step), "/".join(steps) or "."
            if depth:
                element = self._child(element, step, steps)
        return self.document.place(element), "/".join(steps) or "."

    def _child(self, element: Element, step: re.Match[str], steps: list[str]) -> Element:
        tag = f"{{{step['namespace']}}}{step['name']}" if step["namespace"] else step["name"]
        if element not in self._children:
            self._children[element] = defaultdict(list)
            for child in element.iterchildren(etree.Element):
                self._children[element][child.tag].append(child)
        children = self._children[element][tag]
        steps.append(tag if len(children) == 1 else f"{tag}[{step['number']}]")
        return children[int(step["number"]) - 1]

    def _place_of_other(self, element: Element, step: re.Match[str]) -> Place:
        """Return the place of a text, or the line of a comment or an instruction."""
        number = int(step["nth"]) - 1
        if step["kind"] == "text":
            return self.document.place_of_text(element, _before(element, number))
        kind = etree.Comment if step["kind"] == "comment" else etree.ProcessingInstruction
        meant = [
            other
            for other in element.iterchildren(kind)
            if step["target"] in {"", getattr(other, "target", "")}
        ]
        node = cast("Any", meant[number])
        return Place(self.document.file, node.sourceline - node.text.count("\n"))  # lxml has the last line


def _before(element: Element, number: int) -> Element | None:
    """Return the child element before a text of an element; the texts are counted from 0."""
    texts = cast("list[Any]", element.xpath("text()"))
    before: Any = texts[number].getparent() if texts[number].is_tail else None
    while before is not None and not isinstance(before.tag, str):
        before = before.getprevious()
    return cast("Element | None", before)
