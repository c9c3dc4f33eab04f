"""Which turn of the new transcript is which turn of the TEI that there is: ids survive edits.

A turn that stays keeps its id, also where its wording changed. A new turn after t14 is t14a; one after
the last is numbered on. An id whose turn is gone is never given again; an anchor keeps its place.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import count, product
from string import ascii_lowercase

from teipress.encode.witness import TURN_ID, Witness
from teipress.model.text import squeezed
from teipress.model.transcript import Transcript

_ALIKE = 0.6
"""From this similarity on a turn of the same speaker is the same turn, its wording mended."""

_WINDOW = 40
"""How many turns ahead a mended turn is looked for, so that a rewritten transcript costs linear time."""


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of the turns in order, and the retired ids by the turn that they stand behind ("": none)."""

    turns: tuple[str, ...]
    retired: dict[str, tuple[str, ...]] = field(default_factory=dict)


def ids(transcript: Transcript, previous: Witness | None = None) -> Ids:
    """Return an id for each turn, agreeing with the TEI that there is, if there is one."""
    if previous is None or not previous.turns:
        return Ids(tuple(f"t{n}" for n in range(1, len(transcript.turns) + 1)))
    kept = _kept(
        _keys_of_transcript(transcript), [(t.label.strip(), squeezed(t.text)) for t in previous.turns]
    )
    names = [previous.turns[kept[n]].id if n in kept else "" for n in range(len(transcript.turns))]
    taken = {*(turn.id for turn in previous.turns), *previous.retired}
    return Ids(tuple(_named(names, taken)), _retired(previous, set(names)))


Key = tuple[str, str]


def _keys_of_transcript(transcript: Transcript) -> list[Key]:
    return [
        (
            transcript[turn.speaker.span].strip(),
            squeezed("".join(transcript[tile.span] for tile in turn.tiles)),
        )
        for turn in transcript.turns
    ]


def _kept(new: Sequence[Key], old: Sequence[Key]) -> dict[int, int]:
    """Map the index of each new turn that was there before to its index then."""
    kept: dict[int, int] = {}
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, new, old, autojunk=False).get_opcodes():
        if tag == "equal":
            kept |= dict(zip(range(i1, i2), range(j1, j2), strict=True))
        elif tag == "replace":
            kept |= _mended(new, old, range(i1, i2), range(j1, j2))
    return kept


def _mended(new: Sequence[Key], old: Sequence[Key], ours: range, theirs: range) -> dict[int, int]:
    """Pair the turns of a changed stretch in order: each with the first one alike that is not yet passed."""
    pairs: dict[int, int] = {}
    after = theirs.start
    for n in ours:
        near = range(after, min(after + _WINDOW, theirs.stop))
        found = next((m for m in near if _alike(new[n], old[m])), None)
        if found is not None:
            pairs[n] = found
            after = found + 1
    return pairs


def _alike(one: Key, other: Key) -> bool:
    """Whether two turns are one: the speaker's words mended, or the same words under another label."""
    if one[0] != other[0]:
        return one[1] == other[1]
    matcher = SequenceMatcher(None, one[1], other[1], autojunk=False)
    return min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= _ALIKE and matcher.ratio() >= _ALIKE


def _named(names: Sequence[str], taken: set[str]) -> Iterator[str]:
    """Fill the gaps: after a turn with its letters, behind the last with numbers on."""
    last = max((n for n, name in enumerate(names) if name), default=-1)
    highest = max((int(match["number"]) for match in map(TURN_ID.fullmatch, taken) if match), default=0)
    onward = count(highest + 1)
    before = "t0"
    for n, name in enumerate(names):
        if n > last:
            yield f"t{next(onward)}"
            continue
        before = name or _inserted(before, taken)
        taken.add(before)
        yield before


def _inserted(before: str, taken: set[str]) -> str:
    match = TURN_ID.fullmatch(before)
    stem = f"t{match['number']}" if match else before
    return next(candidate for letters in _letters() if (candidate := stem + letters) not in taken)


def _letters() -> Iterator[str]:
    """Yield a, b and so on to z, then aa, ab and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))


def _retired(previous: Witness, surviving: set[str]) -> dict[str, tuple[str, ...]]:
    behind: dict[str, list[str]] = {}
    place = ""
    for ident, gone in _in_order(previous):
        if ident in surviving and not gone:
            place = ident
        else:
            behind.setdefault(place, []).append(ident)
    return {place: tuple(idents) for place, idents in behind.items()}


def _in_order(previous: Witness) -> Iterator[tuple[str, bool]]:
    """Yield each id of the TEI in its order, with whether it was retired before."""
    yield from ((ident, True) for ident in _behind(previous, ""))
    for turn in previous.turns:
        yield turn.id, False
        yield from ((ident, True) for ident in _behind(previous, turn.id))


def _behind(previous: Witness, turn: str) -> Iterable[str]:
    return (ident for ident, place in previous.retired.items() if place == turn)
