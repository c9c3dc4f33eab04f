"""The web edition: one page that stands alone, and its TEI beside it."""

from collections.abc import Iterator

from teipress.editions.edition import Output, Publication
from teipress.engines.saxon import transform
from teipress.resources import resource


def html(publication: Publication) -> Iterator[Output]:
    """Yield the page of a transcript, and the TEI that it links to."""
    name = publication.name
    parameters = {
        "css": resource("xslt/html/edition.css").read_text("utf-8"),
        "tei-href": f"{name}.xml",
        "text-href": f"../txt/{name}.reading.txt" if "txt" in publication.formats else "",
        "pdf-href": f"../print/{name}.pdf" if "pdf" in publication.formats else "",
    }
    page = transform(resource("xslt/html.xsl"), publication.prepared, parameters=parameters)
    yield Output(f"html/{name}.html", page.text.encode(), page.messages)
    yield Output(f"html/{name}.xml", publication.tei.encode())
