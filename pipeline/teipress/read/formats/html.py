"""Web pages: what a browser shows, in reading order.

A block element is a block of lines, ``br`` is U+2028, the cells of a row are parted by tabs; white space
counts as one blank except in ``pre``. In a table that sets out data the paragraphs of a cell are lines of
one; in one that only places things on the page they are blocks. Source: HTML Living Standard,
sections 4 and 15.3.
"""

# ruff: noqa: RUF001 - the quotation marks of several languages stand here

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree
from lxml import html as lxml_html

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.text import WHITE_SPACE_CHARACTERS
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.looks import is_hidden, styled
from teipress.read.formats.tables import is_data
from teipress.read.formats.writer import LINE_BREAK, Writer, counted

_HIDDEN = frozenset(
    "script style template noscript noframes title datalist annotation annotation-xml desc metadata".split()
)
_PICTURES = frozenset("img video audio canvas svg".split())
_EMBEDDED = frozenset("iframe object embed".split())
NOTE = "x-footnote"
"""The element that stands round a note at its anchor, for a format that is read by way of this one."""
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section
    summary table tbody tfoot thead tr ul
    """.split()
)
_APART = frozenset("p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl".split())
"""Blocks that a browser sets off by space, which is a blank line here."""
_LOOKS = {
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "italic"),
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    "sup": "superscript",
    "sub": "subscript",
}
_QUOTATION_MARKS = {
    "en": "“”‘’",
    "de": "„“‚‘",
    "cs": "„“‚‘",
    "fr": "«»«»",
    "it": "«»“”",
    "es": "«»“”",
    "ru": "«»„“",
    "uk": "«»„“",
    "pl": "„”«»",
}
"""What browsers print round q, and round one within another. Source: CLDR 44, delimiters."""
_HEADING = re.compile(r"h([1-6])")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_ENDS = re.compile(r"</(?:body|html)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
"""What ends a page in name only: a browser shows what comes after it too."""


def html(text: str, file: str) -> Written:
    """Return the witness text of a web page. Raises InputError where there is nothing in it."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    bare = _ENDS.sub("", re.sub(r"\A\s*<\?xml[^>]{0,200}\?>", "", text))
    try:
        root = lxml_html.document_fromstring(bare.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError("There is nothing in this web page.", Place(file), "Save the page anew.") from error
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        message = "This page nests its elements thousands deep, or holds a text of more than a gigabyte."
        raise InputError(message, Place(file), "Save its text as plain text (.txt, UTF-8).")
    reader = _Reader()
    reader.page(root)
    return reader.writer.written(
        counted(reader.numbered, "item", "of a list with an automatic number, which is no part of the text."),
        counted(reader.pictures, "picture", "left out."),
        counted(reader.embedded, "embedded object", "left out."),
    )


_NO_LOOKS: Mapping[str, bool] = MappingProxyType({})


class _Open(NamedTuple):
    """What holds within an element that is open."""

    looks: Mapping[str, bool] = _NO_LOOKS
    start: int = 0
    """Where its text begins."""
    keeps: bool = False
    """Whether white space counts as it stands."""
    data: bool = False
    """Whether the table sets out data."""
    cell: int = -1
    """Where the cell begins whose paragraphs are lines of one; -1 outside such."""
    language: str = ""
    quotations: int = 0
    shown: bool = True


class _Reader:
    """Writes what the elements of a page show, without recursion: a page may nest as deep as it likes."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.pictures = self.embedded = self.numbered = 0
        self._waiting = ""
        """Line ends or a blank that are written when text follows."""
        self._open = [_Open()]

    def page(self, root: etree._Element) -> None:
        """Write all that a page shows."""
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            name = element.tag if isinstance(element.tag, str) else ""
            if event == "start" and self._is_shown(element, name):
                self._begin(element, name)
            elif event == "start":
                self._open.append(self._open[-1]._replace(shown=False))
                walker.skip_subtree()
            else:
                self._end(name)
                self._say(element.tail or "")

    def _is_shown(self, element: etree._Element, name: str) -> bool:
        self.pictures += name in _PICTURES
        self.embedded += name in _EMBEDDED
        closed = name == "dialog" and "open" not in element.attrib
        aside = not name or name in _HIDDEN or name in _PICTURES or name in _EMBEDDED
        return not (aside or closed or is_hidden(element))

    def _begin(self, element: etree._Element, name: str) -> None:
        now = self._open[-1]
        if name == "br":
            self._break(LINE_BREAK)
        if name in {"td", "th"} and element.getprevious() is not None:
            self._break("\t")
        self._block(name)
        if name == NOTE:
            self._waiting = self._waiting or " "
        parent = element.getparent()
        self.numbered += name == "li" and parent is not None and parent.tag == "ol"
        cell = self.writer.length if name in {"td", "th"} and now.data else now.cell
        self._open.append(
            _Open(
                _within(now.looks, name, element),
                self.writer.length,
                now.keeps or name == "pre",
                is_data(element) if name == "table" else now.data,
                -1 if name == "table" else cell,
                element.get("lang", now.language),
                now.quotations + (name == "q"),
            )
        )
        if name == "q":
            self._say(self._quotation_mark(closing=False))
        self._say(element.text or "")

    def _end(self, name: str) -> None:
        if not self._open[-1].shown:
            self._open.pop()
            return
        if name == "q":
            self._say(self._quotation_mark(closing=True))
        now = self._open.pop()
        heading = _HEADING.fullmatch(name)
        if heading:
            written = self.writer.since(now.start)
            before = len(written) - len(written.lstrip())
            self.writer.mark(now.start + before, MarkKind.HEADING, heading[1])
        if name == NOTE:
            self.writer.mark(now.start, MarkKind.NOTE, "foot")
        if name in {"td", "th"} and now.cell >= 0:
            self._waiting = self._waiting.rstrip(" " + LINE_BREAK)
        self._block(name)

    def _quotation_mark(self, *, closing: bool) -> str:
        """Return the mark that browsers print at the edge of a quotation, by its language."""
        now = self._open[-1]
        marks = _QUOTATION_MARKS.get(now.language[:2].lower(), _QUOTATION_MARKS["en"])
        return marks[2 * (1 - now.quotations % 2) + closing]

    def _block(self, name: str) -> None:
        """Remember that a block begins or ends, if it is one."""
        if name not in _BLOCKS:
            return
        cell = self._open[-1].cell
        if cell < 0:
            self._break("\n\n" if name in _APART else "\n")
        elif self.writer.length > cell and LINE_BREAK not in self._waiting:
            self._break(LINE_BREAK)

    def _break(self, end: str) -> None:
        """Remember the end of a line or of a block; of two the greater counts, and breaks add up."""
        if end in {LINE_BREAK, "\t"}:
            self._waiting = self._waiting.rstrip(" ") + end
        elif "\n" not in self._waiting or len(end) > self._waiting.count("\n"):
            self._waiting = end

    def _say(self, text: str) -> None:
        now = self._open[-1]
        words = text if now.keeps else _BLANKS.sub(" ", text)
        if not words.strip(WHITE_SPACE_CHARACTERS) and not now.keeps:
            self._waiting = self._waiting or (" " if words and self.writer.length else "")
            return
        if not now.keeps and (self._waiting or not self.writer.length):
            words = words.lstrip(" ") if self._waiting != "" else words
        elif words.startswith(" ") and self.writer.since(self.writer.length - 1).endswith(" "):
            words = words[1:]
        self.writer.write(self._waiting if self.writer.length else "")
        self._waiting = ""
        trailing = not now.keeps and words.endswith(" ")
        start = self.writer.length
        self.writer.write(words.rstrip(" ") if trailing else words)
        self.writer.look(start, now.looks)
        if trailing:
            self._waiting = " "


def _within(looks: Mapping[str, bool], name: str, element: etree._Element) -> Mapping[str, bool]:
    """Return how the words of an element are set, which stands among words that are set so."""
    if name not in _LOOKS and "style" not in element.attrib:
        return looks
    return {**looks, **({_LOOKS[name]: True} if name in _LOOKS else {}), **styled(element)}
