"""The first transcript, from end to end: 173 turns, six speakers, two stage directions, and what they become."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from teipress.editions import Publication
from teipress.editions.print import pdf
from teipress.encode import difference, witness
from teipress.engines.xml import TEI
from teipress.project.encoding import encoded, text_of
from teipress.project.layout import Layout, Seed
from teipress.project.project import open_project
from teipress.validate import validate
from tests.golden_files import GOLDEN, NAME, ROOT, made
from tests.oracles import jing, verapdf

SHARED = ROOT.parent / "shared"
LAYOUT = Layout(ROOT)
SEED = Seed(NAME, ROOT / "seeds" / f"{NAME}.txt")


@pytest.fixture(scope="module")
def tei() -> bytes:
    return LAYOUT.tei(NAME).read_bytes()


@pytest.fixture(scope="module")
def root(tei: bytes) -> Any:
    return etree.fromstring(tei)


def test_the_committed_tei_is_what_encoding_gives(tei: bytes) -> None:
    assert encoded(SEED, open_project(LAYOUT), None).tei == tei
    assert encoded(SEED, open_project(LAYOUT), tei).tei == tei


def test_it_holds_the_transcript(tei: bytes) -> None:
    assert difference(text_of(SEED).text, witness(tei)) is None


def test_turns_speakers_and_directions(root: Any) -> None:
    turns = root.findall(f".//{TEI}sp")
    assert Counter(turn.get("who") for turn in turns) == {
        "#stalin": 78,
        "#soong": 49,
        "#wang": 33,
        "#molotov": 10,
        "#lozovsky": 2,
        "#fu": 1,
    }
    assert [turn.get("n") for turn in turns] == [str(n) for n in range(1, 174)]
    assert ["".join(e.itertext()) for e in root.iter(f"{TEI}vocal")] == ["(Stalin laughs)"]
    assert ["".join(e.itertext()) for e in root.iter(f"{TEI}stage")] == [
        "(He reads the two concluding lines)."
    ]


DATELINE = """<dateline><date when="1945-08-10">10 August, 1945</date> \
<time from="21:00:00" to="23:30:00" cert="medium" resp="#teipress">9:00 – 11:30 p.m.</time></dateline>"""
DOUBT = """<unclear cert="low" resp="#transcriber">\
<placeName ref="#khalkhin-gol" cert="low" resp="#teipress">Kalkhim</placeName></unclear> \
<metamark function="doubt">(?)</metamark> government"""
OSPAN = '(<persName ref="#osman-batur" cert="high" resp="#teipress">Ospan</persName>) Khazak leader'
MINUTES = """<q cert="medium" resp="#teipress">‘minutes'</q>"""


@pytest.mark.parametrize("passage", [DATELINE, DOUBT, OSPAN, MINUTES])
def test_cruxes(tei: bytes, passage: str) -> None:
    assert passage in tei.decode()


def test_no_label_and_no_adjective_is_a_name(root: Any) -> None:
    named = [e for e in root.iter() if e.tag in {f"{TEI}placeName", f"{TEI}persName", f"{TEI}orgName"}]
    in_text = [e for e in named if any(a.tag == f"{TEI}text" for a in e.iterancestors())]
    assert in_text
    assert not [e for e in in_text if any(a.tag == f"{TEI}speaker" for a in e.iterancestors())]
    assert not {e.text for e in in_text} & {"Chinese", "Russian", "Japanese", "Mongolian", "Soviet", "Polish"}
    assert all(e.get("resp") and e.get("cert") for e in in_text)


def test_every_pointer_and_every_rule_holds(tei: bytes) -> None:
    assert validate(tei, "tei.xml") == []


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.iterdir()))
def test_the_editions_are_those_that_were_looked_at(name: str) -> None:
    assert made()[name].decode() == (GOLDEN / name).read_text("utf-8")


def test_the_diplomatic_text_is_the_transcript_line_by_line() -> None:
    transcript = SEED.path.read_text("utf-8").splitlines()
    diplomatic = made()[f"{NAME}.diplomatic.txt"].decode().splitlines()
    assert [line.strip() for line in diplomatic if line.strip()] == [
        line.strip() for line in transcript if line.strip()
    ]


@pytest.mark.java
def test_it_is_valid_under_the_full_schema_of_the_tei() -> None:
    assert jing.errors(LAYOUT.tei(NAME)) == []


@pytest.mark.java
def test_its_pdf_is_archival_and_accessible(tmp_path: Path, tei: bytes) -> None:
    publication = Publication(
        NAME, tei.decode(), f"tei/{NAME}.xml", frozenset({"pdf"}), "2026-11-24", 1795478400
    )
    path = tmp_path / "seed.pdf"
    path.write_bytes(next(iter(pdf(publication))).data)
    assert verapdf.failures(path) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the gold transcripts are not beside the checkout")
def test_the_gold_annotation_agrees() -> None:
    gold = SHARED / "gold"
    command: list[str | Path] = [
        sys.executable,
        gold / "score.py",
        LAYOUT.tei(NAME),
        gold / "seed" / "gold.json",
        "--verbose",
    ]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    scores = {kind: float(f1) for kind, f1 in re.findall(r"^(\w+) .* F1 ([\d.]+)", printed, re.MULTILINE)}
    assert "speakers  6 of 6\n" in printed
    assert (scores["turns"], scores["stage"]) == (1, 1)
    assert scores["places"] >= 0.99, printed
