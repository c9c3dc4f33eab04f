"""Dates and times (W3C XML Schema, part 2, sections 3.2.7 to 3.2.14)."""

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from fractions import Fraction

from teipress.validate.relaxng.datatypes.kinds import Kind
from teipress.validate.relaxng.datatypes.library import Namespaces

_PARTS = {
    "year": r"(?P<year> -? (?: [1-9][0-9]{4,} | [0-9]{4} ) )",
    "month": r"(?P<month> [0-9]{2} )",
    "day": r"(?P<day> [0-9]{2} )",
    "clock": r"(?P<hour> [0-9]{2} ) : (?P<minute> [0-9]{2} ) : (?P<second> [0-9]{2} (?: \. [0-9]+ )? )",
}
_ZONE = r"(?P<zone> Z | [+-] [0-9]{2} : [0-9]{2} )?"

_FORMS = {
    "dateTime": "{year}-{month}-{day}T{clock}",
    "time": "{clock}",
    "date": "{year}-{month}-{day}",
    "gYearMonth": "{year}-{month}",
    "gYear": "{year}",
    "gMonthDay": "--{month}-{day}",
    "gDay": "---{day}",
    "gMonth": "--{month}",
}

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY = 86400
_ZONES_APART = 14 * 3600
"""A time without a zone may lie this many seconds before or after the same time in UTC."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time: seconds since the beginning of the year 1, in UTC where a zone is known."""

    seconds: Fraction
    zoned: bool
    leap: bool = False
    """Whether it falls into a leap second, which has a time of its own but no seconds of its own."""


def before(one: Moment, other: Moment) -> bool:
    """Whether one comes before the other for certain, whatever the zone of one that has none."""
    apart = 0 if one.zoned == other.zoned else _ZONES_APART
    return (one.seconds + apart, one.leap) < (other.seconds, other.leap)


def days(year: int, month: int, day: int) -> int:
    """Return the days since the beginning of the year 1 of the Gregorian calendar; before it is 0."""
    past = year - 1 if month > 2 else year - 2
    since_march = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return 365 * (past + 1) + (past + 1) // 4 - (past + 1) // 100 + (past + 1) // 400 + since_march - 306


def _month_length(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not leap else _DAYS[month - 1]


def _date(found: dict[str, str | None]) -> int | None:
    """Return the days of a date; what is not given counts as the year 2000, January, the first."""
    year, month, day = (
        int(found.get("year") or 2000),
        int(found.get("month") or 1),
        int(found.get("day") or 1),
    )
    if year == 0:
        return None
    astronomical = year + 1 if year < 0 else year  # the year before 1 is -1
    if not (1 <= month <= 12 and 1 <= day <= _month_length(astronomical, month)):
        return None
    return days(astronomical, month, day)


def _clock(found: dict[str, str | None]) -> Fraction | None:
    """Return the seconds of a time of day; 24:00:00 is the beginning of the next day."""
    hour, minute = int(found.get("hour") or 0), int(found.get("minute") or 0)
    second = Fraction(found.get("second") or 0)
    total = hour * 3600 + minute * 60 + second
    return total if (hour < 24 and minute < 60 and second < 61) or total == _DAY == hour * 3600 else None


def _zone(written: str | None) -> int | None:
    """Return the seconds that a zone is ahead of UTC."""
    if written is None or written == "Z":
        return 0
    hours, minutes = int(written[1:3]), int(written[4:6])
    ahead = hours * 3600 + minutes * 60
    return (-ahead if written[0] == "-" else ahead) if minutes < 60 and ahead <= _ZONES_APART else None


def _parse(form: str) -> Callable[[str, Namespaces], Hashable | None]:
    matches = re.compile(f"{form.format(**_PARTS)} {_ZONE}", re.VERBOSE).fullmatch

    def parse(text: str, _: Namespaces) -> Hashable | None:
        match = matches(text)
        found = match.groupdict() if match else {}
        date, clock, zone = _date(found), _clock(found), _zone(found.get("zone"))
        if match is None or date is None or clock is None or zone is None:
            return None
        leap = Fraction(found.get("second") or 0) >= 60
        return Moment(date * _DAY + clock - zone - leap, found["zone"] is not None, leap)

    return parse


KINDS: dict[str, Kind] = {name: Kind(_parse(form), before=before) for name, form in _FORMS.items()}
