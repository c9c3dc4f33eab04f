"""Page furniture: rows that belong to the page and not to the text, such as running heads and page numbers.

A printed mark of a page is one by its form. Others show it together: their words come again, and a number
beside them counts up; or they stand each time beside a row that is one already, or beside a form feed.
A speaker's name comes again too, but no number beside it counts up; headings are numbered on, but never in
the middle of a sentence.
"""

# ruff: noqa: RUF001 - the dashes of transcripts stand here as printed

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from teipress.model.text import LINE_ENDS
from teipress.read.forms import SECRET
from teipress.read.lines import ENDED, Line, fed_at, gap_before, runs, usual_indent
from teipress.read.marks import page_mark, page_number

_LONGEST = 140
_FIGURES = re.compile(r"\d+")
_FIGURED = re.compile(rf"\d [^{LINE_ENDS}]*", re.VERBOSE)
"""The rest of a line from its first figure on."""
_BARE = re.compile(r"[\[(]? (?P<number>\d{1,5}) [\])]?", re.VERBOSE)
_OF_ALL = re.compile(r"\b(?P<number>\d{1,5}) \s (?:of|von|de|di|из|/) \s \d{1,5}\b", re.VERBOSE)
_BY_NAME = re.compile(r"\b(?:Page|PAGE|Seite|Página|Стр\.) \s{1,3} (?P<number>\d{1,5})\b", re.VERBOSE)
_AT_EDGE = re.compile(r"(?P<first>\d{1,5}) (?=[ \t]) .{0,139} | .{0,139} [ \t] (?P<last>\d{1,5})", re.VERBOSE)
_GAP = re.compile(r"\A\d{1,5}(?:\t|\s{3})|(?:\t|\s{3})\d{1,5}\Z")
_OF_PROGRAM = re.compile(r"[{}=;_<>]|\A#")
_COLUMNS = re.compile(r"\([A-D]\)(?:\s+\([A-D]\))?")
_FAR = 25
"""A row set in so much further than most is set in the middle or at the right."""
_NEAREST = 5
"""Pages have so many rows at least."""
_STEP = 30
_MOST = 0.7
_OFTEN = 0.4
"""What stands on the pages stands on each, or on each left or right one."""
_ROUNDS = 3
"""So many rows beside each other stand at the top or the foot of a page at most, beside the first."""

Furniture = Mapping[int, str]
"""The numbers of the rows that are page furniture, with the number that each names, or “”."""


def furniture(text: str, found: Sequence[Line], numbered: frozenset[int] = frozenset()) -> Furniture:
    """Return which rows are page furniture; ``numbered`` are those with a line number, which are none."""
    page = _Page(text, found, numbered)
    named = page.marks() | page.counting()
    between = page.between_numbers()
    named = dict.fromkeys(between, "") | {row: named[row] for row in named}
    named |= dict.fromkeys(page.columns({*named}), "")
    beside = page.beside({*named})
    return named | dict.fromkeys(beside - named.keys(), "") | page.secret(named.keys() | beside)


class _Page:
    """The rows of a text that could be page furniture, and what they look like."""

    def __init__(self, text: str, found: Sequence[Line], numbered: frozenset[int]) -> None:
        self.text = text
        self.found = found
        self.numbered = numbered
        self.usual = usual_indent([row.indent for row in found])
        self.short = {
            n: text[row.start : row.end]
            for n, row in enumerate(found)
            if row.end - row.start <= _LONGEST and n not in numbered
        }
        """What is printed in the rows that are short enough."""

    def marks(self) -> dict[int, str]:
        """Return the rows that are marks of pages by their form."""
        return {
            n: page_number(printed)
            for n, printed in self.short.items()
            if printed[0] != "_" and page_mark(printed)
        }

    # What counts up

    def counting(self) -> dict[int, str]:
        """Return the rows whose words come again while a number beside them counts up."""
        groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
        alone: list[int] = []
        for n in self.figured():
            printed = self.short[n]
            if _BARE.fullmatch(printed):
                alone.append(n)
            elif not _OF_PROGRAM.search(printed):
                groups[_key(printed)].append(n)
        found: dict[int, str] = self._bare(alone)
        for group in groups.values():
            found |= self._worded(group)
        return found

    def figured(self) -> Iterator[int]:
        """Yield the short rows that hold a figure."""
        starts = [row.start for row in self.found]
        for match in _FIGURED.finditer(self.text):
            number = bisect_right(starts, match.start()) - 1
            if number in self.short:
                yield number

    def _bare(self, group: Sequence[int]) -> dict[int, str]:
        values = [int(match["number"]) for n in group if (match := _BARE.fullmatch(self.short[n]))]
        far = {n: str(value) for n, value in zip(group, values, strict=True) if self._is_far(n)}
        if len(group) < 2 or not _counts_up(values) or not self._are_parted(group):
            return far
        if values[0] < 2 and not any(self._interrupts(n) or self._is_fed(n) for n in group):
            return far
        return {n: str(value) for n, value in zip(group, values, strict=True)}

    def _worded(self, group: Sequence[int]) -> dict[int, str]:
        if len(group) < 2:
            return self._once(group[0])
        values = _varying([self.short[n] for n in group])
        known = [value for value in values if value is not None]
        if len(known) < 2 or not _counts_up(known) or not self._are_parted(group):
            return {}
        if not any(self._is_of_page(n) for n in group):
            return {}
        return {n: "" if value is None else str(value) for n, value in zip(group, values, strict=True)}

    def _once(self, number: int) -> dict[int, str]:
        """Return a row that stands by itself in the middle of a sentence, far from where the lines begin."""
        match = _AT_EDGE.fullmatch(self.short[number])
        if match and self._is_far(number) and self._is_apart(number) and self._interrupts(number):
            return {number: match["first"] or match["last"]}
        return {}

    def _is_of_page(self, number: int) -> bool:
        printed = self.short[number]
        if _OF_ALL.search(printed) or _BY_NAME.search(printed) or self._is_fed(number):
            return True
        return bool(_AT_EDGE.fullmatch(printed)) and (
            self._is_far(number) or bool(_GAP.search(printed)) or self._interrupts(number)
        )

    def _is_far(self, number: int) -> bool:
        return self.found[number].indent >= self.usual + _FAR

    def _is_fed(self, number: int) -> bool:
        """Whether a form feed stands beside a row."""
        near = range(number, min(number + 2, len(self.found)))
        return any(fed_at(self.text, self.found, n) >= 0 for n in near)

    def _is_apart(self, number: int) -> bool:
        """Whether a blank line or a form feed stands before a row, or the text begins with it."""
        return not number or gap_before(self.text, self.found, number).apart

    def _interrupts(self, number: int) -> bool:
        """Whether a sentence goes on over a row."""
        if not 0 < number < len(self.found) - 1:
            return False
        before, after = self.found[number - 1], self.found[number + 1]
        ended = ENDED.search(self.text[max(before.start, before.end - 9) : before.end])
        return not ended and self.text[after.start].islower()

    def _are_parted(self, group: Sequence[int]) -> bool:
        """Whether so much stands between the rows as a page has; numbered lines need no such proof."""
        if self.numbered:
            return True
        near = sum(other - one < _NEAREST for one, other in pairwise(group))
        return near <= (len(group) - 1) * (1 - _MOST)

    # What stands beside that

    def between_numbers(self) -> set[int]:
        """Return the rows between the last line number of a page and the first of the next."""
        if not self.numbered:
            return set()
        first, last = min(self.numbered), max(self.numbered)
        between = [n for n in self.short if first < n < last]
        breaks = [run for run in runs(between) if self._begins_anew(run[-1] + 1)]
        keys = {_key(self.short[n]) for run in breaks for n in run}
        outside = {n for n in self.short if not first < n < last and _key(self.short[n]) in keys}
        before = min((n for n in outside if first - 2 * _ROUNDS <= n < first), default=first)
        outside |= {*range(before, first)} & self.short.keys()
        return {n for run in breaks if len(run) <= 2 * _ROUNDS + 2 for n in run} | outside

    def _begins_anew(self, number: int) -> bool:
        match = _FIGURES.match(self.text, self.found[number].start) if number in self.numbered else None
        return match is not None and (int(match[0]) == 1 or self.text.startswith(":", match.end()))

    def beside(self, named: set[int]) -> set[int]:
        """Return the rows that touch those named, or a form feed, nearly each time that their words come."""
        if not named and "\f" not in self.text:
            return set()
        near = self._near(named)
        words = {n: self._words(n) for n in near}
        inside = Counter(word for n in near for word in words[n])
        pages = sum(1 for _ in runs(sorted(named)))
        again = {word for word, number in inside.items() if number > 1 and number >= _OFTEN * pages}
        if not again:
            return set()
        others = (self._words(n) for n in self.short if n not in named)
        times = Counter(word for found in others for word in found if word in again)
        kept = {
            n for n in near if any(inside[word] >= _MOST * times[word] for word in words[n] if word in again)
        }
        fitments = named | kept
        return {n for n in kept if self._has_nothing_to_say(n, fitments)}

    def columns(self, named: set[int]) -> set[int]:
        """Return the letters of the columns under a head, and the name of who is speaking between them."""
        letters = {
            n for n, printed in self.short.items() if printed[0] == "(" and _COLUMNS.fullmatch(printed)
        }
        found: set[int] = set()
        for n in sorted(letters):
            if {n - 1, n - 2} & (named | found):
                found |= {n} | ({n - 1} & self.short.keys())
        return found - named

    def _near(self, named: set[int]) -> set[int]:
        """Return the short rows that touch those named or a form feed, themselves or over others."""
        short = {n for n, printed in self.short.items() if n not in named and not _is_said(printed)}
        near = {n for n in short if self._is_fed(n)}
        edge = named | near
        for _ in range(_ROUNDS):
            edge = {m for n in edge for m in (n - 1, n + 1) if m in short and m not in near}
            near |= edge
        return near

    def _has_nothing_to_say(self, number: int, fitments: set[int]) -> bool:
        """Whether no text follows a row directly, as it follows a name on its own line."""
        after = number + 1
        return after == len(self.found) or after in fitments or self._is_apart(after)

    def _words(self, number: int) -> set[str]:
        """Return the row as a whole, and the reference numbers in it."""
        printed = self.short[number]
        references = {word for word in printed.split() if len(word) > 5 and _REFERENCE.fullmatch(word)}
        return {" ".join(_key(printed)), *references}

    def secret(self, known: set[int]) -> dict[int, str]:
        """Return the words of classification that stand by themselves again and again, the first aside."""
        group = [
            n
            for n, printed in self.short.items()
            if n not in known and printed.isupper() and SECRET.fullmatch(printed)
        ]
        times = Counter(self.short[n] for n in group)
        first = {printed: n for n in reversed(group) for printed in [self.short[n]]}
        return {n: "" for n in group if times[self.short[n]] > 1 and n != first[self.short[n]]}


def _is_said(printed: str) -> bool:
    """Whether a row is a sentence, a part of one, a label or a direction."""
    if printed[0].islower() or printed.endswith((":", "：", ")", "]")) or ": " in printed or "：" in printed:
        return True
    return bool(ENDED.search(printed[-9:])) and not _FIRM.search(printed[-9:])


_FIRM = re.compile(r"\b(?:Inc|Co|Corp|Ltd|Bros|LLC|S\.A|D\.C|U\.S)\.\Z", re.IGNORECASE)
"""How the name of an agency ends, or its address."""


_REFERENCE = re.compile(r"(?=.*\d)(?=.*[^\W\d_])[\w./()-]{6,40}")


def _key(printed: str) -> tuple[str, ...]:
    """Return the words of a row in an order of their own, each number masked: left and right pages agree."""
    return tuple(sorted(_FIGURES.sub("#", printed).casefold().split()))


def _varying(printed: Sequence[str]) -> list[int | None]:
    """Return the number in each row that is not in all of them; None where there is none."""
    figures = [_FIGURES.findall(one) for one in printed]
    common = set(figures[0]).intersection(*map(set, figures))
    return [next((int(one) for one in row if one not in common and len(one) < 6), None) for row in figures]


def _counts_up(values: Sequence[int]) -> bool:
    """Whether numbers rise throughout, page by page; a few may be left out or misprinted."""
    rising = sum(0 < other - one <= _STEP for one, other in pairwise(values))
    return rising >= (len(values) - 1) * 0.9
