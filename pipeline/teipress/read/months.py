"""The names of months and weekdays in the languages that transcripts are most often in.

Source: the Unicode CLDR, by Babel. A name that means one month here and another there is left out.
"""

from functools import cache

from babel.dates import get_day_names, get_month_names

_LOCALES = "en de fr es it pt nl pl cs sk ru uk bg el sv da nb fi hu ro tr".split()
_BESIDE_CLDR = {"sept": 9, "mrz": 3, "märz": 3, "dez": 12, "jänner": 1}
"""Short forms that typists use and the CLDR has not."""


def month_number(name: str) -> int:
    """Return the number of a month by its name, in full or shortened; 0 for a word that names none."""
    return _numbers().get(name.casefold().rstrip("."), 0)


def is_weekday(name: str) -> bool:
    """Whether a word names a day of the week, in full or shortened."""
    return name.casefold().rstrip(".") in _weekdays()


@cache
def _numbers() -> dict[str, int]:
    meant: dict[str, set[int]] = {}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale).items():
                    meant.setdefault(name.casefold().rstrip("."), set()).add(number)
    known = {name: numbers.pop() for name, numbers in meant.items() if len(numbers) == 1}
    return {name: number for name, number in known.items() if not name.isdigit()} | _BESIDE_CLDR


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(
        name.casefold().rstrip(".")
        for locale in _LOCALES
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, "format", locale).values()
        if len(name.rstrip(".")) > 2
    )
