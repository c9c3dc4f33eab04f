"""The namespaces in scope at a point of a document, for values that are names with prefixes."""

from collections.abc import Mapping
from xml.parsers.expat import XMLParserType

from teipress.engines.xml import XML_NAMESPACE


class Scope:
    """Follows the declarations that a parser tells of."""

    def __init__(self) -> None:
        self._declared: dict[str, list[str]] = {}
        self._now = {"xml": XML_NAMESPACE}

    @property
    def namespaces(self) -> Mapping[str, str]:
        """The namespaces by their prefixes; that of the default namespace is empty."""
        return self._now

    def follow(self, parser: XMLParserType) -> None:
        """Listen to a parser."""
        parser.StartNamespaceDeclHandler = self._declare
        parser.EndNamespaceDeclHandler = self._end

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared.setdefault(prefix or "", []).append(uri or "")
        self._now[prefix or ""] = uri or ""

    def _end(self, prefix: str | None) -> None:
        uris = self._declared[prefix or ""]
        uris.pop()
        if uris:
            self._now[prefix or ""] = uris[-1]
        else:
            del self._now[prefix or ""]
