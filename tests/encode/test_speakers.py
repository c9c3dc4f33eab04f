"""Who speaks: what the participants' list says, what a label says by itself, and what nobody says."""

from teipress.encode import speakers
from tests.encode.test_align import minutes


def test_a_label_of_the_participants_list_is_its_person() -> None:
    found = speakers(minutes("Stalin: Yes."), {"Stalin": ("stalin",)})
    assert found.who("Stalin") == ("stalin",)
    assert not found.bare


def test_a_name_that_no_list_knows_is_a_person_known_by_the_label_alone() -> None:
    found = speakers(minutes("VM Chiao: Yes.", "斯大林: 是。"), {})
    assert found.bare == {"speaker-vm-chiao": "VM Chiao", "speaker-斯大林": "斯大林"}


def test_labels_that_make_the_same_id_stay_two_persons() -> None:
    found = speakers(minutes("Mr. Ford: Yes.", "MR FORD: No."), {})
    assert found.bare == {"speaker-mr-ford": "Mr. Ford", "speaker-mr-ford-2": "MR FORD"}


def test_a_generic_label_names_nobody() -> None:
    found = speakers(
        minutes("Q: Why?", "A: So.", "A voice: Hear!", "Several voices: No!", "Unidentified: What?"), {}
    )
    assert not found.by_label
    assert not found.bare


def test_a_joint_label_names_all_who_share_it() -> None:
    found = speakers(minutes("Soong: Yes.", "Wang: Yes.", "Soong and Wang: Agreed."), {"Soong": ("soong",)})
    assert found.who("Soong and Wang") == ("soong", "speaker-wang")


def test_a_joint_label_of_which_one_is_not_known_names_nobody() -> None:
    found = speakers(minutes("Soong: Yes.", "Soong and Fu: Agreed."), {})
    assert found.who("Soong and Fu") == ()
    assert found.bare == {"speaker-soong": "Soong"}


def test_a_comma_in_a_name_joins_nobody() -> None:
    found = speakers(minutes("Soong, T. V.: Yes."), {})
    assert found.bare == {"speaker-soong-t-v": "Soong, T. V."}
