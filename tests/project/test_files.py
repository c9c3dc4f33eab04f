"""Files are written whole or not at all, and what hinders that is a sentence."""

import errno
import os
from pathlib import Path

import pytest

from teipress.model.errors import InputError, OutputError
from teipress.project.files import read_bytes, write


def test_a_file_is_written_and_left_alone_when_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.txt"
    assert write(path, b"one")
    before = path.stat()
    assert not write(path, b"one")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert write(path, b"two")
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in path.parent.iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "there is no permission"),
        (errno.EROFS, "read-only"),
    ],
)
def test_what_hinders_a_write_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")

    def full(_file: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=said) as raised:
        write(path, b"after")
    assert raised.value.exit_code == 2
    assert path.read_bytes() == b"before"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write(tmp_path / "out" / "a.txt", b"x")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        read_bytes(tmp_path / "none.txt")
