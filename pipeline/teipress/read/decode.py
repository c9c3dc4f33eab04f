"""Bytes to text, never silently and never with a character lost.

Tried in this order: the byte order mark; the escape sequences of ISO 2022; strict UTF-8; UTF-16 by where its
NUL bytes stand; Windows-1252 where what comes out reads like Western text; one of `GUESSED`, by its letters.
An encoding that the sidecar names comes before all of these. UTF-8 with a few bytes that are none is refused
with the place of the first: it is damaged, or two files in one.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from charset_normalizer import from_bytes

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.text import forbidden, is_blank, line_and_column
from teipress.read.alphabets import central, cyrillic, is_latin_2, older_western, reads_western, ukrainian
from teipress.read.damage import refuse_broken, twice_encoded

GUESSED = {
    "cp1250": "windows-1250",  # Polish, Czech, Hungarian, Romanian
    "iso8859_2": "iso-8859-2",  # the same, Unix
    "cp1251": "windows-1251",  # Russian, Bulgarian, Serbian
    "koi8_r": "koi8-r",  # Russian, Unix
    "koi8_u": "koi8-u",  # Ukrainian, Unix
    "cp866": "ibm866",  # Russian, DOS
    "iso8859_5": "iso-8859-5",  # Russian, Serbian, Unix
    "mac_cyrillic": "mac-cyrillic",  # Russian, Mac OS 9 and before
    "cp1253": "windows-1253",  # Greek
    "cp1254": "windows-1254",  # Turkish
    "cp1255": "windows-1255",  # Hebrew
    "cp1256": "windows-1256",  # Arabic
    "cp1257": "windows-1257",  # Lithuanian, Latvian, Estonian
    "cp850": "ibm850",  # Western, DOS
    "mac_roman": "macintosh",  # Western, Mac OS 9 and before
    "cp932": "windows-31j",  # Japanese
    "euc_jp": "euc-jp",  # Japanese, Unix
    "gb18030": "gb18030",  # Chinese, simplified
    "big5": "big5",  # Chinese, traditional
    "cp949": "windows-949",  # Korean
}
"""The encodings that are looked for by their letters: Python's name to the one that is shown."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive, as Word (.docx), OpenDocument (.odt) and EPUB files are"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (.doc)"),
    (b"{\\rtf", "a Rich Text file (.rtf)"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x1f\x8b\x08", "a compressed file (gzip)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file (7-Zip)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"\x7fELF", "a program"),
    (b"ID3\x03", "a sound recording (MP3)"),
    (b"ID3\x04", "a sound recording (MP3)"),
    (b"OggS\x00", "a sound recording (Ogg)"),
)

_CONTROLS = {
    0x00: ("NUL", "Delete it; where there are many, name the right encoding in the sidecar."),
    0x0B: ("vertical tab", "Word writes it for a line break inside a paragraph: put a line end there."),
    0x1A: ("substitute", "DOS wrote it at the end of a file: delete it."),
    0x1E: ("record separator", "Word writes it for a hyphen that does not break: put U+2011 or “-” there."),
    0x1F: ("unit separator", "Word writes it for an optional hyphen: delete it, or put U+00AD there."),
}
_OF_NO_FILE = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"})
"""Codecs of Python for host names, string literals and mail: they would read what is not written."""

_DELETE = "Delete it, or put there what was meant."
_PLAIN = "Save it as plain text (.txt, UTF-8), and give that file instead."
_NAME_IT = "Save the file as UTF-8, or set encoding = … in the sidecar to the one that it has."
_IF_WRONG = "set encoding = … in the sidecar if letters look wrong."

_BY_RULE = frozenset({"koi8_u", "iso8859_5", "mac_cyrillic", "cp1254", "cp850"})
"""Encodings that charset-normalizer takes others for; what makes them plain stands in `alphabets`."""
_LIKE_OLDER = frozenset({"", "mac_roman", "cp1250", "iso8859_2", "cp1253", "cp1255", "cp1256", "cp1257"})
"""What charset-normalizer takes text of DOS and Mac OS for."""
_NEVER_WRITTEN = tuple(bytes([code]) for code in (*range(1, 9), *range(0x0E, 0x1A), 0x1C, 0x1D))
"""Controls that stand in no text: neither tabs and line ends nor what DOS and Word wrote."""
_EAST_ASIAN = re.compile("[\t\n\r -~\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]")

_SIDECAR = "the sidecar"

_SAMPLE = 1 << 16
_BINARY = 0.01
"""From this share of NUL bytes on a file is not a text with a stray byte, but no text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was read in, and a sentence for its editor where there is need."""

    text: str
    encoding: str
    notice: str = ""


def decode(data: bytes, file: str, encoding: str = "", teller: str = "") -> Decoded:
    """Return the text of a file, its line ends as they are, without a byte order mark at its beginning.

    ``encoding`` is what ``teller`` says that it is, the sidecar where none is named. Raises InputError, with
    line and column where there is one, for a file that is empty, binary, not of the encoding named or of none
    that is known, and for a character that XML cannot hold.
    """
    if not data:
        raise InputError("The file is empty.", Place(file), "Put the transcript into it, or delete it.")
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if kind:
        raise InputError(f"This is no plain text but {kind}.", Place(file), _PLAIN)
    decoded = _as_told(data, file, encoding, teller or _SIDECAR) if encoding else _as_found(data, file)
    if is_blank(decoded.text):
        raise InputError(
            "The file holds white space only.", Place(file), "Put the transcript into it, or delete it."
        )
    _refuse_controls(decoded.text, file)
    return decoded


def _as_told(data: bytes, file: str, encoding: str, teller: str) -> Decoded:
    """Decode as the sidecar or the page itself says."""
    if teller != _SIDECAR and _is_utf_8(data):
        doubt = f"Read as UTF-8, which fits every byte, although {teller} says {encoding}."
        return Decoded(data.decode("utf-8").removeprefix("\ufeff"), "utf-8", _unless_utf_8(encoding, doubt))
    try:
        name = codecs.lookup(encoding).name
        text = data.decode("" if name in _OF_NO_FILE else name)
    except UnicodeDecodeError as error:
        raise _misfit(error, file, name) from None
    except (LookupError, UnicodeError, ValueError):  # rot13 is a codec, but of no text
        raise InputError(
            f"There is no character encoding “{encoding}”, or it is none of a text file.",
            Place(file),
            "Set encoding = in the sidecar to a name such as utf-8, utf-16, windows-1252 or shift_jis.",
        ) from None
    return Decoded(text.removeprefix("\ufeff"), _shown(name), _told_doubt(data, name, teller))


def _told_doubt(data: bytes, name: str, teller: str) -> str:
    """Return a doubt, where the bytes are strict UTF-8 and what is named is an encoding of single bytes."""
    if name.startswith("utf") or not _is_utf_8(data):
        return ""
    return f"Read as {_shown(name)}, as {teller} says, but it is valid UTF-8 too: look at accented letters."


def _unless_utf_8(encoding: str, notice: str) -> str:
    return "" if encoding.lower().replace("-", "").replace("_", "") == "utf8" else notice


def _is_utf_8(data: bytes) -> bool:
    """Whether bytes are strict UTF-8 and more than ASCII, which hardly happens by chance."""
    return not data.isascii() and any(_strictly(data, "utf-8"))


def _as_found(data: bytes, file: str) -> Decoded:
    """Decode by the first means that fits."""
    found = next(_means(data, file), None)
    if found is not None:
        return found
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _misfit(
            error, file, "utf-8", "nor any other encoding that could be told from its letters"
        ) from None
    raise InputError("The encoding of this file cannot be told from its bytes.", Place(file), _NAME_IT)


def _means(data: bytes, file: str) -> Iterator[Decoded]:
    """Yield what each means of finding the encoding makes of the bytes, the surest first."""
    yield from _by_mark(data, file)
    yield from _by_escapes(data)
    if b"\0" in data:
        yield from _by_nuls(data)
        if _is_binary(data):
            raise InputError("This seems to be no text: it holds NUL bytes.", Place(file), _PLAIN)
    for decoded in _strictly(data, "utf-8"):
        yield replace(decoded, notice=twice_encoded(decoded.text))
    refuse_broken(data, file)
    western = next(_strictly(data, "cp1252"), Decoded("", ""))
    yield from _named(data, central(western.text))
    if western.text and reads_western(western.text):
        said = f"Read as Windows-1252, which fits every byte; {_IF_WRONG}"
        yield Decoded(western.text, "windows-1252", said)
    yield from _by_letters(data)


def _is_binary(data: bytes) -> bool:
    """Whether bytes are no text, rather than one with a stray NUL or two."""
    others = sum(data.count(control) for control in _NEVER_WRITTEN)
    few = data.count(b"\0") < max(4, _BINARY * len(data))
    return not few or others > 3


def _by_mark(data: bytes, file: str) -> Iterator[Decoded]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(name)
            except UnicodeDecodeError as error:
                raise _misfit(error, file, name) from None
            said = f"Read as {name.upper()}, as its byte order mark says." if name != "utf-8" else ""
            yield Decoded(text, name, said)


def _by_escapes(data: bytes) -> Iterator[Decoded]:
    """ISO 2022, of Japanese and Korean mail: bytes below 0x80, the script switched by escape sequences."""
    if data.isascii() and (b"\x1b$" in data or b"\x1b(" in data):
        for name in ("iso2022_jp", "iso2022_jp_2004", "iso2022_jp_ext", "iso2022_kr"):
            for decoded in _strictly(data, name):
                if forbidden(decoded.text) is None:
                    shown = name.replace("iso2022_", "iso-2022-").replace("_", "-")
                    yield Decoded(decoded.text, shown, f"Read as {shown}, as its escape sequences say.")


def _by_nuls(data: bytes) -> Iterator[Decoded]:
    """UTF-16 or UTF-32 without a mark: of a blank, a line end, a Latin letter one byte is NUL."""
    sample = data[:_SAMPLE]
    for name in ("utf-32-le", "utf-32-be"):
        yield from _judged(data, name) if sample.count(0) * 5 > len(sample) * 2 else ()
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    many, few = max(even, odd), min(even, odd)
    if few * 20 <= many and many * 50 >= len(sample) // 2:
        yield from _judged(data, "utf-16-le" if odd > even else "utf-16-be")
    likely = [name for name in ("utf-16-le", "utf-16-be") if _is_east_asian(sample[: len(sample) & ~1], name)]
    yield from _judged(data, likely[0]) if len(likely) == 1 else ()


def _judged(data: bytes, name: str) -> Iterator[Decoded]:
    for decoded in _strictly(data, name):
        if forbidden(decoded.text) is None:
            said = f"Read as {name.upper()}, judged by where its NUL bytes stand; {_IF_WRONG}"
            yield Decoded(decoded.text, name, said)


def _is_east_asian(sample: bytes, name: str) -> bool:
    """Whether bytes are in UTF-16 lines of Chinese, Japanese or Korean, nearly without exception."""
    text = sample.decode(name, "replace")
    return "\n" in text and len(_EAST_ASIAN.findall(text)) * 20 >= len(text) * 19


def _by_letters(data: bytes) -> Iterator[Decoded]:
    telling = _telling(data)
    best = from_bytes(telling, cp_isolation=[name for name in GUESSED if name not in _BY_RULE]).best()
    plain = cyrillic(telling)
    name = plain if plain in _BY_RULE or best is None else best.encoding
    if name in _LIKE_OLDER:
        name = older_western(data, name) or name
    for decoded in _strictly(data, name) if name else ():
        if name == "koi8_r" and ukrainian(decoded.text):
            yield from _named(data, "koi8_u")
        if name == "cp1250" and is_latin_2(decoded.text):
            yield from _named(data, "iso8859_2")
        yield _guessed(decoded.text, name)


def _named(data: bytes, name: str) -> Iterator[Decoded]:
    """Yield the text in an encoding that its letters tell."""
    for decoded in _strictly(data, name) if name else ():
        yield _guessed(decoded.text, name)


def _guessed(text: str, name: str) -> Decoded:
    shown = _shown(name)
    return Decoded(text, shown, f"Read as {shown}, the likeliest by its letters; {_IF_WRONG}")


def _telling(data: bytes) -> bytes:
    """Return the lines that hold a byte beyond ASCII, as many as suffice: the others tell nothing."""
    lines = (line for line in data.splitlines(keepends=True) if not line.isascii())
    return b"".join(lines)[:_SAMPLE]


def _strictly(data: bytes, name: str) -> Iterator[Decoded]:
    try:
        yield Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        return


def _shown(name: str) -> str:
    """Return the name of an encoding as it is known outside Python."""
    return {**GUESSED, "cp1252": "windows-1252"}.get(name, name)


def _misfit(error: UnicodeDecodeError, file: str, name: str, besides: str = "") -> InputError:
    before = error.object[: error.start].decode(name, "ignore").removeprefix("\ufeff")
    byte = f"Byte {error.start + 1} of the file, 0x{error.object[error.start]:02X},"
    sentence = f"{byte} does not fit {_shown(name)}{', ' + besides if besides else ''}."
    return InputError(sentence, Place(file, *line_and_column(before + "?", len(before))), _NAME_IT)


def _refuse_controls(text: str, file: str) -> None:
    offset = forbidden(text)
    if offset is None:
        return
    code = ord(text[offset])
    name, remedy = _CONTROLS.get(code, ("a control character" if code < 0x20 else "no character", _DELETE))
    place = Place(file, *line_and_column(text, offset))
    raise InputError(f"U+{code:04X} ({name}) cannot stand in XML.", place, remedy)
