import re
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teipress.editions import Publication
from teipress.engines.saxon import transform
from teipress.engines.xml import TEI, TEI_NAMESPACE
from teipress.model.errors import StylesheetError
from teipress.project.encoding import encoded
from teipress.project.layout import Layout, Seed
from teipress.project.project import open_project
from teipress.resources import resource
from tests.html.pages import DATA, page, parsed, produced, source

ODD = resource("schema") / "teipress.odd"
INVENTORY = frozenset(
    """
    TEI anchor appInfo application availability back bibl birth body change choice citeStructure
    collection corr correction creation date dateline death desc div editor editorialDecl encodingDesc
    extent fileDesc foreign front fw gap geo head hi hyphenation idno incident interpretation item
    kinesic label langUsage language lb licence list listOrg listPerson listPlace location measure
    meeting metamark msDesc msIdentifier name namespace normalization note occupation opener org orgName
    orig p particDesc pb persName person place placeName profileDesc projectDesc publicationStmt
    publisher q quotation ref refsDecl reg repository resp respStmt revisionDesc segmentation setting
    settingDesc sic sourceDesc sp speaker stage standOff supplied tagUsage tagsDecl teiHeader text time
    title titleStmt unclear vocal
    """.split()
)
"""The elements that encoding writes."""


@pytest.fixture(scope="module")
def every() -> Any:
    return parsed(page(source("every.xml"), tei="a.xml", text="a.txt", pdf="a.pdf"))


@pytest.mark.parametrize("name", ["every.html", "bare.html", "listing.html"])
def test_the_page_is_the_one_that_was_looked_at(name: str) -> None:
    assert produced()[name] == (DATA / name).read_text("utf-8")


def test_the_sample_holds_every_element_that_is_written() -> None:
    root = etree.fromstring(source("every.xml").encode())
    assert {etree.QName(element).localname for element in root.iter(etree.Element)} >= INVENTORY


@pytest.mark.skipif(not ODD.exists(), reason="schema/teipress.odd is not in this checkout")
def test_the_sample_holds_every_element_of_the_schema() -> None:
    root = etree.fromstring(source("every.xml").encode())
    specified = {spec.get("ident") for spec in etree.parse(ODD).iter(f"{TEI}elementSpec")}
    assert specified <= {etree.QName(element).localname for element in root.iter(etree.Element)}


# ------------------------------------------------------------------------------------ the text, all of it


def _text(element: Any, left_out: str) -> str:
    """Return the text of an element without that of the parts that an XPath names, white space aside."""
    parts = element.xpath(f".//text()[not(ancestor::*[{left_out}])]", namespaces={"t": TEI_NAMESPACE})
    return re.sub(r"\s", "", "".join(parts))


def test_each_character_of_the_text_stands_on_the_page_once_and_in_order(every: Any) -> None:
    tei: Any = etree.fromstring(source("every.xml").encode())
    expected = "".join(
        _text(part, "self::t:sic or self::t:orig or self::t:abbr or self::t:note[@type='editorial']")
        for part in tei.xpath("t:text/t:front | t:text/t:body", namespaces={"t": TEI_NAMESPACE})
    )
    assert _shown(every).replace("⟨", "").replace("⟩", "") == expected


def _shown(page: Any) -> str:
    return _text(page.get_element_by_id("page:text"), "@class='number' or @class='noteref'")


def test_the_first_transcript_stands_on_its_page_whole() -> None:
    root = resource("xslt").parent
    seed = Seed("1945-08-10_soong-stalin", root / "seeds/1945-08-10_soong-stalin.txt")
    encoding = encoded(seed, open_project(Layout(root)), None)
    publication = Publication(seed.name, encoding.tei.decode(), "seed.xml")
    assert _shown(parsed(page(publication.prepared))) == re.sub(
        r"\s|\ufeff", "", seed.path.read_text("utf-8")
    )


def test_the_printed_form_of_a_corrected_word_stands_in_its_note(every: Any) -> None:
    assert every.get_element_by_id("note:a").text_content().endswith("received] printed recieved")


def test_what_a_note_says_stands_on_the_page(every: Any) -> None:
    assert "Since the treaty.See also the next turn." in every.get_element_by_id("note:2").text_content()


_WORDS = st.text(st.sampled_from("ab \u00a0\u2003.,(?)é\u4e2d<&>\"'"), max_size=6)
_INLINE = st.sampled_from(
    ["placeName", "persName", "date", "time", "q", "unclear", "metamark", "foreign", "hi", "ref", "stage"]
)


@st.composite
def _mixed(draw: st.DrawFn, depth: int = 2) -> Any:
    element = etree.Element(TEI + (draw(_INLINE) if depth < 2 else "p"))
    element.text = draw(_WORDS)
    for _ in range(draw(st.integers(0, 2)) if depth else 0):
        child = draw(_mixed(depth - 1))
        child.tail = draw(_WORDS)
        element.append(child)
    return element


# The first example compiles the style sheets.
@settings(deadline=None)
@given(_mixed())
def test_no_space_is_gained_or_lost_within_a_paragraph(paragraph: Any) -> None:
    # An empty date has nothing but its machine form to show.
    for empty in [e for e in paragraph.iter(f"{TEI}date", f"{TEI}time") if not len(e) and not e.text]:
        empty.text = "x"
    root: Any = etree.fromstring(source("bare.xml").encode())
    sp = root.find(f".//{TEI}sp")
    sp[1] = paragraph
    shown = parsed(page(etree.tostring(root, encoding="unicode"))).xpath("string(//*[@id='t1']/div/p)")
    assert shown == "".join(paragraph.itertext())


# --------------------------------------------------------------------------------- addresses and links


def test_ids_are_unique_and_every_pointer_on_the_page_has_its_target(every: Any) -> None:
    ids = Counter(every.xpath("//@id"))
    assert [name for name, times in ids.items() if times > 1] == []
    pointers = {href[1:] for href in every.xpath("//@href") if href.startswith("#")}
    pointers |= {
        name
        for names in every.xpath("//@*[starts-with(name(), 'aria-') and contains(name(), 'by')]")
        for name in names.split()
    }
    assert pointers - set(ids) == set()


def test_each_turn_is_an_element_with_its_id_and_a_permalink(every: Any) -> None:
    turns = every.xpath("//*[@class='number']/..")
    assert [(turn.get("id"), turn[0].get("href"), turn[0].text) for turn in turns] == [
        ("t1", "#t1", "1"), ("t2", "#t2", "2"), ("t4", "#t4", "4"), ("t4a", "#t4a", "4a")
    ]  # fmt: skip


def test_the_id_of_a_turn_that_is_gone_is_an_empty_target(every: Any) -> None:
    assert every.get_element_by_id("t3").text_content() == ""


def test_links_to_other_formats_are_those_given(every: Any) -> None:
    assert every.xpath("//header//*[@class='formats']//@href") == ["a.pdf", "a.txt", "a.xml"]
    assert parsed(page(source("bare.xml"))).xpath("//*[@class='formats']") == []


def test_a_link_that_would_run_a_script_is_none() -> None:
    text = source("bare.xml").replace("Так.", '<ref target="JavaScript:alert(1)">Так.</ref>')
    assert "script:" not in page(text).lower()


# ----------------------------------------------------------------------- standing alone, and for everybody


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    text = page(source("every.xml"), css=resource("xslt/html/edition.css").read_text("utf-8"))
    tree = parsed(text)
    assert tree.xpath("//script | //iframe | //object | //embed | //@src | //@srcset | //@onclick") == []
    assert tree.xpath("//link[not(@rel='alternate')]") == []
    assert not re.search(r"@import|url\(", text)


def test_everything_that_a_colour_tells_is_told_in_words(every: Any) -> None:
    assert [turn.findtext("p") for turn in every.xpath("//*[@class='number']/..")] == [
        "Marlow:", "Okafor:", "Marlow and Okafor:", "A voice:"
    ]  # fmt: skip


def test_a_doubtful_name_is_described_by_the_legend(every: Any) -> None:
    doubtful = every.xpath("//a[@aria-describedby='cert:low']")
    assert [name.text for name in doubtful] == ["D.", "Kalkhim"]
    assert every.get_element_by_id("cert:low").text_content().startswith("Doubtful: ")


def test_the_words_of_the_page_are_marked_as_english_where_the_text_is_not() -> None:
    tree = parsed(page(source("bare.xml")))
    assert tree.get("lang") == "ru"
    assert {heading.get("lang") for heading in tree.xpath("//footer//h2 | //footer//h3")} == {"en"}


def test_headings_go_down_one_level_at_a_time(every: Any) -> None:
    levels = [int(heading.tag[1]) for heading in every.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


# ------------------------------------------------------------------------------------------------ faults


def test_an_element_without_a_template_stops_the_edition_and_is_named() -> None:
    text = source("bare.xml").replace("Так.", "<table>Так.</table>")
    where = r"no template for table, which stands at .*/sp\[1\]/p\[1\]/table\[1\]"
    with pytest.raises(StylesheetError, match=where):
        page(text)


# ------------------------------------------------------------------------------- a project of one's own


def test_a_copy_of_the_entry_with_a_template_of_its_own_wins() -> None:
    own = """
      <xsl:template match="*:p" as="element()"><blockquote>Ours.</blockquote></xsl:template>
    </xsl:package>"""
    entry = resource("xslt/html.xsl")
    modules = (entry.parent / "html/modules.xsl").as_uri()
    copy = entry.read_text("utf-8").replace("html/modules.xsl", modules).replace("</xsl:package>", own)
    text = transform(copy, source("bare.xml"), name="own.xsl").text
    assert "Ours." in text
    assert "Так." not in text
