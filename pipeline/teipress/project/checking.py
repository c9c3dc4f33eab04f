"""Prove a TEI file against its transcript, and validate it: findings in one list."""

from collections.abc import Collection
from pathlib import Path

from lxml import etree

from teipress.encode import difference, witness
from teipress.engines.xml import TEI, parse, positions
from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.model.transcript import Transcript
from teipress.project.files import shown
from teipress.project.layout import layout_of

RULE_TEXT = "text.equality"
RULE_CHECKSUM = "text.checksum"


def text_findings(tei: bytes, file: str, transcript: Transcript) -> list[Finding]:
    """Return the first difference between TEI and transcript, and a checksum that no longer holds."""
    found = difference(transcript.text, witness(tei))
    if found is not None:
        source = Place(transcript.source.file, found.printed_at.line, found.printed_at.column)
        return [
            Finding(
                Place(file, found.encoded_at.line, found.encoded_at.column),
                Severity.ERROR,
                Stage.TEXT,
                RULE_TEXT,
                found.sentence,
                f"Restore the text there; the transcript has it at {source}.",
                source=source,
            )
        ]
    return list(_checksum(tei, file, transcript))


def _checksum(tei: bytes, file: str, transcript: Transcript) -> Collection[Finding]:
    stated = parse(tei, file).getroot().find(f".//{TEI}sourceDesc//{TEI}idno[@type='sha256']")
    if stated is None or stated.text == transcript.source.sha256:
        return []
    return [
        Finding(
            _start_of(tei, file, stated),
            Severity.WARNING,
            Stage.TEXT,
            RULE_CHECKSUM,
            "The header gives the checksum of another version of the transcript; the text is the same.",
            f"The checksum of {transcript.source.file} is {transcript.source.sha256}.",
            source=Place(transcript.source.file),
        )
    ]


def transcript_of(tei: Path, data: bytes) -> Path:
    """Return the transcript that a TEI file says it was made from. Raises InputError where there is none."""
    title = (
        parse(data, shown(tei)).getroot().find(f".//{TEI}sourceDesc/{TEI}bibl[@type='transcript']/{TEI}title")
    )
    name = "" if title is None else "".join(_texts(title)).strip()
    seeds = layout_of(tei).seeds
    found = next((path for path in sorted(seeds.rglob("*")) if path.name == name), None)
    if found is None:
        named = (
            f"it names “{name}”, which is not in {shown(seeds)}"
            if name
            else "it names none in its sourceDesc"
        )
        raise InputError(
            f"The transcript of this TEI is not to be found: {named}.",
            Place(shown(tei)),
            "Say it with --transcript.",
        )
    return found


def _texts(element: etree._Element) -> list[str]:
    return [str(text) for text in element.itertext()]


def _start_of(tei: bytes, file: str, element: etree._Element) -> Place:
    elements = element.getroottree().getroot().iter(etree.Element)
    at = next(place for place, other in zip(positions(tei), elements, strict=True) if other is element)
    return Place(file, at.line, at.column)
