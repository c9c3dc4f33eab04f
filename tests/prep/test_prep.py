"""What prep adds to the TEI: numbers of notes, and indexes."""

from teipress.engines.saxon import transform
from teipress.resources import resource

HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><profileDesc><particDesc><listPerson>
<person xml:id="stalin"><persName>Joseph Stalin</persName><persName type="index">Stalin, Joseph</persName></person>
</listPerson></particDesc></profileDesc></teiHeader><standOff><listPlace>
<place xml:id="dalian"><placeName>Dalian</placeName><placeName type="historical">Dairen</placeName></place>
<place xml:id="aal"><placeName>Aal</placeName></place><place xml:id="aland"><placeName>Åland</placeName></place>
<place xml:id="zell"><placeName>Zell</placeName></place><place xml:id="never"><placeName>Never</placeName></place>
</listPlace></standOff>"""


def prepared(text: str) -> str:
    return transform(resource("xslt/prep.xsl"), f"{HEAD}<text>{text}</text></TEI>").text


def index(text: str) -> str:
    made = prepared(f"<body><div>{text}</div></body>")
    return made[made.index("<back>") : made.index("</text>")]


PORT = '<sp xml:id="t{0}" n="{0}"><p><placeName ref="#{1}">{2}</placeName></p></sp>'


def test_a_place_is_listed_with_its_printed_form_and_each_turn_once() -> None:
    turns = PORT.format(1, "dalian", "Dairen") + PORT.format(
        2, "dalian", 'Dalian</placeName> and <placeName ref="#dalian">Dairen'
    )
    assert index(turns) == (
        '<back><div type="index" subtype="places"><list><item corresp="#dalian"><label>Dalian (Dairen)</label> '
        '<ref target="#t1" n="1"/> <ref target="#t2" n="2"/></item></list></div></back>'
    )


def test_a_person_is_sorted_by_the_index_form_and_listed_without_other_forms() -> None:
    assert "<label>Stalin, Joseph</label>" in index(
        '<sp xml:id="t1" n="1"><p><persName ref="#stalin">Stalin</persName></p></sp>'
    )


def test_entries_stand_in_the_order_of_the_unicode_collation_algorithm() -> None:
    turns = "".join(PORT.format(n, place, "x") for n, place in enumerate(("zell", "aland", "aal"), 1))
    made = index(turns)
    assert made.index("Aal") < made.index("Åland") < made.index("Zell")


def test_without_a_mention_there_is_no_index() -> None:
    assert prepared("<body><div><p>Nobody.</p></div></body>").endswith(
        "<body><div><p>Nobody.</p></div></body></text></TEI>"
    )


def test_a_printed_form_is_what_stands_there_not_what_an_editor_put_beside_it() -> None:
    mention = '<placeName ref="#dalian"><choice><sic>Darien</sic><corr>Dairen</corr></choice></placeName>'
    assert "Dalian (Darien)" in index(f'<sp xml:id="t1" n="1"><p>{mention}</p></sp>')


def test_editors_notes_are_numbered_and_others_are_not() -> None:
    made = prepared(
        "<body><div><p>a<note type='editorial'>x</note><note>typed</note></p><p>b<note type='editorial'>y</note></p></div></body>"
    )
    assert '<note type="editorial" n="1">x</note><note>typed</note>' in made
    assert '<note type="editorial" n="2">y</note>' in made
