"""Which labels are proposed as one person's, and which never are."""

import pytest

from teipress.encode import speakers
from teipress.read.attendance import Attendee
from teipress.review import Awaiting, unnamed, variants, worst_first
from tests.read.cases import transcript

KISSINGER = (Attendee("Dr. Henry A. Kissinger"), Attendee("Mr. Lord"))


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        pytest.param({"Dr. Rusk": 9, "Dr Rusk": 1}, {"Dr Rusk": "Dr. Rusk high"}, id="a stop"),
        pytest.param({"Rusk": 9, "RUSK": 1}, {"RUSK": "Rusk high"}, id="capitals"),
        pytest.param({"Dr. Rusk": 9, "Rusk": 2}, {"Rusk": "Dr. Rusk medium"}, id="a shorter form"),
        pytest.param({"Rusk": 9, "Dean Rusk": 2}, {"Dean Rusk": "Rusk medium"}, id="a longer form"),
        pytest.param({"Kissinger": 40, "Kissiger": 1}, {"Kissiger": "Kissinger medium"}, id="a letter too few"),
        pytest.param({"Kissinger": 40, "Kissigner": 1}, {"Kissigner": "Kissinger medium"}, id="letters changed"),
        pytest.param({"Kissinger": 40, "K": 8}, {"K": "Kissinger low"}, id="an initial"),
        pytest.param({"Horatio": 9, "Hor": 2}, {"Hor": "Horatio medium"}, id="an abbreviation"),
        pytest.param({"Kissinger": 9, "Dr. Kissinger": 9, "Ford": 1}, {"Kissinger": "Dr. Kissinger medium"}, id="as often"),
        pytest.param({"Mr. Smith": 9, "Mrs. Smith": 3}, {}, id="a man and a woman"),
        pytest.param({"John Smith": 9, "Mary Smith": 3}, {}, id="two first names"),
        pytest.param({"Brown": 9, "Braun": 9}, {}, id="two names alike, both frequent"),
        pytest.param({"Lee": 9, "Lea": 1}, {}, id="too short for a slip"),
        pytest.param({"Mr. Smith": 9, "Mrs. Smith": 3, "Smith": 1}, {"Smith": " low"}, id="short for two"),
        pytest.param({"Smith": 9, "Mr. Smith": 3, "Mrs. Smith": 1}, {"Smith": " low"}, id="frequent and short for two"),
        pytest.param({"Kennedy": 9, "John Kennedy": 2, "Robert Kennedy": 1}, {"Kennedy": " low"}, id="two brothers"),
        pytest.param({"Speaker 1": 9, "Speaker 2": 1}, {}, id="two numbers"),
        pytest.param({"Speaker A": 9, "Speaker B": 1}, {}, id="two letters"),
        pytest.param({"Interviewer": 9, "Interviewee": 1}, {}, id="two parts"),
        pytest.param({"Senator Mondale": 9, "Senator Mondele": 1}, {"Senator Mondele": "Senator Mondale medium"}, id="a slip behind a title"),
        pytest.param({"Rusk": 9, "Dean Rusk": 2, "D. Rusk": 1}, {"Dean Rusk": "Rusk medium", "D. Rusk": "Rusk medium"}, id="two forms of one"),
        pytest.param({"Brown": 9, "Sec. Brown": 2}, {"Sec. Brown": "Brown medium"}, id="a title cut short"),
    ],
)  # fmt: skip
def test_variants(labels: dict[str, int], expected: dict[str, str]) -> None:
    assert {label: f"{one.of} {one.cert}" for label, one in variants(labels).items()} == expected


def test_one_who_was_present_makes_two_labels_one() -> None:
    found = variants({"Secretary Kissinger": 9, "Henry": 2}, KISSINGER)
    assert found["Henry"].of == "Secretary Kissinger"
    assert "Dr. Henry A. Kissinger" in found["Henry"].why


def test_a_label_that_is_short_for_two_names_both() -> None:
    found = variants({"Mr. Smith": 9, "Mrs. Smith": 3, "Smith": 1})
    assert set(found["Smith"].alternatives) == {"Mr. Smith", "Mrs. Smith"}


@pytest.mark.parametrize(
    ("labels", "present", "expected"),
    [
        pytest.param(
            {"Kissinger": 4, "Dr. Kissinger": 3, "Dr Kissinger": 2, "DR. KISSINGER": 1},
            ("Dr. Henry A. Kissinger",),
            {"Dr. Kissinger": "Kissinger high", "Dr Kissinger": "Kissinger high", "DR. KISSINGER": "Kissinger high"},
            id="all forms of one person count once",
        ),
        pytest.param({"Mr. Marshall": 2, "General Marshall": 1}, ("General Marshall", "Mr. Marshall"), {}, id="two of one name"),
        pytest.param(
            {"Kennedy": 2, "John Kennedy": 1}, ("Mr. John Kennedy", "Mr. Robert Kennedy"), {"Kennedy": " low"}, id="a name of two"
        ),
        pytest.param({"Turner": 2, "Tuner": 1}, ("Admiral Stansfield Turner",), {"Tuner": "Turner medium"}, id="a slip"),
        pytest.param({"Ball": 2, "Tuner": 1}, ("Admiral Stansfield Turner",), {"Tuner": " medium"}, id="a slip for a silent one"),
        pytest.param({"Dr. Kissinger": 9, "HAK": 3}, ("Dr. Henry A. Kissinger",), {"HAK": "Dr. Kissinger medium"}, id="initials"),
        pytest.param(
            {"Secretary Brown": 9, "Sec. Brown": 1}, ("Secretary Harold Brown",), {"Sec. Brown": "Secretary Brown high"}, id="a title cut short"
        ),
        pytest.param(
            {"The Vice President": 4, "The Vice-President": 1},
            ("The Vice President",),
            {"The Vice-President": "The Vice President high"},
            id="a hyphen",
        ),
    ],
)  # fmt: skip
def test_the_list_of_those_present_is_asked(
    labels: dict[str, int], present: tuple[str, ...], expected: dict[str, str]
) -> None:
    found = variants(labels, tuple(map(Attendee, present)))
    assert {label: f"{one.of} {one.cert}" for label, one in found.items()} == expected


def test_the_text_itself_says_whose_short_form_it_is() -> None:
    found = variants({"PV": 9, "Peter Vogel (PV)": 1}, short={"PV": "Peter Vogel"})
    assert found["Peter Vogel (PV)"].of == "PV"
    assert variants({"PV": 9}, short={"PV": "Peter Vogel"})["PV"].why.endswith("“Peter Vogel (PV)”.")


LISTED = """Record of a meeting

Present:

Mr. Dunn, Mr. Bohlen
Mr. Cyrus Vance

Vance: One thing to say.

Bohlen: Another.

Vance: So it is.

Vance and Brown: We agree.

Smith: I do not.
"""


def test_what_is_said_of_a_label_and_the_list_is_true() -> None:
    read = transcript(LISTED, "label")
    speaking = speakers(read, {})
    who = {str(n): speaking.who(read.label(turn)) for n, turn in enumerate(read.turns)}
    said = {one.label: one.why for one in unnamed(read, speaking, who)}
    assert set(said) == {"Smith", "Vance and Brown"}
    assert said["Smith"].startswith("The label stands in no list of participants")
    assert "“Brown”" in said["Vance and Brown"]


def test_a_speaker_of_one_turn_whom_nothing_makes_known_stands_first() -> None:
    def row(surface: str, n: int, cert: str, scope: str) -> Awaiting:
        return Awaiting("speaker", surface, scope, n, cert, "", "", "", "")

    rows = [row("C", 9, "undecided", "a"), row("B", 1, "high", "a"), row("A", 1, "undecided", "b")]
    assert [one.surface for one in worst_first(rows)] == ["A", "C", "B"]
