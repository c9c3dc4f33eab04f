"""What the first transcript becomes, as files that a person has looked at."""

from pathlib import Path

from teipress.editions import Publication
from teipress.editions.html import html
from teipress.editions.print import typst_source
from teipress.editions.text import text
from teipress.project.layout import Layout

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
NAME = "1945-08-10_soong-stalin"


def made() -> dict[str, bytes]:
    """Return the text editions of the committed TEI by the names of their golden files."""
    tei = Layout(ROOT).tei(NAME)
    formats = frozenset({"html", "pdf", "print", "txt"})
    publication = Publication(NAME, tei.read_text("utf-8"), f"tei/{NAME}.xml", formats, "2026-11-24")
    outputs = [output for edition in (html, text, typst_source) for output in edition(publication)]
    return {
        output.path.rpartition("/")[2]: output.data
        for output in outputs
        if not output.path.endswith((".xml", "edition.typ"))
    }
