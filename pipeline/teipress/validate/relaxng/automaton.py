"""A grammar as an automaton that grows while documents are read: a step is worked out once, then found."""

from collections.abc import Iterable, Mapping, Sequence

from teipress.validate.relaxng.attributes import after_attributes, attributes_in
from teipress.validate.relaxng.datatypes.library import Namespaces
from teipress.validate.relaxng.derivative import Derivatives, Residuals
from teipress.validate.relaxng.nameclass import unlisted
from teipress.validate.relaxng.pattern import NOT_ALLOWED, TEXT, Attribute, Data, Element, Pattern, Value
from teipress.validate.relaxng.patterns import Patterns
from teipress.validate.relaxng.states import NOWHERE, Accepted, Content, Step, Tag, Threads, Values

_MOST_STEPS = 50_000
"""So many steps are remembered, then they are forgotten: a document may never do the same thing twice."""

_MOST_VALUES = 2_000
_LONGEST_VALUE = 80
"""So many values of an attribute are remembered, and none that is longer."""


class Automaton:
    """The states of one grammar."""

    def __init__(self, start: Pattern, patterns: Patterns, listed: frozenset[str]) -> None:
        """Take the pattern of documents, what made it, and the names that the grammar gives one by one."""
        self._patterns = patterns
        self._listed = listed
        self._derivatives = Derivatives(patterns)
        self._contents: dict[Threads, Content] = {}
        self._tags: dict[Threads, Tag] = {}
        self._steps = 0
        self.start = self._content((start,)) or NOWHERE

    # ---------------------------------------------------------------------------------------- children

    def child(self, state: Content, name: str) -> Step | None:
        """Return the step that a child of this name is, or None where it may not follow. It is remembered."""
        name = self._known(name)
        if name not in state.steps:
            self._count()
            state.steps[name] = self._step(state, name)
        return state.steps[name]

    def child_out_of_order(self, state: Content, name: str) -> Step | None:
        """Return the step that a child would be if what has to come before it may be missing."""
        return self._step(state, self._known(name), skipping=True)

    def astray(self, state: Content, elements: Iterable[Element]) -> Step:
        """Return the step of a child that should not be there: its parent stays as it is."""
        return self._stepping(dict.fromkeys(elements, state.threads))

    def after(self, step: Step, matched: int) -> Content:
        """Return where the end of a child leads that matched certain element patterns. It is remembered."""
        found = step.after.get(matched)
        if found is None:
            several = [left for n, left in enumerate(step.residuals) if matched >> n & 1]
            found = self._content(tuple(map(self._patterns.choice, *several))) or NOWHERE
            step.after[matched] = found
        return found

    def _known(self, name: str) -> str:
        """Return a name that the grammar treats alike, so that names that nobody lists are one."""
        return name if name in self._listed else unlisted(name, self._listed)

    def _step(self, state: Content, name: str, *, skipping: bool = False) -> Step | None:
        several = [self._derivatives.child(thread, name, skipping=skipping) for thread in state.threads]
        possible = (element for residuals in several for element in residuals)
        elements = dict.fromkeys(element for element in possible if element.content is not NOT_ALLOWED)
        return self._stepping(_side_by_side(elements, several)) if elements else None

    def _stepping(self, residuals: Mapping[Element, Threads]) -> Step:
        threads = tuple(element.content for element in residuals)
        tag = self._tags.get(threads)
        if tag is None:
            tag = self._tags[threads] = Tag(threads)
        return Step(tag, tuple(residuals.values()))

    # ---------------------------------------------------------------------------------------- text

    def text(self, state: Content) -> Content:
        """Return the state after text, or ``NOWHERE``. It is remembered."""
        if state.after_text is None:
            self._count()
            state.after_text = self._content(tuple(map(self._derivatives.text, state.threads))) or NOWHERE
        return state.after_text

    def value(self, state: Content, text: str, namespaces: Namespaces) -> Content:
        """Return the state after text that may be data, or ``NOWHERE``."""
        threads = tuple(self._derivatives.value(thread, text, namespaces) for thread in state.threads)
        return self._content(threads) or NOWHERE

    def holding(self, state: Content, text: str, namespaces: Namespaces) -> int:
        """Return the threads that are complete with a text that is all there is, one bit for each."""
        matches = self._derivatives.matches
        return sum(1 << n for n, thread in enumerate(state.threads) if matches(thread, text, namespaces))

    # ---------------------------------------------------------------------------------------- attributes

    def values(self, tag: Tag, name: str) -> Values | None:
        """Return the attribute of this name, or None where none may stand in the tag. It is remembered."""
        name = self._known(name)
        if name not in tag.attributes:
            self._count()
            patterns = tuple(pattern for pattern in attributes_in(tag.threads) if name in pattern.names)
            tag.attributes[name] = _values(patterns) if patterns else None
        return tag.attributes[name]

    def accepted(self, values: Values, value: str, namespaces: Namespaces) -> Accepted:
        """Return which patterns of an attribute a value matches."""
        if values.always is not None:
            return values.always
        matches = self._derivatives.matches
        matched = tuple([one for one in values.patterns if matches(one.inner, value, namespaces)])
        found = values.by_match.get(matched)
        if found is None:
            found = values.by_match[matched] = Accepted(values.patterns, matched)
        # Each id has to be looked at, and what a prefix means may be another thing elsewhere.
        if (
            not values.meaning
            and matched
            and len(value) <= _LONGEST_VALUE
            and len(values.known) < _MOST_VALUES
        ):
            values.known[value] = found
        return found

    def content(self, tag: Tag, given: tuple[Accepted, ...]) -> Content | None:
        """Return the state after a start tag, or None where its attributes are wrong. It is remembered."""
        if given not in tag.contents:
            self._count()
            tag.contents[given] = self._after_tag(tag, given)
        return tag.contents[given]

    def content_incomplete(self, tag: Tag, given: Sequence[Accepted]) -> Content | None:
        """Return the same though attributes may be missing, or None where those given do not go together."""
        return self._after_tag(tag, given, complete=False)

    def _after_tag(self, tag: Tag, given: Sequence[Accepted], *, complete: bool = True) -> Content | None:
        return self._content(
            tuple(
                after_attributes(self._patterns, thread, given, complete=complete) for thread in tag.threads
            )
        )

    # ---------------------------------------------------------------------------------------- states

    def _content(self, threads: Threads) -> Content | None:
        if all(thread is NOT_ALLOWED for thread in threads):
            return None
        found = self._contents.get(threads)
        if found is None:
            found = self._contents[threads] = Content(threads)
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
            tag.contents.clear()
        self._contents.clear()
        self._tags.clear()
        self._derivatives.forget()


def _side_by_side(elements: Iterable[Element], several: list[Residuals]) -> dict[Element, Threads]:
    return {
        element: tuple(residuals.get(element, NOT_ALLOWED) for residuals in several) for element in elements
    }


def _values(patterns: tuple[Attribute, ...]) -> Values:
    free = all(pattern.inner is TEXT for pattern in patterns)
    return Values(patterns, always=Accepted(patterns, patterns) if free else None, meaning=_meaning(patterns))


def _meaning(patterns: Iterable[Pattern]) -> str:
    """Return ID, IDREF or IDREFS, or QName, where values are of such a type."""
    types = []
    waiting = list(patterns)
    while waiting:
        pattern = waiting.pop()
        waiting.extend(pattern.parts)
        if isinstance(pattern, Data | Value):
            types.append(pattern.datatype)
    if any(datatype.needs_namespaces for datatype in types):
        return "QName"
    names = {datatype.name for datatype in types}
    return next((name for name in ("ID", "IDREF", "IDREFS") if name in names), "")
