"""Captions: WebVTT, SubRip, and what Zoom, Teams and Otter write in their manner; known by content.

    captions = ["WEBVTT" line] (block blank-line)*
    block    = cue+  |  ("NOTE" | "STYLE" | "REGION") lines, in WebVTT  |  lines that go on with a cue
    cue      = [number or name] timing payload
    timing   = clock "-->" clock [settings]
    clock    = [hours ":"] 2 digits ":" 2 digits [("." | ",") 1 to 3 digits  |  ":" frames]
    payload  = (text | tag)*
    tag      = "<v" [".class"] name ">" | "<i>" | "<b>" | "<u>" | "<s>" | a timing, ruby, class, language or
               font, dropped; all else that looks like a tag is text, as “<laughs>” is

The witness text is what a viewer sees, with the voices that the tags name: each cue is set off by a blank
line, a voice that differs from the one before stands on a line of its own. Lines in no cue, as blank lines
within a cue make them and credits at the end are, go on with the cue before. A line that stays on the screen
while the next comes up, as in captions that roll, is written once. Source: WebVTT, W3C Candidate
Recommendation, sections 4 and 6; SubRip has no standard.
"""

import html
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.text import WHITE_SPACE_CHARACTERS, is_blank
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.writer import Writer, counted

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d\d)(?:[.,](\d{1,3}))?"
_FRAMES = r"(\d{1,4}):(\d\d):(\d\d):\d\d"
_TIMING = re.compile(rf"[ \t]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?:[ \t].*)?")
_IN_FRAMES = re.compile(rf"[ \t]*{_FRAMES}[ \t]*-->[ \t]*{_FRAMES}[ \t]*")
_ARROW = "-->"
_WEBVTT = re.compile(r"\ufeff?WEBVTT(?:[ \t].*)?(?:[\r\n]|\Z)")
_ASIDE = re.compile(r"NOTE(?![^ \t])|(?:STYLE|REGION)[ \t]*\Z")
_TAG = re.compile(
    r"""
      < (?P<close> /? )
        (?: (?P<plain> [ibus] | ruby | rt ) (?: \.[^\s<>]{0,80} )?
          | (?P<name> v | c | lang | font ) (?: \.[^\s<>]{0,80} )? (?: [ \t]+ (?P<said> [^<>]{0,200} ) )? ) >
    | < [\d:.]{5,14} >
    | \{ \\ [^{}]{0,40} \}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"<br[ ]?/?>", re.IGNORECASE)
_RENDITION = {"i": "italic", "b": "bold", "u": "underline", "s": "strikethrough"}
_MANY = 3


def is_captions(text: str) -> bool:
    """Whether a text is WebVTT or SubRip, whatever its file is named: its first block has a timing."""
    if _WEBVTT.match(text):
        return True
    first = [
        line.strip() for line in text[:400].lstrip("\ufeff" + WHITE_SPACE_CHARACTERS).splitlines()[:_MANY]
    ]
    numbered = len(first) > 1 and first[0].isdecimal() and _is_timing(first[1])
    return numbered or bool(first and _is_timing(first[0]))


def _is_timing(line: str) -> bool:
    return bool(_TIMING.fullmatch(line) or _IN_FRAMES.fullmatch(line))


def captions(text: str, file: str) -> Written:
    """Return what a file of captions holds. Raises InputError for a timing that is none."""
    writer = _Writer()
    cues = list(_cues(text, file))
    rolls = _roll(cues)
    before = _Cue(Decimal(0), Decimal(0), [])
    for cue in cues:
        writer.cue(_unrolled(before, cue) if rolls else cue)
        before = cue if any(map(_shows, cue.payload)) else before
    writer.frames = bool(cues) and all(cue.in_frames for cue in cues)
    writer.loose = sum(len(cue.loose) for cue in cues)
    writer.rolled = sum(len(cue.payload) for cue in cues) - writer.lines
    return writer.told()


@dataclass(frozen=True, slots=True)
class _Cue:
    start: Decimal
    end: Decimal
    payload: list[str]
    """The lines of the payload, as they stand in the file."""
    in_frames: bool = False
    loose: list[str] = field(default_factory=list)
    """The lines among them that stand in no cue, and go on with this one."""


def _cues(text: str, file: str) -> Iterator[_Cue]:
    is_webvtt = bool(_WEBVTT.match(text))
    waiting: _Cue | None = None
    for number, block in _blocks(text):
        timing = next((n for n, line in enumerate(block[:2]) if _ARROW in line), None)
        if timing is None and is_webvtt and (number == 1 or _ASIDE.match(block[0])):
            continue  # the first line of WebVTT with what is said of the file, a note, a style sheet
        if timing is None and waiting is None:
            message = "These lines stand in no cue: no timing is before them."
            raise InputError(message, Place(file, number), "Give them a timing, or begin them with NOTE.")
        if timing is None and waiting is not None:
            waiting.payload.extend(_parted(block))
            waiting.loose.extend(block)
            continue
        if waiting is not None:
            yield waiting
        waiting = _cue(block, timing or 0, Place(file, number + (timing or 0)))
    if waiting is not None:
        yield waiting


def _cue(block: Sequence[str], timing: int, place: Place) -> _Cue:
    """Return the cue of a block whose timing stands on that line. Raises InputError where it is none."""
    payload = _parted(block[timing + 1 :])
    found = _TIMING.fullmatch(block[timing])
    if found is not None:
        return _Cue(_seconds(found.groups()[:4]), _seconds(found.groups()[4:]), payload)
    found = _IN_FRAMES.fullmatch(block[timing])
    if found is None:
        message = f"This is no timing of a caption: “{block[timing].strip()[:60]}”."
        raise InputError(message, place, "Write it as 00:00:01.000 --> 00:00:03.500.")
    start, end = found.groups()[:3], found.groups()[3:]
    return _Cue(_seconds((*start, None)), _seconds((*end, None)), payload, in_frames=True)


def _parted(lines: Sequence[str]) -> list[str]:
    return [part for line in lines for part in _LINE_BREAK.split(line)]


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the blocks between empty lines, and the cues of one, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")), ""], 1):
        if line:
            block.append(line)
        elif block:
            yield from _parts(block, number - len(block))
            block = []


def _parts(block: list[str], number: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the cues of a block: where no empty line is between them, a number and a timing begin one."""
    edges = [0]
    for at in range(1, len(block)):
        if _is_timing(block[at]):
            numbered = block[at - 1].strip().isdecimal()
            begins = at - 1 if numbered else at
            if begins > edges[-1] and (numbered or at > edges[-1] + 1):
                edges.append(begins)
    for since, until in itertools.pairwise([*edges, len(block)]):
        lines = block[since:until]
        first = next((n for n, line in enumerate(lines) if not is_blank(line)), None)
        if first is not None:
            yield number + since + first, lines[first:]


def _shows(line: str) -> bool:
    return not is_blank(_TAG.sub("", line))


def _roll(cues: Sequence[_Cue]) -> bool:
    """Whether captions roll: most cues begin with the line that the one before ended with."""
    shown = [cue for cue in cues if any(map(_shows, cue.payload))]
    rolling = sum(len(_unrolled(a, b).payload) < len(b.payload) for a, b in itertools.pairwise(shown))
    return len(shown) > _MANY and rolling * 2 > len(shown)


def _unrolled(before: _Cue, cue: _Cue) -> _Cue:
    """Return a cue without the line that stays from the one before, where that ended as this begins."""
    last = next((line for line in reversed(before.payload) if _shows(line)), "")
    first = next((number for number, line in enumerate(cue.payload) if _shows(line)), None)
    stays = first is not None and _bare(cue.payload[first]) == _bare(last)
    if not stays or first is None or cue.start > before.end + 1:
        return cue
    return replace(cue, payload=[line for number, line in enumerate(cue.payload) if number != first])


def _bare(line: str) -> str:
    return " ".join(_TAG.sub("", line).split())


def _seconds(clock: Sequence[str | None]) -> Decimal:
    hours, minutes, seconds, fraction = clock
    return Decimal(f"{int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)}.{fraction or 0}")


@dataclass
class _Writer(Writer):
    """Writes the witness text cue by cue."""

    voice: str = ""
    heard: str = ""
    """When the cue was heard that is being written."""
    dropped: int = 0
    lines: int = 0
    """How many lines of payloads were written."""
    rolled: int = 0
    loose: int = 0
    frames: bool = False

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
        self.lines += 1
        edge, begun = 0, self.length
        for match in _TAG.finditer(line):
            self.write(html.unescape(line[edge : match.start()]))
            edge = match.end()
            name = (match["plain"] or match["name"] or "").lower()
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
            counted(self.dropped, "tag", "of the captions left out, a matter of how they are shown."),
            counted(self.loose, "line", "in no cue, taken to go on with the cue before."),
            counted(self.rolled, "line", "that stayed on the screen from one cue to the next, written once."),
            "The frames of the times are left out, since nobody says how many are a second."
            if self.frames
            else "",
        )
