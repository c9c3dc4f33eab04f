"""What is valid under our schema is valid under the full schema of the TEI: shown with documents that hold all we allow.

A document is made up from our grammar, so it is valid under it. jing tells whether it is valid under tei_all; our own
Schematron engine whether it keeps the rules that are embedded there, once it has been changed to keep ours.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from teipress.model.finding import Severity, Stage
from teipress.resources import resource
from teipress.validate import validate
from tests.odd.documents import Walk
from tests.odd.loosen import ADDED, loosened
from tests.odd.repair import repaired
from tests.oracles import jing

GRAMMAR = resource("schema/teipress.rng").read_bytes()
EVERYTHING = 100
"""So many documents hold all that the grammar allows."""

ANY_TEXT = {
    *("att.global.n with no value in n", "att.global.xml.lang with no value in xml:lang"),
    *("foreign with no value in xml:lang", "language with no value in ident"),
    "namespace with no value in name",
    *("citeStructure with no value in use", "gap with no value in extent", "sp with no value in n"),
    *("prefixDef with no value in matchPattern", "prefixDef with no value in replacementPattern"),
}
"""Attributes whose value the TEI leaves open, so that an empty one is valid there."""


def written(folder: Path, documents: Iterator[bytes]) -> list[Path]:
    """Write documents to files and return these."""
    files = []
    for n, document in enumerate(documents):
        files.append(folder / f"{n:04d}.xml")
        files[-1].write_bytes(document)
    return files


def broken_rules(document: bytes, schema: bytes | None = None) -> list[str]:
    """Return what a document is told of by the rules of a grammar, by our own without one: errors alone."""
    name = "tei_all.rng" if schema else ""
    found = validate(document, "d.xml", stages={Stage.SCHEMATRON}, schema=schema, schema_name=name)
    return [str(finding) for finding in found if schema or finding.severity is Severity.ERROR]


def test_the_documents_hold_all_that_the_grammar_allows() -> None:
    walk = Walk(GRAMMAR, seed=1)
    for document in walk.documents(EVERYTHING):
        assert validate(document, "d.xml", stages={Stage.WELLFORMED, Stage.RNG}) == []
    assert sorted(walk.unwritten) == []


def test_the_same_seed_gives_the_same_documents() -> None:
    assert [*Walk(GRAMMAR, seed=7).documents(5)] == [*Walk(GRAMMAR, seed=7).documents(5)]


@pytest.mark.java
@pytest.mark.parametrize("number", [150, pytest.param(5000, marks=pytest.mark.slow)])
def test_what_is_valid_here_is_valid_there(number: int, tmp_path: Path) -> None:
    walk = Walk(GRAMMAR, seed=number)
    files = written(tmp_path, walk.documents(number))
    assert jing.errors(*files) == []
    assert sorted(walk.unwritten) == []


@pytest.mark.parametrize("number", [50, pytest.param(5000, marks=pytest.mark.slow)])
def test_what_keeps_our_rules_keeps_theirs(number: int) -> None:
    if not jing.TEI_ALL.exists():
        pytest.skip("the full schema of the TEI is not beside the checkout")
    tei_all = jing.TEI_ALL.read_bytes()
    kept = 0
    for document in map(repaired, Walk(GRAMMAR, seed=number).documents(number)):
        assert validate(document, "d.xml", stages={Stage.RNG}) == []
        if not broken_rules(document):
            kept += 1
            assert broken_rules(document, tei_all) == []
    assert kept == number


@pytest.mark.slow
@pytest.mark.java
def test_whatever_is_loosened_is_found(tmp_path: Path) -> None:
    """Each element with a child or an attribute that the TEI does not know, each attribute with an empty value."""
    names = {}
    for n, (name, grammar) in enumerate(loosened(GRAMMAR)):
        names[f"{n:04d}.xml"] = name
        (tmp_path / f"{n:04d}.xml").write_bytes(example(grammar))
    found = jing.invalid(tmp_path.iterdir())
    unfound = {file: name for file, name in names.items() if file not in found}
    assert {name for file, name in unfound.items() if not breaks_a_rule(tmp_path / file)} == ANY_TEXT


def breaks_a_rule(file: Path) -> bool:
    return bool(broken_rules(repaired(file.read_bytes()), jing.TEI_ALL.read_bytes()))


def example(grammar: bytes) -> bytes:
    """Return a document that holds what a loosened grammar allows besides."""
    walk = Walk(grammar, seed=1)
    walk.unwritten = {
        place for place in walk.unwritten - Walk(GRAMMAR, seed=1).unwritten if place.endswith(ADDED)
    }
    assert len(walk.unwritten) == 1
    return next(document for document in walk.documents(1000) if not walk.unwritten)
