"""Derivatives: what is left of a pattern once something of the document has been read.

Source: James Clark, "An algorithm for RELAX NG validation"; Janusz Brzozowski, "Derivatives of regular
expressions", Journal of the ACM 11 (1964). Other than there, what is left after a child is kept by its
element pattern, so that patterns do not grow with the depth of a document.
"""

from collections.abc import Callable, Iterable, Mapping

from teipress.validate.relaxng.datatypes.library import WHITE_SPACE, Namespaces, collapsed
from teipress.validate.relaxng.fold import fold
from teipress.validate.relaxng.pattern import (
    EMPTY,
    NOT_ALLOWED,
    TEXT,
    Choice,
    Data,
    Element,
    Group,
    Interleave,
    ListOf,
    OneOrMore,
    Pattern,
    Value,
)
from teipress.validate.relaxng.patterns import Patterns

Residuals = Mapping[Element, Pattern]
"""The element patterns that a child may match, and what is left of the parent's pattern after each."""

_NONE: Residuals = {}


class Derivatives:
    """Takes derivatives of the patterns of one grammar, and remembers them until it is told to forget."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._by_name: dict[tuple[str, bool], dict[Pattern, Residuals]] = {}
        self._without_data: dict[Pattern, Pattern] = {}
        self._words_read: dict[tuple[Pattern, tuple[Pattern, ...]], Pattern] = {}
        self._leaves: dict[Pattern, tuple[Pattern, ...]] = {}

    def forget(self) -> None:
        """Forget everything: it can be found again."""
        self._by_name.clear()
        self._without_data.clear()
        self._words_read.clear()
        self._leaves.clear()
        self._patterns.forget()

    # ---------------------------------------------------------------------------------------- children

    def child(self, pattern: Pattern, name: str, *, skipping: bool = False) -> Residuals:
        """Return the element patterns that a child of this name may match, with what is left after each.

        With ``skipping`` what has to come before the child may be missing.
        """
        known = self._by_name.setdefault((name, skipping), {})

        def needs(found: Pattern) -> Iterable[Pattern]:
            match found:
                case Group(first, rest):
                    return (first, rest) if skipping or first.nullable else (first,)
                case Choice():
                    return found.by_name[1]
                case Interleave() | OneOrMore():
                    return found.parts
                case _:
                    return ()

        return fold(pattern, known, needs, lambda found: self._child(found, name, known, skipping))

    def _child(
        self, pattern: Pattern, name: str, known: Mapping[Pattern, Residuals], skipping: bool
    ) -> Residuals:
        make = self._patterns
        match pattern:
            case Element():
                return {pattern: EMPTY} if name in pattern.names else _NONE
            case Choice():
                named, others = pattern.by_name
                elements: Residuals = dict.fromkeys(named.get(name, ()), EMPTY)
                return self._merged(elements, *(known[option] for option in others))
            case Group(first, rest):
                follows = {element: make.group(left, rest) for element, left in known[first].items()}
                return self._merged(follows, known[rest]) if skipping or first.nullable else follows
            case Interleave(one, other):
                in_one = {element: make.interleave(left, other) for element, left in known[one].items()}
                in_other = {element: make.interleave(one, left) for element, left in known[other].items()}
                return self._merged(in_one, in_other)
            case OneOrMore(inner):
                again = make.optional(pattern)
                return {element: make.group(left, again) for element, left in known[inner].items()}
            case _:
                return _NONE

    def _merged(self, *several: Residuals) -> Residuals:
        found: dict[Element, Pattern] = {}
        for residuals in several:
            for element, left in residuals.items():
                found[element] = self._patterns.choice(found[element], left) if element in found else left
        return found

    # ---------------------------------------------------------------------------------------- text

    def text(self, pattern: Pattern) -> Pattern:
        """Return what is left after text for which ``TEXT`` alone counts."""
        return self._text(pattern, self._without_data, lambda _: False)

    def matches(self, pattern: Pattern, text: str, namespaces: Namespaces) -> bool:
        """Whether a text, which is all there is, matches a pattern."""
        if pattern is TEXT:
            return True
        if pattern.nullable and not text.strip(WHITE_SPACE):
            return True
        return self.value(pattern, text, namespaces).nullable

    def value(self, pattern: Pattern, text: str, namespaces: Namespaces) -> Pattern:
        """Return what is left after a text, for which data patterns count as well."""
        if isinstance(pattern, Data | Value | ListOf):
            return EMPTY if self._allows(pattern, text, namespaces) else NOT_ALLOWED
        return self._text(pattern, {}, lambda part: self._allows(part, text, namespaces))

    def _allows(self, pattern: Pattern, text: str, namespaces: Namespaces) -> bool:
        match pattern:
            case Value(datatype, meaning):
                return datatype.meaning(text, namespaces) == meaning
            case Data(datatype, excepted):
                if datatype.meaning(text, namespaces) is None:
                    return False
                return excepted is NOT_ALLOWED or not self.matches(excepted, text, namespaces)
            case ListOf(inner):
                return self._words(inner, filter(None, collapsed(text).split(" ")), namespaces)
            case _:
                return False

    def _words(self, pattern: Pattern, words: Iterable[str], namespaces: Namespaces) -> bool:
        """Whether words match the pattern of a list. Where a word leads is remembered by what it matches."""
        for word in words:
            leaves = self._leaves.get(pattern) or self._data_in(pattern)
            matched = tuple([leaf for leaf in leaves if self._allows(leaf, word, namespaces)])
            left = self._words_read.get((pattern, matched))
            if left is None:
                left = self._text(pattern, {}, matched.__contains__)
                self._words_read[pattern, matched] = left
            if left is NOT_ALLOWED:
                return False
            pattern = left
        return pattern.nullable

    def _data_in(self, pattern: Pattern) -> tuple[Pattern, ...]:
        found: dict[Pattern, None] = {}
        waiting = [pattern]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Data | Value):
                found[part] = None
            else:
                waiting.extend(part.parts)
        self._leaves[pattern] = tuple(found)
        return self._leaves[pattern]

    def _text(
        self, pattern: Pattern, known: dict[Pattern, Pattern], allows: Callable[[Pattern], bool]
    ) -> Pattern:
        make = self._patterns

        def needs(found: Pattern) -> Iterable[Pattern]:
            if isinstance(found, Group):
                return found.parts if found.first.nullable else (found.first,)
            return found.parts if isinstance(found, Choice | Interleave | OneOrMore) else ()

        def rule(found: Pattern) -> Pattern:
            match found:
                case Choice(options):
                    return make.choice(*(known[option] for option in options))
                case Group(first, rest):
                    follows = make.group(known[first], rest)
                    return make.choice(follows, known[rest]) if first.nullable else follows
                case Interleave(one, other):
                    return make.choice(make.interleave(known[one], other), make.interleave(one, known[other]))
                case OneOrMore(inner):
                    again = make.optional(found)
                    # Where text is one of the things repeated, text changes nothing: the usual mixed content.
                    return again if known[inner] is TEXT else make.group(known[inner], again)
                case _:
                    return TEXT if found is TEXT else EMPTY if allows(found) else NOT_ALLOWED

        return fold(pattern, known, needs, rule)
