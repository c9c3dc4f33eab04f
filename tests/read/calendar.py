"""Makes ``data/calendar.tsv`` from the Unicode CLDR."""

from collections import defaultdict

from babel.dates import get_day_names, get_month_names

from teipress.read.months import WEEKDAY

LOCALES = "en de fr es it pt nl pl cs sk ru uk bg el sv da nb fi hu ro tr".split()
BESIDE_CLDR = {"sept": "9", "mrz": "3", "märz": "3", "dez": "12", "jänner": "1"}
"""Short forms that typists use and the CLDR has not."""


def calendar() -> str:
    """Return the file: a line for each month by its number, and one for the days of the week."""
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for locale in LOCALES:
        for width in ("wide", "abbreviated"):
            for name in get_day_names(width, "format", locale).values():
                if len(name.rstrip(".")) > 2:
                    meant[_folded(name)].add(WEEKDAY)
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale).items():
                    meant[_folded(name)].add(str(number))
    keys = {name: keys.copy().pop() for name, keys in meant.items() if len(keys) == 1 and not name.isdigit()}
    keys |= BESIDE_CLDR
    return "".join(
        f"{key}\t{';'.join(sorted(name for name in keys if keys[name] == key))}\n"
        for key in [*map(str, range(1, 13)), WEEKDAY]
    )


def _folded(name: str) -> str:
    return name.casefold().rstrip(".")
