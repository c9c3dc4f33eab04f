"""``teipress schema``."""

from pathlib import Path

import click

from teipress.cli.common import common
from teipress.cli.console import Console
from teipress.project.files import read_bytes, shown, write
from teipress.resources import resource
from teipress.validate import build as build_schema


@click.group(epilog="Example: teipress schema build schema/teipress.odd")
def schema() -> None:
    """Work with the schema."""


@schema.command("build", epilog="Example: teipress schema build schema/teipress.odd")
@click.argument("odd", required=False, type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path), help="The folder to write to (default: that of the ODD)."
)
@common
@click.pass_obj
def build(console: Console, odd: Path | None, out: Path | None) -> int:
    """Compile an ODD to RELAX NG and Schematron, beside it; without ODD, our own."""
    source = odd or resource("schema/teipress.odd")
    built = build_schema(read_bytes(source), shown(source))
    folder = out or source.parent
    for suffix, data in ((".rng", built.rng), (".sch", built.sch)):
        target = folder / f"{source.stem}{suffix}"
        console.say(f"{'Wrote' if write(target, data) else 'Unchanged:'} {shown(target)}")
    return 0
