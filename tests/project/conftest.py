"""A project in a folder of its own, in which the program is run as a user runs it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from teipress.cli import run

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """What a run of the program left: its exit code, and what it printed."""

    code: int
    out: str
    err: str


Runner = Callable[..., Ran]


@pytest.fixture
def teipress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Runner:
    """Run the program in the temporary folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    def ran(*arguments: str) -> Ran:
        capfd.readouterr()
        code = run(arguments)
        printed = capfd.readouterr()
        assert "Traceback" not in printed.err
        return Ran(code, printed.out, printed.err)

    return ran
