"""Files in which nobody speaks: programs, manuals, tables, licences, mail. None may crash, none may get speakers."""

import random
import sysconfig
from pathlib import Path

import pytest

from teipress.model.errors import InputError
from teipress.read import NARRATIVE, detect, laid_out
from tests.read.cases import CONVENTIONS

ENDINGS = (
    ".py",
    ".txt",
    ".md",
    ".rst",
    ".csv",
    ".cfg",
    ".toml",
    ".json",
    ".h",
    ".html",
    ".xml",
    ".css",
    ".js",
    ".pyi",
)
NUMBER = 200
LARGEST = 200_000


def _files() -> list[Path]:
    """Return files of the Python that runs the tests and of the libraries beside it, of each kind some."""
    folders = [Path(sysconfig.get_path(name)) for name in ("stdlib", "purelib", "include")]
    found = sorted(
        {
            path
            for folder in folders
            if folder.is_dir()
            for path in folder.rglob("*")
            if "site-packages" not in path.relative_to(folder).parts
        }
    )
    of_kind: dict[str, list[Path]] = {}
    for path in found:
        kind = path.suffix or path.name
        if (kind in ENDINGS or kind == "METADATA") and path.is_file() and path.stat().st_size < LARGEST:
            of_kind.setdefault(kind, []).append(path)
    chance = random.Random(1945)  # noqa: S311 - nothing secret is made
    for paths in of_kind.values():
        chance.shuffle(paths)
    mixed = [
        path for round_ in range(NUMBER) for paths in of_kind.values() for path in paths[round_ : round_ + 1]
    ]
    return mixed[:NUMBER]


@pytest.fixture(scope="module")
def files() -> list[Path]:
    found = _files()
    if len(found) < NUMBER:
        pytest.skip(f"only {len(found)} files of other kinds are here")
    return found


def test_no_speaker_is_invented(files: list[Path]) -> None:
    """Whatever the file: its words are prose, or a person is asked; an unreadable one is refused."""
    invented = []
    for path in files:
        try:
            verdict = detect(laid_out(path.read_bytes(), "file.txt"), CONVENTIONS)
        except InputError:
            continue
        if verdict.taken != NARRATIVE:
            invented.append(
                f"{path}: {verdict.taken or 'unclear'}: {next(iter(verdict.proposals.values())).why}"
            )
    assert invented == []
