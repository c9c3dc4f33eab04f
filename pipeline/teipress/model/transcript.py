"""What is known about a transcript.

The text is never altered. Everything else points into it by offsets, half-open and in code points: tiles
cover it without gap or overlap, annotations lie on top of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from teipress.model.text import is_blank, lines_ended


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: the code points from ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __contains__(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Role(StrEnum):
    """What a tile of text is."""

    HEAD = "head"
    DATELINE = "dateline"
    SPEAKER = "speaker"
    """A speaker's label as printed, its colon included."""
    SPEECH = "speech"
    """One paragraph of a turn."""
    STAGE = "stage"
    """A stage direction on a line of its own, its brackets included."""
    PROSE = "prose"
    """A paragraph outside every turn."""
    PAGE = "page"
    """A form feed: a page ends here."""
    BLANK = "blank"
    """White space that only shows the layout."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A stretch of text with one role."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a transcript was read from."""

    file: str = "<text>"
    """Its path as the user would type it."""
    sha256: str = ""
    """The checksum of its bytes, in hexadecimal."""
    encoding: str = "utf-8"
    """The character encoding that its bytes were read in, by its IANA name."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's time to speak: the label, and the tiles after it in order (no BLANK)."""

    speaker: Tile
    tiles: tuple[Tile, ...] = ()


@dataclass(frozen=True, slots=True)
class Transcript:
    """A plain transcript: its text exactly as decoded, and the tiles that cover it."""

    text: str
    tiles: tuple[Tile, ...]
    source: Source = Source()

    def __post_init__(self) -> None:
        """Refuse tiles that leave a gap, overlap, miss an end, or call printed text blank."""
        edge = 0
        for tile in self.tiles:
            if tile.span.start != edge:
                raise ValueError(f"the tile at {tile.span.start} should start at {edge}")
            if tile.role is Role.BLANK and not is_blank(self[tile.span]):
                raise ValueError(f"the tile at {tile.span.start} is no white space: {self[tile.span]!r}")
            edge = tile.span.end
        if edge != len(self.text):
            raise ValueError(f"the tiles end at {edge}, the text at {len(self.text)}")

    def __getitem__(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]

    def label(self, turn: Turn) -> str:
        """Return the speaker's label without the colon and the white space round it."""
        return self[turn.speaker.span].rstrip(":\uff1a").strip()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns in order; a turn begins at each label."""
        return tuple(item for item in self.outline() if isinstance(item, Turn))

    def outline(self) -> Iterator[Turn | Tile]:
        """Yield what the transcript consists of in order: turns, and the tiles that stand outside them.

        A stage direction belongs to the turn that it directly follows, or whose speech goes on after it;
        set off by a blank line at the end of a turn it stands between the turns.
        """
        turn: list[Tile] = []
        waiting: list[Tile] = []
        apart = False
        for tile in self.tiles:
            match tile.role:
                case Role.BLANK:
                    apart = lines_ended(self[tile.span]) > 1
                    continue
                case Role.SPEAKER:
                    yield from _closed(turn, waiting)
                    turn, waiting = [tile], []
                case Role.SPEECH if turn:
                    turn, waiting = [*turn, *waiting, tile], []
                case Role.STAGE | Role.PAGE if turn and (apart or waiting or tile.role is Role.PAGE):
                    waiting.append(tile)
                case Role.STAGE if turn:
                    turn.append(tile)
                case _:
                    yield from _closed(turn, waiting)
                    turn, waiting = [], []
                    yield tile
            apart = False
        yield from _closed(turn, waiting)


def cover(text: str, found: Iterable[Tile]) -> tuple[Tile, ...]:
    """Return the tiles found with a BLANK tile in each gap between them.

    Raises ValueError where a gap holds more than white space: that text would be lost.
    """
    tiles: list[Tile] = []
    edge = 0
    for tile in [*found, Tile(Span(len(text), len(text)), Role.BLANK)]:
        if tile.span.start > edge:
            tiles.append(Tile(Span(edge, tile.span.start), Role.BLANK))
        if tile.span.start < tile.span.end:
            tiles.append(tile)
        edge = tile.span.end
    return Transcript(text, tuple(tiles)).tiles


def _closed(turn: list[Tile], waiting: list[Tile]) -> Iterator[Turn | Tile]:
    if turn:
        yield Turn(turn[0], tuple(turn[1:]))
    yield from waiting
