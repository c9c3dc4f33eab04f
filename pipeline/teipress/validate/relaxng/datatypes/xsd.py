"""The datatypes of W3C XML Schema, part 2, as RELAX NG uses them, with their parameters ("facets").

Source: W3C XML Schema, part 2, second edition; OASIS, "Guidelines for using W3C XML Schema Datatypes with
RELAX NG", which leaves out the facets enumeration and whiteSpace.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache

from teipress.validate.relaxng.datatypes import dates, durations, numbers, texts
from teipress.validate.relaxng.datatypes.facets import FACETS, Check
from teipress.validate.relaxng.datatypes.kinds import Kind
from teipress.validate.relaxng.datatypes.library import Datatype, DatatypeError, Namespaces

URI = "http://www.w3.org/2001/XMLSchema-datatypes"

_KINDS: dict[str, Kind] = {**texts.KINDS, **numbers.KINDS, **dates.KINDS, **durations.KINDS}


@dataclass(frozen=True, slots=True, eq=False)
class XsdDatatype:
    """A datatype of W3C XML Schema, narrowed by parameters."""

    name: str
    parameters: Sequence[tuple[str, str]]
    kind: Kind
    checks: tuple[Check, ...]

    @property
    def needs_namespaces(self) -> bool:
        """Whether the texts are names with prefixes."""
        return self.kind.needs_namespaces

    def meaning(self, text: str, namespaces: Namespaces) -> Hashable | None:
        """Return what a text means; None where it is not allowed."""
        normal = self.kind.normal(text)
        found = self.kind.parse(normal, namespaces)
        if found is None or not all(check(found, normal) for check in self.checks):
            return None
        return found


def xsd(name: str, parameters: Sequence[tuple[str, str]]) -> Datatype:
    """Return a datatype with its parameters. Raises DatatypeError where there is none such."""
    return _xsd(name, tuple(parameters))


@cache
def _xsd(name: str, parameters: tuple[tuple[str, str], ...]) -> XsdDatatype:
    if name not in _KINDS:
        raise DatatypeError(f"There is no datatype {name} in the datatypes of W3C XML Schema.")
    kind = _KINDS[name]
    checks = tuple(_check(name, kind, *parameter) for parameter in parameters)
    return XsdDatatype(name, parameters, kind, checks)


def _check(datatype: str, kind: Kind, name: str, value: str) -> Check:
    facet: Callable[[Kind, str], Check | None] | None = FACETS.get(name)
    if facet is None:
        raise DatatypeError(f"{name} is no parameter that a datatype of W3C XML Schema takes in RELAX NG.")
    check = facet(kind, value)
    if check is None:
        raise DatatypeError(f"The datatype {datatype} does not take the parameter {name}.")
    return check
