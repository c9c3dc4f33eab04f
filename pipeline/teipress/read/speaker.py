"""Whether words look like a speaker's label. Pure, and blind to the rest of the text.

label  = name [manner] | "[" name "]" | "[" name ":]"
name   = word (word | particle | number | ("&" | "/" | "," | "and") name)*
manner = "(" text ")" | "[" text "]"
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from enum import IntEnum
from functools import lru_cache
from unicodedata import category

from teipress.model.text import WHITE_SPACE
from teipress.read.months import is_weekday
from teipress.read.words import (
    ARTICLES,
    BEFORE_NAMES,
    FORM,
    GENERIC,
    INDEFINITE,
    NOBODY,
    OPENERS,
    PARTICLES,
    TITLES,
)

_LONGEST = 40
_MOST_WORDS = 6
_LONGEST_IN_CAPITALS = 120
_MOST_WORDS_IN_CAPITALS = 14
"""A label may hold an office too: “SEN. JOHN MCCAIN, COMMITTEE CHAIRMAN”."""
_MOST_UNCASED = 10
"""A label in a script that sets no blanks, as Chinese, is this long at most: names in Chinese have two to
four characters, foreign ones in transcription up to eight."""

DIRECTIONS = "\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff"
_SPACE = f"[{WHITE_SPACE}{DIRECTIONS}]"
_BARE = re.compile(rf"[\[\]{DIRECTIONS}]")
_EMPHASIS = "*_"
"""What Markdown and plain text set round a word to make it stand out."""
_BEFORE_NAME = f"{_EMPHASIS}> \t"

_HASHES = tuple(f"{'#' * number} " for number in range(1, 7))
"""Before a heading of Markdown, and a name set like one: “#### ELMIRE”."""

_MANNER = re.compile(
    r"(?: \s* (?: \( [^()]{0,160} \) | \[ [^\[\]]{0,160} \] | （ [^（）]{0,160} ） ) ){1,3} \s* \Z",
    re.VERBOSE,
)
"""How, to whom or for whom someone speaks, after the name: “Lisette (aside):”."""

_INSIDE = re.compile(r"\([^()]{0,60}\)")
"""What is said of somebody within the label: “SEN. JOHN MCCAIN (R-AZ), COMMITTEE CHAIRMAN”."""

_NOT_IN_WORDS = r"\s\d:：()\[\]{}<>«»“”„\"!?¿¡;,.&/+=|*#…—–_。、，；！？（）《》【】"
_HEBREW = "\u05d0-\u05ea"
_WORD = re.compile(
    rf"""
      (?P<initials> (?: [^\W\d_]\. ){{1,4}} )                        # T.V.
    | (?P<ordinal>  \d{{1,2}} (?: st | nd | rd | th ) \b )            # 1st
    | (?P<number>   \#? \d{{1,4}} )                                  # 2, #2
    | (?P<joint>    [&/+,] )                                         # Stalin & Molotov
    | (?P<word>     (?: [^{_NOT_IN_WORDS}-] )                        # Stalin, al-Assad, O’Neil,
                    (?: [^{_NOT_IN_WORDS}] | [\d–] | _\d+\b            # SPEAKER_00, Mr.
                      | (?<= [{_HEBREW}] ) ["״] (?= [{_HEBREW}] ) )* \.? )  # היו״ר
    """,
    re.VERBOSE,
)
_PREFIXED = re.compile(r"[^\W\d_]{1,3}['’ʼ‘`‐‑-][^\W\d_]")
"""A small prefix before a name: al-Assad, d’Argenlieu, O'Neil."""
_CAMEL = re.compile(r"[a-z][A-Z](?=[a-z])")
"""A small letter before a capital: iPhone."""
_CLAUSE = re.compile(r"第.{1,5}[条條章节節款项項点點]")
_FIELD = re.compile(
    r"""
    x-.+ | \w+error
    | (?: list | mailing | content | mime | message | delivered | received | metadata | requires ) -.+
    | .+- (?: agent | code | contact | date | description | email | encoding | format | from | id | key
            | language | length | line | mailer | name | path | python | recipient | status | text | to
            | type | url | version )
    """,
    re.VERBOSE,
)
"""A field of a letter's head or of a form: “Content-Type”, “Message-ID”; “Jean-Paul” is none."""
_LONGEST_ABBREVIATION = 7
_SHORTEST_DAY = 6
"""Shorter names of days are those of persons too: Sam, Don."""


class Likeness(IntEnum):
    """How much a label looks like a speaker's."""

    NEVER = 0
    """A word of a form: “Paragraph 3”, “Subject”."""
    MAYBE = 1
    """Words that are no name; a label only if it comes again and again: “le président”."""
    NAME = 2
    """A name, a title, or a generic form: “Dr. Kissinger”, “A voice”, “Q”."""


def likeness(printed: str) -> Likeness:
    """Return how much a label, without what ends it, looks like a speaker's."""
    name = without_manner(printed)
    if _UNSURE.fullmatch(name) or _BY_NUMBER.fullmatch(name):
        return Likeness.NAME
    return Likeness.MAYBE if name[:1] == "+" and _TELEPHONE.fullmatch(name) else _likeness(name)


_UNSURE = re.compile(r"(?: [A-ZÀ-Þ] \d? )? \?{1,3}", re.VERBOSE)
"""A label of somebody unknown: “?”, “F?”."""
_BY_NUMBER = re.compile(r"(?i: spkr? | speaker | voice ) [_ ]? \d{1,3}", re.VERBOSE)
"""What a program calls somebody: “spk09”."""
_TELEPHONE = re.compile(r"\+\d[\d (),.\xa0\u2011-]{5,20}\d")
"""Who writes in a chat and is in nobody's list of addresses: “+55 11 98765-4321”."""


def is_generic(printed: str) -> bool:
    """Whether a label names a speaker by part or place alone: “A voice”, “Plusieurs voix”."""
    words = _words(_BARE.sub("", without_manner(printed)).strip())
    return bool(words) and _is_generic(words)


def names_nobody(printed: str) -> bool:
    """Whether a label says of nobody in particular that he speaks: “Q”, “A voice”, “Several members”.

    “The President” and “Narrator” name one person of this transcript, though not by name.
    """
    if printed.startswith("BY "):  # who asks, and his letter: “BY MR. KATZ: Q.”
        printed = printed.partition(":")[2].strip() or printed
    words = [_folded(word) for word in _words(_BARE.sub("", without_manner(printed)).strip())]
    if _UNSURE.fullmatch(printed) or (not words and not any(map(str.isalnum, printed))):
        return True
    if len(words) == 1 and (words[0] in {"q", "a"} or words[0] in NOBODY):
        return True
    nobody = NOBODY.intersection(words) or (len(words) > 1 and words[0] in INDEFINITE)
    return bool(nobody) and (GENERIC | NOBODY | ARTICLES | PARTICLES | INDEFINITE).issuperset(words)


def ends_in_name(printed: str) -> bool:
    """Whether words end like an office and a name: “Předseda vlády ČR Andrej Babiš”.

    They open no sentence, and the last two have capitals.
    """
    words = _words(_BARE.sub("", without_manner(printed)).strip())
    return (
        2 < len(words) <= _MOST_WORDS_IN_CAPITALS
        and _is_capital(words[0])
        and _folded(words[0]) not in OPENERS
        and all(_is_capital(word) for word in words[-2:])
        and not any(word[0].islower() and word.endswith(".") and len(word) > 2 for word in words)
    )


def without_manner(label: str) -> str:
    """Return a label without what stands in brackets after the name; all of it where that is all."""
    return (label.rstrip().endswith((")", "]", "）")) and _MANNER.sub("", label)) or label


def key_of(label: str) -> str:
    """Return the form in which labels are compared: “[Clifford:]” and “CLIFFORD.” are one."""
    bare = label.lstrip("#") if label.startswith(_HASHES) else label
    bare = bare.strip(_BEFORE_NAME).rstrip(":：.]*_ \t").strip()
    name = without_manner(bare).rstrip(".*_ \t")
    return " ".join(_BARE.sub("", name).split()).casefold()


@lru_cache(maxsize=1024)  # a transcript has few labels, each many times
def _likeness(name: str) -> Likeness:
    bare = _BARE.sub("", _INSIDE.sub(" ", name)).strip()
    words = _words(bare)
    long = bare.isupper() or bare.startswith("The ") or not BEFORE_NAMES.isdisjoint(map(_folded, words))
    longest, most = (_LONGEST_IN_CAPITALS, _MOST_WORDS_IN_CAPITALS) if long else (_LONGEST, _MOST_WORDS)
    if not words or len(bare) > longest or len(words) > most or _is_of_form(words):
        return Likeness.NEVER
    return Likeness.NAME if _is_generic(words) or _is_name(words) else Likeness.MAYBE


def _is_of_form(words: list[str]) -> bool:
    """Whether it is a line of a form or a heading: its first or its last word is one of such lines."""
    alphabetic = [_folded(word) for word in words if word[0].isalpha()]
    if not alphabetic or alphabetic[0] in FORM or _CLAUSE.fullmatch(words[0]):
        return True
    if any(_FIELD.fullmatch(word) for word in alphabetic):
        return True
    if all(len(word) >= _SHORTEST_DAY and is_weekday(word) for word in alphabetic):
        return True
    named = len(alphabetic) > 1 and (TITLES.intersection(alphabetic) or alphabetic[-2] in PARTICLES)
    return alphabetic[-1] in FORM and not named


def _is_generic(words: list[str]) -> bool:
    """Whether a speaker is named by part or place: “A voice from the gallery”, “All”, “Q”."""
    folded = [_folded(word) for word in words if word[0].isalpha()]
    if len(words) == 1 and len(words[0].rstrip(".")) == 1:
        return words[0][0].isupper() or _is_uncased(words[0])
    known = GENERIC | ARTICLES | PARTICLES
    if not folded or folded[0] in OPENERS - ARTICLES - GENERIC:
        return False
    return words[0][0].isupper() and bool(GENERIC.intersection(folded)) and known.issuperset(folded)


def _is_name(words: list[str]) -> bool:
    """Whether every word may stand in a name, and the first does not open a sentence."""
    first = _folded(words[0])
    opens_name = words[0][0].isupper() and (
        (first == "the" and len(words) > 1)
        or (first in ARTICLES and len(words) > 2)
        or (first in _ORDINALS and len(words) > 1 and _is_capital(words[1]))
    )
    if (first in OPENERS and not opens_name) or re.fullmatch(r"#?\d+|[&/+,]", words[0]):
        return False
    uncased = [word for word in words if _is_uncased(word)]
    return (
        all(_is_name_word(word) for word in words)
        and any(_is_capital(word) or _is_uncased(word) for word in words)
        and sum(map(len, uncased)) <= _MOST_UNCASED * (1 + ("".join(words) != words[0]))
    )


def _is_name_word(word: str) -> bool:
    if not word[0].isalpha() and word[0] not in "'’ʼ‘`":
        return True
    if len(word) > _LONGEST_ABBREVIATION and word.endswith("."):
        return False
    return (
        _is_capital(word)
        or _is_uncased(word)
        or _folded(word) in _SMALL
        or _INITIAL.fullmatch(word) is not None
    )


_ORDINALS = frozenset("first second third fourth fifth sixth".split())
"""Before a part they make a label: “First Witch”."""
_INITIAL = re.compile(r"[^\W\d_]\.")
"""A letter for a word: “Dr. h. c.”."""
_SMALL = PARTICLES | GENERIC | BEFORE_NAMES
"""Words that stand in a label without a capital."""


def _is_capital(word: str) -> bool:
    letters = word.lstrip("'’ʼ‘`")
    prefixed = _PREFIXED.match(letters) or _CAMEL.match(letters)
    return letters[:1].isupper() or letters[:1].istitle() or bool(prefixed and prefixed[0][-1].isupper())


def _is_uncased(word: str) -> bool:
    """Whether the word is in a script that knows no capitals, as Chinese, Arabic, Hebrew or Hindi."""
    return category(word[0]) == "Lo"


def _folded(word: str) -> str:
    return word.rstrip(".").casefold()


def _words(name: str) -> list[str]:
    """Return the words of a name; none where something stands between them that no name holds."""
    words: list[str] = []
    edge = 0
    while edge < len(name):
        match = _WORD.match(name, edge)
        if match is None:
            return []
        words.append(match[0])
        edge = match.end()
        while edge < len(name) and name[edge].isspace():
            edge += 1
    return words
