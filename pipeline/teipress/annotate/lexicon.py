"""Find the names of a list in a text, in whole words, the longest first.

The names are kept by their first word; at each word of the text only the lengths of the names that begin
with it are tried, each by one look into a table. So a long list costs no more time than a short one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from teipress.model.authority import Entry, Name
from teipress.model.text import WHITE_SPACE
from teipress.model.transcript import Span

_WITHOUT_SPACES = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Tibetan, Myanmar, Khmer
    "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
)
"""Scripts that set no space between words, for use inside a regex character class."""

_WORD = re.compile(
    rf"""
      [{_WITHOUT_SPACES}]          # one character, where words have no edges
    | [^\W_{_WITHOUT_SPACES}]+     # letters and digits
    """,
    re.VERBOSE,
)
UNSPACED = re.compile(f"[{_WITHOUT_SPACES}]")
"""A character of a script that sets no space between words."""

_AFTER_APOSTROPHE = re.compile(r"'(?P<rest>[^\W\d_]+)")
_CLITICS = frozenset({"s", "d", "ll", "re", "ve", "m", "S", "D", "LL", "RE", "VE", "M"})
_SAME = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2019": "'", "\u02bc": "'"})
_BLANK = re.compile(f"[{WHITE_SPACE}]")
_BLANKS = re.compile(" {2,}")


@dataclass(frozen=True, slots=True)
class Listed:
    """A name with the entry that it is a name of."""

    name: Name
    entry: Entry


class Lexicon:
    """The names of a list, ready to be looked for."""

    def __init__(self, listed: Iterable[Listed]) -> None:
        """Take the names in the order in which their meanings are to be given."""
        self._meanings: dict[str, tuple[Listed, ...]] = {}
        lengths: dict[str, set[tuple[int, int]]] = {}
        for one in listed:
            for form in sorted({unicodedata.normalize(way, one.name.text) for way in ("NFC", "NFD")}):
                surface = folded(form).strip()
                word = _WORD.search(surface)
                if word:
                    self._meanings[surface] = (*self._meanings.get(surface, ()), one)
                    lengths.setdefault(word[0], set()).add((word.start(), len(surface)))
        self._lengths = {word: sorted(found, key=_longest) for word, found in lengths.items()}

    def found(self, text: str, within: Span) -> Iterator[tuple[Span, tuple[Listed, ...]]]:
        """Yield the span and the meanings of each name in a part of the text, in order, none overlapping."""
        part, offsets = _squeezed(text[within.start : within.end])
        edge = 0
        for word in _WORD.finditer(part):
            if word.start() >= edge:
                surface, start = self._longest_at(part, word, edge)
                if surface:
                    edge = start + len(surface)
                    span = Span(within.start + offsets[start], within.start + offsets[edge - 1] + 1)
                    yield span, self._meanings[surface]

    def _longest_at(self, part: str, word: re.Match[str], edge: int) -> tuple[str, int]:
        """Return the longest name that has this first word, and its start; no name if none does."""
        for lead, length in self._lengths.get(word[0], ()):
            start = word.start() - lead
            end = start + length
            known = edge <= start and end <= len(part) and part[start:end] in self._meanings
            if known and _stands_alone(part, start, end):
                return part[start:end], start
        return "", word.start()


def folded(text: str) -> str:
    """Return the text with what is the same to a reader made the same, its white space squeezed."""
    return _squeezed(text)[0]


def _longest(lead_and_length: tuple[int, int]) -> tuple[int, int]:
    lead, length = lead_and_length
    return lead - length, lead


def _squeezed(text: str) -> tuple[str, range | list[int]]:
    """Return the text folded, and the offset that each character of it had before."""
    part = _BLANK.sub(" ", text).translate(_SAME)
    if not _BLANKS.search(part):
        return part, range(len(part))
    offsets = [at for at, char in enumerate(part) if char != " " or part[at - 1 : at] != " "]
    return "".join(part[at] for at in offsets), offsets


def _stands_alone(part: str, start: int, end: int) -> bool:
    """Whether the stretch is made of whole words: no word runs on over either of its edges."""
    return not _runs_on(part, start) and not _runs_on(part, end) and not _is_cut_short(part, end)


def _runs_on(part: str, edge: int) -> bool:
    if not 0 < edge < len(part):
        return False
    left, right = part[edge - 1], part[edge]
    if unicodedata.category(right).startswith("M"):
        return True  # a combining mark belongs to the letter before it
    return _in_word(left) and _in_word(right) and not (UNSPACED.match(left) or UNSPACED.match(right))


def _is_cut_short(part: str, end: int) -> bool:
    """Whether more of the word follows: "U.S." of "U.S.S.R.", "Xi" of "Xi'an", but not "Stalin's"."""
    if part[end - 1] == "." and end < len(part) and _in_word(part[end]):
        return True
    rest = _AFTER_APOSTROPHE.match(part, end)
    return rest is not None and rest["rest"] not in _CLITICS


def _in_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"
