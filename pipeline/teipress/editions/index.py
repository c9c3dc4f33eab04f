"""The list of what there is: ``out/html/index.html``, made from the headers of all transcripts."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from teipress.editions.edition import Output
from teipress.encode.elements import NSMAP
from teipress.engines.saxon import transform
from teipress.engines.xml import TEI
from teipress.resources import resource


@dataclass(frozen=True, slots=True)
class Listed:
    """One transcript of the list: its name, its TEI, and the editions that there are of it."""

    name: str
    tei: bytes
    formats: frozenset[str]


def index(listed: Sequence[Listed], title: str) -> Output:
    """Return the page that lists the transcripts."""
    corpus = etree.Element(f"{TEI}teiCorpus", nsmap=NSMAP)
    for item in listed:
        corpus.append(_header_only(item))
    parameters = {"title": title, "css": resource("xslt/html/edition.css").read_text("utf-8")}
    page = transform(
        resource("xslt/html-index.xsl"), etree.tostring(corpus, encoding="unicode"), parameters=parameters
    )
    return Output("html/index.html", page.text.encode(), page.messages)


def _header_only(item: Listed) -> etree._Element:
    root = etree.fromstring(item.tei)
    for child in root.iterchildren(f"{TEI}standOff", f"{TEI}text"):
        root.remove(child)
    root.set("n", item.name)
    root.set("rend", " ".join(sorted(item.formats)))
    return root
