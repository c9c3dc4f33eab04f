"""Where a turn may begin: the forms in which a line shows who speaks. Blind to the rest of the text.

line    = [stamp] [">>"] label end [stamp] speech
end     = colon | stop | line | gap | nothing

COLON   “Stalin: The Japanese want to capitulate.”
STOP    “Mr. BOND. I thank the Chair.”   “  Ham. A little more then kin”
ALONE   “David Gauke” on a line of its own, “_The Boy (laughing)._”, “Bob Ferreira  0:09”
COLUMN  “CDR   Roger.”   “HOT-2<tab>Gear down.”
LETTER  “Q. Are you …?”  “A. Yes.”   “Q    Mr. President, are you …”
CHANGE  “>> Thank you.”: somebody else speaks, and nobody says who
TIMED   “Anna Bell [00:00:07] It was a Sunday.”
DASH    “Chou – Then we agree.”   “P/1 – E seus pais?”
CAPITALS “THE MOTHER But we must have a cab.”
FRAMED  “[SPEAKER_00] Good morning.”   “<ivan> Good morning.”
"""

# ruff: noqa: RUF001, RUF002 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from teipress.model.text import LINE_ENDS
from teipress.model.transcript import Mark, MarkKind, Span
from teipress.read.finders import CHEVRONS, FINDERS, LONGEST_ALONE, LONGEST_STAMP, Form
from teipress.read.lines import Line, ends_block
from teipress.read.marks import page_marks
from teipress.read.speaker import Likeness, key_of, likeness, without_manner
from teipress.read.stamp import stamp
from teipress.read.words import BEFORE_NAMES


class Style(NamedTuple):
    """How a label looks: labels of one text look alike, and words that only seem to be labels do not."""

    capitals: bool
    titled: bool
    emphasis: bool
    indented: bool
    dashed: bool = False
    """Whether a dash parts it from what is said: “President. – The debate is closed.”"""
    stopped: bool = False
    """Whether a full stop ends it on a line of its own, though it is neither in capitals nor in italics."""


class Opening(NamedTuple):
    """A line that may begin a turn. Offsets are in the text."""

    line: int
    """The number of the line in `lines`."""
    form: Form
    label: Span
    """The label with everything that belongs to it: the sign before it, its colon, brackets, asterisks."""
    times: tuple[Span, ...]
    """Time codes on the line, before the label or directly after it."""
    speech: int
    """Where what is said begins; the end of the line where nothing follows there."""
    key: str
    likeness: Likeness
    tight: bool
    """Whether text follows the label without a blank."""
    opens: bool
    """Whether it begins a paragraph, as far as blank lines and indents show."""
    bare: bool
    """Whether nothing follows in its block."""
    style: Style
    inside: bool = False
    """Whether it stands in the middle of a line."""
    page: Span | None = None
    """A mark of a page before all that: “[Page 120] LBJ: I think”."""
    after_mark: bool = False
    """Whether the line before it is a direction in brackets, a number by itself, or a form feed."""
    over: int = 0
    """How many more lines the label takes."""


class Beginning(NamedTuple):
    """Where on a line a label may begin, whatever its form."""

    line: int
    """The number of the line in `lines`."""
    start: int
    """After a time code, if one stands there."""
    label: int
    """After the signs for a change of speaker, too."""
    times: tuple[Span, ...]
    after_time: bool
    """Whether the line before it is a time code and nothing else."""
    after_mark: bool
    """Whether the line before it is a direction in brackets, a number by itself, or a form feed."""
    page: Span | None


def beginnings(text: str, found: Sequence[Line]) -> Iterator[Beginning]:
    """Yield where on each line a label may begin."""
    is_time = is_mark = False
    for number, line in enumerate(found):
        if line.page:
            is_mark = True
            continue
        start = line.start
        first = text[start]
        after_time, after_mark = is_time, is_mark
        if first.isalpha() and first not in _NUMERALS:
            is_time = is_mark = False
            yield Beginning(number, start, start, (), after_time, after_mark, None)
            continue
        is_mark = _is_mark(text, line)
        page = _page(text, line)
        times: tuple[Span, ...] = ()
        if first in _BEFORE_STAMP:
            start, times = _begin(text, page.end if page else start, line.end)
        is_time = start == line.end
        before = _BEFORE_LABEL.get(text[start : start + 1])
        sign = before.match(text, start, line.end) if before else None
        yield Beginning(number, start, sign.end() if sign else start, times, after_time, after_mark, page)


def openings(
    text: str,
    found: Sequence[Line],
    begun: Iterable[Beginning],
    usual: int,
    form: Form,
    known: Container[str] = (),
) -> Iterator[Opening]:
    """Yield the lines that may begin a turn in one form, in order.

    ``usual`` is how far most are indented; ``known`` are keys that count whatever they look like.
    """
    finder = FINDERS[form]
    changes, alone, same_line = form is Form.CHANGE, form is Form.ALONE, form in _SAME_LINE
    signed = alone or form is Form.STOP
    never, name = Likeness.NEVER, Likeness.NAME  # an enum gives its members slowly
    for number, start, label, before, after_time, after_mark, page in begun:
        line = found[number]
        end = line.end
        at = start if changes else label
        one = finder(text, at, end) if at < end else None
        if one is None or not one.name:
            continue
        key, kind, style = _looks(one.name, text[start] in "*_§", line.indent > 0)
        hopeless = kind is never and not changes and key not in known
        if hopeless and not alone:
            continue
        times, speech = _times_and_speech(text, before, one.end, form, end)
        silent = speech == end
        if (alone and not silent) or (same_line and silent) or (hopeless and not times):
            continue
        parted = line.opens or line.indent != usual or (alone and after_time)
        yield Opening(
            number, form, Span(start, one.end), times, speech, key,
            name if changes else kind, one.tight, parted and not line.runs_on,
            silent and ends_block(found, number),
            _signed(style, form, text, one.end, speech) if signed else style,
            False, page, after_mark,
        )  # fmt: skip


def _times_and_speech(
    text: str, before: tuple[Span, ...], label: int, form: Form, end: int
) -> tuple[tuple[Span, ...], int]:
    """Return the time codes beside a label that ends at ``label``, and where what is said begins."""
    speech = _skip_blanks(text, label, end)
    if speech == end or text[speech] not in _BEFORE_TIME or form is Form.LETTER:
        return before, speech
    after = _time_after(text, speech, end)
    if after is None:
        return before, speech
    edge = after + (form is Form.COLON and text.startswith((":", "："), after))
    return (*before, Span(speech, edge)), _skip_blanks(text, edge, end)


def _signed(style: Style, form: Form, text: str, end: int, speech: int) -> Style:
    """Return how a label looks with what stands behind it: a dash, or a stop on a line of its own."""
    if form is Form.STOP and text[speech] in _DASHES:
        return style._replace(dashed=True)
    if form is Form.ALONE and text[end - 1] == "." and not (style.capitals or style.emphasis):
        return style._replace(stopped=True)
    return style


_SAME_LINE = frozenset({Form.STOP, Form.TIMED, Form.FRAMED, Form.DASH, Form.CAPITALS})
"""The forms in which something is said on the line of the label."""


def _time_after(text: str, start: int, end: int) -> int | None:
    """Return where a time code ends that stands after a label, a dash before it or not; None without one."""
    dash = _SIGN.match(text, start, end)
    begin = dash.end() if dash else start
    code = stamp(text, begin, end) if begin < end and text[begin] in _BEFORE_STAMP else None
    return code.end if code and (dash is None or code.end == end) else None


_SIGN = re.compile(r"[-–—|•·][ \t]+")


_INSIDE = {
    Form.LETTER: (
        re.compile(r"(?P<label> [QA] [.:] ) [ \t]+ (?= [\"“‘(\[]? [A-ZÀ-Þ\d] )", re.VERBOSE),
        re.compile(r"(?: [?!…] | [a-z]{3} \. ) [\"”’)\]]? [ \t]+ \Z", re.VERBOSE),
    ),
    Form.CHANGE: (
        re.compile(
            rf"(?P<label> >{{2,3}} (?: [ \t]* [^\W\d_] [^:>{LINE_ENDS}]{{0,60}} : )? ) [ \t]+", re.VERBOSE
        ),
        re.compile(r"\S [ \t\u00a0]+ \Z", re.VERBOSE),
    ),
}
"""The sign of a turn in the middle of a line, and what must stand before it."""
_NEAR = 40


def inside(text: str, found: Sequence[Line], begun: Sequence[Beginning], form: Form) -> Iterator[Opening]:
    """Yield where a turn may begin in the middle of a line: “Q. Why? A. Because.”, “Yes. >> No.”."""
    if form not in _INSIDE:
        return
    pattern, after = _INSIDE[form]
    starts = [one.start for one in begun]
    for match in pattern.finditer(text):
        number = bisect_left(starts, match.start()) - 1
        if number < 0 or match.start() >= found[begun[number].line].end:
            continue
        if not after.search(text, max(match.start() - _NEAR, starts[number]), match.start()):
            continue
        name = match["label"]
        yield Opening(
            begun[number].line,
            form,
            Span(*match.span("label")),
            (),
            match.end(),
            key_of(name) or name,
            Likeness.NAME,
            tight=False,
            opens=False,
            bare=False,
            style=style_of(name),
            inside=True,
        )


_DASHES = "‒–—―"
_BEFORE_STAMP = "0123456789[(<\\"
_BEFORE_TIME = f"-–—|•·{_BEFORE_STAMP}"
"""What a time code behind a label may begin with, the dash before it included."""


def _begin(text: str, start: int, end: int) -> tuple[int, tuple[Span, ...]]:
    """Return where the label of a line may begin: after a time code, if one stands there."""
    start = _skip_blanks(text, start, end)
    code = stamp(text, start, end)
    if code is None:
        return start, ()
    dash = _DASH.match(text, code.end, end)
    edge = dash.end("sign") if dash else code.end
    return _skip_blanks(text, edge, end), (Span(start, edge),)


def _is_mark(text: str, line: Line) -> bool:
    """Whether a line is in brackets as a whole, or a number: what follows it may begin a turn."""
    first, last = text[line.start], text[line.end - 1]
    if first in "([（【〔":
        return last in ")]）】〕" and line.end - line.start < LONGEST_ALONE
    return (first.isdigit() or first in _NUMERALS) and bool(_NUMERAL.fullmatch(text, line.start, line.end))


_NUMERALS = "IVX"
_NUMERAL = re.compile(r"(?: \d{1,4} | [IVX]{1,6} ) [.)]?", re.VERBOSE)


def _page(text: str, line: Line) -> Span | None:
    """Return the mark of a page that a line begins with and does not end with."""
    if text[line.start] != "[":
        return None
    mark = next(page_marks(text, line.start, min(line.end, line.start + LONGEST_STAMP)), None)
    return Span(*mark[:2]) if mark and mark[0] == line.start and mark[1] < line.end else None


_DASH = re.compile(
    r"[ \t]+ (?P<sign> [-–—|] | From (?= [ \t]{2} | [ \t] [^:\n]{1,80}? [ \t] to [ \t] ) ) [ \t]+", re.VERBOSE
)
"""What parts a time code from the name after it: “10:02 - Alice: Hello”, “10:02 From Alice to Everyone:”."""
_SECTION = re.compile(r"§[ \t]*(?:\d{1,3}\.[ \t]+)?")
"""What stands before a member's name in the historic Hansard: “§ 12. Mr. Swingler”."""
_BEFORE_LABEL = {">": CHEVRONS, "§": _SECTION}


def _skip_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


@lru_cache(maxsize=4096)  # a transcript has few labels, each many times
def _looks(name: str, emphasis: bool, indented: bool) -> tuple[str, Likeness, Style]:
    return key_of(name) or name, likeness(name), style_of(name, emphasis=emphasis, indented=indented)


def style_of(name: str, *, emphasis: bool = False, indented: bool = False) -> Style:
    """Return how a label looks; ``emphasis`` tells whether a sign for italics or bold stands before it."""
    bare = without_manner(name)
    words = bare.split()
    if len(words) > 2 and len(words[-1].rstrip(".")) == 1 and words[-2].endswith("."):
        words = [word for word in words if len(word.rstrip(".")) > 1]  # initials do not tell: “SMOLIN O. N.”
    letters = [letter for letter in words[-1] if letter.isalpha()] if words else []
    capitals = len(letters) > 1 and sum(map(str.isupper, letters)) * 4 >= len(letters) * 3
    titled = len(words) > 1 and words[0].rstrip(".").casefold() in BEFORE_NAMES
    return Style(capitals, titled, emphasis, indented)


def voices(found: Sequence[Line], marks: Sequence[Mark], text: str) -> list[Opening]:
    """Return an opening at each label that the file format names."""
    starts = {line.start: number for number, line in enumerate(found)}
    return [
        Opening(
            starts[mark.span.start],
            Form.VOICE,
            mark.span,
            (),
            found[starts[mark.span.start]].end,
            key_of(text[mark.span.start : mark.span.end]),
            Likeness.NAME,
            tight=False,
            opens=True,
            bare=False,
            style=style_of(text[mark.span.start : mark.span.end]),
        )
        for mark in marks
        if mark.kind is MarkKind.LABEL and mark.span.start in starts
    ]
