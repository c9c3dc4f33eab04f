"""The documentation of a schema: pages of HTML made from its ODD."""

from collections.abc import Iterator

from lxml import etree

from teipress.engines.saxon import transform
from teipress.engines.xml import parse
from teipress.resources import resource
from teipress.validate.derivation import derived
from teipress.validate.files import Reader, nothing

_STYLES = ("xslt/html/edition.css", "xslt/schema/doc/doc.css")
"""The look of the editions, and what the documentation has besides."""


def documentation(odd: bytes, file: str, *, reader: Reader = nothing) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the documentation with their names: a page an element, an index, the rules, styles.

    They refer to each other by relative links alone. ``reader`` gives the files that the ODD derives from.
    Raises GrammarError for an ODD that cannot be used.
    """
    pages = transform(resource("xslt/schema/odd-to-doc.xsl"), derived(odd, file, reader)).text
    for page in parse(pages.encode(), file).getroot().iterchildren(etree.Element):
        yield page.get("name", ""), f"{page.text}\n".encode()
    for style in _STYLES:
        path = resource(style)
        yield path.name, path.read_bytes()
