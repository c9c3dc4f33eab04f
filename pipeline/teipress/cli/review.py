"""``teipress review``."""

from pathlib import Path

import click

from teipress.cli.common import common
from teipress.cli.console import Console
from teipress.project.encoding import encoded
from teipress.project.files import read_bytes, shown
from teipress.project.layout import layout_of
from teipress.project.previous import previous_tei
from teipress.project.project import open_project
from teipress.review import Awaiting, table, worst_first


@click.command(epilog="Example: teipress review > queue.tsv")
@click.argument("project", default=".", type=click.Path(path_type=Path))
@common
@click.pass_obj
def review(console: Console, project: Path) -> int:
    """Print what awaits a person's decision, the worst first, as tab-separated values.

    Decisions are written into tei/decisions.tsv; the next build replays them.
    """
    opened = open_project(layout_of(project))
    rows: list[Awaiting] = []
    for seed in opened.layout.all_seeds():
        path = opened.layout.tei(seed.name)
        old = previous_tei(read_bytes(path), shown(path)) if path.exists() else None
        rows += encoded(seed, opened, old).awaiting
    click.echo(table(worst_first(rows)), nl=False)
    console.say(f"{len(rows)} row{'' if len(rows) == 1 else 's'} to decide.")
    return 0
