"""Lines that look like the beginning of a turn and were not read as one: those that a person should see.

A convention knows more such lines than are worth a look: prose has colons too. What is set like the labels
that were read, is a name, and has words behind it may be a turn that was missed.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from teipress.model.text import is_blank
from teipress.model.transcript import Role, Span, Transcript
from teipress.read.speaker import Likeness, likeness

_LABEL = re.compile(
    r"""
      (?P<label> [^:：.\n\r]{1,40} | [^:：\n\r]{1,40} ) [:：] \s* \S          # Stalin: Yes.
    | (?P<stopped> (?: \w{1,4}\. \s )? [^\W\d_a-z][\w'’ -]{1,30} ) \. \s \S    # Mr. BOND. Yes.
    """,  # noqa: RUF001
    re.VERBOSE,
)
_LOOKED_AT = 80
_MOST_WORDS = 4
_MOSTLY = 0.8


def unread(transcript: Transcript, misfits: Iterable[int]) -> list[int]:
    """Return the offsets of those lines that may begin a turn after all, in the order of the text."""
    starts = [turn.speaker.span.start for turn in transcript.turns]
    shape = Counter(_shape(transcript.text, start) for start in starts)
    usual = {one for one, times in shape.items() if times > 1}
    apart = sum(times for (_, spaced), times in shape.items() if spaced)
    if apart >= _MOSTLY * len(starts):
        usual = {one for one in usual if one[1]}
    spoken = [tile.span for tile in transcript.tiles if tile.role in {Role.SPEECH, Role.PROSE}]
    stops = sum(transcript[turn.speaker.span].endswith(".") for turn in transcript.turns) * 2 > len(starts)
    text = transcript.text
    return [
        offset
        for offset in misfits
        if _is_spoken(spoken, offset)
        and _shape(text, offset) in usual
        and _is_label(text, offset, stopped=stops)
    ]


def _shape(text: str, offset: int) -> tuple[int, bool]:
    """Return how far something is indented, and whether a blank line stands before it."""
    edge = max(offset - _LOOKED_AT, 0)
    start = max(text.rfind("\n", edge, offset), text.rfind("\r", edge, offset), edge - 1) + 1
    before = text[max(start - _LOOKED_AT, 0) : start].rstrip("\r\n \t\xa0")
    between = text[max(start - _LOOKED_AT, 0) + len(before) : start]
    return offset - start, between.count("\n") > 1 or not before


def _is_spoken(spoken: Sequence[Span], offset: int) -> bool:
    """Whether an offset lies in one of these spans, which are in order."""
    number = bisect_right(spoken, offset, key=lambda span: span.start) - 1
    return number >= 0 and offset < spoken[number].end


def _is_label(text: str, offset: int, *, stopped: bool) -> bool:
    line = text[offset : offset + _LOOKED_AT]
    match = _LABEL.match(line)
    if match is None or (match["stopped"] and not stopped):
        return False
    label = match["label"] or match["stopped"]
    named = match["label"] or label.replace(" ", "").isupper()
    return (
        bool(named)
        and not is_blank(label)
        and len(label.split()) <= _MOST_WORDS
        and likeness(label) is Likeness.NAME
    )
