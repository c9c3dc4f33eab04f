"""Formulas in Word documents, from left to right: what is printed of them, a fraction with its bar as “/”.

Source: ECMA-376, part 1, chapter 22 (Office Math Markup Language).
"""

from collections.abc import Iterator

from lxml import etree

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RAISED = {f"{M}sup": "superscript", f"{M}sub": "subscript"}
_PROPERTIES = frozenset({f"{M}dPr", f"{M}naryPr", f"{M}rPr", f"{M}ctrlPr", f"{M}accPr", f"{M}groupChrPr"})


def formula(element: etree._Element, look: str = "") -> Iterator[tuple[str, str]]:
    """Yield what a formula shows, piece by piece, each with how it is set: raised, lowered or neither."""
    if element.tag == f"{M}t":
        yield element.text or "", look
    elif element.tag == f"{M}d":
        yield from _bracketed(element, look)
    elif element.tag not in _PROPERTIES:
        if element.tag == f"{M}nary":
            yield _character(element, "naryPr", "chr", "∫"), look
        for number, child in enumerate(child for child in element if isinstance(child.tag, str)):
            bar = child.tag == f"{M}den" and number > 0
            yield "/" if bar else "", look
            yield from formula(child, _RAISED.get(child.tag, look))


def _bracketed(element: etree._Element, look: str) -> Iterator[tuple[str, str]]:
    yield _character(element, "dPr", "begChr", "("), look
    for number, part in enumerate(element.findall(f"{M}e")):
        yield _character(element, "dPr", "sepChr", "|") if number else "", look
        yield from formula(part, look)
    yield _character(element, "dPr", "endChr", ")"), look


def _character(element: etree._Element, properties: str, name: str, usual: str) -> str:
    found = element.find(f"{M}{properties}/{M}{name}")
    return usual if found is None else found.get(f"{M}val", "")
