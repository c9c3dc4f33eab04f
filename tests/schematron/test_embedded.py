"""Rules that stand in an ODD or in a RELAX NG grammar are found there and hold by themselves."""

from pathlib import Path

import pytest
from lxml import etree

from teipress.model.errors import GrammarError
from teipress.model.finding import Stage
from teipress.validate import build, validate
from teipress.validate.odd import rules_in
from tests.golden_files import ROOT
from tests.oracles.jing import TEI_ALL
from tests.schematron.cases import line

SCH = "{http://purl.oclc.org/dsdl/schematron}"

ODD = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:t="http://www.tei-c.org/ns/1.0">
<text><body><schemaSpec ident="small" start="TEI">
<elementSpec ident="TEI"><content><elementRef key="p" maxOccurs="unbounded"/></content></elementSpec>
<elementSpec ident="p"><classes><memberOf key="att.x"/></classes>%s<content><textNode/></content>
<attList><attDef ident="n"><datatype><dataRef name="string"/></datatype>%s</attDef></attList></elementSpec>
<classSpec type="atts" ident="att.x">%s<attList><attDef ident="x"><datatype><dataRef name="string"/></datatype>%s</attDef></attList></classSpec>
</schemaSpec></body></text></TEI>
"""
SPEC = '<constraintSpec ident="{}" scheme="schematron"><constraint>{}</constraint></constraintSpec>'
DOCUMENT = b"""<TEI xmlns="http://www.tei-c.org/ns/1.0">
<p n="1" x="a">One.</p>
<p/>
</TEI>
"""


def odd(element: str = "", attribute: str = "", group: str = "", member: str = "") -> bytes:
    """Return a small ODD with constraints on an element, its attribute, its class, and an attribute of that."""
    return (ODD % (element, attribute, group, member)).encode()


def said(schema: bytes, data: bytes = DOCUMENT, name: str = "small.odd") -> list[str]:
    found = validate(data, "d.xml", stages={Stage.SCHEMATRON}, schema=schema, schema_name=name)
    return [line(finding).removeprefix("d.xml:") for finding in found]


ONE = '<sch:report test="true()">Here.</sch:report>'
EMBEDDED = [
    pytest.param(
        {"element": SPEC.format("a", ONE)},
        ["2:1: error sch.a: Here.", "3:1: error sch.a: Here."],
        id="element",
    ),
    pytest.param({"attribute": SPEC.format("a", ONE)}, ["2:4: error sch.a: Here."], id="attribute"),
    pytest.param(
        {"group": SPEC.format("a", ONE)}, ["2:1: error sch.a: Here.", "3:1: error sch.a: Here."], id="class"
    ),
    pytest.param({"member": SPEC.format("a", ONE)}, ["2:10: error sch.a: Here."], id="attribute of a class"),
    pytest.param(
        {
            "element": SPEC.format(
                "a", '<sch:let name="n" value="@n"/><sch:assert test="$n">No n.</sch:assert>' + ONE
            )
        },
        ["2:1: error sch.a-2: Here.", "3:1: error sch.a: No n.", "3:1: error sch.a-2: Here."],
        id="assertions with a variable",
    ),
    pytest.param(
        {
            "element": SPEC.format(
                "a",
                '<sch:rule context="t:p[@n]"><sch:report test="tei:x or true()">Rule.</sch:report></sch:rule>',
            )
        },
        ["2:1: error sch.a: Rule."],
        id="a rule, with a prefix that only the file binds, and one that nobody does",
    ),
    pytest.param(
        {
            "element": SPEC.format(
                "a",
                '<sch:let name="v" value="1"/><sch:rule context="tei:p[1]"><sch:report test="$v = 1">1</sch:report></sch:rule>',
            ),
            "group": SPEC.format(
                "a",
                '<sch:let name="v" value="2"/><sch:rule context="tei:p[2]"><sch:report test="$v = 2">2</sch:report></sch:rule>',
            ),
        },
        ["2:1: error sch.a: 1", "3:1: error sch.a: 2"],
        id="two constraints of one name with variables of one name",
    ),
    pytest.param(
        {
            "element": SPEC.format(
                "a",
                '<sch:pattern id="x"><sch:rule context="tei:p"><sch:extends rule="lent"/></sch:rule></sch:pattern>',
            ),
            "group": SPEC.format("b", f'<sch:rule abstract="true" id="lent">{ONE}</sch:rule>'),
        },
        ["2:1: error sch.x: Here.", "3:1: error sch.x: Here."],
        id="an abstract rule of another constraint",
    ),
    pytest.param(
        {
            "element": f'<exemplum><egXML xmlns="http://www.tei-c.org/ns/Examples">{SPEC.format("a", ONE)}</egXML></exemplum>'
        },
        [],
        id="an example is no rule",
    ),
]


@pytest.mark.parametrize(("parts", "expected"), EMBEDDED)
def test_rules_of_an_odd(parts: dict[str, str], expected: list[str]) -> None:
    assert said(odd(**parts)) == expected


def test_a_mistake_is_found_where_it_stands_in_the_odd() -> None:
    with pytest.raises(GrammarError) as raised:
        said(odd(attribute=SPEC.format("a", '\n<sch:assert test="@x =">No.</sch:assert>')))
    assert str(raised.value.place) == "small.odd:6:1"


def test_an_assertion_that_speaks_of_nothing_is_refused() -> None:
    stray = odd().replace(b"<elementSpec", SPEC.format("a", ONE).encode() + b"<elementSpec", 1)
    with pytest.raises(GrammarError, match="stands in no sch:rule") as raised:
        said(stray)
    assert raised.value.place is not None
    assert raised.value.place.line == 3


def test_what_is_built_holds_no_places() -> None:
    assert b"urn:teipress" not in build(odd(element=SPEC.format("a", ONE)), "small.odd").sch


RNG = b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron">
<sch:ns prefix="t" uri="http://www.tei-c.org/ns/1.0"/>
<start><element name="TEI"><zeroOrMore><element name="p"><optional><attribute name="n"><sch:report test=". = 1">One.</sch:report></attribute></optional>
<sch:assert test="@n">No n.</sch:assert><optional><attribute name="x"/></optional><text/></element></zeroOrMore>
<sch:pattern id="last"><sch:rule context="t:p"><sch:report test="position() = last()">Last.</sch:report></sch:rule></sch:pattern></element></start>
</grammar>"""


def test_rules_of_a_grammar() -> None:
    assert said(RNG, name="small.rng")[0] == "2:4: error sch.pattern-1: One."
    assert said(RNG, name="small.rng")[-1] == "3:1: error sch.pattern-2: No n."


@pytest.fixture(name="tei_all", scope="module")
def _tei_all() -> bytes:
    if not TEI_ALL.exists():
        pytest.skip("the full schema of the TEI is not beside the checkout")
    return TEI_ALL.read_bytes()


VIOLATIONS = [
    ('<p><date when="1900" from="1899"/></p>', ["att-datable-w3c-when-constraint-rule-2"]),
    ('<p subtype="x"/>', ["subtypeTyped-constraint-rule-9"]),
    ("<p><p/></p>", ["p-in-ab-or-p-constraint-rule-11"]),
    ("<l><lg><l/></lg></l>", ["lg-in-l-constraint-rule-23", "l-in-l-constraint-rule-21"]),
    ("<lg/>", ["atleast1oflggapl-constraint-rule-22"]),
    ('<list type="gloss"><item/></list>', ["gloss-list-must-have-labels-constraint-rule-19"]),
    ('<p><ref target="#a" cRef="b"/></p>', ["ref-refAtts-constraint-rule-18"]),
    ('<span from="a b" to="c"/>', ["span-tofrom-constraint-rule-34"]),
    ('<rt target="#a" from="#b"/>', ["rt-target-not-span-constraint-rule-14", "rt-from-constraint-rule-15"]),
    ("<subst><add/></subst>", ["substContents1-constraint-rule-49"]),
    ('<link target="#a"/>', ["linkTargets3-constraint-rule-55"]),
    ('<path points="1,2 3,4 1,2"/>', ["pathmustnotbeclosed-constraint-rule-42"]),
    ('<p spanTo="#a"/><anchor xml:id="a"/>', []),
    ('<anchor xml:id="a"/><p spanTo="#a"/>', ["spanTo-points-to-following-constraint-rule-7"]),
    ('<classRef minOccurs="3" maxOccurs="2"/>', ["MINandMAXoccurs-constraint-rule-58"]),
    ('<content><elementRef key="a" source="b"/></content>', ["pattern-64-2"]),
    (
        '<attList><attDef ident="a" mode="delete"/><attDef ident="a" mode="delete"/></attList>',
        ["no_duplicate_attrs-constraint-rule-93"],
    ),
]


def test_all_patterns_of_tei_all_are_found(tei_all: bytes) -> None:
    inside = len(list(etree.fromstring(tei_all).iter(f"{SCH}pattern")))
    assert inside == 93
    assert len(list(etree.fromstring(rules_in(tei_all, "tei_all.rng")).iter(f"{SCH}pattern"))) == inside


@pytest.mark.parametrize(("body", "expected"), VIOLATIONS)
def test_rules_of_tei_all(body: str, expected: list[str], tei_all: bytes) -> None:
    data = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>'.encode()
    found = validate(data, "d.xml", stages={Stage.SCHEMATRON}, schema=tei_all, schema_name="tei_all.rng")
    assert [
        finding.rule.rpartition(ending)[1] for finding, ending in zip(found, expected, strict=True)
    ] == expected


def test_a_rule_of_tei_all_that_cannot_be_computed_is_named_with_its_line(tei_all: bytes) -> None:
    found = said(tei_all, DOCUMENT.replace(b"<p/>", b'<path points="a,2 3,4 1,2"/>'), "tei_all.rng")
    assert found[0].startswith(
        "3:1: error sch.not-computed: This rule could not be computed here: Cannot convert"
    )
    assert "in tei_all.rng:15457:16" in found[0]


@pytest.mark.parametrize("path", sorted((ROOT / "tei").glob("*.xml")), ids=lambda path: path.name)
def test_the_edition_keeps_the_rules_of_tei_all(path: Path, tei_all: bytes) -> None:
    assert (
        validate(path.read_bytes(), "d.xml", stages={Stage.SCHEMATRON}, schema=tei_all, schema_name="t.rng")
        == []
    )
