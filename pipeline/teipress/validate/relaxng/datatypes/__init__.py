"""The datatypes of text: the built-in library of RELAX NG and that of W3C XML Schema."""

from collections.abc import Sequence

from teipress.validate.relaxng.datatypes.library import Datatype, DatatypeError, builtin
from teipress.validate.relaxng.datatypes.xsd import URI, xsd


def datatype(library: str, name: str, parameters: Sequence[tuple[str, str]]) -> Datatype:
    """Return a datatype by the URI of its library and its name. Raises DatatypeError where there is none."""
    if not library:
        return builtin(name, parameters)
    if library == URI:
        return xsd(name, parameters)
    raise DatatypeError(f"The datatype library {library} is not known, only {URI}.")
