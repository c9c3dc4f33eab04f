"""Whether a text is a program: its parameters, options and types stand before colons as speakers do."""

import re
from collections.abc import Sequence

from teipress.read.lines import Line

_LIKE_CODE = re.compile(
    r"""
      .* [{};] \s* \Z                                                         # blocks and statements of C
    | [\w.\[\]'"]+ \s (?: [-+*/|&:]? = | == | := ) \s .*                      # a = b
    | .* \w \( [^()]* \) [:;,.)]* \Z                                          # f(a)
    | (?: def | class ) \s \w+ .* (?: : | \.\.\. ) \Z
    | (?: def | import | from | class | return | raise | with | for | if | elif | while ) \s .* [\w)] :? \Z
    | (?: \#(?!\d|\#+\ ) | // | /\* | \*/ | @[a-z_] | </?\w ) .*  # comments, decorators, tags
    """,
    re.VERBOSE,
)
_DECLARES = re.compile(
    r"""
      (?: async \s )? def \s \w+ \s? \( .*
    | class \s \w+ \s? (?: \( .* )? :? .{0,9}
    | from \s [\w.]+ \s import \s .* | import \s [\w.]+ (?: \s as \s \w+ )?
    | \w+ \s? : \s (?:
          int | str | float | bool | bytes | None | Final\b | Incomplete
        | (?:[\w.]+\.)? [A-Z]\w* (?: \[ .* \] )? \s =
      ) .{0,99}                                                               # a: int
    | \# \s? (?: include | define | ifndef | endif ) \b .*
    | (?: export \s )? (?: function \s \w+ \s? \( | (?: var | let | const ) \s \w+ \s? = ) .*
    """,
    re.VERBOSE,
)
_LOOKED_AT = 400
_LONGEST = 200
_THIRD = 0.35
_FEWEST = 2
_PER_TURN = 8


def is_program(text: str, lines: Sequence[Line], turns: int) -> bool:
    """Whether a good third of the lines look like code, or some declare what only a program has.

    ``turns`` would begin in the text if it were talk: people who talk of programs may quote a line or two.
    """
    shown = [text[line.start : min(line.end, line.start + _LONGEST)] for line in lines]
    declared = sum(bool(_DECLARES.fullmatch(line)) for line in shown)
    if declared >= _FEWEST and _PER_TURN * declared >= turns:
        return True
    looked_at = shown[:: len(shown) // _LOOKED_AT + 1]
    return sum(bool(_LIKE_CODE.fullmatch(line)) for line in looked_at) > _THIRD * len(looked_at)
