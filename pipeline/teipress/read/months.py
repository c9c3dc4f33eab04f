"""The names of months and weekdays in the languages that transcripts are most often in.

They stand in ``data/calendar.tsv``, since reading them from the CLDR takes as long as reading a transcript
of a megabyte; ``python -m tests.accept`` makes that file anew. A name that means one month here and another
there is left out.
"""

from collections.abc import Mapping
from functools import cache

from teipress.resources import data

WEEKDAY = "weekday"
"""The key of the names of days in the file, beside the numbers of the months."""


def month_number(name: str) -> int:
    """Return the number of a month by its name, in full or shortened; 0 for a word that names none."""
    meant = _calendar().get(name.casefold().rstrip("."), WEEKDAY)
    return 0 if meant == WEEKDAY else int(meant)


def is_weekday(name: str) -> bool:
    """Whether a word names a day of the week, in full or shortened."""
    return _calendar().get(name.casefold().rstrip(".")) == WEEKDAY


@cache
def _calendar() -> Mapping[str, str]:
    rows = (line.partition("\t") for line in data("calendar.tsv").read_text("utf-8").splitlines())
    return {word: key for key, _, words in rows for word in words.split(";")}
