"""The schema: made from one source, a clean subset of the TEI's, and as wide as what is written."""

from pathlib import Path

import pytest
from lxml import etree

from teipress.model.errors import GrammarError
from teipress.model.finding import Stage
from teipress.resources import resource
from teipress.validate import build, compact, own_stylesheet, validate
from tests.golden_files import ROOT
from tests.oracles import jing
from tests.validate.mutants import SAMPLES, mutants

ODD = resource("schema/teipress.odd")
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"

LACKING = {"voices.xml": ["sch.header-original", "sch.header-place"]}
"""What an archive would miss in a tape of which next to nothing is known."""

TITLE_ONLY = b"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<schemaSpec ident="small" start="note" ns="urn:small">
<elementSpec ident="note"><content><textNode/></content></elementSpec></schemaSpec></body></text></TEI>"""


def test_the_built_schemas_are_those_that_are_committed() -> None:
    made = build(ODD.read_bytes(), "schema/teipress.odd")
    assert made.rng == resource("schema/teipress.rng").read_bytes()
    assert made.sch == resource("schema/teipress.sch").read_bytes()
    assert compact(made.rng, "schema/teipress.rng") == resource("schema/teipress.rnc").read_bytes()
    assert own_stylesheet(made.sch) == resource("schema/teipress.sch.xsl").read_bytes()


def test_the_grammar_holds_nothing_that_other_validators_stumble_over() -> None:
    grammar = etree.parse(resource("schema/teipress.rng"))
    for repeated in grammar.iter(f"{RNG}zeroOrMore", f"{RNG}oneOrMore", f"{RNG}optional"):
        assert repeated.find(f"{RNG}empty") is None


def test_every_element_is_described() -> None:
    for spec in etree.parse(ODD).iter(f"{TEI}elementSpec"):
        assert " ".join(spec.findtext(f"{TEI}desc", "").split()).endswith((".", ")")), spec.get("ident")


def test_a_project_may_bring_a_schema_of_its_own() -> None:
    stages = {Stage.RNG}
    small = {"schema": TITLE_ONLY, "schema_name": "small.odd"}
    assert validate(b"<note xmlns='urn:small'>x</note>", "x.xml", stages=stages, **small) == []  # type: ignore[arg-type]
    found = validate(b"<note xmlns='urn:small'><b/></note>", "x.xml", stages=stages, **small)  # type: ignore[arg-type]
    assert [finding.rule for finding in found] == ["rng.element"]


def test_a_schema_that_is_none_is_said() -> None:
    with pytest.raises(GrammarError):
        validate(SAMPLES[0].read_bytes(), "x.xml", schema=b"<grammar", schema_name="broken.rng")


@pytest.mark.parametrize(
    "path", [*SAMPLES, *sorted((ROOT / "tei").rglob("*.xml"))], ids=lambda path: path.name
)
def test_samples_and_the_edition_have_no_faults(path: Path) -> None:
    found = [finding.rule for finding in validate(path.read_bytes(), path.name)]
    assert found == LACKING.get(path.name, [])


@pytest.mark.java
def test_the_odd_and_the_samples_are_valid_under_the_full_schema() -> None:
    assert jing.errors(ODD, *SAMPLES) == []


@pytest.mark.java
def test_what_is_valid_here_is_valid_under_the_full_schema(tmp_path: Path) -> None:
    """Of documents with one change each, none that our schema lets pass is invalid under tei_all."""
    passed, changed = [], 0
    for name, data in mutants(600):
        changed += 1
        if not validate(data, name, stages={Stage.WELLFORMED, Stage.RNG}):
            (tmp_path / name).write_bytes(data)
            passed.append(tmp_path / name)
    assert len(passed) > changed / 20, "too few of the changed documents are valid to show anything"
    assert jing.invalid(passed) == set()


@pytest.mark.java
def test_our_verdict_is_jings(tmp_path: Path) -> None:
    ours = set()
    documents = []
    for name, data in mutants(300, seed=2):
        (tmp_path / name).write_bytes(data)
        documents.append(tmp_path / name)
        if validate(data, name, stages={Stage.WELLFORMED, Stage.RNG}):
            ours.add(name)
    assert ours == jing.invalid(documents, resource("schema/teipress.rng"))
