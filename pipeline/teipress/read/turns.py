"""From the openings that count to tiles: what each line of a text is.

    transcript = front (opening [speech] (speech | stage | time | page | head)*)*

In a text whose lines a typist broke a paragraph is one tile, else each line is.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from teipress.model.text import trimmed
from teipress.model.transcript import Role, Span, Tile
from teipress.read.apart import with_apart
from teipress.read.business import business, reports
from teipress.read.chat import happened
from teipress.read.ending import Paragraph, calls, closers, notes, signed, stars
from teipress.read.front import GOES_ON, front
from teipress.read.heads import (
    heads_first_turn,
    is_dateline,
    is_division,
    is_head,
    is_heading_of_record,
    is_part_of_play,
)
from teipress.read.lines import Line
from teipress.read.manner import labelled
from teipress.read.marks import page_mark
from teipress.read.opening import Opening
from teipress.read.piece import Piece, block_of, span_of
from teipress.read.sheet import Sheet
from teipress.read.stage import Direction, stages
from teipress.read.stamp import stamp

_LABELLED = 0.85
"""So many paragraphs begin with a label where a sentence without one may be a report."""


def tiles(sheet: Sheet, heard: Iterable[Opening]) -> tuple[Tile, ...]:
    """Return the tiles of a text whose turns begin at these openings, white space left out, in order."""
    said = list(heard)
    by_line = {one.line: one for one in said if not one.inside}
    directions = stages(sheet, by_line)
    for first, direction in directions.items():
        for number in range(first + 1, direction.last + 1):
            by_line.pop(number, None)
    pieces = list(_ended(sheet, list(_pieces(sheet, by_line, directions))))
    first = next((n for n, piece in enumerate(pieces) if piece.opening), len(pieces))
    found = (
        *_front(sheet, pieces[:first], pieces[first : first + 1]),
        *_divided(sheet.text, _talk(sheet, pieces[first:]), [one for one in said if one.inside]),
    )
    return tuple(with_apart(found, sheet.apart.marks))


def _pieces(
    sheet: Sheet, heard: Mapping[int, Opening], directions: Mapping[int, Direction]
) -> Iterator[Piece]:
    """Yield what the lines are by themselves: PROSE where nothing but the place in the text can tell."""
    text, found, headings = sheet.text, sheet.lines, sheet.headings
    number = 0
    while number < len(found):
        last = number
        line = found[number]
        if line.page:
            yield Piece(number, number, Role.PAGE, "a form feed")
        elif number not in heard and (mark := _mark(text, line)) is not None:
            yield Piece(number, number, *mark)
        elif number in headings and number not in heard:
            last = headings[number]
            yield Piece(number, last, Role.HEAD, "a heading of the file format")
        elif number not in heard and _is_part(sheet, line):
            yield Piece(number, number, Role.HEAD, "an act or a scene")
        elif number in directions:
            last, rule = directions[number]
            yield Piece(number, last, Role.STAGE, rule)
        else:
            one = heard.get(number)
            last = _last_of_paragraph(sheet, number + (one.over if one else 0), heard, directions)
            yield Piece(number, last, opening=one)
        number = last + 1


def _is_part(sheet: Sheet, line: Line) -> bool:
    """Whether a line heads an act or a scene, and begins a paragraph."""
    return line.opens and is_part_of_play(sheet.text[line.start : line.end])


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
    sheet: Sheet, number: int, heard: Mapping[int, Opening], directions: Mapping[int, Direction]
) -> int:
    """Return the last line of a paragraph: in a text that a typist did not wrap, that of the line itself."""
    found, wrapped = sheet.lines, sheet.wrapped
    last = number
    while last + 1 < len(found):
        line = found[last + 1]
        if not (wrapped or line.runs_on) or _is_drawn(sheet.text, found[last]):
            break
        if line.opens or line.page or last + 1 in heard or last + 1 in directions:
            break
        if line.indent > sheet.indent and not line.runs_on:
            break
        if _mark(sheet.text, line) is not None or _is_drawn(sheet.text, line):
            break
        if sheet.apart.indents and business(sheet.text[line.start : line.end]):
            break
        if is_heading_of_record(sheet, last + 1):
            break
        last += 1
    return last


def _is_drawn(text: str, line: Line) -> bool:
    """Whether a line is drawn, not written: “_____”."""
    return text[line.start] in "_-–—" and not text[line.start : line.end].strip("_-–—")


# After the last turn


def _ended(sheet: Sheet, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces, those after all turns as what they close the document with."""
    last = next((n for n in range(len(pieces) - 1, -1, -1) if pieces[n].opening), -1)
    edge, noted = _noted(sheet, pieces, max(last + 1, len(pieces) - _MOST_NOTES))
    after = [
        piece for piece in pieces[max(last + 1, edge - _MOST_AT_END) : edge] if piece.role is not Role.PAGE
    ]
    paragraphs = _paragraphs(sheet, after)
    number = closers(paragraphs) if last >= 0 else signed(paragraphs)
    first = after[-number].first if number else len(sheet.lines)
    return [
        *(
            piece._replace(role=Role.CLOSER, rule="how the document closes")
            if piece.first >= first and piece.role is not Role.PAGE
            else piece
            for piece in pieces[:edge]
        ),
        *noted,
    ]


_MOST_AT_END = 100
_MOST_NOTES = 400


def _paragraphs(sheet: Sheet, pieces: Sequence[Piece]) -> list[Paragraph]:
    """Return what pieces print; in a text without blank lines each of them opens a block."""
    blocks = [block_of(sheet, piece) for piece in pieces]
    unparted = sheet.unparted
    return [Paragraph(block.printed, block.opens or unparted) for block in blocks]


def _noted(sheet: Sheet, pieces: Sequence[Piece], first: int) -> tuple[int, list[Piece]]:
    """Return where the typed notes at the end begin, if there are any, and a piece for each of them."""
    after = pieces[first:]

    @cache
    def called() -> frozenset[str]:
        end = sheet.lines[after[-1].first].start
        return stars(sheet.text, end) | {digits for _, _, digits in calls(sheet.text, 0, end)}

    found = notes(_paragraphs(sheet, after), called)
    if found is None or any(piece.role is not Role.PROSE for piece in after[found.first :]):
        return len(pieces), []
    starts = sorted({found.first, *found.starts})
    lasts = [*(start - 1 for start in starts[1:]), len(after) - 1]
    return first + found.first, [
        after[start]._replace(last=after[last].last, role=Role.NOTE, rule="a note typed at the end")
        for start, last in zip(starts, lasts, strict=True)
    ]


# Before the first turn


def _front(sheet: Sheet, pieces: Sequence[Piece], talk: Sequence[Piece]) -> Iterator[Tile]:
    """Yield the tiles before the first turn: titles, datelines, fields, those present, prose.

    What goes on with a name in the list of those present is one tile with it.
    """
    waiting: Tile | None = None
    for tile in _front_lines(sheet, pieces, talk):
        if waiting is not None and waiting.role is Role.PRESENT and tile.rule == GOES_ON:
            waiting = waiting._replace(span=Span(waiting.span.start, tile.span.end))
            continue
        if waiting is not None:
            yield waiting
        waiting = tile
    if waiting is not None:
        yield waiting


def _front_lines(sheet: Sheet, pieces: Sequence[Piece], talk: Sequence[Piece]) -> Iterator[Tile]:
    first = [part for piece in pieces[:_DEPTH] for part in _unwrapped(sheet, piece)]
    judged = [_is_judged(sheet, piece) for piece in first]
    after_page = [n > 0 and first[n - 1].role is Role.PAGE for n in range(len(first))]
    blocks = [
        block_of(sheet, piece, opens=new)
        for piece, known, new in zip(first, judged, after_page, strict=True)
        if known
    ]
    roles = front(blocks, talk=bool(talk))
    following = [*first, *talk]
    for n, (piece, known) in enumerate(zip(first, judged, strict=True)):
        role, rule = next(roles) if known else (piece.role, piece.rule)
        if piece.role is not Role.PROSE and role in {Role.PROSE, Role.STAGE}:
            role, rule = piece.role, piece.rule
        elif role is Role.PROSE and talk and heads_first_turn(sheet, following, n):
            role, rule = Role.HEAD, "a short line by itself, set like a title"
        yield Tile(span_of(sheet, piece), role, rule)
    for piece in pieces[_DEPTH:]:
        yield Tile(span_of(sheet, piece), piece.role, piece.rule or "before the first turn")


def _is_judged(sheet: Sheet, piece: Piece) -> bool:
    """Whether the place of a piece tells what it is: the hour of a meeting stands in its dateline."""
    line = sheet.lines[piece.first]
    return piece.role in _JUDGED or (
        piece.role is Role.TIME and any(map(str.isalpha, sheet.text[line.start : line.end]))
    )


_JUDGED = frozenset({Role.PROSE, Role.HEAD})
"""What a heading of the file format says may be a field or head the list of those present."""
_DEPTH = 500
"""Titles and lists of those present stand among so many paragraphs at the top."""


def _unwrapped(sheet: Sheet, piece: Piece) -> Iterator[Piece]:
    """Yield the lines of a paragraph one by one where they are not full: those of a list, of a title."""
    if piece.role is not Role.PROSE or piece.first == piece.last or sheet.is_filled(piece.first, piece.last):
        yield piece
    else:
        yield from (Piece(number, number) for number in range(piece.first, piece.last + 1))


# The turns


def _talk(sheet: Sheet, pieces: Sequence[Piece]) -> Iterator[Tile]:
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
            yield from happened(text, Tile(span_of(sheet, piece), piece.role, piece.rule))
            continue
        role, rule = _without_label(sheet, pieces, n, labelled=labelled)
        if role in {Role.HEAD, Role.DATELINE}:
            speaks = False
        if role is Role.PROSE and speaks:
            role, rule = Role.SPEECH, "no label: the speaker goes on"
        yield from _timed(text, span_of(sheet, piece), role, rule)


def _turn(text: str, opening: Opening, end: int) -> Iterator[Tile]:
    """Yield the time codes, the label and what is said of the paragraph that a turn begins with."""
    if opening.page:
        yield Tile(opening.page, Role.PAGE, "a mark of a page before a label")
    label = opening.label
    times = [Tile(span, Role.TIME, "a time code beside a label") for span in sorted(opening.times)]
    yield from (tile for tile in times if tile.span < label)
    yield from labelled(text, label, opening.form)
    yield from (tile for tile in times if tile.span > label)
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


def _timed(text: str, span: Span, role: Role, rule: str) -> Iterator[Tile]:
    """Yield a paragraph, a bracketed time code at its beginning apart."""
    if role in {Role.SPEECH, Role.PROSE} and text[span.start] in "[(<\\":
        code = stamp(text, span.start, span.end)
        if code is not None:
            yield Tile(Span(span.start, code.end), Role.TIME, "a time code at the beginning of a line")
            span = Span(*trimmed(text, code.end, span.end))
    if span.start < span.end:
        yield Tile(span, role, rule)


def _is_labelled_throughout(sheet: Sheet, pieces: Sequence[Piece]) -> bool:
    """Whether nearly every paragraph begins with a label, those that report or tell what happens aside."""
    labels = sum(piece.opening is not None for piece in pieces)
    others = 0
    for piece in pieces:
        if piece.opening is None and piece.role is Role.PROSE and sheet.lines[piece.first].opens:
            span = span_of(sheet, piece)
            printed = " ".join(sheet.text[span.start : span.end].split())
            others += not (business(printed) or reports(printed))
    return labels > _LABELLED * (labels + others)


def _without_label(sheet: Sheet, pieces: Sequence[Piece], n: int, *, labelled: bool) -> tuple[Role, str]:
    """Return what a paragraph without a label is: PROSE where it only goes on."""
    text, found = sheet.text, sheet.lines
    piece = pieces[n]
    span = span_of(sheet, piece)
    raw = text[span.start : min(span.end, span.start + _LONGEST_PARAGRAPH)]
    printed = " ".join(raw.split())
    if _EMPHASISED.fullmatch(printed):
        return Role.STAGE, "a whole paragraph in italics"
    rule = business(printed)
    if rule:
        return Role.STAGE, rule
    if found[piece.first].opens:
        if labelled and reports(printed):
            return Role.STAGE, "a report between turns"
        if is_dateline(sheet, pieces, n):
            return Role.DATELINE, "a date by itself"
    if is_division(sheet, pieces, n):
        return Role.HEAD, "the name of another part"
    if is_head(sheet, pieces, n):
        return Role.HEAD, "a short line by itself, set like a title"
    return Role.PROSE, ""


_LONGEST_PARAGRAPH = 4000
_EMPHASISED = re.compile(r"_[^_]{1,600}_[.!]?|\*[^*]{1,600}\*[.!]?")
