"""The paragraphs of a text, and the lines that are no part of one, before it is clear what each is."""

from typing import NamedTuple

from teipress.model.transcript import Role, Span
from teipress.read.front import Block
from teipress.read.lines import ends_block
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet


class Piece(NamedTuple):
    """A paragraph, or a line that is no part of one: the numbers of its first and its last line."""

    first: int
    last: int
    role: Role = Role.PROSE
    rule: str = ""
    opening: Opening | None = None


def span_of(sheet: Sheet, piece: Piece) -> Span:
    """Return where a piece stands in the text."""
    return Span(sheet.lines[piece.first].start, sheet.lines[piece.last].end)


def block_of(sheet: Sheet, piece: Piece, *, opens: bool = False) -> Block:
    """Return what a piece prints, in one line, and how it stands between blank lines."""
    line = sheet.lines[piece.first]
    start, end = line.start, sheet.lines[piece.last].end
    printed = " ".join(sheet.text[start : min(end, start + _FAR)].split())
    return Block(printed, opens or line.opens, ends_block(sheet.lines, piece.last), line.indent)


_FAR = 1000
"""So much of a paragraph tells what it is."""
