"""What the header says of the encoding: counted in this file, never said of every file.

Source: TEI P5 Guidelines, section 2.3 (The Encoding Description).
"""

import re
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
    said = " ".join(_inferences(text))
    if said:
        yield tei("interpretation", tei("p", said))


def _inferences(text: Element) -> Iterator[str]:
    """Yield what is said of the marks of the program: those that say it themselves, and those that cannot."""
    own = f"#{SOFTWARE}"
    inferred = sum(bool(one.get("cert")) and one.get("resp") == own for one in text.iter())
    if inferred:
        were = "was" if inferred == 1 else "were"
        yield f"{counted(inferred, 'mark')} {were} inferred; each says who made it and how sure it is."
    taken_up = sum(bool(one.get("prev")) for one in text.iter(f"{TEI}sp"))
    if taken_up:
        taken = "takes up an earlier one" if taken_up == 1 else "take up earlier ones"
        yield f"That {counted(taken_up, 'turn')} {taken} (prev, next) {SOFTWARE} inferred from dashes."


def _corrections(number: int) -> str:
    if not number:
        return "Nothing was corrected."
    return f"{counted(number, 'correction')} made; the printed form stands beside each."


def _normalisation(transcript: Transcript, regularised: int) -> str:
    blank = [transcript[tile.span] for tile in transcript.tiles if tile.role is Role.BLANK]
    where = "at the ends of lines"
    if _INDENTED.search(transcript.text):
        where = "at the beginnings and ends of lines"
    if any(len(space) > 1 and not lines_ended(space) for space in blank):
        where += ", in gaps behind labels"
    dropped = f"White space {where} is not kept."
    if any(lines_ended(space) > 1 for space in blank):
        hold = ", some of which hold a no-break space," if any("\xa0" in space for space in blank) else ""
        dropped = f"White space {where} and the blank lines{hold} are not kept."
    if regularised:
        dropped += f" {counted(regularised, 'form')} regularised; the printed one stands beside each."
    return dropped


_INDENTED = re.compile(r"(?:^|(?<=[\n\r]))[ \t\xa0\u3000]+[^\s]")


def _segmentation(transcript: Transcript, text: Element) -> str:
    turns = transcript.turns
    if not turns:
        return "No turns are marked: the text is encoded as paragraphs."
    sentences = [_begins(transcript), *_paragraphs(transcript)]
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


def _begins(transcript: Transcript) -> str:
    """Return at what the turns begin: printed labels, or signs such as “>>” that name nobody."""
    printed = [transcript[turn.speaker.span] for turn in transcript.turns]
    signs = [sign for sign in printed if not any(map(str.isalnum, sign))]
    if not signs:
        return f"A turn begins at each of {counted(len(printed), 'label')} printed in the transcript."
    return (
        f"A turn begins at each of {counted(len(printed) - len(signs), 'label')} printed in the transcript "
        f"and at {counted(len(signs), 'sign')} that {'names' if len(signs) == 1 else 'name'} nobody."
    )


def _paragraphs(transcript: Transcript) -> Iterator[str]:
    """Yield what became of the lines: each a paragraph, or paragraphs with their line ends marked."""
    spoken = [[tile for tile in turn.tiles if tile.role is Role.SPEECH] for turn in transcript.turns]
    longer = sum(len(tiles) > 1 for tiles in spoken)
    wrapped = any(lines_ended(transcript[tile.span].strip()) for tiles in spoken for tile in tiles)
    if wrapped:
        yield "A paragraph may hold several lines; the end of each within it is an lb."
    elif longer:
        yield f"In {counted(longer, 'turn')} of several lines each line is a paragraph."


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
