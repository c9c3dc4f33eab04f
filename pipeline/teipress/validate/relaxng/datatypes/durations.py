"""Durations. They have an order only in part: a month is as long as 30 days in some months alone.

Source: W3C XML Schema, part 2, section 3.2.6 and appendix E.
"""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction

from teipress.validate.relaxng.datatypes.dates import days
from teipress.validate.relaxng.datatypes.kinds import Kind
from teipress.validate.relaxng.datatypes.library import Namespaces

_DURATION = re.compile(
    r"""
    (?P<sign> - )? P (?= . )
    (?: (?P<years> [0-9]+ ) Y )? (?: (?P<months> [0-9]+ ) M )? (?: (?P<days> [0-9]+ ) D )?
    (?: T (?= . )
        (?: (?P<hours> [0-9]+ ) H )? (?: (?P<minutes> [0-9]+ ) M )?
        (?: (?P<seconds> [0-9]+ (?: \. [0-9]+ )? ) S )?
    )?
    """,
    re.VERBOSE,
)

_REFERENCES = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
"""One duration is shorter than another if it is so from the beginning of each of these months on."""

_DIGITS = 4000
"""Longer numbers are not read: Python would refuse them."""


@dataclass(frozen=True, slots=True)
class Duration:
    """Months, and seconds besides."""

    months: int
    seconds: Fraction

    def since(self, year: int, month: int) -> Fraction:
        """Return the end of the duration from the beginning of a month on, in seconds of one calendar."""
        years, index = divmod(year * 12 + month - 1 + self.months, 12)
        return days(years, index + 1, 1) * 86400 + self.seconds


def _duration(text: str, _: Namespaces) -> Hashable | None:
    match = _DURATION.fullmatch(text)
    if match is None or len(text) > _DIGITS:
        return None
    years, months, whole_days, hours, minutes = (
        int(match[name] or 0) for name in ("years", "months", "days", "hours", "minutes")
    )
    seconds = ((whole_days * 24 + hours) * 60 + minutes) * 60 + Fraction(match["seconds"] or 0)
    sign = -1 if match["sign"] else 1
    return Duration(sign * (years * 12 + months), sign * seconds)


def _shorter(one: Duration, other: Duration) -> bool:
    return all(one.since(*reference) < other.since(*reference) for reference in _REFERENCES)


KINDS: dict[str, Kind] = {"duration": Kind(_duration, before=_shorter)}
