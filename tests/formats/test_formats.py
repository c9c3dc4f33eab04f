"""What each format makes of findings, as files that a person has looked at, and what its readers ask for."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate import FORMATS, Outcome
from tests.formats.outcome import FINDINGS, GOLDEN, OUTCOME
from tests.golden_files import ROOT

DATA = ROOT / "tests" / "formats" / "data"


def many(number: int, severity: Severity = Severity.ERROR) -> list[Finding]:
    """Return so many findings, each in a line of its own."""
    return [
        Finding(Place("a.xml", n, 1), severity, Stage.LINKS, "links.target", f"Pointer {n} leads nowhere.")
        for n in range(1, number + 1)
    ]


def run_of(outcome: Outcome) -> dict[str, Any]:
    """Return the run that the SARIF of an outcome holds."""
    [run] = json.loads(FORMATS["sarif"](outcome))["runs"]
    return dict(run)


@pytest.mark.parametrize(("name", "file"), GOLDEN.items())
def test_each_format_is_as_it_was_accepted(name: str, file: str) -> None:
    assert f"{FORMATS[name](OUTCOME)}\n" == (DATA / file).read_bytes().decode()


def test_each_format_has_a_case() -> None:
    assert set(FORMATS) == {*GOLDEN, "svrl"}


@pytest.mark.parametrize("name", GOLDEN)
def test_nothing_found_is_a_report_as_well(name: str) -> None:
    FORMATS[name](Outcome(files=()))
    assert "finding" in FORMATS[name](Outcome(files=("a.xml",))) or name in {
        "text",
        "json",
        "sarif",
        "github",
    }


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(words, words, words)
def test_no_text_breaks_a_format(file: str, message: str, hint: str) -> None:
    finding = Finding(Place(f"a{file}", 1, 1), Severity.ERROR, Stage.RNG, "rng.text", message, hint)
    outcome = Outcome(files=(finding.place.file,), findings=[finding])
    assert json.loads(FORMATS["json"](outcome))[0]["message"] == message
    assert json.loads(FORMATS["sarif"](outcome))["version"] == "2.1.0"
    assert etree.fromstring(FORMATS["junit"](outcome).encode()).get("failures") == "1"
    [line] = re.split(r"[\r\n]", FORMATS["github"](outcome))
    properties, _, data = line.removeprefix("::error ").partition("::")
    assert len(properties.split(",")) == 4
    assert "\n" not in data


# ------------------------------------------------------------------------------------------------ SARIF


def test_sarif_has_what_the_standard_and_code_scanning_ask_for() -> None:
    log = json.loads(FORMATS["sarif"](OUTCOME))
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert log["version"] == "2.1.0"
    run = run_of(OUTCOME)
    driver = run["tool"]["driver"]
    assert driver["name"] == "teipress"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(set(ids)) == len(ids)
    for rule in driver["rules"]:
        assert set(rule) == {"id", "shortDescription", "fullDescription", "help", "properties"}
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        [location] = result["locations"]
        region = location["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert region.get("startColumn", 1) >= 1
        artifact = location["physicalLocation"]["artifactLocation"]
        assert re.fullmatch(r"[\w.~/%-]+", artifact["uri"])
        assert artifact["uriBaseId"] in run["originalUriBaseIds"]
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [note["message"]["text"] for note in invocation["toolExecutionNotifications"]] == [*OUTCOME.notes]


def test_fingerprints_differ_in_a_file_and_outlive_a_shift_of_lines() -> None:
    lower = replace(
        OUTCOME,
        findings=[
            replace(f, place=replace(f.place, line=f.place.line and f.place.line + 3)) for f in FINDINGS
        ],
        sources={file: "\n\n\n" + text for file, text in OUTCOME.sources.items()},
    )
    before, after = (
        [result["partialFingerprints"]["primaryLocationLineHash"] for result in run_of(one)["results"]]
        for one in (OUTCOME, lower)
    )
    assert before == after
    assert len(set(before)) == len(before)


def test_sarif_keeps_the_gravest_of_too_many_and_says_so() -> None:
    outcome = Outcome(("a.xml",), [*many(24_990, Severity.WARNING), *many(20)])
    run = run_of(outcome)
    assert len(run["results"]) == 25_000
    assert sum(result["level"] == "error" for result in run["results"]) == 20
    said = [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]
    assert said == [
        "10 findings of the least grave are left out: GitHub takes no more.",
        "GitHub shows the 5,000 gravest of 25,000 findings.",
    ]


def test_sarif_cuts_a_message_that_is_too_long() -> None:
    [finding] = many(1)
    [result] = run_of(Outcome(("a.xml",), [replace(finding, message="x" * 2000)]))["results"]
    assert len(result["message"]["text"]) == 1024
    assert result["message"]["text"].endswith("…")


# ------------------------------------------------------------------------------------------------ GitHub


def test_github_shows_ten_of_a_kind_and_folds_the_others() -> None:
    lines = FORMATS["github"](Outcome(("a.xml",), [*many(12), *many(3, Severity.INFO)])).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert lines[13] == "::group::2 more findings"
    assert lines[14] == "- a.xml:11:1: error: Pointer 11 leads nowhere. [links.target]"
    assert lines[16] == "::endgroup::"
    assert lines[17] == "::notice title=teipress::1 file: 12 errors, 3 info."


# ------------------------------------------------------------------------------------------------ JUnit


def test_junit_counts_what_it_holds() -> None:
    root = etree.fromstring(FORMATS["junit"](OUTCOME).encode())
    assert [suite.get("name") for suite in root] == list(OUTCOME.files)
    for node in (root, *root.iter("testsuite")):
        assert int(node.get("tests", "")) == len(list(node.iter("testcase")))
        assert int(node.get("failures", "")) == len(list(node.iter("failure")))
        assert int(node.get("errors", "")) == len(list(node.iter("error")))
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(set(names)) == len(names)


def test_what_is_no_failure_passes() -> None:
    lenient = etree.fromstring(FORMATS["junit"](replace(OUTCOME, fail_on=None)).encode())
    assert (lenient.get("failures"), lenient.get("errors")) == ("0", "0")
    strict = etree.fromstring(FORMATS["junit"](replace(OUTCOME, fail_on=Severity.INFO)).encode())
    assert (strict.get("failures"), strict.get("errors")) == ("4", "1")


# ------------------------------------------------------------------------------------------------ Markdown


def test_markdown_tells_of_the_worst_first_and_of_so_many_one_by_one() -> None:
    told = FORMATS["markdown"](Outcome(("a.xml",), many(201)))
    assert told.startswith("## teipress validate\n\n**1 file: 201 errors.**\n")
    assert told.count("\n- a.xml") == 200
    assert told.endswith("1 more finding; `teipress validate` shows them.")
