"""File formats to witness text: one module a format, each a pure function to `Written`.

A format is known by the ending of the file, captions also by what the file holds: they often come as .txt.
"""

from collections.abc import Callable
from dataclasses import replace

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.text import is_blank
from teipress.model.transcript import Written
from teipress.read.decode import Decoded, decode
from teipress.read.formats.captions import captions, is_captions
from teipress.read.formats.charset import declared_charset
from teipress.read.formats.docx import docx
from teipress.read.formats.html import html
from teipress.read.formats.markdown import markdown
from teipress.read.formats.odt import odt

Reader = Callable[[bytes, str, str], Written]
"""Takes the bytes of a file, its name for messages, and its character encoding where that is known."""


def written(data: bytes, file: str, encoding: str = "") -> Written:
    """Return the witness text of a file. Raises InputError where the file cannot be read or holds no text."""
    found = _READERS.get(suffix(file), _text)(data, file, encoding)
    if is_blank(found.text):
        message = " ".join(["The file holds white space only.", *found.notices])
        raise InputError(message, Place(file), "Put the transcript into it, or delete it.")
    return found


def suffix(file: str) -> str:
    """Return the ending of a file's name in small letters, ``.txt``; "" where it has none."""
    name = file.replace("\\", "/").rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def _text(data: bytes, file: str, encoding: str) -> Written:
    return _told(decode(data, file, encoding), _plain, file)


def _plain(text: str, file: str) -> Written:
    return captions(text, file) if is_captions(text) else Written(text)


def _page(data: bytes, file: str, encoding: str) -> Written:
    """Read a web page; what the sidecar says of its encoding counts before what it says itself."""
    decoded = decode(data, file, encoding or declared_charset(data), "" if encoding else "the page")
    return _told(decoded, html, file)


def _markdown(data: bytes, file: str, encoding: str) -> Written:
    return _told(decode(data, file, encoding), markdown, file)


def _told(decoded: Decoded, read: Callable[[str, str], Written], file: str) -> Written:
    """Return what a reader makes of a decoded text, with what is said of its encoding."""
    found = read(decoded.text, file)
    notices = (decoded.notice, *found.notices) if decoded.notice else found.notices
    return replace(found, notices=notices, encoding=decoded.encoding)


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
    ".html": _page,
    ".htm": _page,
    ".md": _markdown,
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
