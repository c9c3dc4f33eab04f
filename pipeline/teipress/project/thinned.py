"""What is remembered of a large file: the lines that findings speak of."""

import codecs
import re
from collections.abc import Iterable

from teipress.model.finding import Finding
from teipress.validate import lines_in

_DECLARED = re.compile(rb"""<\?xml [^>]*? encoding \s* = \s* ["'] (?P<name> [\w.-]+ )""", re.VERBOSE)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def thinned(data: bytes, findings: Iterable[Finding]) -> str:
    """Return the text of a file with the lines that findings speak of, the others empty."""
    wanted = {finding.place.line for finding in findings}
    lines = lines_in(_decoded(data)) if wanted else []
    last = max(wanted, default=0)
    return "\n".join(line if n in wanted else "" for n, line in enumerate(lines[:last], 1))


def _decoded(data: bytes) -> str:
    """Return the characters of XML as far as they can be told, whether it is well-formed or not."""
    declared = _DECLARED.match(data)
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    name = marked or (declared["name"].decode() if declared else "utf-8")
    try:
        return data.decode(name, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")
