"""Web pages: what a browser shows, in reading order.

A block element is a block of lines, ``br`` is U+2028, the cells of a row are parted by tabs; white space
counts as one blank except in ``pre``. Source: HTML Living Standard, sections 4 and 15.3.
"""

import re
from collections.abc import Mapping

from lxml import etree
from lxml import html as lxml_html

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.text import WHITE_SPACE_CHARACTERS
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.writer import LINE_BREAK, Writer, counted

_HIDDEN = frozenset("head script style template noscript title iframe object svg math datalist".split())
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
_HEADING = re.compile(r"h([1-6])")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,8}=\s{0,8}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_DEEPEST = 400


def declared_charset(data: bytes) -> str:
    """Return the character encoding that a page declares for itself in its first kilobyte; "" if none."""
    match = _CHARSET.search(data[:1024])
    return match[1].decode("ascii") if match else ""


def html(text: str, file: str) -> Written:
    """Return the witness text of a web page. Raises InputError where there is nothing in it."""
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    bare = re.sub(r"\A\s*<\?xml[^>]{0,200}\?>", "", text)
    try:
        root = lxml_html.document_fromstring(bare.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError("There is nothing in this web page.", Place(file), "Save the page anew.") from error
    reader = _Reader()
    reader.element(root, {}, 0)
    return reader.writer.written(counted(reader.pictures, "picture", "left out."))


class _Reader:
    """Writes what an element shows."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.pictures = 0
        self._waiting = ""
        """Line ends or a blank that are written when text follows."""

    def element(self, element: etree._Element, looks: Mapping[str, bool], depth: int) -> None:
        """Write an element and what is in it."""
        name = element.tag if isinstance(element.tag, str) else ""
        if name in _HIDDEN or not name or depth > _DEEPEST or _is_hidden(element):
            return
        if name == "br":
            self._break(LINE_BREAK)
        self.pictures += name in {"img", "video", "audio", "canvas"}
        if name in {"td", "th"} and element.getprevious() is not None:
            self._break("\t")
        if name in _BLOCKS:
            self._break("\n\n" if name in _APART else "\n")
        start = self.writer.length
        inner = {**looks, _LOOKS[name]: True} if name in _LOOKS else looks
        inner = {**inner, "small-caps": True} if _is_small_caps(element) else inner
        self._content(element, inner, depth, keeps=name == "pre")
        heading = _HEADING.fullmatch(name)
        if heading:
            written = self.writer.since(start)
            before = len(written) - len(written.lstrip())
            self.writer.mark(start + before, MarkKind.HEADING, heading[1])
        if name in _BLOCKS:
            self._break("\n\n" if name in _APART else "\n")

    def _content(
        self, element: etree._Element, looks: Mapping[str, bool], depth: int, *, keeps: bool
    ) -> None:
        self._say(element.text or "", looks, keeps=keeps)
        for child in element:
            self.element(child, looks, depth + 1)
            self._say(child.tail or "", looks, keeps=keeps)

    def _break(self, end: str) -> None:
        """Remember the end of a line or of a block; of two the greater counts, and breaks add up."""
        if end in {LINE_BREAK, "\t"}:
            self._waiting = self._waiting.rstrip(" ") + end
        elif "\n" not in self._waiting or len(end) > self._waiting.count("\n"):
            self._waiting = end

    def _say(self, text: str, looks: Mapping[str, bool], *, keeps: bool) -> None:
        words = text if keeps else _BLANKS.sub(" ", text)
        if not words.strip(WHITE_SPACE_CHARACTERS) and not keeps:
            self._waiting = self._waiting or (" " if words and self.writer.length else "")
            return
        if not keeps and (self._waiting or not self.writer.length):
            words = words.lstrip(" ") if self._waiting != "" else words
        elif words.startswith(" ") and self.writer.since(self.writer.length - 1).endswith(" "):
            words = words[1:]
        self.writer.write(self._waiting if self.writer.length else "")
        self._waiting = ""
        trailing = not keeps and words.endswith(" ")
        start = self.writer.length
        self.writer.write(words.rstrip(" ") if trailing else words)
        look = " ".join(sorted(looks))
        if look:
            self.writer.mark(start, MarkKind.RENDITION, look)
        if trailing:
            self._waiting = " "


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return "hidden" in element.attrib or "display:none" in style or "visibility:hidden" in style


def _is_small_caps(element: etree._Element) -> bool:
    return "small-caps" in element.get("style", "")
