"""A text laid out: its lines, and everywhere a turn may begin. Each is sought once, for all conventions."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from teipress.model.transcript import MarkKind, Written
from teipress.read.apart import Apart, set_apart
from teipress.read.finders import Form
from teipress.read.lines import Line, usual_indent
from teipress.read.opening import Beginning, Opening, beginnings, inside, openings

_NARROWEST = 30
_WIDEST = 130
"""Lines shorter or longer than these were not broken by a typist."""
_FULL = 0.84
"""A line is full when the next word would have brought it beyond this part of the width."""
_FEWEST = 4
_FEW_PARTED = 5
"""A blank line after every fifth line, or after more, parts something."""
_STRETCHES = 10
_STRETCH = 200
"""A sample is so many stretches of so many lines."""


@dataclass(frozen=True)
class Sheet:
    """What a convention is given: a text with its lines. ``labels`` are keys that the sidecar names."""

    written: Written
    labels: frozenset[str] = frozenset()
    _chosen: tuple[Line, ...] = ()
    _apart: Apart | None = None
    _found: dict[Form, tuple[Opening, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The witness text, with blanks in place of what is set apart: line numbers, page furniture."""
        return self.apart.plain

    @cached_property
    def apart(self) -> Apart:
        """What is printed on the pages and is nobody's text."""
        return self._apart or set_apart(self.written)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that are not blank, and the form feeds; of a sample, those chosen."""
        return self._chosen or self.apart.lines

    @cached_property
    def sample(self) -> "Sheet":
        """Stretches of lines from all over a long text, which show its layout; a short text is its own."""
        number = len(self.lines)
        if number < 2 * _STRETCHES * _STRETCH:
            return self
        firsts = [(number - _STRETCH) * n // (_STRETCHES - 1) for n in range(_STRETCHES)]
        chosen = tuple(line for first in firsts for line in self.lines[first : first + _STRETCH])
        return Sheet(self.written, self.labels, chosen, self.apart)

    @cached_property
    def beginnings(self) -> tuple[Beginning, ...]:
        """Where on each line a label may begin."""
        return tuple(beginnings(self.text, self.lines))

    @cached_property
    def indent(self) -> int:
        """How far most lines are indented: a line set otherwise begins something.

        Where lines are numbered, it is how far most of those are that stand amid a sentence.
        """
        if not self.apart.indents:
            return usual_indent(line.indent for line in self.lines)
        amid = [line.indent for line in self.lines if self.text[line.start].islower()]
        return usual_indent(amid if len(amid) > 1 else (line.indent for line in self.lines))

    @cached_property
    def blocks(self) -> int:
        """How many paragraphs blank lines part."""
        return sum(line.opens for line in self.lines)

    @cached_property
    def is_flush(self) -> bool:
        """Whether the paragraphs of the text are not set off by blank lines."""
        return 10 * (self.blocks - 1) <= len(self.lines)

    @cached_property
    def wrapped(self) -> bool:
        """Whether a typist broke the lines: a paragraph runs over several of them, as over those numbered."""
        return bool(self.apart.indents) or is_wrapped(self.text, self.lines)

    @cached_property
    def unparted(self) -> bool:
        """Whether no blank lines part the paragraphs of a text, and each of its lines is one."""
        return not self.wrapped and _FEW_PARTED * self.blocks < len(self.lines)

    @cached_property
    def width(self) -> int:
        """How wide the lines of a wrapped text are, their indentation included."""
        return _width([line for line in self.lines if not line.page])

    @cached_property
    def headings(self) -> Mapping[int, int]:
        """The headings that the file format names: the number of the first line of each to its last."""
        starts = [line.start for line in self.lines]
        spans = [mark.span for mark in self.written.marks if mark.kind is MarkKind.HEADING]
        return {bisect_right(starts, span.start) - 1: bisect_left(starts, span.end) - 1 for span in spans}

    def is_filled(self, first: int, last: int) -> bool:
        """Whether the lines of a paragraph, all but the last, end because they are full."""
        pairs = [self.lines[number : number + 2] for number in range(first, last)]
        full = sum(_next_word_is_beyond(self.text, one, other, self.width) for one, other in pairs)
        return 2 * full >= len(pairs)

    def openings(self, form: Form) -> tuple[Opening, ...]:
        """Return where a turn may begin in this form, in order."""
        if form not in self._found:
            begin = tuple(openings(self.text, self.lines, self.beginnings, self.indent, form, self.labels))
            within = tuple(inside(self.text, self.lines, self.beginnings, form)) if begin else ()
            both = sorted((*begin, *within), key=lambda one: one.label.start) if within else begin
            self._found[form] = tuple(both)
        return self._found[form]

    def openings_beside(self, forms: Iterable[Form], taken: Container[int]) -> Iterator[Opening]:
        """Yield where a turn may begin in these forms at a paragraph's first line that is not yet taken."""
        begun = [one for one in self.beginnings if self.lines[one.line].opens and one.line not in taken]
        for form in forms:
            yield from openings(self.text, self.lines, begun, self.indent, form, self.labels)


def is_wrapped(text: str, found: Sequence[Line]) -> bool:
    """Whether lines end because they are full, not because a paragraph or a verse does."""
    pairs = [
        (one, other)
        for one, other in pairwise(found)
        if not other.opens and not one.page and not other.page and not other.runs_on
    ]
    if len(pairs) < _FEWEST:
        return False
    width = _width([one for one, _ in pairs])
    if not _NARROWEST <= width <= _WIDEST:
        return False
    full = sum(_next_word_is_beyond(text, one, other, width) for one, other in pairs)
    ended = sum(text[one.end - 1] in ".!?" for one, _ in pairs)
    capital = sum(text[other.start].isupper() for _, other in pairs)
    return 2 * full >= len(pairs) > 2 * ended and 4 * capital < 3 * len(pairs)


def _width(found: Sequence[Line]) -> int:
    """Return how wide nine lines of ten are at most."""
    widths = sorted(line.indent + line.end - line.start for line in found)
    return widths[len(widths) * 9 // 10] if widths else 0


def _next_word_is_beyond(text: str, one: Line, other: Line, width: int) -> bool:
    blank = text.find(" ", other.start, other.end)
    word = (blank if blank > 0 else other.end) - other.start
    return one.indent + one.end - one.start + 1 + word > _FULL * width
