"""Which openings count: labels come again and look alike; words that only seem to be labels do not.

`opening` says of a line by itself that a turn may begin there; here all lines together decide.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from teipress.read.front import END_OF_SENTENCE
from teipress.read.lines import Line
from teipress.read.opening import Form, Opening, Style, usual_indent
from teipress.read.speaker import Likeness, is_generic
from teipress.read.words import GENERIC, INTERJECTIONS, TITLES

_AGAIN = 3
"""A label that is no name counts when it begins so many paragraphs."""
_OFTEN = 5
"""A plain word with a full stop is a label when labels that look like it come again so often."""
_MOST = 0.6
"""Where so many of the lines set alike are labels, the label that comes once is believed too."""


def counted(
    text: str, found: Sequence[Line], candidates: Iterable[Opening], known: frozenset[str]
) -> list[Opening]:
    """Return the openings of one form that count, in order. ``known`` are the keys that the sidecar names."""
    ready = list(candidates)
    if not ready:
        return []
    match ready[0].form:
        case Form.COLON:
            return _with_colon(text, found, ready, known)
        case Form.STOP:
            return _with_stop(found, ready, known)
        case Form.ALONE:
            return _alone(text, found, ready, known)
        case Form.COLUMN:
            return _in_columns(found, ready, known)
        case Form.LETTER:
            return _letters(ready)
        case Form.CHANGE:
            return _changes(text, found, ready)
        case Form.TIMED | Form.FRAMED:
            return _throughout(found, ready, known)
        case _:
            return ready


# Label and colon


def _with_colon(
    text: str, found: Sequence[Line], ready: Sequence[Opening], known: frozenset[str]
) -> list[Opening]:
    candidates = _likely(found, ready, known)
    sure = [one for one in candidates if not one.tight]
    times = Counter(one.key for one in sure)
    opening = {one.key for one in sure if one.opens}
    spaced = 2 * sum(one.opens for one in sure) >= len(sure)
    said = [
        one
        for one in candidates
        if one.key in known
        or (
            (one.opens or one.key in opening or not spaced)
            and (times[one.key] > 0 or not one.tight)
            and (times[one.key] > 1 or not ((one.bare and not one.style.emphasis) or one.key in _COPY))
        )
    ]
    headings = (
        one.key not in known and times[one.key] == 1 and _is_titled(text[one.label.end : found[one.line].end])
        for one in said
    )
    first = next((n for n, heading in enumerate(headings) if not heading), len(said))
    return said[first:]


def _likely(found: Sequence[Line], candidates: Sequence[Opening], known: frozenset[str]) -> list[Opening]:
    """Return those that are known or names, and those that come again and again where turns begin."""
    spaced = 2 * sum(one.opens for one in candidates) >= len(candidates)
    times = Counter(one.key for one in candidates if (one.opens or not spaced) and not one.tight)
    blocks = sum(line.opens for line in found)
    throughout = sum(number for number in times.values() if number > 1) >= _MOST * min(blocks, len(found))
    enough = 2 if throughout else _AGAIN
    return [
        one
        for one in candidates
        if one.key in known or one.likeness is Likeness.NAME or one.times or times[one.key] >= enough
    ]


_COPY = frozenset({"cc"})
"""Once, it tells who gets a copy; again and again, it is the capsule communicator."""

_LONG_WORD = re.compile(r"(?<![\w'’-])[^\W\d_][\w'’-]{4,}")


def _is_titled(rest: str) -> bool:
    """Whether a line goes on after its colon like a heading: “Legal Advice: Workplace Injuries”.

    It has two words or more, a capital, no stop at its end and no long word in small letters.
    """
    words = rest[:400].split()
    return (
        1 < len(words) <= 40
        and not END_OF_SENTENCE.search(rest)
        and any(word[0].isupper() for word in words)
        and not any(match[0].islower() for match in _LONG_WORD.finditer(rest))
    )


# Label and full stop


def _with_stop(found: Sequence[Line], ready: Sequence[Opening], known: frozenset[str]) -> list[Opening]:
    """Labels that stand where paragraphs begin and look alike: in capitals, with a title, or indented."""
    flush = _is_flush(found)
    begins = [
        one for one in ready if (one.opens or one.style.indented or flush) and _may_carry_stop(one, known)
    ]
    styles = _styles(begins)
    chosen = {style for style, again in styles.items() if _is_believed(style, again, max(styles.values()))}
    alike = [
        one
        for one in begins
        if one.style in chosen or one.key in known or (chosen and is_generic(one.key.capitalize()))
    ]
    sure = _sure_styles(found, alike)
    times = Counter(one.key for one in alike)
    return [
        one
        for one in alike
        if one.key in known
        or times[one.key] > 1
        or one.style in sure
        or one.style.titled
        or one.style.capitals
        or one.style.dashed
        or is_generic(one.key.capitalize())
    ]


def _may_carry_stop(one: Opening, known: frozenset[str]) -> bool:
    words = one.key.split()
    return one.key in known or (
        one.likeness is Likeness.NAME
        and (one.key not in INTERJECTIONS or one.key in GENERIC)
        and not _ABBREVIATED.fullmatch(words[-1])
    )


_ABBREVIATED = re.compile(
    "|".join(map(re.escape, sorted(TITLES | {"no", "vol", "fig", "art", "sec", "p", "pp"})))
)


def _is_believed(style: Style, again: int, most: int) -> bool:
    return again * 4 >= most and again >= (1 if style.titled or style.capitals or style.dashed else _OFTEN)


def _styles(candidates: Iterable[Opening]) -> Counter[Style]:
    """Return how often labels of each look come again."""
    times = Counter((one.style, one.key) for one in candidates)
    again: Counter[Style] = Counter()
    for (style, _), number in times.items():
        again[style] += number - 1
    return again


def _sure_styles(found: Sequence[Line], alike: Sequence[Opening]) -> set[Style]:
    """Return the looks of which nearly every line set like it is a label."""
    labels = Counter(one.style for one in alike if one.opens)
    sure: set[Style] = set()
    for style, number in labels.items():
        set_alike = sum(1 for line in _beginning(found) if (line.indent > 0) == style.indented)
        if number >= _MOST * set_alike:
            sure.add(style)
    return sure


def _beginning(found: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines that begin a paragraph, as far as blank lines and indents show."""
    usual = usual_indent(found)
    yield from (line for line in found if line.opens or line.indent != usual)


# A name on a line of its own


def _alone(
    text: str, found: Sequence[Line], ready: Sequence[Opening], known: frozenset[str]
) -> list[Opening]:
    """Names that are followed by text, look alike and come again."""
    flush = _is_flush(found)
    names = [
        one
        for one in ready
        if one.key in known
        or (
            one.likeness is Likeness.NAME
            and (one.opens or flush or _follows_sentence(text, found, one))
            and ("_" not in one.key or _NUMBERED.search(one.key))
        )
    ]
    taken = {one.line for one in names}
    followed = [one for one in names if _is_followed(text, found, one, taken)]
    times = Counter(one.key for one in followed)
    blocks = sum(line.opens for line in found)
    grouped: dict[tuple[Style, bool, bool], list[Opening]] = {}
    for one in followed:
        grouped.setdefault((one.style, bool(one.times), one.bare), []).append(one)
    said = [
        one
        for (style, timed, bare), group in grouped.items()
        if _is_group_believed(group, blocks, distinct=timed or style.emphasis, apart=bare)
        for one in group
        if times[one.key] > 1 or _is_strong(one) or timed or style.emphasis or style.capitals
    ]
    return sorted({*said, *(one for one in followed if one.key in known)})


_NUMBERED = re.compile(r"_\d+\Z")
"""What a program calls a speaker whom it cannot name: SPEAKER_00."""


def _follows_sentence(text: str, found: Sequence[Line], one: Opening) -> bool:
    """Whether a name in capitals stands where a sentence has ended, though no blank line parts them."""
    before = found[one.line - 1]
    short = len(one.key.split()) <= _MOST_WORDS
    return (
        one.style.capitals
        and short
        and bool(END_OF_SENTENCE.search(text[max(before.start, before.end - 9) : before.end]))
    )


_MOST_WORDS = 4


def _is_flush(found: Sequence[Line]) -> bool:
    """Whether the paragraphs of a text are not set off by blank lines."""
    return 10 * (sum(line.opens for line in found) - 1) <= len(found)


def _is_followed(text: str, found: Sequence[Line], one: Opening, taken: set[int]) -> bool:
    """Whether what stands after a name on its own line is text, and no other name: lists are no turns."""
    after = one.line + 1
    while after < len(found) and found[after].page:
        after += 1
    if after == len(found) or after in taken:
        return False
    return not (found[after].opens and len(text[found[after].start : found[after].end]) < 2)


def _is_group_believed(group: Sequence[Opening], blocks: int, *, distinct: bool, apart: bool) -> bool:
    """Whether labels that look alike come again, and are many among the blocks of the text."""
    again = len(group) - len({one.key for one in group})
    share = len(group) * (2 if apart else 1) / max(blocks, 1)
    if distinct or group[0].style.capitals:
        return again >= 1 or (distinct and len(group) > 1)
    return (again >= 1 and share >= 0.4) or (again >= _AGAIN and share >= 0.15 and again * 2 >= len(group))


def _is_strong(one: Opening) -> bool:
    """Whether a label by itself is hardly anything but a person's: two words, a title, capitals."""
    return one.style.titled or one.style.capitals or len(one.key.split()) > 1


# Columns, frames, letters, signs


def _throughout(found: Sequence[Line], ready: Sequence[Opening], known: frozenset[str]) -> list[Opening]:
    """Labels that begin a good part of the paragraphs, or of the lines, and come again."""
    times = Counter(one.key for one in ready)
    again = len(ready) - len(times)
    blocks = sum(line.opens for line in found)
    most = 2 * len(ready) >= min(blocks, len(found)) or len(ready) >= _OFTEN * 2
    named = sum(one.likeness is Likeness.NAME or times[one.key] > 1 for one in ready)
    if not again or len(ready) < _AGAIN or not most or 2 * named < len(ready):
        return [one for one in ready if one.key in known]
    return list(ready)


def _in_columns(found: Sequence[Line], ready: Sequence[Opening], known: frozenset[str]) -> list[Opening]:
    """Labels set off by a gap: two or more that come again, and that begin most lines or paragraphs."""
    times = Counter(one.key for one in ready)
    again = [one for one in ready if times[one.key] > 1 or one.times or one.key in known]
    if len({one.key for one in again}) < 2 or len(again) < _OFTEN:
        return []
    begins = sum(1 for line in found if not line.page and line.indent <= again[0].style.indented * 80)
    return again if 4 * len(again) >= min(begins, len(found)) else []


def _letters(ready: Sequence[Opening]) -> list[Opening]:
    """Question and answer: a letter that comes again, with its fellow or without."""
    begin = [one for one in ready if not one.inside]
    said = [one for one in begin if one.opens or one.key not in {"q", "a"}] or list(begin)
    times = Counter(one.key for one in begin)
    questions = sum(times[key] for key in _QUESTIONS)
    if len(said) * 2 < len(begin):
        said = list(begin)
    if questions == 0 or len(said) < _AGAIN or len(said) == len(times):
        return []
    within = [one for one in ready if one.inside]
    return sorted([*said, *within], key=_start) if len(within) > times["a"] else said


def _start(one: Opening) -> int:
    return one.label.start


_QUESTIONS = ("q", "question", "f", "frage", "d", "р", "в", "вопрос", "pregunta", "domanda", "p")


def _changes(text: str, found: Sequence[Line], ready: Sequence[Opening]) -> list[Opening]:
    """The sign >> at lines that are no quoted mail, which one sign marks, and no >>> of Python."""
    starts = [text[line.start : line.start + 3] for line in found if text.startswith(">", line.start)]
    others = sum(start == ">>>" or not start.startswith(">>") for start in starts)
    begin = sum(not one.inside for one in ready)
    return list(ready) if begin and len(ready) >= _AGAIN and others * 4 < begin else []
