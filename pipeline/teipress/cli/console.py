"""Print for people: messages on standard error, results on standard output, colour where it is shown."""

import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from teipress.model.errors import TeipressError
from teipress.model.finding import Finding, Severity

if TYPE_CHECKING:
    from rich.progress import Progress

COLOURS = ("auto", "always", "never")


class Sayable(Protocol):
    """Something with a message that stands well in a line of its own."""

    def __str__(self) -> str:
        """Return the line."""
        ...


@dataclass
class Console:
    """How much is said (-1 errors alone, 0, 1 every file), and if in colour (None: the terminal decides)."""

    verbosity: int = 0
    colour: bool | None = None

    def say(self, message: str) -> None:
        """Tell the user something; not with --quiet."""
        if self.verbosity >= 0:
            self._err(message)

    def detail(self, message: str) -> None:
        """Tell the user something that only --verbose is told."""
        if self.verbosity > 0:
            self._err(message)

    def note(self, notice: Sayable) -> None:
        """Tell the user what should be known and is no fault."""
        if self.verbosity >= 0:
            self._err(f"{self._styled('note', 'cyan')}: {notice}")

    def error(self, error: TeipressError) -> None:
        """Tell the user what cannot be done, and what to do about it."""
        self._err(f"{self._styled('error', 'red')}: {error}")

    def defect(self, error: Exception) -> None:
        """Tell the user that the program itself is at fault, and where, so that it can be reported."""
        where = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        self._err(
            f"{self._styled('error', 'red')}: This is a defect of teipress: {what}.\n"
            "  No file was left half written. Please report it with the file that caused it."
        )
        if self.verbosity > 0:
            self._err("".join(traceback.format_exception(error)))

    def findings(self, findings: Iterable[Finding]) -> None:
        """Show faults with the line that each stands in."""
        from teipress.validate import as_text  # noqa: PLC0415 - it takes longer to load than most runs need

        shown = [f for f in findings if self.verbosity >= 0 or f.severity is Severity.ERROR]
        if shown:
            self._err(as_text(shown, sources(shown)))

    @contextmanager
    def progress(self, total: int, what: str) -> Iterator["Progressing"]:
        """Show a bar on a terminal while something of a known length is done."""
        if self.verbosity < 0 or total < 2 or not sys.stderr.isatty():
            yield Progressing()
            return
        from rich.console import Console as Terminal  # noqa: PLC0415 - the same
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Terminal(stderr=True), transient=True) as bar:
            yield Progressing(bar, total, what)

    def _err(self, message: str) -> None:
        click.echo(message, err=True, color=self.colour)

    def _styled(self, word: str, colour: str) -> str:
        return click.style(word, fg=colour, bold=True)


class Progressing:
    """A progress bar, or nothing."""

    def __init__(self, bar: "Progress | None" = None, total: int = 0, what: str = "") -> None:
        self._bar = bar
        self._task = bar.add_task(what, total=total) if bar else None

    def step(self) -> None:
        """One more is done."""
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)


def sources(findings: Iterable[Finding]) -> dict[str, str]:
    """Return the text of each file that findings speak of, as far as it can be read."""
    texts: dict[str, str] = {}
    for file in {finding.place.file for finding in findings}:
        path = Path(file)
        texts[file] = path.read_text("utf-8", errors="replace") if path.is_file() else ""
    return texts


def worst_code(findings: Iterable[Finding], errors: Iterable[TeipressError], fail_on: Severity) -> int:
    """Return the exit code that findings and errors amount to."""
    code = 1 if any(finding.severity.at_least(fail_on) for finding in findings) else 0
    return max([code, *(error.exit_code for error in errors)])
