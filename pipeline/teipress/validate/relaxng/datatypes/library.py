"""What a datatype library offers to a grammar (RELAX NG, sections 6.2.7 and 6.2.8), and the built-in one."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

Namespaces = Mapping[str, str]
"""The namespaces in scope by their prefixes; the prefix of the default namespace is empty."""

WHITE_SPACE = " \t\r\n"
"""What XML calls white space: less than Unicode does."""


class DatatypeError(ValueError):
    """A grammar asks a library for what it does not have; the message is a sentence."""


class Datatype(Protocol):
    """A set of texts, and which of them mean the same."""

    @property
    def name(self) -> str:
        """The name of the datatype, without its parameters."""
        ...

    @property
    def parameters(self) -> Sequence[tuple[str, str]]:
        """The parameters that narrow it, in the order of the grammar."""
        ...

    @property
    def needs_namespaces(self) -> bool:
        """Whether the meaning of a text depends on the namespaces in scope."""
        ...

    def meaning(self, text: str, namespaces: Namespaces) -> Hashable | None:
        """Return what a text means, equal for texts that mean the same; None where it is not allowed."""
        ...


def collapsed(text: str) -> str:
    """Return a text without white space at its ends and with one space for each run of it."""
    if text.isalnum():
        return text
    return " ".join(word for word in replaced(text).split(" ") if word)


def replaced(text: str) -> str:
    """Return a text with a space for each white space character."""
    return text.replace("\t", " ").replace("\r", " ").replace("\n", " ")


@dataclass(frozen=True, slots=True)
class Builtin:
    """The two datatypes that every grammar has: ``string``, and ``token``, whose white space is collapsed."""

    name: str
    normal: Callable[[str], str]
    parameters: Sequence[tuple[str, str]] = ()
    needs_namespaces: bool = False

    def meaning(self, text: str, namespaces: Namespaces) -> Hashable | None:
        """Return the text, normalised: everything is allowed."""
        del namespaces
        return self.normal(text)


_BUILTINS = {"string": Builtin("string", str), "token": Builtin("token", collapsed)}


def builtin(name: str, parameters: Sequence[tuple[str, str]]) -> Datatype:
    """Return a datatype of the built-in library. Raises DatatypeError."""
    if name not in _BUILTINS:
        raise DatatypeError(f"There is no datatype {name} without a datatypeLibrary, only string and token.")
    if parameters:
        raise DatatypeError(f"The built-in datatype {name} takes no parameters.")
    return _BUILTINS[name]
