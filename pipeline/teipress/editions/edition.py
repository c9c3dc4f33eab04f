"""What an edition takes and gives."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from teipress.engines.saxon import transform
from teipress.model.finding import Place
from teipress.resources import resource


@dataclass(frozen=True)
class Publication:
    """One TEI document on its way into print: everything that an edition may know.

    ``tei`` has been parsed safely before. ``formats`` are the editions that are made with it, which it may
    link to; ``date`` is the ISO date of the edition, and ``timestamp`` the same in seconds since 1970.
    """

    name: str
    tei: str
    file: str
    formats: frozenset[str] = frozenset()
    date: str = ""
    timestamp: int = 0

    @cached_property
    def prepared(self) -> str:
        """The edition TEI: notes numbered, indexes made and sorted (``xslt/prep.xsl``)."""
        return transform(resource("xslt/prep.xsl"), self.tei).text


@dataclass(frozen=True, slots=True)
class Output:
    """One file of an edition: its path below ``out/``, its bytes, and what the user should know of it."""

    path: str
    data: bytes
    notices: tuple[str, ...] = field(default=())
    place: Place | None = None


Edition = Callable[[Publication], Iterable[Output]]
