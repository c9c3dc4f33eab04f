"""Documents that are a little wrong, under four grammars: the verdict is jing's, and so is the line of the first fault."""

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from teipress.resources import resource
from teipress.validate.document import Element
from teipress.validate.relaxng import Schema
from tests.golden_files import ROOT
from tests.oracles import jing
from tests.validate.mutants import SAMPLES

GRAMMARS = Path(__file__).parent / "grammars"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

ODD_VALUES = "x 1 -1 1.5 1e3 lost no 1945 1945-13 1945-08-10 #t1 a_b http://a.b/ high edition data".split()
ODD_NAMES = ("n", "type", "reason", "when", "role", "bogus", XML_ID, "{urn:ext}z", "unit", "start", "kind")

CASES = {
    "tei_all": (jing.TEI_ALL, [*SAMPLES, *sorted((ROOT / "tei").rglob("*.xml"))], 400),
    "teipress": (resource("schema/teipress.rng"), [*SAMPLES, *sorted((ROOT / "tei").rglob("*.xml"))], 200),
    "inscription": (GRAMMARS / "inscription.rng", [GRAMMARS / "inscription.xml"], 200),
    "book": (GRAMMARS / "book.rng", [GRAMMARS / "book.xml"], 200),
}


class Mutants:
    """Copies of samples with one or two changes each, made of what stands in the samples."""

    def __init__(self, samples: list[Path], seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311  the cases have to be the same each time
        self._roots = [etree.parse(path).getroot() for path in samples]
        elements = [element for root in self._roots for element in root.iter(etree.Element)]
        self._pieces = [element for element in elements if sum(1 for _ in element.iter()) < 40]
        self._tags = sorted({str(element.tag) for element in elements})
        attributes = [(str(k), str(v)) for element in elements for k, v in element.attrib.items()]
        self._names = [*ODD_NAMES, *(name for name, _ in attributes)]
        self._values = [*ODD_VALUES, *(value for _, value in attributes)]
        self._changes: list[Callable[[Element], None]] = [
            self._rename, self._remove, self._double, self._exchange, self._insert, self._append,
            self._attribute, self._attribute, self._value, self._lose, self._text, self._empty, self._namespace,
        ]  # fmt: skip

    def documents(self, number: int) -> Iterator[bytes]:
        for _ in range(number):
            root = deepcopy(self._chance.choice(self._roots))
            for _ in range(self._chance.choice((1, 1, 2))):
                elements = list(root.iter(etree.Element))[1:]
                self._chance.choice(self._changes)(self._chance.choice(elements))
            yield etree.tostring(root, xml_declaration=True, encoding="UTF-8")

    def _rename(self, element: Element) -> None:
        element.tag = self._chance.choice(self._tags)

    def _namespace(self, element: Element) -> None:
        element.tag = self._chance.choice(("{urn:other}x", etree.QName(element).localname, "{urn:ext}y"))

    def _remove(self, element: Element) -> None:
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    def _double(self, element: Element) -> None:
        element.addnext(self._copy(element))

    def _exchange(self, element: Element) -> None:
        following = element.getnext()
        if following is not None:
            element.addprevious(following)

    def _insert(self, element: Element) -> None:
        element.insert(self._chance.randint(0, len(element)), self._copy(self._chance.choice(self._pieces)))

    def _append(self, element: Element) -> None:
        element.addnext(self._copy(self._chance.choice(self._pieces)))

    def _attribute(self, element: Element) -> None:
        name = self._chance.choice(self._names)
        value = self._chance.choice(self._values).replace("_", " ")
        element.set(name, f"new-{self._chance.randint(0, 10**6)}" if name == XML_ID else value)

    def _value(self, element: Element) -> None:
        for name in list(element.attrib)[:1]:
            if name != XML_ID:
                element.set(name, self._chance.choice(self._values))

    def _lose(self, element: Element) -> None:
        if element.attrib:
            del element.attrib[self._chance.choice(list(element.attrib))]

    def _text(self, element: Element) -> None:
        if len(element) and self._chance.random() < 0.5:
            element[-1].tail = self._chance.choice(("stray", " ", "1"))
        else:
            element.text = (element.text or "") + self._chance.choice(("stray", "1", " "))

    def _empty(self, element: Element) -> None:
        for child in list(element):
            element.remove(child)
        element.text = self._chance.choice((None, " ", "1945"))

    def _copy(self, element: Element) -> Element:
        copy = deepcopy(element)
        copy.tail = None
        for inner in copy.iter(etree.Element):
            if XML_ID in inner.attrib:
                inner.set(XML_ID, f"{inner.get(XML_ID)}-{self._chance.randint(0, 10**6)}")
        return copy


@pytest.mark.java
@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_the_verdict_and_the_line_are_jings(name: str, tmp_path: Path) -> None:
    grammar, samples, number = CASES[name]
    if not grammar.exists():
        pytest.skip("the full schema of the TEI is not beside the checkout")
    schema = Schema(grammar.read_bytes(), str(grammar))
    ours: dict[str, int] = {}
    documents = []
    for count, data in enumerate(Mutants(samples, seed=11).documents(number)):
        documents.append(tmp_path / f"{count:04d}.xml")
        documents[-1].write_bytes(data)
        lines = [fault.line for fault in schema.faults(data)]
        if lines:
            ours[documents[-1].name] = min(lines)
    theirs = jing.first_lines(documents, grammar)
    assert sorted(ours) == sorted(theirs)
    assert number / 4 < len(ours) < number
    agreeing = sum(ours[document] == theirs[document] for document in ours)
    assert agreeing / len(ours) >= 0.97


@pytest.mark.parametrize("name", ["inscription", "book"])
def test_the_samples_are_valid(name: str) -> None:
    grammar, samples, _ = CASES[name]
    schema = Schema(grammar.read_bytes(), str(grammar))
    assert [list(schema.faults(sample.read_bytes())) for sample in samples] == [[]]
