"""Documents that are a little wrong, or right in another way: each a copy of a sample with one change."""

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

from lxml import etree

from teipress.engines.xml import TEI, XML_ID
from teipress.validate.document import Element

DATA = Path(__file__).parent / "data"
SAMPLES = tuple(sorted(DATA.glob("*.xml")))

_ATTRIBUTES = "when from to who type n start trans target reason cert resp rend ref break corresp".split()
_VALUES = "x 2024-01-01 1945-13 #t1 #a_#b inaudible doubt high 1 21:00:00 http://a.b/ index yes".split()


def mutants(number: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield documents with a name for what was changed; the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311  the cases have to be the same each time, not secret
    roots = [etree.parse(path).getroot() for path in SAMPLES]
    pieces = [element for root in roots for element in root.iter(f"{TEI}*")]
    for n in range(number):
        root = deepcopy(chance.choice(roots))
        name, change = chance.choice(_CHANGES)
        elements = list(root.iter(f"{TEI}*"))
        change(chance.choice(elements[1:]), chance, pieces)
        yield f"{n:04d}-{name}.xml", etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _rename(element: Element, chance: random.Random, pieces: list[Element]) -> None:
    element.tag = chance.choice(pieces).tag


def _remove(element: Element, _chance: random.Random, _pieces: list[Element]) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _double(element: Element, _chance: random.Random, _pieces: list[Element]) -> None:
    element.addnext(_copy(element))


def _exchange(element: Element, _chance: random.Random, _pieces: list[Element]) -> None:
    following = element.getnext()
    if following is not None:
        element.addprevious(following)


def _transplant(element: Element, chance: random.Random, pieces: list[Element]) -> None:
    """Put an element of any sample, with its content, somewhere else: often that is right."""
    element.insert(chance.randint(0, len(element)), _copy(chance.choice(pieces)))


def _neighbour(element: Element, chance: random.Random, pieces: list[Element]) -> None:
    element.addnext(_copy(chance.choice(pieces)))


def _attribute(element: Element, chance: random.Random, _pieces: list[Element]) -> None:
    element.set(chance.choice(_ATTRIBUTES), chance.choice(_VALUES).replace("_", " "))


def _lose_attribute(element: Element, chance: random.Random, _pieces: list[Element]) -> None:
    if element.attrib:
        del element.attrib[chance.choice(list(element.attrib))]


def _text(element: Element, chance: random.Random, _pieces: list[Element]) -> None:
    if len(element) and chance.random() < 0.5:
        element[-1].tail = "stray"
    else:
        element.text = (element.text or "") + "stray"


def _empty(element: Element, _chance: random.Random, _pieces: list[Element]) -> None:
    for child in list(element):
        element.remove(child)
    element.text = None


def _copy(element: Element) -> Element:
    """Return a copy whose ids are new, so that they stand once."""
    copy = deepcopy(element)
    for inner in copy.iter(f"{TEI}*"):
        if XML_ID in inner.attrib:
            inner.set(XML_ID, f"{inner.get(XML_ID)}-copy")
    return copy


_CHANGES: tuple[tuple[str, Callable[[Element, random.Random, list[Element]], None]], ...] = (
    ("rename", _rename),
    ("remove", _remove),
    ("double", _double),
    ("exchange", _exchange),
    ("transplant", _transplant),
    ("transplant", _transplant),
    ("neighbour", _neighbour),
    ("neighbour", _neighbour),
    ("attribute", _attribute),
    ("lose-attribute", _lose_attribute),
    ("text", _text),
    ("empty", _empty),
)
