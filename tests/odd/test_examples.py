"""The ODD as a text about the schema: each element, attribute, value and rule explained, each example valid."""

from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from teipress.engines.xml import TEI
from teipress.model.finding import Severity, Stage
from teipress.resources import resource
from teipress.validate import compact, validate
from teipress.validate.document import Element
from tests.odd.grammar import RNG
from tests.oracles import jing

ODD = etree.parse(resource("schema/teipress.odd"))
GRAMMAR = resource("schema/teipress.rng").read_bytes()
SPECS = [*ODD.iter(f"{TEI}elementSpec")]
EXAMPLES = "{http://www.tei-c.org/ns/Examples}"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
MODEL = jing.TEI_ALL.with_name("model.xml")


def named(spec: Element) -> str:
    return spec.get("ident", "")


def text_of(element: Element) -> str:
    return " ".join(str(element.xpath("string()")).split())


def example(spec: Element) -> Element:
    """Return the one element that an example shows, as TEI."""
    shown = deepcopy(spec.find(f"{TEI}exemplum/{EXAMPLES}egXML/*"))
    assert shown is not None
    for element in shown.iter(f"{EXAMPLES}*"):
        element.tag = f"{TEI}{etree.QName(element).localname}"
    return shown


def starting_with(*names: str) -> bytes:
    """Return our grammar for documents that begin with one of some elements."""
    root = etree.fromstring(GRAMMAR)
    start = root.find(f"{RNG}start")
    assert start is not None
    start[:] = [etree.Element(f"{RNG}choice")]
    start[0].extend([etree.Element(f"{RNG}ref", name=name) for name in names])
    return etree.tostring(root)


ANY = starting_with(*map(named, SPECS))


def test_there_are_about_as_many_elements_as_the_design_asks_for() -> None:
    assert 115 <= len(SPECS) <= 130


@pytest.mark.parametrize("spec", SPECS, ids=named)
def test_each_element_has_an_example_that_shows_it_and_is_valid(spec: Element) -> None:
    shown = example(spec)
    assert shown.tag == f"{TEI}{named(spec)}" or shown.find(f".//{TEI}{named(spec)}") is not None
    data = etree.tostring(shown, encoding="UTF-8", xml_declaration=True, with_tail=False)
    assert validate(data, f"{named(spec)}.xml", schema=ANY, schema_name="any.rng", stages={Stage.RNG}) == []
    rules = validate(data, f"{named(spec)}.xml", stages={Stage.SCHEMATRON})
    assert [finding for finding in rules if finding.severity is Severity.ERROR] == []


def test_everything_is_described_in_sentences() -> None:
    for kind in ("elementSpec", "classSpec", "macroSpec", "dataSpec", "attDef", "valItem", "constraintSpec"):
        for part in ODD.iter(f"{TEI}{kind}"):
            said = " ".join(part.findtext(f"{TEI}desc", "").split())
            assert said.endswith((".", ")", "”.")), f"{kind} {named(part)}"


def test_each_rule_says_what_it_needs_how_grave_it_is_and_what_to_do() -> None:
    for rule in ODD.iter(f"{TEI}constraintSpec"):
        (test,) = rule.iter(f"{SCH}assert")
        (hint,) = rule.iter(f"{SCH}diagnostic")
        assert test.get("id") == named(rule)
        assert test.get("role") in {"error", "warning", "information"}
        assert "need" in text_of(test)
        assert "found" in text_of(test)
        assert (test.get("diagnostics"), text_of(hint)[-1]) == (hint.get("id"), ".")


@pytest.mark.java
def test_the_compact_grammar_is_the_same_grammar(tmp_path: Path) -> None:
    (tmp_path / "ours.rnc").write_bytes(compact(GRAMMAR, "ours.rng"))
    assert jing.as_xml(tmp_path / "ours.rnc") == jing.as_xml(resource("schema/teipress.rng"))


def test_all_that_the_design_shows_is_valid() -> None:
    """All but u and seg: those are written by an export for others, not into an edition."""
    if not MODEL.exists():
        pytest.skip("the skeleton of every construct is not beside the checkout")
    root = etree.parse(MODEL).getroot()
    for export in [*root.iter(f"{TEI}u")]:
        export.getparent().remove(export)
    for data in (etree.tostring(root), MODEL.with_name("example.xml").read_bytes()):
        assert validate(data, "model.xml", stages={Stage.RNG}) == []
