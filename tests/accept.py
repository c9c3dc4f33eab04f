"""Write the golden files anew: ``python -m tests.accept``, then look at ``git diff`` before you commit."""

from pathlib import Path

from teipress.editions import Publication
from teipress.editions.print import typst_source
from teipress.engines.saxon import transform
from teipress.resources import data, resource
from teipress.validate import FORMATS
from teipress.validate.schematron.compiler import own_stylesheet
from tests import rules_page
from tests.formats import outcome as formats
from tests.golden_files import GOLDEN, ROOT, made
from tests.html import pages
from tests.odd import test_derivation as derivation
from tests.read.calendar import calendar
from tests.read.cases import CASES, accepted
from tests.schematron import cases as schematron
from tests.validate.test_rules import RULES, said


def main() -> None:
    """Write them."""
    _editions()
    _rules()
    for case in CASES:
        accept(case, accepted(case).encode())


def _editions() -> None:
    for name, golden in made().items():
        accept(GOLDEN / name, golden)
    accept(data("calendar.tsv"), calendar().encode())
    for case in sorted((ROOT / "tests" / "text" / "data").glob("*.xml")):
        for mode in ("diplomatic", "reading"):
            text = transform(resource("xslt/text.xsl"), case.read_text("utf-8"), mode=mode).text
            accept(case.with_suffix(f".{mode}.txt"), text.encode())
    for name, page in pages.produced().items():
        accept(pages.DATA / name, page.encode())
    for case in sorted((ROOT / "tests" / "print" / "data").glob("*.xml")):
        accept(case.with_suffix(".typ"), next(iter(typst_source(publication(case)))).data)


def _rules() -> None:
    for rule in RULES:
        accept(rule / "expected.txt", said(rule, "bad.xml").encode())
    for name, file in formats.GOLDEN.items():
        accept(ROOT / "tests" / "formats" / "data" / file, f"{FORMATS[name](formats.OUTCOME)}\n".encode())
    accept(rules_page.PAGE, rules_page.page().encode())
    for case in derivation.CASES:
        accept(case / "expected.txt", derivation.said(case, "bad.xml").encode())
    for case in schematron.CASES:
        accept(case, schematron.accepted(case).encode())
    accept(resource("schema/teipress.sch.xsl"), own_stylesheet())


def publication(case: Path) -> Publication:
    """Return what the print edition takes for a case."""
    return Publication("case", case.read_text("utf-8"), "tei/case.xml", frozenset({"pdf"}), "2026-11-24")


def accept(path: Path, data: bytes) -> None:
    """Write a golden file and name it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
