"""Whatever a typist may have written becomes valid TEI with the same text, stays as it is, and can be published."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from teipress.editions import Publication
from teipress.editions.html import html
from teipress.editions.print import typst_source
from teipress.editions.text import text
from teipress.model.finding import Severity
from teipress.project.encoding import encoded
from teipress.project.layout import Layout, Seed
from teipress.project.project import open_project
from teipress.validate import validate
from tests.golden_files import ROOT

PROJECT = open_project(Layout(ROOT))

SPOKEN = (
    "Stalin:", "Soong: ", "Wang：", "Soong and Wang: ", "A voice: ", "Q. ", "We agree on Dairen. ", "Port Arthur",
    "General Chiang ", "South Manchurian Railway", "Kalkhim (?)", "Paragraph 3: we ", "10 August, 1945 ",
    "9:00 – 11:30 p.m.", "a" * 80, "e\u0301", "שלום", "Ω", "Ж",
)  # fmt: skip
MARKS = (
    "\n", "\n\n", "\r\n", "\r", "\u2028", "\x85", "\f", "\t", "\u00a0", "\ufeff", "\u200b", "“", "”", "‘", "’", "'", '"',
    "«", "»", "(?)", "(laughs)", "(Stalin laughs)", "(He reads.)", "[nods]", "[sic]", "(", "[", ")", "]", ":", " ",
    "<p>", "&amp;", "]]>", "\\", "#", "$x$", "{", "}", "—", "...",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from([*SPOKEN, *MARKS]), max_size=60).map("".join)


@given(TEXTS)
@settings(max_examples=60)
def test_any_text_becomes_an_edition(said: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "any.txt")
        path.write_bytes(f"Stalin: So.\n{said}".encode())
        once = encoded(Seed("any", path), PROJECT, None).tei
        assert encoded(Seed("any", path), PROJECT, once).tei == once
    assert not [finding for finding in validate(once, "any.xml") if finding.severity is Severity.ERROR]
    publication = Publication("any", once.decode(), "tei/any.xml")
    assert all(output.data for edition in (html, text, typst_source) for output in edition(publication))
