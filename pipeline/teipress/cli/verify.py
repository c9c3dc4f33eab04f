"""``teipress verify``."""

from pathlib import Path

import click

from teipress.cli.common import common
from teipress.cli.console import Console, worst_code
from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place, Severity
from teipress.project.checking import text_findings, transcript_of
from teipress.project.encoding import text_of
from teipress.project.files import read_bytes, shown
from teipress.project.layout import Seed, layout_of
from teipress.project.previous import previous_tei


@click.command(
    epilog="Examples:\n\n  teipress verify tei/NAME.xml\n\n"
    "  teipress verify edited.xml --transcript minutes.txt"
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--transcript", type=click.Path(path_type=Path), help="The transcript, where the TEI does not name it."
)
@common
@click.pass_obj
def verify(console: Console, files: tuple[Path, ...], transcript: Path | None) -> int:
    """Prove that TEI and transcript hold the same text; else show the difference.

    FILE is TEI, or a transcript whose TEI stands in tei/ of its project. White space aside, the two texts
    must agree character by character; what an editor put beside the text is left out.
    """
    if transcript is not None and len(files) > 1:
        raise click.UsageError("--transcript takes one TEI file.")
    findings: list[Finding] = []
    for file in files:
        tei, seed = _pair(file, transcript)
        data = previous_tei(read_bytes(tei), shown(tei))
        found = text_findings(data, shown(tei), text_of(Seed(seed.stem, seed)))
        console.findings(found)
        if not found:
            console.say(f"{shown(tei)} holds the text of {shown(seed)}.")
        findings += found
    return worst_code(findings, (), Severity.ERROR)


def _pair(file: Path, transcript: Path | None) -> tuple[Path, Path]:
    """Return the TEI and the transcript."""
    if file.suffix == ".xml":
        return file, transcript or transcript_of(file, read_bytes(file))
    tei = layout_of(file).tei(file.stem)
    if not tei.exists():
        raise InputError(
            "There is no TEI of this transcript.", Place(shown(tei)), f"Run `teipress encode {shown(file)}`."
        )
    return tei, file
