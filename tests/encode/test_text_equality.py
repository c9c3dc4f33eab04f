"""Promise 1 as properties: no transcript loses a character on its way into TEI."""

from hypothesis import given

from teipress.encode import difference, encode, is_ours, witness
from teipress.engines.xml import parse
from teipress.model.annotation import Annotation
from teipress.model.text import squeezed
from teipress.model.transcript import Role, Transcript
from tests.encode.strategies import annotated, documents
from tests.encode.work import encoding


@given(documents())
def test_the_witness_leaves_out_what_an_editor_put_beside_the_text(document: tuple[str, str]) -> None:
    xml, text = document
    assert squeezed(witness(xml.encode()).text) == squeezed(text)


@given(annotated())
def test_the_text_of_the_tei_is_the_text_of_all_tiles_but_blank(
    work: tuple[Transcript, list[Annotation]],
) -> None:
    transcript, annotations = work
    tei = encode(encoding(transcript, annotations))
    printed = "".join(transcript[tile.span] for tile in transcript.tiles if tile.role is not Role.BLANK)
    assert squeezed(witness(tei).text) == squeezed(printed) == squeezed(transcript.text)


@given(annotated())
def test_the_turns_of_the_tei_are_the_turns_of_the_transcript(
    work: tuple[Transcript, list[Annotation]],
) -> None:
    transcript, annotations = work
    spoken = witness(encode(encoding(transcript, annotations))).turns
    assert [turn.label for turn in spoken] == [
        transcript[turn.speaker.span].strip() for turn in transcript.turns
    ]
    assert [turn.id for turn in spoken] == [f"t{n}" for n, _ in enumerate(spoken, 1)]


@given(annotated())
def test_what_is_written_is_well_formed_and_sealed(work: tuple[Transcript, list[Annotation]]) -> None:
    data = encode(encoding(*work))
    parse(data, "x.xml")
    assert is_ours(data)
    assert not is_ours(data.replace(b"<body>", b"<body><!-- mine -->"))


def test_the_first_difference_is_shown_at_both_its_places() -> None:
    tei = b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text>\n<p>We agree\nto that.</p></text></TEI>"
    found = difference("We agree\n\nto  this.", witness(tei))
    assert found is not None
    assert found.sentence == "The TEI has “at.” where the transcript has “is.”."
    assert (found.printed_at.line, found.printed_at.column) == (3, 7)
    assert (found.encoded_at.line, found.encoded_at.column) == (3, 6)


def test_a_text_that_ends_early_is_a_difference() -> None:
    tei = b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><p>We agree</p></text></TEI>"
    found = difference("We agree now", witness(tei))
    assert found is not None
    assert found.sentence == "The TEI has ended where the transcript goes on with “now”."
