"""Which labels are proposed as one person's, and which never are."""

import pytest

from teipress.read.attendance import Attendee
from teipress.review import variants

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
