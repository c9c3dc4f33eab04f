"""Which openings count: labels come again and look alike; words that only seem to be labels do not.

`opening` says of a line by itself that a turn may begin there; here all lines together decide.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from teipress.model.transcript import Span
from teipress.read.front import END_OF_SENTENCE
from teipress.read.lines import Line
from teipress.read.opening import Form, Opening, Style, usual_indent
from teipress.read.speaker import Likeness, ends_in_name, is_generic, key_of, likeness
from teipress.read.words import GENERIC, INTERJECTIONS, TITLES

_AGAIN = 3
"""A label that is no name counts when it begins so many paragraphs."""
_OFTEN = 5
"""A plain word with a full stop is a label when labels that look like it come again so often."""
_MANY = 0.4
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
            return _with_stop(text, found, ready, known)
        case Form.ALONE:
            return _alone(text, found, ready, known)
        case Form.COLUMN:
            return _in_columns(text, found, ready, known)
        case Form.LETTER:
            return _letters(ready)
        case Form.CHANGE:
            return _changes(text, found, ready)
        case Form.CAPITALS:
            return _in_capitals(found, ready, known)
        case Form.TIMED | Form.FRAMED | Form.DASH:
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
    again = [one for one in sure if times[one.key] > 1]
    capitals = 2 * sum(one.style.capitals for one in again) > len(again)
    on_lines = 2 * sum(one.bare for one in again) > len(again)
    said = [
        one
        for one in candidates
        if one.key in known
        or (
            (
                one.opens
                or one.after_mark
                or one.key in opening
                or not spaced
                or (capitals and _follows_sentence(text, found, one))
            )
            and (times[one.key] > 0 or not one.tight)
            and (
                times[one.key] > 1
                or not ((one.bare and not one.style.emphasis and not on_lines) or one.key in _COPY)
            )
        )
    ]
    said = [_from_line_before(text, found, one) for one in said]
    said = _with_rare_labels(text, found, said, candidates, ready)
    headings = (
        one.key not in known
        and times[one.key] == 1
        and _is_titled(text[one.label.end : found[one.line].end])
        and _is_entry(text, found, one)
        for one in said
    )
    first = next((n for n, heading in enumerate(headings) if not heading), len(said))
    return said[first:]


def _from_line_before(text: str, found: Sequence[Line], one: Opening) -> Opening:
    """Return a label that stands on a line by itself with the line before it, where it begins on that.

    “Dr. Jens Brandenburg, Parl. Staatssekretär bei der / Bundesministerin für Bildung und Forschung:”
    """
    before = found[one.line - 1] if one.line else None
    if not one.speech == found[one.line].end or before is None or found[one.line].opens or before.page:
        return one
    printed = text[before.start : before.end]
    name, comma, office = printed.partition(",")
    goes_on = bool(comma and office) and not END_OF_SENTENCE.search(printed) and ":" not in printed
    if not goes_on or likeness(name) is not Likeness.NAME or len(printed) > _WIDEST:
        return one
    label = Span(before.start, one.label.end)
    whole = " ".join(text[label.start : label.end].rstrip(":").split())
    if likeness(whole) is not Likeness.NAME:
        return one
    return one._replace(line=one.line - 1, label=label, key=key_of(whole), opens=before.opens, over=1)


_WIDEST = 100


def _with_rare_labels(
    text: str,
    found: Sequence[Line],
    said: Sequence[Opening],
    candidates: Sequence[Opening],
    ready: Sequence[Opening],
) -> list[Opening]:
    """Return the openings with those that come once, in a text most of whose paragraphs begin with a label.

    They are an office and a name, and a label in capitals like the others that stands on a line by itself.
    """
    times = Counter(one.key for one in said)
    blocks = sum(line.opens for line in found)
    again = len(said) - len(times)
    if again < 1 or len(said) < _AGAIN or 2 * sum(one.opens for one in said) < blocks:
        return list(said)
    capitals = 2 * sum(one.style.capitals for one in said) >= len(said)
    taken = {one.line for one in said}
    rare = [
        one
        for one in ready
        if one.line not in taken
        and (one.opens or one.after_mark)
        and not one.tight
        and (
            (
                one.likeness is Likeness.MAYBE
                and (
                    _begins_with(one.key, times)
                    or ends_in_name(text[one.label.start : one.label.end].rstrip(":"))
                )
            )
            or (capitals and one.bare and one.style.capitals and one.likeness is Likeness.NAME)
        )
    ]
    return sorted([*said, *rare], key=_start)


def _begins_with(key: str, times: Mapping[str, int]) -> bool:
    """Whether a label is another one with a word or two on how it is said: “Marie singt”, “Nixon, laughing”."""
    words = key.split()
    return 1 < len(words) <= _MOST_WORDS and any(
        times.get(" ".join(words[:number]).rstrip(","), 0) > 1 for number in range(1, len(words))
    )


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

    It has a capital or a digit, no stop at its end and no long word in small letters.
    """
    words = rest[:400].split()
    return (
        0 < len(words) <= 40
        and not END_OF_SENTENCE.search(rest)
        and any(not word[0].islower() for word in words)
        and not any(match[0].islower() for match in _LONG_WORD.finditer(rest))
    )


def _is_entry(text: str, found: Sequence[Line], one: Opening) -> bool:
    """Whether a line is an entry of a form: more than a word, or more of its kind or nothing after it."""
    if " " in text[one.speech : found[one.line].end] or one.line + 1 == len(found):
        return True
    after = found[one.line + 1]
    return after.opens or bool(_ENTRY.match(text, after.start, after.end))


_ENTRY = re.compile(r"[^:：]{1,40}[:：]")


# Label and full stop


def _with_stop(
    text: str, found: Sequence[Line], ready: Sequence[Opening], known: frozenset[str]
) -> list[Opening]:
    """Labels that stand where paragraphs begin and look alike: in capitals, with a title, or indented."""
    flush = _is_flush(found)
    often = Counter(one.key for one in ready)
    begins = [
        one
        for one in ready
        if (
            one.opens
            or one.after_mark
            or one.style.indented
            or flush
            or ((one.style.capitals or often[one.key] > 1) and _follows_sentence(text, found, one))
        )
        and _may_carry_stop(one, known)
    ]
    styles = _styles(begins)
    most = max(styles.values(), default=0)
    chosen = {style for style, again in styles.items() if _is_believed(style, again, most)}
    chosen |= _throughout_styles(found, begins)
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


def _throughout_styles(found: Sequence[Line], begins: Sequence[Opening]) -> set[Style]:
    """Return the looks of labels that begin most paragraphs, two of which at least come again."""
    blocks = sum(line.opens for line in found)
    groups: dict[Style, Counter[str]] = {}
    for one in begins:
        if one.opens:
            groups.setdefault(one.style, Counter())[one.key] += 1
    return {
        style
        for style, times in groups.items()
        if sum(number > 1 for number in times.values()) > 1 and times.total() >= _MANY * blocks
    }


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
            (one.likeness is Likeness.NAME or _is_set_apart(text, one))
            and not (one.style.stopped and not _may_carry_stop(one, known))
            and (one.opens or flush or (one.style.capitals and _follows_sentence(text, found, one)))
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
        if times[one.key] > 1
        or _is_strong(one)
        or timed
        or style.emphasis
        or style.capitals
        or 2 * len(group) >= blocks
    ]
    return _with_brackets(text, found, sorted({*said, *(one for one in followed if one.key in known)}))


_SEAT = re.compile(r"(?: \( [^\W\d_a-z] [^().!?]{0,60} \) [ \t]* ){2,3}", re.VERBOSE)
"""The seat and the party of a member: “(Holborn and St Pancras) (Lab)”."""


def _with_brackets(text: str, found: Sequence[Line], said: Sequence[Opening]) -> list[Opening]:
    """Return the openings, the label over the next line too where that holds seat and party."""

    def seat(one: Opening) -> Line | None:
        after = found[one.line + 1] if one.line + 1 < len(found) else None
        return after if after and _SEAT.fullmatch(text, after.start, after.end) else None

    return [
        one._replace(label=Span(one.label.start, line.end), speech=line.end, over=1)
        if (line := seat(one)) and not one.times
        else one
        for one in said
    ]


def _is_set_apart(text: str, one: Opening) -> bool:
    """Whether a wide gap parts a label from its time code: “Room 4.12 (Guest)   0:21”."""
    gap = text[one.label.end : one.times[-1].start] if one.times else ""
    return len(gap) > 1 or gap in {"\t", "\u00a0"}


_NUMBERED = re.compile(r"_\d+\Z")
"""What a program calls a speaker whom it cannot name: SPEAKER_00."""


def _follows_sentence(text: str, found: Sequence[Line], one: Opening) -> bool:
    """Whether a short name stands where a sentence has ended, though no blank line parts them."""
    before = found[one.line - 1]
    return len(one.key.split()) <= _MOST_WORDS and bool(
        END_OF_SENTENCE.search(text[max(before.start, before.end - 9) : before.end])
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


def _in_columns(
    text: str, found: Sequence[Line], ready: Sequence[Opening], known: frozenset[str]
) -> list[Opening]:
    """Labels set off by a gap: two or more that come again, and that begin most lines or paragraphs."""
    times = Counter(one.key for one in ready)
    circled = [one for one in ready if text[one.label.start] in _CIRCLES]
    if len(circled) >= _AGAIN:
        return circled
    blocks = sum(line.opens for line in found)
    throughout = sum(one.opens for one in ready) >= _MOST * blocks and len(ready) > len(times)
    again = [one for one in ready if throughout or times[one.key] > 1 or one.times or one.key in known]
    if len({one.key for one in again}) < 2 or (len(again) < _OFTEN and not throughout):
        return []
    begins = sum(1 for line in found if not line.page and line.indent <= again[0].style.indented * 80)
    return again if 4 * len(again) >= min(begins, len(found)) else []


def _in_capitals(found: Sequence[Line], ready: Sequence[Opening], known: frozenset[str]) -> list[Opening]:
    """Names in capitals before what is said: several that come again, at a good part of the paragraphs."""
    names = [one for one in ready if one.likeness is Likeness.NAME and (one.opens or _is_flush(found))]
    times = Counter(one.key for one in names)
    again = sum(number > 1 for number in times.values())
    if again < 2 or len(names) < _OFTEN or len(names) < _MANY * sum(line.opens for line in found):
        return [one for one in ready if one.key in known]
    return names


_CIRCLES = "○◯◎●◆◇"
"""The signs before a name in the records of the Diet of Japan."""


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
