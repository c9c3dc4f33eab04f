"""What the lines above a text tell of the document: its title, its place, who transcribed it."""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections.abc import Sequence

from teipress.read.dateline import dated
from teipress.read.forms import FIELD, PLACE, TITLE
from teipress.read.front import MOST_WORDS_IN_DATELINE, WORD
from teipress.read.months import is_weekday


def place_in(dateline: str) -> str:
    """Return the place that a dateline names: what its field says, or the words before its date; else “”."""
    field = PLACE.fullmatch(dateline.strip())
    if field:
        return " ".join(field["place"].split())
    first = next((moment for moment in dated(dateline, partly=True) if moment.kind == "date"), None)
    before = " ".join(re.sub(r"[\[\]()]", " ", dateline[: first.span.start]).split()) if first else ""
    before = _LITTLE_AT_END.sub("", before.strip(" ,;:.–—-"))
    before = before.replace(" ,", ",").strip(" ,;:.–—-")
    if is_weekday(before.rpartition(" ")[2]):
        before = before.rpartition(" ")[0].strip(" ,;:.–—-")
    before = _BEFORE_PLACE.sub("", before, count=1)
    if TITLE.search(before):
        return ""
    words = [word for word in WORD.findall(before) if not is_weekday(word)]
    is_name = 0 < len(words) <= MOST_WORDS_IN_DATELINE and words[0][0].isupper() and not FIELD.match(before)
    return before if is_name else ""


_BEFORE_PLACE = re.compile(
    r"""
    (?: (?: top | most | secret | confidential | restricted | unclassified | sensitive | private | copy )
        \b [\s/;,.–—-]* )*
    (?: at \s+ (?: the \s+ )? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands before a place and is no part of its name: “TOP SECRET Washington”, “At the White House”."""
_LITTLE_AT_END = re.compile(r"[\s,]+(?:on|den|am|le|the)\Z", re.IGNORECASE)


_TRANSCRIBED = re.compile(
    r"\W* (?: transcri(?:bed|pt|ption)\ by | transcriber | transkribiert\ von ) \s* :? \s*"
    r"(?P<name> .{0,80} )",
    re.VERBOSE | re.IGNORECASE,
)


def transcriber_in(lines: Sequence[str]) -> str:
    """Return who made the transcript, as a line says or the line below it; “” where none says so."""
    for line, below in zip(lines, [*lines, ""][1:], strict=True):
        match = _TRANSCRIBED.fullmatch(line.strip())
        if match:
            return (match["name"] or below).strip(" .*_")
    return ""


_LETTERHEAD = re.compile(
    r"(?:the\ )? (?: white\ house | department\ of | ministry\ of | embassy\ of | national\ archives ) \b .*"
    r"| [\W\d_]* (?: \w{1,4} [\W\d_]+ ){0,4} | \w* \d [\w/.-]*",
    re.VERBOSE | re.IGNORECASE,
)


def best_title(heads: Sequence[str]) -> int:
    """Return which head at the top is the title: the first that is no letterhead and no number of a file."""
    if heads and _LETTERHEAD.fullmatch(heads[0]):
        return next((n for n, head in enumerate(heads) if TITLE.search(head)), 0)
    return 0
