"""What the header says of the encoding: counted in this file, never said of every file.

Source: TEI P5 Guidelines, section 2.3 (The Encoding Description).
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from teipress import __version__
from teipress.encode.elements import Element, tei
from teipress.engines.xml import TEI, TEI_NAMESPACE
from teipress.model.annotation import SOFTWARE
from teipress.model.text import lines_ended
from teipress.model.transcript import Role, Transcript

_EXAMPLES = 5
_COUNTED = ("sp", "stage", "vocal", "kinesic", "incident", "placeName", "persName", "orgName", "date", "time",
            "q", "unclear", "metamark", "choice", "note", "pb", "anchor")  # fmt: skip


def encoding_description(transcript: Transcript, text: Element) -> Element:
    """Return the ``encodingDesc`` of a transcript and its finished ``text`` element."""
    return tei(
        "encodingDesc",
        tei("editorialDecl", *_practices(transcript, text)),
        _tags_declaration(text),
        tei("refsDecl", tei("citeStructure", unit="turn", match="//sp", use="@xml:id")),
        tei("appInfo", tei("application", tei("label", SOFTWARE), ident=SOFTWARE, version=__version__)),
    )


def _practices(transcript: Transcript, text: Element) -> Iterator[Element]:
    count = counts(text)
    yield tei("correction", tei("p", _corrections(count["corr"])), method="markup")
    yield tei("normalization", tei("p", _normalisation(transcript, count["reg"])), method="silent")
    if count["q"]:
        yield tei("quotation", tei("p", "Quotation marks stand as printed."), marks="all")
    yield tei("segmentation", tei("p", _segmentation(transcript, text)))
    inferred = sum(bool(element.get("cert")) for element in text.iter())
    if inferred:
        were = "was" if inferred == 1 else "were"
        said = f"{counted(inferred, 'mark')} {were} inferred; each says who made it and how sure it is."
        yield tei("interpretation", tei("p", said))


def _corrections(number: int) -> str:
    if not number:
        return "Nothing was corrected."
    return f"{counted(number, 'correction')} made; the printed form stands beside each."


def _normalisation(transcript: Transcript, regularised: int) -> str:
    blank = [transcript[tile.span] for tile in transcript.tiles if tile.role is Role.BLANK]
    dropped = "White space at the ends of lines is not kept."
    if any(lines_ended(space) > 1 for space in blank):
        hold = ", some of which hold a no-break space," if any("\xa0" in space for space in blank) else ""
        dropped = f"White space at the ends of lines and the blank lines{hold} are not kept."
    if regularised:
        dropped += f" {counted(regularised, 'form')} regularised; the printed one stands beside each."
    return dropped


def _segmentation(transcript: Transcript, text: Element) -> str:
    turns = transcript.turns
    sentences = [f"A turn begins at each of the {counted(len(turns), 'printed label')}."]
    longer = sum(len(turn.tiles) > 1 for turn in turns)
    if longer:
        sentences.append(f"In {counted(longer, 'turn')} of several lines each line is a paragraph.")
    idents = [sp.get("n", "") for sp in text.iter(f"{TEI}sp")]
    labels = [transcript.label(turn) for turn in turns]
    successive = [
        f"{one} and {other}"
        for (one, other), (a, b) in zip(pairwise(idents), pairwise(labels), strict=True)
        if a == b
    ]
    if successive:
        sentences.append(
            f"Successive turns of one speaker are not joined: {'; '.join(successive[:_EXAMPLES])}."
        )
    return " ".join(sentences)


def counts(text: Element) -> Counter[str]:
    """Return how often each element stands in the text."""
    return Counter(etree.QName(element).localname for element in text.iter(f"{TEI}*"))


def _tags_declaration(text: Element) -> Element | None:
    used = list(_usage(text))
    return tei("tagsDecl", tei("namespace", *used, name=TEI_NAMESPACE)) if used else None


def _usage(text: Element) -> Iterator[Element]:
    count = counts(text)
    yield from (tei("tagUsage", gi=name, occurs=str(count[name])) for name in _COUNTED if count[name])


def counted(number: int, thing: str) -> str:
    """Return a number and the name of what was counted: one turn, two turns."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
