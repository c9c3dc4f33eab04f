"""Signs that say that words are missing, and why: “[inaudible]”, “[less than 1 line not declassified]”.

Transcribers of tapes, parliaments and archives write them in brackets. Each is a ``gap`` beside its sign. A
sign that does not say whether words could not be heard, could not be read or were left out gets no reason:
“[unclear]” is on a tape what was not heard and on a page what was not read, “[blank]” is neither.
Source: TEI P5 Guidelines, section 3.5.3 (Additions, Deletions, and Omissions).
"""

# ruff: noqa: RUF001 - the dashes of transcripts stand here as printed

import re

from teipress.model.transcript import MarkKind, Role, Transcript

_UNCLEAR = "unclear"
_NO_REASON = "missing"

_REASONS = {
    "inaudible": r"""
        inaudible | inaud | unintelligible | unintell | indistinct | not\ heard | cannot\ be\ heard
        | no\ audio | audio\ (?:gap|drops)
      | unverständlich | akustisch\ unverständlich | inintelligible
      | неразборчиво | не\ слышно | нрзб | inaudible\ words? | ininteligible | incomprensibile
      """,
    "illegible": r"""
        illegible | illeg | unreadable | torn | blotted | unleserlich | illisible | ilegible
      | illeggibile
      """,
    _UNCLEAR: r"unclear | not\ clear | неясно",
    _NO_REASON: r"""
        (?: expletives? | characterization | adjective | profanity ) \ (?:deleted|omitted|removed)
      | blank | blank\ in\ (?:the\ )?(?:original|ms|manuscript|text) | lacuna | missing
      """,
    "classified": r"""
        redacted | deleted | excised | censored | withheld | sanitized | classified | geschwärzt
      | (?:[\w\s.,()½–-]{0,80}\s)? (?:not\ declassified | redacted | withheld | deleted | excised | sanitized)
      | X{4,40} | x{4,40} | ■{1,40} | █{1,40}
      """,
}
_UNITS = r"words? | wds? | lines? | seconds? | minutes? | names? | pages? | phrases? | sentences?"
_COUNT = rf"""
    (?: (?: (?:\d+|one|two|three|four|five|several|a\ few|some) \s )? (?:{_UNITS}) [\s,:]*
        (?: (?:is|are|was|were) \s )? )?
    """
_AFTER = r"""
    (?: [\s,:;–-]+ (?:\w+ [\s-]){0,4}
        (?: words? | phrase | name | sentence | portion | section | exchange | response | remarks?
          | \d[\d:.]* )
    )?
    """
_WHOLE = re.compile(
    "|".join(rf"(?P<{reason}> {_COUNT} (?:{words}) {_AFTER} )" for reason, words in _REASONS.items()),
    re.VERBOSE | re.IGNORECASE,
)
_HEARD = re.compile(r"\b(?:tapes?|audio|video|recording|recorded|telephone)\b", re.IGNORECASE)
_NOT_HEARD = re.compile(r"[\[(](?:inaudible|unintelligible|indistinct|cross-?talk)\b", re.IGNORECASE)
_NOT_READ = re.compile(r"[\[(](?:\w+ ){0,2}illeg", re.IGNORECASE)


def reason(sign: str, why_unclear: str = "") -> str | None:
    """Return why words are missing, given what stands in the brackets; None where it is no such sign.

    It is "" where the sign does not say it; ``why_unclear`` is what “unclear” means in this document.
    """
    match = _WHOLE.fullmatch(sign.strip().strip("_*").rstrip(".").strip())
    if match is None:
        return None
    said = match.lastgroup or next(name for name in _REASONS if match[name])
    return {_UNCLEAR: why_unclear, _NO_REASON: ""}.get(said, said)


def why_unclear(transcript: Transcript) -> str:
    """Return whether the words of a document were heard or read, as far as it shows that; else ""."""
    heard = (
        any(mark.kind is MarkKind.CUE for mark in transcript.marks)
        or any(tile.role is Role.TIME for tile in transcript.tiles)
        or any(
            tile.role in _ABOVE and _HEARD.search(transcript.text, tile.span.start, tile.span.end)
            for tile in transcript.tiles
        )
        or _NOT_HEARD.search(transcript.text) is not None
    )
    was_read = _NOT_READ.search(transcript.text) is not None
    return "" if heard == was_read else "inaudible" if heard else "illegible"


_ABOVE = frozenset({Role.HEAD, Role.SUBJECT, Role.DATELINE, Role.REFERENCE, Role.DRAFTER})
