"""ODDs of projects that derive from ours: each a folder with the ODD, documents, and what is then said of them.

A folder holds ``project.odd``, ``good.xml`` that is valid under it, ``bad.xml`` that is not, and ``expected.txt``: what
is said of ``bad.xml``, or, where there are no documents, what is said of the ODD.
"""

import re
from contextlib import chdir
from pathlib import Path

import pytest

from teipress.model.errors import GrammarError
from teipress.model.finding import Stage
from teipress.validate import ALL, as_text, build, files_in, validate
from tests.golden_files import ROOT
from tests.oracles import jing

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/project.odd"))


def said(case: Path, name: str) -> str:
    """Return what is said of a document under the ODD of its folder, or of the ODD itself."""
    odd, document = case / "project.odd", case / name
    data = document.read_bytes() if document.exists() else b"<TEI/>"
    stages = ALL if "rule" in case.name else {Stage.RNG}  # to compile rules takes longest
    schema = {"schema": odd.read_bytes(), "schema_name": "project.odd", "reader": files_in(case)}
    with chdir(case):
        try:
            found = validate(data, name, stages=stages, **schema)  # type: ignore[arg-type]
        except GrammarError as error:
            return f"{error}\n"
    return as_text(found, {name: data.decode()}) + "\n" if found else ""


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_what_is_wrong_is_said_and_what_is_right_left_alone(case: Path) -> None:
    expected = (case / "expected.txt").read_text("utf-8")
    assert expected
    assert said(case, "bad.xml") == expected
    if (case / "good.xml").exists():
        assert said(case, "good.xml") == ""


def test_what_the_documentation_shows_can_be_built() -> None:
    shown = re.search(r"```xml\n(.*?)```", (ROOT / "schema" / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown
    odd = shown[1].replace("<schemaSpec ", '<schemaSpec xmlns="http://www.tei-c.org/ns/1.0" ', 1)
    built = build(odd.encode(), "project.odd")
    assert b'"metamark"' not in built.rng
    assert b"<value>distribution</value>" in built.rng
    assert b"header-place" not in built.sch


@pytest.mark.java
def test_the_odds_are_valid_tei() -> None:
    assert jing.errors(*(case / "project.odd" for case in CASES)) == []
