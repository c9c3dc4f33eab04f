"""Recognise names of places, persons and organisations that the authority lists of the edition know.

A listed name is found as it is written, in whole words; what differs by the typist's hand alone is taken as
the same: any white space, hyphens U+2010 and U+2011, the apostrophe U+2019. Of names that begin at one
place the longest is meant, so that "South Manchurian Railway" is the railway. Names are looked for in what is
said and in prose, places in datelines too; never in labels, heads or stage directions.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from teipress.annotate.context import Context
from teipress.annotate.lexicon import Lexicon, Listed
from teipress.annotate.reference import referred
from teipress.annotate.titles import before
from teipress.model.annotation import NAMES, Annotation, Cert, Kind
from teipress.model.transcript import Role, Span, Transcript

_KINDS_IN = {Role.SPEECH: NAMES, Role.PROSE: NAMES, Role.DATELINE: frozenset({Kind.PLACE})}
_WORD_AFTER = re.compile(r"\s(?P<word>[^\W\d_][\w-]*)")


def names(transcript: Transcript, context: Context) -> Iterator[Annotation]:
    """Yield a claim for each listed name, with the entry it means where that can be said."""
    lexicons = {kinds: _lexicon(context, kinds) for kinds in _KINDS_IN.values()}
    for tile in transcript.tiles:
        kinds = _KINDS_IN.get(tile.role)
        if kinds:
            for span, meanings in lexicons[kinds].found(transcript.text, tile.span):
                yield _claim(transcript.text, tile.span, span, meanings, context)


def _lexicon(context: Context, kinds: frozenset[Kind]) -> Lexicon:
    return Lexicon(_listed(context, kinds))


def _listed(context: Context, kinds: frozenset[Kind]) -> Iterable[Listed]:
    """Yield each name in the order of the ids; the form to sort an index by is no name of running text."""
    for entry in context.authority:
        if entry.kind in kinds:
            yield from (Listed(name, entry) for name in entry.names if name.type != "index")


def _claim(text: str, tile: Span, span: Span, meanings: tuple[Listed, ...], context: Context) -> Annotation:
    """Return the claim for a name; a title before it belongs to it and says that a person is meant."""
    persons = tuple(meaning for meaning in meanings if meaning.entry.kind is Kind.PERSON)
    title = before(text, tile.start, span.start) if persons else None
    if title is None:
        whole, of_family = span, False
    else:
        whole, of_family, meanings = Span(title.start, span.end), title.of_family, persons
    claim = referred(text[whole.start : whole.end], whole, meanings, context, of_family=of_family)
    return _less_sure(claim, text, tile, span)


def _less_sure(claim: Annotation, text: str, tile: Span, span: Span) -> Annotation:
    """A name of one word may be the first of another person's: "Chiang" of "Chiang Ching-kuo"."""
    following = _WORD_AFTER.match(text, span.end, tile.end)
    is_one_word = not text[span.start : span.end].split()[1:]
    if not following or not is_one_word or claim.kind is not Kind.PERSON or claim.cert is not Cert.HIGH:
        return claim
    word = following["word"]
    if word == "I" or not word[0].isupper():
        return claim
    why = f"{claim.why} But {word} after it could belong to the name."
    return replace(claim, cert=Cert.MEDIUM, why=why)
