"""Label and colon: names, and words that come again and again where turns begin."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from teipress.model.transcript import Span
from teipress.read.counting.common import AGAIN, MOST, MOST_WORDS, follows_sentence, start
from teipress.read.counting.form import after_form, without_forms
from teipress.read.front import END_OF_SENTENCE
from teipress.read.opening import Opening
from teipress.read.sheet import Sheet
from teipress.read.speaker import Likeness, ends_in_name, key_of, likeness
from teipress.read.words import CUES


def colon(sheet: Sheet, ready: Sequence[Opening]) -> list[Opening]:
    """Return the labels with a colon: names where paragraphs begin, and what comes again like them."""
    ready = without_forms(sheet, [one for one in ready if _may_speak(sheet, one) or one.key in sheet.labels])
    candidates = _likely(sheet, ready)
    looks = _looks([one for one in candidates if not one.tight])
    deepest = _deepest(sheet, candidates)
    said = [
        one
        for one in candidates
        if one.key in sheet.labels
        or (_is_said(sheet, one, looks) and (looks.times[one.key] > 1 or _indent(sheet, one) <= deepest))
    ]
    joined = [_from_line_before(sheet, one) for one in said]
    return after_form(sheet, _with_rare_labels(sheet, joined, ready), looks.times)


def _may_speak(sheet: Sheet, one: Opening) -> bool:
    """Whether a label is no cue for a sound, and alone no count and not who asks: “BY MR. KATZ:”."""
    if one.key in CUES:
        return False
    silent = one.speech == sheet.lines[one.line].end
    return not (silent and (one.key.startswith("by ") or _is_count(sheet, one)))


def _is_count(sheet: Sheet, one: Opening) -> bool:
    """Whether a label tells how much somebody did for a program: “Jeff King (5):”."""
    printed = sheet.text[max(one.label.start, one.label.end - 10) : one.label.end]
    return printed[-2:] == "):" and printed[:-2].rpartition("(")[2].isdigit()


def _indent(sheet: Sheet, one: Opening) -> int:
    return sheet.lines[one.line].indent


def _deepest(sheet: Sheet, candidates: Sequence[Opening]) -> int:
    """Return how far a label that comes once may be set in: beyond it a heading is centred.

    “                      WITNESS:  KDZ-182 [Resumed]” stands far deeper than any label that comes again.
    """
    times = Counter(one.key for one in candidates)
    again = [_indent(sheet, one) for one in candidates if times[one.key] > 1]
    return max(again) + _FAR if len(again) > AGAIN else _NEVER


_FAR = 8
_NEVER = 10_000


class _Looks(NamedTuple):
    """How the labels of a text are set."""

    times: Counter[str]
    begin: frozenset[str]
    """The labels that begin a paragraph somewhere."""
    spaced: bool
    """Whether most labels begin one."""
    capitals: bool
    """Whether most of those that come again are in capitals."""
    on_lines: bool
    """Whether most of those that come again stand on lines by themselves."""


def _looks(sure: Sequence[Opening]) -> _Looks:
    times = Counter(one.key for one in sure)
    again = [one for one in sure if times[one.key] > 1]
    return _Looks(
        times,
        frozenset(one.key for one in sure if one.opens),
        2 * sum(one.opens for one in sure) >= len(sure),
        2 * sum(one.style.capitals for one in again) > len(again),
        2 * sum(one.bare for one in again) > len(again),
    )


def _is_said(sheet: Sheet, one: Opening, looks: _Looks) -> bool:
    """Whether a label stands where turns begin, and nothing shows that it is none."""
    stands_well = one.opens or one.after_mark or one.key in looks.begin or not looks.spaced
    if not stands_well and not (looks.capitals and follows_sentence(sheet, one)):
        return False
    if looks.times[one.key] > 1:
        return True
    if looks.capitals and not (one.style.capitals or one.opens) and _is_amid_words(sheet, one):
        return False
    alone = one.bare and not one.style.emphasis and not looks.on_lines
    unspaced = one.tight and not looks.times[one.key]
    return not unspaced and not alone and one.key not in _COPY


def _is_amid_words(sheet: Sheet, one: Opening) -> bool:
    """Whether the line before ends with a word in small letters: “may it please the / Court: …”."""
    return one.line > 0 and sheet.text[sheet.lines[one.line - 1].end - 1].islower()


def _from_line_before(sheet: Sheet, one: Opening) -> Opening:
    """Return a label that stands on a line by itself with the line before it, where it begins on that.

    “Dr. Jens Brandenburg, Parl. Staatssekretär bei der / Bundesministerin für Bildung und Forschung:”
    """
    before = sheet.lines[one.line - 1] if one.line else None
    if (
        one.page
        or one.times
        or one.speech != sheet.lines[one.line].end
        or before is None
        or sheet.lines[one.line].opens
        or before.page
    ):
        return one
    printed = sheet.text[before.start : before.end]
    name, comma, office = printed.partition(",")
    goes_on = bool(comma and office) and not END_OF_SENTENCE.search(printed) and ":" not in printed
    if not goes_on or likeness(name) is not Likeness.NAME or len(printed) > _WIDEST:
        return one
    label = Span(before.start, one.label.end)
    whole = " ".join(sheet.text[label.start : label.end].rstrip(":").split())
    if likeness(whole) is not Likeness.NAME:
        return one
    return one._replace(line=one.line - 1, label=label, key=key_of(whole), opens=before.opens, over=1)


_WIDEST = 100


def _with_rare_labels(sheet: Sheet, said: Sequence[Opening], ready: Sequence[Opening]) -> list[Opening]:
    """Return the openings with labels that come once, where most paragraphs begin with a label."""
    times = Counter(one.key for one in said)
    again = len(said) - len(times)
    enough = sheet.is_flush or 2 * sum(one.opens for one in said) >= sheet.blocks
    if again < 1 or len(said) < AGAIN or not enough:
        return list(said)
    capitals = 2 * sum(one.style.capitals for one in said) >= len(said)
    taken = {one.line for one in said}
    rare = [
        one
        for one in ready
        if one.line not in taken
        and (one.opens or one.after_mark or (sheet.is_flush and follows_sentence(sheet, one)))
        and not one.tight
        and _is_rare_label(sheet, one, times, capitals=capitals)
    ]
    return sorted([*said, *rare], key=start)


def _is_rare_label(sheet: Sheet, one: Opening, times: Mapping[str, int], *, capitals: bool) -> bool:
    """Whether it is a known label and a manner, an office and a name, or in capitals like the others."""
    if one.likeness is Likeness.MAYBE:
        printed = sheet.text[one.label.start : one.label.end].rstrip(":")
        return _begins_with(one.key, times) or ends_in_name(printed)
    return capitals and one.bare and one.style.capitals and one.likeness is Likeness.NAME


def _begins_with(key: str, times: Mapping[str, int]) -> bool:
    """Whether a label is another one with a word or two on how it is said: “Marie singt”."""
    words = key.split()
    return 1 < len(words) <= MOST_WORDS and any(
        times.get(" ".join(words[:number]).rstrip(","), 0) > 1 for number in range(1, len(words))
    )


def _likely(sheet: Sheet, candidates: Sequence[Opening]) -> list[Opening]:
    """Return those that are known or names, and those that come again and again where turns begin."""
    spaced = 2 * sum(one.opens for one in candidates) >= len(candidates)
    times = Counter(one.key for one in candidates if (one.opens or not spaced) and not one.tight)
    again = sum(number for number in times.values() if number > 1)
    throughout = again >= MOST * min(sheet.blocks, len(sheet.lines))
    enough = 2 if throughout else AGAIN
    return [
        one
        for one in candidates
        if one.key in sheet.labels or one.likeness is Likeness.NAME or one.times or times[one.key] >= enough
    ]


_COPY = frozenset({"cc"})
"""Once, it tells who gets a copy; again and again, it is the capsule communicator."""
