"""A stretch of text with the annotations that lie on it, as TEI's mixed content."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from teipress.encode.breaks import broken
from teipress.encode.elements import Content, Element, tei
from teipress.model.annotation import Annotation, Kind
from teipress.model.transcript import Span, Transcript


def mixed(transcript: Transcript, span: Span, annotations: Sequence[Annotation]) -> list[Content]:
    """Return the content of a span: its text, each annotation an element round its part of it.

    The annotations are sorted, lie inside the span and nest, as ``annotate`` leaves them.
    """
    return list(_content(transcript, span, list(annotations)))


def _content(transcript: Transcript, span: Span, annotations: list[Annotation]) -> Iterator[Content]:
    edge = span.start
    while annotations:
        outer, *annotations = annotations
        inner = [a for a in annotations if outer.span.holds(a.span)]
        annotations = annotations[len(inner) :]
        yield from broken(transcript.text, edge, outer.span.start)
        yield from _marked(outer, list(_content(transcript, outer.span, inner)))
        edge = outer.span.end
    yield from broken(transcript.text, edge, span.end)


def _marked(annotation: Annotation, content: list[Content]) -> Iterable[Content]:
    return _ELEMENTS[annotation.kind](annotation, content)


def responsibility(annotation: Annotation) -> dict[str, str]:
    """Return the attributes that say who claims something and how surely."""
    return {"cert": str(annotation.cert or ""), "resp": f"#{annotation.resp}" if annotation.resp else ""}


def _around(name: str) -> "_Maker":
    def make(annotation: Annotation, content: list[Content]) -> list[Content]:
        ref = f"#{annotation.ref}" if annotation.ref else ""
        own = dict(annotation.attributes)
        return [tei(name, *content, ref=ref, **own, **responsibility(annotation))]

    return make


def _described(name: str) -> "_Maker":
    def make(annotation: Annotation, content: list[Content]) -> list[Content]:
        own = dict(annotation.attributes)
        return [tei(name, tei("desc", *content), **own, **responsibility(annotation))]

    return make


def _chosen(printed: str, better: str) -> "_Maker":
    def make(annotation: Annotation, content: list[Content]) -> list[Content]:
        instead = tei(better, annotation.content, **responsibility(annotation))
        return [tei("choice", tei(printed, *content), instead)]

    return make


def _noted(annotation: Annotation, content: list[Content]) -> list[Content]:
    return [*content, tei("note", annotation.content, type="editorial", **responsibility(annotation))]


def _sign(function: str) -> "_Maker":
    def make(_annotation: Annotation, content: list[Content]) -> list[Content]:
        return [tei("metamark", *content, function=function)]

    return make


def _missing(annotation: Annotation, content: list[Content]) -> list[Content]:
    return [tei("gap", **dict(annotation.attributes), **responsibility(annotation)), *content]


def _paged(annotation: Annotation, content: list[Content]) -> list[Content]:
    return [tei("pb", **dict(annotation.attributes)), tei("fw", *content, type="pageNum")]


def _bare(_annotation: Annotation, content: list[Content]) -> list[Content]:
    return content


_Maker = Callable[[Annotation, list[Content]], list[Content]]

_ELEMENTS: dict[Kind, _Maker] = {
    Kind.PLACE: _around("placeName"),
    Kind.PERSON: _around("persName"),
    Kind.ORG: _around("orgName"),
    Kind.UNDECIDED: _bare,
    Kind.DATE: _around("date"),
    Kind.TIME: _around("time"),
    Kind.QUOTATION: _around("q"),
    Kind.UNCLEAR: _around("unclear"),
    Kind.DOUBT: _sign("doubt"),
    Kind.SIC: _sign("sic"),
    Kind.GAP: _missing,
    Kind.SUPPLIED: _around("supplied"),
    Kind.CORRECTION: _chosen("sic", "corr"),
    Kind.REGULARISATION: _chosen("orig", "reg"),
    Kind.NOTE: _noted,
    Kind.REFERENCE: _around("ref"),
    Kind.PAGE: _paged,
    Kind.FOOTNOTE: _around("note"),
    Kind.RENDITION: _around("hi"),
    Kind.STAGE: _around("stage"),
    Kind.VOCAL: _described("vocal"),
    Kind.KINESIC: _described("kinesic"),
    Kind.INCIDENT: _described("incident"),
}


def only_element(content: list[Content]) -> Element | None:
    """Return the element where the content is one element and no text."""
    elements = [item for item in content if item is not None and not isinstance(item, str)]
    texts = [item for item in content if isinstance(item, str) and item]
    return elements[0] if len(elements) == 1 and not texts else None
