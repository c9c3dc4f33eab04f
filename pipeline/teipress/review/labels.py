"""Labels that nothing but the label makes known: why that is so, and whom each may name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from teipress.encode import Speakers
from teipress.model.annotation import Cert
from teipress.model.transcript import Role, Transcript
from teipress.read.attendance import attendees, known_as, names
from teipress.review.likeness import letters
from teipress.review.queue import Unnamed
from teipress.review.variants import Variant, variants

_SHORT = re.compile(r"((?:[^\W\d_][\w.'’-]{0,30} ){1,5})\(([A-Z]{2,4})\)")  # noqa: RUF001
_LONGEST = 60


def unnamed(transcript: Transcript, speaking: Speakers, who: Mapping[str, tuple[str, ...]]) -> list[Unnamed]:
    """Return the labels of persons whom nothing but the label makes known, with the person each may be.

    A label that the list of those present explains is no longer unknown, but a variant of another still is.
    A label that several share is unknown where one of them is.
    """
    named = {ident for idents in who.values() for ident in idents}
    present = attendees(transcript)
    times = Counter(transcript.label(turn) for turn in transcript.turns)
    single = {label: number for label, number in times.items() if len(speaking.who(label)) == 1}
    likely = variants(single, present, short_forms(transcript))
    bare = [label for ident, label in speaking.bare.items() if ident in named]
    return [
        *(
            _unknown(label, likely.get(label), speaking, transcript)
            for label in bare
            if label in likely or known_as(label, present) is None
        ),
        *(_shared(label, parts, single, speaking) for label, parts in _undecided(transcript, speaking, who)),
    ]


def _unknown(label: str, variant: Variant | None, speaking: Speakers, transcript: Transcript) -> Unnamed:
    if variant is None:
        return Unnamed(label, _unlisted(label, transcript))
    ids = tuple(ident for other in variant.alternatives for ident in speaking.who(other))
    return Unnamed(label, variant.why, variant, " ".join(speaking.who(variant.of)), ids)


def _unlisted(label: str, transcript: Transcript) -> str:
    """Return a sentence on the label and the list of those present that is true of both."""
    words = set(names(label))
    for tile in transcript.tiles:
        printed = transcript[tile.span] if tile.role is Role.PRESENT else ""
        if words & set(names(printed)) or (len(label) > 2 and letters(label) in letters(printed)):
            listed = " ".join(printed.split())[:_LONGEST]
            return f"The list of those present may mean it, and it is not clear whom: “{listed}”."
    return "The label stands in no list of participants, so nothing but the label is known."


def _undecided(
    transcript: Transcript, speaking: Speakers, who: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the labels that several share of whom one is not known, while some turn of theirs has nobody."""
    nobody = {
        transcript.label(turn)
        for turn, idents in zip(transcript.turns, who.values(), strict=True)
        if not idents
    }
    yield from ((label, parts) for label, parts in speaking.shared.items() if label in nobody)


def _shared(label: str, parts: tuple[str, ...], single: Mapping[str, int], speaking: Speakers) -> Unnamed:
    """Return a joint label: its parts are looked for among the labels of one person each."""
    found: dict[str, tuple[str, ...]] = {part: speaking.who(part) for part in parts}
    strange = [part for part in parts if not found[part]]
    for part in strange:
        variant = variants({**dict.fromkeys(single, 1), part: 0}).get(part)
        found[part] = speaking.who(variant.of) if variant else ()
    why = (
        f"Several share the label, and no label is “{strange[0]}” alone." if strange else "Several share it."
    )
    if not all(found.values()):
        return Unnamed(label, why)
    ids = " ".join(ident for idents in found.values() for ident in idents)
    return Unnamed(label, why, Variant("", Cert.MEDIUM, why), ids)


def short_forms(transcript: Transcript) -> dict[str, str]:
    """Return the short forms that the head of the text, or a label, explains: “Peter Vogel (PV)”."""
    begins = next((turn.speaker.span.start for turn in transcript.turns), 0)
    labels = dict.fromkeys(transcript.label(turn) for turn in transcript.turns)
    found: dict[str, str] = {}
    for printed in (transcript.text[:begins], *labels):
        for match in _SHORT.finditer(printed):
            words = match[1].split()[-len(match[2]) :]
            if "".join(word[0] for word in words).upper() == match[2]:
                found.setdefault(match[2], " ".join(words))
    return found
