"""The option --format NAME[=FILE], and what is done with it: reports to standard output and to files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from teipress.cli.console import Console
from teipress.project.files import shown, write
from teipress.validate import FORMATS, Outcome


@dataclass(frozen=True, slots=True)
class Wanted:
    """A format, and the file that it goes to; none is standard output."""

    name: str
    file: Path | None = None


def wanted(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[Wanted, ...]:
    """Return the reports that are wanted; text where none is. Refuses to mix two on standard output."""
    found = tuple(_one(value) for value in values)
    if sum(one.file is None for one in found) > 1:
        raise click.BadParameter("Two reports cannot both go to standard output; write NAME=FILE for one.")
    return found or (Wanted("text"),)


def _one(value: str) -> Wanted:
    name, _, file = value.partition("=")
    if name not in FORMATS:
        raise click.BadParameter(f"“{name}” is no format; the formats are {', '.join(FORMATS)}.")
    return Wanted(name, Path(file) if file else None)


def publish(console: Console, outcome: Outcome, reports: Sequence[Wanted]) -> None:
    """Write the reports that are wanted. Raises OutputError."""
    for one in reports:
        report = FORMATS[one.name](outcome)
        data = f"{report}\n" if report and not report.endswith("\n") else report
        if one.file is not None:
            write(one.file, data.encode("utf-8", "surrogateescape"))
            console.detail(f"wrote {shown(one.file)}")
        elif one.name == "text":
            click.echo(data, nl=False, color=console.colour)
        else:
            click.echo(data.encode("utf-8", "surrogateescape"), nl=False)
