"""What a convention is: the rule by which a text falls into tiles."""

from collections.abc import Callable, Iterable

from teipress.model.transcript import Tile

Convention = Callable[[str, frozenset[str]], Iterable[Tile]]
"""Takes the text of a transcript and the labels that its participants' list names; gives the tiles in order.

White space between tiles may be left out. A plug-in of ``teipress.conventions`` is such a function.
"""
