"""What is said of documents beside the verdict, how they are read, and that hostile ones cost no more than others."""

import io
import random
import tracemalloc
from collections.abc import Iterator
from time import process_time

import pytest

from teipress.model.errors import GrammarError, InputError
from teipress.validate import validate
from teipress.validate.relaxng import Fault, Schema

N = 'xmlns="http://relaxng.org/ns/structure/1.0"'
XSD = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'


def faults(grammar: str, document: str) -> list[Fault]:
    return list(Schema(grammar.replace(" ", f" {N} ", 1).encode(), "g.rng").faults(document))


def said(grammar: str, document: str) -> list[tuple[int, int, str, str]]:
    return [(fault.line, fault.column, fault.rule, fault.message) for fault in faults(grammar, document)]


def element(name: str) -> str:
    return f'<element name="{name}"><empty/></element>'


# -------------------------------------------------------------------------------------------- what is said

TALK = f"""<element name="talk" {XSD}>
  {element("head")}
  <oneOrMore>
    <element name="turn">
      <attribute name="who"/>
      <optional><attribute name="when"><data type="date"/></attribute></optional>
      <optional><choice>
        <group><attribute name="from"/><attribute name="to"/></group>
        <attribute name="at"><choice><value>start</value><value>end</value></choice></attribute>
      </choice></optional>
      <zeroOrMore><choice><text/>{element("pause")}</choice></zeroOrMore>
    </element>
  </oneOrMore>
  <optional><element name="year"><data type="gYear"/></element></optional>
</element>"""


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        pytest.param(
            '<talk><head/>\n <turn whom="a">x</turn></talk>',
            [(2, 2, "rng.attribute", "<turn> cannot have @whom.")],
            id="a misspelt attribute is not missing as well",
        ),
        pytest.param(
            "<talk><head/><turn/></talk>",
            [(1, 14, "rng.required", "<turn> has no @who, and cannot be without it.")],
            id="a missing attribute",
        ),
        pytest.param(
            '<talk><head/><turn who="a" from="x"/></talk>',
            [(1, 14, "rng.required", "<turn> has no @to, and cannot be without it.")],
            id="an attribute that is missing beside another",
        ),
        pytest.param(
            '<talk><head/><turn who="a" at="end" to="x"/></talk>',
            [(1, 14, "rng.attribute", "<turn> cannot have @to together with @at and @who.")],
            id="attributes that do not go together",
        ),
        pytest.param(
            '<talk><head/><turn who="a" at="ende" when="1945-02-30"/></talk>',
            [
                (1, 14, "rng.value", "@at of <turn> cannot be “ende”."),
                (1, 14, "rng.value", "@when of <turn> cannot be “1945-02-30”."),
            ],
            id="two wrong values",
        ),
        pytest.param(
            '<talk>\n<turn who="a"/></talk>',
            [(2, 1, "rng.content", "<talk> needs <head> before <turn>.")],
            id="something missing before",
        ),
        pytest.param(
            "<talk><head/>\n</talk>",
            [(2, 1, "rng.content", "<talk> is not complete.")],
            id="something missing at the end, where it should be put",
        ),
        pytest.param(
            '<talk><head/>\n stray <turn who="a"/>\n more\n words<turn who="b"/></talk>',
            [
                (2, 2, "rng.text", "<talk> cannot hold text of its own, but “stray” stands there."),
                (3, 2, "rng.text", "<talk> cannot hold text of its own, but “more words” stands there."),
            ],
            id="text at two places",
        ),
        pytest.param(
            '<talk><head/><tunr who="a"><nothing/></tunr></talk>',
            [
                (1, 14, "rng.element", "<tunr> is no element of this schema."),
                (1, 28, "rng.element", "<nothing> is no element of this schema."),
            ],
            id="a misspelt element is read as what was meant",
        ),
        pytest.param(
            '<talk><head/><turn who="a"><head/><pause/><turn/></turn></talk>',
            [
                (1, 28, "rng.element", "<head> is not allowed in <turn>."),
                (1, 43, "rng.element", "<turn> is not allowed in <turn>."),
            ],
            id="what is misplaced is no further news",
        ),
        pytest.param(
            '<talk><head/><turn who="a"/><year>45</year></talk>',
            [(1, 35, "rng.value", "<year> cannot hold “45”.")],
            id="data in an element",
        ),
        pytest.param(
            '<talk><head/><turn who="a"/><year>1945</year><turn who="b"/><turn who="c"/></talk>',
            [(1, 46, "rng.element", "<turn> cannot stand at this point of <talk>.")],
            id="an order that goes wrong is told once",
        ),
        pytest.param(
            "<head/>", [(1, 1, "rng.element", "A document cannot begin with <head>.")], id="a wrong root"
        ),
    ],
)
def test_what_is_said(document: str, expected: list[tuple[int, int, str, str]]) -> None:
    assert said(TALK, document) == expected


def test_another_namespace_is_told() -> None:
    (fault,) = faults(
        '<element name="TEI" ns="http://www.tei-c.org/ns/1.0"><text/></element>', "<TEI><p/></TEI>"
    )
    assert fault.hint == (
        'It stands in no namespace; write xmlns="http://www.tei-c.org/ns/1.0" on it or on an element around it.'
    )


def test_an_element_of_one_of_several_patterns_is_judged_by_those_still_possible() -> None:
    word = '<element name="word"><data type="{}"/></element>'
    grammar = (
        f'<element name="book" {XSD}><choice><group>{word.format("integer")}{element("a")}</group>'
        f"<group>{word.format('date')}{element('b')}</group></choice></element>"
    )
    assert said(grammar, "<book><word>1808</word><a/></book>") == []
    assert [rule for *_, rule, _ in said(grammar, "<book><word>1808</word><b/></book>")] == ["rng.element"]
    assert [rule for *_, rule, _ in said(grammar, "<book><word>x</word><b/></book>")] == ["rng.value"]


IDS = (
    f'<element name="r" {XSD}><zeroOrMore><element name="e"><optional><attribute name="id"><data type="ID"/></attribute>'
    '</optional><optional><attribute name="to"><data type="IDREFS"/></attribute></optional></element></zeroOrMore></element>'
)


def test_ids_stand_once_and_references_have_an_aim() -> None:
    document = '<r><e to="a b"/>\n<e id="a"/>\n<e id="a" to="a"/></r>'
    assert said(IDS, document) == [
        (3, 1, "rng.id", "@id a stands twice: first in line 2."),
        (1, 4, "rng.idref", "@to points to b, but nothing in this document has that id."),
    ]
    schema = Schema(IDS.replace(" ", f" {N} ", 1).encode(), "g.rng")
    assert list(schema.faults(document, ids=False)) == []


def test_the_finding_has_the_place_of_the_attribute_and_the_path() -> None:
    schema = TALK.replace(" ", f" {N} ", 1).encode()
    document = b'<talk><head/><turn\n  who="a"\n  at="x"/></talk>'
    (finding,) = validate(document, "d.xml", schema=schema, schema_name="talk.rng")
    assert (finding.place.line, finding.place.column, finding.xpath) == (3, 3, "turn")


def test_a_grammar_of_several_files_is_read() -> None:
    files = {"g/part.rng": f'<element {N} name="a"><empty/></element>'.encode()}
    schema = f'<element {N} name="r"><externalRef href="part.rng"/></element>'.encode()
    assert (
        validate(b"<r><a/></r>", "d.xml", schema=schema, schema_name="g/r.rng", reader=files.__getitem__)
        == []
    )


@pytest.mark.parametrize("href", ["http://example.org/a.rng", "//host/a.rng", "ftp://a/b", "data:,x"])
def test_nothing_is_fetched(href: str) -> None:
    def reader(path: str) -> bytes:
        raise AssertionError(path)

    with pytest.raises(GrammarError, match="which is no file on this computer"):
        Schema(f'<element {N} name="r"><externalRef href="{href}"/></element>'.encode(), "g.rng", reader)


def test_without_a_reader_no_file_is_read() -> None:
    with pytest.raises(GrammarError, match="is not read: no file beside this one may be read here"):
        Schema(f'<grammar {N}><include href="a.rng"/></grammar>'.encode(), "g.rng")


@pytest.mark.parametrize("schema", [b"<!DOCTYPE grammar><grammar/>", b"<grammar", b"", b"\xff\xfe\x00"])
def test_a_schema_that_is_no_xml_is_told(schema: bytes) -> None:
    with pytest.raises(GrammarError):
        Schema(schema, "g.rng")


# -------------------------------------------------------------------------------------------- how it is read


def test_a_document_is_the_same_in_parts() -> None:
    document = ("<talk><head/>" + '<turn who="ä">x <pause/> y<b/></turn>\n' * 5000 + "</talk>").encode()
    schema = Schema(TALK.replace(" ", f" {N} ", 1).encode(), "g.rng")
    whole = list(schema.faults(document))
    assert len(whole) == 5000
    assert list(schema.faults(io.BytesIO(document))) == whole
    assert list(schema.faults(document.decode())) == whole


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "shift_jis"])
def test_documents_in_other_encodings(encoding: str) -> None:
    text = "<r>日本</r>" if encoding == "shift_jis" else "<r>é</r>"
    document = f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)
    schema = f'<element {N} name="r"><empty/></element>'.encode()
    found = validate(document, "d.xml", schema=schema, schema_name="g.rng")
    assert [finding.rule for finding in found] == ["rng.text"]


def test_a_document_that_is_not_well_formed_is_told() -> None:
    schema = Schema(f'<element {N} name="r"><text/></element>'.encode(), "g.rng")
    with pytest.raises(InputError, match=r"d\.xml:1:\d: This is not well-formed XML"):
        list(schema.faults(b"<r><b></r>", "d.xml"))
    with pytest.raises(InputError, match="DOCTYPE"):
        list(schema.faults(b"<!DOCTYPE r><r/>", "d.xml"))


# -------------------------------------------------------------------------------------------- hostile input


def _recursive() -> str:
    return (
        f'<grammar {N}><start><ref name="x"/></start><define name="x"><element name="x"><zeroOrMore>'
        '<ref name="x"/></zeroOrMore></element></define></grammar>'
    )


def _ambiguous(length: int) -> str:
    either = f"<choice>{element('a')}{element('b')}</choice>"
    return f'<element {N} name="r"><zeroOrMore>{either}</zeroOrMore>{element("a")}{either * length}</element>'


def _interleaved(number: int) -> str:
    parts = "".join(f"<optional>{element(f'e{n}')}</optional>" for n in range(number))
    return f'<element {N} name="t"><zeroOrMore><element name="r"><interleave>{parts}</interleave></element></zeroOrMore></element>'


def _attributes(number: int) -> str:
    parts = "".join(f'<optional><attribute name="a{n}"/></optional>' for n in range(number))
    return f'<element {N} name="t"><zeroOrMore><element name="r">{parts}</element></zeroOrMore></element>'


def _word() -> str:
    return (
        f'<element {N} {XSD} name="x"><attribute name="a"><list><oneOrMore><data type="token">'
        r'<param name="pattern">[^\p{C}\p{Z}]+</param></data></oneOrMore></list></attribute></element>'
    )


def _any() -> str:
    return (
        f'<grammar {N}><start><ref name="x"/></start><define name="x"><element><anyName/><zeroOrMore>'
        "<choice><attribute><anyName/></attribute><ref name='x'/></choice></zeroOrMore></element></define></grammar>"
    )


def _deep_grammar(depth: int) -> str:
    defines = "".join(
        f'<define name="d{n}"><optional>{element(f"a{n}")}</optional><optional><ref name="d{n + 1}"/></optional></define>'
        for n in range(depth)
    )
    last = f'<define name="d{depth}">{element("b")}</define>'
    return (
        f'<grammar {N}><start><element name="r"><ref name="d0"/></element></start>{defines}{last}</grammar>'
    )


def _hostile() -> Iterator[tuple[str, str, bytes]]:
    chance = random.Random(1)  # noqa: S311  the cases have to be the same each time
    either = "".join(chance.choice(("<a/>", "<b/>")) for _ in range(4000))
    orders = [chance.sample(range(30), 30) for _ in range(60)]
    subsets = [chance.sample(range(40), 12) for _ in range(400)]
    yield "a model that needs 2^20 states", _ambiguous(20), f"<r>{either}</r>".encode()
    yield (
        "an interleave of 30",
        _interleaved(30),
        (
            "<t>" + "".join("<r>" + "".join(f"<e{n}/>" for n in order) + "</r>" for order in orders) + "</t>"
        ).encode(),
    )
    yield (
        "subsets of 40 attributes",
        _attributes(40),
        (
            "<t>" + "".join("<r " + " ".join(f'a{n}=""' for n in some) + "/>" for some in subsets) + "</t>"
        ).encode(),
    )
    yield "a document 200,000 deep", _recursive(), b"<x>" * 200_000 + b"</x>" * 200_000
    yield "300,000 siblings", _recursive(), b"<x>" + b"<x/>" * 300_000 + b"</x>"
    yield "20,000 wrong siblings", _recursive(), b"<x>" + b"<y/>" * 20_000 + b"</x>"
    yield "an attribute of 150,000 words", _word(), b'<x a="' + b"word " * 150_000 + b'"/>'
    yield (
        "50,000 names",
        _any(),
        b"<x>" + b"".join(b'<n%d a%d=""/>' % (n, n) for n in range(50_000)) + b"</x>",
    )
    yield "a grammar 2,000 deep", _deep_grammar(2000), b"<r><a3/><a1999/><b/></r>"
    yield (
        "3,000 groups in one another",
        (f'<element {N} name="r">' + "<group>" * 3000 + element("a") + "</group>" * 3000 + "</element>"),
        b"<r><a/></r>",
    )
    yield (
        "500 choices in one another",
        (
            f'<element {N} name="r">'
            + f"<choice>{element('b')}" * 500
            + element("a")
            + "</choice>" * 500
            + "</element>"
        ),
        b"<r><a/></r>",
    )


@pytest.mark.parametrize(("grammar", "document"), [pytest.param(g, d, id=name) for name, g, d in _hostile()])
def test_hostile_input_is_read_in_bounded_time(grammar: str, document: bytes) -> None:
    begun = process_time()
    list(Schema(grammar.encode(), "g.rng").faults(io.BytesIO(document)))
    assert process_time() - begun < 10


def test_memory_does_not_grow_with_the_document() -> None:
    schema = Schema(_any().encode(), "g.rng")

    def peak(siblings: int) -> int:
        document = io.BytesIO(b"<x>" + b"<y z='1'/>" * siblings + b"</x>")
        tracemalloc.start()
        list(schema.faults(document))
        _, found = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return found

    assert peak(40_000) < peak(4_000) + 2_000_000


def test_steps_are_forgotten_without_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teipress.validate.relaxng.automaton._MOST_STEPS", 7)
    document = "<talk><head/>" + '<turn who="a">x <pause/> y<b/></turn>' * 50 + "</talk>"
    assert len(faults(TALK, document)) == 50


def test_files_that_take_in_one_another_twice_come_to_an_end() -> None:
    def reader(path: str) -> bytes:
        number = int(path.removesuffix(".rng")) + 1
        twice = f'<externalRef href="{number}.rng"/>' * 2
        return f'<element {N} name="a">{twice}</element>'.encode()

    with pytest.raises(GrammarError, match="Too many files"):
        Schema(reader("0.rng"), "0.rng", reader)
