"""``teipress publish``."""

import os
from pathlib import Path

import click

from teipress import plugins
from teipress.cli.common import common
from teipress.cli.console import Console, worst_code
from teipress.model.errors import TeipressError
from teipress.model.finding import Severity
from teipress.project.files import read_bytes, shown
from teipress.project.layout import layout_of
from teipress.project.previous import previous_tei
from teipress.project.project import open_project
from teipress.project.publishing import publish as publish_document
from teipress.project.publishing import write_outputs
from teipress.project.settings import edition_date


def _editions(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    known = plugins.names(plugins.EDITIONS)
    names = tuple(name.strip() for name in value.split(",") if name.strip()) or tuple(known)
    for name in names:
        if name not in known:
            raise click.BadParameter(f"there is no edition “{name}”; there are {', '.join(known)}.")
    return names


@click.command(
    epilog="Examples:\n\n  teipress publish tei/NAME.xml\n\n"
    "  teipress publish letter.xml --to html,pdf --out site"
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--to",
    "editions",
    default="",
    callback=_editions,
    metavar="NAME,…",
    help="Which editions (default: all).",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="The folder to write to (default: out/ of the project)."
)
@common
@click.pass_obj
def publish(console: Console, files: tuple[Path, ...], editions: tuple[str, ...], out: Path | None) -> int:
    """Make editions of TEI files: HTML, print (Typst), PDF, plain text."""
    errors: list[TeipressError] = []
    for file in files:
        project = open_project(layout_of(file))
        date = edition_date(project.settings.imprint, os.environ)
        tei = previous_tei(read_bytes(file), shown(file))
        published = publish_document(file.stem, tei, shown(file), editions, date)
        for notice in published.notices:
            console.note(notice)
        for error in published.errors:
            console.error(error)
        errors += published.errors
        written = write_outputs(published.outputs, out or project.layout.out)
        for path in written:
            console.detail(f"wrote {path}")
        console.say(
            f"{shown(file)}: {len(published.outputs)} files of editions, {len(written)} new or changed."
        )
    return worst_code((), errors, Severity.ERROR)
