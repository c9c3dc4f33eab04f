"""``teipress validate``."""

from collections.abc import Iterator
from pathlib import Path

import click

from teipress.cli.common import common
from teipress.cli.console import Console, sources, worst_code
from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.project.files import read_bytes, shown
from teipress.project.targets import targets
from teipress.validate import as_json, as_text, files_in
from teipress.validate import validate as validate_document

_STAGES = tuple(str(stage) for stage in Stage if stage is not Stage.TEXT)


def _stages(_context: click.Context, _option: click.Parameter, value: str) -> frozenset[Stage]:
    names = [name.strip() for name in value.split(",") if name.strip()]
    for name in names:
        if name not in _STAGES:
            raise click.BadParameter(f"“{name}” is no stage; the stages are {', '.join(_STAGES)}.")
    return frozenset(Stage(name) for name in names)


@click.command(
    epilog="Examples:\n\n  teipress validate tei\n\n"
    "  teipress validate letter.xml --schema tei_all.rng --stages wellformed,rng\n\n"
    "  teipress validate tei --format json > findings.json"
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--schema", type=click.Path(path_type=Path), help="A RELAX NG or ODD file to use instead of our own."
)
@click.option(
    "--schematron", type=click.Path(path_type=Path), help="A Schematron file to use instead of our own."
)
@click.option(
    "--stages", default=",".join(_STAGES), callback=_stages, show_default=True, help="What to check."
)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice([str(severity) for severity in Severity]),
    default=str(Severity.ERROR),
    show_default=True,
    help="From which severity on findings give exit code 1.",
)
@common
@click.pass_obj
def validate(
    console: Console,
    paths: tuple[Path, ...],
    schema: Path | None,
    schematron: Path | None,
    stages: frozenset[Stage],
    form: str,
    fail_on: str,
) -> int:
    """Find faults in TEI files, ours or not.

    A folder stands for the XML files in it. Each finding has its file, line and column, and says what to do.
    """
    grammar = None if schema is None else read_bytes(schema)
    rules = None if schematron is None else read_bytes(schematron)
    reader = files_in(Path.cwd(), *(path.parent for path in (schema, schematron) if path))
    files = list(_files(paths))
    findings: list[Finding] = []
    with console.progress(len(files), "Validating") as progress:
        for file in files:
            findings += validate_document(
                read_bytes(file),
                shown(file),
                stages=stages,
                schema=grammar,
                schema_name="" if schema is None else shown(schema),
                schematron=rules,
                schematron_name="" if schematron is None else shown(schematron),
                reader=reader,
                resolver=targets(file),
            )
            progress.step()
    if form == "json":
        click.echo(as_json(findings))
    elif findings:
        click.echo(as_text(findings, sources(findings)), color=console.colour)
    console.say(_summary(len(files), findings))
    return worst_code(findings, (), Severity(fail_on))


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        found = sorted(path.rglob("*.xml")) if path.is_dir() else [path]
        if not found:
            raise InputError(
                "There is no XML file in this folder.", Place(shown(path)), "Name another folder, or a file."
            )
        yield from found


def _summary(files: int, findings: list[Finding]) -> str:
    counts = [(severity, sum(f.severity is severity for f in findings)) for severity in Severity]
    said = [
        f"{number} {severity}" + ("s" if number > 1 and severity is not Severity.INFO else "")
        for severity, number in counts
        if number
    ]
    return f"{files} file{'' if files == 1 else 's'}: {', '.join(said) or 'no findings'}."
