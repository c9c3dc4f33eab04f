"""Time codes as they are printed in transcripts: “[00:00:01]”, “0:09”, “[02:07:55:35]”, “0733:34”.

    stamp  = bracket [date] clock [("-->" | "-" | "–" | "to") clock] bracket ["(" link ")"]
           | [date | tape "-"] clock [tab clock [tab clock]] | counter
    clock  = number ":" 2 digits [":" 2 digits [":" 2 digits]] [("." | "," | ";") 1..3 digits] [half]
           | 4 digits ":" 2 digits                   hours and minutes, then seconds
           | 1..2 digits ":" 1..2 digits ":" 1..2 digits "." 1..3 digits
           | number ["." digits] "s"                 seconds, in brackets alone
           | 2 digits 3 × (blank 2 digits)           days, hours, minutes, seconds of a flight
    counter = 3..5 digits                            of a tape, in a column before two others
    half   = "AM" | "PM"

A backslash may stand before each bracket, as Markdown sets them.
"""

# ruff: noqa: RUF001, RUF002 - the dashes of transcripts stand here as printed

import re
from decimal import Decimal
from typing import NamedTuple

_CLOCK = r"""
    (?: \d{1,4} : \d\d (?: : \d\d ){0,2} (?: [.,;] \d{1,3} )? (?: \s? [AaPp]\.?[Mm]\b\.? )?
      | \d{1,2} (?: : \d{1,2} ){2} \. \d{1,3} )
    """
_SECONDS = r"\d{1,6} (?: \.\d{1,3} )? \s? s"
_UNTIL = rf"(?: \s* (?: --> | [-–—] | to ) \s* (?: {_CLOCK} | {_SECONDS} ) )?"
_DATE = r"(?: \d{1,4} [./-] \d{1,2} [./-] \d{1,4} ,? \s )?"
_ON_TAPE = r"\d{1,2} - (?= \d\d : \d\d : \d\d )"
"""The number of a tape before the time on it: “01-00:12:27”."""
_LINK = r"(?: \( (?: [^()\s] | \( [^()\s]* \) ){1,300} \) )?"
_FLIGHT = r"(?: \d\d (?: \s \d\d ){3} (?= \s ) )"

STAMP = re.compile(
    rf"""
      \\? [\[(<] \s? {_DATE} (?P<inside> {_CLOCK} | {_SECONDS} ) {_UNTIL} \s? \\? [\])>] {_LINK}
    | (?: {_DATE} | {_ON_TAPE} ) (?P<bare> {_CLOCK} ) {_UNTIL} (?: \t {_CLOCK} ){{0,2}} (?! [\w:/] )
    | (?P<flight> {_FLIGHT} )
    | (?P<counter> \d{{3,5}} (?= \t [^\t\n]{{2,40}} \t ) )
    """,
    re.VERBOSE,
)
"""A time code, from where it begins."""

_NUMBER = re.compile(r"\d+")
_HALF = re.compile(r"[AaPp](?=\.?[Mm])")


class Stamp(NamedTuple):
    """A time code: its end in the text, and its clock as printed, of a stretch of time the first."""

    end: int
    clock: str

    @property
    def seconds(self) -> Decimal:
        """The seconds that it counts from the beginning."""
        return _seconds(self.clock)


def stamp(text: str, start: int, end: int) -> Stamp | None:
    """Return the time code that begins at an offset, or None."""
    match = STAMP.match(text, start, end)
    return Stamp(match.end(), match[match.lastgroup or 0]) if match else None


def _seconds(printed: str) -> Decimal:
    """Return what a clock shows, in seconds: “0:09” is 9, “[02:07:55:35]” counts days."""
    whole, _, fraction = re.sub(r"[;,]", ".", printed).partition(".")
    numbers = [int(number) for number in _NUMBER.findall(whole)]
    first = _NUMBER.match(whole)
    if first is not None and len(first[0]) == 4 and len(numbers) == 2:  # 0733:34 is 07:33:34
        numbers = [numbers[0] // 100, numbers[0] % 100, numbers[1]]
    half = _HALF.search(printed)
    if half and numbers[0] <= 12:
        numbers[0] = numbers[0] % 12 + (12 if half[0] in "pP" else 0)
        numbers += [0] * (3 - len(numbers))
    total = 0
    for number, unit in zip(reversed(numbers), (1, 60, 3600, 86400), strict=False):
        total += number * unit
    part = re.match(r"\d+", fraction)
    return total + Decimal(f"0.{part[0]}") if part else Decimal(total)
