"""What a reading keeps of a document: the elements that are open, and text that has to be seen as a whole."""

from dataclasses import dataclass, field

from teipress.validate.relaxng.states import Step


@dataclass(slots=True)
class Open:
    """An element that has begun and not ended."""

    name: str
    number: int
    step: Step
    astray: frozenset[str] = frozenset()
    """The names of the children that should not stand in it."""
    misplaced: bool = False
    """Whether it should not stand where it does: what is wrong with it itself is then no news."""


@dataclass(slots=True)
class KeptText:
    """Text that may be data, or that should not be there."""

    parts: list[str] = field(default_factory=list)
    place: tuple[int, int] | None = None
    """Where the first character begins that is no white space."""

    def add(self, text: str, place: tuple[int, int] | None) -> None:
        """Keep some more text, and the place of its first character that is no white space, if any."""
        self.parts.append(text)
        self.place = self.place or place

    def take(self) -> tuple[str, tuple[int, int] | None]:
        """Return the text and where it begins; keep nothing."""
        taken = "".join(self.parts), self.place
        self.parts.clear()
        self.place = None
        return taken
