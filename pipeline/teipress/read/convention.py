"""What a convention is: the rule by which a text falls into tiles, and says how sure it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from teipress.model.transcript import Tile
from teipress.read.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a convention would read a text."""

    points: float
    """The evidence for it: what a text of another kind would hardly show; 0 where nothing fits."""
    why: str
    """What was found, or why nothing fits: a sentence for the editor."""
    tiles: Callable[[], Sequence[Tile]] = field(compare=False)
    """Gives the tiles in order, white space between them left out; called for the convention taken."""
    turns: Sequence[int] = ()
    """The offsets at which turns would begin."""
    misfits: Sequence[int] = ()
    """The offsets of lines that look like the beginning of a turn and are not read as one."""


Convention = Callable[[Sheet], Proposal]
"""Takes a text laid out in lines. A plug-in of ``teipress.conventions`` is such a function, and pure."""
