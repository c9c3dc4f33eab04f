"""The pages of the documents in ``data/``, as tests compare them."""

from pathlib import Path
from typing import Any

from lxml import html

from teipress.engines.saxon import transform
from teipress.resources import resource

DATA = Path(__file__).parent / "data"
LINKS = {"tei-href": "NAME.xml", "text-href": "../txt/NAME.reading.txt", "pdf-href": "../print/NAME.pdf"}
STYLE = "/* The style sheet stands here. */"


def page(edition: str, css: str = STYLE, **links: str) -> str:
    """Return the page of an edition TEI; without links it has none to other formats."""
    parameters = {"css": css} | {f"{name}-href": href for name, href in links.items()}
    return transform(resource("xslt/html.xsl"), edition, parameters=parameters).text


def listing(corpus: str, title: str = "The Harbour Talks") -> str:
    """Return the list of transcripts made from their headers."""
    return transform(resource("xslt/html-index.xsl"), corpus, parameters={"title": title, "css": STYLE}).text


def source(name: str) -> str:
    """Return a document of ``data/``."""
    return (DATA / name).read_text("utf-8")


def parsed(text: str) -> Any:
    """Return the tree of a page, which lxml gives no precise type."""
    return html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))


def produced() -> dict[str, str]:
    """Return each golden page by its file name."""
    links = {key.removesuffix("-href"): value for key, value in LINKS.items()}
    return {
        "every.html": page(source("every.xml"), **links),
        "bare.html": page(source("bare.xml")),
        "listing.html": listing(source("listing.xml")),
    }
