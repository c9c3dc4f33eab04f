"""Our grammar with one thing more that it allows: a child, an attribute or a value that the TEI does not know there."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from teipress.validate.document import Element
from tests.odd.grammar import RNG

FOREIGN_CHILD = "teiHeader"
FOREIGN_ATTRIBUTE = "speaker"
"""The TEI has a header in a document alone, and no attribute of this name."""

ADDED = (f"ref:{FOREIGN_CHILD}", f"attribute:{FOREIGN_ATTRIBUTE}", "value:")
"""How the place of what was added ends."""


def loosened(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield grammars, each with a name for what it allows besides."""
    root = etree.fromstring(data)
    for element in list(root.iter(f"{RNG}element")):
        if name := element.get("name"):
            yield (
                f"{name} with a child",
                _with(root, element, _maybe(etree.Element(f"{RNG}ref", name=FOREIGN_CHILD))),
            )
            attribute = etree.Element(f"{RNG}attribute", name=FOREIGN_ATTRIBUTE)
            yield f"{name} with an attribute", _with(root, element, _maybe(attribute))
    for attribute in list(root.iter(f"{RNG}attribute")):
        if attribute.get("name"):
            yield (
                f"{_owner(attribute)} with no value in {attribute.get('name')}",
                _with_value(root, attribute),
            )


def _owner(attribute: Element) -> str:
    return next(attribute.iterancestors(f"{RNG}define")).get("name", "")


def _maybe(pattern: Element) -> Element:
    optional = etree.Element(f"{RNG}optional")
    optional.append(pattern)
    return optional


def _with(root: Element, parent: Element, pattern: Element) -> bytes:
    """Return the grammar with a pattern at the end of another one."""
    copy = _copied(root, parent)
    copy.append(pattern)
    return etree.tostring(copy.getroottree())


def _with_value(root: Element, attribute: Element) -> bytes:
    """Return the grammar with an attribute that may be empty as well."""
    copy = _copied(root, attribute)
    choice = etree.Element(f"{RNG}choice")
    choice.extend([part for part in copy if part.tag.startswith(RNG)])
    etree.SubElement(choice, f"{RNG}value")
    copy.append(choice)
    return etree.tostring(copy.getroottree())


def _copied(root: Element, element: Element) -> Element:
    """Return the same element in a copy of the grammar."""
    found = deepcopy(root).find(root.getroottree().getelementpath(element))
    assert found is not None
    return found
