"""``teipress encode``."""

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

import click

from teipress.cli.common import common
from teipress.cli.console import Console, worst_code
from teipress.encode import is_ours
from teipress.model.errors import InputError, TeipressError
from teipress.model.finding import Place, Severity
from teipress.model.text import line_starts
from teipress.model.transcript import Role, Transcript
from teipress.project.encoding import encoded, read_seed
from teipress.project.files import read_bytes, shown, write
from teipress.project.layout import Seed, layout_of
from teipress.project.previous import check_owner, is_of, previous_tei
from teipress.project.project import Project, open_project


@click.command(
    epilog="Examples:\n\n  teipress encode seeds/NAME.txt         to tei/NAME.xml\n\n"
    "  teipress encode minutes.txt -o -       to standard output\n\n"
    "  teipress encode minutes.txt --explain  how each line was read"
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", default="", metavar="FILE|-", help="Where to write; - is standard output.")
@click.option(
    "--convention",
    metavar="NAME",
    default=None,
    help="How turns are found: a name that `teipress conventions` lists.",
)
@click.option(
    "--explain",
    is_flag=True,
    help="Show each line with the role that it was read in and the rule that gave it, and write nothing.",
)
@common
@click.pass_obj
def encode(
    console: Console, files: tuple[Path, ...], output: str, convention: str | None, explain: bool
) -> int:
    """Encode transcripts as TEI.

    Without -o each goes to tei/NAME.xml of the project that it stands in. Metadata are read from NAME.toml
    beside it, authority lists and decisions from the project. A TEI file that a person has changed is kept.
    """
    if output and len(files) > 1:
        raise click.UsageError("-o takes one transcript.")
    errors: list[TeipressError] = []
    for file in files:
        seed, project = Seed(file.stem, file), open_project(layout_of(file))
        try:
            if explain:
                _explain(seed, project, convention or "")
            else:
                _encode(console, seed, project, output, convention or "")
        except TeipressError as error:  # one file never stops the others
            errors.append(error)
            console.error(error)
    return worst_code((), errors, Severity.ERROR)


def _explain(seed: Seed, project: Project, convention: str) -> None:
    seeded = read_seed(seed, project.settings, convention)
    click.echo(f"{shown(seed.path)}: convention {seeded.convention}")
    for line in _explained(seeded.transcript):
        click.echo(line)


def _encode(console: Console, seed: Seed, project: Project, output: str, convention: str) -> None:
    to_stdout = output == "-"
    path = project.layout.tei(seed.name)
    target = Path(output) if output and not to_stdout else path
    there = target if target.exists() and not to_stdout else path
    old = previous_tei(read_bytes(there), shown(there)) if there.exists() else None
    if old is not None and there == target and not to_stdout:
        check_owner(old, seed, Place(shown(there)))
    is_known = old is not None and (there == path or is_of(old, seed))
    result = encoded(seed, project, old if is_known else None, convention)
    for notice in result.notices:
        console.note(notice)
    if to_stdout:
        click.echo(result.tei, nl=False)
    elif old is not None and there == target and not is_ours(old):
        raise InputError(
            "A person has changed this file, so it is kept.",
            Place(shown(target)),
            "Write elsewhere with -o, or put the change into tei/decisions.tsv and rename this file.",
        )
    else:
        changed = write(target, result.tei)
        console.say(f"{'Wrote' if changed else 'Unchanged:'} {shown(target)}: {result.summary}")
        for doubt in result.summary.doubts:
            console.note(doubt)
        waiting = len(result.awaiting)
        if waiting and seed.path.resolve().is_relative_to(project.layout.seeds):
            rows = "1 row" if waiting == 1 else f"{waiting} rows"
            console.say(f"{rows} to decide: `teipress review` lists them, tei/decisions.tsv takes decisions.")


def _explained(transcript: Transcript) -> Iterator[str]:
    """Yield each tile with its line number, its role, the rule and its text; blank ones are left out."""
    starts = line_starts(transcript.text)
    for tile in transcript.tiles:
        if tile.role is not Role.BLANK:
            line = bisect_right(starts, tile.span.start)
            yield f"{line:>5} {tile.role:<9} {tile.rule + ':':<32} {transcript[tile.span]}"
