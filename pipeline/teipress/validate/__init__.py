"""Find faults in TEI: well-formedness, RELAX NG, links and Schematron, as one sorted list of findings."""

from teipress.validate.documentation import documentation
from teipress.validate.files import files_in
from teipress.validate.formats import as_json, as_text
from teipress.validate.odd import Schema, build, compact
from teipress.validate.pointers import Resolver
from teipress.validate.schematron.compiler import own_stylesheet
from teipress.validate.stages import ALL, validate

__all__ = [
    "ALL",
    "Resolver",
    "Schema",
    "as_json",
    "as_text",
    "build",
    "compact",
    "documentation",
    "files_in",
    "own_stylesheet",
    "validate",
]
