"""``teipress conventions``."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from teipress.cli.common import common
from teipress.model.text import line_starts
from teipress.project.encoding import look
from teipress.project.files import shown
from teipress.project.layout import Seed, layout_of
from teipress.project.project import open_project
from teipress.project.settings import Settings
from teipress.read import NARRATIVE, Sheet, Verdict

_SHOWN = 5
_WIDTH = 70


@click.command(
    epilog="Examples:\n\n  teipress conventions                  all transcripts of this project\n\n"
    "  teipress conventions minutes.txt      one file, from anywhere"
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@common
def conventions(paths: tuple[Path, ...]) -> int:
    """Show how each transcript is laid out, with the evidence.

    Each convention says what it finds: how many turns by which labels, or why nothing fits. The one that is
    taken is marked with an arrow; where none is, choose with --convention or in the sidecar, or write one of
    your own: [conventions.NAME] in teipress.toml. Exit code 1 says that a choice is needed: none is clear, or
    nobody is said to speak although a convention finds turns.
    """
    unclear = False
    for seed, settings in _seeds(paths):
        sheet, verdict = look(seed, settings)
        unclear = unclear or not verdict.taken or _is_passed_over(verdict)
        click.echo(f"{shown(seed.path)}: {verdict.taken or 'not clear, a person must choose'}")
        for line in _evidence(sheet, verdict):
            click.echo(line)
    return 1 if unclear else 0


def _is_passed_over(verdict: Verdict) -> bool:
    """Whether nobody is said to speak although some convention finds turns."""
    others = (one for name, one in verdict.proposals.items() if name != NARRATIVE)
    return verdict.taken == NARRATIVE and any(one.points > 0 or len(one.turns) > 1 for one in others)


def _seeds(paths: Sequence[Path]) -> Iterator[tuple[Seed, Settings]]:
    for path in paths or (Path(),):
        project = open_project(layout_of(path))
        if path.is_dir():
            yield from ((seed, project.settings) for seed in project.layout.all_seeds())
        else:
            yield Seed(path.stem, path), project.settings


def _evidence(sheet: Sheet, verdict: Verdict) -> Iterator[str]:
    """Yield what each convention says, those with evidence first and in full."""
    starts = line_starts(sheet.text)
    width = max(map(len, verdict.proposals), default=0)
    for name, proposal in verdict.proposals.items():
        mark = "->" if name == verdict.taken else "  "
        yield f"  {mark} {name:<{width}}  {proposal.why}"
        if proposal.points:
            yield from _lines("would begin turns at", sheet.text, starts, proposal.turns)
            yield from _lines("would not take", sheet.text, starts, proposal.misfits)


def _lines(what: str, text: str, starts: Sequence[int], offsets: Sequence[int]) -> Iterator[str]:
    """Yield the first of some lines with their numbers."""
    for offset in offsets[:_SHOWN]:
        number = bisect_right(starts, offset)
        end = starts[number] if number < len(starts) else len(text)
        yield f"       {what} line {number}: {' '.join(text[offset:end].split())[:_WIDTH]}"
    if len(offsets) > _SHOWN:
        yield f"       {what} {len(offsets) - _SHOWN} more lines"
