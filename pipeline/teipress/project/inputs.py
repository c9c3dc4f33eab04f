"""Which files are meant by what a user names: files, folders, patterns."""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.project.files import shown

Input = Path | InputError
"""A file, or why there is none for what the user named."""


def inputs(named: Iterable[Path]) -> list[Input]:
    """Return the files that are meant, each once, in the order in which they are named.

    A folder stands for the XML files in it, however deep, hidden ones aside; a pattern such as
    ``tei/**/*.xml`` for what it matches, where the shell has not put that in its place. What nothing answers
    to is an error in the place where the files would be, so that the others are looked at all the same.
    """
    found: list[Input] = []
    seen: set[Path] = set()
    for one in (one for path in named for one in _meant(path)):
        known = one.resolve() if isinstance(one, Path) else None
        if known is None or known not in seen:
            found.append(one)
        if known is not None:
            seen.add(known)
    return found


def _meant(path: Path) -> Iterator[Input]:
    if path.is_dir():
        yield from _in_folder(path)
    elif not path.exists() and glob.has_magic(str(path)):
        yield from _matching(path)
    else:
        yield path


def _in_folder(folder: Path) -> list[Path] | list[InputError]:
    found = sorted(path for path in folder.rglob("*") if _is_xml(path, folder))
    hint = "Name another folder, or a file."
    return found or [InputError("There is no XML file in this folder.", Place(shown(folder)), hint)]


def _is_xml(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.suffix.lower() == ".xml" and not hidden and path.is_file()


def _matching(pattern: Path) -> Iterator[Input]:
    found = [Path(name) for name in sorted(glob.glob(str(pattern), recursive=True))]  # noqa: PTH207  Path.glob takes no absolute pattern
    if not found:
        yield InputError(
            "No file matches this pattern.",
            Place(pattern.as_posix()),
            "Check its spelling; ** stands for folders however deep.",
        )
    for path in found:
        if path.is_file():
            yield path
        elif "**" not in pattern.parts:  # as when the shell had put the folder there
            yield from _in_folder(path)
