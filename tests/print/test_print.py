"""The print edition: what Typst is told, and what stands on the pages."""

import re
from collections import defaultdict
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from teipress.editions import Publication
from teipress.editions.print import pdf, typst_source
from teipress.model.errors import CoverageError
from tests import accept
from tests.golden_files import ROOT
from tests.oracles import verapdf

DATA = Path(__file__).parent / "data"

DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d-case" xml:lang="{lang}"><teiHeader><fileDesc>
<titleStmt><title>{title}</title></titleStmt><publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><bibl type="transcript"><title>case.txt</title><note>Plain-text transcript in UTF-8.</note></bibl></sourceDesc>
</fileDesc><profileDesc><langUsage><language ident="{lang}"/></langUsage></profileDesc></teiHeader>
<standOff><listPlace><place xml:id="dalian"><placeName>Dalian</placeName><placeName xml:lang="zh">大连</placeName></place>
<place xml:id="moscow"><placeName>Moscow</placeName></place></listPlace></standOff>
<text><body><div type="transcript">{turns}</div></body></text></TEI>
"""


def document(turns: str, lang: str = "en", title: str = "A case") -> str:
    return DOCUMENT.format(turns=turns, lang=lang, title=title)


def turn(n: int, text: str, label: str = "Stalin:") -> str:
    return f'<sp xml:id="t{n}" n="{n}"><speaker>{label}</speaker><p>{text}</p></sp>'


def publication(tei: str) -> Publication:
    return Publication("case", tei, "tei/case.xml", frozenset({"pdf"}), "2026-11-24", 1795478400)


def pages(tei: str) -> list[str]:
    reader = PdfReader(BytesIO(next(iter(pdf(publication(tei)))).data))
    return [page.extract_text() for page in reader.pages]


@pytest.mark.parametrize("case", sorted(DATA.glob("*.xml")), ids=lambda path: path.stem)
def test_what_typst_is_told(case: Path) -> None:
    made = next(iter(typst_source(accept.publication(case)))).data.decode()
    assert made == case.with_suffix(".typ").read_text("utf-8")


@pytest.mark.parametrize("case", sorted(DATA.glob("*.xml")), ids=lambda path: path.stem)
def test_each_case_can_be_set(case: Path) -> None:
    assert pages(case.read_text("utf-8"))


def test_every_element_of_the_schema_has_a_template_and_can_be_set() -> None:
    every = ROOT / "tests" / "html" / "data" / "every.xml"  # a test there shows that it holds every element
    assert pages(every.read_text("utf-8"))


@pytest.mark.parametrize(
    "text",
    ["a “b” \\ c", '"quoted"', "#let x = 1; $a$ *b* _c_ `d` @e <f>".replace("<", "&lt;"), "100 % ~ // /* "],
)
def test_text_is_never_markup(text: str) -> None:
    plain = text.replace("&lt;", "<")
    assert re.sub(r"\s+", "", plain) in re.sub(r"\s+", "", "".join(pages(document(turn(1, text)))))


def test_the_index_gives_the_pages_on_which_the_names_stand() -> None:
    filler = " ".join(["We shall speak of the port and of the railway before we sign."] * 12)
    mention = '<placeName ref="#{}">{}</placeName>'
    here = {3: "dalian", 4: "dalian", 9: "moscow", 20: "dalian", 30: "moscow", 31: "dalian"}
    surface = {"dalian": "Dairen", "moscow": "Moscow"}
    turns = "".join(
        turn(n, f"{filler} {mention.format(here[n], surface[here[n]]) if n in here else ''} {filler}")
        for n in range(1, 36)
    )
    printed = pages(document(turns))
    stands: dict[str, list[int]] = defaultdict(list)
    index = next(n for n, page in enumerate(printed) if "Index of places" in page)
    for number, page in enumerate(printed[:index], 1):
        for name in surface.values():
            if name in page:
                stands[name].append(number)
    entries = re.sub(r"\s+", " ", printed[index])
    assert f"Dalian (Dairen), {ranged(stands['Dairen'])}" in entries
    assert f"Moscow, {ranged(stands['Moscow'])}" in entries


def ranged(numbers: list[int]) -> str:
    """Return numbers as an index gives them: 3, 4, 5, 9 as 3–5, 9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def test_the_tei_travels_in_the_pdf() -> None:
    tei = document(turn(1, "Good evening."))
    reader = PdfReader(BytesIO(next(iter(pdf(publication(tei)))).data))
    assert {name: data[0].decode() for name, data in reader.attachments.items()} == {"case.xml": tei}


def test_the_same_pdf_comes_out_twice() -> None:
    tei = document(turn(1, "Good evening."))
    assert next(iter(pdf(publication(tei)))).data == next(iter(pdf(publication(tei)))).data


@pytest.mark.parametrize(
    ("character", "described"),
    [("宋", "“宋” (U+5B8B CJK UNIFIED IDEOGRAPH-5B8B)"), ("\ue000", "“\ue000” (U+E000 without a name)")],
)
def test_a_character_that_cannot_be_shown_stops_the_pdf_and_is_named(character: str, described: str) -> None:
    with pytest.raises(CoverageError) as raised:
        list(pdf(publication(document(turn(1, "Yes.") + turn(2, f"He said {character}.")))))
    assert f"The print edition cannot show {described}, which stands in turn 2." in str(raised.value)
    assert raised.value.place is not None
    assert raised.value.place.line == 7


def test_what_prints_nothing_does_not_stop_the_pdf() -> None:
    text = "a\ufeffb \u200b c\u00add \u202e e"
    assert len(pages(document(turn(1, text)))) == 3


def test_a_name_that_no_font_has_is_left_out_and_said() -> None:
    chinese = '<person xml:id="soong"><persName>T. V. Soong</persName><persName xml:lang="zh">宋子文</persName></person>'
    tei = document(turn(1, "Yes.")).replace(
        "</profileDesc>", f"<particDesc><listPerson>{chinese}</listPerson></particDesc></profileDesc>"
    )
    output = next(iter(pdf(publication(tei))))
    assert output.notices == (
        "No font of the print edition has all of “宋子文”, so this name of soong is left out.",
    )


def test_a_turn_longer_than_many_pages_and_an_overlong_word_are_set() -> None:
    long = " ".join(["the railway"] * 3000)
    assert len(pages(document(turn(1, long) + turn(2, "x" * 300)))) > 10


@pytest.mark.java
def test_it_is_an_archival_and_accessible_pdf(tmp_path: Path) -> None:
    noted = 'We agree<note type="editorial" resp="#ed">So did the others.</note> on <placeName ref="#dalian">Dairen</placeName>.'
    path = tmp_path / "case.pdf"
    path.write_bytes(next(iter(pdf(publication(document(turn(1, noted)))))).data)
    assert verapdf.failures(path) == []
