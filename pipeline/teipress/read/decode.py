"""Bytes to text, never silently and never with a character lost.

Tried in this order: the byte order mark; strict UTF-8; UTF-16 by where its NUL bytes stand; Windows-1252
where what comes out reads like Western text; one of `GUESSED`, by its letters. An encoding that the
sidecar names comes before all of these.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.text import forbidden, is_blank, line_and_column

GUESSED = {
    "cp1250": "windows-1250",  # Polish, Czech, Hungarian, Romanian
    "iso8859_2": "iso-8859-2",  # the same, Unix
    "cp1251": "windows-1251",  # Russian, Bulgarian, Serbian
    "koi8_r": "koi8-r",  # Russian, Unix
    "cp866": "ibm866",  # Russian, DOS
    "cp1253": "windows-1253",  # Greek
    "cp1255": "windows-1255",  # Hebrew
    "cp1256": "windows-1256",  # Arabic
    "cp1257": "windows-1257",  # Lithuanian, Latvian, Estonian
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

_SAMPLE = 1 << 16
_BINARY = 0.01
"""From this share of NUL bytes on a file is not a text with a stray byte, but no text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was read in, and a sentence for its editor where there is need."""

    text: str
    encoding: str
    notice: str = ""


def decode(data: bytes, file: str, encoding: str = "") -> Decoded:
    """Return the text of a file, its line ends as they are, without a byte order mark at its beginning.

    Raises InputError, with line and column where there is one, for a file that is empty, binary, not of
    the encoding named or of none that is known, and for a character that XML cannot hold.
    """
    if not data:
        raise InputError("The file is empty.", Place(file), "Put the transcript into it, or delete it.")
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if kind:
        raise InputError(f"This is no plain text but {kind}.", Place(file), _PLAIN)
    decoded = _as_told(data, file, encoding) if encoding else _as_found(data, file)
    if is_blank(decoded.text):
        raise InputError(
            "The file holds white space only.", Place(file), "Put the transcript into it, or delete it."
        )
    _refuse_controls(decoded.text, file)
    return decoded


def _as_told(data: bytes, file: str, encoding: str) -> Decoded:
    """Decode as the sidecar says."""
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
    return Decoded(text.removeprefix("\ufeff"), _shown(name), _told_doubt(data, name))


def _told_doubt(data: bytes, name: str) -> str:
    """Return a doubt, where the bytes are strict UTF-8 and the sidecar names an encoding of single bytes."""
    if name.startswith("utf") or data.isascii() or not any(_strictly(data, "utf-8")):
        return ""
    return (
        f"Read as {_shown(name)}, as the sidecar says, but it is valid UTF-8 too: look at accented letters."
    )


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
    if b"\0" in data:
        yield from _by_nuls(data)
        if data.count(b"\0") >= _BINARY * len(data) or not any(_strictly(data, "utf-8")):
            raise InputError("This seems to be no text: it holds NUL bytes.", Place(file), _PLAIN)
    yield from _strictly(data, "utf-8")
    for text in (decoded.text for decoded in _strictly(data, "cp1252")):
        if _reads_western(text):
            yield Decoded(text, "windows-1252", f"Read as Windows-1252, which fits every byte; {_IF_WRONG}")
    yield from _by_letters(data)


def _by_mark(data: bytes, file: str) -> Iterator[Decoded]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(name)
            except UnicodeDecodeError as error:
                raise _misfit(error, file, name) from None
            said = f"Read as {name.upper()}, as its byte order mark says." if name != "utf-8" else ""
            yield Decoded(text, name, said)


def _by_nuls(data: bytes) -> Iterator[Decoded]:
    """UTF-16 without a mark: of a blank, a line end, a Latin letter one byte is NUL, always on one side."""
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    many, few = max(even, odd), min(even, odd)
    if few * 20 > many or many * 50 < min(len(data), _SAMPLE) // 2:
        return
    for decoded in _strictly(data, name):
        if forbidden(decoded.text) is None:
            said = f"Read as {name.upper()}, judged by where its NUL bytes stand; {_IF_WRONG}"
            yield Decoded(decoded.text, name, said)


def _by_letters(data: bytes) -> Iterator[Decoded]:
    best = from_bytes(_telling(data), cp_isolation=list(GUESSED)).best()
    for decoded in _strictly(data, best.encoding) if best is not None else ():
        name = _shown(decoded.encoding)
        yield Decoded(decoded.text, name, f"Read as {name}, the likeliest by its letters; {_IF_WRONG}")


def _telling(data: bytes) -> bytes:
    """Return the lines that hold a byte beyond ASCII, as many as suffice: the others tell nothing."""
    lines = (line for line in data.splitlines(keepends=True) if not line.isascii())
    return b"".join(lines)[:_SAMPLE]


_ODD_IN_WESTERN = re.compile(
    r"""
      [a-zß-öø-ÿ] [À-ÖØ-Þ]                          # a capital inside a word or at its end
    | [À-ÖØ-öø-ÿ]{3}                                # three accented letters in a row
    | [A-Za-zÀ-ÿ] [¡-¦¨-¬®-¶¸-¿†‡‰ˆ˜™ƒ] [a-zß-ÿ]    # a sign inside a word
    | [¤¦¬¯ˆ˜ƒ]                                     # signs that hardly stand in a transcript
    | (?<![A-Za-zÀ-ÿ]) [ÒÓÕ] [A-Za-z]{2,}           # the quotation marks of Mac OS
    """,
    re.VERBOSE,
)
"""What shows that bytes are of another encoding, although Windows-1252 has a character for each."""


def _reads_western(text: str) -> bool:
    """Whether text that was read as Windows-1252 looks like a language of Western Europe."""
    plain = sum(char.isascii() and char.isalpha() for char in text)
    accented = sum(not char.isascii() and char.isalpha() for char in text)
    return accented * 2 <= plain and not _ODD_IN_WESTERN.search(text)


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
