"""RELAX NG validation in one call: a grammar is read once, documents are read against it."""

from collections.abc import Iterator
from typing import BinaryIO, Protocol
from xml.parsers import expat

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.validate.files import Reader, nothing
from teipress.validate.relaxng.automaton import Automaton
from teipress.validate.relaxng.build import grammar
from teipress.validate.relaxng.faults import Fault
from teipress.validate.relaxng.validator import Reading

_CHUNK = 1 << 16
"""So many bytes are read at a time; more where nothing ends within them, as in a huge attribute."""


class Engine(Protocol):
    """Something that finds the faults of documents under one grammar."""

    def faults(self, source: bytes | str | BinaryIO, file: str = "", *, ids: bool = True) -> Iterator[Fault]:
        """Yield the faults of a document, given as its bytes, its characters or an open file.

        ``ids`` says whether ids have to stand once. Raises InputError where the document is not well-formed.
        """
        ...


class Schema:
    """A RELAX NG grammar."""

    def __init__(self, data: bytes, file: str, reader: Reader = nothing) -> None:
        """Read a grammar in XML syntax. ``reader`` gives the files that it takes in, if it may.

        Raises GrammarError where it breaks the specification.
        """
        start, patterns, self._vocabulary = grammar(data, file, reader)
        self._automaton = Automaton(start, patterns, self._vocabulary.listed)

    def faults(self, source: bytes | str | BinaryIO, file: str = "", *, ids: bool = True) -> Iterator[Fault]:
        """Yield the faults of a document as they are met. An open file takes no memory but for its ids.

        Raises InputError where the document is not well-formed, or has a DOCTYPE.
        """
        reading = Reading(self._automaton, self._vocabulary, ids=ids)
        try:
            for data, last in _parts(source, reading):
                yield from reading.feed(data, last=last)
        except expat.ExpatError as error:
            message = f"This is not well-formed XML: {expat.ErrorString(error.code)}."
            place = Place(file, error.lineno, error.offset + 1)
            raise InputError(message, place, "Mend the tag there, or restore the file.") from None
        except InputError as error:
            at = error.place or Place(file)
            raise InputError(error.message, Place(file, at.line, at.column), error.hint) from None


def _parts(source: bytes | str | BinaryIO, reading: Reading) -> Iterator[tuple[bytes | str, bool]]:
    """Yield the parts of a document, and whether each one is the last."""
    if isinstance(source, bytes | str):
        yield source, True
        return
    size, number = _CHUNK, -1
    while data := source.read(size):
        yield data, False
        size = _CHUNK if reading.number > number else size * 2
        number = reading.number
    yield b"", True
