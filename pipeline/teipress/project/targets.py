"""The files that pointers of a document lead to: those beside it, and those below the current folder.

A document may be anybody's, so nothing else is opened for it, and nothing is fetched.
"""

from collections.abc import Collection
from functools import cache
from pathlib import Path

from lxml import etree

from teipress.engines.xml import XML_ID, parse
from teipress.model.errors import InputError
from teipress.validate import Resolver


def targets(document: Path) -> Resolver:
    """Return what gives the ids of the files that a document points to, by their paths relative to it.

    A file elsewhere, and one that is no XML, is left alone: None comes out.
    """
    folder = document.resolve().parent
    allowed = (folder, Path.cwd().resolve())

    def ids(file: str) -> Collection[str] | None:
        try:
            path = (folder / file).resolve()
        except (OSError, ValueError):  # too long a name, or one with a null character
            return None
        return _ids(path) if any(path.is_relative_to(one) for one in allowed) else None

    return ids


@cache
def _ids(path: Path) -> frozenset[str] | None:
    """Return the ids in a file. Raises FileNotFoundError where there is none."""
    try:
        root = parse(path.read_bytes(), path.name).getroot()
    except FileNotFoundError:
        raise
    except (OSError, InputError):
        return None
    return frozenset(ident for one in root.iter(etree.Element) if (ident := one.get(XML_ID)))
