r"""A convention that a project defines itself: a commented pattern with named groups, tried on a sample line.

    [conventions.tape]
    pattern = '''
      (?P<time> \d\d:\d\d ) \s+     # the time code
      (?P<speaker> [A-Z]+ ) \s* /     # who speaks, up to a slash
    '''
    sample = "07:12 NIXON / Well, what did he say?"

The pattern is matched at the beginning of each line, white space in it does not count. The group ``speaker``
is the label; ``time``, where there is one, is a time code before or after it. What follows the match is said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from teipress.model.transcript import Span
from teipress.read.convention import Proposal
from teipress.read.conventions import proposed
from teipress.read.finders import Form
from teipress.read.lines import Line, ends_block
from teipress.read.opening import Opening, style_of
from teipress.read.sheet import Sheet
from teipress.read.speaker import Likeness, key_of

_REACH = 400
"""So much of a line is looked at."""


@dataclass(frozen=True, slots=True)
class OwnConvention:
    """A convention made of a pattern. It is called as any other."""

    pattern: str
    sample: str

    def __post_init__(self) -> None:
        """Raise ValueError with a sentence where the pattern is none, or does not read its own sample."""
        try:
            compiled = self.compiled
        except re.error as error:
            where = f" in line {error.lineno}, column {error.colno}" if error.lineno else ""
            raise ValueError(f"has a pattern that is none{where}: {error.msg}.") from error
        if "speaker" not in compiled.groupindex:
            raise ValueError("needs a group (?P<speaker> …) in its pattern: the label of who speaks.")
        unknown = sorted(set(compiled.groupindex) - {"speaker", "time"})
        if unknown:
            raise ValueError(f"has a group “{unknown[0]}” in its pattern; there are speaker and time.")
        match = compiled.match(self.sample)
        if match is None or not match["speaker"]:
            raise ValueError(f"has a pattern that does not read its own sample “{self.sample}”.")

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready to be matched; `re` keeps it."""
        return re.compile(self.pattern, re.VERBOSE)

    def __call__(self, sheet: Sheet) -> Proposal:
        """Return how this convention would read a text."""
        heard = list(self._openings(sheet))
        if not heard:
            return Proposal(0.0, "No line is as the pattern says.", lambda: proposed(sheet, ()).tiles())
        return proposed(sheet, heard)

    def _openings(self, sheet: Sheet) -> Iterator[Opening]:
        text, compiled = sheet.text, self.compiled
        for number, line in enumerate(sheet.lines):
            match = compiled.match(text[line.start : min(line.end, line.start + _REACH)])
            if match is None or not match["speaker"]:
                continue
            timed = "time" in compiled.groupindex and match["time"]
            times = (_moved(match.span("time"), line.start),) if timed else ()
            label, speech = _parted(text, match, times, line)
            yield Opening(
                line=number,
                form=Form.OWN,
                label=label,
                times=times,
                speech=speech,
                key=key_of(match["speaker"]) or match["speaker"],
                likeness=Likeness.NAME,
                tight=False,
                opens=True,
                bare=speech == line.end and ends_block(sheet.lines, number),
                style=style_of(
                    match["speaker"], emphasis=text[label.start] in "*_", indented=line.indent > 0
                ),
            )


def _moved(span: tuple[int, int], by: int) -> Span:
    return Span(span[0] + by, span[1] + by)


def _parted(text: str, match: re.Match[str], times: tuple[Span, ...], line: Line) -> tuple[Span, int]:
    """Return the label with all that matched beside the time code, and where the speech begins."""
    start, edge = _moved(match.span(), line.start)
    after = edge
    if times and times[0].start <= line.start + match.start("speaker"):
        start = times[0].end
    elif times:
        edge = times[0].start
    label = text[start:edge]
    span = Span(start + len(label) - len(label.lstrip()), start + len(label.rstrip()))
    while after < line.end and text[after].isspace():
        after += 1
    return span, after
