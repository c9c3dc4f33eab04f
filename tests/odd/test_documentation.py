"""The documentation: a page an element, all links leading somewhere, nothing needed but the folder."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from teipress.engines.xml import TEI
from teipress.resources import resource
from teipress.validate import documentation
from tests.golden_files import ROOT

ODD = resource("schema/teipress.odd")
FILES = dict(documentation(ODD.read_bytes(), "schema/teipress.odd"))
PAGES: dict[str, Any] = {
    name: html.fromstring(data) for name, data in FILES.items() if name.endswith(".html")
}
NAMES = [spec.get("ident", "") for spec in etree.parse(ODD).iter(f"{TEI}elementSpec")]


def listed(page: Any, section: str) -> set[str]:
    return set(page.xpath(f"//section[@aria-labelledby='{section}']//li//code/text()"))


def test_there_is_a_page_for_each_element_an_index_and_the_rules() -> None:
    assert set(PAGES) == {"index.html", "rules.html", *(f"ref-{name}.html" for name in NAMES)}
    assert {*PAGES["index.html"].xpath("//section[@aria-labelledby='by-name']//dt//code/text()")} == set(
        NAMES
    )


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_is_whole_and_leads_somewhere(name: str) -> None:
    page: Any = PAGES[name]
    assert FILES[name].startswith(b"<!DOCTYPE HTML>")
    assert page.get("lang") == "en"
    assert page.findtext(".//title")
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == 1
    assert not page.xpath("//script | //@style | //*[starts-with(name(@*), 'on')]")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert set(page.xpath("//@aria-labelledby")) <= set(ids)
    for link in page.xpath("//@href"):
        file, _, target = link.partition("#")
        assert file in {"", *FILES} or link.startswith("https://www.tei-c.org/release/doc/")
        assert not target or target in ids


def test_headings_leave_no_level_out() -> None:
    for page in PAGES.values():
        levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4")]
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_what_contains_an_element_is_what_may_contain_it() -> None:
    for name in NAMES:
        for child in listed(PAGES[f"ref-{name}.html"], "children"):
            assert name in listed(PAGES[f"ref-{child}.html"], "parents")
    assert listed(PAGES["ref-speaker.html"], "parents") == {"sp"}
    assert "gap" in listed(PAGES["ref-sp.html"], "children")


def test_a_page_tells_of_attributes_values_rules_and_the_tei() -> None:
    told = " ".join(PAGES["ref-gap.html"].text_content().split())
    for part in (
        "reason",
        "inaudible",
        "They could not be heard.",
        "cert-needs-resp",
        "gap in the TEI Guidelines",
    ):
        assert part in told
    assert re.search(r"\bOptional: one of the values below", told)


def test_each_rule_is_told() -> None:
    rules = set(PAGES["rules.html"].xpath("//article/h2/code/text()"))
    assert rules == {rule.get("ident") for rule in etree.parse(ODD).iter(f"{TEI}constraintSpec")}


def test_an_example_stands_as_it_would_be_typed() -> None:
    shown = PAGES["ref-timeline.html"].xpath("string(//pre)")
    assert shown.splitlines()[:2] == ['<timeline origin="#time-0" unit="s">', '  <when xml:id="time-0"/>']


def test_the_odd_of_a_project_has_its_own() -> None:
    odd = Path(ROOT / "tests" / "odd" / "element-added" / "project.odd")
    pages = dict(documentation(odd.read_bytes(), "project.odd"))
    assert b"What is shown to those present" in pages["ref-writing.html"]
    assert b"ref-writing.html" in pages["ref-div.html"]
    assert b"ref-gap.html" not in pages["ref-div.html"]
