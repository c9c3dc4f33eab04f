"""The regular expressions of W3C XML Schema (part 2, appendix F), translated for the package ``regex``.

regExp  = branch ("|" branch)*
branch  = (atom quantifier?)*
atom    = character | escape | "." | "[" group "]" | "(" regExp ")"
group   = "^"? (character ("-" character)? | escape)+ ("-[" group "]")?

They match whole texts, know no anchors, and subtract one class from another.
"""

from collections.abc import Callable
from functools import cache

from teipress.validate.relaxng.datatypes.characters import NAME_CHARACTERS, NAME_START_CHARACTERS

_SINGLE = {"n": r"\n", "r": r"\r", "t": r"\t"} | {mark: f"\\{mark}" for mark in r"\|.?*+(){}-[]^"}

_CLASSES = {
    "s": r"[ \t\n\r]",
    "i": f"[{NAME_START_CHARACTERS}]",
    "c": f"[{NAME_CHARACTERS}]",
    "d": r"[\p{Nd}]",
    "w": r"[^\p{P}\p{Z}\p{C}]",
}

_CATEGORIES = frozenset(
    "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po "
    "Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn".split()
)

_BLOCKS = {"Greek": "GreekandCoptic", "CombiningMarksforSymbols": "CombiningDiacriticalMarksforSymbols"}
"""Blocks that Unicode has renamed since XML Schema was written."""

_HYPHEN = r"\x2d"

_MOST = 10_000
"""How often at most something may be repeated by number."""


class RegexError(ValueError):
    """An expression is wrong; the message is the end of a sentence."""


@cache
def compiled(pattern: str) -> Callable[[str], bool]:
    """Return a function that tells whether a whole text matches. Raises RegexError."""
    translated = _Translation(pattern).regular_expression()

    @cache
    def expression() -> Callable[[str], object]:
        # Loaded when the first value is looked at: many runs never come to one.
        import regex  # noqa: PLC0415

        matches: Callable[[str], object] = regex.compile(translated, regex.VERSION1).fullmatch
        return matches

    return lambda text: expression()(text) is not None


class _Translation:
    """One expression, read from left to right. An expression in parentheses is opened, not entered."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def regular_expression(self) -> str:
        """Return the expression for the package ``regex``."""
        out: list[str] = []
        depth = 0
        while self._at < len(self._pattern):
            character = self._next()
            if character in "(|":
                depth += character == "("
                out.append("(?:" if character == "(" else "|")
                continue
            if character == ")":
                depth -= 1
                if depth < 0:
                    raise RegexError("a parenthesis is closed that was not opened.")
                out.append(")")
            else:
                out.append(self._atom(character))
            out.append(self._quantifier())
        if depth:
            raise RegexError("a parenthesis is not closed.")
        return "".join(out)

    def _next(self) -> str:
        if self._at == len(self._pattern):
            raise RegexError("it ends too early.")
        self._at += 1
        return self._pattern[self._at - 1]

    def _peek(self, text: str) -> bool:
        return self._pattern.startswith(text, self._at)

    def _atom(self, character: str) -> str:
        if character == "[":
            return self._group()
        if character == ".":
            return r"[^\n\r]"
        if character == "\\":
            return self._escape()
        if character in "?*+{}]":
            raise RegexError(f"{character} has to be written \\{character} where it stands for itself.")
        return _literal(character)

    def _quantifier(self) -> str:
        for mark in "?*+":
            if self._peek(mark):
                self._at += 1
                return mark
        if not self._peek("{"):
            return ""
        end = self._pattern.find("}", self._at)
        least, comma, most = self._pattern[self._at + 1 : end].partition(",")
        numbers = [text for text in (least, most) if text]
        valid = end > 0 and bool(least) and all(text.isascii() and text.isdigit() for text in numbers)
        if not valid or (most and int(most) < int(least)):
            raise RegexError("the number of repetitions has to look like {2}, {2,} or {2,4}.")
        if max(map(int, numbers)) > _MOST:
            raise RegexError(f"more than {_MOST} repetitions are asked for.")
        self._at = end + 1
        return f"{{{least}{comma}{most}}}"

    def _escape(self) -> str:
        """Return what stands for an escape: a literal, or a class in brackets."""
        character = self._next()
        if character in _SINGLE:
            return _SINGLE[character]
        if character in "pP":
            return self._property(negated=character == "P")
        if character.lower() in _CLASSES:
            found = _CLASSES[character.lower()]
            return found if character in _CLASSES else f"[^{found}]"
        raise RegexError(f"\\{character} means nothing.")

    def _property(self, *, negated: bool) -> str:
        end = self._pattern.find("}", self._at)
        if not self._peek("{") or end < 0:
            raise RegexError("after \\p a name in braces has to follow.")
        name = self._pattern[self._at + 1 : end]
        self._at = end + 1
        return f"[{'^' if negated else ''}{_named(name)}]"

    def _group(self) -> str:
        """Return a class; those inside it, which are subtracted, are opened and closed in one loop."""
        out = [self._opened()]
        depth, closing = 1, "]]"
        while depth:
            if self._peek("-["):
                self._at += 2
                depth += 1
                out.append("]--" + self._opened())
            elif self._peek("]"):
                self._at += 1
                depth -= 1
                out.append(closing)
                closing = "]"
                if depth and not self._peek("]"):
                    raise RegexError("after a class that is subtracted the outer one has to end.")
            else:
                out.append(self._range())
        return "".join(out)

    def _opened(self) -> str:
        negated = self._peek("^")
        self._at += negated
        if self._peek("]"):
            raise RegexError("a class in brackets is empty.")
        return "[[^" if negated else "[["

    def _range(self) -> str:
        """Return a character, a class, or a range; a hyphen is itself at the ends of a group alone."""
        begins = self._pattern[self._at - 1] in "[^"
        start = self._member()
        ends = self._peek("]") or self._peek("-[")
        if start == _HYPHEN and not (begins or ends):
            raise RegexError("a hyphen in the middle of a class has to be written \\-.")
        if not self._peek("-") or ends or self._peek("-]"):
            return start
        self._at += 1
        end = self._member()
        single = not start.startswith("[") and not end.startswith("[") and _HYPHEN not in {start, end}
        if not single or _character(end) < _character(start):
            raise RegexError("a range in a class has to go from one character to a later one.")
        return f"{start}-{end}"

    def _member(self) -> str:
        character = self._next()
        if character == "\\":
            return self._escape()
        if character == "[":
            raise RegexError("[ has to be written \\[ inside a class.")
        return _literal(character)


def _named(name: str) -> str:
    """Return the property of a category, or of a block, which begins with Is."""
    if name in _CATEGORIES:
        return f"\\p{{{name}}}"
    block = name.removeprefix("Is")
    if block == name or not _is_block(block):
        raise RegexError(f"{name} is no category or block of characters.")
    return f"\\p{{In{_BLOCKS.get(block, block)}}}"


def _is_block(name: str) -> bool:
    import regex  # noqa: PLC0415  as above

    try:
        regex.compile(f"\\p{{In{_BLOCKS.get(name, name)}}}")
    except regex.error:
        return False
    return True


def _literal(character: str) -> str:
    return character if character.isalnum() or ord(character) > 127 else f"\\x{ord(character):02x}"


def _character(literal: str) -> str:
    """Return the character that a literal stands for."""
    if literal.startswith("\\x"):
        return chr(int(literal.removeprefix("\\x"), base=16))
    return {"\\n": "\n", "\\r": "\r", "\\t": "\t"}.get(literal, literal[-1])
