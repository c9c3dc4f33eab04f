"""Tracked changes of Word documents, which make two texts of one.

Changes of formatting and of automatic numbers are none: the text is the same before and after.
Source: ECMA-376, part 1, section 17.13.5 (revisions).
"""

import itertools
from collections.abc import Iterable, Iterator

from lxml import etree

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.read.formats.wordstyles import W

_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_CELLS = tuple(f"{W}{name}" for name in ("cellIns", "cellDel", "cellMerge"))
_SHOWS = tuple(
    f"{W}{name}"
    for name in "t delText tab br cr sym noBreakHyphen footnoteReference endnoteReference".split()
)
_MARKED = {f"{W}rPr": f"{W}p", f"{W}trPr": f"{W}tr", f"{W}tcPr": f"{W}tc"}
"""Properties in which a change is one of a paragraph's end, of a row, of a cell."""


def refuse_changes(roots: Iterable[etree._Element], file: str) -> None:
    """Raise InputError where somebody must accept or reject changes first."""
    changes = [
        concerned
        for root in roots
        for change in root.iter(*_CHANGES, *_CELLS)
        for concerned in itertools.islice(_concerned(change), 1)
    ]
    if changes:
        first = " ".join("".join(map(str, changes[0].itertext(*_SHOWS))).split())[:60]
        number = f"{len(changes)} tracked change{'' if len(changes) == 1 else 's'}"
        raise InputError(
            f"This document has {number}, the first at “{first}”: it has two texts.",
            Place(file),
            "Accept or reject the changes in the word processor, and save it.",
        )


def _concerned(change: etree._Element) -> Iterator[etree._Element]:
    """Yield what a change concerns, where it alters the text: its runs, or the paragraph, row or cell."""
    parent = change.getparent()
    whole = _MARKED.get(parent.tag) if parent is not None else None
    if whole is not None:
        yield from change.iterancestors(whole)
    elif any(one.tag != f"{W}t" or one.text for one in change.iter(*_SHOWS)):
        yield change
