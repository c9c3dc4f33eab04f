"""Which files a grammar or rules may refer to: local ones, in folders that the user named."""

import posixpath
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from teipress.model.errors import InputError
from teipress.model.finding import Place

Reader = Callable[[str], bytes]
"""Gives the bytes of a file by its path, as the user would type it. Raises InputError or OSError."""

_ABSOLUTE = re.compile(
    r"""
    [A-Za-z][A-Za-z0-9+.-]* :   # a scheme such as http:, or the letter of a drive
    | [/\\]                     # a path from the root, or to another machine
    """,
    re.VERBOSE,
)


@cache
def files_in(*folders: Path) -> Reader:
    """Return a reader of the files in these folders, however deep; no link leads out of them."""
    allowed = [folder.resolve() for folder in folders]

    def read(path: str) -> bytes:
        file = Path(path).resolve()
        if not any(file.is_relative_to(folder) for folder in allowed):
            raise InputError(f"“{path}” lies outside the folders that may be read.", Place(path))
        try:
            return file.read_bytes()
        except OSError as error:
            raise InputError(f"“{path}” cannot be read: {error.strerror}.", Place(path)) from None

    return read


def nothing(path: str) -> bytes:
    """Read no file: the reader where none is handed in."""
    raise InputError(f"“{path}” is not read: no file beside this one may be read here.", Place(path))


def beside(base: str, href: str) -> str:
    """Return the path that a reference in the file ``base`` leads to.

    Raises InputError for one that leads to a server, or is not relative.
    """
    if _ABSOLUTE.match(href):
        raise InputError(f"“{href}” is not read: it is no relative path.", Place(base))
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), href))
