"""Dates and times: a table of paragraphs, each with the marks it should get."""

import pytest

from teipress.annotate.dates import dates
from teipress.model.transcript import Role
from tests.annotate.world import marked

DATELINE = "10 August, 1945 9:00 – 11:30 p.m."

CASES = {
    "day month year": ("on 10 August 1945 we", "on {date when=1945-08-10|10 August 1945} we"),
    "month day year": ("August 10, 1945", "{date when=1945-08-10|August 10, 1945}"),
    "a time with its half of the day": ("at 2 p.m.", "at {time when=14:00:00|2 p.m.}"),
    "a range with both halves": (
        "9:00 a.m. to 1:30 p.m.",
        "{time from=09:00:00 to=13:30:00|9:00 a.m. to 1:30 p.m.}",
    ),
    "a half that is supplied": (
        "from 9:00 – 11:30 p.m.",
        "from {time medium from=21:00:00 to=23:30:00|9:00 – 11:30 p.m.}",
    ),
    "a range without a half": (
        "from 9:00 to 11:30",
        "from {time medium from=09:00:00 to=11:30:00|9:00 to 11:30}",
    ),
    "a price": ("4.50 dollars", "4.50 dollars"),
    "a verse": ("Matthew 5:12", "Matthew 5:12"),
    "prices from and to": ("4.50 to 5.50", "4.50 to 5.50"),
    "a thousand with a point": ("There are 4.400 kilometers", "There are 4.400 kilometers"),
    "durations": ("in 10, 15, 20 years", "in 10, 15, 20 years"),
    "no such day": ("31 February 1945", "31 February 1945"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_dates(text: str, expected: str) -> None:
    assert marked(text, [dates]) == expected


def test_a_dateline() -> None:
    assert marked(DATELINE, [dates], Role.DATELINE) == (
        "{date when=1945-08-10|10 August, 1945} {time medium from=21:00:00 to=23:30:00|9:00 – 11:30 p.m.}"
    )


def test_a_clock_in_a_dateline_needs_no_half_of_the_day() -> None:
    assert marked("21:00", [dates], Role.DATELINE) == "{time when=21:00:00|21:00}"


@pytest.mark.parametrize("role", [Role.HEAD, Role.SPEAKER, Role.STAGE])
def test_no_dates_in_labels_heads_and_stage_directions(role: Role) -> None:
    assert marked(DATELINE, [dates], role) == DATELINE
