"""File formats to witness text: one module a format, each a pure function to `Written`.

A format is known by the ending of the file, captions also by what the file holds: they often come as .txt.
"""

from collections.abc import Callable
from dataclasses import replace

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.transcript import Written
from teipress.read.decode import decode
from teipress.read.formats.captions import captions, is_captions
from teipress.read.formats.docx import docx
from teipress.read.formats.html import declared_charset, html
from teipress.read.formats.markdown import markdown
from teipress.read.formats.odt import odt

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


def _markup(read: Callable[[str, str], Written]) -> Reader:
    def reader(data: bytes, file: str, encoding: str) -> Written:
        decoded = decode(data, file, encoding or declared_charset(data))
        found = read(decoded.text, file)
        notices = (decoded.notice, *found.notices) if decoded.notice else found.notices
        return Written(found.text, found.marks, notices, decoded.encoding)

    return reader


def _rich_text(_data: bytes, file: str, _encoding: str) -> Written:
    raise InputError(
        "Rich Text Format is not read: no library keeps all of its text, notes and encodings.",
        Place(file),
        "Open it in a word processor and save it as .docx or .odt.",
    )


_READERS: dict[str, Reader] = {
    ".txt": _text,
    ".srt": _text,
    ".vtt": _text,
    ".html": _markup(html),
    ".htm": _markup(html),
    ".md": _markup(markdown),
    ".rtf": _rich_text,
    ".docx": lambda data, file, _encoding: replace(docx(data, file), encoding=""),
    ".odt": lambda data, file, _encoding: replace(odt(data, file), encoding=""),
}

_KINDS = {
    ".docx": "Word document",
    ".odt": "OpenDocument text",
    ".html": "Web page",
    ".htm": "Web page",
    ".md": "Markdown transcript",
    ".vtt": "WebVTT captions",
    ".srt": "SubRip captions",
}


def kind(file: str) -> str:
    """Return what sort of file it is, in words, by its ending."""
    return _KINDS.get(suffix(file), "Plain-text transcript")


SUFFIXES = frozenset(_READERS)
"""The endings of files that are transcripts."""
