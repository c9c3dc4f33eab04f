"""Promise 1, proven: the TEI holds the transcript's text, character by character, white space aside."""

from dataclasses import dataclass

from teipress.encode.witness import Witness
from teipress.engines.xml import Position
from teipress.model.text import ink, line_and_column

_AROUND = 30


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place at which the two texts part: where it is in each, and what stands there."""

    printed: str
    printed_at: Position
    encoded: str
    encoded_at: Position

    @property
    def sentence(self) -> str:
        """What differs, as a sentence."""
        if not self.printed:
            return f"The TEI goes on with “{self.encoded}” where the transcript has ended."
        if not self.encoded:
            return f"The TEI has ended where the transcript goes on with “{self.printed}”."
        return f"The TEI has “{self.encoded}” where the transcript has “{self.printed}”."


def difference(text: str, encoded: Witness) -> Difference | None:
    """Return the first difference between a transcript's text and its TEI, or None where they agree."""
    printed_ink, encoded_ink = ink(text), ink(encoded.text)
    same = min(len(printed_ink), len(encoded_ink))
    parted = next(
        (n for n in range(same) if text[printed_ink[n]] != encoded.text[encoded_ink[n]]),
        None if len(printed_ink) == len(encoded_ink) else same,
    )
    if parted is None:
        return None
    here = printed_ink[parted] if parted < len(printed_ink) else len(text)
    there = encoded_ink[parted] if parted < len(encoded_ink) else len(encoded.text)
    return Difference(
        _excerpt(text, here),
        Position(*line_and_column(text, here)),
        _excerpt(encoded.text, there),
        encoded.position(min(there, max(len(encoded.text) - 1, 0))),
    )


def _excerpt(text: str, offset: int) -> str:
    return " ".join(text[offset : offset + _AROUND].split())
