"""Ids survive edits: a turn keeps its id as long as it is the same turn."""

import pytest

from teipress.encode import encode, ids, witness
from teipress.model.text import is_blank
from teipress.model.transcript import Role, Span, Tile, Transcript, cover
from tests.encode.work import encoding


def minutes(*turns: str) -> Transcript:
    """Return a transcript of turns such as ``Soong: We agree.``"""
    text = "\n".join(turns)
    tiles = []
    edge = 0
    for turn in turns:
        colon = edge + turn.index(":") + 1
        tiles += [Tile(Span(edge, colon), Role.SPEAKER), Tile(Span(colon + 1, edge + len(turn)), Role.SPEECH)]
        edge += len(turn) + 1
    return Transcript(
        text, cover(text, (tile for tile in tiles if not is_blank(text[tile.span.start : tile.span.end])))
    )


FIRST = (
    "Soong: We have come to an agreement on the railway.",
    "Stalin: Good. What of the port?",
    "Soong: The port will be free.",
    "Stalin: And the management?",
)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        pytest.param(FIRST, "t1 t2 t3 t4", id="unchanged"),
        pytest.param((*FIRST, "Soong: Chinese."), "t1 t2 t3 t4 t5", id="one more at the end"),
        pytest.param((*FIRST[:2], "Wang: Free.", *FIRST[2:]), "t1 t2 t2a t3 t4", id="one put in"),
        pytest.param(
            (*FIRST[:2], "Wang: Free.", "Fu: Yes.", *FIRST[2:]), "t1 t2 t2a t2b t3 t4", id="two put in"
        ),
        pytest.param(("Wang: Good evening.", *FIRST), "t0a t1 t2 t3 t4", id="one put before the first"),
        pytest.param((FIRST[0], *FIRST[2:]), "t1 t3 t4", id="one gone"),
        pytest.param(
            (*FIRST[:1], "Stalin: Good! What about the port?", *FIRST[2:]), "t1 t2 t3 t4", id="reworded"
        ),
        pytest.param(
            (*FIRST[:1], "Molotov: Good. What of the port?", *FIRST[2:]), "t1 t2 t3 t4", id="relabelled"
        ),
        pytest.param((*FIRST[:1], "Wang: No.", *FIRST[2:]), "t1 t1a t3 t4", id="another turn in its place"),
    ],
)
def test_turns_keep_their_ids(turns: tuple[str, ...], expected: str) -> None:
    before = witness(encode(encoding(minutes(*FIRST))))
    assert " ".join(ids(minutes(*turns), before).turns) == expected


def test_an_id_that_is_gone_stays_as_an_anchor_and_is_not_given_again() -> None:
    first = witness(encode(encoding(minutes(*FIRST))))
    without = encode(encoding(minutes(*FIRST[:3]), previous=first))
    assert b'<anchor xml:id="t4"/>' in without
    longer = encode(encoding(minutes(*FIRST[:3], "Wang: We agree on that."), previous=witness(without)))
    assert [turn.id for turn in witness(longer).turns] == ["t1", "t2", "t3", "t5"]
    assert witness(longer).retired == {"t4": "t3"}


def test_an_inserted_turn_keeps_its_letter_when_another_comes_before_it() -> None:
    first = witness(encode(encoding(minutes(*FIRST))))
    second = witness(encode(encoding(minutes(*FIRST[:2], "Wang: Free.", *FIRST[2:]), previous=first)))
    third = ids(minutes(*FIRST[:2], "Fu: Quite so.", "Wang: Free.", *FIRST[2:]), second)
    assert third.turns == ("t1", "t2", "t2b", "t2a", "t3", "t4")


def test_the_same_transcript_gives_the_same_bytes_again() -> None:
    once = encode(encoding(minutes(*FIRST)))
    assert encode(encoding(minutes(*FIRST), previous=witness(once))) == once
