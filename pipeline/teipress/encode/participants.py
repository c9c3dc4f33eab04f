"""Who took part: a ``person`` for each who speaks or was present.

Source: TEI P5 Guidelines, section 15.2.2 (The Participant Description).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from teipress.encode.elements import Element, tei
from teipress.encode.speakers import Speakers
from teipress.encode.standoff import entry
from teipress.engines.xml import TEI
from teipress.model.annotation import SOFTWARE, Cert
from teipress.model.authority import Authority
from teipress.read.attendance import Attendee, known_as

PREFIX = "present-"
"""How the id of a person begins whom only the list of those present knows; no entry may begin so."""

_NOT_IN_NAME = re.compile(r"(?:[^\w]|[\xaa-\xbe\u2190-\u2bff])+|_+")


def participants(
    speakers: Speakers, ids: Iterable[str], authority: Authority, present: Sequence[Attendee]
) -> tuple[Element, ...]:
    """Return a ``person`` for each id, and for each other person whom the list of those present names.

    It is the authority's entry, else one that bears the label, and what the list says where it can mean
    nobody else.
    """
    wanted = [ident for ident in dict.fromkeys(ids) if ident in authority or ident in speakers.bare]
    named = dict(_named(speakers, wanted, present))
    persons = [
        entry(authority, ident)
        if ident in authority
        else _bare(ident, speakers.bare[ident], named.get(ident))
        for ident in wanted
    ]
    told = {
        "".join(map(str, name.itertext())) for person in persons for name in person.iter(f"{TEI}persName")
    }
    spoken = {id(one) for label in speakers.by_label if (one := known_as(label, present)) is not None}
    silent = [one for one in present if id(one) not in spoken and one.name not in told]
    return (*persons, *_silent(silent))


def _named(
    speakers: Speakers, ids: Sequence[str], present: Sequence[Attendee]
) -> Iterator[tuple[str, Attendee]]:
    """Yield who of those present each person is whom a label alone makes known; the first that fits."""
    taken: set[int] = set()
    for ident in ids:
        one = known_as(speakers.bare[ident], present) if ident in speakers.bare else None
        if one is not None and id(one) not in taken:
            taken.add(id(one))
            yield ident, one


def _bare(ident: str, label: str, known: Attendee | None) -> Element:
    if known is None or (known.name == label and not known.office):
        return tei("person", tei("persName", label), xml_id=ident)
    exact = known.name == label
    sure = {} if exact else {"cert": str(Cert.HIGH), "resp": f"#{SOFTWARE}"}
    return tei(
        "person",
        tei("persName", known.name, **sure),
        None if exact else tei("persName", label, type="short"),
        tei("occupation", known.office, **sure) if known.office else None,
        xml_id=ident,
    )


def _silent(present: Sequence[Attendee]) -> Iterator[Element]:
    taken: dict[str, int] = {}
    for one in present:
        stem = PREFIX + _NOT_IN_NAME.sub("-", one.name.lower()).strip("-")
        taken[stem] = taken.get(stem, 0) + 1
        number = f"-{taken[stem]}" if taken[stem] > 1 else ""
        yield tei(
            "person",
            tei("persName", one.name),
            tei("occupation", one.office) if one.office else None,
            xml_id=f"{stem}{number}",
        )
