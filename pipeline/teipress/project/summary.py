"""What an encoding found, numbers first, and what in it deserves a look, with the lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from teipress.annotate.references import called
from teipress.annotate.signs import unsure
from teipress.model.annotation import Annotation
from teipress.model.finding import Place
from teipress.model.text import line_and_column
from teipress.model.transcript import Role, Tile, Transcript
from teipress.review import Unnamed

_SHOWN = 3
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that deserves a look: where it stands, and a sentence."""

    place: Place
    message: str

    def __str__(self) -> str:
        """Return ``file:line:column: message``."""
        return f"{self.place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Summary:
    """How many turns, speakers and doubts of each sort a transcript has, and the first doubts of each sort.

    A speaker is a person; a label that names nobody adds none.
    """

    turns: int
    speakers: int
    nameless: int
    """Turns whose label names nobody."""
    undecided: int
    """Speakers of whom nothing but the label is known."""
    outside: int
    """Paragraphs that stand outside every turn."""
    brackets: int
    """Square brackets that stay plain text, since no sign explains them."""
    notes: int
    """Typed notes that no number calls, or several do."""
    doubts: tuple[Doubt, ...]

    def __str__(self) -> str:
        """Return the numbers as a sentence."""
        parts = [f"{_counted(self.turns, 'turn')} by {_counted(self.speakers, 'speaker')}"]
        sorts = (
            (self.nameless, "turn", "whose label names nobody"),
            (self.undecided, "speaker", "known by the label alone"),
            (self.outside, "paragraph", "outside every turn"),
            (self.brackets, "bracket", "unexplained"),
            (self.notes, "note", "that nothing calls"),
        )
        parts += [f"{_counted(number, thing)} {what}" for number, thing, what in sorts if number]
        return "; ".join(parts) + "."


def summary(
    transcript: Transcript,
    marks: Sequence[Annotation],
    who: Mapping[str, tuple[str, ...]],
    unnamed: Sequence[Unnamed],
) -> Summary:
    """Return what an encoding found; ``who`` gives the persons by turn, ``unnamed`` unknown labels."""
    outside = _outside(transcript)
    brackets = unsure(transcript, marks)
    notes = [number for number, span in called(transcript).items() if span is None]
    first = {transcript.label(turn): turn.speaker.span.start for turn in reversed(transcript.turns)}
    doubts = [
        *(
            (first[one.label], f"Speaker “{one.label}”: {one.variant.why}")
            for one in unnamed
            if one.variant and one.label in first
        ),
        *((tile.span.start, f"Outside every turn: “{_short(transcript[tile.span])}”.") for tile in outside),
        *((span.start, f"This bracket stays plain text: {_short(transcript[span])}.") for span in brackets),
        *(_uncalled(transcript, notes)),
    ]
    return Summary(
        len(transcript.turns),
        len({person for persons in who.values() for person in persons}),
        sum(not persons for persons in who.values()),
        len(unnamed),
        len(outside),
        len(brackets),
        len(notes),
        tuple(_worst(transcript, doubts)),
    )


def _outside(transcript: Transcript) -> list[Tile]:
    """Return the paragraphs between and after the turns; where nobody speaks that is no doubt, but all."""
    items = list(transcript.outline())
    begun = next((n for n, item in enumerate(items) if not isinstance(item, Tile)), len(items))
    return [item for item in items[begun:] if isinstance(item, Tile) and item.role is Role.PROSE]


def _uncalled(transcript: Transcript, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    noted = [tile for tile in transcript.tiles if tile.role is Role.NOTE]
    for tile in noted:
        printed = transcript[tile.span]
        number = next((n for n in numbers if printed.lstrip("[").startswith(str(n))), None)
        if number is not None:
            yield tile.span.start, f"No single number in the text calls note {number}."


def _worst(transcript: Transcript, doubts: Sequence[tuple[int, str]]) -> Iterator[Doubt]:
    """Yield the first doubts of each sort, in the order of the sorts."""
    sorts: dict[str, int] = {}
    for offset, message in doubts:
        sort = message.split()[0]
        sorts[sort] = sorts.get(sort, 0) + 1
        if sorts[sort] <= _SHOWN:
            yield Doubt(Place(transcript.source.file, *line_and_column(transcript.text, offset)), message)


def _short(printed: str) -> str:
    words = " ".join(printed[: 2 * _LONGEST].split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
