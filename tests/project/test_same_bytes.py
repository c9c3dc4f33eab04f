"""Same input, same bytes: on any day, in any folder, locale and time zone, and from the wheel."""

import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.golden_files import ROOT
from tests.project.test_bad_input import snapshot

ELSEWHERE = [
    pytest.param({"LC_ALL": "C", "TZ": "Pacific/Auckland"}, id="C locale, Auckland"),
    pytest.param({"LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"}, id="Turkish, St John's"),
    pytest.param({"LANG": "", "TZ": "UTC", "PYTHONHASHSEED": "7"}, id="no locale, another hash seed"),
]


def lay_out(folder: Path) -> Path:
    """Copy what is under version control of the edition."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "tei", folder / "tei")
    shutil.copy(ROOT / "teipress.toml", folder)
    return folder


def build(folder: Path, environment: Mapping[str, str] | None = None) -> dict[str, bytes]:
    plain = {
        key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "SOURCE_DATE"))
    }
    ran = subprocess.run(
        [sys.executable, "-m", "teipress", "build", "--force"],
        cwd=folder,
        env={**plain, **(environment or {})},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return snapshot(folder)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return build(lay_out(tmp_path_factory.mktemp("here")))


@pytest.mark.parametrize("environment", ELSEWHERE)
def test_elsewhere_the_same_bytes_come_out(
    tmp_path: Path, here: dict[str, bytes], environment: dict[str, str]
) -> None:
    folder = tmp_path / "a folder with spaces" / "ünï"
    folder.mkdir(parents=True)
    there = build(lay_out(folder), environment)
    assert there.keys() == here.keys()
    assert [name for name in here if there[name] != here[name]] == []


def test_no_path_of_the_machine_is_in_any_output(here: dict[str, bytes]) -> None:
    for name, data in here.items():
        assert str(ROOT).encode() not in data, name
        assert b"/tmp/" not in data, name


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked where an installation would put it."""
    if importlib.util.find_spec("hatchling") is None or importlib.util.find_spec("pip") is None:
        pytest.skip("building the wheel needs pip and hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    command = [sys.executable, "-m", "pip", "wheel", *options]
    subprocess.run(command, check=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_gives_the_same_bytes(tmp_path: Path, here: dict[str, bytes], wheel: Path) -> None:
    assert build(lay_out(tmp_path / "p"), {"PYTHONPATH": str(wheel)}) == here


def test_the_wheel_knows_nobody(tmp_path: Path, wheel: Path) -> None:
    held = [path.relative_to(wheel).as_posix() for path in wheel.rglob("*")]
    assert not [name for name in held if "authority/" in name and name.endswith(".xml")]
    assert not [name for name in held if name.startswith(("seeds", "tei/", "tests"))]
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "guild.txt").write_text(
        "Meeting of the guild\n\nWang: The harbour of Dairen is closed.\n\nStalin: So it is.\n", "utf-8"
    )
    made = build(tmp_path, {"PYTHONPATH": str(wheel)})["tei/guild.xml"].decode()
    assert '<sp who="#speaker-wang"' in made
    assert "placeName" not in made
    assert "Shijie" not in made
    assert "Joseph" not in made
