"""The English names of languages, from the Unicode CLDR by Babel."""

from difflib import get_close_matches

from babel import Locale

UNKNOWN = "und"
"""ISO 639-2 for an undetermined language."""


def language_name(code: str) -> str:
    """Return the English name of a language by its code (BCP 47), or nothing where there is none."""
    return "" if code == UNKNOWN else Locale("en").languages.get(code.partition("-")[0], "")


def language_code(name: str) -> str:
    """Return the code of the language that has nearly this English name, or nothing."""
    codes = {known.casefold(): code for code, known in Locale("en").languages.items()}
    near = get_close_matches(name.casefold(), codes, 1)
    return str(codes[near[0]]) if near else ""
