"""Where a pointer of TEI leads: its prefix expanded, its file read, its id looked up.

    pointer = prefix ":" name | [file] "#" id | URI

Source: TEI P5 Guidelines, section 17.2 (Pointing Mechanisms) and 17.2.3 (prefixDef); RFC 3986 for the URI.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import unquote

from teipress.engines.xml import TEI
from teipress.validate.document import Element

Resolver = Callable[[str], Collection[str] | None]
"""Gives the ids of a file that a pointer names, relative to the document; None where that is left alone.

Raises FileNotFoundError where there is no such file.
"""

TARGET = "links.target"
FILE = "links.file"
PREFIX = "links.prefix"
PATTERN = "links.pattern"

_SCHEMES = frozenset("http https ftp mailto urn doi tel info tag data file tei".split())
"""Schemes of URIs that lead out of the file: what stands behind them is left alone."""

_POINTER = re.compile(
    r"""
    (?: (?P<scheme> [A-Za-z][A-Za-z0-9+.-]* ) : )?   # http:, or a prefix that the header declares
    (?P<file> [^\#]* )                               # another file; empty: this one
    (?: \# (?P<id> .* ) )?
    """,
    re.VERBOSE | re.DOTALL,
)
_LONGEST = 1000
"""A longer name is not matched against the pattern of its prefix."""
_EXPANSIONS = 3
"""A prefix may expand to another one; so often at most."""


class Fault(NamedTuple):
    """Why a pointer leads nowhere: the message lacks its subject, the attribute."""

    rule: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """What a ``prefixDef`` declares: names that match the pattern become a URI."""

    pattern: re.Pattern[str] | None
    """None where Python cannot read it: then whatever follows the prefix is left alone."""
    replacement: str
    printed: str
    """The pattern as it stands in the header."""

    def expanded(self, name: str) -> str | None:
        """Return the URI that a name stands for; None where it does not match."""
        match = self.pattern.fullmatch(name) if self.pattern else None
        return match.expand(self.replacement) if match else None


def prefixes(root: Element) -> dict[str, list[Prefix]]:
    """Return the prefixes that a document declares, each with its definitions in order."""
    found: dict[str, list[Prefix]] = {}
    for one in root.iter(f"{TEI}prefixDef"):
        found.setdefault(one.get("ident", ""), []).append(
            _prefix(one.get("matchPattern", ""), one.get("replacementPattern", ""))
        )
    return found


def _prefix(pattern: str, replacement: str) -> Prefix:
    # $1 of XPath is \1 here; a pattern that repeats what it repeats could take for ever and is left alone.
    groups = re.sub(r"\$(\d)", r"\\\1", replacement.replace("\\", "\\\\"))
    try:
        compiled = None if _REPEATED.search(pattern) else re.compile(pattern)
    except re.error:
        compiled = None
    if compiled and any(int(number) > compiled.groups for number in re.findall(r"\\(\d)", groups)):
        compiled = None
    return Prefix(compiled, groups, pattern)


_REPEATED = re.compile(r"[+*}] [^()]* \) [+*{]", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Targets:
    """What the pointers of a document may lead to."""

    ids: Collection[str]
    prefixes: Mapping[str, Sequence[Prefix]]
    resolver: Resolver | None = None

    def fault(self, pointer: str) -> Fault | None:
        """Return why a pointer leads nowhere, or None."""
        return self._fault(pointer, pointer, _EXPANSIONS)

    def _fault(self, printed: str, pointer: str, expansions: int) -> Fault | None:
        match = _POINTER.fullmatch(pointer)
        if match is None:
            return None
        if match["scheme"]:
            name = pointer.partition(":")[2]
            return self._prefixed(printed, match["scheme"], name, expansions)
        if match["id"] is None or "(" in match["id"]:
            return None  # a whole file, or an XPointer scheme such as #range(…)
        return self._led(printed, unquote(match["file"]), unquote(match["id"]))

    def _prefixed(self, printed: str, scheme: str, name: str, expansions: int) -> Fault | None:
        if scheme not in self.prefixes:
            return None if scheme.lower() in _SCHEMES else _undeclared(scheme, self.prefixes)
        if not expansions or len(name) > _LONGEST:
            return None
        definitions = self.prefixes[scheme]
        expanded = [uri for one in definitions if (uri := one.expanded(name)) is not None]
        if expanded:
            faults = [self._fault(printed, uri, expansions - 1) for uri in expanded]
            return None if None in faults else faults[0]
        patterns = [one.printed for one in definitions if one.pattern]
        if len(patterns) < len(definitions):
            return None
        return Fault(
            PATTERN,
            f"is {printed}, but names with the prefix {scheme}: match {' or '.join(patterns)}.",
            "Mend the name, or the matchPattern of the prefixDef in the header.",
        )

    def _led(self, printed: str, file: str, ident: str) -> Fault | None:
        try:
            known = self.ids if not file else self.resolver(file) if self.resolver else None
        except FileNotFoundError:
            return Fault(
                FILE,
                f"points to {printed}, but there is no file {file}.",
                "Mend the path, which begins at the folder of this document, or add the file.",
            )
        if known is None or ident in known:
            return None
        near = _nearest(ident, known)
        return Fault(
            TARGET,
            f"points to {printed}, but nothing in {file or 'this file'} has {_the_id(printed, ident)}.",
            f"Did you mean {file}#{near}?" if near else "Mend the pointer, or add what it should point to.",
        )


def _the_id(printed: str, ident: str) -> str:
    return "that xml:id" if printed.endswith(f"#{ident}") else f"the xml:id {ident}"


def _nearest(word: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(word, sorted(known), 1)), "")


def _undeclared(scheme: str, declared: Iterable[str]) -> Fault:
    near = _nearest(scheme, [*sorted(declared), *sorted(_SCHEMES)])
    return Fault(
        PREFIX,
        f"uses the prefix {scheme}:, which no prefixDef in the header declares.",
        f"Did you mean {near}:?" if near else "Declare the prefix in a listPrefixDef, or write the full URI.",
    )
