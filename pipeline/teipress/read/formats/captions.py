"""Captions: WebVTT, SubRip, and what Zoom, Teams and Otter write in their manner; known by content.

    captions = ["WEBVTT" line] (block blank-line)*
    block    = [number or name] timing payload  |  ("NOTE" | "STYLE" | "REGION") lines
    timing   = clock "-->" clock [settings]
    clock    = [hours ":"] 2 digits ":" 2 digits ("." | ",") 3 digits
    payload  = (text | tag)*
    tag      = "<v" [".class"] name ">" | "<i>" | "<b>" | "<u>" | any other, dropped

The witness text is what a viewer sees, with the voices that the tags name: each cue is set off by a blank
line, a voice that differs from the one before stands on a line of its own. Source: WebVTT, W3C Candidate
Recommendation, sections 4 and 6; SubRip has no standard.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.text import WHITE_SPACE_CHARACTERS, is_blank
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.writer import Writer, counted

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d\d)[.,](\d{1,3})"
_TIMING = re.compile(rf"[ \t]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?:[ \t].*)?")
_ARROW = "-->"
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)\b")
_TAG = re.compile(
    r"""
      < (?P<close> /? ) (?P<name> [A-Za-z]* ) (?P<class> \.[^\s<>]{0,80} )?
        (?: [ \t]+ (?P<said> [^<>]{0,200} ) )? >
    | < [\d:.]{5,14} >
    | \{ \\ [^{}]{0,40} \}
    """,
    re.VERBOSE,
)
_RENDITION = {"i": "italic", "b": "bold", "u": "underline", "s": "strikethrough"}
_MANY = 3


def is_captions(text: str) -> bool:
    """Whether a text is WebVTT or SubRip, whatever its file is named: its first block has a timing."""
    if re.match(r"\ufeff?WEBVTT(?:[ \t].*)?(?:[\r\n]|\Z)", text):
        return True
    first = [
        line.strip() for line in text[:400].lstrip("\ufeff" + WHITE_SPACE_CHARACTERS).splitlines()[:_MANY]
    ]
    numbered = len(first) > 1 and first[0].isdecimal() and bool(_TIMING.fullmatch(first[1]))
    return numbered or bool(first and _TIMING.fullmatch(first[0]))


def captions(text: str, file: str) -> Written:
    """Return what a file of captions holds. Raises InputError for a timing that is none."""
    writer = _Writer()
    for cue in _cues(text, file):
        writer.cue(cue)
    return writer.told()


@dataclass(frozen=True, slots=True)
class _Cue:
    start: Decimal
    end: Decimal
    payload: Sequence[str]
    """The lines of the payload, as they stand in the file."""


def _cues(text: str, file: str) -> Iterator[_Cue]:
    for number, block in _blocks(text):
        timing = next((n for n, line in enumerate(block[:2]) if _ARROW in line), None)
        if timing is None:
            if number == 1 or _ASIDE.match(block[0]):
                continue  # the first line of WebVTT with what is said of the file, a note, a style sheet
            message = "These lines stand in no cue: no timing is before them."
            raise InputError(message, Place(file, number), "Give them a timing, or begin them with NOTE.")
        match = _TIMING.fullmatch(block[timing])
        if match is None:
            message = f"This is no timing of a caption: “{block[timing].strip()[:60]}”."
            raise InputError(
                message, Place(file, number + timing), "Write it as 00:00:01.000 --> 00:00:03.500."
            )
        start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
        yield _Cue(start, end, block[timing + 1 :])


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the blocks between blank lines, each with the number of its first line, from 1 on."""
    block: list[str] = []
    for number, line in enumerate([*re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")), ""], 1):
        if not is_blank(line):
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _seconds(clock: Sequence[str | None]) -> Decimal:
    hours, minutes, seconds, fraction = clock
    return Decimal(f"{int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)}.{fraction}")


@dataclass
class _Writer(Writer):
    """Writes the witness text cue by cue."""

    voice: str = ""
    heard: str = ""
    """When the cue was heard that is being written."""
    dropped: int = 0

    def cue(self, cue: _Cue) -> None:
        """Write the lines of a cue; a voice closes at the end of its cue."""
        self.heard = f"{cue.start:.3f} {cue.end:.3f}"
        self.write("\n" if self.length else "")
        open_tags: list[tuple[str, int]] = []
        spoken = False
        for line in cue.payload:
            spoken = self._line(line, open_tags, spoken=spoken) or spoken
        for name, since in open_tags:
            self.mark(since, MarkKind.RENDITION, _RENDITION[name])
        if not spoken:
            self.voice = ""

    def _line(self, line: str, open_tags: list[tuple[str, int]], *, spoken: bool) -> bool:
        """Write one line of a payload; return whether a voice was named in it."""
        edge, begun = 0, self.length
        for match in _TAG.finditer(line):
            self.write(html.unescape(line[edge : match.start()]))
            edge = match.end()
            name = (match["name"] or "").lower()
            if name == "v" and not match["close"] and match["said"]:
                self._end_line(begun)
                self._voice(html.unescape(match["said"]).strip())
                begun, spoken = self.length, True
            elif name in _RENDITION and not match["close"]:
                open_tags.append((name, self.length))
            elif name in _RENDITION:
                self._close(name, open_tags)
            elif name != "v":
                self.dropped += 1
        self.write(html.unescape(line[edge:]))
        self._end_line(begun)
        return spoken

    def _voice(self, name: str) -> None:
        if name and name != self.voice:
            start = self.length
            self.write(name)
            self.mark(start, MarkKind.LABEL)
            self.write("\n")
        self.voice = name

    def _close(self, name: str, open_tags: list[tuple[str, int]]) -> None:
        at = next((n for n in range(len(open_tags) - 1, -1, -1) if open_tags[n][0] == name), None)
        if at is not None:
            _, since = open_tags.pop(at)
            self.mark(since, MarkKind.RENDITION, _RENDITION[name])

    def _end_line(self, begun: int) -> None:
        """End a line that holds text, and remember that it was heard in the cue."""
        if not is_blank(self.since(begun)):
            self.mark(begun, MarkKind.CUE, self.heard)
            self.write("\n")

    def told(self) -> Written:
        """Return the whole, with what was left aside."""
        cues = sum(mark.kind is MarkKind.CUE for mark in self.marks)
        return self.written(
            counted(cues, "line", "of captions, whose times stand in the timeline."),
            counted(self.dropped, "tag", "of the captions left out that says only how to show them."),
        )
