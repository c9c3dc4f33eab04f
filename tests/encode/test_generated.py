"""Promise 1 on texts made at random from what transcripts consist of, in any order: nothing is lost or added."""

import random

import pytest

from teipress import plugins
from teipress.annotate import Recogniser, annotate
from teipress.encode import encode, witness
from teipress.model.text import squeezed
from teipress.model.transcript import Transcript, cover
from tests.annotate.world import context
from tests.encode.work import encoding
from tests.read.cases import CONVENTIONS, sheet, verdict

RECOGNISERS: list[Recogniser] = [
    plugins.load(plugins.RECOGNISERS, name) for name in plugins.names(plugins.RECOGNISERS)
]
LABELS = [
    "Stalin:", "[Joseph] Stalin:", "[Clifford:]", "MR. SULLIVAN:", "K:", "斯大林：", "ستالين:", "Попова: (решительно).",
    "Mr. BOND.", "The PRESIDING OFFICER (Mr. Kyl).", "  Ham.", "Q.", "A.", "Q:", ">>", ">> NAME:", "**Jerod Santo:**",
    "[00:00:01] Alice:", "0733:34 Tower:", "Bo Guest (01:30):", "○議長（山田君）　", "CDR   ", "HOT-2\t", "[Page 9] K:",
]  # fmt: skip
LINES = [
    "David Gauke", "HAMLET", "_The Boy (laughing)._", "Bob Ferreira  0:09", "(Applause)", "[[Page S697]]", "- 3 -",
    "PRESENT", "Dr. Henry A. Kissinger, Assistant to the President", "State:", "Moscow, July 9, 1945, 3 p.m.",
    "MEMORANDUM OF CONVERSATION", "TOP SECRET", "SUBJECT: Mongolia", "Drafted by: W. Lord", "\f", "* * *", "II.",
    "[02:07:55:35]", "1. See the memo.", "2 Ibid., p. 3.", "END OF TRANSCRIPT", "/s/ W. Lord", "_Enter Hamlet._",
    "The clerk will call the roll.", "(BEGIN VIDEO CLIP)", "   (he met", "the leader)", "12 - 14 August 1945",
]  # fmt: skip
PIECES = [
    "I thank", "the Chair.", "at Moscow12", "and “Port Arthur.”3", "(?)", "[sic]", "[our]", "[inaudible]", "well—",
    "- -", "(laughter)", "[less than 1 line not declassified]", "on August 10,", "1945", "[Page 120]", "a < b & c > d",
    "]]>", "‘it’s’", "«so»", "*now*", "_then_", "e\u0301", "\ufeff", "\u200f", "\U0001f5e3", "\u00a0", "-", "Sin-",
    "kiang", "(", ")", "[", "]", "“", "”", '"', ":", "：", "?", "...", "http://x.org/a_(b)", "\ue000", "0:09",
]  # fmt: skip
ENDS = ["\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "\u2028", "\x85", "\n\u00a0\n", " \n   ", "\n\t"]


def _text(seed: int) -> str:
    """Return a text of up to forty lines; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret is made
    text = ""
    labels = chance.sample(LABELS, 3)
    for _ in range(chance.randint(0, 40)):
        kind = chance.random()
        if kind < 0.5:
            text += chance.choice(labels) + chance.choice(["", " ", " ", "\t"])
        elif kind < 0.7:
            text += chance.choice(LINES)
        text += " ".join(chance.choices(PIECES, k=chance.randint(0, 12))) + chance.choice(ENDS)
    return text


def _is_kept(text: str) -> bool:
    found = verdict(text)
    name = found.taken or next(iter(found.proposals))
    transcript = Transcript(text, cover(text, CONVENTIONS[name](sheet(text)).tiles()))
    annotations = annotate(transcript, context(), RECOGNISERS)
    data = encode(encoding(transcript, annotations))
    return squeezed(witness(data).text) == squeezed(text.replace("\f", ""))


@pytest.mark.parametrize("start", range(0, 400, 100))
def test_nothing_is_lost_or_added(start: int) -> None:
    assert [seed for seed in range(start, start + 100) if not _is_kept(_text(seed))] == []


@pytest.mark.slow
@pytest.mark.parametrize("start", range(400, 10_000, 800))
def test_nothing_is_lost_or_added_in_ten_thousand(start: int) -> None:
    assert [seed for seed in range(start, start + 800) if not _is_kept(_text(seed))] == []


def test_the_texts_hold_talk_of_many_kinds() -> None:
    """Else the properties above would be about prose alone."""
    taken = [verdict(_text(seed)).taken for seed in range(200)]
    assert len({*taken} - {"", "narrative"}) >= 4
    assert sum(name not in {"", "narrative"} for name in taken) > 60
