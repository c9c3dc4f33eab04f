"""The English names of languages, from the Unicode CLDR by Babel."""

from babel import Locale

UNKNOWN = "und"
"""ISO 639-2 for an undetermined language."""


def language_name(code: str) -> str:
    """Return the English name of a language by its code (BCP 47), or nothing where there is none."""
    return "" if code == UNKNOWN else Locale("en").languages.get(code.partition("-")[0], "")
