"""The cases of tests/data: a folder a convention, a file a case, each a transcript and the tiles it is read in."""

import re
from pathlib import Path

from teipress import plugins
from teipress.model.transcript import Role, Transcript, Written, cover
from teipress.read import Convention, Sheet, Verdict, detect
from teipress.read.speaker import key_of

DATA = Path(__file__).parents[1] / "data"
CASES = sorted(DATA.glob("*/*.md"))
CONVENTIONS: dict[str, Convention] = {
    name: plugins.load(plugins.CONVENTIONS, name) for name in plugins.names(plugins.CONVENTIONS)
}


def sheet(text: str, *labels: str) -> Sheet:
    """Return a text laid out; ``labels`` are those of the participants' list."""
    return Sheet(Written(text), frozenset(map(key_of, labels)))


def verdict(text: str, *labels: str) -> Verdict:
    """Return which convention a text is read by."""
    return detect(sheet(text, *labels), CONVENTIONS)


def transcript(text: str, convention: str, *labels: str) -> Transcript:
    """Return a text read by one convention."""
    return Transcript(text, cover(text, CONVENTIONS[convention](sheet(text, *labels)).tiles()))


def tiled(text: str, convention: str = "label", *labels: str) -> list[str]:
    """Return the tiles of a text, each as its role and its words."""
    return [
        f"{tile.role.name} {' '.join(text[tile.span.start : tile.span.end].split())}"
        for tile in transcript(text, convention, *labels).tiles
        if tile.role is not Role.BLANK
    ]


def parts(case: Path) -> tuple[str, str]:
    """Return the transcript of a case, and what is expected."""
    given, expected = re.findall(r"^```\n(.*?)^```$", case.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return given, expected


def accepted(case: Path) -> str:
    """Return the whole case as it should be, given how its transcript is read now."""
    title = case.read_text("utf-8").partition("\n")[0]
    given, _ = parts(case)
    found = "".join(f"{line}\n" for line in tiled(given, case.parent.name))
    return f"{title}\n```\n{given}```\n```\n{found}```\n"
