"""What is known about a transcript.

The text is never altered. Everything else points into it by offsets, half-open and in code points: tiles
cover it without gap or overlap, annotations lie on top of it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from teipress.model.text import is_blank, lines_ended


class Span(NamedTuple):
    """A stretch of text: the code points from ``start`` up to, not including, ``end``.

    A tuple, as a tile is, since a long transcript has hundreds of thousands of them.
    """

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Role(StrEnum):
    """What a tile of text is."""

    HEAD = "head"
    SUBJECT = "subject"
    """What the document is about, as a field of its form says; and so the next three."""
    CLASSIFICATION = "classification"
    """How secret it is, to whom it goes."""
    REFERENCE = "reference"
    """Its number, its file."""
    DRAFTER = "drafter"
    """Who drafted, recorded or transcribed it."""
    DATELINE = "dateline"
    SPEAKER = "speaker"
    """A speaker's label as printed, its colon included."""
    SPEECH = "speech"
    """One paragraph of a turn."""
    STAGE = "stage"
    """A stage direction on a line of its own, its brackets included."""
    PROSE = "prose"
    """A paragraph outside every turn."""
    PRESENT = "present"
    """A line of the list of those present, or the heading of that list."""
    PAGE = "page"
    """A form feed, or a printed page mark such as “[[Page S697]]”: a page ends here."""
    TIME = "time"
    """A printed time code: “[00:00:01]”, “0733:34”."""
    CLOSER = "closer"
    """What ends a document: a signature, a place and date, “End of transcript”."""
    NOTE = "note"
    """A note typed at the end, its number included."""
    LINE_NUMBER = "line number"
    """The printed number of a line, where it stands in no other tile."""
    BLANK = "blank"
    """White space that only shows the layout."""


class Tile(NamedTuple):
    """A stretch of text with one role."""

    span: Span
    role: Role
    rule: str = ""
    """What gave it the role, a phrase for `encode --explain`."""


class MarkKind(StrEnum):
    """What the file format of a transcript, or its layout, says of a stretch of its text."""

    RENDITION = "rendition"
    """It is set off; ``value`` is how: “italic”, “bold”, “small-caps”, “underline”, “superscript”…"""
    NOTE = "note"
    """It is a note that stands at its anchor; ``value`` is “foot”, “end” or “comment”."""
    LABEL = "label"
    """It is a speaker's label, as a caption's voice is."""
    CUE = "cue"
    """It was heard at a time; ``value`` is the start and the end in seconds: “1.000 4.500”."""
    HEADING = "heading"
    """It is a heading; ``value`` is its level, from 1 on."""
    LINE_NUMBER = "line number"
    """It is the number of a printed line, and nobody's text; ``value`` is the number without its page."""
    PAGE = "page"
    """A page begins with it: a form feed or the number of the page; ``value`` is the number, where known."""
    FURNITURE = "furniture"
    """It belongs to a page: a running head or foot; ``value`` is the number of the page where it names it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a file format says of a span of the text."""

    span: Span
    kind: MarkKind
    value: str = ""


SET_APART = frozenset({MarkKind.LINE_NUMBER, MarkKind.PAGE, MarkKind.FURNITURE})
"""What is printed on the pages of a transcript and is nobody's text."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the reader of a file format yields: the witness text, and what the format says of it.

    A paragraph of the format is a line of the text; a line break within a paragraph is U+2028, a page break
    is a form feed. ``marks`` are sorted by their spans; ``notices`` are sentences on what was left aside.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    notices: tuple[str, ...] = ()
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a transcript was read from."""

    file: str = "<text>"
    """Its path as the user would type it."""
    sha256: str = ""
    """The checksum of its bytes, in hexadecimal."""
    encoding: str = "utf-8"
    """The IANA name of the character encoding that it was read in; empty where its format settles that."""
    kind: str = "Plain-text transcript"
    """What sort of file it is, in words."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's time to speak: the label, and the tiles after it in order (no BLANK)."""

    speaker: Tile
    tiles: tuple[Tile, ...] = ()


_LABEL_SIGNS = re.compile(
    r"""
      \A (?: [>*_\s\u25c6\u25c7\u25cb\u25ce\u25cf\u25ef]+ | \u00a7\s*(?:\d{1,3}\.)? )+   # >>, **, §
    | (?: [*_]* (?: [:\uff1a/|,] | (?<!\bJr) (?<!\bSr) (?<!\.[^\W\d_]) \. )?                 # P.M.
          [*_\s]* (?: -{1,2} | [\u2012-\u2015] )? ) \Z
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Transcript:
    """A plain transcript: its text exactly as decoded, and the tiles that cover it."""

    text: str
    tiles: tuple[Tile, ...]
    source: Source = Source()
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        """Refuse tiles that leave a gap, overlap, miss an end, or call printed text blank."""
        text, edge = self.text, 0
        for (start, end), role, _ in self.tiles:
            if start != edge or end < start:
                raise ValueError(f"the tile at {start}..{end} should start at {edge}")
            if role is Role.BLANK and not is_blank(text[start:end]):
                raise ValueError(f"the tile at {start} is no white space: {text[start:end]!r}")
            edge = end
        if edge != len(text):
            raise ValueError(f"the tiles end at {edge}, the text at {len(text)}")

    def __getitem__(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]

    @property
    def plain(self) -> str:
        """The text, of the same length, with blanks in place of line numbers and page furniture."""
        return without(self.text, self.marks)

    def label(self, turn: Turn) -> str:
        """Return the speaker's label without the signs that set it off: “The Boy”, “Mr. BOND”, “P.M.”.

        They are a colon or a stop at its end, brackets or asterisks round it, and before it the sign >> or a
        circle.
        """
        printed = self[turn.speaker.span].strip()
        bare = _LABEL_SIGNS.sub("", printed)
        if bare.startswith("[") and bare.endswith("]") and "]" not in bare[:-1]:
            bare = _LABEL_SIGNS.sub("", bare[1:-1])
        return bare.strip() or printed

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns in order; a turn begins at each label."""
        return tuple(item for item in self.outline() if isinstance(item, Turn))

    def outline(self) -> Iterator[Turn | Tile]:
        """Yield what the transcript consists of in order: turns, and the tiles that stand outside them.

        A stage direction belongs to the turn that it directly follows, or whose speech goes on after it;
        set off by a blank line at the end of a turn it stands between the turns, but not if it is in brackets
        and a blank line parts the label from the speech too. A time code or a page mark belongs to the turn
        that goes on, and so does the number of a line.
        """
        turn: list[Tile] = []
        waiting: list[Tile] = []
        apart = spaced = numbered = False
        for tile in self.tiles:
            match tile.role:
                case Role.BLANK:
                    ended = lines_ended(self[tile.span])
                    apart = ended > 1 or (numbered and (apart or ended > 0))
                    spaced = spaced or (apart and all(one.role is not Role.SPEECH for one in turn))
                    continue
                case Role.LINE_NUMBER:
                    numbered = True
                    waiting.append(tile)
                    continue
                case Role.SPEAKER:
                    yield from _closed(turn, waiting)
                    turn, waiting, spaced = [tile], [], False
                case Role.SPEECH if turn:
                    turn += [*waiting, tile]
                    waiting = []
                case Role.PAGE | Role.TIME if turn:
                    waiting.append(tile)
                case Role.STAGE if len(turn) == 1 and not apart and not _are_held(waiting):
                    turn += [*waiting, tile]
                    waiting = []
                case Role.STAGE if turn and (
                    _are_held(waiting) or (apart and not (spaced and self._is_bracketed(tile)))
                ):
                    waiting.append(tile)
                case Role.STAGE if turn:
                    turn += [*waiting, tile]
                    waiting = []
                case _:
                    yield from _closed(turn, waiting)
                    turn, waiting = [], []
                    yield tile
            apart = numbered = False
        yield from _closed(turn, waiting)

    def _is_bracketed(self, tile: Tile) -> bool:
        return self.text[tile.span.start] in "([（【"  # noqa: RUF001


def without(text: str, marks: Iterable[Mark]) -> str:
    """Return a text with blanks in place of what the marks set apart; a line end for a form feed."""
    parts: list[str] = []
    edge = 0
    for mark in marks:
        if mark.kind in SET_APART:
            printed = text[mark.span.start : mark.span.end]
            parts += [text[edge : mark.span.start], "\n" if printed == "\f" else " " * len(printed)]
            edge = mark.span.end
    return "".join([*parts, text[edge:]]) if parts else text


def cover(text: str, found: Iterable[Tile]) -> tuple[Tile, ...]:
    """Return the tiles found with a BLANK tile in each gap between them.

    A gap that holds more than white space is for `Transcript` to refuse: that text would be lost.
    """
    tiles: list[Tile] = []
    edge = 0
    for tile in found:
        start, end = tile.span
        if start > edge:
            tiles.append(Tile(Span(edge, start), Role.BLANK))
        if start < end:
            tiles.append(tile)
        edge = end
    if edge < len(text):
        tiles.append(Tile(Span(edge, len(text)), Role.BLANK))
    return tuple(tiles)


def _are_held(waiting: Iterable[Tile]) -> bool:
    """Whether more than the numbers of lines waits to be part of a turn."""
    return any(tile.role is not Role.LINE_NUMBER for tile in waiting)


def _closed(turn: list[Tile], waiting: list[Tile]) -> Iterator[Turn | Tile]:
    if turn:
        yield Turn(turn[0], tuple(turn[1:]))
    yield from waiting
