"""Web pages, Markdown and captions: what a reader sees of them, and what stands beside it."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.model.errors import InputError
from teipress.model.transcript import Written
from teipress.read.formats import written
from teipress.read.formats.captions import captions, is_captions
from teipress.read.formats.html import declared_charset, html
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
    assert declared_charset(page) == "windows-1251"
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
        ("1\n00:00:01 -> 2\n\n2\n00:00:0x --> 00:00:03,000\nA\n", "a.srt:5: This is no timing"),
        ("1\n00:00:01,000 --> 00:00:02,000\nA\n\nlost words\n", "a.srt:5: These lines stand in no cue"),
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
