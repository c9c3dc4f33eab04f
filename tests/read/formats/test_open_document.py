"""OpenDocument texts: what hides, what stands in boxes, and what has a password."""

import pytest

from teipress.model.errors import InputError
from teipress.read.formats import written
from teipress.read.formats.odt import odt
from tests.read.formats.packages import ODF, open_document


def test_hidden_text_is_not_shown() -> None:
    style = "<style:style style:name='T3'><style:text-properties text:display='none'/></style:style>"
    body = (
        "<text:p>a<text:span text:style-name='T3'>b</text:span>c<text:hidden-text>d</text:hidden-text></text:p>"
        "<text:section text:display='none'><text:p>e</text:p></text:section>"
        "<text:p>f<text:hidden-paragraph text:is-hidden='true'/></text:p><text:p>g<text:script>h()</text:script></text:p>"
    )
    found = odt(open_document(body, style), "a.odt")
    assert found.text.split() == ["ac", "g"]
    assert found.notices == ("4 hidden passages left out.",)


def test_boxes_and_shapes_stand_after_their_paragraph() -> None:
    body = (
        "<text:p>a<draw:custom-shape><text:p>shape</text:p></draw:custom-shape>b"
        "<draw:g><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></draw:g></text:p>"
        "<text:p>c</text:p>"
    )
    assert odt(open_document(body), "a.odt").text == "ab\nshape\nboxed\nc\n"


def test_a_table_within_a_cell_is_written_once() -> None:
    def table(*cells: str) -> str:
        held = "".join(f"<table:table-cell>{one}</table:table-cell>" for one in cells)
        return f"<table:table><table:table-row>{held}</table:table-row></table:table>"

    inner = table("<text:p>b</text:p>", "<text:p>c</text:p>")
    body = table(f"<text:p>a</text:p>{inner}", "<text:p>d</text:p>")
    assert odt(open_document(body), "a.odt").text == "a\u2028b\u2028c\td\n"


def test_a_password_is_named() -> None:
    manifest = f"<m:manifest xmlns:m='{ODF}:manifest:1.0'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    with pytest.raises(InputError, match="has a password"):
        odt(open_document("", others={"META-INF/manifest.xml": manifest}), "a.odt")


def test_headers_are_left_out_with_a_word_and_a_number_that_is_none_is_one() -> None:
    styles = f"<s:a xmlns:s='{ODF}:style:1.0'><s:header>Secret</s:header></s:a>"
    found = odt(
        open_document("<text:p>a<text:s text:c='x'/>b</text:p>", others={"styles.xml": styles}), "a.odt"
    )
    assert found.text == "a b\n"
    assert found.notices == ("Headers and footers, which pages have in common, left out: 1.",)


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(InputError, match="white space only"):
        written(open_document(""), "a.odt")
