"""One folder per rule: a document that breaks it, what is then said, and a document that keeps it."""

import re
from pathlib import Path

import pytest

from teipress.project.targets import targets
from teipress.resources import resource
from teipress.validate import as_text, validate
from tests.golden_files import ROOT

RULES = sorted(path for path in (ROOT / "tests" / "rules").iterdir() if path.is_dir())
PIPELINE = ROOT / "pipeline" / "teipress"


def said(rule: Path, name: str) -> str:
    """Return what the validator says of a document, under the rule's own schema where it has one."""
    data = (rule / name).read_bytes()
    own = rule / "schema.rng"
    schema = own.read_bytes() if own.exists() else None
    findings = validate(data, name, schema=schema, schema_name=own.name, resolver=targets(rule / name))
    return as_text(findings, {name: data.decode("utf-8", "replace")}) + "\n" if findings else ""


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.name)
def test_a_bad_document_is_told_what_is_wrong(rule: Path) -> None:
    expected = (rule / "expected.txt").read_text("utf-8")
    assert said(rule, "bad.xml") == expected
    assert f"[{rule.name}]" in expected


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.name)
def test_a_good_document_is_left_alone(rule: Path) -> None:
    assert said(rule, "good.xml") == ""


def test_every_rule_has_a_folder() -> None:
    written = {
        rule
        for path in PIPELINE.rglob("validate/**/*.py")
        for rule in re.findall(r'"((?:wellformed|rng|links)\.[a-z-]+)"', path.read_text("utf-8"))
    }
    schematron = resource("schema/teipress.sch").read_text("utf-8")
    ids = {f"sch.{ident}" for ident in re.findall(r'<sch:(?:assert|report)[^>]*? id="([^"]+)"', schematron)}
    assert ids
    assert written | ids == {rule.name for rule in RULES}
