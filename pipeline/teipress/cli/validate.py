"""``teipress validate``."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from teipress.cli.common import common
from teipress.cli.console import Console
from teipress.cli.explain import explain
from teipress.cli.reports import Wanted, publish, wanted
from teipress.model.finding import Severity, Stage
from teipress.project.changes import only_changed
from teipress.project.files import read_bytes, shown, write
from teipress.project.inputs import inputs
from teipress.project.validating import Checked, Checks, Engine, Given, Source, checked, with_second_opinion
from teipress.validate import FORMATS, UNREADABLE, Outcome, at_most, baseline, counted

_STAGES = tuple(str(stage) for stage in Stage if stage is not Stage.TEXT)
_NEVER = "never"
_STANDARD_INPUT = Path("-")
_UNREAD, _FAILED, _CLEAN = 2, 1, 0


def _stages(_context: click.Context, _option: click.Parameter, value: str) -> frozenset[Stage]:
    names = [name.strip() for name in value.split(",") if name.strip()]
    for name in names:
        if name not in _STAGES:
            raise click.BadParameter(f"“{name}” is no stage; the stages are {', '.join(_STAGES)}.")
    return frozenset(Stage(name) for name in names)


@click.command(
    epilog="Examples:\n\n  teipress validate tei\n\n"
    "  teipress validate letter.xml --schema tei_all.rng --stages wellformed,rng\n\n"
    "  teipress validate tei --format json > findings.json\n\n"
    "  teipress validate tei --format github --format sarif=findings.sarif\n\n"
    "  teipress validate tei --write-baseline known.json, then --baseline known.json\n\n"
    "  teipress validate --explain links.target"
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--schema", type=click.Path(path_type=Path), help="A RELAX NG or ODD file to use instead of our own."
)
@click.option(
    "--schematron", type=click.Path(path_type=Path), help="A Schematron file to use instead of our own."
)
@click.option(
    "--phase", default="#DEFAULT", show_default=True, help="The phase of the Schematron rules, or #ALL."
)
@click.option(
    "--stages", default=",".join(_STAGES), callback=_stages, show_default=True, help="What to check."
)
@click.option(
    "--engine",
    type=click.Choice([str(engine) for engine in Engine]),
    default=str(Engine.OWN),
    show_default=True,
    help="What judges validity under RELAX NG; jing needs Java, both says where the two disagree.",
)
@click.option(
    "--format",
    "reports",
    metavar="NAME[=FILE]",
    multiple=True,
    callback=wanted,
    help=f"What to report, to FILE or standard output: {', '.join(FORMATS)}. Several may be asked for.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*(str(severity) for severity in Severity), _NEVER]),
    default=str(Severity.ERROR),
    show_default=True,
    help="From which severity on findings give exit code 1.",
)
@click.option(
    "--baseline", "known", type=click.Path(path_type=Path), help="Leave out the findings that FILE lists."
)
@click.option(
    "--write-baseline", type=click.Path(path_type=Path), help="List all findings in FILE as known, and leave."
)
@click.option(
    "--max-per-rule", type=click.IntRange(min=1), help="Show so many findings of each rule; count the rest."
)
@click.option(
    "--changed-since", metavar="REV", help="Check only files that git knows to have changed since REV left."
)
@click.option(
    "--stdin-name", default="stdin.xml", show_default=True, help="What to call the document read from -."
)
@click.option(
    "-j", "--jobs", type=click.IntRange(min=0), default=0, help="Processes to use (default: one per core)."
)
@click.option(
    "--explain",
    metavar="RULE",
    is_eager=True,
    expose_value=False,
    callback=explain,
    help="Say what a rule asks for, why, and how to mend what breaks it.",
)
@common
@click.pass_obj
def validate(
    console: Console,
    paths: tuple[Path, ...],
    schema: Path | None,
    schematron: Path | None,
    phase: str,
    stages: frozenset[Stage],
    engine: str,
    reports: tuple[Wanted, ...],
    fail_on: str,
    known: Path | None,
    write_baseline: Path | None,
    max_per_rule: int | None,
    changed_since: str | None,
    stdin_name: str,
    jobs: int,
) -> int:
    """Find faults in TEI files, ours or not.

    PATH is a file, a folder, which stands for the XML files in it, a pattern such as 'tei/**/*.xml', or - for
    standard input. Each finding has its file, line and column, and says what to do. Exit code 1 means
    findings, 2 that a file could not be read.
    """
    if not paths:
        raise click.UsageError("Name the files or folders to validate; - is standard input.")
    checks = Checks(
        stages, schema, schematron, phase, Engine(engine), svrl=any(one.name == "svrl" for one in reports)
    )
    found = _found(console, _sources(paths, stdin_name, changed_since), checks, jobs)
    outcome = Outcome(
        files=[one.file for one in found],
        findings=[finding for one in found for finding in one.findings],
        sources={one.file: one.text for one in found},
        fail_on=None if fail_on == _NEVER else Severity(fail_on),
        svrl={one.file: one.svrl for one in found},
    )
    is_unread = any(one.unread for one in found)
    if write_baseline is not None:
        _list_as_known(console, outcome, write_baseline)
        return _UNREAD if is_unread else _CLEAN
    outcome = _without_known(outcome, known, stages)
    shown_of_it = _without_many(outcome, max_per_rule)
    publish(console, shown_of_it, reports)
    for said in (*shown_of_it.notes, outcome.summary):
        console.say(said)
    return _UNREAD if is_unread else _FAILED if any(map(outcome.fails, outcome.findings)) else _CLEAN


def _sources(paths: Sequence[Path], stdin_name: str, rev: str | None) -> list[Source]:
    """Return what is to be checked: files in the order in which they are named, standard input last."""
    files = inputs(path for path in paths if path != _STANDARD_INPUT)
    if rev is not None:
        files = only_changed(files, rev, Path())
    given = [Given(stdin_name, sys.stdin.buffer.read())] if _STANDARD_INPUT in paths else []
    return [*files, *given]


def _found(console: Console, sources: Sequence[Source], checks: Checks, jobs: int) -> list[Checked]:
    found = []
    with console.progress(len(sources), "Validating") as progress:
        for one in checked(sources, checks, jobs):
            console.detail(f"checked {one.file}")
            found.append(one)
            progress.step()
    return with_second_opinion(found, sources, checks)


def _list_as_known(console: Console, outcome: Outcome, file: Path) -> None:
    """Write the baseline, and say how to use it."""
    found = [finding for finding in outcome.findings if finding.rule != UNREADABLE]
    write(file, baseline.written(found, outcome.sources).encode("utf-8", "surrogateescape"))
    listed = f"{counted(len(found), 'finding')} listed as known in {shown(file)}"
    console.say(f"{listed}; --baseline {shown(file)} leaves them out.")


def _without_known(outcome: Outcome, file: Path | None, stages: frozenset[Stage]) -> Outcome:
    """Return the outcome without the findings that a baseline lists, with notes that say so."""
    if file is None:
        return outcome
    known = baseline.read(read_bytes(file), shown(file))
    ran = stages | {Stage.WELLFORMED}
    rest = baseline.compared(outcome.findings, outcome.sources, known, frozenset(outcome.files), ran)
    notes = []
    if rest.known:
        notes.append(f"{counted(rest.known, 'finding')} known to {shown(file)} left out.")
    if rest.stale:
        notes.append(_stale(rest.stale, shown(file)))
    return replace(outcome, findings=rest.new, notes=[*outcome.notes, *notes])


def _stale(number: int, file: str) -> str:
    if number == 1:
        return f"1 entry of {file} answers to nothing any more; --write-baseline drops it."
    return f"{number:,} entries of {file} answer to nothing any more; --write-baseline drops them."


def _without_many(outcome: Outcome, number: int | None) -> Outcome:
    """Return the outcome with so many findings of each rule, with notes that count the rest."""
    if number is None:
        return outcome
    kept, more = at_most(outcome.findings, number)
    notes = [f"{counted(count, 'more finding')} of {rule} not shown." for rule, count in more.items()]
    return replace(outcome, findings=kept, notes=[*outcome.notes, *notes])
