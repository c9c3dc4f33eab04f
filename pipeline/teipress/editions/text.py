"""The plain-text editions: ``reading`` for readers, ``diplomatic`` line for line as the transcript."""

from collections.abc import Iterator

from teipress.editions.edition import Output, Publication
from teipress.engines.saxon import transform
from teipress.resources import resource


def text(publication: Publication) -> Iterator[Output]:
    """Yield the two texts of a transcript."""
    for mode, source in (("reading", publication.prepared), ("diplomatic", publication.tei)):
        result = transform(resource("xslt/text.xsl"), source, mode=mode)
        yield Output(f"txt/{publication.name}.{mode}.txt", result.text.encode(), result.messages)
