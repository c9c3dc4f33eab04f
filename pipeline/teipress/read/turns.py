"""From the openings that count to tiles: what each line of a text is.

    transcript = front (opening [speech] (speech | stage | time | page | head)*)*

In a text whose lines a typist broke a paragraph is one tile, else each line is.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from teipress.model.text import trimmed
from teipress.model.transcript import Role, Span, Tile
from teipress.read.apart import with_apart
from teipress.read.business import business, reports
from teipress.read.ending import Paragraph, calls, is_closer, note_number, notes
from teipress.read.front import END_OF_SENTENCE, Block, front, words_beside_date
from teipress.read.lines import Line, ends_block
from teipress.read.marks import page_mark
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet
from teipress.read.stage import stages
from teipress.read.stamp import stamp
from teipress.read.words import GENERIC, OFFICES

_LABELLED = 0.85
"""So many paragraphs begin with a label where a sentence without one may be a report."""


def tiles(sheet: Sheet, heard: Iterable[Opening]) -> tuple[Tile, ...]:
    """Return the tiles of a text whose turns begin at these openings, white space left out, in order."""
    said = list(heard)
    by_line = {one.line: one for one in said if not one.inside}
    pieces = list(_ended(sheet, list(_pieces(sheet, by_line))))
    first = next((n for n, piece in enumerate(pieces) if piece.opening), len(pieces))
    found = (
        *_front(sheet, pieces[:first], talk=first < len(pieces)),
        *_divided(sheet.text, _talk(sheet, pieces[first:]), [one for one in said if one.inside]),
    )
    return tuple(with_apart(found, sheet.apart.marks))


class _Piece(NamedTuple):
    """A paragraph, or a line that is no part of one: the numbers of its first and its last line."""

    first: int
    last: int
    role: Role = Role.PROSE
    rule: str = ""
    opening: Opening | None = None


def _pieces(sheet: Sheet, heard: Mapping[int, Opening]) -> Iterator[_Piece]:
    """Yield what the lines are by themselves: PROSE where nothing but the place in the text can tell."""
    text, found = sheet.text, sheet.lines
    directions = stages(text, found, heard, sheet.indent)
    number = 0
    while number < len(found):
        last = number
        line = found[number]
        if line.page:
            yield _Piece(number, number, Role.PAGE, "a form feed")
        elif number not in heard and (mark := _mark(text, line)) is not None:
            yield _Piece(number, number, *mark)
        elif number in sheet.headings and number not in heard:
            last = sheet.headings[number]
            yield _Piece(number, last, Role.HEAD, "a heading of the file format")
        elif number in directions:
            last = directions[number]
            yield _Piece(number, last, Role.STAGE, "a whole line in brackets")
        else:
            one = heard.get(number)
            last = _last_of_paragraph(sheet, number + (one.over if one else 0), heard, directions)
            yield _Piece(number, last, opening=one)
        number = last + 1


def _mark(text: str, line: Line) -> tuple[Role, str] | None:
    """Return what a line is that holds nothing but a time code or a page mark."""
    first = text[line.start]
    if first in "[_-–—Pp" and page_mark(text[line.start : line.end]):
        return Role.PAGE, "a printed mark of a page or a tape"
    if first in "0123456789[(<\\":
        code = stamp(text, line.start, line.end)
        if code is not None and code.end == line.end:
            return Role.TIME, "a time code by itself"
    return None


def _last_of_paragraph(
    sheet: Sheet, number: int, heard: Mapping[int, Opening], directions: Mapping[int, int]
) -> int:
    """Return the last line of a paragraph: in a text that a typist did not wrap, that of the line itself."""
    found = sheet.lines
    last = number
    while last + 1 < len(found):
        line = found[last + 1]
        joined = line.runs_on or sheet.wrapped
        if not joined or line.opens or line.page or last + 1 in heard or last + 1 in directions:
            break
        if line.indent > sheet.indent and not line.runs_on:
            break
        if _mark(sheet.text, line) is not None:
            break
        if sheet.apart.indents and business(sheet.text[line.start : line.end]):
            break
        last += 1
    return last


# After the last turn


def _ended(sheet: Sheet, pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    """Return the pieces, those after all turns as what they close the document with."""
    last = next((n for n in range(len(pieces) - 1, -1, -1) if pieces[n].opening), -1)
    number = _number_of_notes(sheet, pieces[last + 1 :])
    edge = len(pieces) - number
    noted = [piece._replace(role=Role.NOTE, rule="a note typed at the end") for piece in pieces[edge:]]
    closing = edge
    while closing > max(last + 1, edge - _MOST_CLOSERS) and (
        pieces[closing - 1].role is Role.PAGE
        or (pieces[closing - 1].opening is None and is_closer(_block(sheet, pieces[closing - 1]).printed))
    ):
        closing -= 1
    closed = [
        piece if piece.role is Role.PAGE else piece._replace(role=Role.CLOSER, rule="how the document closes")
        for piece in pieces[closing:edge]
    ]
    return [*pieces[:closing], *closed, *noted]


_MOST_CLOSERS = 8
_MOST_NOTES = 400


def _number_of_notes(sheet: Sheet, after: Sequence[_Piece]) -> int:
    """Return how many of the pieces after the last label are notes that numbers in the text call."""
    last = after[-_MOST_NOTES:]
    if not last or last[-1].role is not Role.PROSE or not note_number(_block(sheet, last[-1]).printed):
        return 0
    blocks = [_block(sheet, piece) for piece in last]
    called = frozenset(digits for _, _, digits in calls(sheet.text, 0, sheet.lines[last[-1].first].start))
    found = notes([Paragraph(block.printed, block.opens) for block in blocks], called)
    return found if found and all(piece.role is Role.PROSE for piece in last[-found:]) else 0


# Before the first turn


def _front(sheet: Sheet, pieces: Sequence[_Piece], *, talk: bool) -> Iterator[Tile]:
    """Yield the tiles before the first turn: titles, datelines, fields, those present, prose."""
    found = sheet.lines
    first = [part for piece in pieces[:_DEPTH] for part in _unwrapped(sheet, piece)]
    roles = front([_block(sheet, piece) for piece in first if piece.role in _JUDGED], talk=talk)
    for piece in first:
        role, rule = next(roles) if piece.role in _JUDGED else (piece.role, piece.rule)
        if piece.role is Role.HEAD and role is Role.PROSE:
            role, rule = piece.role, piece.rule
        yield Tile(_span(found, piece), role, rule)
    for piece in pieces[_DEPTH:]:
        yield Tile(_span(found, piece), piece.role, piece.rule or "before the first turn")


_JUDGED = frozenset({Role.PROSE, Role.HEAD})
"""What a heading of the file format says may be a field or head the list of those present."""
_DEPTH = 500
"""Titles and lists of those present stand among so many paragraphs at the top."""


def _block(sheet: Sheet, piece: _Piece) -> Block:
    start, end = sheet.lines[piece.first].start, sheet.lines[piece.last].end
    printed = " ".join(sheet.text[start : min(end, start + _FAR)].split())
    return Block(printed, sheet.lines[piece.first].opens, ends_block(sheet.lines, piece.last))


_FAR = 1000
"""So much of a paragraph tells what it is."""


def _unwrapped(sheet: Sheet, piece: _Piece) -> Iterator[_Piece]:
    """Yield the lines of a paragraph one by one where they are not full: those of a list, of a title."""
    if piece.role is not Role.PROSE or piece.first == piece.last or sheet.is_filled(piece.first, piece.last):
        yield piece
    else:
        yield from (_Piece(number, number) for number in range(piece.first, piece.last + 1))


def _span(found: Sequence[Line], piece: _Piece) -> Span:
    return Span(found[piece.first].start, found[piece.last].end)


# The turns


def _talk(sheet: Sheet, pieces: Sequence[_Piece]) -> Iterator[Tile]:
    """Yield the tiles from the first turn on: text is speech, but after a dateline or a head prose."""
    text, found = sheet.text, sheet.lines
    labelled = _is_labelled_throughout(sheet, pieces)
    speaks = False
    for n, piece in enumerate(pieces):
        if piece.opening is not None:
            speaks = True
            yield from _turn(text, piece.opening, found[piece.last].end)
            continue
        if piece.role is not Role.PROSE:
            speaks = speaks and piece.role is not Role.HEAD
            yield Tile(_span(found, piece), piece.role, piece.rule)
            continue
        role, rule = _without_label(sheet, pieces, n, labelled=labelled)
        if role in {Role.HEAD, Role.DATELINE}:
            speaks = False
        if role is Role.PROSE and speaks:
            role, rule = Role.SPEECH, "no label: the speaker goes on"
        yield from _timed(text, _span(found, piece), role, rule)


def _turn(text: str, opening: Opening, end: int) -> Iterator[Tile]:
    """Yield the time codes, the label and what is said of the paragraph that a turn begins with."""
    if opening.page:
        yield Tile(opening.page, Role.PAGE, "a mark of a page before a label")
    for span in sorted([*opening.times, opening.label]):
        if span == opening.label:
            yield from _label(text, span, opening.form)
        else:
            yield Tile(span, Role.TIME, "a time code beside a label")
    if opening.speech < end:
        yield Tile(Span(opening.speech, end), Role.SPEECH, "what follows the label")


def _divided(text: str, found: Iterable[Tile], within: Sequence[Opening]) -> Iterator[Tile]:
    """Yield the tiles, speech divided where another turn begins in the middle of it."""
    if not within:
        yield from found
        return
    waiting = deque(within)
    for tile in found:
        start, end = tile.span.start, tile.span.end
        while waiting and waiting[0].label.start < end:
            one = waiting.popleft()
            if tile.role is Role.SPEECH and one.label.start >= start:
                before = Span(*trimmed(text, start, one.label.start))
                if before.start < before.end:
                    yield Tile(before, tile.role, tile.rule)
                yield Tile(one.label, Role.SPEAKER, f"{one.form}, in the middle of a line")
                start = trimmed(text, one.label.end, end)[0]
        if start < end:
            yield Tile(Span(start, end), tile.role, tile.rule)


_MANNER = re.compile(
    r"\s* (?P<manner> [(\[] [a-zà-ÿа-яё] [^()\[\]]{0,200} [)\]] \s? [.:：*_]{0,5} ) \Z", re.VERBOSE
)


_OF_PERSON = re.compile(
    r"[(\[] (?: \w{1,8} (?: \s? / \s? \w{1,8} ){1,3} | guest | host | co-host ) [)\]] \s? [.:：]?", re.VERBOSE
)
"""What a person says of himself in a meeting's export, and is no manner: “Tom (he/him):”."""


_SET_BEHIND = re.compile(
    r"(?P<name> [^,]{2,40} , ) \s (?P<manner> (?P<first> [^\W\d_A-ZÀ-Þ]{2,20} ) \b [^,]{0,80} ) \Z",
    re.VERBOSE,
)
"""A manner behind a name in capitals: “LUCAS, riant.”; an office there belongs to the name."""


def _label(text: str, span: Span, rule: str) -> Iterator[Tile]:
    """Yield a label, and what tells how it is said: “_The Boy (laughing)._”; “(Kamanin)” is a name."""
    bracketed = text.find(")", span.start, span.end) > 0 or text.find("]", span.start, span.end) > 0
    manner = _MANNER.search(text, max(span.start, span.end - 240), span.end) if bracketed else None
    behind = _SET_BEHIND.match(text, span.start, span.end)
    if behind and behind["name"].isupper() and behind["first"] not in OFFICES | GENERIC:
        yield Tile(Span(*behind.span("name")), Role.SPEAKER, rule)
        yield Tile(Span(*behind.span("manner")), Role.STAGE, "a manner of speaking after the label")
        return
    if manner is None or manner.start() <= span.start or _OF_PERSON.fullmatch(manner["manner"]):
        yield Tile(span, Role.SPEAKER, rule)
        return
    yield Tile(Span(span.start, manner.start()), Role.SPEAKER, rule)
    yield Tile(Span(manner.start("manner"), span.end), Role.STAGE, "a manner of speaking after the label")


def _timed(text: str, span: Span, role: Role, rule: str) -> Iterator[Tile]:
    """Yield a paragraph, a bracketed time code at its beginning apart."""
    if role in {Role.SPEECH, Role.PROSE} and text[span.start] in "[(<\\":
        code = stamp(text, span.start, span.end)
        if code is not None:
            yield Tile(Span(span.start, code.end), Role.TIME, "a time code at the beginning of a line")
            span = Span(*trimmed(text, code.end, span.end))
    if span.start < span.end:
        yield Tile(span, role, rule)


def _is_labelled_throughout(sheet: Sheet, pieces: Sequence[_Piece]) -> bool:
    """Whether nearly every paragraph begins with a label, those that report or tell what happens aside."""
    labels = sum(piece.opening is not None for piece in pieces)
    others = 0
    for piece in pieces:
        if piece.opening is None and piece.role is Role.PROSE and sheet.lines[piece.first].opens:
            span = _span(sheet.lines, piece)
            printed = " ".join(sheet.text[span.start : span.end].split())
            others += not (business(printed) or reports(printed))
    return labels > _LABELLED * (labels + others)


def _without_label(sheet: Sheet, pieces: Sequence[_Piece], n: int, *, labelled: bool) -> tuple[Role, str]:
    """Return what a paragraph without a label is: PROSE where it only goes on."""
    text, found = sheet.text, sheet.lines
    piece = pieces[n]
    span = _span(found, piece)
    raw = text[span.start : min(span.end, span.start + _LONGEST_PARAGRAPH)]
    printed = " ".join(raw.split())
    if _EMPHASISED.fullmatch(printed):
        return Role.STAGE, "a whole paragraph in italics"
    rule = business(printed)
    if rule:
        return Role.STAGE, rule
    if not found[piece.first].opens:
        return Role.PROSE, ""
    if labelled and reports(printed):
        return Role.STAGE, "a report between turns"
    if _is_dateline(text, found, piece):
        return Role.DATELINE, "a date by itself"
    if _is_like_heading(sheet, piece) and _stands_before_turn(sheet, pieces, n):
        return Role.HEAD, "a short line by itself, set like a title"
    return Role.PROSE, ""


_LONGEST_PARAGRAPH = 4000
_EMPHASISED = re.compile(r"_[^_]{1,600}_[.!]?|\*[^*]{1,600}\*[.!]?")


def _is_dateline(text: str, found: Sequence[Line], piece: _Piece) -> bool:
    """Whether a line is a block of its own and names a date, and nothing else but a time."""
    alone = ends_block(found, piece.first)
    return alone and words_beside_date(text[found[piece.first].start : found[piece.first].end]) == 0


_NUMBERED = re.compile(r"(?:[IVXLC]{1,6}|\d{1,3}|[A-Z])\.?")
_LONGEST_HEADING = 80
_MOST_WORDS_IN_HEADING = 10


def _is_heading(printed: str) -> bool:
    words = printed.split()
    if len(printed) > _LONGEST_HEADING or len(words) > _MOST_WORDS_IN_HEADING:
        return False
    if _NUMBERED.fullmatch(printed):
        return True
    return (
        (len(words) > 1 or (printed.isupper() and len(printed) > 2))
        and (printed[0].isupper() or printed[0].isdigit())
        and not END_OF_SENTENCE.search(_CALL_AT_END.sub("", printed))
    )


_CALL_AT_END = re.compile(r"(?<=[.!?])\d{1,3}\Z")
"""The number that calls a note, behind the stop of a sentence."""


def _stands_before_turn(sheet: Sheet, pieces: Sequence[_Piece], n: int) -> bool:
    """Whether a line has ended speech before it and a turn or a direction after it, headings aside."""
    text, found = sheet.text, sheet.lines
    after = next((later for later in pieces[n + 1 : n + _FEW] if not _is_like_heading(sheet, later)), None)
    earlier = pieces[max(n - _FEW, 0) : n]
    before = next((one for one in reversed(earlier) if not _is_like_heading(sheet, one)), None)
    if after is None or before is None or not found[after.first].opens:
        return False
    end = found[before.last].end
    return (after.opening is not None or after.role is Role.STAGE) and bool(
        before.role is Role.STAGE or END_OF_SENTENCE.search(text[max(end - 20, 0) : end])
    )


_FEW = 6


def _is_like_heading(sheet: Sheet, piece: _Piece) -> bool:
    """Whether a piece is a page mark, or a short line by itself that is set like a title."""
    if piece.role is Role.PAGE:
        return True
    line = sheet.lines[piece.first]
    alone = piece.first == piece.last and line.opens and piece.opening is None and piece.role is Role.PROSE
    return (
        alone and line.end - line.start <= _LONGEST_HEADING and _is_heading(sheet.text[line.start : line.end])
    )
