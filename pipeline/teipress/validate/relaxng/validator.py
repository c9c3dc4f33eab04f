"""One reading of a document: what expat tells, taken through the automaton, and what is wrong.

After a fault the reading goes on as though what was meant had been there, so that one mistake is told once.
"""

from collections.abc import Iterator
from xml.parsers import expat

from teipress.engines.xml import DOCTYPE, DOCTYPE_HINT
from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.validate.relaxng import faults
from teipress.validate.relaxng.automaton import Automaton
from teipress.validate.relaxng.datatypes.library import WHITE_SPACE
from teipress.validate.relaxng.expected import first
from teipress.validate.relaxng.faults import Fault, Said
from teipress.validate.relaxng.ids import Identifiers
from teipress.validate.relaxng.nameclass import SEPARATOR, clark, local_name
from teipress.validate.relaxng.opened import KeptText, Open
from teipress.validate.relaxng.scope import Scope
from teipress.validate.relaxng.states import NOWHERE, UNKNOWN, Accepted, Content, Step, Tag
from teipress.validate.relaxng.vocabulary import Vocabulary


class Reading:
    """The reading of one document."""

    def __init__(self, automaton: Automaton, vocabulary: Vocabulary, *, ids: bool) -> None:
        self._automaton = automaton
        self._vocabulary = vocabulary
        self._state = automaton.start
        self._open: list[Open] = []
        self.number = -1
        """The number of the last element that has begun, counted from 0."""
        self._kept = KeptText()
        self._skipped = 0
        self._found: list[Fault] = []
        self._identifiers = Identifiers() if ids else None
        self._scope = Scope()
        self._parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        self._parser.StartDoctypeDeclHandler = self._doctype
        if vocabulary.needs_namespaces:
            self._scope.follow(self._parser)
        self._listen()

    def feed(self, data: bytes | str, *, last: bool) -> Iterator[Fault]:
        """Read the next part of a document and yield the faults in it. Raises expat's error."""
        self._parser.Parse(data, last)
        if last and self._identifiers is not None:
            self._found.extend(self._identifiers.dangling())
        yield from self._found
        self._found.clear()

    def _listen(self) -> None:
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    # ------------------------------------------------------------------------------------ tags

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.number += 1
        if self._kept.parts:
            self._settle()
        step = self._state.steps.get(name)
        element = self._child(name) if step is None else Open(name, self.number, step)
        if element is None:
            self._skip()
            return
        self._open.append(element)
        tag = element.step.tag
        given = []
        for attribute, value in attributes.items():
            values = tag.attributes.get(attribute)
            accepted = None if values is None else values.always or values.known.get(value)
            given.append(accepted or self._attribute(element, attribute, attributes))
        key = tuple(given)
        self._state = tag.contents.get(key) or self._content(element, key, attributes)

    def _end(self, _name: str) -> None:
        state = self._state
        matched = self._text_ends(state) if state.collects or self._kept.parts else state.accepting
        if not matched:
            matched = self._incomplete()
        step = self._open.pop().step
        self._state = step.after.get(matched) or self._automaton.after(step, matched)

    # ------------------------------------------------------------------------------------ attributes

    def _attribute(self, element: Open, name: str, attributes: dict[str, str]) -> Accepted:
        """Return what an attribute is accepted for that is not known yet, or wrong."""
        values = self._automaton.values(element.step.tag, name)
        if values is None:
            said, meant = faults.unknown_attribute(element.name, name, element.step.tag, attributes)
            self._report(said, of=element)
            replaced = self._automaton.values(element.step.tag, meant) if meant else None
            return UNKNOWN if replaced is None else Accepted(replaced.patterns, replaced.patterns)
        accepted = self._automaton.accepted(values, attributes[name], self._scope.namespaces)
        if not accepted.matched:
            self._report(faults.wrong_value(element.name, name, attributes[name], values), of=element)
            return Accepted(values.patterns, values.patterns)
        if values.meaning.startswith("ID") and self._identifiers is not None:
            twice = self._identifiers.note(
                values.meaning, name, attributes[name], *self._place(), element.number
            )
            if twice:
                self._report(twice)
        return accepted

    def _content(self, element: Open, given: tuple[Accepted, ...], attributes: dict[str, str]) -> Content:
        """Return the state after a start tag that is not known yet, or whose attributes are wrong."""
        tag = element.step.tag
        content = self._automaton.content(tag, given)
        if content is not None:
            return content
        kept: dict[str, Accepted] = {}
        for name, accepted in zip(attributes, given, strict=True):
            if self._automaton.content_incomplete(tag, (*kept.values(), accepted)) is None:
                self._report(faults.conflicting_attribute(element.name, name, kept), of=element)
            elif accepted is not UNKNOWN:
                kept[name] = accepted
        return self._content_of(element, tag, kept)

    def _content_of(self, element: Open, tag: Tag, kept: dict[str, Accepted]) -> Content:
        """Return the state after attributes that go together, though others may be missing."""
        content = self._automaton.content(tag, tuple(kept.values()))
        if content is None:
            for said in faults.missing_attributes(element.name, tag, frozenset(kept)):
                self._report(said, of=element)
            content = self._automaton.content_incomplete(tag, tuple(kept.values()))
        return content or NOWHERE

    # ------------------------------------------------------------------------------------ children

    def _child(self, name: str) -> Open | None:
        """Return a child that is not known yet, or wrong; None where nothing is known of it."""
        step = self._automaton.child(self._state, name) or self._out_of_order(name) or self._instead(name)
        if step is not None:
            return Open(name, self.number, step)
        step = self._aside(name)
        return None if step is None else Open(name, self.number, step, misplaced=True)

    def _out_of_order(self, name: str) -> Step | None:
        """Say what is wrong with a child; return the step if it lacks only what should stand before it."""
        if not self._open:
            self._report(faults.wrong_root(name, self._state))
            return None
        parent = self._open[-1]
        step = self._automaton.child_out_of_order(self._state, name)
        if step is not None:
            self._report(faults.missing_before(parent.name, name, self._state), of=parent)
            return step
        begins = parent.step.tag.threads
        said = faults.stray_child(parent.name, name, self._state, begins, self._vocabulary.names)
        if not (said.once and name in parent.astray):
            self._report(said, of=parent)
        parent.astray |= {name}
        return None

    def _instead(self, name: str) -> Step | None:
        """Return the step of the child that was meant, where an unknown name is like one that is allowed."""
        if name in self._vocabulary.names:
            return None
        meant = faults.near(name, first(self._state.threads))
        # The same name in another namespace: then all that is in it is likely to be there as well.
        other = not meant or local_name(meant) == local_name(name)
        return None if other else self._automaton.child(self._state, meant)

    def _aside(self, name: str) -> Step | None:
        """Return the step of a child that is looked at for itself, as though it stood where it may."""
        elements = self._vocabulary.elements.get(name)
        return self._automaton.astray(self._state, elements) if elements else None

    def _incomplete(self) -> int:
        """Say that an element lacks something at its end; return all threads."""
        element = self._open[-1]
        # A child that should not be there may well be the one that is missing, under a wrong name.
        if not element.astray:
            self._report(faults.incomplete(element.name, self._state), of=element, number=element.number)
        return self._state.everything

    def _skip(self) -> None:
        """Leave an element with its content alone, as nothing is known of it."""
        self._skipped = 1
        self._parser.StartElementHandler = self._skipped_start
        self._parser.EndElementHandler = self._skipped_end
        self._parser.CharacterDataHandler = None

    def _skipped_start(self, _name: str, _attributes: dict[str, str]) -> None:
        self.number += 1
        self._skipped += 1

    def _skipped_end(self, _name: str) -> None:
        self._skipped -= 1
        if not self._skipped:
            self._listen()

    # ------------------------------------------------------------------------------------ text

    def _characters(self, text: str) -> None:
        state = self._state
        following = state.after_text
        if following is state:
            return
        printed = text.lstrip(WHITE_SPACE)
        if not (printed or state.collects or self._kept.parts):
            return
        if not (state.collects or self._kept.parts):
            following = following or self._automaton.text(state)
            if following is not NOWHERE:
                self._state = following
                return
        line, column = self._place()
        self._kept.add(text, (line, column + len(text) - len(printed)) if printed else None)

    def _settle(self) -> None:
        """See to the text before a child: it was no data, or it should not be there."""
        text, place = self._kept.take()
        if place is None:
            return
        state = self._state
        following = self._automaton.value(state, text, self._scope.namespaces) if state.collects else NOWHERE
        if following is not NOWHERE:
            self._state = following
            return
        element = self._open[-1]
        said = faults.stray_text(element.name, text, state)
        self._report(said, of=element, number=element.number, place=place)

    def _text_ends(self, state: Content) -> int:
        """Return the threads that are complete with the text before an end tag."""
        if not state.collects:
            self._settle()
            return state.accepting
        text, place = self._kept.take()
        matched = self._automaton.holding(state, text, self._scope.namespaces)
        if not matched:
            element = self._open[-1]
            said = faults.wrong_data(element.name, text, state)
            self._report(said, of=element, number=element.number, place=place)
        return matched or state.everything

    # ------------------------------------------------------------------------------------ faults

    def _report(
        self,
        said: Said,
        *,
        of: Open | None = None,
        number: int | None = None,
        place: tuple[int, int] | None = None,
    ) -> None:
        """Keep what is said, unless it is said of an element that is misplaced anyway."""
        if of is not None and of.misplaced:
            return
        line, column = place or self._place()
        element = self.number if number is None else number
        self._found.append(
            Fault(said.rule, said.message, said.hint, line, column, element, clark(said.attribute))
        )

    def _place(self) -> tuple[int, int]:
        """Return the line and column of what is being read."""
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _doctype(self, *_: object) -> None:
        raise InputError(DOCTYPE, Place("", self._parser.CurrentLineNumber, 1), DOCTYPE_HINT)
