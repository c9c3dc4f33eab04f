"""Markdown: what a reader of the rendered page sees.

It is rendered by markdown-it-py as CommonMark with tables, and read as a web page; a line end within a
paragraph stays one. The numbers of an ordered list are printed, its bullets are not.
"""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from teipress.model.transcript import Written
from teipress.read.formats.html import html


def markdown(text: str, file: str) -> Written:
    """Return the witness text of a Markdown file. Raises InputError where there is nothing in it."""
    parser = MarkdownIt("commonmark", {"html": True, "breaks": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(text)
    rendered = parser.renderer.render(_numbered(tokens), parser.options, {})
    return html(rendered, file)


def _numbered(tokens: list[Token]) -> list[Token]:
    """Return the tokens with the number of each item of an ordered list as text before its content."""
    numbered: list[Token] = []
    waiting = ""
    for token in tokens:
        if token.type == "list_item_open" and token.info:
            waiting = f"{token.info}{token.markup} "
        elif token.type == "inline" and waiting:
            number = Token("text", "", 0, content=waiting)
            token.children = [number, *(token.children or [])]
            waiting = ""
        numbered.append(token)
    return numbered
