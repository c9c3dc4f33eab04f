"""What the grammar of dates and times takes, and what it leaves alone."""

from datetime import date
from itertools import pairwise

import pytest
from babel.dates import get_month_names
from hypothesis import given
from hypothesis import strategies as st

from teipress.read.dateline import dated
from teipress.read.months import month_number
from tests.read.calendar import LOCALES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 August, 1945 9:00 – 11:30 p.m.", ["1945-08-10", "21:00:00/23:30:00 inferred"]),
        ("August 10, 1945", ["1945-08-10"]),
        ("1945-08-10", ["1945-08-10"]),
        ("the 10th day of August, 1945", ["1945-08-10"]),
        ("10 August [1945]", ["1945-08-10"]),
        ("10 Aug. 1945", ["1945-08-10"]),
        ("the 10th of August 1945", ["1945-08-10"]),
        ("10–12 August 1945", ["1945-08-10/1945-08-12"]),
        ("August 10th-12th, 1945", ["1945-08-10/1945-08-12"]),
        ("Washington, August 15, 1978, 3:50–5:30 p.m.", ["1978-08-15", "15:50:00/17:30:00 inferred"]),
        ("February 25, 1972 - 9:34 a.m. - 10:58 a.m.", ["1972-02-25", "09:34:00/10:58:00"]),
        ("[ Washington ,] January 30, 1951—3 p. m.", ["1951-01-30", "15:00:00"]),
        ("9 p.m. to 11.30 p.m.", ["21:00:00/23:30:00"]),
        ("7–8 p.m.", ["19:00:00/20:00:00 inferred"]),
        ("11:30 – 1:00 p.m.", ["11:30:00/13:00:00 inferred"]),
        ("11 p.m. – 2", ["23:00:00/02:00:00 inferred"]),
        ("9 a.m. until noon", ["09:00:00/12:00:00"]),
        ("21:00–23:30", ["21:00:00/23:30:00"]),
        ("9:00", ["09:00:00 inferred"]),
        ("09:00", ["09:00:00"]),
        ("12 a.m.", ["00:00:00"]),
        ("31 February 1945", []),
        ("10/8/1945", []),
        ("10.8.1945", ["1945-08-10"]),
        ("31.2.1945", []),
        ("10 августа 1945 г.", ["1945-08-10"]),
        ("am 10. August 1945, 21.00 Uhr", ["1945-08-10"]),
        ("le 1er août 1945", ["1945-08-01"]),
        ("10 de agosto de 1945", ["1945-08-10"]),
        ("1945年8月10日", ["1945-08-10"]),
        ("30 July – 2 August 1945", ["1945-07-30/1945-08-02"]),
        ("July 30–August 2, 1945", ["1945-07-30/1945-08-02"]),
        ("10 Division 1945", []),
        ("the 10 of them on August 10, 1945", ["1945-08-10"]),
        ("25:10", []),
        ("13 p.m.", []),
        ("3.45", []),
        ("2 or 3 kilometres", []),
        ("May 5", []),
        ("1:2:3", []),
    ],
)
def test_moments(text: str, expected: list[str]) -> None:
    assert [
        (moment.when or f"{moment.start}/{moment.end}") + " inferred" * moment.inferred
        for moment in dated(text)
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow, July 1945", ["1945-07"]),
        ("August 10, 9 p.m.", ["--08-10", "21:00:00"]),
        ("10 August", ["--08-10"]),
        ("in may 1945", []),
        ("August 10, 1945", ["1945-08-10"]),
        ("Division 12", []),
    ],
)
def test_a_dateline_may_hold_part_of_a_date(text: str, expected: list[str]) -> None:
    assert [moment.when for moment in dated(text, partly=True)] == expected


def test_the_spans_are_those_of_the_text() -> None:
    text = "Moscow, 10 August, 1945 9:00 – 11:30 p.m."
    assert [text[moment.span.start : moment.span.end] for moment in dated(text)] == [
        "10 August, 1945",
        "9:00 – 11:30 p.m.",
    ]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_written_in_full_is_read_again(day: date) -> None:
    assert [moment.when for moment in dated(f"{day:%d %B %Y}, {day:%B %d, %Y}, {day}")] == [str(day)] * 3


@given(st.text("0123456789 –-:./,aApPmM AugustMay", max_size=40))
def test_moments_stand_in_order_and_do_not_overlap(text: str) -> None:
    moments = dated(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(moments))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_calendar_knows_the_months_of_the_cldr(locale: str) -> None:
    """Where a name means one month alone: “listopad” is October here and November there."""
    names = get_month_names("wide", "format", locale)
    known = {number: month_number(name) for number, name in names.items()}
    assert known == {number: number if known[number] else 0 for number in names}
    assert sum(number > 0 for number in known.values()) > 9


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("[June 1, 1950?]", "asked"),
        ("June 1, 1950 (?)", "asked"),
        ("[June 1, 1950]", ""),
        ("Was it June 1, 1950?", ""),
        ("1.6.1950", "order"),
        ("21.6.1950", ""),
        ("6.6.1950", ""),
    ],
)
def test_a_date_may_be_in_doubt(text: str, doubt: str) -> None:
    assert [moment.doubt for moment in dated(text)] == [doubt]
