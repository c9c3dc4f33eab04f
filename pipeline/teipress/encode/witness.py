"""The text that a TEI document holds, in the sense of promise 1: what the witness must agree with.

Left out are what an editor put beside the text: ``corr``, ``reg`` and ``expan`` within ``choice``,
``note[@type='editorial']``, and ``supplied`` whose ``@resp`` names somebody other than the transcriber.
The serialised bytes are read, not a tree, so that each character keeps its line and column.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from xml.parsers import expat

from teipress.engines.xml import TEI_NAMESPACE, XML_NAMESPACE, Position
from teipress.model.annotation import TRANSCRIBER

TURN_ID = re.compile(r"t(?P<number>\d+)(?P<letters>[a-z]*)")
"""The id of a turn; what follows the t is its number as readers see it."""

_SEPARATOR = "\n"
_ID = f"{XML_NAMESPACE}{_SEPARATOR}id"
_BESIDE = frozenset({"corr", "reg", "expan"})

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One ``sp``: its id, its label as printed, the text after the label, and the pointers to who speaks."""

    id: str
    label: str
    text: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Witness:
    """The text of a TEI document in document order, its turns, and the ids of turns that are gone.

    ``retired`` maps the id of an anchor to the id of the turn that it stands behind ("" before the first).
    """

    text: str
    turns: tuple[Spoken, ...] = ()
    retired: dict[str, str] = field(default_factory=dict)
    starts: tuple[int, ...] = ()
    places: tuple[Position, ...] = ()

    def position(self, offset: int) -> Position:
        """Return the line and column of a character of the text."""
        run = max(bisect_right(self.starts, offset) - 1, 0)
        if not self.places:
            return Position(1, 1)
        place = self.places[run]
        return Position(place.line, place.column + offset - self.starts[run])


def witness(data: bytes) -> Witness:
    """Return the witness text of a well-formed TEI document."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end

    def characters(text: str) -> None:
        reader.characters(text, Position(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    parser.CharacterDataHandler = characters
    parser.Parse(data, True)
    return reader.witness()


@dataclass
class _OpenTurn:
    """An ``sp`` whose end has not come yet."""

    id: str
    who: str
    label: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def closed(self) -> Spoken:
        return Spoken(self.id, "".join(self.label), "".join(self.text), self.who)


class _Reader:
    """The state of one pass over the events of a document."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.left_out = 0
        self.text: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        self.places: list[Position] = []
        self.turns: list[Spoken] = []
        self.retired: dict[str, str] = {}
        self.turn: _OpenTurn | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        name = _local(name)
        if self.left_out or _is_beside(name, attributes, self.open):
            self.left_out += 1
        elif "text" in self.open:
            self._begin(name, attributes)
        self.open.append(name)

    def _begin(self, name: str, attributes: Attributes) -> None:
        ident = attributes.get(_ID, "")
        if name == "sp":
            self.turn = _OpenTurn(ident, " ".join(attributes.get("who", "").split()))
        elif name == "anchor" and TURN_ID.fullmatch(ident):
            self.retired[ident] = self.turns[-1].id if self.turns else ""

    def end(self, _name: str) -> None:
        name = self.open.pop()
        if self.left_out:
            self.left_out -= 1
        elif name == "sp" and self.turn is not None:
            self.turns.append(self.turn.closed())
            self.turn = None

    def characters(self, text: str, place: Position) -> None:
        if self.left_out or "text" not in self.open:
            return
        self.starts.append(self.length)
        self.places.append(place)
        self.text.append(text)
        self.length += len(text)
        if self.turn is not None:
            (self.turn.label if "speaker" in self.open else self.turn.text).append(text)

    def witness(self) -> Witness:
        return Witness(
            "".join(self.text), tuple(self.turns), self.retired, tuple(self.starts), tuple(self.places)
        )


def _local(name: str) -> str:
    """Return the name of a TEI element; an element of another namespace keeps its namespace."""
    return name.removeprefix(TEI_NAMESPACE + _SEPARATOR)


def _is_beside(name: str, attributes: Attributes, around: list[str]) -> bool:
    match name:
        case "note":
            return attributes.get("type") == "editorial"
        case "supplied":
            return attributes.get("resp", "") not in {"", f"#{TRANSCRIBER}"}
        case _:
            return name in _BESIDE and around[-1:] == ["choice"]
