"""File formats to witness text: one module a format, each a pure function to `Written`.

A format is known by the ending of the file, captions also by what the file holds: they often come as .txt.
"""

from collections.abc import Callable

from teipress.model.transcript import Written
from teipress.read.decode import decode
from teipress.read.formats.captions import captions, is_captions

Reader = Callable[[bytes, str, str], Written]
"""Takes the bytes of a file, its name for messages, and its character encoding where that is known."""


def written(data: bytes, file: str, encoding: str = "") -> Written:
    """Return the witness text of a file. Raises InputError where the file cannot be read."""
    return _READERS.get(suffix(file), _text)(data, file, encoding)


def suffix(file: str) -> str:
    """Return the ending of a file's name in small letters, ``.txt``; "" where it has none."""
    name = file.replace("\\", "/").rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def _text(data: bytes, file: str, encoding: str) -> Written:
    decoded = decode(data, file, encoding)
    found = captions(decoded.text, file) if is_captions(decoded.text) else Written(decoded.text)
    notices = (decoded.notice, *found.notices) if decoded.notice else found.notices
    return Written(found.text, found.marks, notices, decoded.encoding)


_READERS: dict[str, Reader] = {
    ".txt": _text,
    ".srt": _text,
    ".vtt": _text,
}

SUFFIXES = frozenset(_READERS)
"""The endings of files that are transcripts."""
