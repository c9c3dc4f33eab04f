"""``teipress build``."""

import os
from pathlib import Path

import click

from teipress.cli.common import common
from teipress.cli.console import Console, worst_code
from teipress.model.errors import InputError
from teipress.model.finding import Place, Severity
from teipress.project.build import Done, Report
from teipress.project.build import build as build_project
from teipress.project.files import shown
from teipress.project.layout import Layout, layout_of


@click.command(
    epilog="Examples:\n\n  teipress build                 all transcripts of this project that are stale\n\n"
    "  teipress build seeds/NAME.txt  one of them\n\n  teipress build --force         all, stale or not"
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("-f", "--force", is_flag=True, help="Build also what is up to date.")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=0), default=0, help="Processes to use (default: one per core)."
)
@common
@click.pass_obj
def build(console: Console, paths: tuple[Path, ...], force: bool, jobs: int) -> int:
    """Encode, validate and publish what is stale in a project (the main job).

    PATH is a project, or transcripts of one; without it, the project of the current folder. TEI goes to
    tei/, editions to out/, and what awaits a decision to out/review.tsv. A TEI file that a person has
    changed is kept.
    """
    layout, only = _chosen(paths)
    count = len(only) or len(layout.all_seeds())
    with console.progress(count, "Building") as progress:

        def one_done(_done: Done) -> None:
            progress.step()

        report = build_project(
            layout, only, force=force, jobs=jobs, environment=os.environ, progress=one_done
        )
    _tell(console, report)
    return worst_code(report.findings, report.errors, Severity.ERROR)


def _chosen(paths: tuple[Path, ...]) -> tuple[Layout, frozenset[str]]:
    """Return the project that the paths belong to, and the names of the transcripts that they are."""
    if not paths:
        return layout_of(Path()), frozenset()
    layout = layout_of(paths[0])
    seeds = layout.all_seeds()
    names: set[str] = set()
    for path in paths:
        below = [seed for seed in seeds if seed.path == path.resolve() or path.resolve() in seed.path.parents]
        if not below:
            raise InputError("This is no transcript of the project.", Place(shown(path)), _ADVICE)
        names |= {seed.name for seed in below}
    return layout, frozenset(names)


_ADVICE = "Transcripts are NAME.txt files in seeds/; `teipress encode` takes a file from anywhere."


_FEW = 3
"""So many minor notices are said one by one, and the doubts of so many transcripts are shown."""


def _tell(console: Console, report: Report) -> None:
    minor = sum(notice.minor for done in report.done for notice in done.notices)
    if minor > _FEW and console.verbosity == 0:
        console.note(f"Of {minor} transcripts not all is known that an archive would ask for; -v says what.")
    in_full = console.verbosity > 0 or sum(done.summary is not None for done in report.done) <= _FEW
    for done in report.done:
        _tell_of(console, done, in_full=in_full, minor=minor <= _FEW or console.verbosity > 0)
    for notice in report.notices:
        console.note(notice)
    if not in_full and any(done.summary and done.summary.doubts for done in report.done):
        console.say("What in each deserves a look, with its line: `teipress encode FILE`, or `build -f -v`.")
    written = [*(path for done in report.done for path in done.written), *report.written]
    for path in written:
        console.detail(f"wrote {path}")
    console.say(_summary(report, len(written)))


def _tell_of(console: Console, done: Done, *, in_full: bool, minor: bool) -> None:
    """Tell of one transcript: its numbers, what deserves a look, notices, faults and errors."""
    if done.summary is not None:
        console.say(f"{shown(done.seed.path)}: {done.summary}")
        for doubt in done.summary.doubts if in_full else ():
            console.note(doubt)
    for notice in done.notices:
        if minor or not notice.minor:
            console.note(notice)
    console.findings(f for f in done.findings if f.severity is Severity.ERROR or console.verbosity > 0)
    for error in done.errors:
        console.error(error)


def _summary(report: Report, written: int) -> str:
    fresh = sum(done.fresh for done in report.done)
    failed = sum(bool(done.errors) for done in report.done)
    number = len(report.done)
    if fresh == number and not written:
        return f"Nothing to do: {_counted(number, 'transcript')} up to date."
    parts = [f"{_counted(number - fresh - failed, 'transcript')} built, {_counted(written, 'file')} written"]
    parts += [f"{_counted(fresh, 'transcript')} up to date"] if fresh else []
    parts += [f"{_counted(failed, 'transcript')} with errors"] if failed else []
    warnings = sum(finding.severity is Severity.WARNING for finding in report.findings)
    parts += [f"{_counted(warnings, 'warning')}, which `teipress validate tei` shows"] if warnings else []
    waiting = len(report.awaiting)
    parts += (
        [f"{_counted(waiting, 'row')} to decide in out/review.tsv; tei/decisions.tsv takes decisions"]
        if waiting
        else []
    )
    return "; ".join(parts) + "."


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
