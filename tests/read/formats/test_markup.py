"""Web pages, Markdown and captions: what a reader sees of them, and what stands beside it."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.model.errors import InputError
from teipress.model.transcript import Written
from teipress.read.formats import written
from teipress.read.formats.captions import captions, is_captions
from teipress.read.formats.charset import declared_charset
from teipress.read.formats.html import html
from teipress.read.formats.markdown import markdown


def marked(found: Written) -> list[tuple[str, str, str]]:
    return [(found.text[mark.span.start : mark.span.end], str(mark.kind), mark.value) for mark in found.marks]


def test_a_web_page() -> None:
    page = (
        "<html><head><title>not shown</title><style>p {}</style></head><body><h2>The\n Talk</h2>"
        "<p><b>Stalin:</b> I said <i>no</i> to <b>P</b>aris.<br>And  so.<p>Soong: Yes<sup>1</sup>"
        "<table><tr><td>a<td>b</table><pre>x\n  y</pre><div hidden>no</div><img src=x alt=no></body>"
    )
    found = html(page, "a.html")
    assert (
        found.text == "The Talk\n\nStalin: I said no to Paris.\u2028And so.\n\nSoong: Yes1\n\na\tb\n\nx\n  y"
    )
    assert marked(found) == [
        ("The Talk", "heading", "2"),
        ("Stalin:", "rendition", "bold"),
        ("no", "rendition", "italic"),
        ("P", "rendition", "bold"),
        ("1", "rendition", "superscript"),
    ]
    assert found.notices == ("1 picture left out.",)


def test_the_encoding_that_a_page_declares_counts() -> None:
    page = '<meta charset="windows-1251"><p>Сталин: Да.'.encode("windows-1251")
    assert declared_charset(page) == "cp1251"
    assert written(page, "a.html").text == "Сталин: Да."


def test_an_empty_page_is_refused() -> None:
    with pytest.raises(InputError, match="nothing in this web page"):
        html("", "a.html")


class Plain(HTMLParser):
    """Another reader of HTML, to compare with."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data)


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i>x</i>",
        "<br>",
        "<div>",
        "</div>",
        "a ",
        " b",
        "&amp;",
        "é\n",
        "<h1>t</h1>",
    ]
)


@given(st.lists(PIECES, max_size=20).map(lambda parts: "<body>x" + "".join(parts)))
def test_nothing_visible_is_lost(page: str) -> None:
    plain = Plain()
    plain.feed(page)
    plain.close()
    assert "".join(html(page, "a.html").text.split()) == "".join("".join(plain.text).split())


def test_markdown() -> None:
    source = "# Interview\n\n**Jerod Santo:** \\[07:41\\] Why\nwrapped `x`?\n\n3. one\n4. two\n\n- dot\n\n> *quoted*\n"
    found = markdown(source, "a.md")
    assert found.text == (
        "Interview\n\nJerod Santo: [07:41] Why\u2028wrapped x?\n\n3. one\n4. two\n\ndot\n\nquoted"
    )
    assert marked(found) == [
        ("Interview", "heading", "1"),
        ("Jerod Santo:", "rendition", "bold"),
        ("quoted", "rendition", "italic"),
    ]


CAPTIONS = """WEBVTT - a talk

NOTE by nobody

intro
00:01.000 --> 00:00:04.500 align:left
<v.loud Alice Chen>Right, &amp; let's <i>start</i></v>

2
00:00:04.500 --> 00:00:09.200
<v Alice Chen>They came back.</v>
<v Bob>No <c.red>way</c>.</v>
"""


def test_voices_of_captions_are_labels() -> None:
    found = captions(CAPTIONS, "a.vtt")
    assert found.text == "Alice Chen\nRight, & let's start\n\nThey came back.\nBob\nNo way.\n"
    assert marked(found) == [
        ("Alice Chen", "label", ""),
        ("Right, & let's start", "cue", "1.000 4.500"),
        ("start", "rendition", "italic"),
        ("They came back.", "cue", "4.500 9.200"),
        ("Bob", "label", ""),
        ("No way.", "cue", "4.500 9.200"),
    ]


def test_captions_are_known_by_what_they_hold() -> None:
    srt = "1\r\n00:00:01,000 --> 00:00:03,500\r\nAlice: Well.\r\n"
    assert is_captions(srt)
    assert is_captions(CAPTIONS)
    assert not is_captions("1\n\nAlice: 00:00:01,000 --> what?\n")
    assert written(srt.encode(), "a.txt").text == "Alice: Well.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1\n00:00:01 --> 00:02\nA\n\n2\n00:00:0x --> 00:00:03,000\nA\n", "a.srt:6: This is no timing"),
        ("lost words\n\n1\n00:00:01,000 --> 00:00:02,000\nA\n", "a.srt:1: These lines stand in no cue"),
    ],
)
def test_a_broken_cue_is_named_with_its_line(text: str, said: str) -> None:
    with pytest.raises(InputError) as raised:
        captions(text, "a.srt")
    assert said in str(raised.value)


def test_rich_text_is_refused_with_what_to_do() -> None:
    with pytest.raises(InputError, match="Rich Text") as raised:
        written(b"{\\rtf1 x}", "a.rtf")
    assert ".docx" in raised.value.hint


def test_what_only_looks_like_a_tag_is_text_in_markdown() -> None:
    found = markdown("MOD: A List<Person> <laughs> <b>now</b>\n\n<ivan>\nBob: Hi </ivan>\n", "a.md")
    assert found.text == "MOD: A List<Person> <laughs> now\n\n<ivan>\u2028Bob: Hi </ivan>"
    assert marked(found) == [("now", "rendition", "bold")]


def test_the_settings_above_a_markdown_text_are_text() -> None:
    found = markdown("---\r\ntitle: A & B\r\n---\r\n# Talk\r\n", "a.md")
    assert found.text.split("\n") == ["title: A & B", "", "Talk"]


def test_what_comes_after_the_end_of_a_page_is_shown_too() -> None:
    assert html("<html><body><p>a</p></body></HTML >\n<p>b<html><body><p>c", "a.html").text == "a\n\nb\n\nc"


def test_a_page_is_read_however_deep_it_nests() -> None:
    page = "<div>a<q>" * 700 + "deep" + "</q></div>b" * 700
    assert html(page, "a.html").text.count("b") == 700
    with pytest.raises(InputError, match="thousands deep"):
        html("<div>" * 5000 + "deep", "a.html")


def test_quotation_marks_are_printed_by_browsers() -> None:
    page = "<p>He said <q>we <q>agree</q> </q>.<p lang=de><q>Ja</q><p lang=fr-CA><q>Oui</q>"
    assert html(page, "a.html").text == "He said “we ‘agree’ ”.\n\n„Ja“\n\n«Oui»"


def test_style_sets_words_off_as_elements_do() -> None:
    page = (
        "<p><span style='font-style: italic; color: red'>a</span> <b style='font-weight:normal'>b</b> "
        "<span STYLE='FONT-WEIGHT:700'>c</span> <span style='text-transform:uppercase'>d</span>"
    )
    assert marked(html(page, "a.html")) == [
        ("a", "rendition", "italic"),
        ("c", "rendition", "bold"),
        ("d", "rendition", "all-caps"),
    ]


def test_numbers_of_lists_and_what_is_embedded_are_left_out_with_a_word() -> None:
    found = html("<ol><li>a<li>b</ol><ul><li>c</ul><iframe>x</iframe><video>y</video>", "a.html")
    assert found.text.split() == ["a", "b", "c"]
    assert found.notices == (
        "2 items of a list with an automatic number, which is no part of the text.",
        "1 picture left out.",
        "1 embedded object left out.",
    )


def test_paragraphs_of_a_cell_are_lines_of_it_in_a_table_of_data() -> None:
    data = "<table><tr><td>Q<td><p>Where?</p><p>When?</p><tr><td><p>A</p><td><p>Here.</p></table>"
    assert html(data, "a.html").text == "Q\tWhere?\u2028When?\nA\tHere."


def test_paragraphs_are_paragraphs_in_a_table_that_is_the_layout_of_a_page() -> None:
    layout = "<table><tr><td>Menu<td><h1>Talk</h1><p>Stalin: Yes.</p><p>Soong: No.</p></table>"
    assert html(layout, "a.html").text.split("\n\n")[-2:] == ["Stalin: Yes.", "Soong: No."]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=US-ASCII'>", "cp1252"),
        ("<meta charset='latin5'>", "cp1254"),
        ("<meta charset=gb2312>", "gb18030"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=nosuch>", ""),
        ("<?xml version='1.0' encoding='ISO-8859-2'?>", "iso8859-2"),
        ("\ufeff<meta charset=latin1>", ""),
    ],
)
def test_labels_of_encodings_mean_what_they_mean_to_browsers(head: str, encoding: str) -> None:
    assert declared_charset(head.encode()) == encoding


def test_a_page_in_latin_1_has_the_quotation_marks_of_windows() -> None:
    found = written("<meta charset=iso-8859-1><p>Müller: “ja” – nein…".encode("cp1252"), "a.html")
    assert (found.text, found.encoding, found.notices) == ("Müller: “ja” – nein…", "windows-1252", ())


def test_a_page_that_is_utf_8_and_says_otherwise_is_read_as_utf_8_with_a_word() -> None:
    found = written("<meta charset=latin1><p>Müller: “ja”".encode(), "a.html")
    assert found.text == "Müller: “ja”"
    assert found.notices == ("Read as UTF-8, which fits every byte, although the page says cp1252.",)


def test_notes_of_markdown_stand_at_their_signs() -> None:
    source = (
        "A: Yes[^1] and *no*[^b], see [^1], `[^1]`.\n\n[^1]: In\n   <laughs> **Paris**.\n[^b]: One.\n\n    Two.\n\n"
        "B: Done.\n\n[^c]: Without a sign.\n"
    )
    found = markdown(source, "a.md")
    assert found.text == (
        "A: Yes In <laughs> Paris. and no One. Two., see [^1], [^1].\n\nB: Done.\n\n[^c]: Without a sign."
    )
    assert [text for text, kind, _ in marked(found) if kind == "note"] == [
        " In <laughs> Paris.",
        " One. Two.",
    ]


def test_code_in_markdown_keeps_its_definitions() -> None:
    assert "[^1]: x" in markdown("a[^1]\n\n```\n[^1]: x\n```\n", "a.md").text


def test_a_note_that_is_defined_twice_is_kept_twice() -> None:
    found = markdown("a[^1]\n\n[^1]: One\n[^1]: Two\n", "a.md")
    assert found.text == "a One\n\n[^1]: Two"


def test_what_only_looks_like_the_address_of_a_link_is_text_in_markdown() -> None:
    source = "[Bob]: Yes\n\n[Ann]: No.\n\nSee [it] and [that][b].\n\n[it]: http://x.org\n[b]: <y.html> 'Title'\n[//]: # (not shown)\n"
    assert markdown(source, "a.md").text == "[Bob]: Yes\n\n[Ann]: No.\n\nSee it and that."
