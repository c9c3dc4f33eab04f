"""The forms of a label: what a line begins with that may name a speaker. Blind to the rest of the text.

One function a form; each takes a text and a stretch of it, and returns where the label ends and what it is.
"""

# ruff: noqa: RUF001 - the dashes, quotation marks and letters of transcripts stand here as printed

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from teipress.model.text import WHITE_SPACE, WHITE_SPACE_CHARACTERS
from teipress.read.manner import sender
from teipress.read.speaker import DIRECTIONS, without_manner
from teipress.read.stamp import stamp
from teipress.read.words import OF_PART

_REACH = 170
"""How far into a line a label may reach."""


class Form(StrEnum):
    """How a line shows that a turn begins."""

    COLON = "a label with a colon"
    STOP = "a label with a full stop"
    ALONE = "a name on a line of its own"
    COLUMN = "a label set off by a gap"
    LETTER = "a letter or word for question and answer"
    CHANGE = "the sign >> for a change of speaker"
    TIMED = "a label with a time code"
    FRAMED = "a label in brackets"
    DASH = "a label with a dash"
    CAPITALS = "a label in capitals"
    OWN = "the pattern of the project"
    VOICE = "a voice that the format names"


class Found(NamedTuple):
    """A label at the beginning of a stretch of text: where it ends, and what it is without its signs."""

    end: int
    name: str
    tight: bool = False


Finder = Callable[[str, int, int], "Found | None"]


_COLON = re.compile(
    rf"""
    (?P<label> [^:：]{{1,160}} )
    [:：] (?P<closed> \]? [*_]{{0,3}} )            # within brackets: [Clifford:]
    (?P<gap> [{WHITE_SPACE}{DIRECTIONS}]+ | \Z )?
    """,
    re.VERBOSE,
)


_TIMED = re.compile(
    r"""
    (?P<name> [^:：()\[\]<>\s] (?: [^:：()\[\]<>]{1,80}+ | \( [^:：()\[\]<>]{1,80}+ \) ){0,4}+ )
    (?= [(\[<] \d )
    """,
    re.VERBOSE,
)
_BRACKET = re.compile(r"[(\[<]")
"""A label whose colon stands after a time code: “Bo Guest (01:30): Charge more”."""


_GAPS = frozenset(
    f"{WHITE_SPACE_CHARACTERS}\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


@lru_cache(maxsize=4096)  # a transcript has few labels, each many times
def _plain(label: str) -> str:
    """Return a label that holds no bracket and no sign of emphasis; "" for any other."""
    return "" if _SIGNED.search(label) else label.strip(" \t")


_SIGNED = re.compile(r"[\[\](){}<>*_]")
_NUMBER_OF_SPEECH = re.compile(r"Anf\.[ \xa0]{1,3}\d{1,4}[ \xa0]{1,3}")
"""The number of a speech in the record of the Riksdag: “Anf. 2  ANNA LUND (M):”."""


_TIER = re.compile(r"\*(?P<name>[A-Z][A-Z0-9]{1,6}):(?=\t)")
"""The line of a speaker in the format CHAT of those who study the language of children: “*CHI:”."""


def _colon(text: str, start: int, end: int) -> Found | None:
    """Words up to a colon, of which what closes after it was opened before them."""
    if text[start] == "*" and (tier := _TIER.match(text, start, end)):
        return Found(tier.end(), tier["name"])
    reach = min(end, start + _REACH)
    edge = text.find(":", start, reach)
    wide = text.find("：", start, reach if edge < 0 else edge)
    if edge < 0 and wide < 0:
        return None
    if wide < 0:
        name = _plain(text[start:edge])
        if text[start] == "A" and (numbered := _NUMBER_OF_SPEECH.match(name)):
            name = name[numbered.end() :]
        if name:
            tight = edge + 1 < end and text[edge + 1] not in _GAPS
            return Found(edge + 1, sender(text, start, name), tight)
    match = _COLON.match(text, start, reach)
    if match is None:
        return None
    label, closed = match["label"], match["closed"]
    timed = _TIMED.match(text, start, reach) if _BRACKET.search(label) else None
    code = stamp(text, timed.end(), end) if timed else None
    if timed and code and text.startswith((":", "："), code.end):
        return _before_time(timed)
    inside = label.lstrip("*_")
    opened = len(label) - len(inside)
    if not (closed.startswith("]") <= inside.startswith("[") and len(closed.strip("]")) <= opened):
        return None
    ends = inside.endswith(("*", "_")) or closed.endswith(("*", "_")) or text[end - 1] == text[start]
    if opened and (inside.startswith(" ") or not ends):
        return None
    tight = match["gap"] is None and text[match.start("closed") - 1] == ":"
    name = label.strip(" \t*_")
    bare = name.rstrip("]*_ \t").removeprefix("[") if name.startswith("[") else name
    return Found(match.end("closed"), sender(text, start, bare), tight)


_TITLE = (
    "(?:Mr|Mrs|Ms|Mx|Dr|Prof|Hon|Rev|Gen|Lt|Col|Maj|Capt|Adm|Sen|Rep|Gov|St|M|MM|Mmes?|Sr|Sra|Jr"
    "|MR|MRS|MS|DR|ST)"
)
_STOP = re.compile(
    rf"""
    [*_]{{0,3}}
    (?P<name>
        (?: {_TITLE}\.\ | (?:[^\W\d_]\.\ ?){{1,3}} | \d{{1,2}}\.?\  ){{0,3}}     # Mr., J. B., 1.
        [^\W\d_] [\w'’\u2010\u2011-]{{0,24}}+
        (?: ,?\ (?: (?:{_TITLE}\.|[^\W\d_]\.) | [^\W_] [\w'’\u2010\u2011-]{{0,24}}+ ) ){{0,6}}  # of Maine
        (?: (?:\ [^\W\d_]\.){{1,2}} \ ? [^\W\d_] | ,\ Jr )?                  # ІВАНЕНКО І.І., Н. И.
        (?: \ ?[(\[] [^()\[\]]{{1,120}} [)\]] )?                            # (Mr. Kyl), [aside]
    )
    [*_]{{0,3}} \. [*_]{{0,3}}
    (?: [\u2012-\u2015] | -- | (?= \s | [(\[] | \Z ) )           # HARPAGON.--Hors d'ici
    """,
    re.VERBOSE,
)


def _stop(text: str, start: int, end: int) -> Found | None:
    if text.find(".", start, min(end, start + _REACH)) < 0:
        return None
    match = _STOP.match(text, start, min(end, start + _REACH))
    if match is None and _DASH_APART.search(text, start, min(end, start + _REACH)):
        match = _DASHED.match(text, start, min(end, start + _REACH))
    if match and _ONLY_INITIALS.fullmatch(match["name"]) and _SURNAME.match(text, match.end(), end):
        return None
    if match is None or not match["name"].isupper():
        initialed = _INITIALED.match(text, start, min(end, start + _REACH))
        if initialed and initialed["name"].isupper():
            return Found(initialed.end(), initialed["name"])
        apposed = _APPOSED.match(text, start, min(end, start + _REACH))
        if apposed and (apposed["name"].isupper() or apposed["office"].casefold() in OF_PART):
            return Found(apposed.end(), apposed["name"])
    return Found(match.end(), match["name"]) if match else None


_ONLY_INITIALS = re.compile(r"[^\W\d_](?:\. ?[^\W\d_]){0,3}")
_SURNAME = re.compile(r"\s{0,3}[^\W\d_][\w'’-]{1,24}+[^.:;!?]{0,120}+:")
"""What follows initials that are no label: the surname and a colon, “О.Н. Смолин: …”."""
_INITIALED = re.compile(
    r"(?P<name> [^\W\d_][\w'’-]{1,24}+ (?: \ [^\W\d_]\. )? \ ?[^\W\d_] ) \. (?= \s (?! [^\W\d_]\. ) )",
    re.VERBOSE,
)
"""A surname in capitals and initials; what follows their stop is said: “IVANOV I. I. Agreed.”"""
_APPOSED = re.compile(
    rf"""
    (?P<name> (?: {_TITLE}\.?\ )? [^\W\d_]{{2,}} (?: [\ '’-] (?: [^\W\d_]\. | [^\W\d_]{{2,}}+ ) ){{0,4}}+ )
    , \ (?P<office> [^\W\d_]{{2,}} ) [^.:;!?]{{0,110}}+ \.
    (?: [\u2012-\u2015] | -- | (?= \s ) )
    """,
    re.VERBOSE,
)
"""A name and an office: “M. Sylvain Maillard, rapporteur de la commission.”, “СМОЛИН О. Н., фракция.”."""
_DASHED = re.compile(
    r"(?P<name> [^\W\d_][\w.'’-]{0,24} (?:\ [\w.'’-]{1,24}){0,4} ) , \ [^.:;!?]{3,120} \. (?= \s [–—] \s )",
    re.VERBOSE,
)
_DASH_APART = re.compile(r"\s[–—]\s")
"""A name and for whom somebody speaks: “Anna Schmidt, on behalf of the Group. – …”."""


LONGEST_ALONE = 140
_MOST_WORDS = 4
LONGEST_STAMP = 40
_SENTENCE_ENDS = ',;!?…"”’'
_NO_NAME_ENDS = ',;!?…–—-"”’)»'


def _alone(text: str, start: int, end: int) -> Found | None:
    """A whole line that may be a name, with a stop at its end or without."""
    if end - start > LONGEST_ALONE + LONGEST_STAMP or text[end - 1] in _SENTENCE_ENDS:
        return None
    edge = _before_stamp(text, start, end)
    if edge - start > LONGEST_ALONE:
        return None
    printed = text[start:edge]
    bare = (_HASHES.sub("", printed) if text[start] == "#" else printed).strip("*_ \t")
    name = without_manner(bare.rstrip(".:")).rstrip(".:*_ \t")
    emphasised = printed[0] in "*_" and printed[-1] in "*_"
    if not name or name[-1] in _NO_NAME_ENDS or bare.endswith(":"):
        return None
    if bare.endswith(".") and not (emphasised or name.isupper()) and len(name.split()) > _MOST_WORDS:
        return None
    return Found(edge, bare.rstrip("."))


_HASHES = re.compile(r"\A#{1,6}[ \t]+")
"""By which Markdown sets off a heading, and the name of who speaks: “#### ELMIRE”."""
_STAMP_AT_END = re.compile(r"[ \t\u00a0]+(?:[-–—|•·][ \t]+)?(?=\\?[\[(<]?\d[\d:.,;\- >–]{2,24}\\?[\])>]?\Z)")


def _before_stamp(text: str, start: int, end: int) -> int:
    """Return where a line ends without the time code at its end: “Bob Ferreira  0:09”."""
    if text[end - 1] not in "0123456789])>":
        return end
    left = max(start, end - LONGEST_STAMP)
    for match in _STAMP_AT_END.finditer(text[left:end]):
        code = stamp(text, left + match.end(), end)
        if code is not None and code.end == end and left + match.start() > start:
            return left + match.start()
    return end


_COLUMN = re.compile(
    r"""
    (?P<name>
        [○◯◎●◆◇] [^\s○◯◎●◆◇]{1,40} (?= [ \t\u3000] )   # ○議長
      | [\u3040-\u30ff\u3005\u3007\u3400-\u9fff]{1,12} (?= \u3000 )  # 佐藤
      | [A-Z][A-Z0-9/.'’?-]{0,15} (?:\ [A-Z0-9][A-Z0-9/.'’-]{0,15}){0,3} (?= \t | [ \u00a0]{2} )  # HOT-2
      | [^\W\d_][\w.'’-]{0,24} (?:\ [\w.'’-]{1,24}){0,3} (?= \t )  # Smith<tab>
    )
    [ \t\u00a0\u3000]+ (?= \S )
    """,
    re.VERBOSE,
)


def _column(text: str, start: int, end: int) -> Found | None:
    match = _COLUMN.match(text, start, min(end, start + _REACH))
    if match is None:
        return None
    tier = _TIER_OF_WORDS.fullmatch(match["name"]) if "_" in match["name"] else None
    return Found(match.end("name"), tier["name"] if tier else match["name"].lstrip("○◯◎●◆◇"))


_TIER_OF_WORDS = re.compile(
    r"(?P<name>[^\W_][^\W_]{0,20})_(?:transcri(?:ption|pt)|transkription|text|txt?|speech|utterances?|words?|ort(?:ho?)?)",
    re.IGNORECASE,
)
"""The tier of a speaker's words in an export of ELAN: “A_Transcription”; “A_Gesture” is none."""


_LETTER = re.compile(
    r"""
    [*_]{0,3} (?: \d{1,4} (?: [.)] [ \t]+ | [ \t]+ (?= Q[.:] ) )             # 1. Q.
      | BY\ M(?:R|RS|S|ISS)\.?\ [A-Z’'\ -]{2,40} :? [ \t]+ )?
    (?: (?P<word> QUESTION | ANSWER | Question | Answer | Frage | FRAGE | Antwort | ANTWORT | Вопрос | Ответ
          | ВОПРОС | ОТВЕТ | Pregunta | Respuesta | Domanda | Risposta | Réponse | Q | A ) (?= [.:] )
      | (?P<pair> [QAFDRPВО] ) (?= \.[ \t\u00a0*_]* (?: \S ) | [ \t\u00a0]{2,} | \t )
      | (?P<question> [QA] ) (?= [ ] ["“‘'(\[]? [A-ZÀ-Þ] )              # Q Mr. President, are you
    )
    [.:]? [*_]{0,3} (?: [ ] \d{1,4} [.:] )?                          # Q. 1.
    """,
    re.VERBOSE,
)


def _letter(text: str, start: int, end: int) -> Found | None:
    if text[start] not in "QAFDRВОPB*_0123456789":
        return None
    match = _LETTER.match(text, start, end)
    if match is None or not (match.end() == end or text[match.end()].isspace()):
        return None
    return Found(match.end(), match["word"] or match["pair"] or match["question"])


CHEVRONS = re.compile(r">{2,3}[ \t]*")


def _change(text: str, start: int, end: int) -> Found | None:
    """Two or three signs and what is said; a line that is a quotation in a letter has one more often."""
    match = CHEVRONS.match(text, start, end)
    return Found(start + len(match[0].rstrip()), match[0].rstrip()) if match else None


def _timed(text: str, start: int, end: int) -> Found | None:
    """A name, a time code in brackets, and what is said."""
    match = _TIMED.match(text, start, min(end, start + _REACH))
    code = stamp(text, match.end(), end) if match else None
    if match is None or code is None or not text[code.end : code.end + 1].isspace():
        return None
    return _before_time(match)


def _before_time(timed: re.Match[str]) -> Found:
    """Return the label that a time code follows, without the blanks between them."""
    name = timed["name"].rstrip()
    return Found(timed.start() + len(name), name.strip("*_"))


_FRAMED = re.compile(
    r"""
      < (?P<nick> [^\W\d] [\w.|`^{}\[\]\\-]{0,30} ) > (?= [ \t] )   # <ivan>, as in a chat
    | \[ (?P<name> [^\W_] [^\[\]<>()]{0,40} (?<! : ) ) \] (?= [ \t] )    # [SPEAKER_00], [Speaker:0]
    """,
    re.VERBOSE,
)


def _framed(text: str, start: int, end: int) -> Found | None:
    match = _FRAMED.match(text, start, end) if text[start] in "[<" else None
    return Found(match.end(), match["nick"] or _PART.sub(" ", match["name"])) if match else None


_PART = re.compile(r"(?<=[^\W\d_]):(?=\d{1,3}\Z)")
"""What parts a part from its number: “Speaker:0”."""
_LABEL_AND_DASH = re.compile(
    r"""
    (?P<name> [^\W\d_] (?: [\w.'’/] | -(?!-) ){0,24}+ (?: \ [^\W_] (?: [\w.'’/] | -(?!-) ){0,24}+ ){0,3}+ )
    (?: (?P<seat> \ ?\( [^()]{1,80} \) )                             # MAHMUT TANAL (İstanbul) –
      | (?P<manner> ,\ [^\W\d_A-ZÀ-Þ] [^.,:;!?–—]{0,60}+ \. ) )?      # LISETTE, à part. —
    (?: [ \t] (?P<dash> [-–—]{1,2} ) [ \t]+ | (?P<tight> -- | — ) ) (?= \S )      # YANK--Sit down
    """,
    re.VERBOSE,
)


def _dash(text: str, start: int, end: int) -> Found | None:
    match = _LABEL_AND_DASH.match(text, start, min(end, start + _REACH))
    if match is None or ((match["tight"] or match["manner"]) and not match["name"].isupper()):
        return None
    if match["tight"] and (match["manner"] or match["seat"]):
        return None
    return Found(match.end("dash" if match["dash"] else "tight"), match["name"] + (match["seat"] or ""))


_IN_CAPITALS = re.compile(
    r"""
    (?P<name> (?: AN? [ ] (?= [^\W\d_a-z]{2} ) )?                  # A BYSTANDER
        [^\W\d_] [^\W_]['’.\w-]{0,20}+ (?: [ ] [^\W\d_]['’.\w-]{1,20}+ ){0,3} ) (?<! \. )
    (?: [ \t] [(\[] [^()\[\]]{1,120} [)\]] )?
    (?= [ \t]+ ["“‘«¿¡(\[*_]{0,2} (?P<next> [^\W\d_]+ ) )
    """,
    re.VERBOSE,
)


def _capitals(text: str, start: int, end: int) -> Found | None:
    """Words in capitals, with a manner or without, and a word that is not."""
    if not text[start].isupper():
        return None
    match = _IN_CAPITALS.match(text, start, min(end, start + _REACH))
    while match and not match["name"].isupper() and " " in match["name"]:
        match = _IN_CAPITALS.match(text, start, match.start() + len(match["name"].rpartition(" ")[0]) + 2)
    if match is None or not match["name"].isupper() or (match["next"].isupper() and len(match["next"]) > 1):
        return None
    return Found(match.end(), match["name"])


FINDERS: dict[Form, Finder] = {
    Form.TIMED: _timed,
    Form.FRAMED: _framed,
    Form.DASH: _dash,
    Form.CAPITALS: _capitals,
    Form.COLON: _colon,
    Form.STOP: _stop,
    Form.ALONE: _alone,
    Form.COLUMN: _column,
    Form.LETTER: _letter,
    Form.CHANGE: _change,
}
