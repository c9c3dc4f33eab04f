"""What stands before the first turn: titles, datelines, fields of a form, those present, prose.

    front   = (title | dateline | field | present | prose)*
    field   = word of a form, as SUBJECT, with its value beside it or in the next block
    present = "PRESENT" or its like, then names until something that is none

Where nobody speaks in a text, all of it stands before the first turn; then only what stands by itself at the
very top is a title.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teipress.model.transcript import Role
from teipress.read.business import business, reports
from teipress.read.dateline import Moment, dated
from teipress.read.forms import (
    BESIDE_DATE,
    BY,
    FIELD,
    FIELDS,
    NUMBER,
    NUMBERED_TITLE,
    PRESENT,
    SECRET,
    TITLE,
    UNDATED,
)
from teipress.read.months import is_weekday
from teipress.read.words import FORM, OFFICES, TITLES

_LONGEST_HEAD = 120
_LONGEST_DATELINE = 160
_LONGEST_ITEM = 200
_LONGEST_VALUE = 300
MOST_WORDS_IN_DATELINE = 8
_MOST_WORDS_IN_FIRST_LINE = 3
_MOST_LINES_IN_TITLE = 5
_MOST_DATELINES = 6

END_OF_SENTENCE = re.compile(r"[.!?…:;,。！？：；，—–-][\"'”’»)\]]*\Z")
"""How a line ends that is a sentence, or a piece of one that goes on; a title does not."""

WORD = re.compile(r"\w[\w.'’-]*")
_LITTLE = frozenset(
    """
    of the and for to in on at
    de la le les du des et der die das den dem von van und zu e y da do di
    """.split()
)
_UNLIKE_TITLE = re.compile(r"[{}<>=;\\|#$~^]|\w\(|https?:|@\w|,\S+,|\A[-+*/>&%]")


@dataclass(frozen=True, slots=True)
class Block:
    """What a paragraph before the first turn prints, and whether it opens and closes its block."""

    printed: str
    opens: bool = True
    closes: bool = True
    indent: int = 0


def words_beside_date(printed: str) -> int | None:
    """Return how many words a line holds beside dates and times; None where it is long or holds no date."""
    if len(printed) > _LONGEST_DATELINE or not any(map(str.isdigit, printed)):
        return None
    moments = dated(printed, partly=True)
    if not any(moment.kind == "date" for moment in moments):
        return None
    return _words_left(printed, moments)


def _is_time_alone(printed: str) -> bool:
    moments = dated(printed) if len(printed) <= _LONGEST_DATELINE else ()
    return bool(moments) and _words_left(printed, moments) == 0


def _words_left(printed: str, moments: Sequence[Moment]) -> int:
    for moment in reversed(moments):
        printed = f"{printed[: moment.span.start]} {printed[moment.span.end :]}"
    left = WORD.findall(BESIDE_DATE.sub(" ", printed))
    return sum(not is_weekday(word) for word in left)


def heads_list(printed: str) -> bool:
    """Whether a line is the heading of a list of those present, and names nobody itself."""
    match = PRESENT.fullmatch(printed)
    return match is not None and not match["value"].strip()


def listed_beside(printed: str) -> str:
    """Return what a line of the list of those present names, without a heading that stands before it."""
    match = PRESENT.fullmatch(printed)
    return match["value"] if match else printed


def front(blocks: Sequence[Block], *, talk: bool) -> Iterator[tuple[Role, str]]:
    """Yield the role of each block before the first turn, and the rule that gave it.

    ``talk`` says that turns follow.
    """
    reader = _Front(talk=talk)
    for number, block in enumerate(blocks):
        yield reader.role(block, blocks[number + 1 : number + 1 + _MOST_LINES_IN_TITLE])


class _Front:
    """What has been read so far: which field waits for its value, whether a list of those present is open."""

    def __init__(self, *, talk: bool) -> None:
        self._talk = talk
        self._at_top = True
        self._titled = False
        self._titles = 0
        self._datelines = 0
        self._dated = self._fielded = False
        self._awaited: Role | None = None
        self._valued = False
        self._listing = False
        self._entry: Block | None = None
        self._before = Block("")

    def role(self, block: Block, after: Sequence[Block]) -> tuple[Role, str]:
        found = self._recognised(block, after)
        role = found[0]
        self._titled = self._titled or role in {Role.HEAD, Role.DATELINE}
        self._titles += role is Role.HEAD
        self._dated = self._dated or role is Role.DATELINE
        self._fielded = self._fielded or role in {Role.SUBJECT, Role.DRAFTER, Role.PRESENT}
        self._datelines = self._datelines + 1 if role is Role.DATELINE else 0
        if role is Role.PROSE:
            self._at_top = self._listing = False
        elif role in _OF_FORM:
            self._at_top = self._talk or self._at_top
        self._before = block
        if found[1] != GOES_ON:
            self._entry = block if role is Role.PRESENT else None
        return found

    def _recognised(self, block: Block, after: Sequence[Block]) -> tuple[Role, str]:
        printed = block.printed
        if not (self._talk or self._at_top or self._listing):
            return Role.PROSE, "nobody speaks"
        if self._opens_list(printed):
            self._listing, self._awaited = True, None
            return Role.PRESENT, "the heading of a list of those present"
        if self._listing and self._entry and _goes_on(self._entry, self._before.printed, block):
            return Role.PRESENT, GOES_ON
        return self._by_form(block, after)

    def _by_form(self, block: Block, after: Sequence[Block]) -> tuple[Role, str]:
        printed = block.printed
        formal = self._field(printed) or self._value(block) or self._reference(printed)
        if formal is not None:
            return formal
        if self._is_dateline(printed):
            return Role.DATELINE, "a date with little beside it"
        if self._is_head(block, after):
            return Role.HEAD, "a title at the top"
        if self._listing and (role := self._listed(block)) is not None:
            return role
        rule = business(printed) if self._talk and any(map(str.isalpha, printed)) else ""
        return (Role.STAGE, rule) if rule else (Role.PROSE, "before the first turn")

    def _listed(self, block: Block) -> tuple[Role, str] | None:
        """Return what a line below the heading of a list of those present is; None where it is no name."""
        if _AGENDA.fullmatch(block.printed) or (self._entry and _opens_agenda(self._entry, block)):
            self._listing = False
            return Role.HEAD, "a head below the list of those present"
        return (Role.PRESENT, "a name in the list of those present") if _is_item(block.printed) else None

    def _reference(self, printed: str) -> tuple[Role, str] | None:
        """Return what a line says by its form: a numbered title, words of classification, a number."""
        if not self._at_top:
            return None
        if NUMBERED_TITLE.match(printed) and not END_OF_SENTENCE.search(printed.rstrip(".")):
            return Role.HEAD, "a numbered title"
        if SECRET.fullmatch(printed) and any(map(str.isalpha, printed)):
            return Role.CLASSIFICATION, "words of classification alone"
        return (Role.REFERENCE, "a number by itself") if NUMBER.fullmatch(printed) else None

    def _value(self, block: Block) -> tuple[Role, str] | None:
        """Return the role of the field that waits for its value, if this is the value."""
        if self._awaited is None or (self._is_dateline(block.printed) and not self._dated):
            return None
        if NUMBERED_TITLE.match(block.printed):
            return None
        role = self._awaited
        return (role, "what a field of the form says") if self._takes_value(block) else None

    def _opens_list(self, printed: str) -> bool:
        match = PRESENT.fullmatch(printed) if len(printed) < _LONGEST_VALUE * 3 else None
        if match is None or (not self._talk and not self._at_top):
            return False
        is_heading = printed.strip("*_ ")[:1].isupper() or printed[:1] in "*_"
        return is_heading and (not match["value"].strip() or self._talk)

    def _field(self, printed: str) -> tuple[Role, str] | None:
        """Return what a field is; one without a value waits for it."""
        if not (self._at_top or self._listing or (self._talk and self._fielded)):
            return None
        if BY.fullmatch(printed):
            return Role.DRAFTER, "who drafted it"
        match = FIELD.fullmatch(printed) if len(printed) < _LONGEST_VALUE else None
        if match is None:
            return None
        role = next(role for role in FIELDS if match[role.name] is not None)
        value = match["value"].strip()
        has_colon = bool(value) or printed.rstrip("*_ ").endswith((":", "："))
        if not has_colon and not printed.strip("*_ ").isupper():
            return None
        if role is Role.DATELINE and value and not self._talk:
            return None
        self._awaited, self._valued = (None if value else role), False
        return role, "a field of the form"

    def _takes_value(self, block: Block) -> bool:
        """Whether a block is the value of the field before it: the first, and what goes on in its block."""
        if len(block.printed) > _LONGEST_VALUE or (self._valued and block.opens):
            self._awaited = None
            return False
        if self._valued and _is_sentence(block.printed):
            self._awaited = None
            return False
        if self._awaited is Role.DATELINE and words_beside_date(block.printed) is None and self._valued:
            return False
        self._valued = True
        return True

    def _is_dateline(self, printed: str) -> bool:
        if UNDATED.fullmatch(printed):
            return self._at_top
        if _is_time_alone(printed):
            return self._at_top
        beside = words_beside_date(printed)
        most = MOST_WORDS_IN_DATELINE if self._titled else _MOST_WORDS_IN_FIRST_LINE
        if beside is None or beside > most or _UNLIKE_TITLE.search(printed):
            return False
        return (self._at_top or self._listing) and self._datelines < _MOST_DATELINES

    def _is_head(self, block: Block, after: Sequence[Block]) -> bool:
        printed = block.printed
        words = printed.split()
        if not self._at_top or len(printed) > _LONGEST_HEAD or printed.endswith((":", "：")):
            return False
        if len(words) == 1 and words[0].casefold() in FORM:
            return bool(self._talk and block.opens and TITLE.fullmatch(printed))
        if self._listing or self._fielded:
            return bool(TITLE.search(printed)) and not END_OF_SENTENCE.search(printed) and "," not in printed
        if self._titles and END_OF_SENTENCE.search(printed):
            return False
        if self._dated:
            return self._talk and block.opens and block.closes and _is_item(printed) and "," not in printed
        return self._talk or self._stands_by_itself(block, after)

    def _stands_by_itself(self, block: Block, after: Sequence[Block]) -> bool:
        """Whether a line is a title where nobody speaks: in a short block at the top, no sentence or code."""
        rest = [block, *after]
        ends = next((n for n, one in enumerate(rest) if one.closes), None)
        if ends is None or self._titles + ends >= _MOST_LINES_IN_TITLE or len(after) == ends == 0:
            return False
        return all(
            len(one.printed) <= _LONGEST_HEAD
            and not END_OF_SENTENCE.search(one.printed)
            and not _UNLIKE_TITLE.search(one.printed)
            and not (one.printed.partition(":")[0].casefold() in FORM and ":" in one.printed)
            and (one.printed[0].isupper() or one.printed[0].isdigit() or not one.printed[0].islower())
            and any(map(str.isalpha, one.printed))
            for one in rest[: ends + 1]
        )


_OF_FORM = frozenset({Role.SUBJECT, Role.CLASSIFICATION, Role.REFERENCE, Role.DRAFTER})
"""After these the form goes on, whatever stood before them."""

GOES_ON = "what goes on with a name"
"""The rule of a line that belongs to the entry before it in the list of those present."""


def _goes_on(entry: Block, before: str, block: Block) -> bool:
    """Whether a line goes on with an entry: by a small letter, its indent, or what is left open before."""
    printed = block.printed
    if block.opens or heads_list(before) or before.endswith((":", "：")) or FIELD.fullmatch(printed):
        return False
    first = printed.split()[0].rstrip(".").casefold()
    if printed[0].islower() and first not in _PARTICLES_OF_NAMES:
        return True
    if before.count("(") > before.count(")") or re.search(r"\b(?:and|of|for|the|to)\Z", before):
        return True
    if before.count(";") > 1:
        return not before.endswith((";", ".", ","))
    return "," in entry.printed and block.indent > entry.indent and first not in TITLES | OFFICES


_PARTICLES_OF_NAMES = frozenset("von van de del della di da al el ibn bin ter ten".split())


def _opens_agenda(entry: Block, block: Block) -> bool:
    """Whether a numbered line is no entry of a list whose entries have no numbers: “1. Budget”."""
    printed = block.printed
    return (
        bool(_ITEM_NUMBER.match(printed) and not _ITEM_NUMBER.match(entry.printed))
        and len(printed) <= _LONGEST_HEAD
    )


_AGENDA = re.compile(
    r"\W{0,9} (?: agenda | tagesordnung | повестка\ дня | ordre\ du\ jour | orden\ del\ día ) \W{0,9}",
    re.VERBOSE | re.IGNORECASE,
)
_ITEM_NUMBER = re.compile(r"(?:\d{1,2}|[IVX]{1,4}) [.)] \s", re.VERBOSE)


def _is_sentence(printed: str) -> bool:
    """Whether a line is a whole sentence and names nothing: five words or more, some small, and a stop."""
    words = printed.split()
    return (
        len(words) >= _FEWEST_IN_SENTENCE
        and printed.endswith(".")
        and any(word[0].islower() and word not in _LITTLE for word in words)
    )


_FEWEST_IN_SENTENCE = 4


def _is_item(printed: str) -> bool:
    """Whether a line names somebody, or a group of those present: no sentence, and mostly capitals."""
    if len(printed) > _LONGEST_ITEM or printed.endswith(("?", "!")):
        return False
    words = [word for word in WORD.findall(printed) if word.casefold() not in _LITTLE]
    if not words or (printed.endswith(".") and len(words) > MOST_WORDS_IN_DATELINE and "," not in printed):
        return False
    if _is_sentence(printed) and ("," not in printed or reports(printed)):
        return False
    first = next((char for char in printed if char.isalpha()), "")
    capitals = sum(not word[0].islower() for word in words)
    return bool(first) and not first.islower() and (2 * capitals >= len(words) or "," in printed)
