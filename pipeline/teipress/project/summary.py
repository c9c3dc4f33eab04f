"""What an encoding found, numbers first, and what in it deserves a look, with the lines."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from teipress.annotate.references import called
from teipress.annotate.signs import unsure
from teipress.model.annotation import Annotation
from teipress.model.finding import Place
from teipress.model.text import line_and_column
from teipress.model.transcript import Role, Tile, Transcript
from teipress.project.unread import unread
from teipress.review import Unnamed, has_lines

_SHOWN = 3
_SHOWN_ONCE = 8
"""So many labels that come once are shown: a person invented is worse than all else."""
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
    once: int
    """Speakers of one turn whom nothing makes known: they may be none."""
    undecided: int
    """Speakers of whom nothing but the label is known."""
    unread: int
    """Lines that look like labels and were not read as such."""
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
        if not self.turns:
            parts = ["no turns found, nobody speaks"]
        sorts = (
            (self.once, "label", "seen once, in no list"),
            (self.unread, "line", "like a label not read as one"),
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
    misfits: Iterable[int] = (),
) -> Summary:
    """Return what an encoding found.

    ``who`` gives the persons by turn; ``unnamed`` are unknown labels; ``misfits`` the offsets of lines that
    look like the beginning of a turn and are not read as one.
    """
    outside = _outside(transcript)
    brackets = unsure(transcript, marks)
    notes = [number for number, span in called(transcript).items() if span is None]
    first = {transcript.label(turn): turn.speaker.span.start for turn in reversed(transcript.turns)}
    times = Counter(transcript.label(turn) for turn in transcript.turns)
    once = [one for one in unnamed if times[one.label] == 1 and one.variant is None]
    looking_like = unread(transcript, misfits)
    sorts = (
        [
            (first[one.label], f"“{one.label}” speaks once and stands in no list: is it a speaker?")
            for one in once
        ],
        [
            (first[one.label], f"Speaker “{one.label}”: {one.why}")
            for one in unnamed
            if one.variant and one.label in first
        ],
        [
            (start, f"Looks like a label, and is none here: “{_line(transcript, start)}”.")
            for start in looking_like
        ],
        [(tile.span.start, f"Outside every turn: “{_short(transcript[tile.span])}”.") for tile in outside],
        [(span.start, f"This bracket stays plain text: {_short(transcript[span])}.") for span in brackets],
        list(_uncalled(transcript, notes)),
    )
    return Summary(
        len(transcript.turns),
        len({person for persons in who.values() for person in persons}),
        sum(not persons for persons in who.values()),
        len(once),
        len(unnamed),
        len(looking_like),
        len(outside),
        len(brackets),
        len(notes),
        tuple(
            doubt
            for sort, shown in zip(sorts, (_SHOWN_ONCE, *[_SHOWN] * len(sorts)), strict=False)
            for doubt in _worst(transcript, sort, shown)
        ),
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


def _worst(transcript: Transcript, sort: Sequence[tuple[int, str]], shown: int) -> Iterator[Doubt]:
    """Yield the first doubts of a sort; the last of them says how many more there are."""
    for number, (offset, message) in enumerate(sort[:shown], 1):
        more = f" And {len(sort) - shown} more." if number == shown < len(sort) else ""
        yield Doubt(_place(transcript, offset), f"{message}{_where(transcript, offset)}{more}")


def _place(transcript: Transcript, offset: int) -> Place:
    """Return the line and column, for a file in which a person finds lines."""
    file = transcript.source.file
    return Place(file, *line_and_column(transcript.text, offset)) if has_lines(file) else Place(file)


def _where(transcript: Transcript, offset: int) -> str:
    """Return the words to look for where the file has no lines of its own."""
    if has_lines(transcript.source.file):
        return ""
    return f" Look for “{_short(transcript.text[offset : offset + 2 * _LONGEST])}”."


def _line(transcript: Transcript, start: int) -> str:
    return _short(transcript.text[start : start + 2 * _LONGEST].splitlines()[0])


def _short(printed: str) -> str:
    words = " ".join(printed[: 2 * _LONGEST].split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
