"""A project as it is read from disk: settings, authority lists, decisions. Values only, handed down."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from teipress.model.authority import Authority
from teipress.model.decision import Decision
from teipress.project.files import read_bytes, shown
from teipress.project.layout import Layout
from teipress.project.settings import Settings, settings
from teipress.review import authority, decisions


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that the transcripts of a project have in common."""

    layout: Layout
    settings: Settings
    authority: Authority
    decisions: tuple[Decision, ...]
    fingerprint: str
    """The checksum of all of that, by which a transcript is known to be stale."""


def open_project(layout: Layout) -> Project:
    """Read a project. Raises InputError for a file of it that cannot be used."""
    lists = sorted(layout.authority.glob("*.xml"))
    files = {
        path: read_bytes(path)
        for path in (layout.settings, *lists, layout.decisions)
        if _is_there(path, lists)
    }
    own = settings(files.get(layout.settings, b""), shown(layout.settings))
    entries = authority({shown(path): files[path] for path in lists}, own.editor_ids)
    rows = (
        decisions(files[layout.decisions], shown(layout.decisions), entries, own.editor_ids)
        if layout.decisions in files
        else ()
    )
    return Project(layout, own, entries, rows, fingerprint(*files.values()))


def fingerprint(*parts: bytes) -> str:
    """Return a checksum of parts, each told apart from the next."""
    checksum = hashlib.sha256()
    for part in parts:
        checksum.update(hashlib.sha256(part).digest())
    return checksum.hexdigest()


def _is_there(path: Path, lists: list[Path]) -> bool:
    return path in lists or path.exists()
