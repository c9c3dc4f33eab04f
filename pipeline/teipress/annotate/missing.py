"""Signs that say that words are missing, and why: “[inaudible]”, “[less than 1 line not declassified]”.

Transcribers of tapes, parliaments and archives write them in brackets. Each is a ``gap`` beside its sign.
Source: TEI P5 Guidelines, section 3.5.3 (Additions, Deletions, and Omissions).
"""

# ruff: noqa: RUF001 - the dashes of transcripts stand here as printed

import re

_REASONS = {
    "inaudible": r"""
        inaudible | unintelligible | indistinct | not\ heard | cannot\ be\ heard | no\ audio
        | audio\ (?:gap|drops)
      | unverständlich | akustisch\ unverständlich | inintelligible
      | неразборчиво | не\ слышно | нрзб | inaudible\ words? | ininteligible | incomprensibile
      """,
    "illegible": r"""
        illegible | unclear | not\ clear | unreadable | torn | blotted | unleserlich | illisible | ilegible
      | illeggibile | неясно
      """,
    "classified": r"""
        redacted | deleted | excised | censored | withheld | sanitized | classified | geschwärzt
      | (?:[\w\s.,()½–-]{0,80}\s)? (?:not\ declassified | redacted | withheld | deleted | excised | sanitized)
      | X{4,40} | x{4,40} | ■{1,40} | █{1,40}
      """,
}
_COUNT = (
    r"(?: (?:\d+|one|two|three|several|a\ few|some) \s (?:words?|lines?|seconds?|minutes?|names?) [\s,:]* )?"
)
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


def reason(sign: str) -> str:
    """Return why words are missing, given what stands in the brackets; "" where it is no such sign."""
    match = _WHOLE.fullmatch(sign.strip().strip("_*").rstrip(".").strip())
    return "" if match is None else match.lastgroup or next(name for name in _REASONS if match[name])
