"""A baseline knows findings by what they say and where, not by the number of their line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate import at_most, baseline

FINDING = Finding(
    Place("a.xml", 2, 1), Severity.ERROR, Stage.LINKS, "links.duplicate", "t1 stands twice: first in line 1."
)
SOURCES = {"a.xml": "<p xml:id='t1'/>\n<q  xml:id='t1'/>"}
STAGES = frozenset(Stage)


def known(*findings: Finding) -> baseline.Baseline:
    """Return the baseline that lists findings, as it is read again."""
    return baseline.read(baseline.written(findings, SOURCES).encode(), "known.json")


def compared(
    findings: list[Finding], under: baseline.Baseline, text: str = SOURCES["a.xml"]
) -> tuple[int, int, int]:
    """Return how many findings are new and known, and how many entries are stale."""
    found = baseline.compared(findings, {"a.xml": text}, under, {"a.xml"}, STAGES)
    return len(found.new), found.known, found.stale


def test_what_is_listed_is_known_and_what_is_not_is_new() -> None:
    other = replace(FINDING, message="t2 stands twice: first in line 1.")
    assert compared([FINDING, other], known(FINDING)) == (1, 1, 0)


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_a_finding_is_known_wherever_its_line_has_come_to_stand(down: int, first: int) -> None:
    moved = replace(
        FINDING,
        place=Place("a.xml", 2 + down, 7),
        message=f"t1 stands twice: first in line {first}.",
    )
    assert compared([moved], known(FINDING), "\n" * down + SOURCES["a.xml"].replace("<q", "    <q")) == (
        0,
        1,
        0,
    )


def test_the_same_finding_once_more_is_new() -> None:
    assert compared([FINDING, FINDING], known(FINDING)) == (1, 1, 0)


def test_another_line_or_file_is_another_finding() -> None:
    assert compared([FINDING], known(FINDING), "<p/>\n<q xml:id='t1' n='1'/>") == (1, 0, 1)
    assert compared([replace(FINDING, place=Place("b.xml", 2))], known(FINDING)) == (1, 0, 1)


def test_without_a_line_the_path_in_the_tree_tells_findings_apart() -> None:
    first, second = (replace(FINDING, place=Place("a.xml"), xpath=f"text/p[{n}]") for n in (1, 2))
    assert compared([first, second], known(first)) == (1, 1, 0)


def test_what_was_not_looked_at_is_not_stale() -> None:
    entries = known(FINDING, replace(FINDING, rule="sch.sp-who"))
    assert baseline.compared([], {}, entries, {"a.xml"}, STAGES).stale == 2
    assert baseline.compared([], {}, entries, {"a.xml"}, {Stage.SCHEMATRON}).stale == 1
    assert baseline.compared([], {}, entries, {"b.xml"}, STAGES).stale == 0


def test_a_baseline_has_an_entry_a_line_in_a_fixed_order() -> None:
    other = replace(FINDING, rule="links.pair")
    text = baseline.written([FINDING, other, FINDING], SOURCES)
    assert text == baseline.written([other, FINDING, FINDING], SOURCES)
    assert len(text.splitlines()) == 4
    assert baseline.read(baseline.written([], {}).encode(), "") == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"teipress-baseline": 2, "findings": []}',
        b'{"teipress-baseline": 1}',
        b'{"teipress-baseline": 1, "findings": [{"file": "a.xml"}]}',
        b'{"teipress-baseline": 1, "findings": [1]}',
    ],
)
def test_what_is_no_baseline_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"This file is no baseline of teipress\."):
        baseline.read(data, "known.json")


def test_so_many_findings_of_a_rule_are_kept_and_the_rest_counted() -> None:
    other = replace(FINDING, rule="links.pair")
    kept, more = at_most([FINDING, other, FINDING, FINDING], 1)
    assert kept == [FINDING, other]
    assert more == {"links.duplicate": 2}
