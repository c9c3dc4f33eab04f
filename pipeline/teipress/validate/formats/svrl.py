"""What Schematron says of a document, in the language of the standard (ISO/IEC 19757-3, annex D)."""

from teipress.model.errors import InputError
from teipress.validate.outcome import Outcome


def svrl(outcome: Outcome) -> str:
    """Return the report on the one file that was checked; empty where it could not be read or is not XML.

    Raises InputError where there are several files, for a report in SVRL is about one document.
    """
    if len(outcome.files) > 1:
        raise InputError(
            f"A report in SVRL is about one document, and {len(outcome.files)} files were checked.",
            hint="Name one file, or choose another format.",
        )
    return next(iter(outcome.svrl.values()), b"").decode()
