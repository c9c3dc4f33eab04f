"""Word documents as Word writes them: where text hides, what makes two texts of one, and other names of parts."""

import io
import itertools
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.model.errors import InputError
from teipress.model.transcript import Written
from teipress.read.formats import written
from teipress.read.formats.docx import docx
from tests.read.formats.packages import (
    M,
    W,
    alternatives,
    cell,
    control,
    document,
    paragraph,
    related,
    row,
    run,
    table,
    word,
    zipped,
)


def marked(found: Written) -> list[tuple[str, str, str]]:
    return [(found.text[mark.span.start : mark.span.end], str(mark.kind), mark.value) for mark in found.marks]


def test_rows_and_cells_in_content_controls_are_rows_and_cells() -> None:
    body = table(control(row(cell(paragraph(run("a"))), control(cell(paragraph(run("b")))))))
    assert docx(word(body), "a.docx").text == "a\tb\n"


def test_a_table_within_a_cell_is_written_once_as_lines_of_that_cell() -> None:
    inner = table(row(cell(paragraph(run("b"))), cell(paragraph(run("c")))))
    body = table(row(cell(paragraph(run("a")), inner, paragraph(run("d"))), cell(paragraph(run("e")))))
    assert docx(word(body), "a.docx").text == "a\u2028b\u2028c\u2028d\te\n"


def test_of_alternatives_the_first_is_shown_once() -> None:
    block = alternatives(paragraph(run("new")), paragraph(run("old")))
    runs = paragraph(alternatives(run("one"), run("two")), run("."))
    assert docx(word(block + runs), "a.docx").text == "new\none.\n"


def test_a_text_box_in_the_last_table_comes_after_its_row() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph(run('boxed'))}</w:txbxContent></w:pict></w:r>"
    assert docx(word(table(row(cell(paragraph(run("a"), box))))), "a.docx").text == "a\nboxed\n"


def test_ruby_has_its_base_before_its_reading() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('とう')}</w:rt><w:rubyBase>{run('東')}</w:rubyBase></w:ruby></w:r>"
    assert docx(word(paragraph(ruby)), "a.docx").text == "東とう\n"


def test_formulas_are_text() -> None:
    formula = (
        "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
        "<m:d><m:e><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>y</m:t></m:r></m:den></m:f></m:e></m:d></m:oMath>"
    )
    found = docx(word(paragraph(run("Let "), formula)), "a.docx")
    assert found.text == "Let x2(1/y)\n"
    assert marked(found) == [("2", "rendition", "superscript")]


def test_the_letters_of_the_font_symbol() -> None:
    font = "<w:rFonts w:ascii='Symbol'/>"
    sign = "<w:r><w:sym w:font='Symbol' w:char='F061'/><w:sym w:font='Wingdings' w:char='F04A'/></w:r>"
    found = docx(word(paragraph(sign, run("\uf062", font))), "a.docx")
    assert found.text == "αβ\n"
    assert found.notices == ("1 picture or pictorial sign left out.",)


def test_capitals_are_a_way_of_setting_words_off() -> None:
    found = docx(word(paragraph(run("Stalin", "<w:caps/>"))), "a.docx")
    assert marked(found) == [("Stalin", "rendition", "all-caps")]


def test_a_field_within_the_instruction_of_another_is_not_shown() -> None:
    def sign(kind: str) -> str:
        return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"

    inner = (
        sign("begin")
        + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        + sign("separate")
        + run("99")
        + sign("end")
    )
    whole = sign("begin") + inner + sign("separate") + run("shown") + sign("end")
    assert docx(word(paragraph(whole, run(" after"))), "a.docx").text == "shown after\n"
    assert docx(word(paragraph(sign("begin"), run("kept"))), "a.docx").text == "kept\n"


def test_a_style_may_hide_its_words() -> None:
    styles = "<w:style w:styleId='S'><w:rPr><w:vanish/></w:rPr></w:style>"
    found = docx(word(paragraph(run("no", "<w:rStyle w:val='S'/>"), run("yes")), styles=styles), "a.docx")
    assert (found.text, found.notices) == ("yes\n", ("1 hidden run of text left out.",))


def test_a_note_that_refers_to_itself_ends() -> None:
    sign = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    note = f"<w:footnote w:id='2'>{paragraph(run('Note'), sign)}</w:footnote>"
    assert docx(word(paragraph(run("a"), sign), footnotes=note), "a.docx").text == "a Note\n"


def test_headers_and_footers_are_left_out_with_a_word() -> None:
    header = f"<w:hdr xmlns:w='{W}'>{paragraph(run('Secret'))}</w:hdr>"
    found = docx(word(paragraph(run("a")), others={"word/header1.xml": header}), "a.docx")
    assert found.notices == ("Headers and footers, which pages have in common, left out: 1.",)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            paragraph(run("Stalin: Yes."), properties="<w:rPr><w:del w:id='1'/></w:rPr>"),
            "1 tracked change, the first at “Stalin: Yes.”",
        ),
        (
            table("<w:tr><w:trPr><w:ins w:id='1'/></w:trPr>" + cell(paragraph(run("new"))) + "</w:tr>"),
            "“new”",
        ),
        (
            table(row("<w:tc><w:tcPr><w:cellDel w:id='1'/></w:tcPr>" + paragraph(run("old")) + "</w:tc>")),
            "“old”",
        ),
        (paragraph(run("a"), f"<w:ins>{run(' ')}</w:ins>", run("b")), "1 tracked change"),
        (paragraph(run("a")) + "<w:altChunk/>", "another file"),
    ],
)
def test_what_makes_two_texts_of_one_is_refused(body: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        docx(word(body), "a.docx")


def test_changes_of_formatting_and_of_numbers_are_none_of_the_text() -> None:
    properties = "<w:numPr><w:ins w:id='1'/></w:numPr><w:pPrChange><w:pPr/></w:pPrChange>"
    changed = run("a", "<w:b/><w:rPrChange><w:rPr/></w:rPrChange>")
    assert docx(word(paragraph(changed, properties=properties)), "a.docx").text == "a\n"


def test_the_main_part_is_where_the_package_says() -> None:
    parts = {"_rels/.rels": related("officeDocument", "/word/document2.xml")}
    parts["word/document2.xml"] = document(
        paragraph(run("Stalin: Yes."), "<w:r><w:footnoteReference w:id='1'/></w:r>")
    )
    parts["word/_rels/document2.xml.rels"] = related("footnotes", "notes/n.xml")
    parts["word/notes/n.xml"] = (
        f"<w:footnotes xmlns:w='{W}'><w:footnote w:id='1'>{paragraph(run('N'))}</w:footnote></w:footnotes>"
    )
    assert docx(zipped(parts), "a.docx").text == "Stalin: Yes. N\n"


def test_strict_documents_are_read_as_all_others() -> None:
    strict = document(
        paragraph(run("Title", "<w:i/>"), f"<m:oMath xmlns:m='{M}'><m:r><m:t>x</m:t></m:r></m:oMath>")
    )
    strict = strict.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    strict = strict.replace(M, "http://purl.oclc.org/ooxml/officeDocument/math")
    found = docx(zipped({"word/document.xml": strict}), "a.docx")
    assert found.text == "Titlex\n"
    assert marked(found) == [("Title", "rendition", "italic")]


def test_another_kind_of_document_is_refused() -> None:
    with pytest.raises(InputError, match=r"no Word document: its main part word/document\.xml is a “html”"):
        docx(zipped({"word/document.xml": "<html><body>hi</body></html>"}), "a.docx")


def test_a_document_without_text_is_refused_as_an_empty_file_is() -> None:
    picture = paragraph("<w:r><w:drawing/></w:r>")
    with pytest.raises(InputError, match=r"The file holds white space only. 1 picture") as raised:
        written(word(picture), "a.docx")
    assert raised.value.hint == "Put the transcript into it, or delete it."


def test_what_is_nested_without_end_gets_a_sentence_of_our_own() -> None:
    deep = "<w:smartTag>" * 300 + "</w:smartTag>" * 300
    with pytest.raises(InputError, match="nests elements too deep"):
        docx(word(deep), "a.docx")


NUMBERS = itertools.count()
TEXTS = st.builds(lambda: run(f"t{next(NUMBERS)}."))
INLINE = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.builds(control, inner),
        st.builds(alternatives, inner, inner),
        st.builds(lambda a: f"<w:hyperlink>{a}</w:hyperlink>", inner),
        st.builds(lambda a: f"<w:fldSimple>{a}</w:fldSimple>", inner),
    ),
    max_leaves=4,
)
PARAGRAPHS = st.lists(INLINE, min_size=1, max_size=3).map(lambda runs: paragraph(*runs))
BLOCKS = st.recursive(
    PARAGRAPHS,
    lambda inner: st.one_of(
        st.builds(control, inner),
        st.builds(alternatives, inner, inner),
        st.builds(lambda a, b: table(row(cell(a), cell(b)), control(row(control(cell(a))))), inner, inner),
    ),
    max_leaves=6,
)


@given(st.lists(BLOCKS, min_size=1, max_size=3))
def test_the_witness_is_all_that_is_shown_once_and_in_reading_order(blocks: list[str]) -> None:
    data = word("".join(blocks))
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    while "<mc:Fallback>" in xml:
        xml = re.sub(r"<mc:Fallback>(?:(?!<mc:Fallback>).)*?</mc:Fallback>", "", xml)
    shown = "".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", xml))
    assert "".join(docx(data, "a.docx").text.split()) == shown
