"""The first stage: whether a file is XML at all, and XML that may be read."""

from typing import cast

from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate.document import Document, Element, document

SYNTAX = "wellformed.syntax"
DOCTYPE = "wellformed.doctype"
LIMITS = "wellformed.limits"
UNREADABLE = "wellformed.unreadable"

_DEEP = 100
_WIDE = 200
"""Deeper nesting and more attributes on one element are refused by Saxon, and no transcript has them."""


def wellformed(data: bytes, file: str) -> Document | Finding:
    """Return the document, or the one finding that says why there is none."""
    try:
        found = document(data, file)
        return _beyond_limits(found) or found
    except InputError as error:
        rule = DOCTYPE if "DOCTYPE" in error.message else SYNTAX
        place = error.place or Place(file)
        return Finding(place, Severity.ERROR, Stage.WELLFORMED, rule, error.message, error.hint)


def _beyond_limits(found: Document) -> Finding | None:
    for xpath, what in (
        (f"(//*[count(ancestor::*) = {_DEEP}])[1]", f"Elements are nested more than {_DEEP} deep here."),
        (f"(//*[count(@*) > {_WIDE}])[1]", f"This element has more than {_WIDE} attributes."),
    ):
        for element in cast("list[Element]", found.root.xpath(xpath)):
            hint = "Look for a tag that was not closed, or a file that was made by mistake."
            return Finding(found.place(element), Severity.ERROR, Stage.WELLFORMED, LIMITS, what, hint)
    return None
