"""Quotations: a table of paragraphs, each with the marks it should get; q stands for quotation."""

import pytest

from teipress.annotate.quotations import quotations
from teipress.model.transcript import Role
from tests.annotate.world import context, marked, paragraph

CASES = {
    "straight": ('leave out "and in future".', 'leave out {q|"and in future"}.'),
    "curly": ("the “minutes” are", "the {q|“minutes”} are"),
    "curly and single": ("the ‘treaty’ is", "the {q|‘treaty’} is"),
    "French": ("il dit « oui » et « non »", "il dit {q|« oui »} et {q|« non »}"),
    "French, the end of a longer one": ("fin » et « début »", "fin » et {q|« début »}"),
    "German": ("er sagt „ja“ und ‚nein‘", "er sagt {q|„ja“} und {q|‚nein‘}"),
    "German with guillemets": ("er sagt »ja« und »nein«", "er sagt {q|»ja«} und {q|»nein«}"),
    "of the printing office": ("the ``State of Play'' is", "the {q|``State of Play''} is"),
    "one inside another": ("“He said ‘no’ twice”", "{q|“He said {q|‘no’} twice”}"),
    "straight inside straight": ("\"He said 'no' twice\"", "{q|\"He said {q|'no'} twice\"}"),
    "two in a row": ('"one", "two"', '{q|"one"}, {q|"two"}'),
    "contraction": ("don't, we'll, it’s", "don't, we'll, it’s"),
    "plural possessive": ("the soldiers' and the Czars’ boots", "the soldiers' and the Czars’ boots"),
    "short year": ("in '45 and ’45 and the '90s’", "in '45 and ’45 and the '90s’"),
    "elision": ("'tis rock 'n' roll", "'tis rock 'n' roll"),
    "contraction inside": ("'I don't know' he said", "{q|'I don't know'} he said"),
    "plural possessive inside": (
        "‘The soldiers’ boots’ he said",
        "{q medium|‘The soldiers’ boots’} he said",
    ),
    "an apostrophe or a mark": ("the ‘minutes’ is correct", "the {q medium|‘minutes’} is correct"),
    "marks that do not belong together": (
        "The ‘minutes' is correct.",
        "The {q medium|‘minutes'} is correct.",
    ),
    "a curly and a straight one": ('the “treaty" is', 'the {q medium|“treaty"} is'),
    "inches inside": ('“He is 6" tall”', '{q|“He is 6" tall”}'),
    "an odd pair before a good one": ("the ‘one' and ‘two’", "the {q medium|‘one'} and {q|‘two’}"),
    "no fellow": ('he said "and then', 'he said "and then'),
    "no fellow inside": ("“He said ‘no twice”", "{q|“He said ‘no twice”}"),
    "opened again in each paragraph": ("“First “second”", "“First {q|“second”}"),
    "inches": ('a 6" gun and a 7" gun', 'a 6" gun and a 7" gun'),
    "nothing between": ('an "" empty', 'an "" empty'),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_quotations(text: str, expected: str) -> None:
    assert marked(text, [quotations]).replace("{quotation", "{q") == expected


def test_a_mark_finds_no_fellow_in_another_paragraph() -> None:
    assert marked("“no end", [quotations]) == "“no end"
    assert marked("no beginning”", [quotations], Role.PROSE) == "no beginning”"


def test_why() -> None:
    assert "do not belong together" in why("the ‘minutes' is")
    assert "could also be an apostrophe" in why("the ‘minutes’ is")


def test_many_marks_cost_no_more_than_their_number() -> None:
    assert marked("«" * 50_000, [quotations]) == "«" * 50_000


def why(text: str) -> str:
    (found,) = quotations(paragraph(text), context())
    return found.why
