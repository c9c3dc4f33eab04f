"""One reading of a document: what expat tells, taken through the automaton, and what is wrong.

After a fault the reading goes on as though what was meant had been there, so that one mistake is told once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from teipress.engines.xml import XML_NAMESPACE
from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.validate.relaxng import faults
from teipress.validate.relaxng.automaton import NOWHERE, Automaton, Content, Step, Tag
from teipress.validate.relaxng.datatypes.library import WHITE_SPACE
from teipress.validate.relaxng.faults import Fault, Said
from teipress.validate.relaxng.ids import Identifiers
from teipress.validate.relaxng.nameclass import SEPARATOR, clark
from teipress.validate.relaxng.pattern import Element


@dataclass(slots=True)
class Vocabulary:
    """What a grammar knows of, wherever it stands."""

    elements: dict[str, list[Element]]
    """The element patterns by the names that are given one by one."""
    names: frozenset[str] = field(init=False)
    needs_namespaces: bool
    """Whether values depend on the namespaces in scope."""

    def __post_init__(self) -> None:
        self.names = frozenset(self.elements)


class Reading:
    """The reading of one document."""

    def __init__(self, automaton: Automaton, vocabulary: Vocabulary, *, ids: bool) -> None:
        self._automaton = automaton
        self._vocabulary = vocabulary
        self._state = automaton.start
        self._open: list[tuple[Step, int]] = []
        self._number = -1
        self._texts: list[str] = []
        self._text_place: tuple[int, int] | None = None
        self._skipped = 0
        self._found: list[Fault] = []
        self._astray: set[int] = set()
        """The elements in which something stands that should not, by their numbers."""
        self._misplaced: set[int] = set()
        """The elements that should not stand where they do: what is wrong with them themselves is no news."""
        self._identifiers = Identifiers() if ids else None
        self._namespaces: dict[str, list[str]] = {}
        self._scope = {"xml": XML_NAMESPACE}
        self._parser = parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        if vocabulary.needs_namespaces:
            parser.StartNamespaceDeclHandler = self._declare
            parser.EndNamespaceDeclHandler = self._undeclare

    def feed(self, data: bytes | str, *, last: bool) -> Iterator[Fault]:
        """Read the next part of a document and yield the faults in it. Raises expat's error."""
        self._parser.Parse(data, last)
        if last and self._identifiers is not None:
            self._found.extend(self._identifiers.dangling())
        yield from self._found
        self._found.clear()

    @property
    def number(self) -> int:
        """The number of the last element that has begun, counted from 0."""
        return self._number

    # ------------------------------------------------------------------------------------ tags

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._number += 1
        if self._texts:
            self._settle()
        step = self._state.steps.get(name) or self._child(name)
        if step is None:
            self._skip()
            return
        tag = step.tag
        for attribute, value in attributes.items():
            values = tag.attributes.get(attribute)
            following = None if values is None else values.always or values.known.get(value)
            tag = following or self._attribute(step, tag, attribute, attributes)
        self._open.append((step, self._number))
        self._state = tag.content or self._content(step, tag)

    def _end(self, _name: str) -> None:
        state = self._state
        matched = self._text_ends(state) if state.collects or self._texts else state.accepting
        if not matched:
            matched = self._incomplete()
        step, _ = self._open.pop()
        self._state = step.after.get(matched) or self._automaton.after(step, matched)

    def _content(self, step: Step, tag: Tag) -> Content:
        content = self._automaton.content(tag)
        if content is None:
            for said in faults.missing_attributes(step.name, tag):
                self._report(said)
            content = self._automaton.relaxed(tag)
        return content

    # ------------------------------------------------------------------------------------ attributes

    def _attribute(self, step: Step, tag: Tag, name: str, attributes: dict[str, str]) -> Tag:
        """Return the tag after an attribute that is not known yet, or wrong."""
        value = attributes[name]
        values = self._automaton.values(tag, name)
        if values is None:
            said, meant = faults.unknown_attribute(step.name, name, step.tag, attributes)
            self._report(said)
            missing = self._automaton.values(tag, meant) if meant else None
            return tag if missing is None else self._automaton.in_spite(tag, missing) or tag
        following = self._automaton.attribute(tag, values, value, self._scope)
        if following is None:
            self._report(faults.wrong_value(step.name, name, value, values))
            return self._automaton.in_spite(tag, values) or tag
        if values.identifies.startswith("ID") and self._identifiers is not None:
            place = (self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
            twice = self._identifiers.note(values.identifies, name, value, *place, self._number)
            if twice:
                self._report(twice)
        return following

    # ------------------------------------------------------------------------------------ children

    def _child(self, name: str) -> Step | None:
        """Return the step of a child that is not known yet, or wrong; None where it is to be skipped."""
        step = self._automaton.child(self._state, name)
        if step is not None:
            return step
        if not self._open:
            self._report(faults.wrong_root(name, self._state, self._vocabulary.names))
            return self._aside(name)
        parent, number = self._open[-1]
        step = self._automaton.child_out_of_order(self._state, name)
        if step is not None:
            self._report(faults.missing_before(parent.name, name, self._state), of=number)
            return step
        self._astray.add(number)
        begins = parent.tag.threads
        known = self._vocabulary.names
        self._report(faults.stray_child(parent.name, name, self._state, begins, known), of=number)
        return self._instead(name) or self._aside(name)

    def _instead(self, name: str) -> Step | None:
        """Return the step of the child that was meant, where an unknown name is like one that may stand here."""
        if name in self._vocabulary.names:
            return None
        meant = faults.near(
            name, (one for one in self._vocabulary.names if self._automaton.child(self._state, one))
        )
        return self._automaton.child(self._state, meant) if meant else None

    def _aside(self, name: str) -> Step | None:
        """Return the step of a child that is looked at for itself: its parent goes on as though it were not there."""
        elements = self._vocabulary.elements.get(name)
        if elements is None:
            return None
        self._misplaced.add(self._number)
        return self._automaton.astray(self._state, name, elements)

    def _incomplete(self) -> int:
        step, number = self._open[-1]
        # A child that should not be there may well be the one that is missing, under a wrong name.
        if number not in self._astray:
            self._report(faults.incomplete(step.name, self._state), number)
        return (1 << len(self._state.threads)) - 1

    # ------------------------------------------------------------------------------------ text

    def _characters(self, text: str) -> None:
        state = self._state
        following = state.after_text
        if following is state:
            return
        printed = text.lstrip(WHITE_SPACE)
        if state.collects or self._text_place is not None:
            self._collect(text, printed)
        elif printed:
            following = following or self._automaton.text(state)
            if following is NOWHERE:
                self._collect(text, printed)
            else:
                self._state = following

    def _collect(self, text: str, printed: str) -> None:
        """Keep text that has to be seen as a whole, and where it begins."""
        self._texts.append(text)
        if printed and self._text_place is None:
            column = self._parser.CurrentColumnNumber + 1 + len(text) - len(printed)
            self._text_place = (self._parser.CurrentLineNumber, column)

    def _settle(self) -> None:
        """See to the text before a child: it was no data, or it should not be there."""
        text, place = "".join(self._texts), self._text_place
        self._texts.clear()
        self._text_place = None
        if place is None:
            return
        state = self._state
        following = self._automaton.value(state, text, self._scope) if state.collects else NOWHERE
        if following is NOWHERE:
            self._stray_text(text, place)
        else:
            self._state = following

    def _text_ends(self, state: Content) -> int:
        """Return the threads that are complete with the text before an end tag."""
        if not state.collects:
            self._settle()
            return state.accepting
        text, place = "".join(self._texts), self._text_place
        self._texts.clear()
        self._text_place = None
        matched = self._automaton.holding(state, text, self._scope)
        if not matched:
            step, number = self._open[-1]
            self._report(faults.wrong_data(step.name, text, state), number, place)
        return matched or (1 << len(state.threads)) - 1

    def _stray_text(self, text: str, place: tuple[int, int]) -> None:
        step, number = self._open[-1]
        self._report(faults.stray_text(step.name, text, self._state), number, place)

    # ------------------------------------------------------------------------------------ the rest

    def _report(
        self,
        said: Said,
        number: int | None = None,
        place: tuple[int, int] | None = None,
        of: int | None = None,
    ) -> None:
        """Keep what is said of an element, or of its parent, which is then ``of``."""
        element = self._number if number is None else number
        if (element if of is None else of) in self._misplaced:
            return
        line, column = place or (self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        name = clark(said.attribute)
        self._found.append(Fault(said.rule, said.message, said.hint, line, column, element, name))

    def _skip(self) -> None:
        """Leave an element with its content alone, as nothing is known of it."""
        self._skipped = 1
        self._parser.StartElementHandler = self._skipped_start
        self._parser.EndElementHandler = self._skipped_end
        self._parser.CharacterDataHandler = None

    def _skipped_start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._number += 1
        self._skipped += 1

    def _skipped_end(self, _name: str) -> None:
        self._skipped -= 1
        if not self._skipped:
            self._parser.StartElementHandler = self._start
            self._parser.EndElementHandler = self._end
            self._parser.CharacterDataHandler = self._characters

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._namespaces.setdefault(prefix or "", []).append(uri or "")
        self._scope[prefix or ""] = uri or ""

    def _undeclare(self, prefix: str | None) -> None:
        uris = self._namespaces[prefix or ""]
        uris.pop()
        if uris:
            self._scope[prefix or ""] = uris[-1]
        else:
            del self._scope[prefix or ""]

    def _doctype(self, *_: object) -> None:
        message = "The document has a DOCTYPE, which could pull in other files; it is not read."
        hint = "Remove the DOCTYPE line and write the characters that its entities stood for."
        raise InputError(message, Place("", self._parser.CurrentLineNumber, 1), hint)
