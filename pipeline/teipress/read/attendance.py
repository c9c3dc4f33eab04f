"""Who was present, as the list of those present names them: names, offices, groups.

list  = heading (group | entry)*
group = words ":" | words above names with titles    State:
entry = name [("," | ";" | " - " | "(") office]      Dr. Henry A. Kissinger, Assistant to the President
"""

# ruff: noqa: RUF001 - the dashes and quotation marks of transcripts stand here as printed

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from teipress.model.text import lines_ended
from teipress.model.transcript import Role, Span, Transcript
from teipress.read.front import heads_list, listed_beside
from teipress.read.speaker import Likeness, likeness
from teipress.read.words import INDEFINITE, OFFICES, PARTICLES, TITLES

_COLUMN = re.compile(r"\t+|[ \xa0]{3,}")
_OFFICE = re.compile(r"\s*(?:[,;]|\s[–—-]+\s|\s\()\s*")
_WORD = re.compile(r"[^\W\d_][\w.'’ʼ‘`‐‑-]*")
_SIGNS = re.compile(r"[.'’ʼ‘`‐‑-]")
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who was present: the name as printed, and the office beside it."""

    name: str
    office: str = ""


def attendees(transcript: Transcript) -> tuple[Attendee, ...]:
    """Return those whom the list of those present names, in order; words that are no name are left out."""
    return tuple(
        _attendees(transcript, (tile.span for tile in transcript.tiles if tile.role is Role.PRESENT))
    )


def _attendees(transcript: Transcript, spans: Iterable[Span]) -> Iterator[Attendee]:
    listed = list(spans)
    for n, span in enumerate(listed):
        printed = transcript[span]
        if heads_list(printed) or _heads_group(transcript.text, listed, n):
            continue
        unwrapped = " ".join(line.strip() for line in listed_beside(printed).splitlines())
        for cell in _COLUMN.split(unwrapped):
            entry = " ".join(cell.split()).strip("*_•·- ")
            if entry and not entry.endswith((":", "：")):
                for one in _parted(entry):
                    yield from _entry(one)


def _heads_group(text: str, listed: Sequence[Span], n: int) -> bool:
    """Whether an entry is the heading of those below it: it opens a block, and has no title as they have."""
    span = listed[n]
    follows = n + 1 < len(listed) and lines_ended(text[span.end : listed[n + 1].start]) == 1
    opens = n > 0 and lines_ended(text[listed[n - 1].end : span.start]) > 1
    printed = text[span.start : span.end]
    return (
        follows
        and opens
        and "," not in printed
        and not _is_titled(printed)
        and _is_titled(text[listed[n + 1].start : listed[n + 1].end])
    )


def _is_titled(printed: str) -> bool:
    """Whether words begin with a title or an office: “Mr. Bohlen”, “Secretary Shultz”, “The President”."""
    words = _folded(printed)
    return bool(words) and words[1 if words[0] == "the" and len(words) > 1 else 0] in TITLES | OFFICES


def _parted(entry: str) -> Sequence[str]:
    """Return the persons of an entry that names several: “Mr. Byrnes; Mr. Bevin”, “Mr. Dunn, Mr. Bohlen”."""
    parts = [part.strip() for part in entry.rstrip(";. ").split(";") if part.strip()]
    if len(parts) < _FEWEST_PARTED and not all(map(_is_titled, parts)):
        parts = [entry]
    return [one for part in parts for one in _titled_apart(part)]


def _titled_apart(part: str) -> Sequence[str]:
    """Return the persons that commas part, where each of them has a title."""
    persons = [one.removeprefix("and ").strip() for one in _COMMA.split(part)]
    return persons if len(persons) > 1 and all(map(_has_title, persons)) else [part]


def _has_title(printed: str) -> bool:
    """Whether words are a title and a name; “Secretary of State” is an office beside a name."""
    words = _folded(printed)
    return len(words) > 1 and words[0] in TITLES | {"ambassador", "general", "senator"}


_COMMA = re.compile(r",\s*|\s+and\s+(?=[A-Z])")
_FEWEST_PARTED = 3


def _entry(entry: str) -> Iterator[Attendee]:
    name, office = entry, ""
    match = _OFFICE.search(entry)
    if match:
        name, office = entry[: match.start()], entry[match.end() :].rstrip(").").strip()
    name = name.strip().removesuffix(".") if not name.endswith(("Jr.", "Sr.")) else name.strip()
    words = name.split()
    is_name = likeness(name) is Likeness.NAME and 0 < len(words) <= _MOST_WORDS
    counts = len(words) > 1 and words[0].casefold() in _COUNTS | INDEFINITE
    if is_name and not counts:
        yield Attendee(name, office)


_COUNTS = frozenset("one two three four five six several other others some".split())


def known_as(label: str, present: Sequence[Attendee]) -> Attendee | None:
    """Return the one attendee whom a label can mean; None where nobody is, or several are.

    All words of the label that are no title stand in the name or, for a label of titles alone, in the
    office; the family name is among them. Titles that contradict each other are two persons.
    """
    exact = [one for one in present if _folded(one.name) == _folded(label)]
    found = exact or [one for one in present if _may_mean(label, one)]
    return found[0] if len(found) == 1 else None


def _may_mean(label: str, one: Attendee) -> bool:
    words, name = names(label), names(one.name)
    if not words or not name or contradict(label, one.name):
        return False
    first_name_alone = len(words) == 1 and len(name) > 1 and words[0] == name[0]
    if first_name_alone and _TITLES_OF_FAMILY_NAMES.intersection(_folded(label)):
        return "-" in one.name or "'" in one.name  # Ch'iao Kuan-hua: the family name comes first
    return set(words) <= set(name) and (words[-1] == name[-1] or words[0] == name[0] or words[-1] == name[0])


_TITLES_OF_FAMILY_NAMES = frozenset("mr mrs ms miss dr professor prof herr frau monsieur mme m".split())


def contradict(one: str, other: str) -> bool:
    """Whether the titles of two labels show that they are two persons: a woman and a man."""
    return any(_WOMEN & set(_folded(a)) and _MEN & set(_folded(b)) for a, b in ((one, other), (other, one)))


_MEN = frozenset("mr sir lord herr monsieur m sr don signor г-н тов king prince".split())
_WOMEN = frozenset(
    "mrs ms miss dame lady frau fräulein madame mme mlle sra srta doña signora г-жа queen".split()
)


def names(label: str) -> tuple[str, ...]:
    """Return the words of a label that name somebody, folded: no titles, offices or particles."""
    return tuple(word for word in _folded(label) if word not in TITLES | OFFICES | PARTICLES | _RANKS)


_RANKS = frozenset("vm secretary vice minister first second lieutenant field prime the of jr sr".split())


def _folded(label: str) -> list[str]:
    """Return the words of a label, without signs, accents and capitals: Ch'iao is chiao, García is garcia."""
    plain = "".join(char for char in unicodedata.normalize("NFD", label) if not unicodedata.combining(char))
    return [_SIGNS.sub("", word).casefold() for word in _WORD.findall(plain)]
