"""The main job on a project of several transcripts: what is stale is built, what a person did is kept."""

import shutil
from pathlib import Path

import pytest

from teipress.encode import witness
from teipress.model.text import squeezed
from tests.project.conftest import Runner
from tests.project.test_bad_input import lay_out, snapshot

NAMES = "clone edited decided inserted stateless"
SETTINGS = 'editions = ["html", "txt"]\n[[editors]]\nid = "ed"\nname = "The Editor"\n'
HEAD = "kind\tsurface\tscope\tdecision\twhy\tby\tdate\n"
TURNS = (
    "Soong: We have come to an agreement on the railway.",
    "Stalin: Good. What of the port of Dairen?",
    "Soong: The port will be free, under Chinese management.",
    "Stalin: And who will be the harbour master?",
)
PLACES = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Places</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>Made by hand.</p></sourceDesc></fileDesc></teiHeader>
<standOff><listPlace><place xml:id="dalian" type="settlement"><placeName>Dalian</placeName></place></listPlace></standOff></TEI>
"""


def minutes(*turns: str) -> bytes:
    return "\n\n".join(["Record", "10 August, 1945", *turns, ""]).encode()


@pytest.fixture
def five(tmp_path: Path, teipress: Runner) -> Path:
    """A project of five transcripts, built once."""
    lay_out(tmp_path, {f"seeds/{name}.txt": minutes(*TURNS) for name in NAMES.split()})
    lay_out(tmp_path, {"teipress.toml": SETTINGS.encode(), "tei/authority/places.xml": PLACES.encode()})
    ran = teipress("build")
    assert ran.code == 0, ran.err
    return tmp_path


def ids(project: Path, name: str) -> list[str]:
    return [turn.id for turn in witness((project / f"tei/{name}.xml").read_bytes()).turns]


def words(project: Path, name: str) -> str:
    return squeezed(witness((project / f"tei/{name}.xml").read_bytes()).text)


def test_five_files_no_id_moved_no_word_lost(five: Path, teipress: Runner) -> None:
    before = snapshot(five / "tei")

    # a fresh clone: what is not under version control is gone
    shutil.rmtree(five / "out")
    shutil.rmtree(five / ".teipress")
    assert teipress("build").code == 0
    assert snapshot(five / "tei") == before

    # a person corrects the TEI of one, decides about a name in another, and a turn is found for a third
    edited = five / "tei/edited.xml"
    by_hand = edited.read_text("utf-8").replace("the railway", "the <orgName>railway</orgName>")
    edited.write_text(by_hand, "utf-8")
    row = "place\tDairen\tdecided\tdalian\tAs it was called under Japan.\ted\t2026-11-24\n"
    (five / "tei/decisions.tsv").write_text(HEAD + row, "utf-8")
    (five / "seeds/inserted.txt").write_bytes(minutes(*TURNS[:2], "Wang: It is a Chinese port.", *TURNS[2:]))
    shutil.rmtree(five / ".teipress")
    ran = teipress("build")
    assert ran.code == 0, ran.err

    assert edited.read_text("utf-8") == by_hand
    assert "tei/edited.xml: A person has changed this file" in ran.err
    assert "`teipress encode seeds/edited.txt -o - | diff tei/edited.xml -` shows them" in ran.err
    assert "railway" in (five / "out/html/edited.html").read_text("utf-8")
    decided = (five / "tei/decided.xml").read_text("utf-8")
    assert '<placeName ref="#dalian" resp="#ed">Dairen</placeName>' in decided
    assert '<editor xml:id="ed">' in decided
    assert ids(five, "inserted") == ["t1", "t2", "t2a", "t3", "t4"]
    for name in NAMES.split():
        assert words(five, name) == squeezed((five / f"seeds/{name}.txt").read_text("utf-8"))
        assert [ident for ident in ids(five, name) if ident != "t2a"] == ["t1", "t2", "t3", "t4"]
    for name in ("clone", "stateless"):
        assert (five / f"tei/{name}.xml").read_bytes() == before[f"{name}.xml"]


def test_a_second_run_does_nothing_and_says_so(five: Path, teipress: Runner) -> None:
    before = {
        path: path.stat().st_mtime_ns
        for path in five.rglob("*")
        if path.is_file() and "state" not in path.name
    }
    ran = teipress("build")
    assert (ran.code, ran.err) == (0, "Nothing to do: 5 transcripts up to date.\n")
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_an_edited_tei_that_lost_a_word_is_said_and_kept(five: Path, teipress: Runner) -> None:
    edited = five / "tei/edited.xml"
    edited.write_text(edited.read_text("utf-8").replace("the railway", "the railroad"), "utf-8")
    ran = teipress("build")
    assert ran.code == 1
    assert "The TEI has “road." in ran.err
    assert "railroad" in (five / "out/txt/edited.reading.txt").read_text("utf-8")
    assert teipress("verify", "tei/edited.xml").code == 1
    assert teipress("verify", "tei/clone.xml", "seeds/decided.txt").code == 0


def test_what_is_made_from_a_seed_that_is_gone_goes_and_its_tei_stays(five: Path, teipress: Runner) -> None:
    (five / "seeds/clone.txt").unlink()
    ran = teipress("build")
    assert ran.code == 0
    assert "its transcript is gone" in ran.err
    assert "tei/clone.xml: There is no transcript clone for" in ran.err
    assert not list((five / "out").rglob("clone.*"))
    assert (five / "tei/clone.xml").exists()
    assert "clone" not in (five / "out/html/index.html").read_text("utf-8")


def test_only_what_is_stale_is_built(five: Path, teipress: Runner) -> None:
    (five / "seeds/clone.txt").write_bytes(minutes(*TURNS, "Soong: A Chinese."))
    ran = teipress("-v", "build")
    assert "tei/clone.xml" in ran.err
    assert "edited" not in ran.err
    assert "4 transcripts up to date" in ran.err


def test_one_transcript_alone_can_be_built(five: Path, teipress: Runner) -> None:
    for name in ("clone", "edited"):
        (five / f"seeds/{name}.txt").write_bytes(minutes(*TURNS, "Soong: A Chinese."))
    assert teipress("build", "seeds/clone.txt").code == 0
    assert len(ids(five, "clone")) == 5
    assert len(ids(five, "edited")) == 4


def test_a_removed_output_is_made_again(five: Path, teipress: Runner) -> None:
    (five / "out/txt/clone.reading.txt").unlink()
    assert teipress("build").code == 0
    assert (five / "out/txt/clone.reading.txt").exists()
