"""What a grammar speaks of, wherever it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from teipress.validate.relaxng.pattern import NOT_ALLOWED, Element


@dataclass(slots=True)
class Vocabulary:
    """The names of a grammar."""

    patterns: Iterable[Element]
    listed: frozenset[str]
    """The samples of all name classes: every name that is given anywhere one by one."""
    needs_namespaces: bool
    """Whether values depend on the namespaces in scope."""
    elements: dict[str, list[Element]] = field(default_factory=dict, init=False)
    """The element patterns by the names that are given one by one."""
    names: frozenset[str] = field(init=False)
    """The names of elements."""

    def __post_init__(self) -> None:
        for element in self.patterns:
            if element.content is not NOT_ALLOWED:
                for name in element.names.listed:
                    self.elements.setdefault(name, []).append(element)
        self.names = frozenset(self.elements)
