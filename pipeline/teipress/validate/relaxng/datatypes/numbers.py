"""Numbers and truth (W3C XML Schema, part 2, sections 3.2.2 to 3.2.5 and 3.3.13 to 3.3.25)."""

import operator
import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from decimal import Decimal
from struct import pack, unpack

from teipress.validate.relaxng.datatypes.kinds import Kind
from teipress.validate.relaxng.datatypes.library import Namespaces

_DECIMAL = re.compile(r"[+-]? (?: [0-9]+ (?: \. [0-9]* )? | \. [0-9]+ )", re.VERBOSE)
_INTEGER = re.compile(r"[+-]?[0-9]+")
_FLOAT = re.compile(rf"(?: {_DECIMAL.pattern} ) (?: [eE] [+-]? [0-9]+ )?", re.VERBOSE)
_SPECIAL = {"INF": float("inf"), "-INF": float("-inf"), "NaN": float("nan")}


@dataclass(frozen=True, slots=True)
class Float:
    """A floating-point number as its bits: NaN equals itself."""

    bits: bytes

    @property
    def number(self) -> float:
        """The number."""
        return float(unpack("d", self.bits)[0])


def _decimal(text: str, _: Namespaces) -> Hashable | None:
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def _integer(least: int | None, most: int | None) -> Callable[[str, Namespaces], Hashable | None]:
    def parse(text: str, _: Namespaces) -> Hashable | None:
        if not _INTEGER.fullmatch(text):
            return None
        number = Decimal(text)
        within = (least is None or number >= least) and (most is None or number <= most)
        return number if within else None

    return parse


def _floating(text: str) -> float | None:
    """Return a number; -0 is 0."""
    return _SPECIAL[text] if text in _SPECIAL else float(text) + 0.0 if _FLOAT.fullmatch(text) else None


def _double(text: str, _: Namespaces) -> Hashable | None:
    number = _floating(text)
    return None if number is None else Float(pack("d", number))


def _single(text: str, _: Namespaces) -> Hashable | None:
    number = _floating(text)
    if number is None:
        return None
    try:
        rounded = unpack("f", pack("f", number))[0]
    except OverflowError:
        rounded = float("inf") if number > 0 else float("-inf")
    return Float(pack("d", rounded))


def _less(one: Float, other: Float) -> bool:
    return one.number < other.number


def _boolean(text: str, _: Namespaces) -> Hashable | None:
    return {"true": True, "1": True, "false": False, "0": False}.get(text)


def _integers(least: int | None = None, most: int | None = None) -> Kind:
    return Kind(_integer(least, most), before=operator.lt, decimal=True)


def _signed(bits: int) -> Kind:
    return _integers(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def _unsigned(bits: int) -> Kind:
    return _integers(0, 2**bits - 1)


KINDS: dict[str, Kind] = {
    "boolean": Kind(_boolean),
    "decimal": Kind(_decimal, before=operator.lt, decimal=True),
    "integer": _integers(),
    "nonPositiveInteger": _integers(most=0),
    "negativeInteger": _integers(most=-1),
    "nonNegativeInteger": _integers(least=0),
    "positiveInteger": _integers(least=1),
    "long": _signed(64),
    "int": _signed(32),
    "short": _signed(16),
    "byte": _signed(8),
    "unsignedLong": _unsigned(64),
    "unsignedInt": _unsigned(32),
    "unsignedShort": _unsigned(16),
    "unsignedByte": _unsigned(8),
    "float": Kind(_single, before=_less),
    "double": Kind(_double, before=_less),
}
