"""TEI to files of editions: one failed edition never stops the others."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from teipress import plugins
from teipress.editions import Output, Publication
from teipress.model.errors import OutputError, TeipressError
from teipress.model.finding import Place
from teipress.project.encoding import Notice
from teipress.project.files import shown, write
from teipress.project.settings import EditionDate


@dataclass(frozen=True, slots=True)
class Published:
    """The files of the editions, what should be known of them, and the editions that could not be made."""

    outputs: tuple[Output, ...]
    notices: tuple[Notice, ...]
    errors: tuple[TeipressError, ...]


def publish(name: str, tei: bytes, file: str, editions: Iterable[str], date: EditionDate) -> Published:
    """Return the files of the editions of a TEI document. Raises PluginError for an edition unknown."""
    wanted = {edition: plugins.load(plugins.EDITIONS, edition) for edition in sorted(set(editions))}
    publication = Publication(
        name, tei.decode("utf-8-sig"), file, frozenset(wanted), date.iso, date.timestamp
    )
    outputs: list[Output] = []
    errors: list[TeipressError] = []
    for edition in wanted.values():
        try:
            outputs += edition(publication)
        except TeipressError as error:
            errors.append(error)
    notices = [
        Notice(output.place or Place(file), message) for output in outputs for message in output.notices
    ]
    return Published(tuple(outputs), tuple(notices), tuple(errors))


def check_out(out: Path) -> None:
    """Refuse to write editions where a file is in the way. Raises OutputError."""
    if out.exists() and not out.is_dir():
        raise OutputError(
            "This is a file; the editions need a folder here.", Place(shown(out)), "Move or rename it."
        )


def write_outputs(outputs: Iterable[Output], out: Path) -> list[str]:
    """Write the files below ``out``; return the paths of those that changed. Raises OutputError."""
    check_out(out)
    return [output.path for output in outputs if write(out / output.path, output.data)]
