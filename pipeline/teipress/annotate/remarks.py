"""What a transcriber remarks on words, in square brackets: “[Brezhnev?]”, “[possibly Chou]”, “[i.e., Mao]”.

uncertain = "?" reading | reading "?" | ("possibly" | "probably" | "perhaps") reading
reading   = capitalised word+ | year | quoted words
explained = ("i.e." | "that is" | "recte" | "read" | "Ed.:" | "Translator's note:" …) text

A question in brackets is no doubtful reading: “[Is this right?]”, “[What?]”.
"""

# ruff: noqa: RUF001 - the quotation marks of transcripts stand here as printed

import re

from teipress.read.words import OPENERS

_READING = re.compile(
    r"""
      (?: [^\W\d_a-z] [\w.'’-]{0,30} (?:\s|\Z) ){1,3}      # Brezhnev, Chou En-lai
    | \d{1,4} (?: [-/–] \d{1,4} )?                          # 1950
    """,
    re.VERBOSE,
)
_DOUBTED = re.compile(
    r"\? \s? (?P<after> [^?]{1,60} ) | (?P<before> [^?]{1,60}? ) \s? (?: \? | \(\?\) )", re.VERBOSE
)
_POSSIBLY = re.compile(
    r"(?:possibly|probably|perhaps|maybe) \s (?: [\"“'‘] [^\"“”]{1,40} [\"”'’] | (?P<word> \S{1,30} ) )",
    re.VERBOSE | re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"""
    (?: i\.\s?e\. | that\ is, | recte | scil\. | sc\. | viz\.
      | (?:ed|eds|editor|editors|tr|trans|translator|transcriber)\.? (?:['’]?s?['’]?\ note)? \s? [:—–-]
      | (?:editor|transcriber|translator)s?['’]s?\ note
      | NB: | note: ) [\s,:]* \S .*
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_EXCLAIMED = frozenset("right yes no really what who why where when how ok okay sure sorry me you".split())


def is_uncertain(inside: str) -> bool:
    """Whether what stands in brackets is a reading that the transcriber doubts."""
    inside = inside.strip()
    possibly = _POSSIBLY.fullmatch(inside)
    if possibly is not None:
        return True
    match = _DOUBTED.fullmatch(inside)
    reading = (match["after"] or match["before"] or "").strip() if match else ""
    first = reading.split(" ")[0].casefold().rstrip(".,")
    return bool(_READING.fullmatch(reading)) and first not in OPENERS | _EXCLAIMED


def is_explained(inside: str) -> bool:
    """Whether what stands in brackets explains or corrects the words before it, or is signed as a note."""
    return bool(_EXPLAINED.fullmatch(inside.strip()))
