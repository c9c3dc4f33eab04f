"""A speaker's label, and behind it how something is said: “_The Boy (laughing)._”, “LUCAS, riant.”."""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections.abc import Iterator
from functools import lru_cache

from teipress.model.transcript import Role, Span, Tile
from teipress.read.words import OF_PART

_MANNER = re.compile(
    r"\s* (?P<manner> [(\[] [a-zà-ÿа-яё] [^()\[\]]{0,200} [)\]] \s? [.:：*_]{0,5} ) \Z", re.VERBOSE
)


_OF_PERSON = re.compile(
    r"[(\[] (?: \w{1,8} (?: \s? / \s? \w{1,8} ){1,3} | guest | host | co-host ) [)\]] \s? [.:：]?", re.VERBOSE
)
"""What a person says of himself in a meeting's export, and is no manner: “Tom (he/him):”."""


_SET_BEHIND = re.compile(
    r"(?P<name> [^,]{2,40} , ) \s (?P<manner> (?P<first> [^\W\d_A-ZÀ-Þ]{1,20} ) \b [^,]{0,80} ) \Z",
    re.VERBOSE,
)
"""A manner behind a name in capitals: “LUCAS, riant.”; an office there belongs to the name."""


def sender(text: str, start: int, name: str) -> str:
    """Return a name without to whom its words go, where a chat says from whom they come."""
    if " to " not in name or text[max(0, start - _NEAR) : start].split()[-1:] != ["From"]:
        return name
    return name[: name.index(" to ")].rstrip()


_NEAR = 12


def labelled(text: str, span: Span, rule: str) -> Iterator[Tile]:
    """Yield a label, and what tells how it is said: “_The Boy (laughing)._”; “(Kamanin)” is a name."""
    printed = text[span.start : span.end]
    name = sender(text, span.start, printed)
    if name != printed:
        to = span.start + printed.index(" to ") + 1
        yield Tile(Span(span.start, span.start + len(name)), Role.SPEAKER, rule)
        yield Tile(Span(to + text.startswith(" ", to), span.end), Role.STAGE, "to whom it is said")
        return
    edges = _parted(printed)
    if edges is None:
        yield Tile(span, Role.SPEAKER, rule)
        return
    yield Tile(Span(span.start, span.start + edges.start), Role.SPEAKER, rule)
    yield Tile(Span(span.start + edges.end, span.end), Role.STAGE, "a manner of speaking after the label")


@lru_cache(maxsize=4096)  # a transcript has few labels, each many times
def _parted(label: str) -> Span | None:
    """Return where a name ends and the manner behind it begins; None where a label has no manner."""
    behind = _SET_BEHIND.match(label)
    if behind and behind["name"].isupper() and behind["first"] not in OF_PART:
        return Span(behind.end("name"), behind.start("manner"))
    bracketed = ")" in label or "]" in label
    manner = _MANNER.search(label, max(0, len(label) - 240)) if bracketed else None
    if manner is None or manner.start() == 0 or _OF_PERSON.fullmatch(manner["manner"]):
        return None
    return Span(manner.start(), manner.start("manner"))
