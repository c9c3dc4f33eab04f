"""Headings and datelines between turns: what is set like a title, and stands where a title does.

A short line without a stop may be somebody's last words. It is a heading where the speech before it has
ended, and a turn, a direction, a dateline or a further heading follows.

heading  = line{1,3}        a block of its own; in a text without blank lines a line in capitals
division = "Annex" | "Enclosure" | …, with its number
"""

# ruff: noqa: RUF001 - the dashes and quotation marks of transcripts stand here as printed

import re
from collections.abc import Sequence

from teipress.model.transcript import Role
from teipress.read.front import END_OF_SENTENCE, words_beside_date
from teipress.read.lines import Line, ends_block
from teipress.read.piece import Piece, block_of
from teipress.read.screenplay import is_scene
from teipress.read.sheet import Sheet

_NUMBERED = re.compile(r"(?:[IVXLC]{1,6}|\d{1,3}|[A-Z])\.?")
_CALL_AT_END = re.compile(r"(?<=[.!?])\d{1,3}\Z")
"""The number that calls a note, behind the stop of a sentence."""
_BRACKET_AT_END = re.compile(r"[)\]）】]\W{0,2}\Z")
_DIVISION = re.compile(
    r"""
    (?: (?:sub-?)? annex(?:e|ure)? | enclosure | appendix | attachment | anlage | anhang | приложение
      | allegato )
    (?: \s (?: no\.? \s? | nr\.? \s? | № \s? )? [\dIVXA-Z]{1,4} )? [.:]?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENTRY = re.compile(r"[:：](?=\s)")
"""What parts the word of a form from its value: “Interviewer: A. Lund”."""
_LONGEST = 80
_MOST_WORDS = 10
_MOST_LINES = 3
_LONGEST_LINE = 110
_FEW = 6
_MOST_BESIDE_DATE = 3
_FEWEST_LETTERS = 3
_LEFT_OPEN = frozenset(
    "a an the of and or but for to in on at with by from de du la le der die das und et y".split()
)
"""With these words no title ends: “So much for”."""
_LITTLE = 3
"""Words of so many letters are written small in titles too."""


def is_dateline(sheet: Sheet, pieces: Sequence[Piece], n: int) -> bool:
    """Whether a line closes its block and names a date with nothing but a time, or below a head a place."""
    block = block_of(sheet, pieces[n])
    if not block.closes:
        return False
    beside = words_beside_date(block.printed)
    if beside == 0 or beside is None:
        return beside == 0
    return beside <= _MOST_BESIDE_DATE and n > 0 and is_head(sheet, pieces, n - 1)


_NUMBER = r"(?: [IVXLC]{1,7} | \d{1,3} | [A-Za-zÀ-ž]{2,12} )"
_OF_PLAY = re.compile(
    rf"""
    (?: (?: act | scene | acte | sc[èe]ne | akt | aufzug | auftritt | szene | scena | atto | acto | escena
          | jornada
          | cuadro | quadro | cena | tableau | bedrijf | tooneel | uppträde | handling | optrin | scen
          | действие | явление | сцена | картина | odsłona | felvonás | jelenet | πρᾶξις )
        [ ] {_NUMBER} \b [.:,]? (?: [ –—-]{{1,4}} .{{1,120}} )?
      | (?: {_NUMBER} \.? | (?: действие | явление ) ) [ ]
        (?: akt | aufzug | auftritt | szene | scena | действие | явление | картина | akt | felvonás | jelenet
          | scene | act ) [.:]? (?: [ ] .{{1,120}} )?
      | (?: prologue | epilogue | prolog | epilog | prologo | epilogo ) [.]?
      | (?: end | fin | fine | ende | конец ) [ ] (?: of | de | der | des | della | del | du )? [ ]?
        (?: the [ ] )? (?: first | second | third | last )? [ ]?
        (?: act | scene | acte | akt | aktes | atto | acto | jornada | giornata ) \b .{{0,30}}
      | 第.{{1,4}}[幕場场景] .{{0,60}} | ―+幕―+ | —+幕[—落]* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The parts of a play: “ACT I. Scene II. A Camp.”, “SCENA PIERWSZA”, “Действие первое”."""


def is_part_of_play(printed: str) -> bool:
    """Whether a paragraph names an act or a scene, and what else a heading says of it."""
    if len(printed) >= _LONGEST_PART:
        return False
    return bool(_OF_PLAY.fullmatch(printed) or _OF_MARKDOWN.match(printed)) or is_scene(printed)


_OF_MARKDOWN = re.compile(r"\#{2,6}[ ](?![ (\[])")
"""How Markdown writes a heading; what stands there in brackets is a direction."""


_LONGEST_PART = 160


def is_division(sheet: Sheet, pieces: Sequence[Piece], n: int) -> bool:
    """Whether a line by itself names another part of the document: “ANNEX II”."""
    block = block_of(sheet, pieces[n])
    alone = block.opens and block.closes and block.printed[0].isupper()
    return alone and bool(_DIVISION.fullmatch(block.printed))


def is_head(sheet: Sheet, pieces: Sequence[Piece], n: int) -> bool:
    """Whether a piece is set like a heading and stands between ended speech and a turn, headings aside."""
    return (
        _is_set_like_head(sheet, pieces, n)
        and _turn_follows(sheet, pieces, n)
        and _follows_end(sheet, pieces, n)
    )


def heads_first_turn(sheet: Sheet, pieces: Sequence[Piece], n: int) -> bool:
    """Whether a piece before all turns is set like a heading, and only such and directions stand below it."""
    if not _is_title_alone(sheet, pieces[n]):
        return False
    later = pieces[n + 1 : n + _FEW]
    after = next((m for m, one in enumerate(later) if one.opening is not None), None)
    return after is not None and all(
        one.role in {Role.STAGE, Role.PAGE} or _is_title_alone(sheet, one) for one in later[:after]
    )


def _is_title_alone(sheet: Sheet, piece: Piece) -> bool:
    line = sheet.lines[piece.first]
    alone = piece.first == piece.last and piece.role is Role.PROSE and piece.opening is None
    if not alone or line.end - line.start > _LONGEST:
        return False
    printed = sheet.text[line.start : line.end]
    return _is_title(printed) and not _ENTRY.search(printed)


def _follows_end(sheet: Sheet, pieces: Sequence[Piece], n: int) -> bool:
    """Whether what stands before a piece has ended, headings aside: a direction, or a sentence."""
    earlier = range(n - 1, max(n - _FEW, 0) - 1, -1)
    before = next((pieces[m] for m in earlier if not _is_passed_over(sheet, pieces, m)), None)
    if before is None or before.role is Role.STAGE:
        return before is not None
    end = sheet.lines[before.last].end
    last = sheet.text[max(end - 20, sheet.lines[before.first].start) : end]
    return bool(END_OF_SENTENCE.search(last) or _BRACKET_AT_END.search(last))


def _turn_follows(sheet: Sheet, pieces: Sequence[Piece], n: int) -> bool:
    """Whether a turn, a direction or a dateline follows a piece, headings aside."""
    later = range(n + 1, min(n + _FEW, len(pieces)))
    after = next((pieces[m] for m in later if not _is_passed_over(sheet, pieces, m)), None)
    if after is None:
        return False
    if not (sheet.unparted or sheet.lines[after.first].opens or _is_in_capitals(sheet, pieces[n])):
        return False
    if after.opening is not None or after.role is Role.STAGE:
        return True
    beside = words_beside_date(block_of(sheet, after).printed) if after.role is Role.PROSE else None
    return beside is not None and beside <= _MOST_BESIDE_DATE and ends_block(sheet.lines, after.last)


def is_heading_of_record(sheet: Sheet, number: int) -> bool:
    """Whether a line in capitals stands behind a sentence in a text that no blank lines part.

    “ORAL ARGUMENT OF PAUL D. CLEMENT,” and the line in capitals below it.
    """
    return sheet.wrapped and sheet.is_flush and _is_behind_sentence(sheet, number)


def _is_behind_sentence(sheet: Sheet, number: int) -> bool:
    line, before = sheet.lines[number], sheet.lines[number - 1]
    if not sheet.text[line.start].isupper() or not _is_few_capitals(sheet.text, line):
        return False
    if END_OF_SENTENCE.search(sheet.text, max(before.start, before.end - 20), before.end):
        return True
    return _is_few_capitals(sheet.text, before) and number > 1 and _is_behind_sentence(sheet, number - 1)


def _is_few_capitals(text: str, line: Line) -> bool:
    """Whether a line is a few words in capitals, and no sentence."""
    printed = text[line.start : min(line.end, line.start + _LONGEST_LINE + 1)]
    return len(printed) <= _LONGEST_LINE and printed.isupper() and len(printed.split()) > 1


def _is_passed_over(sheet: Sheet, pieces: Sequence[Piece], n: int) -> bool:
    return pieces[n].role is Role.PAGE or _is_set_like_head(sheet, pieces, n)


def _is_set_like_head(sheet: Sheet, pieces: Sequence[Piece], n: int) -> bool:
    """Whether a piece is a line, or one of a few, in a block of its own and set like a title."""
    if pieces[n].role is not Role.PROSE or pieces[n].opening is not None:
        return False
    if sheet.wrapped and sheet.is_flush and not sheet.lines[pieces[n].first].opens:
        return _is_in_capitals(sheet, pieces[n]) and is_heading_of_record(sheet, pieces[n].first)
    if sheet.unparted:
        below = n > 0 and _is_in_capitals(sheet, pieces[n - 1]) and _is_title_alone(sheet, pieces[n])
        return _is_in_capitals(sheet, pieces[n]) or below
    group = _group(sheet, pieces, n)
    lines = [sheet.lines[number] for piece in group for number in range(piece.first, piece.last + 1)]
    if not lines[0].opens or len(lines) > _MOST_LINES:
        return False
    if len(lines) == 1:
        return _is_title(sheet.text[lines[0].start : lines[0].end])
    printed = [sheet.text[line.start : line.end] for line in lines]
    if any(len(one) > _LONGEST_LINE for one in printed) or END_OF_SENTENCE.search(printed[-1]):
        return False
    centred = all(line.indent > sheet.indent + _LITTLE for line in lines)
    return " ".join(printed).isupper() or (centred and all(map(_is_in_title_case, printed)))


def _group(sheet: Sheet, pieces: Sequence[Piece], n: int) -> Sequence[Piece]:
    """Return the pieces of the block that a piece stands in, as far as a heading may reach."""
    first = last = n
    while first and n - first < _MOST_LINES and not sheet.lines[pieces[first].first].opens:
        first -= 1
    while last + 1 < len(pieces) and last - n < _MOST_LINES and _goes_on(sheet, pieces[last + 1]):
        last += 1
    return pieces[first : last + 1]


def _goes_on(sheet: Sheet, piece: Piece) -> bool:
    return not sheet.lines[piece.first].opens and piece.role is Role.PROSE and piece.opening is None


def _is_title(printed: str) -> bool:
    """Whether a line is short, begins with a capital or a number, and ends without a stop."""
    words = printed.split()
    if len(printed) > _LONGEST or len(words) > _MOST_WORDS or words[-1] in _LEFT_OPEN:
        return False
    if _NUMBERED.fullmatch(printed) or _is_uncased(printed):
        return True
    return (
        (len(words) > 1 or (printed.isupper() and len(printed) >= _FEWEST_LETTERS))
        and (printed[0].isupper() or printed[0].isdigit())
        and not END_OF_SENTENCE.search(_CALL_AT_END.sub("", printed))
        and not _SAID_AND_HEARD.search(printed)
    )


_SAID_AND_HEARD = re.compile(r"[.!?…][\"”’»]? [(\[][^()\[\]]*[)\]]\Z")
"""A sentence and in brackets how it was received, which is no title: “Buyurun. (Alkışlar)”."""


def _is_uncased(printed: str) -> bool:
    """Whether a line is words without a stop, in a script that knows no capitals."""
    cased = printed.lower() != printed or printed.upper() != printed
    return not cased and sum(map(str.isalpha, printed)) > 1 and not END_OF_SENTENCE.search(printed)


def _is_in_title_case(printed: str) -> bool:
    """Whether all words but little ones begin with a capital."""
    words = [word for word in printed.split() if word[0].isalpha()]
    return bool(words) and not any(word[0].islower() and len(word) > _LITTLE for word in words)


def _is_in_capitals(sheet: Sheet, piece: Piece) -> bool:
    """Whether a line is a few words in capitals without a stop."""
    line = sheet.lines[piece.first]
    if piece.first != piece.last or line.end - line.start > _LONGEST_LINE:
        return False
    printed = sheet.text[line.start : line.end]
    ended = END_OF_SENTENCE.search(printed) and not printed.endswith(",")
    return printed.isupper() and len(printed.split()) > 1 and not ended
