"""Find faults in TEI: well-formedness, RELAX NG, links and Schematron, as one sorted list of findings."""

from teipress.validate import baseline
from teipress.validate.documentation import documentation
from teipress.validate.files import files_in
from teipress.validate.formats import FORMATS, as_json, as_text
from teipress.validate.limits import at_most
from teipress.validate.odd import Schema, build, compact
from teipress.validate.outcome import Outcome, counted, lines_in
from teipress.validate.pointers import Resolver
from teipress.validate.schematron.compiler import own_stylesheet
from teipress.validate.second import disagreement, opinions
from teipress.validate.stages import ALL, schema_of, validate
from teipress.validate.wellformed import UNREADABLE

__all__ = [
    "ALL",
    "FORMATS",
    "UNREADABLE",
    "Outcome",
    "Resolver",
    "Schema",
    "as_json",
    "as_text",
    "at_most",
    "baseline",
    "build",
    "compact",
    "counted",
    "disagreement",
    "documentation",
    "files_in",
    "lines_in",
    "opinions",
    "own_stylesheet",
    "schema_of",
    "validate",
]
