"""``teipress schema``."""

from collections.abc import Iterator
from pathlib import Path

import click

from teipress.cli.common import common
from teipress.cli.console import Console
from teipress.project.files import read_bytes, shown, write
from teipress.resources import resource
from teipress.validate import build as build_schema
from teipress.validate import compact, documentation, files_in, own_stylesheet


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
    """Compile an ODD to RELAX NG, in both syntaxes, and Schematron, beside it; without ODD, our own.

    The ODD may derive from another one: <schemaSpec source="teipress"> from ours, or source="other.odd".
    """
    source = odd or resource("schema/teipress.odd")
    folder = out or source.parent
    for suffix, data in _built(source):
        target = folder / f"{source.stem}{suffix}"
        console.say(f"{'Wrote' if write(target, data) else 'Unchanged:'} {shown(target)}")
    return 0


@schema.command("doc", epilog="Example: teipress schema doc schema/teipress.odd --out out/schema")
@click.argument("odd", required=False, type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out/schema"),
    show_default=True,
    help="The folder to write to.",
)
@common
@click.pass_obj
def doc(console: Console, odd: Path | None, out: Path) -> int:
    """Document an ODD in HTML: a page for each element, an index, the rules; without ODD, our own."""
    source = odd or resource("schema/teipress.odd")
    reader = files_in(Path.cwd(), source.parent)
    written = [
        write(out / name, data)
        for name, data in documentation(read_bytes(source), shown(source), reader=reader)
    ]
    console.say(f"{len(written)} files in {shown(out)}, {sum(written)} of them new; begin with index.html.")
    return 0


def _built(odd: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what is made of an ODD, each with the ending of its file; of our own, its rules as XSLT, too."""
    built = build_schema(read_bytes(odd), shown(odd), reader=files_in(Path.cwd(), odd.parent))
    yield ".rng", built.rng
    yield ".rnc", compact(built.rng, f"{shown(odd.parent)}/{odd.stem}.rng")
    yield ".sch", built.sch
    if odd.resolve() == resource("schema/teipress.odd").resolve():
        yield ".sch.xsl", own_stylesheet(built.sch)
