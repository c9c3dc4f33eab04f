"""Word and OpenDocument files: nothing that is visible is lost, nothing that is not visible comes in."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.model.errors import InputError
from teipress.model.transcript import MarkKind, Written
from teipress.read.formats.docx import docx
from teipress.read.formats.odt import odt
from tests.read.formats.packages import open_document, paragraph, run, word, zipped

NOTE = "<w:r><w:footnoteReference w:id='2'/></w:r>"


def marked(found: Written) -> list[tuple[str, str, str]]:
    return [(found.text[mark.span.start : mark.span.end], str(mark.kind), mark.value) for mark in found.marks]


def test_paragraphs_runs_and_a_note_at_its_anchor() -> None:
    body = paragraph(run("Stalin:", "<w:b/>"), run(" To "), run("Paris", "<w:i/>"), NOTE, run("."))
    note = f"<w:footnote w:id='2'>{paragraph(run('In France.'))}{paragraph(run('Truly.'))}</w:footnote>"
    found = docx(word(body + paragraph() + paragraph(run("Soong: No.")), footnotes=note), "a.docx")
    assert found.text == "Stalin: To Paris In France. Truly..\n\nSoong: No.\n"
    assert marked(found) == [
        ("Stalin:", "rendition", "bold"),
        ("Paris", "rendition", "italic"),
        (" In France. Truly.", "note", "foot"),
    ]


def test_breaks_tabs_hyphens_and_tables() -> None:
    pieces = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type='page'/><w:t>d</w:t><w:noBreakHyphen/></w:r>"
    table = (
        "<w:tbl><w:tr><w:tc>"
        + paragraph(run("x"))
        + paragraph(run("y"))
        + "</w:tc><w:tc>"
        + paragraph(run("z"))
        + "</w:tc></w:tr></w:tbl>"
    )
    assert docx(word(paragraph(pieces) + table), "a.docx").text == "a\tb\u2028c\fd\u2011\nx\u2028y\tz\n"


def test_styles_are_inherited_and_headings_are_headings() -> None:
    styles = (
        "<w:style w:styleId='H'><w:name w:val='heading 2'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:styleId='Base'><w:rPr><w:i/></w:rPr></w:style>"
        "<w:style w:styleId='Quote'><w:basedOn w:val='Base'/></w:style>"
    )
    body = paragraph(run("Title"), properties="<w:pStyle w:val='H'/>") + paragraph(
        run("said"), run("not", "<w:i w:val='0'/>"), properties="<w:pStyle w:val='Quote'/>"
    )
    assert marked(docx(word(body, styles=styles), "a.docx")) == [
        ("Title", "heading", "2"),
        ("said", "rendition", "italic"),
    ]


@pytest.mark.parametrize("change", ["ins", "del", "moveFrom", "moveTo"])
def test_tracked_changes_are_refused_with_what_to_do(change: str) -> None:
    text = "<w:delText>old words</w:delText>" if change == "del" else "<w:t>old words</w:t>"
    body = paragraph(f"<w:{change}><w:r>{text}</w:r></w:{change}>")
    with pytest.raises(InputError, match="1 tracked change, the first at “old words”") as raised:
        docx(word(body), "a.docx")
    assert "Accept or reject" in raised.value.hint


def test_hidden_text_and_instructions_of_fields_are_not_visible() -> None:
    field = "<w:r><w:instrText> PAGE </w:instrText></w:r>" + run("7")
    found = docx(word(paragraph(run("secret", "<w:vanish/>"), field)), "a.docx")
    assert found.text == "7\n"
    assert any("hidden" in notice for notice in found.notices)


WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF), min_size=1, max_size=12)
RUNS = st.lists(st.tuples(WORDS, st.sampled_from(["", "<w:b/>", "<w:i/><w:u w:val='single'/>"])), max_size=4)


@given(st.lists(RUNS, max_size=5))
def test_the_witness_is_all_the_text_of_the_document(paragraphs: list[list[tuple[str, str]]]) -> None:
    escape = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    body = "".join(
        paragraph(*(run(text.translate(escape), looks) for text, looks in runs)) for runs in paragraphs
    )
    data = word(body)
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    shown = "".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", xml))
    unescaped = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert "".join(docx(data, "a.docx").text.split()) == "".join(unescaped.split())


def test_an_open_document() -> None:
    styles = (
        "<style:style style:name='T1'><style:text-properties fo:font-style='italic'/></style:style>"
        "<style:style style:name='P9'><style:paragraph-properties fo:break-before='page'/></style:style>"
    )
    body = (
        "<text:h text:outline-level='1'>Talk</text:h>"
        "<text:p>Stalin: <text:span text:style-name='T1'>no</text:span>"
        "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Not so.</text:p></text:note-body></text:note><text:line-break/>a<text:s text:c='2'/>b</text:p>"
        "<text:p text:style-name='P9'>Soong:<text:tab/>Yes.</text:p>"
        "<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>"
    )
    found = odt(open_document(body, styles), "a.odt")
    assert found.text == "Talk\nStalin: no Not so.\u2028a  b\n\fSoong:\tYes.\nitem\n"
    assert marked(found) == [
        ("Talk", str(MarkKind.HEADING), "1"),
        ("no", "rendition", "italic"),
        (" Not so.", "note", "foot"),
    ]


def test_tracked_changes_of_an_open_document_are_refused() -> None:
    body = "<text:tracked-changes><text:changed-region/></text:tracked-changes><text:p>a</text:p>"
    with pytest.raises(InputError, match="1 tracked change"):
        odt(open_document(body), "a.odt")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"no zip", "no file of a word processor", id="no zip"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old word processor", id="old"),
        pytest.param(zipped({"a.txt": "x"}), "has no part", id="another zip"),
        pytest.param(
            zipped({"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
            "DOCTYPE",
            id="a DOCTYPE",
        ),
        pytest.param(zipped({"word/document.xml": "<w:a"}), "not well-formed", id="no XML"),
    ],
)
def test_what_is_no_document_gets_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        docx(data, "a.docx")
