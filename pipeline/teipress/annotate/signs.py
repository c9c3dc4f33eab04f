"""Recognise the signs of a transcriber: doubts, stage directions, gestures in brackets."""

import re
from collections.abc import Iterable, Iterator

from teipress.annotate.context import Context
from teipress.annotate.gestures import BUSINESS, DELIVERY, UNTYPED, Gesture, gesture, is_gesture, is_remark
from teipress.annotate.lexicon import UNSPACED
from teipress.annotate.missing import reason, why_unclear
from teipress.annotate.remarks import is_explained, is_uncertain
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
      \(\( (?P<twice> [^()\[\]{}\n]{1,80} ) \)\)                  # ((sighs)), [[sighs]], {sighs}
    | \[\[ (?P<framed> [^()\[\]{}\n]{1,80} ) \]\]
    | \{ (?P<curly> [^()\[\]{}\n]{1,80} ) \}
    | \( (?P<round>  [^()\[\]\n]{1,160} ) \)
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
_CENTURY = re.compile(r"(?<!\d)(?:1[5-9]|20)\Z")
_MENTIONED = re.compile(
    r"\b(?:an?|the|this|that)\s(?:word|term|sign|phrase|expression|abbreviation)\s+\Z", re.IGNORECASE
)
_ENDED = re.compile(r"(?:\A|[.!?…:;)\]\u2014]|--)\s*\Z")
_LOOKED_BACK = 40
_OPENING, _CLOSING = "\"“„«‘'", "\"”“»’'"  # noqa: RUF001
_JOINING = re.compile(r"\s*(?:,\s*(?:and\s+)?|&|and\b|und\b|et\b|y\b)\s*")
_BEFORE = " \t\u00a0([{_"
"""What stands before the first word of a stage direction."""


def signs(transcript: Transcript, context: Context) -> Iterator[Annotation]:
    """Yield claims for doubtful words and for stage directions, in lines of their own or in brackets."""
    labels = _Labels(context)
    unclear = why_unclear(transcript)
    for tile in transcript.tiles:
        if tile.role is Role.STAGE:
            yield _direction(transcript, tile, labels)
        elif tile.role in _RUNNING:
            yield from _doubts(transcript.text, tile.span)
            yield from _bracketed(transcript.text, tile.span, labels, unclear)


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


def _bracketed(text: str, within: Span, labels: _Labels, why_unclear: str) -> Iterator[Annotation]:
    """Yield the signs and gestures in brackets; whatever else stands in brackets is speech.

    A gesture that the text quotes or speaks of is none: “the word [laughter] in the cable”.
    """
    for match in _BRACKETS.finditer(text, within.start, within.end):
        span = Span(*match.span())
        inside = next(filter(None, match.groups()))
        sign = None
        if match["round"] or match["square"] or match["nested"]:
            sign = _missing(span, inside, why_unclear) or _sign(text, span, within, inside)
        if sign is not None:
            yield sign
        elif not _is_mentioned(text, span, within):
            yield from _gestured(text, span, within, inside, labels)


def _is_mentioned(text: str, span: Span, within: Span) -> bool:
    before = text[max(span.start - _LOOKED_BACK, within.start) : span.start]
    after = text[span.end : min(span.end + 1, within.end)]
    quoted = before[-1:] in _OPENING and after in _CLOSING
    return bool(before and after and quoted) or bool(_MENTIONED.search(before))


def _missing(span: Span, inside: str, why_unclear: str) -> Annotation | None:
    """Return the gap beside a sign that says that words are missing."""
    missing = reason(inside, why_unclear)
    if missing is None:
        return None
    why = f"The transcriber says that words are missing: [{inside}]."
    attributes = (("reason", missing),) if missing else ()
    return Annotation(span, Kind.GAP, resp=TRANSCRIBER, why=why, attributes=attributes)


def _sign(text: str, span: Span, within: Span, inside: str) -> Annotation | None:
    """Return what a transcriber says of the words by a bracket: as printed, supplied, doubtful, explained."""
    if _SIC.fullmatch(inside.strip()):
        return Annotation(span, Kind.SIC)
    if text[span.start] != "[":
        return None
    if _is_supplied(text, span, inside):
        why = "Brackets within a word: the transcriber supplied these letters."
        return Annotation(span, Kind.SUPPLIED, resp=TRANSCRIBER, why=why)
    if span != within and is_uncertain(inside):
        why = f"The transcriber doubts what stands in the brackets: [{inside}]."
        return Annotation(span, Kind.UNCLEAR, cert=Cert.LOW, resp=TRANSCRIBER, why=why)
    return Annotation(span, Kind.FOOTNOTE) if is_explained(inside) else None


def _gestured(text: str, span: Span, within: Span, inside: str, labels: _Labels) -> Iterator[Annotation]:
    """Yield what a bracket does: a listed phrase, a typist's sentence, a direction in italics."""
    words = inside.strip()
    italic = len(words) > 2 and words[0] in "_*" and words[-1] in "_*"
    who, rest = labels.subject(words.strip("_*"))
    found = gesture(rest)
    if found and is_gesture(rest) and (found is not DELIVERY or _precedes_speech(text, span, within)):
        yield _claim(span, found, Cert.HIGH, who)
    elif italic:
        yield _claim(span, found or BUSINESS, Cert.MEDIUM, who)
    elif text[span.start] == "[" and (found or is_remark(rest)) and _is_sentence(words):
        yield _claim(span, found or UNTYPED, Cert.MEDIUM if found else Cert.LOW, who)


def _precedes_speech(text: str, span: Span, within: Span) -> bool:
    """Whether a sentence begins after a bracket: a manner of delivery stands before what is delivered.

    “the text (in English)” is speech.
    """
    before = text[max(span.start - _LOOKED_BACK, within.start) : span.start]
    return bool(_ENDED.search(before)) and bool(text[span.end : within.end].strip())


def _is_sentence(words: str) -> bool:
    return bool(_SENTENCE.fullmatch(words)) and len(words.split()) >= _FEWEST_WORDS


def _is_supplied(text: str, span: Span, inside: str) -> bool:
    """Whether a bracket stands within a word or a year: “Brzez[inski]”, “[T]he”, “[19]72”."""
    before, after = text[max(span.start - 2, 0) : span.start], text[span.end : span.end + 2]
    if _WORDS.fullmatch(inside):
        return before[-1:].isalpha() or after[:1].isalpha()
    return bool(_CENTURY.fullmatch(inside)) and len(after) == 2 and after.isdecimal()


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
