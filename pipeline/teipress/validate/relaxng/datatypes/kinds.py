"""What makes up a datatype of W3C XML Schema before any parameter narrows it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from teipress.validate.relaxng.datatypes.library import Namespaces, collapsed

Parse = Callable[[str, Namespaces], Hashable | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """How texts are read, measured and compared."""

    parse: Parse
    """Gives the meaning of a text whose white space has been normalised; None where it is not allowed."""
    normal: Callable[[str], str] = collapsed
    """What happens to white space first."""
    length: Callable[[Any], int] | None = None
    """The length of a meaning, where that makes sense."""
    before: Callable[[Any, Any], bool] | None = None
    """Whether a meaning is less than another one, where there is an order, which may be partial."""
    decimal: bool = False
    """Whether digits can be counted."""
    needs_namespaces: bool = False
