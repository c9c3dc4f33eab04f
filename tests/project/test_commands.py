"""Each command as its user types it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from teipress.cli import build as build_command
from tests.golden_files import NAME, ROOT
from tests.project.conftest import Runner
from tests.project.test_bad_input import MINUTES, lay_out

TEI = ROOT / "tei" / f"{NAME}.xml"


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A project of one transcript that nothing else is known of."""
    lay_out(tmp_path, {"seeds/a.txt": MINUTES.replace("1945", "1945 9:00 - 11 p.m.").encode()})
    return tmp_path


def test_without_settings_and_sidecar_the_transcript_speaks_for_itself(bare: Path, teipress: Runner) -> None:
    ran = teipress("build")
    assert ran.code == 0
    tei = (bare / "tei/a.xml").read_text("utf-8")
    assert "<title>Record of a meeting</title>" in tei
    assert '<creation><date when="1945-08-10">' in tei
    assert '<time from="21:00:00" to="23:00:00" cert="medium" resp="#teipress">' in tei
    assert "Not known, and left out of the TEI: place, languages, source. seeds/a.toml may say it." in ran.err
    for absent in ("placeName", "msDesc", "<meeting", "publisher"):
        assert absent not in tei
    made = {path.relative_to(bare / "out").as_posix() for path in (bare / "out").rglob("*") if path.is_file()}
    assert made == {
        "html/a.html",
        "html/a.xml",
        "html/index.html",
        "print/a.pdf",
        "print/a.typ",
        "print/edition.typ",
        "review.tsv",
        "txt/a.diplomatic.txt",
        "txt/a.reading.txt",
    }


def test_encode_writes_where_it_is_told_and_explains_itself(bare: Path, teipress: Runner) -> None:
    assert teipress("encode", "seeds/a.txt", "-o", "-").out.startswith("<?xml version")
    assert not (bare / "tei").exists()
    assert teipress("encode", "seeds/a.txt", "-o", "b.xml").code == 0
    assert (bare / "b.xml").exists()
    explained = teipress("encode", "seeds/a.txt", "--explain").out
    assert explained.startswith("seeds/a.txt: convention label\n")
    assert re.search(r"^ +5 speaker +a label with a colon: +Stalin:$", explained, re.MULTILINE)
    assert re.search(r"^ +5 speech +what follows the label: +Good evening\.$", explained, re.MULTILINE)


def test_a_readme_in_seeds_is_no_transcript(bare: Path, teipress: Runner) -> None:
    (bare / "seeds/README.md").write_text("# What lives here\n", "utf-8")
    assert teipress("build").code == 0
    assert not (bare / "tei/README.xml").exists()


def test_encode_goes_on_after_a_file_that_cannot_be_read(bare: Path, teipress: Runner) -> None:
    (bare / "seeds/0.txt").write_bytes(b"")
    ran = teipress("encode", "seeds/0.txt", "seeds/a.txt")
    assert ran.code == 2
    assert "error: seeds/0.txt: The file is empty." in ran.err
    assert (bare / "tei/a.xml").exists()
    assert not (bare / "tei/0.xml").exists()


def test_encode_does_not_write_over_what_a_person_changed(bare: Path, teipress: Runner) -> None:
    teipress("encode", "seeds/a.txt")
    edited = (bare / "tei/a.xml").read_bytes().replace(b"Good evening.", b"<q>Good evening.</q>")
    (bare / "tei/a.xml").write_bytes(edited)
    ran = teipress("encode", "seeds/a.txt")
    assert ran.code == 2
    assert "A person has changed this file" in ran.err
    assert (bare / "tei/a.xml").read_bytes() == edited


def test_validate_tells_people_and_machines(tmp_path: Path, teipress: Runner) -> None:
    bad = tmp_path / "bad.xml"
    bad.write_bytes(TEI.read_bytes().replace(b'who="#fu"', b'who="#foo"'))
    ran = teipress("validate", "bad.xml")
    assert ran.code == 1
    assert "bad.xml:" in ran.out
    assert "#foo" in ran.out
    findings = json.loads(teipress("validate", "bad.xml", "--format", "json").out)
    assert {finding["rule"] for finding in findings} >= {"links.target"}
    assert set(findings[0]) == {
        "file", "line", "column", "severity", "stage", "rule", "message", "hint", "xpath", "source",
    }  # fmt: skip
    assert teipress("validate", "bad.xml", "--stages", "wellformed,rng").code == 0
    assert json.loads(teipress("validate", str(TEI), "--format", "json").out) == []


def test_publish_makes_what_is_asked_for(tmp_path: Path, teipress: Runner) -> None:
    ran = teipress("publish", str(TEI), "--to", "txt,print", "--out", "site")
    assert ran.code == 0
    assert sorted(path.name for path in (tmp_path / "site").rglob("*") if path.is_file()) == [
        f"{NAME}.diplomatic.txt",
        f"{NAME}.reading.txt",
        f"{NAME}.typ",
        "edition.typ",
    ]
    assert teipress("publish", str(TEI), "--to", "epbu").code == 2


def test_a_character_without_a_font_stops_the_pdf_alone(bare: Path, teipress: Runner) -> None:
    lay_out(bare, {"seeds/a.txt": MINUTES.replace("Good", "宋").encode()})
    ran = teipress("build")
    assert ran.code == 2
    assert "“宋”" in ran.err
    assert "in turn 1" in ran.err
    assert (bare / "out/html/a.html").exists()
    assert (bare / "out/print/a.typ").exists()
    assert not (bare / "out/print/a.pdf").exists()


@pytest.mark.usefixtures("bare")
def test_review_prints_what_awaits_a_decision(teipress: Runner) -> None:
    assert "speaker\tStalin\ta\t1\tundecided" in teipress("review").out


@pytest.mark.usefixtures("bare")
def test_an_interrupt_is_130_and_a_defect_is_3(teipress: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    def defective(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(build_command, "build_project", interrupted)
    assert teipress("build").code == 130
    monkeypatch.setattr(build_command, "build_project", defective)
    ran = teipress("build")
    assert ran.code == 3
    assert "This is a defect of teipress: ZeroDivisionError" in ran.err


def test_a_reader_that_goes_away_is_no_fault(bare: Path) -> None:
    command = f"{sys.executable} -m teipress encode seeds/a.txt -o - | head -c 10"
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=bare, capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert b"Traceback" not in ran.stderr


def test_a_stranger_is_not_aligned_with(bare: Path, teipress: Runner) -> None:
    (bare / "b.txt").write_text("Ann: Good evening to you.\n\nBob: And to you.\n\nAnn: So it is.\n", "utf-8")
    teipress("encode", "seeds/a.txt", "-o", "x.xml")
    assert teipress("encode", "b.txt", "-o", "x.xml").code == 0
    tei = (bare / "x.xml").read_text("utf-8")
    assert 'xml:id="t1"' in tei
    assert "<anchor" not in tei


def test_the_tei_of_another_format_of_one_name_is_kept(bare: Path, teipress: Runner) -> None:
    (bare / "seeds/a.md").write_text("**Ann:** Good.\n\n**Bob:** Good.\n\n**Ann:** Fine.\n", "utf-8")
    assert teipress("encode", "seeds/a.md").code == 0
    before = (bare / "tei/a.xml").read_bytes()
    ran = teipress("encode", "seeds/a.txt")
    assert ran.code == 2
    assert "This file is the TEI of seeds/a.md, so it is kept." in ran.err
    assert (bare / "tei/a.xml").read_bytes() == before
    (bare / "seeds/a.md").unlink()
    assert teipress("encode", "seeds/a.txt").code == 0
