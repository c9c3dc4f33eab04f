"""A grammar as an automaton that is made while documents are read: each step is worked out once, then looked up.

Where a name stands for several element patterns, all of them are followed side by side; which ones the element
matched is known at its end. One pattern that is followed is a *thread*. A state is never larger than the
grammar makes it, however deep the document is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from teipress.validate.relaxng.datatypes.library import Namespaces
from teipress.validate.relaxng.derivative import Derivatives, Residuals
from teipress.validate.relaxng.pattern import (
    NOT_ALLOWED,
    TEXT,
    Attribute,
    Data,
    Element,
    Pattern,
    Patterns,
    Value,
)

Threads = tuple[Pattern, ...]

_MOST_STEPS = 200_000
"""So many steps are remembered; then they are forgotten, for a document that never does the same thing twice."""

_MOST_VALUES = 2_000
_LONGEST_VALUE = 80
"""So many values of an attribute are remembered, and none that is longer."""


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


@dataclass(eq=False, slots=True)
class Tag:
    """A start tag before or between its attributes."""

    threads: Threads
    attributes: dict[str, "Values | None"] = field(default_factory=dict)
    """What an attribute of a name leads to; None where it may not stand here."""
    content: Content | None = None
    """What follows the tag; None where an attribute is missing."""
    is_closed: bool = False


@dataclass(eq=False, slots=True)
class Values:
    """An attribute by its value."""

    patterns: tuple[Attribute, ...]
    known: dict[str, Tag | None] = field(default_factory=dict)
    accepted: dict[tuple[Attribute, ...], Tag | None] = field(default_factory=dict)
    """Where a value leads, by the patterns that it matches."""
    always: Tag | None = None
    """Where every value leads, if that is one and the same."""
    identifies: str = ""
    """ID, IDREF, IDREFS or QName, where the value is such a one: it means something beyond itself."""


@dataclass(eq=False, slots=True)
class Step:
    """A child that may follow: how it begins, and where its end leads."""

    name: str
    tag: Tag
    residuals: tuple[Threads, ...]
    """For each element pattern that the child may match, what is left of the threads of the parent."""
    after: dict[int, Content] = field(default_factory=dict)
    """Where the end of the child leads, by the element patterns that it matched, one bit for each."""

    @property
    def everything(self) -> int:
        """All element patterns that the child may match."""
        return (1 << len(self.residuals)) - 1


NOWHERE = Content(())
"""The state in which nothing is allowed."""


class Automaton:
    """The states of one grammar."""

    def __init__(self, start: Pattern, patterns: Patterns) -> None:
        self._patterns = patterns
        self.derivatives = Derivatives(patterns)
        self._contents: dict[Threads, Content] = {}
        self._tags: dict[Threads, Tag] = {}
        self._steps = 0
        self.start = self._content((start,)) or NOWHERE

    # ---------------------------------------------------------------------------------------- children

    def child(self, state: Content, name: str) -> Step | None:
        """Return the step that a child of this name is, or None where it may not follow. It is remembered."""
        if name not in state.steps:
            self._count()
            state.steps[name] = self._step(state, name)
        return state.steps[name]

    def child_out_of_order(self, state: Content, name: str) -> Step | None:
        """Return the step that a child would be if what has to come before it may be missing."""
        return self._step(state, name, skipping=True)

    def astray(self, state: Content, name: str, elements: Iterable[Element]) -> Step:
        """Return the step of a child that should not be there: its parent stays as it is."""
        return self._stepping(name, dict.fromkeys(elements, state.threads))

    def after(self, step: Step, matched: int) -> Content:
        """Return where the end of a child leads that matched certain element patterns."""
        found = step.after.get(matched)
        if found is None:
            several = [left for n, left in enumerate(step.residuals) if matched >> n & 1]
            found = self._content(tuple(map(self._patterns.choice, *several))) or NOWHERE
            step.after[matched] = found
        return found

    def _step(self, state: Content, name: str, *, skipping: bool = False) -> Step | None:
        several = [self.derivatives.child(thread, name, skipping=skipping) for thread in state.threads]
        possible = (element for residuals in several for element in residuals)
        elements = dict.fromkeys(element for element in possible if element.content is not NOT_ALLOWED)
        return self._stepping(name, _side_by_side(elements, several)) if elements else None

    def _stepping(self, name: str, residuals: Mapping[Element, Threads]) -> Step:
        tag = self._tag(tuple(element.content for element in residuals))
        return Step(name, tag, tuple(residuals.values()))

    # ---------------------------------------------------------------------------------------- text

    def text(self, state: Content) -> Content:
        """Return the state after text, or ``NOWHERE``. It is remembered."""
        if state.after_text is None:
            self._count()
            state.after_text = self._content(tuple(map(self.derivatives.text, state.threads))) or NOWHERE
        return state.after_text

    def value(self, state: Content, text: str, namespaces: Namespaces) -> Content:
        """Return the state after text that may be data, or ``NOWHERE``."""
        threads = tuple(self.derivatives.value(thread, text, namespaces) for thread in state.threads)
        return self._content(threads) or NOWHERE

    def holding(self, state: Content, text: str, namespaces: Namespaces) -> int:
        """Return the threads that are complete with a text that is all there is, one bit for each."""
        return sum(
            1 << n
            for n, thread in enumerate(state.threads)
            if self.derivatives.matches(thread, text, namespaces)
        )

    # ---------------------------------------------------------------------------------------- attributes

    def values(self, tag: Tag, name: str) -> Values | None:
        """Return what an attribute of this name leads to, or None where it may not stand. It is remembered."""
        if name not in tag.attributes:
            self._count()
            tag.attributes[name] = self._values(tag, name)
        return tag.attributes[name]

    def attribute(self, tag: Tag, values: Values, value: str, namespaces: Namespaces) -> Tag | None:
        """Return the tag after an attribute, or None where it may not have that value."""
        matches = self.derivatives.matches
        accepted = tuple([one for one in values.patterns if matches(one.inner, value, namespaces)])
        if accepted not in values.accepted:
            values.accepted[accepted] = self._after_attribute(tag, accepted)
        found = values.accepted[accepted]
        # Each id has to be looked at, and what a prefix means may be another thing elsewhere.
        if len(value) <= _LONGEST_VALUE and len(values.known) < _MOST_VALUES and not values.identifies:
            values.known[value] = found
        return found

    def in_spite(self, tag: Tag, values: Values) -> Tag | None:
        """Return the tag after an attribute as though its value were right."""
        return self._after_attribute(tag, values.patterns)

    def content(self, tag: Tag) -> Content | None:
        """Return the state after a start tag, or None where an attribute is missing. It is remembered."""
        if not tag.is_closed:
            tag.content = self._content(tuple(map(self.derivatives.closed, tag.threads)))
            tag.is_closed = True
        return tag.content

    def relaxed(self, tag: Tag) -> Content:
        """Return the state after a start tag as though no attribute were missing."""
        return self._content(tuple(map(self.derivatives.relaxed, tag.threads))) or NOWHERE

    def _values(self, tag: Tag, name: str) -> Values | None:
        patterns = tuple(pattern for pattern in attributes_in(tag.threads) if name in pattern.names)
        possible = self._after_attribute(tag, patterns)
        if possible is None:
            return None
        free = all(pattern.inner is TEXT for pattern in patterns)
        return Values(patterns, always=possible if free else None, identifies=_marked(patterns))

    def _after_attribute(self, tag: Tag, accepted: tuple[Attribute, ...]) -> Tag | None:
        threads = tuple(self.derivatives.attribute(thread, accepted) for thread in tag.threads)
        return None if _all_dead(threads) else self._tag(threads)

    # ---------------------------------------------------------------------------------------- states

    def _content(self, threads: Threads) -> Content | None:
        if _all_dead(threads):
            return None
        found = self._contents.get(threads)
        if found is None:
            found = self._contents[threads] = Content(threads)
        return found

    def _tag(self, threads: Threads) -> Tag:
        found = self._tags.get(threads)
        if found is None:
            found = self._tags[threads] = Tag(threads)
        return found

    def _count(self) -> None:
        """Forget the steps once there are too many of them. States in use stay good: they find new ones."""
        self._steps += 1
        if self._steps < _MOST_STEPS:
            return
        self._steps = 0
        for state in self._contents.values():
            state.steps.clear()
            state.after_text = None
        for tag in self._tags.values():
            tag.attributes.clear()
            tag.content, tag.is_closed = None, False
        self._contents.clear()
        self._tags.clear()
        self.derivatives.forget()


def attributes_in(threads: Threads) -> Iterator[Attribute]:
    """Yield each attribute pattern that is part of one of the threads."""
    seen: set[Pattern] = set()
    waiting = list(reversed(threads))
    while waiting:
        pattern = waiting.pop()
        if pattern in seen or not pattern.holds_attributes:
            continue
        seen.add(pattern)
        if isinstance(pattern, Attribute):
            yield pattern
        else:
            waiting.extend(reversed(pattern.parts))


def _side_by_side(elements: Iterable[Element], several: list[Residuals]) -> dict[Element, Threads]:
    return {
        element: tuple(residuals.get(element, NOT_ALLOWED) for residuals in several) for element in elements
    }


def _all_dead(threads: Threads) -> bool:
    return all(thread is NOT_ALLOWED for thread in threads)


def _data(patterns: Iterable[Pattern]) -> Iterator[Pattern]:
    """Yield the patterns inside the values of attributes."""
    waiting = list(patterns)
    while waiting:
        pattern = waiting.pop()
        yield pattern
        waiting.extend(pattern.parts)


def _marked(patterns: Iterable[Attribute]) -> str:
    """Return ID, IDREF or IDREFS, or QName, where values are of such a type."""
    types = [data.datatype for data in _data(patterns) if isinstance(data, Data | Value)]
    if any(datatype.needs_namespaces for datatype in types):
        return "QName"
    names = {datatype.name for datatype in types}
    return next((name for name in ("ID", "IDREF", "IDREFS") if name in names), "")
