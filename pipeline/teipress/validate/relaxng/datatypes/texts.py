"""Datatypes whose meaning is the text itself, or names, or bytes (W3C XML Schema, part 2, section 3)."""

import base64
import re
from collections.abc import Callable, Hashable
from functools import cache

from teipress.validate.relaxng.datatypes.characters import NAME_CHARACTERS, NAME_START_CHARACTERS
from teipress.validate.relaxng.datatypes.kinds import Kind
from teipress.validate.relaxng.datatypes.library import Namespaces, collapsed, replaced

_NCNAME = f"[{NAME_START_CHARACTERS.replace(':', '')}][{NAME_CHARACTERS.replace(':', '')}]*"
_NAME = f"[{NAME_START_CHARACTERS}][{NAME_CHARACTERS}]*"
_NMTOKEN = f"[{NAME_CHARACTERS}]+"
_LANGUAGE = "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"

_CHARACTER = "(?: %[0-9A-Fa-f]{2} | [^%#] )"

_URI = re.compile(
    rf"""
    (?: [A-Za-z][A-Za-z0-9+.-]* :                   # a scheme
        (?: (?! / ) {_CHARACTER}+                   # and what only the scheme knows to read, as in urn:isbn:1
          | (?= / ) )
      | (?! [^:/?#]* : ) )                          # or no colon before the path
    (?: // (?: \[ [0-9A-Fa-f:.]+ \]                # a host; in brackets that of IPv6
             | (?! [][/?] ) {_CHARACTER} )* )?
    (?: (?! [][?] ) {_CHARACTER} )*                 # a path, in which no brackets stand
    (?: \? {_CHARACTER}* )?                         # a query
    (?: \# {_CHARACTER}* )?                         # a fragment
    """,
    re.VERBOSE,
)
"""A URI reference, as wide as XML Schema takes it: spaces and letters of any script may stand in it."""


def is_ncname(text: str) -> bool:
    """Whether a text is a name without a colon."""
    return _compiled(_NCNAME).fullmatch(text) is not None


def is_uri(text: str) -> bool:
    """Whether a text is a reference to a URI."""
    return _URI.fullmatch(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return an expression when it is needed: those of names are long."""
    return re.compile(pattern)


def _text(text: str, _: Namespaces) -> Hashable | None:
    return text


def _lexical(pattern: str) -> Callable[[str, Namespaces], Hashable | None]:
    return lambda text, _: text if _compiled(pattern).fullmatch(text) else None


def _uri(text: str, _: Namespaces) -> Hashable | None:
    return text if is_uri(text) else None


def _several(one: str) -> Callable[[str, Namespaces], Hashable | None]:
    def parse(text: str, _: Namespaces) -> Hashable | None:
        words = tuple(text.split(" ")) if text else ()
        return words if words and all(map(_compiled(one).fullmatch, words)) else None

    return parse


def _no_entity(_text: str, _: Namespaces) -> Hashable | None:
    """Entities are declared in a DOCTYPE, which is refused: so there is none."""
    return None


def _qualified(text: str, namespaces: Namespaces) -> Hashable | None:
    prefix, colon, local = text.rpartition(":")
    if not is_ncname(local) or (colon and not is_ncname(prefix)):
        return None
    uri = namespaces.get(prefix, None if colon else "")
    return None if uri is None else (uri, local)


def _hexadecimal(text: str, _: Namespaces) -> Hashable | None:
    return bytes.fromhex(text) if re.fullmatch(r"([0-9A-Fa-f]{2})*", text) else None


_BASE64 = re.compile(
    r"""
    (?: (?: [A-Za-z0-9+/]\ ? ){4} )*                           # three bytes each
    (?: (?: [A-Za-z0-9+/]\ ? ){2} [AEIMQUYcgkosw048]\ ? =      # two bytes: the last bits are unused
      | [A-Za-z0-9+/]\ ? [AQgw]\ ? =\ ? = )?                   # one byte
    """,
    re.VERBOSE,
)


def _base64(text: str, _: Namespaces) -> Hashable | None:
    return base64.b64decode(text.replace(" ", "")) if _BASE64.fullmatch(text) else None


KINDS: dict[str, Kind] = {
    "string": Kind(_text, normal=str, length=len),
    "normalizedString": Kind(_text, normal=replaced, length=len),
    "token": Kind(_text, length=len),
    "language": Kind(_lexical(_LANGUAGE), length=len),
    "Name": Kind(_lexical(_NAME), length=len),
    "NCName": Kind(_lexical(_NCNAME), length=len),
    "NMTOKEN": Kind(_lexical(_NMTOKEN), length=len),
    "NMTOKENS": Kind(_several(_NMTOKEN), length=len),
    "ID": Kind(_lexical(_NCNAME), length=len),
    "IDREF": Kind(_lexical(_NCNAME), length=len),
    "IDREFS": Kind(_several(_NCNAME), length=len),
    "ENTITY": Kind(_no_entity, length=len),
    "ENTITIES": Kind(_no_entity, length=len),
    "QName": Kind(_qualified, needs_namespaces=True),
    "NOTATION": Kind(_qualified, needs_namespaces=True),
    "anyURI": Kind(_uri, normal=collapsed, length=len),
    "hexBinary": Kind(_hexadecimal, length=len),
    "base64Binary": Kind(_base64, length=len),
}
