"""Who speaks: what the participants' list says, what a label says by itself, and what nobody says."""

import re

import pytest

from teipress.encode import speakers
from teipress.read import words
from teipress.resources import resource
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


def test_a_raised_letter_is_in_no_id() -> None:
    found = speakers(minutes("A Sr.ª Ana Dias: Sim.", "Nº ②: Não."), {})
    assert found.bare == {"speaker-a-sr-ana-dias": "A Sr.ª Ana Dias", "speaker-n": "Nº ②"}


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


def test_an_office_of_two_things_is_one_person() -> None:
    found = speakers(minutes("Minister of Economy and Finance: Yes."), {})
    assert len(found.bare) == 1


@pytest.mark.parametrize(
    "label", ["Голоса", "Eine Stimme", "Plusieurs voix", "Some hon. Members", "Audience", "A reporter"]
)
def test_nobody_is_named_in_other_languages_too(label: str) -> None:
    assert not speakers(minutes(f"{label}: Yes."), {}).bare


@pytest.mark.parametrize("label", ["The President", "Narrator", "K", "SPEAKER 2", "Operator"])
def test_an_office_is_somebody(label: str) -> None:
    assert speakers(minutes(f"{label}: Yes."), {}).bare


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nobody", words.NOBODY | {"q", "a"}),
        ("indefinite", words.INDEFINITE),
        ("generic", (words.GENERIC | words.ARTICLES | words.PARTICLES) - words.NOBODY - words.INDEFINITE),
    ],
)
def test_the_schema_knows_the_same_words(name: str, expected: frozenset[str]) -> None:
    odd = (resource("schema") / "teipress.odd").read_text("utf-8")
    rule = odd[odd.index('ident="sp-who"') :]
    found = re.search(rf"""<sch:let name="{name}"\s+value="tokenize\('(.*?)', '""", rule, re.DOTALL)
    assert found
    assert set(found[1].replace("''", "'").split()) == expected
