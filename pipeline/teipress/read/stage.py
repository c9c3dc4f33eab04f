"""Stage directions on lines of their own: a whole line, or a whole block, in brackets."""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from teipress.read.business import business
from teipress.read.chat import HAPPENED, happenings
from teipress.read.front import END_OF_SENTENCE
from teipress.read.lines import Line
from teipress.read.opening import Opening
from teipress.read.screenplay import action
from teipress.read.sheet import Sheet

_BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】", "［": "］", "〔": "〕"}
_TIER_OF_CHAT = re.compile(r"%[a-z][a-z0-9]{2,9}:\t|@[A-Z][A-Za-z ]{1,30}(?::\t|\Z)")
"""What stands below the words of a speaker: “%mor:<tab>…”, “@Comment:<tab>…”, “@End”."""
_TIER_OF_ELAN = re.compile(r"[^\W\d_][\w@ -]{0,40}(?:\t{1,2}[\d:.]{4,12}){2,3}\t")
"""The row of another tier than a speaker's words: its name, when it begins and ends."""
_AFTER_BRACKET = re.compile(r"[.!…。]?")
_EDITORIAL = re.compile(
    r"""
    \W*                # (?)  (!)  [...]
    | \W* sic \W*      # [sic]
    | \w+ \s? \?       # [our?]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MOST_LINES = 12


class Direction(NamedTuple):
    """A stage direction that begins on a line: the number of its last line, and what makes it one."""

    last: int
    rule: str = "a whole line in brackets"


def stages(sheet: Sheet, spoken: Mapping[int, Opening]) -> dict[int, Direction]:
    """Return the stage directions, by the number of the first line of each.

    ``spoken`` are the turns that begin, by the number of their line; one that seems to begin on a later line
    of a direction is none: “(Applause. A call from the / Left: Shame!)”. “(Ospan) Khazak leader” is no
    stage direction, since text follows the bracket, nor is a sign of doubt such as “(?)”.
    """
    text, found = sheet.text, sheet.lines
    directions: dict[int, Direction] = {}
    first = min(spoken, default=len(found))
    tier = _tier(sheet, spoken[first]) if first < len(found) else None
    for number, line in enumerate(found):
        if number in spoken or line.page:
            continue
        if tier and number > first and tier.match(text, line.start, line.end):
            directions[number] = Direction(_last_of_tier(sheet, number, spoken), "a note of another tier")
        if text[line.start] not in _BRACKETS:
            continue
        if _is_in_brackets(text[line.start : line.end]):
            after_name = number - 1 in spoken and spoken[number - 1].speech == found[number - 1].end
            if after_name or _is_set_in(sheet, number) or not _is_inside_sentence(text, found, number):
                directions[number] = Direction(number)
        elif (last := _closing_line(text, found, number)) is not None and _is_apart(sheet, number, last):
            directions[number] = Direction(last)
        else:
            directions |= _unclosed(sheet, number, spoken)
    told = {number: Direction(number, HAPPENED) for number in happenings(sheet, spoken)}
    seen = {begin: Direction(end, "what is seen, between turns") for begin, end in action(sheet, spoken)}
    return told | seen | directions


_UNCLOSED = re.compile(
    r"""
    \[ (?: [_*]{0,3} (?: exit | exeunt | (?:re-?)?enter | manet | manent | aside | sings? | dies | dances?
        | kneels | rises | reads | draws | within ) (?![^\W_]) [^\]]*
      | _ [^\]]* _ [.\W]{0,2} )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _unclosed(sheet: Sheet, number: int, spoken: Mapping[int, Opening]) -> dict[int, Direction]:
    """Return the first line and the last of a block that opens a bracket for good: “[_Exit_ TOBY.”."""
    lines = sheet.lines
    if sheet.text[lines[number].start] != "[" or not (
        lines[number].opens or lines[number].indent > sheet.indent
    ):
        return {}
    last = number
    while last + 1 < len(lines) and not (lines[last + 1].opens or lines[last + 1].page or last + 1 in spoken):
        last += 1
    if last - number >= _MOST_LINES:
        return {}
    whole = _UNCLOSED.fullmatch(sheet.text, lines[number].start, lines[last].end)
    return {number: Direction(last, "a bracket that is left open")} if whole else {}


def _tier(sheet: Sheet, one: Opening) -> re.Pattern[str] | None:
    """Return what a line begins with that is a note, where a program of linguists wrote the turns."""
    if sheet.text[one.label.start] == "*" and sheet.text.startswith("\t", one.label.end):
        return _TIER_OF_CHAT
    if one.times and "\t" in sheet.text[one.times[-1].start : one.times[-1].end]:
        return _TIER_OF_ELAN
    return None


def _last_of_tier(sheet: Sheet, number: int, spoken: Mapping[int, Opening]) -> int:
    """Return the last line of a tier: those that are set in below it belong to it."""
    last = number
    while last + 1 < len(sheet.lines) and last + 1 not in spoken and sheet.lines[last + 1].indent:
        last += 1
    return last


def _closing_line(text: str, found: Sequence[Line], number: int) -> int | None:
    """Return the line at whose end the bracket closes that a line begins with, or None."""
    start = found[number].start
    closer = _BRACKETS[text[start]]
    for last in range(number + 1, min(number + _MOST_LINES, len(found))):
        line = found[last]
        if line.opens or line.page:
            return None
        if closer in text[max(line.start, line.end - 2) : line.end] and _is_in_brackets(
            text[start : line.end]
        ):
            return last
    return None


def _is_set_in(sheet: Sheet, number: int) -> bool:
    """Whether a line is indented further than the one before it, and than most lines."""
    before = sheet.lines[number - 1].indent if number else 0
    return sheet.lines[number].indent > max(sheet.indent, before)


def _is_apart(sheet: Sheet, first: int, last: int) -> bool:
    """Whether lines in brackets are a block of their own, as far as blank lines, indents and line ends show.

    In the middle of a block the line before them must end before it is full, or end a sentence; what
    somebody says in brackets runs on from a full line, and ends as a sentence inside them.
    """
    text, line, before = sheet.text, sheet.lines[first], sheet.lines[first - 1]
    if line.opens or line.indent > sheet.indent or before.page:
        return True
    if business(" ".join(text[line.start + 1 : sheet.lines[last].end].split()).rstrip(").]")):
        return True
    if text[sheet.lines[last].end - 2] == "." or text[line.start + 1].islower():
        return False
    ended = END_OF_SENTENCE.search(text, max(before.start, before.end - _END), before.end)
    return ended is not None or not sheet.is_filled(first - 1, first)


_END = 20
"""So much of a line shows how it ends."""


def _is_in_brackets(printed: str) -> bool:
    """Whether one pair of brackets holds it all, a stop after them aside, and more than a sign of doubt."""
    opener, closer = printed[0], _BRACKETS[printed[0]]
    depth = 0
    for bracket in re.finditer(rf"[{re.escape(opener + closer)}]", printed):
        depth += 1 if bracket[0] == opener else -1
        if depth == 0:
            inside = printed[1 : bracket.start()]
            return bool(_AFTER_BRACKET.fullmatch(printed, bracket.end())) and not _EDITORIAL.fullmatch(inside)
    return False


def _is_inside_sentence(text: str, found: Sequence[Line], number: int) -> bool:
    """Whether a line in brackets is a piece of a wrapped sentence: “he met / (Ospan) / the leader”."""
    line = found[number]
    before = found[number - 1] if number and not line.opens else None
    if before is None or before.page or END_OF_SENTENCE.search(text[before.start : before.end]):
        return False
    after = found[number + 1] if number + 1 < len(found) and not found[number + 1].opens else None
    goes_on = after is not None and text[after.start].islower()
    return goes_on or text[line.start + 1].islower()
