"""Find faults in TEI: well-formedness, RELAX NG, links and Schematron, as one sorted list of findings."""

from teipress.validate.formats import as_json, as_text
from teipress.validate.links import Resolver
from teipress.validate.odd import Schema, build, compact
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
    "own_stylesheet",
    "validate",
]
