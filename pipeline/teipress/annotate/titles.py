"""Titles that stand before a person's name and belong to it: "General Chiang", "Foreign Minister Molotov"."""

import re
from dataclasses import dataclass

_RANKS = """
    Admiral Ambassador Archbishop Baron Baroness Bishop Brigadier Cardinal Captain Chairman
    Chairwoman Chancellor Colonel Commander Commissar Commissioner Commodore Comrade Congressman
    Congresswoman Consul Count Countess Czar Dean Delegate Deputy Director Duchess Duke Earl Emir
    Emperor Empress Envoy Father Führer Gen General Generalissimo Governor Judge Justice Kaiser King
    Lieutenant Lord Major Marshal Mayor Minister Monsieur Officer Pope Premier President Prince
    Princess Professor Queen Rabbi Rear Representative Reverend Secretary Senator Sergeant Shah
    Sheikh Sir Sultan Tsar Undersecretary Under-Secretary Vice Vice-Premier Vice-President Adm Amb
    Brig Capt Cdr Cmdr Col Dr Fr Gov Herr Hon Lt M Maj Mr Ms Messrs Prof Rep Rev Sen Sgt Señor
""".split()

_OFFICES = """
    Attorney|General Chief|Justice Commander-in-Chief Foreign|Commissar Foreign|Minister
    Foreign|Secretary Major|General Brigadier|General Lieutenant|General
    Lieutenant|Colonel Rear|Admiral Vice|Admiral Vice|Chairman Vice|Foreign|Minister Vice|Minister
    Vice|Premier Vice|President Defence|Minister Defense|Minister Defense|Secretary Prime|Minister
    Secretary|of|Defense Secretary|of|State Secretary|of|War Under|Secretary Field|Marshal
    Acting|Secretary Deputy|Commissar
""".split()

_FAMILY = """
    Lady Madam Madame Mesdames Miss Mlle Mme Mrs Frau Fräulein Señora
""".split()
"""These may be said of a wife or a daughter, of whom the same list knows nothing."""


def _any(titles: list[str]) -> str:
    return "|".join(
        re.escape(title).replace(r"\|", r"\s+") for title in sorted(titles, key=len, reverse=True)
    )


_BEFORE = re.compile(
    rf"""
    (?<![\w'\u2019-])                                # the title is a whole word
    (?: (?:{_any(_OFFICES + _RANKS)}) \.? \s+ )*  # titles heap up: "Mr. President", "Marshal Sir"
    (?: (?:{_any(_OFFICES + _RANKS)}) | (?P<family>{_any(_FAMILY)}) ) \.? \s+
    \Z
    """,
    re.VERBOSE,
)
_LONGEST = 60
"""As far back as a title is looked for, in code points."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title: where it begins, and whether it may name another member of the family."""

    start: int
    of_family: bool


def before(text: str, edge: int, start: int) -> Title | None:
    """Return the title that ends where a name starts; ``edge`` is where the paragraph begins."""
    left = max(edge, start - _LONGEST)
    found = _BEFORE.search(text, left, start)
    return Title(found.start(), bool(found["family"])) if found else None
