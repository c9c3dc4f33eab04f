"""Who was present, and whom of them a label can mean."""

import pytest

from teipress.read.attendance import Attendee, attendees, contradict, known_as
from tests.read.cases import transcript

LIST = """\
PRESENT

State:

Secretary Cyrus Vance

Dr. Henry A. Kissinger, Assistant to the President

Mr. Smith\tMrs. Smith

Ch'iao Kuan-hua (Vice Minister)

The President

Three Notetakers

Vance: Yes.

Smith: No.

Vance: Why?
"""
HERE = attendees(transcript(LIST, "label"))


def test_names_and_offices_are_read_and_counts_and_groups_are_not() -> None:
    assert (
        Attendee("Secretary Cyrus Vance"),
        Attendee("Dr. Henry A. Kissinger", "Assistant to the President"),
        Attendee("Mr. Smith"),
        Attendee("Mrs. Smith"),
        Attendee("Ch'iao Kuan-hua", "Vice Minister"),
        Attendee("The President"),
    ) == HERE


@pytest.mark.parametrize(
    ("label", "meant"),
    {
        "Vance": "Secretary Cyrus Vance",
        "SECRETARY VANCE": "Secretary Cyrus Vance",
        "Dr Kissinger": "Dr. Henry A. Kissinger",
        "VM Chiao": "Ch'iao Kuan-hua",
        "The President": "The President",
        "Mrs. Smith": "Mrs. Smith",
        "Smith": None,  # two of them
        "Miss Vance": "Secretary Cyrus Vance",
        "Mr. Henry": None,  # a first name with the title of a family name is somebody else
        "Rusk": None,
        "Q": None,
    }.items(),
)
def test_a_label_means_the_one_person_whom_it_can_mean(label: str, meant: str | None) -> None:
    found = known_as(label, HERE)
    assert (found and found.name) == meant


def test_titles_can_show_that_two_labels_are_two_persons() -> None:
    assert contradict("Mr. Smith", "Mrs. Smith")
    assert not contradict("Mr. Smith", "Dr. Smith")


def test_an_entry_may_name_several_and_a_group_is_nobody() -> None:
    listed = """\
PRESENT: Mr. Lund (Norway); Mr. Dahl (Denmark); Mr. Holm;

Defense
Mr. Berg, Mr. Moe
Dr. Anna Ruud, Adviser to the
   Minister

Lund: Yes.

Dahl: No.

Lund: Why?
"""
    assert attendees(transcript(listed, "label")) == (
        Attendee("Mr. Lund", "Norway"),
        Attendee("Mr. Dahl", "Denmark"),
        Attendee("Mr. Holm"),
        Attendee("Mr. Berg"),
        Attendee("Mr. Moe"),
        Attendee("Dr. Anna Ruud", "Adviser to the Minister"),
    )
