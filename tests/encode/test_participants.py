"""The participants, the front, the back, the form of a document: what the TEI makes of them."""

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from teipress.annotate import annotate
from teipress.annotate.references import references
from teipress.encode import encode
from teipress.engines.xml import TEI, parse
from teipress.model.transcript import Source
from teipress.validate import validate
from tests.annotate.world import context
from tests.encode.work import encoding
from tests.read.cases import DATA, parts, transcript


def _tei(case: Path) -> str:
    given, _ = parts(case)
    source = Source("case.txt", sha256(given.encode()).hexdigest())
    read = replace(transcript(given, "label"), source=source)
    return encode(encoding(read, annotate(read, context(), [references]))).decode()


FORM = _tei(DATA / "label/front-of-a-form.md")
NOTES = _tei(DATA / "label/notes-at-the-end.md")


def _squeezed(tei: str, name: str) -> str:
    found = re.search(rf"<{name}\b.*?</{name}>", tei, re.DOTALL)
    assert found
    return re.sub(r">\s+<", "><", found[0])


def test_those_present_stand_as_printed_in_the_front() -> None:
    front = _squeezed(FORM, "front")
    assert '<div type="participants"><head>PRESENT:</head><list><item>Dr. Henry A. Kissinger, ' in front
    assert '<head type="classification">TOP SECRET/NODIS</head>' in front
    assert '<head type="reference">No. 1234</head>' in front
    assert '<head type="subject">SUBJECT: The Joint Communiqué</head>' in front
    assert "<byline>Drafted by: W. Lord</byline>" in front


def test_a_label_that_can_mean_one_of_them_alone_is_that_person() -> None:
    persons = _squeezed(FORM, "listPerson")
    assert (
        '<person xml:id="speaker-kissinger">'
        '<persName cert="high" resp="#teipress">Dr. Henry A. Kissinger</persName>'
        '<persName type="short">Kissinger</persName>'
        '<occupation cert="high" resp="#teipress">Assistant to the President</occupation></person>'
    ) in persons
    assert "interpreter" not in persons


def test_what_closes_the_document_stands_at_its_end() -> None:
    assert re.search(
        r"<closer>Recorded by W. Lord</closer>\s*<closer>END OF TRANSCRIPT</closer>\s*</div>", FORM
    )


def test_typed_notes_stand_in_the_back_and_are_linked() -> None:
    root = parse(NOTES.encode(), "notes").getroot()
    targets = [ref.get("target") for ref in root.iter(f"{TEI}ref")]
    notes = [
        f"#{note.get('{http://www.w3.org/XML/1998/namespace}id')}"
        for note in root.iter(f"{TEI}note")
        if note.get("place")
    ]
    assert targets == notes == ["#note-1", "#note-2", "#note-3"]
    assert 'Embassy<ref target="#note-1">1</ref><ref target="#note-2">2</ref></head>' in NOTES


def test_both_are_valid() -> None:
    for tei in (FORM, NOTES):
        assert [finding for finding in validate(tei.encode(), "case") if finding.severity == "error"] == []
