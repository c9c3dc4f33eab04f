"""Who speaks is decided in a table: by an entry, by another label's person, or by “?”."""

from pathlib import Path

import pytest

from tests.project.conftest import Runner

HEAD = "kind\tsurface\tscope\tdecision\twhy\tby\tdate\n"
EDITORS = '[[editors]]\nid = "ed"\nname = "E. Ditor"\n'
PERSONS = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>P</title></titleStmt>'
    "<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>Lists.</p></sourceDesc></fileDesc>"
    '</teiHeader><standOff><listPerson><person xml:id="fu"><persName>Fu Bingchang</persName></person>'
    "</listPerson></standOff></TEI>"
)
MINUTES = "Dr. Wang: Yes.\n\nSoong: No.\n\nDr Wang: Why?\n\nSoong: So.\n\nDr. Wang: Good.\n\nSoong [Joseph]: Fine.\n"


@pytest.fixture
def project(tmp_path: Path, teipress: Runner) -> Path:
    for folder in ("seeds", "tei/authority"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "seeds/a.txt").write_text(MINUTES, "utf-8")
    (tmp_path / "teipress.toml").write_text(EDITORS, "utf-8")
    (tmp_path / "tei/authority/persons.xml").write_text(PERSONS, "utf-8")
    assert teipress("build").code == 0
    return tmp_path


def _decide(project: Path, surface: str, scope: str, decision: str) -> None:
    row = f"speaker\t{surface}\t{scope}\t{decision}\tThe reason.\ted\t2026-11-24\n"
    (project / "tei/decisions.tsv").write_text(HEAD + row, "utf-8")


def test_a_variant_is_proposed_and_stays_a_person_of_its_own(project: Path) -> None:
    row = next(
        line for line in (project / "out/review.tsv").read_text("utf-8").splitlines() if "Dr Wang" in line
    )
    assert row.split("\t")[:6] == ["speaker", "Dr Wang", "a", "1", "high", "speaker-dr-wang"]
    assert row.endswith("line 5: Dr Wang: Why?")
    assert '<sp who="#speaker-dr-wang-2" xml:id="t3"' in (project / "tei/a.xml").read_text("utf-8")


def test_a_decision_gives_a_label_to_the_person_of_another(project: Path, teipress: Runner) -> None:
    _decide(project, "Dr Wang", "a", "speaker-dr-wang")
    ran = teipress("build")
    assert "t3: was #speaker-dr-wang-2, now #speaker-dr-wang." in ran.err
    tei = (project / "tei/a.xml").read_text("utf-8")
    assert '<sp who="#speaker-dr-wang" resp="#ed" xml:id="t3"' in tei
    assert '<editor xml:id="ed">' in tei
    assert "Dr Wang" not in (project / "out/review.tsv").read_text("utf-8")


def test_several_persons_may_share_a_turn(project: Path, teipress: Runner) -> None:
    _decide(project, "Dr Wang", "a#t3", "fu speaker-dr-wang")
    assert teipress("build").code == 0
    assert '<sp who="#fu #speaker-dr-wang" resp="#ed" xml:id="t3"' in (project / "tei/a.xml").read_text(
        "utf-8"
    )


def test_a_question_mark_says_that_nobody_can_know(project: Path, teipress: Runner) -> None:
    _decide(project, "Dr Wang", "a", "?")
    ran = teipress("build")
    assert "now nobody" in ran.err
    assert '<sp resp="#ed" xml:id="t3"' in (project / "tei/a.xml").read_text("utf-8")
    assert "Dr Wang" not in (project / "out/review.tsv").read_text("utf-8")


def test_a_person_whom_no_label_makes_known_is_refused(project: Path, teipress: Runner) -> None:
    before = (project / "tei/a.xml").read_bytes()
    _decide(project, "Dr Wang", "a", "speaker-dr-wong")
    ran = teipress("build")
    assert ran.code == 2
    assert "Did you mean speaker-dr-wang?" in ran.err
    assert (project / "tei/a.xml").read_bytes() == before


def test_the_report_gives_numbers_first_and_then_the_lines(project: Path, teipress: Runner) -> None:
    (project / "seeds/a.txt").write_text(MINUTES + "\nSoong: It is [so], [laughs] said I.\n", "utf-8")
    ran = teipress("encode", "seeds/a.txt")
    assert (
        "tei/a.xml: 7 turns by 4 speakers; 1 label seen once, in no list; 4 speakers known by the label alone; "
        "1 bracket unexplained." in ran.err
    )
    assert "seeds/a.txt:13:14: This bracket stays plain text: [so]." in ran.err
    assert "seeds/a.txt:5:1: Speaker “Dr Wang”: " in ran.err


def _decide_all(project: Path, *rows: tuple[str, str, str]) -> None:
    written = "".join(
        f"speaker\t{surface}\t{scope}\t{decision}\t\ted\t\n" for surface, scope, decision in rows
    )
    (project / "tei/decisions.tsv").write_text(HEAD + written, "utf-8")


def test_a_decision_is_followed_to_its_end_and_a_colon_is_understood(project: Path, teipress: Runner) -> None:
    _decide_all(project, ("Dr Wang:", "a", "speaker-dr-wang"), ("Dr. Wang", "all", "fu"))
    assert teipress("build").code == 0
    assert '<sp who="#fu" resp="#ed" xml:id="t3"' in (project / "tei/a.xml").read_text("utf-8")


def test_decisions_in_a_circle_are_refused(project: Path, teipress: Runner) -> None:
    _decide_all(project, ("Dr Wang", "a", "speaker-soong"), ("Soong", "a", "speaker-dr-wang-2"))
    ran = teipress("build")
    assert ran.code == 2
    assert "These decisions go in a circle" in ran.err


def test_a_scope_that_names_no_transcript_is_said(project: Path, teipress: Runner) -> None:
    _decide_all(project, ("Dr Wang", "aa", "fu"))
    assert "tei/decisions.tsv:2: There is no transcript “aa”" in teipress("build").err
