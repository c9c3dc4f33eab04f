"""What stands after the last turn: who signed or wrote the document, where it ends, notes typed at its end.

ending = closer* [rule | heading] note* closer*
note   = sign text           numbers from 1 on, that stand in the text too: “a memo5 and”, “Meeting1”
sign   = number ["." | ")"] | "(" number ")" | "[" ["^"] number "]" | "*" | "†"
"""

# ruff: noqa: RUF001 - the dashes and quotation marks of transcripts stand here as printed

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_CLOSER = re.compile(
    r"""
      [\[(*_]* (?: /s/ | signed \b | gez\. | подпись \b | signé \b | signature \b ) [\])]? :? .{0,120}
    | [\[(*_]*
      (?: ends? | finis | fin | ende | конец | (?: \# \s* ){3} | - \s? 30 \s? - | - \s? end \s? -
        | end\ of\ (?:the\ )? tape .{0,30} )
      \.? [\])*_]*
    | (?: recorded | drafted | transcribed | translated | written | taken\ down | prepared | approved
        | reported | typed | certified | checked | reviewed | edited | proofread | interviewed )
      (?: \ and\ \w+ )? (?: \ from\ [\w\ ]{1,20} )? \ by :? \ .{1,120}
    | (?: записал[аи]? | протокол\ вел[аи]? | für\ die\ richtigkeit | protokoll(?:führer)? | rédigé\ par )
      \b :? .{0,120}
    | (?: whereupon | thereupon ) ,? \ .{0,200}
      (?: adjourned | concluded | recessed | ended | closed ) .{0,120}
    | adjourned \.?
    | /? [A-Z]{2,4} [/:] [A-Za-z]{2,3} | / [a-z]{2,3}                      # MLG/mb: who typed it
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_WHAT = r"""
    (?: transcript (?:ion)? | record | recording | interview | minutes | document | audio | meeting
      | conversation | hearing | session | file | proceedings )
"""
_LAST = re.compile(
    rf"""
      [^\w\s]{{0,80}} \s? (?: end | conclusion | close ) \ of\ (?:\w+\ ){{0,3}}? {_OF_WHAT} \b [^\w]{{0,80}}
    | [^\w\s]{{0,80}} \s? {_OF_WHAT} \ ends? (?:\ here)? [^\w]{{0,80}}
    | [^\w\s]{{1,80}} \s? end \s? [^\w\s]{{1,80}}
    | end \ (?: \d{{1,2}} [:.]? \d\d .{{0,20}} )
    | (?:transcription|transcript|recording) \ (?:ended|ends|stopped) \ (?:after|at) \ .{{0,60}}
    | (?: copyright \s? (?: © | \(c\) | \d{{4}} ) | © \s? .{{0,40}}? \d{{4}} ) .*
    | to\ order\ (?:a|this)\ .* (?:transcript|video) .*
    | (?: cc | c\.\ ?c\. | bcc | copies\ to | copy\ to | distribution | verteiler | рассылка | разослать )
      \s? : .*
    | (?: declassified | downgraded | sanitized ) (?: \W .{{0,80}} )?
    | (?: very\ )? respectfully (?:\ (?:submitted|yours))? , | yours\ (?:sincerely|faithfully|truly) ,?
    | respectfully\ submitted .{{0,80}}
    | [\[(]? (?: source | quelle | источник ) \s? : .*
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""After these nobody speaks any more."""
_LONGEST = 600
_MOST_AFTER_LAST = 40

_NOTE = re.compile(
    r"""
    (?: \[ \^? (?P<square>\d{1,3}) \] :? | \( (?P<round>\d{1,3}) \) | (?P<raised>[⁰¹²³⁴-⁹]{1,3})
      | (?P<plain>\d{1,3}) [.)]? )
    \s* (?=\S)
    """,
    re.VERBOSE,
)
_STARRED = re.compile(r"(?: \*{1,3} | †{1,2} | ‡ ) \s* (?=[^\s*_†‡])", re.VERBOSE)
_CALLED_BY_STAR = re.compile(r"(?<=[\w.,;:!?)\]”’\"'])(?:\*|†|‡)(?=\s)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_HEADING = re.compile(
    r"""
    \W{0,80} (?:
        (?:foot|end)?notes? | references | anmerkungen | fußnoten | примечания | notas | note\ di\ chiusura )
    \W{0,80}
    | [_–—-]{5,} | _{3,}
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What parts notes from the text: a heading, or a line that is drawn."""

CALL = re.compile(
    r"""
      (?<= [^\W\d_] ) (?P<glued> \d{1,6} ) (?! [\w%°] | [.,:/-]\d )                 # memo5
    | (?: (?<= [^\W\d_] [.,;:!?)\]”"’'] ) | (?<= [^\W\d_] [.,;:!?)\]”"’']{2} ) )
      (?P<after> \d{1,6} ) (?! [\w%°] | [.,:/-]\d )                                # meeting.”5
    | (?<= [\w.,;:!?)\]”"’'] ) (?P<raised> [⁰¹²³⁴-⁹]{1,6} )                      # memo⁵
    | (?<= [\w.,;:!?)\]”"’'] ) \[ (?P<square> \d{1,3} ) \]                       # memo[5]
    """,
    re.VERBOSE,
)
"""A number that calls a note: glued to the end of a word, or to the sign after it."""

_FIGURE = re.compile(r"[\[\d⁰¹²³⁴-⁹] [\d⁰¹²³⁴-⁹]*", re.VERBOSE)
"""Where `CALL` is worth a try: looked for first, since most of a text holds no figures."""


class Paragraph(NamedTuple):
    """What a paragraph prints at its beginning, and whether a blank line or a page stands before it."""

    printed: str
    opens: bool


def note_number(printed: str) -> int:
    """Return the number that a typed note begins with; 0 where it begins with none."""
    match = _NOTE.match(printed)
    return (
        int(_digits(match["square"] or match["round"] or match["raised"] or match["plain"])) if match else 0
    )


def calls(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers in a stretch of text that may call a note: start, end, and the digits."""
    for figure in _FIGURE.finditer(text, start, end):
        match = CALL.match(text, figure.start(), end)
        if match:
            digits = match["glued"] or match["after"] or match["raised"] or match["square"]
            yield *match.span(), _digits(digits)


def _digits(printed: str) -> str:
    return printed.translate(_RAISED)


def is_closer(printed: str) -> bool:
    """Whether a paragraph closes a document: a signature, who wrote it, a sign of the end."""
    return bool(_CLOSER.fullmatch(printed)) or is_last(printed)


def is_last(printed: str) -> bool:
    """Whether nobody speaks after a paragraph: the end of the transcript, its copyright, who gets a copy."""
    if len(printed) > _LONGEST:
        return False
    return printed in {"END", "FIN", "ENDE", "КОНЕЦ"} or bool(_LAST.fullmatch(printed))


def closers(after: Sequence[Paragraph]) -> int:
    """Return how many of the paragraphs after the last label close the document.

    A paragraph after which nobody speaks closes it with all that follows, in a document that ends soon.
    """
    edge = len(after) - signed(after)
    near = max(len(after) - _MOST_AFTER_LAST, 0)
    return len(after) - next((n for n in range(near, edge) if is_last(after[n].printed)), edge)


def signed(after: Sequence[Paragraph]) -> int:
    """Return how many of the last paragraphs each close a document by themselves."""
    edge = len(after)
    while edge and len(after) - edge < _MOST_CLOSERS and is_closer(after[edge - 1].printed):
        edge -= 1
    return len(after) - edge


_MOST_CLOSERS = 8


class Notes(NamedTuple):
    """The typed notes among the last paragraphs of a document."""

    first: int
    """The number of the paragraph that they begin with: their heading, if they have one."""
    starts: tuple[int, ...]
    """The numbers of the paragraphs that begin a note, or that close the document below them; what follows
    one goes on with it."""


def notes(after: Sequence[Paragraph], called: Callable[[], frozenset[str]]) -> Notes | None:
    """Return the notes that end a document, in the paragraphs after its last label, if there are any.

    ``called`` gives the numbers and stars that seem to call one in the text before.
    """
    signs = [_sign(paragraph.printed) for paragraph in after]
    for first, paragraph in enumerate(after):
        parted = bool(_HEADING.fullmatch(paragraph.printed)) if len(paragraph.printed) < _LONGEST else False
        begins = first + parted
        while parted and begins < len(after) and _HEADING.fullmatch(after[begins].printed[:_LONGEST]):
            begins += 1
        if begins < len(after) and signs[begins] in _FIRST and (parted or paragraph.opens):
            starts = _starts(after, signs, begins, parted=parted)
            if starts and (parted or _are_called([signs[n] for n in starts], called())):
                below = range(max(len(after) - signed(after), starts[-1] + 1), len(after))
                return Notes(first, (*starts, *below))
    return None


_FIRST = frozenset({"1", "*", "†", "‡"})


def _sign(printed: str) -> str:
    """Return the number or the star that a note begins with; “” where it begins with none."""
    number = note_number(printed)
    star = _STARRED.match(printed)
    return str(number) if number else (star[0].strip()[0] if star else "")


def _starts(after: Sequence[Paragraph], signs: Sequence[str], first: int, *, parted: bool) -> tuple[int, ...]:
    """Return the paragraphs that begin notes from one on, numbered on from 1; none where others stand there.

    Behind a heading or a line all that follows belongs to notes, else what goes on in the block of one.
    """
    starts, number = [], 0
    for n in range(first, len(after)):
        if signs[n] == str(number + 1) or signs[n] in _FIRST - {"1"}:
            starts.append(n)
            number += signs[n].isdigit()
        elif not parted and after[n].opens and not is_closer(after[n].printed):
            return ()
    return tuple(starts)


def _are_called(signs: Sequence[str], called: frozenset[str]) -> bool:
    numbers = {sign for sign in signs if sign.isdigit()}
    if not numbers:
        return set(signs) <= called
    last = len(numbers)
    together = {
        str(n) for first in range(1, last) if f"{first}{first + 1}" in called for n in (first, first + 1)
    }
    found = len(numbers & (called | together))  # “meeting12” calls 1 and 2
    return bool(found) and 2 * found >= last - 1


def stars(text: str, end: int) -> frozenset[str]:
    """Return the stars in a text up to an offset that may call a note: “in the files.*”."""
    return frozenset(match[0] for match in _CALLED_BY_STAR.finditer(text, 0, end))
