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

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from teipress.model.text import LINE_ENDS, WHITE_SPACE
from teipress.model.transcript import Mark, MarkKind, Span
from teipress.read.lines import Line, ends_block
from teipress.read.marks import page_marks
from teipress.read.speaker import DIRECTIONS, Likeness, key_of, likeness, without_manner
from teipress.read.stamp import stamp
from teipress.read.words import GENERIC, OFFICES, TITLES

_REACH = 170
"""How far into a line a label may reach."""


class Form(StrEnum):
    """How a line shows that a turn begins."""

    COLON = "a label with a colon"
    STOP = "a label with a full stop"
    ALONE = "a name on a line of its own"
    COLUMN = "a label set off by a gap"
    LETTER = "a letter or word for question and answer"
    CHANGE = "the sign >> for a change of speaker"
    TIMED = "a label with a time code"
    FRAMED = "a label in brackets"
    DASH = "a label with a dash"
    CAPITALS = "a label in capitals"
    OWN = "the pattern of the project"
    VOICE = "a voice that the format names"


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


class Found(NamedTuple):
    """A label at the beginning of a stretch of text: where it ends, and what it is without its signs."""

    end: int
    name: str
    tight: bool = False


Finder = Callable[[str, int, int], "Found | None"]


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
    is_time = is_mark = after_page = False
    for number, line in enumerate(found):
        if line.page:
            after_page = True
            continue
        start, after_time, is_time = line.start, is_time, False
        after_mark, is_mark = is_mark or after_page, _is_mark(text, line)
        after_page = False
        times: tuple[Span, ...] = ()
        page = None
        if text[start] in _BEFORE_STAMP:
            page = _page(text, line)
            start, times = _begin(text, page.end if page else start, line.end)
            is_time = start == line.end
        chevrons = _CHEVRONS.match(text, start, line.end) if text[start : start + 1] == ">" else None
        chevrons = chevrons or (
            _SECTION.match(text, start, line.end) if text[start : start + 1] == "§" else None
        )
        label = chevrons.end() if chevrons else start
        yield Beginning(number, start, label, times, after_time, after_mark, page)


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
    finder = _FINDERS[form]
    changes = form is Form.CHANGE
    for number, start, label_start, before, after_time, after_mark, page in begun:
        line = found[number]
        begin = start if changes else label_start
        end = line.end
        one = finder(text, begin, end) if begin < end else None
        if one is None or not one.name:
            continue
        key, kind, style = _looks(one.name, text[start] in "*_", line.indent > 0)
        if changes:
            kind = Likeness.NAME
        elif kind is Likeness.NEVER and key not in known and form is not Form.ALONE:
            continue
        speech = _skip_blanks(text, one.end, end)
        times = before
        after = _time_after(text, speech, end) if form is not Form.LETTER else None
        if after is not None:
            edge = after + (form is Form.COLON and text.startswith((":", "："), after))
            times = (*before, Span(speech, edge))
            speech = _skip_blanks(text, edge, end)
        if (form is Form.ALONE and speech != end) or (form in _SAME_LINE and speech == end):
            continue
        if kind is Likeness.NEVER and key not in known and not times:
            continue
        if form is Form.STOP and text[speech] in _DASHES:
            style = style._replace(dashed=True)
        if form is Form.ALONE and text[one.end - 1] == "." and not (style.capitals or style.emphasis):
            style = style._replace(stopped=True)
        parted = line.opens or line.indent != usual or (after_time and form is Form.ALONE)
        opens = parted and not line.runs_on
        bare = speech == end and ends_block(found, number)
        label = Span(start, one.end)
        yield Opening(
            number,
            form,
            label,
            times,
            speech,
            key,
            kind,
            one.tight,
            opens,
            bare,
            style,
            page=page,
            after_mark=after_mark,
        )


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


def usual_indent(found: Sequence[Line]) -> int:
    """Return how far most lines are indented: a line set otherwise begins something."""
    return max(Counter(line.indent for line in found).items(), key=lambda item: item[1], default=(0, 0))[0]


_DASHES = "‒–—―"
_BEFORE_STAMP = "0123456789[(<\\"


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
        return last in ")]）】〕" and line.end - line.start < _LONGEST_ALONE
    return (first.isdigit() or first in "IVX") and bool(_NUMERAL.fullmatch(text, line.start, line.end))


_NUMERAL = re.compile(r"(?: \d{1,4} | [IVX]{1,6} ) [.)]?", re.VERBOSE)


def _page(text: str, line: Line) -> Span | None:
    """Return the mark of a page that a line begins with and does not end with."""
    if text[line.start] != "[":
        return None
    mark = next(page_marks(text, line.start, min(line.end, line.start + _LONGEST_STAMP)), None)
    return Span(*mark[:2]) if mark and mark[0] == line.start and mark[1] < line.end else None


_DASH = re.compile(r"[ \t]+ (?P<sign> [-–—|] ) [ \t]+", re.VERBOSE)
"""What parts a time code from the name after it: “10:02 - Alice: Hello”."""
_CHEVRONS = re.compile(r">{2,3}[ \t]*")
_SECTION = re.compile(r"§[ \t]*(?:\d{1,3}\.[ \t]+)?")
"""What stands before a member's name in the historic Hansard: “§ 12. Mr. Swingler”."""


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
    last = words[-1] if words else ""
    letters = [letter for letter in last if letter.isalpha()]
    capitals = len(letters) > 1 and sum(map(str.isupper, letters)) * 4 >= len(letters) * 3
    titled = len(words) > 1 and words[0].rstrip(".").casefold() in _BEFORE_NAMES
    return Style(capitals, titled, emphasis, indented)


_BEFORE_NAMES = TITLES | OFFICES


# One function a form


_COLON = re.compile(
    rf"""
    (?P<label> [^:：]{{1,160}} )
    [:：] (?P<closed> \]? [*_]{{0,3}} )            # within brackets: [Clifford:]
    (?P<gap> [{WHITE_SPACE}{DIRECTIONS}]+ | \Z )?
    """,
    re.VERBOSE,
)


_TIMED = re.compile(
    r"""
    (?P<name> [^:：()\[\]<>\s] (?: [^:：()\[\]<>]{1,80}+ | \( [^:：()\[\]<>]{1,80}+ \) ){0,4}+ ) (?= [(\[<] \d )
    """,
    re.VERBOSE,
)
_BRACKET = re.compile(r"[(\[<]")
"""A label whose colon stands after a time code: “Bo Guest (01:30): Charge more”."""


def _colon(text: str, start: int, end: int) -> Found | None:
    """Words up to a colon, of which what closes after it was opened before them."""
    reach = min(end, start + _REACH)
    if text.find(":", start, reach) < 0 and text.find("：", start, reach) < 0:
        return None
    match = _COLON.match(text, start, reach)
    if match is None:
        return None
    label, closed = match["label"], match["closed"]
    timed = _TIMED.match(text, start, reach) if _BRACKET.search(label) else None
    code = stamp(text, timed.end(), end) if timed else None
    if timed and code and text.startswith((":", "："), code.end):
        return _before_time(timed)
    inside = label.lstrip("*_")
    opened = len(label) - len(inside)
    if not (closed.startswith("]") <= inside.startswith("[") and len(closed.strip("]")) <= opened):
        return None
    ends = inside.endswith(("*", "_")) or closed.endswith(("*", "_")) or text[end - 1] == text[start]
    if opened and (inside.startswith(" ") or not ends):
        return None
    tight = match["gap"] is None and text[match.start("closed") - 1] == ":"
    name = label.strip(" \t*_")
    bare = name.rstrip("]*_ \t").removeprefix("[") if name.startswith("[") else name
    return Found(match.end("closed"), bare, tight)


_TITLE = (
    "(?:Mr|Mrs|Ms|Mx|Dr|Prof|Hon|Rev|Gen|Lt|Col|Maj|Capt|Adm|Sen|Rep|Gov|St|M|MM|Mmes?|Sr|Sra|Jr"
    "|MR|MRS|MS|DR|ST)"
)
_STOP = re.compile(
    rf"""
    [*_]{{0,3}}
    (?P<name>
        (?: {_TITLE}\.\ | (?:[^\W\d_]\.\ ?){{1,3}} | \d{{1,2}}\.?\  ){{0,3}}     # Mr., J. B., 1.
        [^\W\d_] [\w'’\u2010\u2011-]{{0,24}}+
        (?: ,?\ (?: (?:{_TITLE}\.|[^\W\d_]\.) | [^\W_] [\w'’\u2010\u2011-]{{0,24}}+ ) ){{0,6}}  # of Maine
        (?: (?:\ [^\W\d_]\.){{1,2}} \ ? [^\W\d_] | ,\ Jr )?                  # ІВАНЕНКО І.І., Н. И.
        (?: \ ?[(\[] [^()\[\]]{{1,120}} [)\]] )?                            # (Mr. Kyl), [aside]
    )
    [*_]{{0,3}} \. [*_]{{0,3}}
    (?: [\u2012-\u2015] | -- | (?= \s | [(\[] | \Z ) )           # HARPAGON.--Hors d'ici
    """,
    re.VERBOSE,
)


def _stop(text: str, start: int, end: int) -> Found | None:
    if text.find(".", start, min(end, start + _REACH)) < 0:
        return None
    match = _STOP.match(text, start, min(end, start + _REACH))
    if match is None and _DASH_APART.search(text, start, min(end, start + _REACH)):
        match = _DASHED.match(text, start, min(end, start + _REACH))
    if match is None or not match["name"].isupper():
        apposed = _APPOSED.match(text, start, min(end, start + _REACH))
        if apposed and (apposed["name"].isupper() or apposed["office"].casefold() in _OF_PART):
            return Found(apposed.end(), apposed["name"])
    return Found(match.end(), match["name"]) if match else None


_OF_PART = OFFICES | GENERIC
_APPOSED = re.compile(
    rf"""
    (?P<name> (?: {_TITLE}\.?\ )? [^\W\d_]{{2,}} (?: [\ '’-] (?: [^\W\d_]\. | [^\W\d_]{{2,}}+ ) ){{0,4}}+ )
    , \ (?P<office> [^\W\d_]{{2,}} ) [^.:;!?]{{0,110}}+ \.
    (?: [\u2012-\u2015] | -- | (?= \s ) )
    """,
    re.VERBOSE,
)
"""A name and an office: “M. Sylvain Maillard, rapporteur de la commission.”, “СМОЛИН О. Н., фракция КПРФ.”."""
_DASHED = re.compile(
    r"(?P<name> [^\W\d_][\w.'’-]{0,24} (?:\ [\w.'’-]{1,24}){0,4} ) , \ [^.:;!?]{3,120} \. (?= \s [–—] \s )",
    re.VERBOSE,
)
_DASH_APART = re.compile(r"\s[–—]\s")
"""A name and for whom somebody speaks: “Anna Schmidt, on behalf of the Group. – …”."""


_LONGEST_ALONE = 140
_MOST_WORDS = 4
_LONGEST_STAMP = 40
_SENTENCE_ENDS = ',;!?…"”’'
_NO_NAME_ENDS = ',;!?…–—-"”’)»'


def _alone(text: str, start: int, end: int) -> Found | None:
    """A whole line that may be a name, with a stop at its end or without."""
    if end - start > _LONGEST_ALONE + _LONGEST_STAMP or text[end - 1] in _SENTENCE_ENDS:
        return None
    edge = _before_stamp(text, start, end)
    if edge - start > _LONGEST_ALONE:
        return None
    printed = text[start:edge]
    bare = printed.strip("*_ \t")
    name = without_manner(bare.rstrip(".:")).rstrip(".:*_ \t")
    emphasised = printed[0] in "*_" and printed[-1] in "*_"
    if not name or name[-1] in _NO_NAME_ENDS or bare.endswith(":"):
        return None
    if bare.endswith(".") and not (emphasised or name.isupper()) and len(name.split()) > _MOST_WORDS:
        return None
    return Found(edge, bare.rstrip("."))


_STAMP_AT_END = re.compile(r"[ \t\u00a0]+(?:[-–—|•·][ \t]+)?(?=\\?[\[(<]?\d[\d:.,;\- >–]{2,24}\\?[\])>]?\Z)")


def _before_stamp(text: str, start: int, end: int) -> int:
    """Return where a line ends without the time code at its end: “Bob Ferreira  0:09”."""
    if text[end - 1] not in "0123456789])>":
        return end
    left = max(start, end - _LONGEST_STAMP)
    for match in _STAMP_AT_END.finditer(text[left:end]):
        code = stamp(text, left + match.end(), end)
        if code is not None and code.end == end and left + match.start() > start:
            return left + match.start()
    return end


_COLUMN = re.compile(
    r"""
    (?P<name>
        [○◯◎●◆◇] [^\s○◯◎●◆◇]{1,40} (?= [ \t\u3000] )   # ○議長
      | [\u3040-\u30ff\u3005\u3007\u3400-\u9fff]{1,12} (?= \u3000 )  # 佐藤
      | [A-Z][A-Z0-9/.'’?-]{0,15} (?:\ [A-Z0-9][A-Z0-9/.'’-]{0,15}){0,3} (?= \t | [ \u00a0]{2} )  # HOT-2
      | [^\W\d_][\w.'’-]{0,24} (?:\ [\w.'’-]{1,24}){0,3} (?= \t )  # Smith<tab>
    )
    [ \t\u00a0\u3000]+ (?= \S )
    """,
    re.VERBOSE,
)


def _column(text: str, start: int, end: int) -> Found | None:
    match = _COLUMN.match(text, start, min(end, start + _REACH))
    return Found(match.end("name"), match["name"].lstrip("○◯◎●◆◇")) if match else None


_LETTER = re.compile(
    r"""
    [*_]{0,3}
    (?: (?P<word> QUESTION | ANSWER | Question | Answer | Frage | FRAGE | Antwort | ANTWORT | Вопрос | Ответ
          | ВОПРОС | ОТВЕТ | Pregunta | Respuesta | Domanda | Risposta | Réponse | Q | A ) (?= [.:] )
      | (?P<pair> [QAFDRPВО] ) (?= \.[ \t\u00a0*_]* (?: \S ) | [ \t\u00a0]{2,} | \t )
      | (?P<question> Q ) (?= [ ] ["“‘'(\[]? [A-ZÀ-Þ] )                 # Q Mr. President, are you
    )
    [.:]? [*_]{0,3}
    """,
    re.VERBOSE,
)


def _letter(text: str, start: int, end: int) -> Found | None:
    if text[start] not in "QAFDRВОP*_":
        return None
    match = _LETTER.match(text, start, end)
    if match is None or not (match.end() == end or text[match.end()].isspace()):
        return None
    return Found(match.end(), match["word"] or match["pair"] or match["question"])


def _change(text: str, start: int, end: int) -> Found | None:
    """Two or three signs and what is said; a line that is a quotation in a letter has one more often."""
    match = _CHEVRONS.match(text, start, end)
    return Found(start + len(match[0].rstrip()), match[0].rstrip()) if match else None


def _timed(text: str, start: int, end: int) -> Found | None:
    """A name, a time code in brackets, and what is said."""
    match = _TIMED.match(text, start, min(end, start + _REACH))
    code = stamp(text, match.end(), end) if match else None
    if match is None or code is None or not text[code.end : code.end + 1].isspace():
        return None
    return _before_time(match)


def _before_time(timed: re.Match[str]) -> Found:
    """Return the label that a time code follows, without the blanks between them."""
    name = timed["name"].rstrip()
    return Found(timed.start() + len(name), name.strip("*_"))


_FRAMED = re.compile(
    r"""
      < (?P<nick> [^\W\d] [\w.|`^{}\[\]\\-]{0,30} ) > (?= [ \t] )   # <ivan>, as in a chat
    | \[ (?P<name> [^\W_] [^\[\]<>()]{0,40} (?<! : ) ) \] (?= [ \t] )    # [SPEAKER_00], [Speaker:0]
    """,
    re.VERBOSE,
)


def _framed(text: str, start: int, end: int) -> Found | None:
    match = _FRAMED.match(text, start, end) if text[start] in "[<" else None
    return Found(match.end(), match["nick"] or match["name"]) if match else None


_LABEL_AND_DASH = re.compile(
    r"""
    (?P<name> [^\W\d_] (?: [\w.'’/] | -(?!-) ){0,24}+ (?: \ [^\W_] (?: [\w.'’/] | -(?!-) ){0,24}+ ){0,3}+ )
    (?: [ \t] (?P<dash> [-–—]{1,2} ) [ \t]+ | (?P<tight> -- | — ) ) (?= \S )      # YANK--Sit down
    """,
    re.VERBOSE,
)


def _dash(text: str, start: int, end: int) -> Found | None:
    match = _LABEL_AND_DASH.match(text, start, min(end, start + _REACH))
    if match is None or (match["tight"] and not match["name"].isupper()):
        return None
    return Found(match.end("dash" if match["dash"] else "tight"), match["name"])


_IN_CAPITALS = re.compile(
    r"""
    (?P<name> [^\W\d_] [^\W_]['’.\w-]{0,20}+ (?: [ ] [^\W\d_]['’.\w-]{1,20}+ ){0,3} ) (?<! \. )
    (?: [ \t] [(\[] [^()\[\]]{1,120} [)\]] )?
    (?= [ \t]+ ["“‘«¿¡(\[*_]{0,2} (?P<next> [^\W\d_]+ ) )
    """,
    re.VERBOSE,
)


def _capitals(text: str, start: int, end: int) -> Found | None:
    """Words in capitals, with a manner or without, and a word that is not."""
    if not text[start].isupper():
        return None
    match = _IN_CAPITALS.match(text, start, min(end, start + _REACH))
    while match and not match["name"].isupper() and " " in match["name"]:
        match = _IN_CAPITALS.match(text, start, match.start() + len(match["name"].rpartition(" ")[0]) + 2)
    if match is None or not match["name"].isupper() or (match["next"].isupper() and len(match["next"]) > 1):
        return None
    return Found(match.end(), match["name"])


_FINDERS: dict[Form, Finder] = {
    Form.TIMED: _timed,
    Form.FRAMED: _framed,
    Form.DASH: _dash,
    Form.CAPITALS: _capitals,
    Form.COLON: _colon,
    Form.STOP: _stop,
    Form.ALONE: _alone,
    Form.COLUMN: _column,
    Form.LETTER: _letter,
    Form.CHANGE: _change,
}


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
