"""The styles of a word processor by their names: each takes up the looks of the one that it is based on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

HIDDEN = "hidden"
"""The look of what is not shown."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: the name of the one that it is based on, how it looks, and what it is besides."""

    based_on: str = ""
    looks: Mapping[str, bool] = field(default_factory=dict)
    level: str = ""
    """Which level of heading it is; "" for none."""
    breaks: bool = False
    """Whether a page breaks before it."""


class Styles:
    """The styles of a document."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles

    def level(self, name: str) -> str:
        """Return which level of heading a style is; "" for none."""
        return next((style.level for style in self._chain(name) if style.level), "")

    def breaks(self, name: str) -> bool:
        """Whether a page breaks before what has this style itself."""
        return name in self._styles and self._styles[name].breaks

    def looks(self, name: str) -> dict[str, bool]:
        """Return how a style looks, with what it takes from those that it is based on."""
        looks: dict[str, bool] = {}
        for style in self._chain(name):
            looks = {**style.looks, **looks}
        return looks

    def _chain(self, name: str) -> Iterator[Style]:
        """Yield a style and those that it is based on, the nearest first; a circle ends it."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = self._styles[name].based_on
