"""Walk what consists of parts without Python's own recursion: grammars may be as deep as they like."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)
Result = TypeVar("Result")


class CycleError(Exception):
    """Something is a part of itself. ``node`` is one of those on the cycle."""

    def __init__(self, node: object) -> None:
        super().__init__(node)
        self.node = node


def fold(
    node: Node,
    known: dict[Node, Result],
    needs: Callable[[Node], Iterable[Node]],
    rule: Callable[[Node], Result],
) -> Result:
    """Return the result for a node, once the results of what it needs stand in ``known``; fill ``known``.

    ``rule`` finds the results of the parts in ``known``. Raises CycleError where a node needs itself.
    """
    if node in known:
        return known[node]
    waiting, opened = [node], set[Node]()
    while waiting:
        current = waiting[-1]
        if current not in known:
            missing = [part for part in needs(current) if part not in known]
            if missing:
                if current in opened:
                    raise CycleError(current)
                opened.add(current)
                waiting.extend(reversed(missing))
                continue
            known[current] = rule(current)
        waiting.pop()
    return known[node]
