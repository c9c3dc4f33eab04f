"""Schematron that somebody else wrote: what ISO Schematron has for it, and what is said where it is wrong."""

import pytest

from teipress.model.errors import GrammarError
from teipress.model.finding import Severity, Stage
from teipress.validate import validate

DOCUMENT = b"""<talk xmlns="urn:talk">
  <turn n="1"><p>Yes.</p></turn>
  <turn n="1"><p/></turn>
</talk>
"""
SCHEMA = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
<ns prefix="t" uri="urn:talk"/>
{}
</schema>
"""

RULES = [
    pytest.param(
        '<pattern><let name="all" value="//t:turn"/><rule context="t:turn"><let name="n" value="@n"/>'
        '<assert id="unique" test="count($all[@n = $n]) = 1">Turn <value-of select="$n"/> stands twice.</assert>'
        "</rule></pattern>",
        [(2, 3, "sch.unique", "Turn 1 stands twice."), (3, 3, "sch.unique", "Turn 1 stands twice.")],
        id="let and value-of",
    ),
    pytest.param(
        '<pattern><rule context="t:p"><report id="blank" role="warning" test="not(node())"><name/> is empty.</report>'
        "</rule></pattern>",
        [(3, 15, "sch.blank", "p is empty.")],
        id="report and name",
    ),
    pytest.param(
        '<pattern id="first"><rule context="t:p[text()]"/><rule context="t:p">'
        '<assert id="said" test="false()">Nothing is said.</assert></rule></pattern>',
        [(3, 15, "sch.said", "Nothing is said.")],
        id="the first rule that matches counts",
    ),
    pytest.param(
        '<pattern><rule abstract="true" id="told"><assert id="n" test="@n = 2">n is not 2.</assert></rule>'
        '<rule context="t:turn[2]"><extends rule="told"/></rule></pattern>',
        [(3, 3, "sch.n", "n is not 2.")],
        id="an abstract rule",
    ),
    pytest.param(
        '<pattern abstract="true" id="has"><rule context="$here"><assert id="has" test="$what">'
        "It is not there.</assert></rule></pattern>"
        '<pattern is-a="has"><param name="here" value="t:talk"/><param name="what" value="t:head"/></pattern>',
        [(1, 1, "sch.has", "It is not there.")],
        id="an abstract pattern",
    ),
]


@pytest.mark.parametrize(("rules", "expected"), RULES)
def test_what_the_rules_say(rules: str, expected: list[tuple[int, int, str, str]]) -> None:
    found = validate(
        DOCUMENT,
        "talk.xml",
        stages={Stage.SCHEMATRON},
        schematron=SCHEMA.format(rules).encode(),
        schematron_name="x",
    )
    assert [(f.place.line, f.place.column, f.rule, f.message) for f in found] == expected


def test_the_role_is_the_severity() -> None:
    rules = (
        '<pattern><rule context="t:talk"><report id="r" role="{}" test="true()">So.</report></rule></pattern>'
    )
    for role, severity in (
        ("warning", Severity.WARNING),
        ("information", Severity.INFO),
        ("error", Severity.ERROR),
    ):
        schema = SCHEMA.format(rules.format(role)).encode()
        found = validate(DOCUMENT, "t.xml", stages={Stage.SCHEMATRON}, schematron=schema, schematron_name="x")
        assert [finding.severity for finding in found] == [severity]


@pytest.mark.parametrize(
    "schema",
    [
        b"<schema",
        SCHEMA.format('<pattern><rule context="t:p"><assert test="((">x</assert></rule></pattern>').encode(),
    ],
)
def test_rules_that_cannot_be_run_are_said(schema: bytes) -> None:
    with pytest.raises(GrammarError) as raised:
        validate(DOCUMENT, "t.xml", stages={Stage.SCHEMATRON}, schematron=schema, schematron_name="mine.sch")
    assert "mine.sch" in str(raised.value)
