"""The parameters that narrow a datatype of W3C XML Schema (part 2, section 4.3)."""

from collections.abc import Callable, Hashable
from decimal import Decimal
from typing import Any

from teipress.validate.relaxng.datatypes.kinds import Kind
from teipress.validate.relaxng.datatypes.library import DatatypeError, collapsed
from teipress.validate.relaxng.datatypes.regex import RegexError, compiled

Check = Callable[[Any, str], bool]
"""Takes a meaning and its text, and says whether a parameter allows it."""

Facet = Callable[[Kind, str], Check | None]
"""Makes the check of a parameter's value; None where the datatype does not take the parameter."""


def _number(value: str, least: int) -> int:
    written = collapsed(value).removeprefix("+")
    if not (written.isascii() and written.isdigit() and len(written) < 19 and int(written) >= least):
        raise DatatypeError(f"“{value}” is no whole number from {least} on.")
    return int(written)


def _measured(holds: Callable[[int, int], bool]) -> Facet:
    def facet(kind: Kind, value: str) -> Check | None:
        length = kind.length
        if length is None:
            return None
        limit = _number(value, 0)
        return lambda meaning, _: holds(length(meaning), limit)

    return facet


def _bound(holds: Callable[[Callable[[Any, Any], bool], Any, Any], bool]) -> Facet:
    def facet(kind: Kind, value: str) -> Check | None:
        before = kind.before
        if before is None:
            return None
        limit = kind.parse(kind.normal(value), {})
        if limit is None:
            raise DatatypeError(f"“{value}” cannot be a bound: it is not of the datatype itself.")
        return lambda meaning, _: holds(before, meaning, limit)

    return facet


def _pattern(_kind: Kind, value: str) -> Check:
    try:
        matches = compiled(value)
    except RegexError as error:
        raise DatatypeError(f"The pattern {value} is wrong: {error}") from None
    return lambda _, text: matches(text)


def digits(number: Decimal) -> tuple[int, int]:
    """Return how many digits a number needs in all, and how many after the point."""
    _, all_digits, exponent = number.as_tuple()
    written = "".join(map(str, all_digits))
    places = -int(exponent)
    fraction = written.rjust(places, "0")[len(written.rjust(places, "0")) - places :].rstrip("0")
    whole = written[: max(len(written) - places, 0)].lstrip("0")
    significant = f"{whole}{fraction}" if whole else fraction.lstrip("0")
    return max(len(significant), 1), len(fraction)


def _counted(which: int, least: int) -> Facet:
    def facet(kind: Kind, value: str) -> Check | None:
        limit = _number(value, least) if kind.decimal else 0
        return (lambda meaning, _: digits(meaning)[which] <= limit) if kind.decimal else None

    return facet


def _equal(one: Hashable, other: Hashable) -> bool:
    return one == other


FACETS: dict[str, Facet] = {
    "length": _measured(lambda length, limit: length == limit),
    "minLength": _measured(lambda length, limit: length >= limit),
    "maxLength": _measured(lambda length, limit: length <= limit),
    "minInclusive": _bound(lambda before, value, limit: before(limit, value) or _equal(value, limit)),
    "minExclusive": _bound(lambda before, value, limit: before(limit, value)),
    "maxInclusive": _bound(lambda before, value, limit: before(value, limit) or _equal(value, limit)),
    "maxExclusive": _bound(lambda before, value, limit: before(value, limit)),
    "pattern": _pattern,
    "totalDigits": _counted(0, 1),
    "fractionDigits": _counted(1, 0),
}
