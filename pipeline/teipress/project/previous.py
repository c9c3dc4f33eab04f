"""The TEI that a transcript was encoded to before: whether it is this transcript's, or a stranger's."""

import hashlib

from teipress.engines.xml import TEI, parse
from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.project.files import read_bytes, shown
from teipress.project.layout import Seed


def previous_tei(data: bytes, file: str) -> bytes:
    """Return the TEI that there is, checked to be XML. Raises InputError with line and column."""
    parse(data, file)
    return data


def is_of(tei: bytes, seed: Seed) -> bool:
    """Whether TEI is that of a transcript: it names its file, or the checksum of its bytes.

    TEI that names no file may be anybody's, and is taken to be that of the transcript it stands for.
    """
    return _names(*_source(tei), seed)


def check_owner(tei: bytes, seed: Seed, place: Place) -> None:
    """Refuse to write over the TEI of another transcript of the same name that is still there."""
    title, checksum = _source(tei)
    other = seed.path.with_name(title or seed.path.name)
    if not _names(title, checksum, seed) and other.exists():
        raise InputError(
            f"This file is the TEI of {shown(other)}, so it is kept.",
            place,
            f"Write elsewhere with -o, or rename one of {shown(other)} and {shown(seed.path)}.",
        )


def _names(title: str, checksum: str, seed: Seed) -> bool:
    """Whether what TEI says of its source is true of a transcript."""
    if not title or title == seed.path.name:
        return True
    return checksum == hashlib.sha256(read_bytes(seed.path)).hexdigest()


def _source(tei: bytes) -> tuple[str, str]:
    """Return the name and the SHA-256 of the transcript that TEI says it was made from, "" for none."""
    for bibl in parse(tei, "").iter(f"{TEI}bibl"):
        if bibl.get("type") == "transcript":
            title, checksum = (bibl.findtext(f"{TEI}{name}") for name in ("title", "idno"))
            return (title or "").strip(), (checksum or "").strip()
    return "", ""
