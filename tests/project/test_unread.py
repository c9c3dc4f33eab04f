"""Lines that look like labels: those that may be turns are counted, prose with a colon is not."""

import re

from teipress.model.transcript import Role, Span, Tile, Transcript, cover
from teipress.project.unread import unread

TALK = (
    "Ann: Good evening.\n\nBob: Good evening.\n\nAnn: So it is.\n\nGuest Noor: Can I say something?\n\n"
    "The reason is this: nobody came.\n\n   Carol: And I?\n\nBob: Yes.\n"
)


def _read() -> Transcript:
    tiles: list[Tile] = []
    for match in re.finditer(r"(Ann:|Bob:)? ?(\S.+)", TALK):
        if match[1]:
            tiles.append(Tile(Span(*match.span(1)), Role.SPEAKER))
        tiles.append(Tile(Span(*match.span(2)), Role.SPEECH))
    return Transcript(TALK, cover(TALK, tiles))


def test_only_what_is_set_like_the_labels_and_is_a_name_is_shown() -> None:
    offsets = [TALK.index(one) for one in ("Guest Noor", "The reason", "Carol")]
    assert unread(_read(), offsets) == offsets[:1]


def test_where_nobody_speaks_nothing_is_like_a_label() -> None:
    assert unread(Transcript(TALK, (Tile(Span(0, len(TALK)), Role.PROSE),)), [0]) == []
