"""Dates and times as they stand in the heads of transcripts, and as ISO 8601 has them.

    moment  = date | time
    date    = day ["to" day] ["of"] month ["."] [","] year     10 August, 1945;  10–12 Aug. 1945
            | day month "to" day month [","] year              30 July – 2 August 1945
            | month ["."] day ["to" [month] day] [","] year    August 10, 1945;  July 30–August 2, 1945
            | year "-" number "-" day                          1945-08-10
            | day "." number "." year                          10.8.1945: which is the month is in doubt
            | year "年" number "月" day "日"                     1945年8月10日
            | part                                             of a dateline: see ``dated``
    part    = month [","] year | day month | month day         July 1945;  10 August
    day     = 1..31 ["." | "st" | "nd" | "rd" | "th" | "er"]
    month   = its name in one of twenty languages, in full or shortened
    time    = clock ["to" clock] ["Uhr" | "hours" …]           9:00 – 11:30 p.m.;  9 p.m. to 11.30 p.m.
    clock   = hour [(":" | ".") minute [":" second]] [half] | ["12"] "noon"
    half    = "a.m." | "p.m.", with or without stops, blanks and capitals
    "to"    = "-" | "–" | "—" | "to" | "until" | "till" | "bis"

No locale of the machine takes part. An order that can be read in two ways (10/8/1945) is no date, nor is a
day that the calendar has not (31 February); with stops (10.8.1945) the day comes first everywhere. An hour
alone is no time unless the other end of its range tells its half of the day; one with a stop before the
minutes needs a half of the day, or 3.45 would be a time.
"""

# ruff: noqa: RUF001, RUF002 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from teipress.model.transcript import Span
from teipress.read.months import month_number

_DASHES = "\u2010-\u2015\u2212-"
_TO = rf"\s* (?: [{_DASHES}] | \b (?:to|until|till|bis) \b ) \s*"
_DAY = r"\d{1,2} (?: st | nd | rd | th | er | (?: \. (?! \d ) ) )?"
_MONTH = r"[^\W\d_]{3,12}"
_OF = r"(?: (?: day \s+ )? (?: of | de | del | di ) \s+ )?"

_DATE = re.compile(
    rf"""
    (?<! [\w/.] ) (?<! \d [{_DASHES}] )
    (?:
        (?P<iso> \d{{4}}-\d\d-\d\d )                                                       # 1945-08-10
      | (?P<dotted> \d{{1,2}} \. \s? \d{{1,2}} \. \s? \d{{4}} )                            # 10.8.1945
      | (?P<chinese> \d{{4}} \s? 年 \s? \d{{1,2}} \s? 月 \s? \d{{1,2}} \s? 日 )
      | (?P<day1> {_DAY} )                                                                 # 30 July – 2
        (?: (?: \s+ {_OF} (?P<before1> {_MONTH} ) \b \.? )? {_TO} (?P<last1> {_DAY} ) )? \s* {_OF}
        (?P<month1> {_MONTH} ) \b \.? ,? \s* {_OF} \[? (?P<year1> \d{{4}} )               # August 1945
      | (?P<month2> {_MONTH} ) \b \.? \s* (?P<day2> {_DAY} )                               # July 30
        (?: {_TO} (?: (?P<after2> {_MONTH} ) \.? \s+ )? (?P<last2> {_DAY} ) )?             # – August 2
        (?: \s* , \s* | \s+ ) \[? (?P<year2> \d{{4}} )                                     # , 1945
    )
    (?! [\w/] | [-.]\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PART = re.compile(
    rf"""
    (?<! [\w/.] )
    (?: (?P<month> {_MONTH} ) \b \.? ,? \s+ {_OF} (?P<year> \d{{4}} )                     # July 1945
      | (?P<day1> {_DAY} ) \s+ {_OF} (?P<month1> {_MONTH} ) \b                            # 10 August
      | (?P<month2> {_MONTH} ) \b \.? \s+ (?P<day2> {_DAY} )                               # August 10
    )
    (?! \w | [-./:]\d )
    """,
    re.VERBOSE,
)


def _clock(end: str) -> str:
    """Return the pattern of a clock time, its groups named after the end of the range that it stands at."""
    return rf"""
    (?: (?: 12 \s+ )? (?P<noon{end}> noon \b )
      | (?P<hour{end}> \d{{1,2}} )
        (?: (?P<stop{end}> [:.] ) (?P<minute{end}> \d\d ) (?: : (?P<second{end}> \d\d ) )? )?
        (?: \s* (?P<half{end}> [ap] ) \.? \s? m \b \.? )?
    )"""


_TIME = re.compile(
    rf"""
    (?<! [\w:.,/] ) {_clock("1")}        # 9:00
    (?: {_TO} {_clock("2")} )?           # – 11:30 p.m.
    (?: \s* (?: Uhr | hours | hrs\.? | heures | часов | ч\.? | horas | ore ) \b )?
    (?! \w | [:.,/]\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a time that a text names: at one point (``when``), or from ``start`` to ``end``.

    Dates are of the form 1945-08-10, parts of dates 1945-08 or --08-10, times of
    the form 21:00:00. ``inferred`` says that a part was supplied that is not printed there: the half of the
    day.
    """

    span: Span
    kind: Literal["date", "time"]
    when: str = ""
    start: str = ""
    end: str = ""
    inferred: bool = False
    doubt: Literal["", "asked", "order"] = ""
    """Why a date is in doubt: the transcript asks, or day and month may stand the other way: 1.6.1950."""


def dated(text: str, *, partly: bool = False) -> tuple[Moment, ...]:
    """Return the dates and times that a text names, in order, by the grammar at the head of this module.

    With ``partly`` a month of a year, or a day of no known year, is a date too: a dateline may say no more.
    """
    if not any(map(str.isdigit, text)) and "noon" not in text.casefold():
        return ()
    dates = list(_dates(text))
    if partly and not dates:
        dates = list(_parts(text))
    for found in dates:
        length = found.span.end - found.span.start
        text = f"{text[: found.span.start]}{',' * length}{text[found.span.end :]}"
    return tuple(sorted([*dates, *_times(text)], key=lambda moment: moment.span))


def _dates(text: str) -> Iterator[Moment]:
    edge = 0
    while (match := _DATE.search(text, edge)) is not None:
        edge = match.end()
        try:
            first, last = _days(match)
        except (ValueError, KeyError):
            edge = match.start() + 1  # 31 February is no date, whatever was meant
            continue
        span, doubt = Span(*match.span()), _doubt(text, match, first)
        if first == last:
            yield Moment(span, "date", when=first.isoformat(), doubt=doubt)
        elif first < last:
            yield Moment(span, "date", start=first.isoformat(), end=last.isoformat(), doubt=doubt)


def _doubt(text: str, match: re.Match[str], day: date) -> Literal["", "asked", "order"]:
    if text.startswith(("?]", "?)", "(?)", " (?)", "[?]", " [?]"), match.end()):
        return "asked"
    return "order" if match["dotted"] and day.day != day.month and day.day <= _MONTHS_OF_YEAR else ""


_MONTHS_OF_YEAR = 12


def _days(match: re.Match[str]) -> tuple[date, date]:
    """Return the first and the last day, often the same. Raises ValueError for a day that never was."""
    if match["iso"]:
        return date.fromisoformat(match["iso"]), date.fromisoformat(match["iso"])
    if match["dotted"] or match["chinese"]:
        one, month, other = map(int, re.findall(r"\d+", match["dotted"] or match["chinese"]))
        only = date(other, month, one) if match["dotted"] else date(one, month, other)
        return only, only
    form = "1" if match["day1"] else "2"
    year = int(match[f"year{form}"])
    first, last = match[f"day{form}"], match[f"last{form}"]
    begins, ends = match[f"month{form}"], match[f"month{form}"]
    if form == "1" and match["before1"]:
        begins = match["before1"]
    elif form == "2" and match["after2"]:
        ends = match["after2"]
    return (
        date(year, month_number(begins), _number(first)),
        date(year, month_number(ends), _number(last or first)),
    )


def _parts(text: str) -> Iterator[Moment]:
    """Yield months of a year, and days of a year not named; a name without a capital may be a word."""
    for match in _PART.finditer(text):
        name = match["month"] or match["month1"] or match["month2"]
        month = month_number(name)
        if not month or (name.isascii() and name.islower()):
            continue
        if match["month"]:
            yield Moment(Span(*match.span()), "date", when=f"{match['year']}-{month:02}")
        elif 1 <= (day := _number(match["day1"] or match["day2"])) <= _DAYS_OF_LONGEST_MONTH:
            yield Moment(Span(*match.span()), "date", when=f"--{month:02}-{day:02}")


_DAYS_OF_LONGEST_MONTH = 31


def _number(day: str) -> int:
    return int(day.rstrip("stndrhSTNDRHeE."))


@dataclass(frozen=True, slots=True)
class _Clock:
    """A clock time as printed."""

    hour: int
    minute: int
    second: int
    half: str
    """``a`` or ``p``; empty where it is not printed."""
    exact: bool
    """Whether it can be nothing but a clock time: it has a colon or a half of the day."""
    full: bool
    """Whether the hour is without doubt one of 24: 21:00, 09:00, noon."""

    @property
    def in_doubt(self) -> bool:
        """Whether the half of the day is not printed, and matters."""
        return not self.half and not self.full

    def at(self, half: str) -> time:
        """Return the time in this half of the day. Raises ValueError where there is no such time."""
        if self.full or not half:
            return time(self.hour, self.minute, self.second)
        if not 1 <= self.hour <= 12:
            raise ValueError(f"no half of the day has an hour {self.hour}")
        return time(self.hour % 12 + (12 if half == "p" else 0), self.minute, self.second)


def _times(text: str) -> Iterator[Moment]:
    for match in _TIME.finditer(text):
        clocks = [_printed(match, end) for end in "12" if match[f"hour{end}"] or match[f"noon{end}"]]
        if not any(clock.exact for clock in clocks):
            continue
        try:
            times = [clock.at(clock.half) for clock in clocks] if len(clocks) == 1 else _range(*clocks)
        except ValueError:
            continue  # 25:10 is no time, whatever was meant
        inferred = any(clock.in_doubt for clock in clocks)
        shown = [when.isoformat() for when in times]
        span = Span(*match.span())
        if len(shown) == 1:
            yield Moment(span, "time", when=shown[0], inferred=inferred)
        else:
            yield Moment(span, "time", start=shown[0], end=shown[1], inferred=inferred)


def _printed(match: re.Match[str], end: str) -> _Clock:
    if match[f"noon{end}"]:
        return _Clock(12, 0, 0, "p", exact=True, full=True)
    hour, stop, half = match[f"hour{end}"], match[f"stop{end}"], (match[f"half{end}"] or "").lower()
    return _Clock(
        int(hour),
        int(match[f"minute{end}"] or 0),
        int(match[f"second{end}"] or 0),
        half,
        exact=bool(half) or stop == ":",
        full=not half and bool(stop) and (int(hour) > 12 or hour.startswith("0")),
    )


def _range(first: _Clock, last: _Clock) -> tuple[time, time]:
    """Return both ends; a half of the day that one lacks is the other's, if the range then runs forwards."""
    half = first.half or last.half
    if not half or not (first.in_doubt or last.in_doubt):
        return first.at(first.half), last.at(last.half)
    same = first.at(first.half or half), last.at(last.half or half)
    other = "a" if half == "p" else "p"
    return same if same[0] < same[1] else (first.at(first.half or other), last.at(last.half or other))
