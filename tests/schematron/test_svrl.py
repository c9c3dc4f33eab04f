"""The report in SVRL: valid, complete, and at places that XPath finds again."""

from pathlib import Path

import pytest
from lxml import etree

from teipress.model.errors import GrammarError
from teipress.resources import resource
from teipress.validate.document import document
from teipress.validate.schematron import svrl
from tests.golden_files import NAME, ROOT
from tests.schematron.cases import CASES, DOCUMENT, SCHEMA, files, reader

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
RNG = etree.RelaxNG(etree.parse(Path(__file__).parent / "svrl.rng"))

WHOLE = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3" schemaVersion="2.1" defaultPhase="all" xml:lang="en">
<title>Rules  of talk</title><p>About <emph>turns</emph>.</p>
<ns prefix="t" uri="urn:talk"/>
<phase id="all"><active pattern="turns"/><active pattern="quiet"/></phase>
<pattern id="turns" role="x"><title>Turns</title>
  <rule id="turn" context="t:turn" role="warning" flag="f"><assert id="two" test="@n = '{2}'" diagnostics="d" properties="p" see="https://example.org" icon="i.png" fpi="-//x" xml:lang="de"><span class="c">Turn</span> <value-of select="@n"/>.</assert></rule>
  <rule context="t:p/text()"><report test="true()" severity="info" subject="..">Text.</report></rule>
</pattern>
<pattern id="quiet"><rule context="t:nothing"><report test="true()">Never.</report></rule></pattern>
<diagnostics><diagnostic id="d">Say <dir value="ltr">2</dir>.</diagnostic></diagnostics>
<properties><property id="p" role="r" scheme="s">Property <value-of select="@who"/>.</property></properties>
</schema>"""


def test_the_whole_report() -> None:
    report = svrl(document(DOCUMENT.encode(), "talk.xml"), WHOLE.encode(), "rules.sch")
    assert report == (Path(__file__).parent / "whole.svrl").read_bytes()


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.stem != "endless"], ids=lambda path: path.stem
)
def test_every_report_is_valid(case: Path) -> None:
    found = files(case)
    talk = document(found["talk.xml"].encode(), "talk.xml")
    try:
        report = svrl(talk, found["rules.sch"].encode(), "rules.sch", found["phase"].strip(), reader(found))
    except GrammarError:
        return
    tree = etree.fromstring(report)
    assert "{urn:teipress:schematron}" not in str([e.attrib for e in tree.iter()])
    patterns = [e for e in tree.iter() if e.tag == f"{SVRL}active-pattern"]
    assert RNG.validate(tree) or (not patterns), RNG.error_log


def test_our_own_report_is_valid() -> None:
    found = document((ROOT / "tei" / f"{NAME}.xml").read_bytes(), "x.xml")
    tree = etree.fromstring(svrl(found, resource("schema/teipress.sch").read_bytes()))
    assert RNG.validate(tree), RNG.error_log
    assert len(tree.findall(f"{SVRL}fired-rule")) > 200
    assert not tree.findall(f"{SVRL}failed-assert")


def test_a_location_leads_back_to_its_node() -> None:
    """Each path is one of XPath 3; with names taken apart it is one of XPath 1, which lxml runs."""
    rules = '<pattern><rule context="node() | @*"><report test="true()"><value-of select="name()"/></report></rule></pattern>'
    found = document(DOCUMENT.encode(), "talk.xml")
    tree = etree.fromstring(svrl(found, SCHEMA.format(rules).encode(), "rules.sch"))
    paths = [str(said.get("location")) for said in tree.iter(f"{SVRL}successful-report")]
    assert len(paths) == len(set(paths)) == 20
    for path in paths:
        step = path.replace("Q{urn:talk}", "t:").replace("Q{http://www.w3.org/XML/1998/namespace}", "xml:")
        step = step.replace("processing-instruction(page)", "processing-instruction('page')")
        assert found.tree.xpath(f"count({step})", namespaces={"t": "urn:talk"}) == 1, path
