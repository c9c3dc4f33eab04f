"""What a recogniser is given besides the transcript, and what it is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from teipress.model.annotation import Annotation
from teipress.model.authority import Authority
from teipress.model.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about a transcript before its names are looked for.

    ``name`` is the NAME of the transcript; ``year`` the year it speaks in, 0 where that is not known;
    ``speakers`` gives by label, without its colon, the ids of those who speak under it.
    """

    authority: Authority = field(default_factory=Authority)
    name: str = ""
    year: int = 0
    speakers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


Recogniser = Callable[[Transcript, Context], Iterable[Annotation]]
"""Looks for one sort of thing in a transcript. It is pure, and its claims may overlap those of others."""
