"""Markdown: what a reader of the rendered page sees.

It is rendered by markdown-it-py as CommonMark with tables, and read as a web page; a line end within a
paragraph stays one. The numbers of an ordered list are printed, its bullets are not. What only looks like a
tag, as “<laughs>” or the “<ivan>” of a chat, is text; and so is a block of settings at the top. A footnote
stands at its sign.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import defs
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from teipress.model.transcript import Written
from teipress.read.formats.footnotes import DEFINED, PLACED, paragraphs, with_footnotes
from teipress.read.formats.html import NOTE, html

_TAGS = frozenset(defs.tags) | {"dialog", "main", "picture", "slot", "template"}
_LIKE_A_TAG = re.compile(r"< (?= /? (?P<name> [A-Za-z][A-Za-z0-9-]* ) )", re.VERBOSE)
_SETTINGS = re.compile(
    r"\A---[ \t]*\n (?P<lines> (?: (?!---) .* \n ){1,200} ) --- [ \t]* (?: \n | \Z )", re.VERBOSE
)
"""The front matter of Jekyll, Hugo and Pandoc, in YAML."""


def markdown(text: str, file: str) -> Written:
    """Return the witness text of a Markdown file. Raises InputError where there is nothing in it."""
    unified = re.sub(r"\r\n?", "\n", text)
    settings = _SETTINGS.match(unified)
    above = f"<pre>{escapeHtml(settings['lines'].rstrip())}</pre>\n" if settings else ""
    parser = with_footnotes(
        MarkdownIt("commonmark", {"html": True, "breaks": True}).enable(["table", "strikethrough"])
    )
    notes: dict[str, Any] = {}
    tokens = parser.parse(unified[settings.end() if settings else 0 :], notes)
    for token in (child for one in tokens for child in one.children or [] if child.type == "note"):
        note = _inline(parser, notes[DEFINED][token.content])
        token.type, token.content = "note_html", f"<{NOTE}>{note}</{NOTE}>"
    parser.add_render_rule("note_html", lambda _self, all_tokens, number, *_: all_tokens[number].content)
    page = parser.renderer.render(_shown(tokens), parser.options, notes)
    return html(above + page + "".join(_without_sign(parser, notes)), file)


def _inline(parser: MarkdownIt, note: str) -> str:
    """Return a note as HTML within a line; a sign of another note in it stays as printed."""
    return " ".join(
        parser.renderer.render(_shown(parser.parseInline(one)), parser.options, {})
        for one in paragraphs(note)
    )


def _without_sign(parser: MarkdownIt, notes: Mapping[str, Any]) -> Iterator[str]:
    for label, note in notes.get(DEFINED, {}).items():
        if label not in notes.get(PLACED, ()):
            yield f"<p>{escapeHtml(f'[^{label.split()[0]}]:')} {_inline(parser, note)}</p>\n"


def _shown(tokens: list[Token]) -> list[Token]:
    """Return the tokens, the number of an item of an ordered list as text before it, unknown tags as text."""
    waiting = ""
    for token in tokens:
        if token.tag == "ol":
            token.tag = "ul"  # its numbers are text
        if token.type == "list_item_open" and token.info:
            waiting = f"{token.info}{token.markup} "
        elif token.type == "inline" and waiting:
            token.children = [Token("text", "", 0, content=waiting), *(token.children or [])]
            waiting = ""
        for one in (token, *(token.children or [])):
            if one.type in {"html_inline", "html_block"}:
                said = _LIKE_A_TAG.sub(_escaped, one.content)
                is_paragraph = token.type == "html_block" and said.startswith("&lt;")
                one.content = f"<p>{'<br>'.join(said.strip().splitlines())}</p>\n" if is_paragraph else said
    return tokens


def _escaped(sign: re.Match[str]) -> str:
    return sign[0] if sign["name"].lower() in _TAGS else "&lt;"
