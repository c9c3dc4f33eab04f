"""What bad input gets: a sentence with its file and place and what to do, exit code 2, and every file as it was."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.project.conftest import Runner

MINUTES = "Record of a meeting\n\n10 August, 1945\n\nStalin: Good evening.\n\nSoong: Good evening.\n"
PERSONS = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Persons</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>Made by hand.</p></sourceDesc></fileDesc></teiHeader>
<standOff><listPerson>
<person xml:id="stalin"><persName>Stalin</persName></person>
{more}</listPerson></standOff></TEI>
"""
DECISIONS = "kind\tsurface\tscope\tdecision\twhy\tby\tdate\n"
EDITOR = '[[editors]]\nid = "ed"\nname = "The Editor"\n'

CASES = [
    pytest.param({"seeds/a.txt": b""}, "seeds/a.txt: The file is empty.", id="an empty file"),
    pytest.param(
        {"seeds/a.txt": " \u00a0\n\n".encode()},
        "seeds/a.txt: The file holds white space only.",
        id="a blank file",
    ),
    pytest.param(
        {"seeds/a.txt": b"%PDF-1.7\n\x00\xff"},
        "seeds/a.txt: This is no plain text but a PDF file.",
        id="a PDF",
    ),
    pytest.param(
        {"seeds/a.txt": bytes(range(256)) * 4}, "seeds/a.txt: This seems to be no text", id="binary"
    ),
    pytest.param(
        {"seeds/a.txt": b"Stalin: Good \x0bevening.\n"},
        "seeds/a.txt:1:14: U+000B (vertical tab) cannot stand in XML",
        id="control",
    ),
    pytest.param(
        {"seeds/a.txt": MINUTES.encode(), "seeds/a.toml": b'encoding = "ascii7"\n'},
        "There is no character encoding “ascii7”",
        id="no such encoding",
    ),
    pytest.param(
        {"seeds/a.txt": b"The delegates met at nine.\n", "seeds/a.toml": b'convention = "label"\n'},
        "seeds/a.txt:1: The convention “label” finds no turn",
        id="no turn",
    ),
    pytest.param(
        {"seeds/a.txt": MINUTES.encode(), "seeds/old/A.txt": MINUTES.encode()},
        "Two transcripts have one name",
        id="two of one name",
    ),
    pytest.param(
        {"seeds/a.txt": MINUTES.encode(), "seeds/a.toml": b'titel = "x"\n'},
        "seeds/a.toml:1:1: There is no key “titel”.\n  Did you mean “title”?",
        id="a wrong key",
    ),
    pytest.param(
        {"seeds/a.txt": MINUTES.encode(), "seeds/a.toml": b'date = "1945-02-30"\n'},
        "seeds/a.toml:1:1: “date” must be a date of the calendar, such as 1945-08-10; 1945-02-30 is none.",
        id="an impossible date",
    ),
    pytest.param(
        {"seeds/a.txt": MINUTES.encode(), "seeds/a.toml": b'[participants]\nMolotov = "stalin"\n'},
        "seeds/a.toml:2:1: “Molotov” is a participant who never speaks",
        id="a silent participant",
    ),
    pytest.param(
        {
            "seeds/a.txt": MINUTES.encode(),
            "seeds/a.toml": b'[participants]\nStalin = "stalim"\n',
            "tei/authority/persons.xml": PERSONS.format(more="").encode(),
        },
        "There is no person “stalim” in the authority lists.\n  Did you mean stalin?",
        id="an id that no list has",
    ),
    pytest.param(
        {
            "seeds/a.txt": MINUTES.encode(),
            "tei/authority/persons.xml": PERSONS.format(
                more='<person xml:id="stalin"><persName>S</persName></person>\n'
            ).encode(),
        },
        "tei/authority/persons.xml:5:1: The id “stalin” stands twice: also in tei/authority/persons.xml:4:1.",
        id="an id twice",
    ),
    pytest.param(
        {"seeds/a.txt": MINUTES.encode(), "tei/authority/persons.xml": b"<TEI><person></TEI>"},
        "tei/authority/persons.xml:1:",
        id="a list that is not XML",
    ),
    pytest.param(
        {"seeds/a.txt": MINUTES.encode(), "tei/a.xml": b"<TEI>"}, "tei/a.xml:1:", id="TEI that is not XML"
    ),
    pytest.param(
        {
            "seeds/a.txt": MINUTES.encode(),
            "tei/a.xml": b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "/etc/passwd">]><TEI>&x;</TEI>',
        },
        "tei/a.xml:1:1: The document has a DOCTYPE",
        id="TEI with a DOCTYPE",
    ),
    pytest.param(
        {
            "seeds/a.txt": MINUTES.encode(),
            "tei/decisions.tsv": f"{DECISIONS}place\tPort\tall\tx\t\ted\t\n".encode(),
        },
        "tei/decisions.tsv:2: “ed” is no editor of this edition.",
        id="a decision by nobody",
    ),
    pytest.param(
        {
            "seeds/a.txt": MINUTES.encode(),
            "teipress.toml": EDITOR.encode(),
            "tei/decisions.tsv": f"{DECISIONS}plaice\tPort\tall\tx\t\ted\t\n".encode(),
        },
        "tei/decisions.tsv:2: There is no decision of the kind “plaice”.\n  Did you mean place?",
        id="a decision of no kind",
    ),
    pytest.param(
        {
            "seeds/a.txt": MINUTES.encode(),
            "teipress.toml": EDITOR.encode(),
            "tei/decisions.tsv": (
                DECISIONS + "note\tgood\tall\tx\t\ted\t\nnote\tgood\tall\ty\t\ted\t\n"
            ).encode(),
        },
        "tei/decisions.tsv:3: This contradicts line 2 about “good”.",
        id="two decisions that disagree",
    ),
    pytest.param({"seeds/a.txt": MINUTES.encode(), "out": b""}, "out: This is a file", id="out is a file"),
    pytest.param({"teipress.toml": b""}, "seeds: There is no transcript to build.", id="no transcript"),
    pytest.param(
        {"seeds/a.txt": MINUTES.encode(), "teipress.toml": b'editions = ["htlm"]\n'}, "htlm", id="no edition"
    ),
]


def lay_out(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".teipress" not in path.parts
    }


@pytest.mark.parametrize(("files", "said"), CASES)
def test_bad_input_gets_a_sentence_and_harms_no_file(
    tmp_path: Path, teipress: Runner, files: Mapping[str, bytes], said: str
) -> None:
    lay_out(tmp_path, files)
    ran = teipress("build")
    assert said in ran.err
    assert ran.code == 2
    after = snapshot(tmp_path)
    assert {name: after[name] for name in files} == files
    assert not [name for name in after if name.endswith(".tmp")]
    assert "tei/a.xml" in files or "tei/a.xml" not in after


def test_one_bad_transcript_does_not_stop_the_others(tmp_path: Path, teipress: Runner) -> None:
    lay_out(
        tmp_path,
        {"seeds/a.txt": b"", "seeds/b.txt": MINUTES.encode(), "teipress.toml": b'editions = ["txt"]\n'},
    )
    assert teipress("build").code == 2
    assert (tmp_path / "tei/b.xml").exists()
    assert (tmp_path / "out/txt/b.reading.txt").exists()


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        pytest.param("\ufeff".encode() + MINUTES.encode(), "", id="a BOM"),
        pytest.param(MINUTES.replace("\n", "\r\n").encode(), "", id="CRLF"),
        pytest.param(MINUTES.encode("utf-16"), "Read as UTF-16", id="UTF-16 with a BOM"),
        pytest.param(MINUTES.encode("utf-16-be"), "Read as UTF-16", id="UTF-16 without one"),
        pytest.param(
            MINUTES.replace("evening.", "“evening”.").encode("cp1252"),
            "Read as Windows-1252",
            id="Windows-1252",
        ),
    ],
)
def test_other_bytes_of_the_same_text_give_the_same_turns(
    tmp_path: Path, teipress: Runner, data: bytes, notice: str
) -> None:
    lay_out(tmp_path, {"seeds/a.txt": data, "teipress.toml": b'editions = ["txt"]\n'})
    ran = teipress("build")
    assert ran.code == 0, ran.err
    assert notice in ran.err
    assert (tmp_path / "tei/a.xml").read_text("utf-8").count("<sp ") == 2


def test_a_missing_file_is_said(teipress: Runner) -> None:
    ran = teipress("encode", "none.txt")
    assert ran.code == 2
    assert "none.txt: This file cannot be read: there is no such file." in ran.err


@pytest.mark.parametrize(
    "arguments", [("buidl",), ("validate",), ("validate", "x", "--stages", "rgn"), ("encode",)]
)
def test_wrong_usage_is_exit_code_2(teipress: Runner, arguments: tuple[str, ...]) -> None:
    assert teipress(*arguments).code == 2
