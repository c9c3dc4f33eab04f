"""Recognise the signs of a transcriber: doubts, stage directions, gestures in brackets."""

import re
from collections.abc import Iterable, Iterator

from teipress.annotate.context import Context
from teipress.annotate.gestures import BUSINESS, DELIVERY, UNTYPED, Gesture, gesture, is_gesture, is_remark
from teipress.annotate.lexicon import UNSPACED
from teipress.annotate.missing import reason
from teipress.model.annotation import SOFTWARE, TRANSCRIBER, Annotation, Cert, Kind
from teipress.model.transcript import Role, Span, Tile, Transcript

_RUNNING = frozenset({Role.SPEECH, Role.PROSE})
_DOUBT = re.compile(r"\(\?\)|\[\?\]")
_WORD_BEFORE = re.compile(
    r"""
    (?P<word>
        [^\W_]
        (?: [\w.,'\u0300-\u036f\u2010\u2011\u2019-]* [^\W_][\u0300-\u036f]* )?   # "4.400", "Sin-kiang"
    )
    \s* \Z
    """,
    re.VERBOSE,
)
_LONGEST_WORD = 60
_BRACKETS = re.compile(
    r"""
      \( (?P<round>  [^()\[\]\n]{1,160} ) \)
    | \[ (?P<square> [^()\[\]\n]{1,160} ) \]
    | \[ (?P<nested>                                          # [1 paragraph (3 lines) …]
          [^()\[\]\n]{0,80} \( [^()\[\]\n]{1,60} \) [^()\[\]\n]{0,80}
      ) \]
    """,
    re.VERBOSE,
)
_SIC = re.compile(r"sic [!.?]? \\?", re.VERBOSE | re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]['’\w-]{0,30} (?: \s [^\W\d_]['’\w-]{0,30} ){0,3}", re.VERBOSE)  # noqa: RUF001
_SENTENCE = re.compile(r"[A-Z][^.!?]{3,160}[.]?")
_FEWEST_WORDS = 3
_JOINING = re.compile(r"\s*(?:,\s*(?:and\s+)?|&|and\b|und\b|et\b|y\b)\s*")
_BEFORE = " \t\u00a0([{_"
"""What stands before the first word of a stage direction."""


def signs(transcript: Transcript, context: Context) -> Iterator[Annotation]:
    """Yield claims for doubtful words and for stage directions, in lines of their own or in brackets."""
    labels = _Labels(context)
    for tile in transcript.tiles:
        if tile.role is Role.STAGE:
            yield _direction(transcript, tile, labels)
        elif tile.role in _RUNNING:
            yield from _doubts(transcript.text, tile.span)
            yield from _bracketed(transcript.text, tile.span, labels)


class _Labels:
    """The labels of those who speak, ready to be found at the start of a stage direction."""

    def __init__(self, context: Context) -> None:
        self._ids = {label: ids for label, ids in context.speakers.items() if label and ids}
        longest_first = sorted(self._ids, key=lambda label: (-len(label), label))
        labels = "|".join(map(re.escape, longest_first)) or "(?!)"
        self._one = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)??(?P<label>{labels})(?!\w|['\u2019]s)")

    def subject(self, direction: str) -> tuple[tuple[str, ...], str]:
        """Return the ids of those whom a direction begins with, and what it says of them."""
        ids: list[str] = []
        rest = direction.lstrip(_BEFORE)
        found = self._one.match(rest)
        while found:
            ids += self._ids[found["label"]]
            rest = rest[found.end() :]
            joining = _JOINING.match(rest)
            found = self._one.match(rest, joining.end()) if joining else None
        return tuple(dict.fromkeys(ids)), rest


def _direction(transcript: Transcript, tile: Tile, labels: _Labels) -> Annotation:
    """Return what a direction on a line of its own is: business, where no listed word says otherwise."""
    who, rest = labels.subject(transcript[tile.span])
    found = gesture(rest)
    if found:
        return _claim(tile.span, found, Cert.HIGH, who)
    if is_remark(rest):
        return _claim(tile.span, UNTYPED, Cert.LOW)
    return _claim(tile.span, BUSINESS, Cert.MEDIUM, who)


def _bracketed(text: str, within: Span, labels: _Labels) -> Iterator[Annotation]:
    """Yield the gestures in brackets; whatever else stands in brackets is speech.

    A manner of delivery stands before what is delivered; "the text (in English)" is speech.
    """
    for match in _BRACKETS.finditer(text, within.start, within.end):
        inside = match["round"] or match["square"] or match["nested"]
        span = Span(*match.span())
        missing = reason(inside)
        if missing:
            why = f"The transcriber says that words are missing: {match[0]}."
            yield Annotation(span, Kind.GAP, resp=TRANSCRIBER, why=why, attributes=(("reason", missing),))
        elif _SIC.fullmatch(inside.strip()):
            yield Annotation(span, Kind.SIC)
        elif _is_glued(text, span) and match["square"] and _WORDS.fullmatch(inside):
            why = "Brackets within a word: the transcriber supplied these letters."
            yield Annotation(span, Kind.SUPPLIED, resp=TRANSCRIBER, why=why)
        else:
            yield from _gestured(text, span, within, inside, labels)


def _gestured(text: str, span: Span, within: Span, inside: str, labels: _Labels) -> Iterator[Annotation]:
    """Yield what a bracket does: a listed phrase, a typist's sentence, a direction in italics."""
    words = inside.strip()
    italic = len(words) > 2 and words[0] in "_*" and words[-1] in "_*"
    who, rest = labels.subject(words.strip("_*"))
    found = gesture(rest)
    if found and is_gesture(rest) and (found is not DELIVERY or span.start == within.start):
        yield _claim(span, found, Cert.HIGH, who)
    elif italic:
        yield _claim(span, found or BUSINESS, Cert.MEDIUM, who)
    elif text[span.start] == "[" and (found or is_remark(rest)) and _is_sentence(words):
        yield _claim(span, found or UNTYPED, Cert.MEDIUM if found else Cert.LOW, who)


def _is_sentence(words: str) -> bool:
    return bool(_SENTENCE.fullmatch(words)) and len(words.split()) >= _FEWEST_WORDS


def _is_glued(text: str, span: Span) -> bool:
    """Whether a bracket stands within a word: “Brzez[inski]”, “[T]he”."""
    before = text[span.start - 1 : span.start] if span.start else ""
    return before.isalpha() or text[span.end : span.end + 1].isalpha()


def unsure(transcript: Transcript, annotations: Iterable[Annotation]) -> list[Span]:
    """Return the square brackets in speech and prose that no annotation explains: they stay plain text."""
    explained = {claim.span for claim in annotations}
    return [
        Span(*match.span())
        for tile in transcript.tiles
        if tile.role in _RUNNING
        for match in _SQUARE.finditer(transcript.text, tile.span.start, tile.span.end)
        if Span(*match.span()) not in explained
    ]


_SQUARE = re.compile(r"\[[^\[\]\n]{1,160}\]")


def _claim(span: Span, found: Gesture, cert: Cert, who: tuple[str, ...] = ()) -> Annotation:
    said = f"type {found.type}" if found.type else f"{found.kind}"
    why = f"A listed word decides: {said}." if cert is Cert.HIGH else "No listed word says what is done."
    pointers = (("who", " ".join(f"#{ident}" for ident in who)), ("type", found.type))
    attributes = tuple((name, value) for name, value in pointers if value)
    return Annotation(span, found.kind, cert=cert, resp=SOFTWARE, why=why, attributes=attributes)


def _doubts(text: str, within: Span) -> Iterator[Annotation]:
    """Yield each sign of doubt, and the word before it as unclear.

    In a script without spaces nobody can say where the doubtful word begins.
    """
    edge = within.start
    for match in _DOUBT.finditer(text, within.start, within.end):
        left = max(edge, match.start() - _LONGEST_WORD)
        word = _WORD_BEFORE.search(text[left : match.start()])
        if word and not UNSPACED.search(word["word"]):
            span = Span(left + word.start("word"), left + word.end("word"))
            why = f"The transcriber doubts the word before {match[0]}."
            yield Annotation(span, Kind.UNCLEAR, cert=Cert.LOW, resp=TRANSCRIBER, why=why)
        yield Annotation(Span(*match.span()), Kind.DOUBT)
        edge = match.end()
