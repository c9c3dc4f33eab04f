"""The formats in which findings are told: the table of them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from teipress.validate.formats.github import github
from teipress.validate.formats.json import as_json, json
from teipress.validate.formats.junit import junit
from teipress.validate.formats.markdown import markdown
from teipress.validate.formats.sarif import sarif
from teipress.validate.formats.svrl import svrl
from teipress.validate.formats.text import as_text, text
from teipress.validate.outcome import Outcome

__all__ = ["FORMATS", "as_json", "as_text"]

FORMATS: Mapping[str, Callable[[Outcome], str]] = MappingProxyType(
    {
        "text": text,
        "json": json,
        "sarif": sarif,
        "junit": junit,
        "github": github,
        "markdown": markdown,
        "svrl": svrl,
    }
)
"""What makes each format from an outcome, by the name that a user gives it."""
