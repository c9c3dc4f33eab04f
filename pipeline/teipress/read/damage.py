"""Text that went through the wrong encoding once: UTF-8 with bytes that are none, and UTF-8 encoded twice."""

import base64
import binascii
import re
from collections.abc import Iterator

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.text import line_and_column
from teipress.read.alphabets import reads_western

_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_OVERLONG = re.compile(rb"[\xc0\xc1][\x80-\xbf]|\xe0[\x80-\x9f][\x80-\xbf]|\xf0[\x80-\x8f][\x80-\xbf]{2}")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_UTF_7 = re.compile(r"\+([A-Za-z0-9+/]{3,40})(?![A-Za-z0-9+/=])")
_RARE = 10
"""One byte that is no UTF-8 to so many characters beyond ASCII that are: the file is UTF-8, and damaged."""


def refuse_broken(data: bytes, file: str) -> None:
    """Raise InputError, with line and column, for bytes that are UTF-8 but for a few.

    Such are half a surrogate pair and characters in more bytes than they need, which strict UTF-8 forbids; a
    file that was put together of two; and one that was cut off within a character.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        first = error
    else:
        return
    for pattern, what in ((_SURROGATE, "half a surrogate pair"), (_OVERLONG, "an overlong sequence")):
        bare = pattern.sub(b"", data)
        if bare != data and _is_utf_8(bare):
            raise _broken(first, file, f"is {what}, which UTF-8 forbids")
    escaped = data.decode("utf-8", "surrogateescape")
    wrong = len(re.findall("[\udc80-\udcff]", escaped))
    right = sum(not char.isascii() for char in escaped) - wrong
    if right >= wrong * _RARE or (
        right and first.end == len(data) and first.reason.startswith("unexpected end")
    ):
        raise _broken(first, file, "does not fit UTF-8, as all that is before it does")
    if right and _is_mixed(escaped, data):
        raise _broken(
            first, file, "is Windows-1252, but other letters are UTF-8: the file is in two encodings"
        )


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_mixed(escaped: str, data: bytes) -> bool:
    """Whether a text reads well with each byte in its own encoding, and not in Windows-1252."""
    whole = re.sub(
        "[\udc80-\udcff]", lambda byte: bytes([ord(byte[0]) - 0xDC00]).decode("cp1252", "replace"), escaped
    )
    letters = [char for char in whole if not char.isascii()]
    is_western = all("\xa1" <= char <= "\u017f" or "\u2010" <= char <= "\u20ac" for char in letters)
    return is_western and reads_western(whole) and not reads_western(data.decode("cp1252", "replace"))


def _broken(error: UnicodeDecodeError, file: str, what: str) -> InputError:
    before = error.object[: error.start].decode("utf-8", "ignore").removeprefix("\ufeff")
    sentence = f"Byte {error.start + 1} of the file, 0x{error.object[error.start]:02X}, {what}."
    hint = "Put there what was meant, and save the file as UTF-8; or set encoding = … in the sidecar."
    return InputError(sentence, Place(file, *line_and_column(before + "?", len(before))), hint)


def twice_encoded(text: str) -> str:
    """Return a notice on text that looks encoded twice, with a word of it; "" on what does not."""
    for found, what in (
        (_mojibake(text), "UTF-8 that was read as Windows-1252 and saved again"),
        (_utf_7(text), "UTF-7"),
    ):
        if found:
            return f"Read as UTF-8, but “{found}” looks like {what}: mend the file where it comes from."
    return ""


def _mojibake(text: str) -> str:
    """Return a word with letters that are the bytes of others, where nearly all beyond ASCII are so."""
    if "Ã" not in text and "â€" not in text and "Ð" not in text:
        return ""
    runs = list(_BEYOND_ASCII.finditer(text))
    wrong = [run for run in runs if _is_of_bytes(run[0])]
    return _word(text, wrong[0].start()) if len(wrong) > 1 and len(wrong) * 5 >= len(runs) * 4 else ""


def _is_of_bytes(run: str) -> bool:
    try:
        again = b"".join(_byte(char) for char in run).decode("utf-8")
    except UnicodeError:
        return False
    return len(again) < len(run)


def _byte(char: str) -> bytes:
    return char.encode("latin-1") if "\x80" <= char <= "\x9f" else char.encode("cp1252")


def _utf_7(text: str) -> str:
    """Return a word with a letter in UTF-7, where all that looks so is."""
    found = list(_UTF_7.finditer(text)) if text.isascii() and "+" in text else []
    right = [match for match in found if any(_of_base_64(match[1]))]
    return _word(text, right[0].start()) if len(right) > 1 and len(right) == len(found) else ""


def _of_base_64(digits: str) -> Iterator[str]:
    """Yield the characters of a piece of UTF-7, where it is one of letters and marks beyond ASCII."""
    try:
        text = base64.b64decode(digits + "=" * (-len(digits) % 4), validate=True).decode("utf-16-be")
    except (binascii.Error, UnicodeError):
        return
    if (
        all(char.isalpha() or "\u2010" <= char <= "\u2044" or char == "\xa0" for char in text)
        and not text.isascii()
    ):
        yield text


def _word(text: str, offset: int) -> str:
    """Return the word round an offset."""
    start = max(text.rfind(blank, max(offset - 20, 0), offset) for blank in " \n\t") + 1
    return (text[max(start, offset - 20) :].split(maxsplit=1) or [""])[0][:30]
