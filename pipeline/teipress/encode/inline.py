"""A stretch of text with the annotations that lie on it, as TEI's mixed content."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from teipress.encode.breaks import broken
from teipress.encode.elements import Content, Element, tei
from teipress.engines.xml import TEI
from teipress.model.annotation import Annotation, Kind
from teipress.model.transcript import Span, Transcript


def mixed(transcript: Transcript, span: Span, annotations: Sequence[Annotation]) -> list[Content]:
    """Return the content of a span: its text, each annotation an element round its part of it.

    The annotations are sorted, lie inside the span and nest, as ``annotate`` leaves them.
    """
    return _numbered(_content(transcript, span, list(annotations)))


def _numbered(content: Iterable[Content]) -> list[Content]:
    """Return the content: each line has the number printed at its beginning, and one blank behind it."""
    whole: list[Content] = []
    for item in content:
        if item == "":
            continue
        before = whole[-1] if whole else None
        if isinstance(item, str):
            whole.append(f" {item.lstrip()}" if _is_line_number(before) and item[0].isspace() else item)
            continue
        if _is_line_number(item) and not isinstance(before, str) and before is not None:
            _number(before, item)
        whole.append(item)
    return whole


def _is_line_number(item: Content) -> bool:
    return item is not None and not isinstance(item, str) and item.get("type") == "lineNum"


def _number(line: Element, number: Content) -> None:
    if line.tag == f"{TEI}lb" and number is not None and not isinstance(number, str):
        line.set("n", _LINE_NUMBER.sub("", number.text or "") or "0")


_LINE_NUMBER = re.compile(r"\A(?:\d+:)?0*|\D+\Z")
"""What stands beside a line's number: its page, noughts, an arrow that points at the line."""


def _content(transcript: Transcript, span: Span, annotations: list[Annotation]) -> Iterator[Content]:
    edge = span.start
    while annotations:
        outer, *annotations = annotations
        inner = [a for a in annotations if outer.span.holds(a.span)]
        annotations = annotations[len(inner) :]
        yield from broken(transcript.text, edge, outer.span.start)
        yield from _marked(outer, mixed(transcript, outer.span, inner))
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
    """Return a page break, and what is printed there; a form feed is one and prints nothing."""
    printed = [item for item in content if item != "\f"]
    return [tei("pb", **dict(annotation.attributes)), *_of_page(printed, "pageNum")]


def _of_page(printed: list[Content], kind: str) -> list[Content]:
    return [tei("fw", *printed, type=kind)] if any(printed) else []


def _fitment(annotation: Annotation, content: list[Content]) -> list[Content]:
    return _of_page(content, dict(annotation.attributes).get("type", "header"))


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
    Kind.FURNITURE: _fitment,
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
