"""What encoding says: numbers first, then what deserves a look, with its line, and what to do next."""

from pathlib import Path

import pytest

from tests.project.conftest import Runner

TALK = "".join(f"Wang: We go on with it, number {n}.\n\nFu: So it is, again {n}.\n\n" for n in range(4))


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    path = tmp_path / "seeds/a.txt"
    path.write_text(TALK, "utf-8")
    return path


def test_a_label_that_comes_once_stands_first(seed: Path, teipress: Runner) -> None:
    seed.write_text(f"{TALK}Marshall: five of them.\n\nWang: It is [so] then.\n", "utf-8")
    err = teipress("encode", "seeds/a.txt").err
    assert "10 turns by 3 speakers; 1 label seen once, in no list; 3 speakers known by the label alone" in err
    notes = [line for line in err.splitlines() if "deserves" in line or "txt:1" in line]
    assert (
        notes[0] == "note: seeds/a.txt:17:1: “Marshall” speaks once and stands in no list: is it a speaker?"
    )
    assert "3 rows to decide: `teipress review` lists them, tei/decisions.tsv takes decisions." in err


def test_where_only_some_are_shown_the_rest_is_counted(seed: Path, teipress: Runner) -> None:
    seed.write_text(TALK.replace("with it", "with [it]") + "Wang: So [be] it.\n", "utf-8")
    assert "This bracket stays plain text: [it]. And 2 more." in teipress("encode", "seeds/a.txt").err


@pytest.mark.usefixtures("seed")
def test_turns_that_came_and_went_are_said(teipress: Runner, seed: Path) -> None:
    teipress("encode", "seeds/a.txt")
    blocks = TALK.split("\n\n")
    seed.write_text("\n\n".join([*blocks[:2], "Wang: Something else altogether.", *blocks[3:]]), "utf-8")
    assert "Turns since the last encoding: t2a new, t3 retired." in teipress("encode", "seeds/a.txt").err


def test_where_nobody_speaks_it_is_said_and_what_to_do(seed: Path, teipress: Runner) -> None:
    seed.write_text("Minutes\n\nThis is a text: it has a colon.\n\nThe end.\n", "utf-8")
    err = teipress("encode", "seeds/a.txt").err
    assert "No turns were found" in err
    assert "[conventions.NAME] in teipress.toml" in err
    assert "no turns found, nobody speaks" in err


def test_a_build_of_many_says_a_line_of_each(seed: Path, teipress: Runner) -> None:
    (seed.parent.parent / "teipress.toml").write_text('editions = ["txt"]\n', "utf-8")
    for name in "bcde":
        seed.with_name(f"{name}.txt").write_text(f"{TALK}Marshall: five of them.\n", "utf-8")
    seed.with_name("old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    err = teipress("build", "-j", "1").err
    assert err.count(" turns by ") == 5
    assert "is it a speaker" not in err
    assert "What in each deserves a look" in err
    assert "seeds/old.doc: .doc files are not read, so this one is left out" in err


def test_a_file_without_lines_gets_words_to_look_for(seed: Path, teipress: Runner) -> None:
    seed.with_suffix(".md").write_text(f"{TALK}Marshall: five of them.\n", "utf-8")
    err = teipress("encode", "seeds/a.md").err
    assert (
        "note: seeds/a.md: “Marshall” speaks once and stands in no list: is it a speaker? Look for “Marshall: five"
        in err
    )
