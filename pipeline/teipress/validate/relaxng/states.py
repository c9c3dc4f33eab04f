"""The states that a grammar goes through while a document is read, and what leads from one to the next.

Where a name stands for several element patterns, all of them are followed side by side; which ones the
element matched is known at its end. One pattern that is followed is a *thread*. A state is never larger than
the grammar makes it, however deep the document is.
"""

from dataclasses import dataclass, field

from teipress.validate.relaxng.pattern import Attribute, Pattern

Threads = tuple[Pattern, ...]


@dataclass(eq=False, slots=True)
class Content:
    """What may follow inside an element, after its start tag and perhaps some children and text."""

    threads: Threads
    steps: dict[str, "Step | None"] = field(default_factory=dict)
    """What a child of a name leads to, as far as it is known; None where no such child may follow."""
    after_text: "Content | None" = None
    """What follows text, once it is known; ``NOWHERE`` where there may be none."""
    accepting: int = 0
    """The threads that are complete, one bit for each."""
    collects: bool = False
    """Whether text has to be read as a whole, as it may be data."""

    def __post_init__(self) -> None:
        self.accepting = sum(1 << n for n, thread in enumerate(self.threads) if thread.nullable)
        self.collects = any(thread.holds_data for thread in self.threads)

    @property
    def everything(self) -> int:
        """All threads, one bit for each."""
        return (1 << len(self.threads)) - 1


@dataclass(eq=False, slots=True)
class Accepted:
    """The attribute patterns that a name belongs to, and those of them that a value matches."""

    patterns: tuple[Attribute, ...]
    matched: tuple[Attribute, ...]


@dataclass(eq=False, slots=True)
class Values:
    """An attribute of one name: what its values amount to."""

    patterns: tuple[Attribute, ...]
    known: dict[str, Accepted] = field(default_factory=dict)
    """What values that were met before match."""
    by_match: dict[tuple[Attribute, ...], Accepted] = field(default_factory=dict)
    always: Accepted | None = None
    """What every value matches, if that is one and the same."""
    meaning: str = ""
    """ID, IDREF, IDREFS or QName, where the value is such a one: it means something beyond itself."""


@dataclass(eq=False, slots=True)
class Tag:
    """A start tag, before its attributes are looked at."""

    threads: Threads
    attributes: dict[str, Values | None] = field(default_factory=dict)
    """The attributes by their names; None where none of that name may stand here."""
    contents: dict[tuple[Accepted, ...], Content | None] = field(default_factory=dict)
    """What follows the tag, by its attributes; None where they do not go together, or one is missing."""


@dataclass(eq=False, slots=True)
class Step:
    """A child that may follow: how it begins, and where its end leads."""

    tag: Tag
    residuals: tuple[Threads, ...]
    """For each element pattern that the child may match, what is left of the threads of the parent."""
    after: dict[int, Content] = field(default_factory=dict)
    """Where the end of the child leads, by the element patterns that it matched, one bit for each."""


NOWHERE = Content(())
"""The state in which nothing is allowed."""

UNKNOWN = Accepted((), ())
"""Stands for an attribute that is left out of account."""
