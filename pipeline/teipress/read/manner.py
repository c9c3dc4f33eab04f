"""A speaker's label, and behind it how something is said: “_The Boy (laughing)._”, “LUCAS, riant.”."""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections.abc import Iterator

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
    r"(?P<name> [^,]{2,40} , ) \s (?P<manner> (?P<first> [^\W\d_A-ZÀ-Þ]{2,20} ) \b [^,]{0,80} ) \Z",
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
        edge = span.start + len(name)
        yield Tile(Span(span.start, edge), Role.SPEAKER, rule)
        to = span.start + printed.index(" to ") + 1
        yield Tile(Span(to + text.startswith(" ", to), span.end), Role.STAGE, "to whom it is said")
        return
    bracketed = text.find(")", span.start, span.end) > 0 or text.find("]", span.start, span.end) > 0
    manner = _MANNER.search(text, max(span.start, span.end - 240), span.end) if bracketed else None
    behind = _SET_BEHIND.match(text, span.start, span.end)
    if behind and behind["name"].isupper() and behind["first"] not in OF_PART:
        yield Tile(Span(*behind.span("name")), Role.SPEAKER, rule)
        yield Tile(Span(*behind.span("manner")), Role.STAGE, "a manner of speaking after the label")
        return
    if manner is None or manner.start() <= span.start or _OF_PERSON.fullmatch(manner["manner"]):
        yield Tile(span, Role.SPEAKER, rule)
        return
    yield Tile(Span(span.start, manner.start()), Role.SPEAKER, rule)
    yield Tile(Span(manner.start("manner"), span.end), Role.STAGE, "a manner of speaking after the label")
