"""What a convention is: the rule by which a text falls into tiles, and says how sure it is."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from teipress.model.transcript import Tile
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a convention would read a text."""

    points: float
    """The evidence for it: what a text that is nothing of the kind would hardly show; 0 where nothing fits."""
    why: str
    """What was found, or why nothing fits: a sentence for the editor."""
    tiles: Callable[[], Sequence[Tile]] = field(compare=False)
    """Gives the tiles in order, white space between them left out; called for the convention that is taken."""
    turns: Sequence[int] = ()
    """The offsets at which turns would begin."""
    misfits: Sequence[int] = ()
    """The offsets of lines that look like the beginning of a turn and are not read as one."""


Convention = Callable[[Sheet], Proposal]
"""Takes a text laid out in lines. A plug-in of ``teipress.conventions`` is such a function, and pure."""


def evidence(openings: Sequence[Opening], sheet: Sheet) -> float:
    """Return the points of openings: labels that come again, and labels that are known or hardly anything else.

    A list of terms, each with its definition, looks like turns too; but there no label comes again, and what
    follows does not begin like a sentence.
    """
    labels = sheet.labels
    times = Counter(one.key for one in openings)
    again = len(openings) - len(times)
    known = sum(one.key in labels for one in openings)
    once = [one for one in openings if times[one.key] == 1]
    strong = sum(one.style.titled or one.style.capitals or " " in one.key for one in once)
    if len(times) > _LONG_LIST and again + strong < _FEW_AGAIN * len(openings) and not known:
        return 0.0
    timed = sum(bool(one.times) for one in openings)
    plain = 2 if _is_talk(openings, sheet) else 4
    return again + known + strong / 2 + (len(once) - strong) / plain + timed / 2


def _is_talk(openings: Sequence[Opening], sheet: Sheet) -> bool:
    """Whether most paragraphs from the first turn on begin one, and what is said begins like a sentence."""
    paragraphs = sum(line.opens for line in sheet.lines[openings[0].line :]) if openings else 0
    sentences = sum(not sheet.text[one.speech : one.speech + 1].islower() for one in openings)
    return len(openings) >= _MOST * max(paragraphs, 1) and sentences >= _MOST * len(openings)


_MOST = 0.6
_LONG_LIST = 8
_FEW_AGAIN = 0.2
_SHOWN = 4


def described(openings: Sequence[Opening], printed: Callable[[Opening], str]) -> str:
    """Return what was found, in words: how many labels, and the most frequent ones."""
    times = Counter(one.key for one in openings)
    shown = {one.key: printed(one) for one in reversed(openings)}
    most = ", ".join(f"“{shown[key]}” {number}" for key, number in times.most_common(_SHOWN))
    more = f" and {len(times) - _SHOWN} more" if len(times) > _SHOWN else ""
    return f"{len(openings)} turns by {len(times)} labels: {most}{more}."
