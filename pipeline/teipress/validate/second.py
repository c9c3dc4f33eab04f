"""A second opinion on validity: what jing says, and where it disagrees with our own engine."""

from collections.abc import Sequence
from typing import cast

from teipress.engines.jing import Said, jing
from teipress.engines.xml import parse
from teipress.model.errors import GrammarError, InputError
from teipress.model.finding import Finding, Place, Severity, Stage

JING = "rng.jing"
DISAGREE = "rng.engines-disagree"

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_IDS = frozenset({"rng.id", "rng.idref"})
"""What jing is not asked about."""


def opinions(schema: bytes, name: str, documents: Sequence[tuple[str, bytes]]) -> list[list[Finding]]:
    """Return what jing finds in each document, given as the name of its file and its bytes.

    Raises GrammarError for a grammar that it cannot use, NotInstalledError where there is no jing.
    """
    _check(schema, name)
    said = jing(schema, name, [data for _, data in documents])
    return [
        [_finding(file, one) for one in errors] for (file, _), errors in zip(documents, said, strict=True)
    ]


def disagreement(file: str, own: Sequence[Finding], other: Sequence[Finding]) -> list[Finding]:
    """Return the finding that one engine takes a file for valid and the other does not, if that is so."""
    ours = [finding for finding in own if finding.stage is Stage.RNG and finding.rule not in _IDS]
    if bool(ours) == bool(other):
        return []
    first = min(ours or other, key=lambda finding: finding.place)
    who, whom = ("Our own engine", "jing") if ours else ("jing", "our own engine")
    message = f"{who} finds a fault here and {whom} finds none in this file: {first.message}"
    hint = "Compare the place with the schema, and report this with the file and the schema."
    place = Place(file, first.place.line, first.place.column)
    return [Finding(place, Severity.ERROR, Stage.RNG, DISAGREE, message, hint, first.xpath)]


def _finding(file: str, said: Said) -> Finding:
    message = f"{said.message[:1].upper()}{said.message[1:].rstrip('.')}."
    hint = "These are the words of jing; --engine own says what to do."
    return Finding(Place(file, said.line, said.column), Severity.ERROR, Stage.RNG, JING, message, hint)


def _check(schema: bytes, name: str) -> None:
    """Refuse a grammar that would make jing open other files: it is run on one."""
    try:
        root = parse(schema, name).getroot()
    except InputError as error:
        raise GrammarError(error.message, error.place, error.hint) from None
    for part in root.iter(f"{_RNG}include", f"{_RNG}externalRef"):
        raise GrammarError(
            f"This grammar takes in another file, {part.get('href')}, which jing is not given.",
            Place(name, cast("int", part.sourceline)),
            "Put the parts of the grammar into one file, or take --engine own.",
        )
