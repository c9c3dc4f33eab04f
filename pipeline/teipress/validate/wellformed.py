"""The first stage: whether a file is XML at all, and XML that may be read."""

from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate.document import Document, document

SYNTAX = "wellformed.syntax"
DOCTYPE = "wellformed.doctype"


def wellformed(data: bytes, file: str) -> Document | Finding:
    """Return the document, or the one finding that says why there is none."""
    try:
        return document(data, file)
    except InputError as error:
        rule = DOCTYPE if "DOCTYPE" in error.message else SYNTAX
        place = error.place or Place(file)
        return Finding(place, Severity.ERROR, Stage.WELLFORMED, rule, error.message, error.hint)
