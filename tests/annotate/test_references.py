"""Numbers that call typed notes, and page marks in running text."""

import pytest

from teipress.annotate.references import called, references
from tests.annotate.world import context
from tests.read.cases import transcript

NOTES = "\n\n1. First.\n2. Second.\n3. Third."


def _links(said: str) -> dict[int, str]:
    text = f"Head\n\nA: {said}\n\nB: Yes.\n\nA: No.{NOTES}"
    read = transcript(text, "label")
    return {n: read.text[span.start - 4 : span.end] for n, span in called(read).items() if span}


@pytest.mark.parametrize(
    ("said", "linked"),
    [
        ("the memo1 and the plan2 were lost.3", {1: "memo1", 2: "plan2", 3: "ost.3"}),
        ("the memo¹ and the plan² were lost.³", {1: "memo¹", 2: "plan²", 3: "ost.³"}),
        ("the memo12 and “gone.”3", {1: "memo1", 2: "emo12", 3: "ne.”3"}),
        ("the memo1 and memo2, again memo2, lost.3", {1: "memo1", 3: "ost.3"}),
        ("a memo1, then plan2 and 3 men", {1: "memo1", 2: "plan2"}),
    ],
)
def test_notes_are_linked_where_it_is_clear(said: str, linked: dict[int, str]) -> None:
    assert _links(said) == linked


def test_figures_are_no_calls() -> None:
    read = transcript("Head\n\nA: In 1945 the P-3 and U2.5 flew 3%.\n\nB: No.\n\nA: Yes." + NOTES, "label")
    assert not any(called(read).values())


def test_a_page_mark_in_a_sentence_is_a_page() -> None:
    read = transcript("A: We accept the [Page 9] objective.\n\nB: Yes.\n\nA: No.", "label")
    (page,) = references(read, context())
    assert (read[page.span], page.attributes) == ("[Page 9]", (("n", "9"),))
