"""What is left of a pattern after the attributes of a start tag.

In a group or an interleave no attribute can belong to both parts (section 7.3), and what is repeated holds
attributes only as alternatives (section 7.1.2). So all attributes can be dealt out in one walk, in any order.
"""

from collections.abc import Iterator, Sequence

from teipress.validate.relaxng.fold import fold
from teipress.validate.relaxng.pattern import (
    EMPTY,
    NOT_ALLOWED,
    Attribute,
    Choice,
    Group,
    Interleave,
    OneOrMore,
    Pattern,
)
from teipress.validate.relaxng.patterns import Patterns
from teipress.validate.relaxng.states import UNKNOWN, Accepted, Threads

Dealt = tuple[int, Pattern]
"""The attributes that belong to a pattern, one bit for each, and what is left of it."""


def after_attributes(
    make: Patterns, pattern: Pattern, given: Sequence[Accepted], *, complete: bool = True
) -> Pattern:
    """Return what is left for the content after the attributes given.

    Unless ``complete``, attributes may be missing.
    """
    return _Dealing(make, given, complete=complete).left(pattern)


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


class _Dealing:
    """The attributes of one start tag, dealt out to the attribute patterns."""

    def __init__(self, make: Patterns, given: Sequence[Accepted], *, complete: bool) -> None:
        self._make = make
        self._instead = NOT_ALLOWED if complete else EMPTY
        self._named: dict[Pattern, int] = {}
        self._matched: dict[Pattern, int] = {}
        self._all = 0
        for number, accepted in enumerate(given):
            if accepted is UNKNOWN:
                continue
            self._all |= 1 << number
            for pattern in accepted.patterns:
                self._named[pattern] = self._named.get(pattern, 0) | 1 << number
            for pattern in accepted.matched:
                self._matched[pattern] = self._matched.get(pattern, 0) | 1 << number
        self._known: dict[Pattern, Dealt] = {}

    def left(self, pattern: Pattern) -> Pattern:
        """Return what is left of a pattern to which all attributes belong."""
        dealt, left = self._of(pattern)
        return left if dealt == self._all else NOT_ALLOWED

    def _of(self, pattern: Pattern) -> Dealt:
        if not pattern.holds_attributes:
            return 0, pattern
        return fold(pattern, self._known, _needs, self._rule)

    def _rule(self, pattern: Pattern) -> Dealt:
        if isinstance(pattern, Attribute):
            return self._attribute(pattern)
        if isinstance(pattern, OneOrMore):
            return self._repeated(pattern)
        parts = [self._known[part] if part.holds_attributes else (0, part) for part in pattern.parts]
        dealt = 0
        for bits, _ in parts:
            dealt |= bits
        if isinstance(pattern, Choice):
            # The option that is taken has to have all attributes that any option has.
            return dealt, self._make.choice(*(left for bits, left in parts if bits == dealt))
        (_, first), (_, second) = parts
        join = self._make.group if isinstance(pattern, Group) else self._make.interleave
        return dealt, join(first, second)

    def _attribute(self, pattern: Attribute) -> Dealt:
        dealt = self._named.get(pattern, 0)
        if not dealt:
            return 0, self._instead
        once = dealt & (dealt - 1) == 0
        return dealt, EMPTY if once and self._matched.get(pattern, 0) == dealt else NOT_ALLOWED

    def _repeated(self, pattern: OneOrMore) -> Dealt:
        """Each attribute may take a turn of its own; what is left is repeated as it would be without any."""
        dealt = matched = 0
        for attribute in attributes_in((pattern.inner,)):
            dealt |= self._named.get(attribute, 0)
            matched |= self._matched.get(attribute, 0)
        without = _Dealing(self._make, (), complete=self._instead is NOT_ALLOWED)
        rest = self._make.one_or_more(without.left(pattern.inner))
        if not dealt:
            return 0, rest
        return dealt, self._make.optional(rest) if matched == dealt else NOT_ALLOWED


def _needs(pattern: Pattern) -> list[Pattern]:
    """Return the parts that are dealt with on their own; what is repeated looks at its parts itself."""
    if isinstance(pattern, Choice | Group | Interleave):
        return [part for part in pattern.parts if part.holds_attributes]
    return []
