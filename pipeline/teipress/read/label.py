"""The convention `Label: text`: a line that begins with a speaker's label and a colon begins a turn.

    transcript = front turn*
    front      = (head | dateline | stage | prose)*
    turn       = label [speech] (speech | stage | page)*

Each line is one tile. Which colons end a label is decided in two steps: `speaker` says of a line by itself
how much its beginning looks like a label; here all lines together decide.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from teipress.model.text import trimmed
from teipress.model.transcript import Role, Span, Tile
from teipress.read.front import END_OF_SENTENCE, role_in_front, words_beside_date
from teipress.read.lines import Line, last_of_block, lines
from teipress.read.speaker import Label, Likeness, key_of, label_of
from teipress.read.stage import stages

_REACH = 170
"""How far into a line a colon is looked for."""
_AGAIN = 3
"""A label that is no name counts when it begins so many blocks."""


def label(text: str, labels: frozenset[str]) -> Iterator[Tile]:
    """Yield the tiles of a transcript whose turns begin with `Label:`, white space left out, in order.

    ``labels`` are known from the sidecar and count wherever a line begins with them.
    """
    found = tuple(lines(text))
    heard = _speakers(text, found, frozenset(map(key_of, labels)))
    first = min(heard, default=len(found))
    tiles = tuple(_tiles(text, found, heard))
    edge = found[first].span.start if first < len(found) else len(text)
    yield from _front(text, (tile for tile in tiles if tile.span.start < edge))
    yield from _talk(tile for tile in tiles if tile.span.start >= edge)


def _tiles(text: str, found: Sequence[Line], heard: Mapping[int, Label]) -> Iterator[Tile]:
    """Yield the tiles of each line; where nothing is known of one but that it is text, as PROSE."""
    directions = stages(text, found, heard)
    last = -1
    for number, line in enumerate(found):
        span = line.span
        if number <= last:
            continue
        if line.page:
            yield Tile(span, Role.PAGE)
        elif number in heard:
            yield from _first_line(text, span, heard[number])
        elif number in directions:
            last = directions[number]
            yield Tile(Span(span.start, found[last].span.end), Role.STAGE)
        else:
            yield Tile(span, Role.DATELINE if _is_dateline(text, found, number) else Role.PROSE)


def _first_line(text: str, span: Span, label: Label) -> Iterator[Tile]:
    """Yield the label that a turn begins with, and what is said on the same line."""
    after = span.start + label.end
    yield Tile(Span(span.start, after), Role.SPEAKER)
    speech = Span(*trimmed(text, after, span.end))
    if speech.start < speech.end:
        yield Tile(speech, Role.PROSE)


def _is_dateline(text: str, found: Sequence[Line], number: int) -> bool:
    """Whether a line is a block of its own and names a date, and nothing else but a time."""
    line = found[number]
    alone = line.opens and last_of_block(found, number) == number
    return alone and words_beside_date(text[line.span.start : line.span.end]) == 0


def _front(text: str, tiles: Iterable[Tile]) -> Iterator[Tile]:
    """Yield the tiles before the first turn, head, dateline and prose told apart."""
    before: list[Role] = []
    for tile in tiles:
        if tile.role in {Role.PAGE, Role.STAGE}:
            yield tile
            continue
        role = role_in_front(text[tile.span.start : tile.span.end], before)
        if role not in before[-1:]:
            before.append(role)  # a run of lines of one role counts once, which keeps this list short
        yield Tile(tile.span, role)


def _talk(tiles: Iterable[Tile]) -> Iterator[Tile]:
    """Yield the tiles of the turns: text is speech, but after a dateline prose up to the next label."""
    speaks = False
    for tile in tiles:
        if tile.role in {Role.SPEAKER, Role.DATELINE}:
            speaks = tile.role is Role.SPEAKER
        yield Tile(tile.span, Role.SPEECH) if speaks and tile.role is Role.PROSE else tile


# Which lines begin a turn


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may begin with a speaker's label."""

    number: int
    label: Label
    known: bool
    """Whether the sidecar names the label."""
    opens: bool
    """Whether it begins a block."""
    bare: bool
    """Whether nothing follows in its block."""
    titled: bool
    """Whether what follows is written like a title."""


def _speakers(text: str, found: Sequence[Line], known: frozenset[str]) -> dict[int, Label]:
    """Return the labels that count, by the number of their line."""
    candidates = _likely(tuple(_candidates(text, found, known)))
    sure = [one for one in candidates if not one.label.tight]
    times = Counter(one.label.key for one in sure)
    opening = {one.label.key for one in sure if one.opens}
    spaced = 2 * sum(one.opens for one in sure) >= len(sure)
    counted = [
        one
        for one in candidates
        if one.known
        or (
            (one.opens or one.label.key in opening or not spaced)
            and (times[one.label.key] > 0 or not one.label.tight)
            and (times[one.label.key] > 1 or not one.bare)
        )
    ]
    headings = (one.titled and not one.known and times[one.label.key] == 1 for one in counted)
    first = next((n for n, heading in enumerate(headings) if not heading), len(counted))
    return {one.number: one.label for one in counted[first:]}


def _candidates(text: str, found: Sequence[Line], known: frozenset[str]) -> Iterator[_Candidate]:
    for number, line in enumerate(found):
        start, end = line.span.start, line.span.end
        label = None if line.page else label_of(text[start : min(end, start + _REACH)])
        if label is None:
            continue
        is_known = label.key in known
        if is_known or label.likeness is not Likeness.NEVER:
            bare = start + label.end == end and last_of_block(found, number) == number
            titled = _is_titled(text[start + label.end : end])
            yield _Candidate(number, label, is_known, line.opens, bare, titled)


def _likely(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return those that are known or names, and those that come again and again where turns begin."""
    spaced = 2 * sum(one.opens for one in candidates) >= len(candidates)
    times = Counter(one.label.key for one in candidates if (one.opens or not spaced) and not one.label.tight)
    return [
        one
        for one in candidates
        if one.known or one.label.likeness is Likeness.NAME or times[one.label.key] >= _AGAIN
    ]


_LONG_WORD = re.compile(r"(?<![\w'’-])[^\W\d_][\w'’-]{4,}")


def _is_titled(rest: str) -> bool:
    """Whether a line goes on after its colon like a heading: “Legal Advice: Workplace Injuries”.

    It has two words or more, a capital, no stop at its end and no long word in small letters.
    """
    words = rest.split()
    return (
        1 < len(words) <= 40
        and not END_OF_SENTENCE.search(rest)
        and any(word[0].isupper() for word in words)
        and not any(match[0].islower() for match in _LONG_WORD.finditer(rest))
    )
