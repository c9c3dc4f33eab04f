"""Label and full stop: labels that look alike, since words with a stop are many."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from teipress.read.counting.common import MANY, MOST, OFTEN, follows_sentence, may_carry_stop
from teipress.read.lines import Line
from teipress.read.opening import Opening, Style
from teipress.read.sheet import Sheet
from teipress.read.speaker import is_generic


def stop(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """Labels that stand where paragraphs begin and look alike: in capitals, with a title, or indented."""
    often = Counter(one.key for one in ready)
    begins = [one for one in ready if _stands_well(sheet, one, often) and may_carry_stop(sheet, one)]
    styles = _styles(begins)
    most = max(styles.values(), default=0)
    chosen = {style for style, again in styles.items() if _is_believed(style, again, most)}
    chosen |= _throughout_styles(sheet, begins)
    if not chosen:
        return [one for one in begins if one.key in sheet.labels]
    capitals = any(style.capitals for style in chosen)
    indents = {style.indented for style in chosen}
    alike = [
        one
        for one in begins
        if one.style in chosen
        or (one.style.indented in indents and _is_distinct(sheet, one, capitals=capitals))
    ]
    sure = _sure_styles(sheet, alike) | _telling_styles(alike)
    times = Counter(one.key for one in alike)
    return [
        one
        for one in alike
        if times[one.key] > 1
        or one.style in sure
        or _is_marked(one.style)
        or _is_distinct(sheet, one, capitals=capitals)
    ]


def _stands_well(sheet: Sheet, one: Opening, often: Mapping[str, int]) -> bool:
    """Whether a label stands where a paragraph begins, or where a sentence has ended and labels stand."""
    if one.style.capitals and _is_shouted(sheet, one):
        return False
    if one.opens or one.after_mark or one.style.indented or sheet.is_flush:
        return True
    is_label = one.style.capitals or one.style.titled or often[one.key] > 1
    return is_label and follows_sentence(sheet, one)


def _is_marked(style: Style) -> bool:
    """Whether a label looks like hardly anything else: in capitals or italics, with a title or a dash."""
    return style.capitals or style.titled or style.dashed or style.emphasis


def _is_distinct(sheet: Sheet, one: Opening, *, capitals: bool) -> bool:
    """Whether one of other looks than the rest is a label too: a generic one, a title, a name in capitals."""
    generic = is_generic(one.key.capitalize())
    whole_name = one.style.capitals and (capitals or " " in one.key)
    return one.key in sheet.labels or generic or one.style.titled or whole_name


def _is_shouted(sheet: Sheet, one: Opening) -> bool:
    """Whether what follows begins with two words in capitals: so licences are printed, and nobody speaks."""
    words = sheet.text[one.speech : one.speech + 40].split()[:2]
    return len(words) == 2 and all(len(word) > 1 and word.isupper() for word in words)


def _is_believed(style: Style, again: int, most: int) -> bool:
    return again * 4 >= most and again >= (1 if _is_marked(style) else OFTEN)


def _styles(candidates: Iterable[Opening]) -> Counter[Style]:
    """Return how often labels of each look come again."""
    times = Counter((one.style, one.key) for one in candidates)
    again: Counter[Style] = Counter()
    for (style, _), number in times.items():
        again[style] += number - 1
    return again


def _sure_styles(sheet: Sheet, alike: Sequence[Opening]) -> set[Style]:
    """Return the looks of which nearly every line set like it is a label."""
    labels = Counter(one.style for one in alike if one.opens or one.style.indented)
    begin = Counter(line.indent > 0 for line in _beginning(sheet))
    lines = Counter(line.indent > 0 for line in sheet.lines)
    return {
        style
        for style, number in labels.items()
        if number >= MOST * (lines if style.indented and sheet.indent else begin)[style.indented]
    }


def _telling_styles(alike: Sequence[Opening]) -> set[Style]:
    """Return the looks of which most labels come again: one that comes once is a label too."""
    times = Counter((one.style, one.key) for one in alike)
    number = Counter(one.style for one in alike)
    again = Counter(one.style for one in alike if times[one.style, one.key] > 1)
    return {style for style in number if again[style] >= MOST * number[style]}


def _throughout_styles(sheet: Sheet, begins: Sequence[Opening]) -> set[Style]:
    """Return the looks of labels that begin most paragraphs, two of which at least come again."""
    groups: dict[Style, Counter[str]] = {}
    for one in begins:
        if one.opens:
            groups.setdefault(one.style, Counter())[one.key] += 1
    return {
        style
        for style, times in groups.items()
        if sum(number > 1 for number in times.values()) > 1 and times.total() >= MANY * sheet.blocks
    }


def _beginning(sheet: Sheet) -> Iterator[Line]:
    """Yield the lines that begin a paragraph, as far as blank lines and indents show."""
    usual = sheet.indent
    yield from (line for line in sheet.lines if line.opens or line.indent != usual)
