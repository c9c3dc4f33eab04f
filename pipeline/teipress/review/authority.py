"""Read the authority lists of a project: ``tei/authority/*.xml``.

An entry is a ``person``, ``place`` or ``org`` with an ``xml:id``; its names are its ``persName``,
``placeName`` and ``orgName`` children (TEI P5 Guidelines, chapter 14: Names, Dates, People, and Places).
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from teipress.encode import RESERVED, TURN_ID
from teipress.engines.xml import TEI, XML_ID, XML_LANG, parse, positions
from teipress.model.annotation import SOFTWARE, TRANSCRIBER, Cert, Kind
from teipress.model.authority import Authority, Entry, Name
from teipress.model.errors import InputError
from teipress.model.finding import Place

_KINDS = {"person": Kind.PERSON, "place": Kind.PLACE, "org": Kind.ORG}
_NAMES = tuple(f"{TEI}{name}" for name in ("persName", "placeName", "orgName"))
_YEAR = re.compile(r"-?\d{4,}")


def authority(files: Mapping[str, bytes], editors: frozenset[str] = frozenset()) -> Authority:
    """Return the entries of all lists; ``editors`` are ids that no entry may have.

    Raises InputError with line and column for a list that is not XML, an entry without an id or a name, and
    an id that stands twice or is reserved.
    """
    entries: dict[str, Entry] = {}
    for file, data in files.items():
        for entry in _entries(file, data):
            _check_id(entry, entries, editors)
            entries[entry.id] = entry
    return Authority(entries)


def _entries(file: str, data: bytes) -> Iterator[Entry]:
    root = parse(data, file).getroot()
    for element, position in zip(root.iter(etree.Element), positions(data), strict=True):
        kind = _KINDS.get(etree.QName(element).localname)
        if kind is not None and element.tag.startswith(TEI):
            yield _entry(element, kind, Place(file, position.line, position.column))


def _entry(element: etree._Element, kind: Kind, place: Place) -> Entry:
    names = tuple(_name(child, place) for child in element.iterchildren(*_NAMES))
    ident = element.get(XML_ID, "")
    if not ident:
        raise InputError("This entry has no xml:id, so nothing can point to it.", place, "Give it an xml:id.")
    if not names:
        raise InputError(
            f"The entry “{ident}” has no name.", place, "Give it a persName, placeName or orgName."
        )
    return Entry(ident, kind, names, _copied(element, place), place)


def _name(element: etree._Element, place: Place) -> Name:
    start, end = _years(element)
    cert = element.get("cert", "high")
    if cert not in list(Cert):
        message = f"A name cannot have the certainty “{cert}”."
        raise InputError(message, place, f"It may be {', '.join(Cert)}; without one, it is high.")
    return Name(
        " ".join("".join(map(str, element.itertext())).split()),
        element.get("type", ""),
        element.get(XML_LANG, ""),
        start,
        end,
        Cert(cert),
    )


def _years(element: etree._Element) -> tuple[int, int]:
    """Return the first and the last year of a name's use, 0 where it is not known."""

    def year(*attributes: str) -> int:
        found = (_YEAR.match(element.get(attribute, "")) for attribute in attributes)
        return next((int(match[0]) for match in found if match), 0)

    return year("from", "notBefore", "when"), year("to", "notAfter", "when")


def _copied(element: etree._Element, place: Place) -> str:
    """Return the entry on its own, without its layout and comments."""
    copy = etree.fromstring(etree.tostring(element, with_tail=False), etree.XMLParser(remove_comments=True))
    for inner in copy.iter():
        if not str(inner.tag).startswith(TEI):
            raise InputError(
                f"The entry “{element.get(XML_ID)}” holds <{etree.QName(inner).localname}>; that is not TEI.",
                place,
                "Remove it, or keep it in a list of your own.",
            )
        if len(inner) and not (inner.text or "").strip():
            inner.text = None
        if not (inner.tail or "").strip():
            inner.tail = None
    return etree.tostring(copy, encoding="unicode")


def _check_id(entry: Entry, entries: Mapping[str, Entry], editors: frozenset[str]) -> None:
    if entry.id in entries:
        raise InputError(
            f"The id “{entry.id}” stands twice: also in {entries[entry.id].place}.",
            entry.place,
            "Give one of the two another id, here and where it is used.",
        )
    if (
        entry.id in editors | {SOFTWARE, TRANSCRIBER}
        or entry.id.startswith(RESERVED)
        or TURN_ID.fullmatch(entry.id)
    ):
        raise InputError(
            f"The id “{entry.id}” is one that teipress or an editor of this edition uses itself.",
            entry.place,
            "Give the entry another id.",
        )
