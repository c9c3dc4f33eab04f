"""What settling allows inside what is what TEI allows there: each pair is written and validated."""

from pathlib import Path

import pytest
from lxml import etree

from teipress.annotate.settle import _HOLDS, settle
from teipress.encode.elements import Element, tei
from teipress.encode.inline import mixed
from teipress.model.annotation import Annotation, Kind
from teipress.model.transcript import Span
from tests.annotate.world import paragraph
from tests.oracles import jing

PAIRS = [(outer, inner) for outer in Kind for inner in Kind if inner in _HOLDS[outer]]


def claim(kind: Kind, start: int, end: int) -> Annotation:
    values = (("when", "1945-08-10" if kind is Kind.DATE else "21:00:00"),)
    attributes = values if kind in {Kind.DATE, Kind.TIME} else ()
    return Annotation(Span(start, end), kind, attributes=attributes, content="better")


def written(outer: Kind, inner: Kind) -> Element:
    """Return a paragraph in which one annotation stands inside another, as `encode` writes it."""
    transcript = paragraph("before outer inner outer after")
    claims = [claim(outer, 7, 24), claim(inner, 13, 18)]
    settled = settle(transcript, claims, claims)
    assert [one.kind for one in settled] == [kind for kind in (outer, inner) if kind is not Kind.UNDECIDED]
    return tei("p", *mixed(transcript, Span(0, len(transcript.text)), settled))


@pytest.mark.java
def test_each_pair_that_may_nest_is_valid_tei(tmp_path: Path) -> None:
    paragraphs = [written(outer, inner) for outer, inner in PAIRS]
    statement = tei("fileDesc", tei("titleStmt", tei("title", "T")), tei("publicationStmt", tei("p", "U")))
    statement.append(tei("sourceDesc", tei("p", "S")))
    root = tei("TEI", tei("teiHeader", statement), tei("text", tei("body", tei("div", *paragraphs))))
    file = tmp_path / "pairs.xml"
    file.write_bytes(etree.tostring(root).replace(b"<p>", b"\n<p>"))
    assert jing.errors(file) == []
