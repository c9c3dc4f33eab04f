"""Read and write files: each write whole or not at all, each failure a sentence with the file's name."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from teipress.model.errors import InputError, OutputError
from teipress.model.finding import Place


def shown(path: Path) -> str:
    """Return a path as the user would type it: relative to the current folder where it lies below it."""
    here = Path.cwd()
    for form in (path.absolute(), path.resolve()):
        if form.is_relative_to(here):
            return form.relative_to(here).as_posix()
    return path.as_posix()


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; raises InputError where it is missing, a folder, or may not be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            _sentence("read", error), Place(shown(path)), _ADVICE.get(error.errno or 0, "")
        ) from error


def write(path: Path, data: bytes) -> bool:
    """Write a file whole or not at all; return whether that changed anything.

    The bytes go to a temporary file in the same folder, reach the disk, and take the file's place in one
    step. What is no file, such as a pipe or /dev/null, is written to as it is. Raises OutputError.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            path.write_bytes(data)
            return True
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise OutputError(
            _sentence("written", error), Place(shown(path)), _ADVICE.get(error.errno or 0, "")
        ) from error
    return True


def remove(path: Path) -> bool:
    """Remove a file; return whether it was there. Raises OutputError."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise OutputError(
            _sentence("removed", error), Place(shown(path)), _ADVICE.get(error.errno or 0, "")
        ) from error
    return True


def _replace(path: Path, data: bytes) -> None:
    with _temporary(path) as (file, temporary):
        with os.fdopen(file, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)


@contextlib.contextmanager
def _temporary(path: Path) -> Iterator[tuple[int, Path]]:
    """Give a new file beside the path; it is gone afterwards unless it has taken the path's place."""
    file, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        yield file, Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sentence(done: str, error: OSError) -> str:
    why = _REASONS.get(error.errno or 0, (error.strerror or "of an unknown fault").lower())
    return f"This file cannot be {done}: {why}."


_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.EISDIR: "it is a folder",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
    errno.EEXIST: "a part of its path is a file, not a folder",
    errno.EACCES: "there is no permission",
    errno.EPERM: "there is no permission",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
}

_ADVICE = {
    errno.ENOENT: "Check the spelling of its path.",
    errno.EISDIR: "Name a file in it.",
    errno.ENOTDIR: "Move or rename that file.",
    errno.EEXIST: "Move or rename that file.",
    errno.EACCES: "Ask its owner for the right, or choose another folder.",
    errno.EPERM: "Ask its owner for the right, or choose another folder.",
    errno.EROFS: "Choose a folder on another disk.",
    errno.ENOSPC: "Free some space and run the command again; no file was left half written.",
    errno.EDQUOT: "Free some space and run the command again; no file was left half written.",
}
