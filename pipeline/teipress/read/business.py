"""Lines without a label or brackets that tell what happens and are nobody's words.

Five sorts: what a stage direction of a play says (“Enter Hamlet.”), what the record of a parliament, a court
or a council says between speeches (“The legislative clerk proceeded to call the roll.”), who comes and goes
(“Rusk leaves the room.”), a break (“BREAK 10:15 a.m.”), and sentences of minutes that report between turns
(“General agreement was expressed.”). The last are only sought where nearly every paragraph begins with a
label, and hold no word of somebody speaking: no I, we or you.
"""

# ruff: noqa: RUF001 - the dashes and quotation marks of transcripts stand here as printed

import re
from collections.abc import Callable

from teipress.read.record import RULES as OF_RECORD
from teipress.read.record import SPEAKING

_LONGEST = 400

_PLAY = re.compile(
    r"""
    (?: (?:Re-?)?enter | exit | exeunt | manet | manent | flourish | alarums? | sennet | tucket | dies
        | curtain )
    \b (?! \s* (?: the\ next | your | my ) ) [^?!:]{0,160}
    """,
    re.VERBOSE | re.IGNORECASE,
)

_NAME_ABROAD = r"[A-ZÀ-ÞА-ЯЁ][^.!?:]{1,60}"
_PLAY_ABROAD = re.compile(
    rf"""
    (?: (?: Il | Elle )s? \ (?: sort | sortent | entre | entrent | rentre | rentrent )
        (?: \ [^.!?:]{{1,60}} )?
      | [A-ZÀ-Þ][\w’'-]+ (?: ,?\ (?: et\ | de\ | la\ | le\ )? [A-ZÀ-Þ][\w’'-]+ ){{0,3}}
        \ (?: sort | sortent | entre | entrent )
      | [A-ZÄÖÜ][\w-]+ (?: ,?\ [\w-]+ ){{0,5}}?
        \ (?: (?: tritt | treten ) \ (?: auf | ein | ab ) | (?: geht | gehen ) \ ab
          | (?: kommt | kommen ) \ herein )
      | (?: (?: Geht | Gehen | Alle | Beide ) \ a | A ) b | Der\ Vorhang\ fällt
      | Vase | Vanse | Esce | Escono | (?: Sale | Salen | Entra | Entran | Entrano ) \ {_NAME_ABROAD}
      | Уходит | Уходят | Занавес | (?: Входит | Входят ) \ {_NAME_ABROAD} ) \.
    """,
    re.VERBOSE,
)
"""Who comes and goes in a play, in other languages: “Elle sort.”, “Ein Bedienter tritt auf.”"""


def _is_of_play_abroad(printed: str) -> bool:
    return printed[-1:] == "." and len(printed) < _LONG and bool(_PLAY_ABROAD.fullmatch(printed))


_LONG = 110

_COMES = re.compile(
    r"""
    (?! (?: I | He | She | It | We | You | They | Who | When | And | But | Then | If | So ) \b )
    (?: The\ [\w’'\ -]{1,60} | [A-ZÀ-ÞА-ЯЁ][\w.’'-]* (?: \ (?:and|,|of|the|[A-ZÀ-ÞА-ЯЁ(][\w.’')-]*) ){0,6} )
    \ (?: (?: enters? | leaves? | re-?enters? | joins? | rejoins? | exits? )
        | (?: (?:then|thereupon|has|have)\ )
          (?: left | entered | joined | withdrew | withdrawn | re-?entered | returned\ to ) )
    \ the\ (?:\w+\ ){0,2}? (?: room | meeting | chamber | call | conversation | chat | court(?:room)? | hall
        | office | studio | conference | stage | session ) (?: \ at\ [\d:. apmAPM]{1,12} )? \.?
    | [A-Z][\w.’'-]* (?:\ [A-Z][\w.’'-]*){0,3} \ (?:joined|left)\ the\ (?:meeting|call|chat|room) \.?
    """,
    re.VERBOSE,
)

_LEFT_OUT = re.compile(
    r"""
    (?:[A-Z0-9][\w’'½¼¾-]*\ ) (?:[\w-]+\ ){0,3}
    (?: seconds? | minutes? | lines? | pages? | paragraphs? | words? )
    \ (?:[\w-]+\ ){0,3}? (?: excised | deleted | withheld | redacted | omitted | declassified | illegible )
    \b [^.]{0,120} \.?
    """,
    re.VERBOSE,
)


def _is_left_out(printed: str) -> bool:
    return bool(_LEFT_OUT.fullmatch(printed)) and not SPEAKING.search(printed)


_CUE = re.compile(
    r"(?: SOUND (?:\ EFFECTS?)? | MUSIC | SFX | FX | F/X | BIZ | SOUNDS? | LIGHTS | CURTAIN ) \s? [:.] \s .*",
    re.VERBOSE | re.DOTALL,
)
"""What is heard in a play for radio: “SOUND: Clock ticks.”."""

_BREAK = re.compile(
    r"""
    (?: BREAK | RECESS | INTERMISSION | LUNCH(?:EON)?\ (?:BREAK|RECESS) | ADJOURNMENT
        | [*=~•·_–—―-]{2,}+ (?: (?: \s++ | [◇○◆●] ) [*=~•·_–—―-]*+ ){0,40}+ | [*•·] (?: \s+ [*•·] ){1,20} )
    (?: [\s–—-]+ [\d:.,\s–—apmAPM-]* )? \.?
    """,
    re.VERBOSE,
)

_PAUSE = re.compile(
    r"""
    (?! (?-i: [а-яa-z] ) )
    (?: (?: (?: a | eine | une | un | una )\ )?
        (?: (?: long | short | brief | slight | lange | kurze | bref | lunga | breve | larga | lång | kort
              | general | loud | prolonged | долгая | продолжительная | общий )\ )?
        (?: pause | silence | beat | stille | schweigen | pausa | silenzio | silencio | tystnad | laughter
          | applause | cheers | тишина | пауза | молчание | смех | аплодисменты )
      | (?: everyone | everybody | all | both | they )\ (?: laughs? | applauds? )
      | (?: 長い | 短い )? (?: 沈黙 | 間 ) | 沉默 | 停顿 | 静场 ) [.。]
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What is not said: “Pause.”, “Пауза.”, “Everyone laughs.”"""

_INTERRUPTED = re.compile(r"(?:\.{3,}|…) ?[(\[][^()\[\]]{1,80}[)\]][.…*]{0,3}")

_CLOCK = re.compile(
    r"""
    \(? \d{1,2}
    (?: [:.]\d\d \s* [AaPp]\.?\s?[Mm]\.? (?:\s+[A-Z]{2,4})?
      | (?:[:.]\d\d)? \s (?: o[’']clock | hodin | Uhr ) )
    \.? \)?
    """,
    re.VERBOSE,
)

_SAID = re.compile(
    r"""
    \b (?: agree[ds]? | agreement | indicated | stated | said | asked | inquired | replied | answered | read
         | expressed | noted | suggested | remarked | reported | commented | observed | explained | proposed
         | pointed\ out | added | left | entered | joined | returned | withdrew | adjourned | recessed
         | resumed | opened | concluded | ended | began | turned | distributed | circulated | approved
         | decided | thanked | discussed | discussion | followed ) \b
    """,
    re.VERBOSE,
)
_SUBJECT = re.compile(
    r"""
      There \ (?:was|were|followed|ensued) \b
    | (?:General|Unanimous|Some|Further|After|Following|At\ this) \s
    | The\ (?:[A-Z][\w.’'-]*\ ){1,4} [a-z]
    | The\ (?: meeting | discussion | conversation | group | committee | council | delegation | session
             | secretary | chairman | minister ) \b
    | (?: Mr | Mrs | Ms | Miss | Dr | General | Admiral | Secretary | Ambassador | Senator | President
        | Minister | Prime | Colonel | Captain | Marshal | Chairman | Sir | Lord | Professor
        | Governor )\.? \ [A-Z]
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]")
_WORDS_TO_VERB = 90


_RULES: tuple[tuple[Callable[[str], object], str], ...] = (
    (_PLAY.fullmatch, "a stage direction of a play"),
    (_is_of_play_abroad, "a stage direction of a play"),
    *OF_RECORD,
    (_COMES.fullmatch, "who comes or goes"),
    (_is_left_out, "how much is left out"),
    (_INTERRUPTED.fullmatch, "dots, and in brackets what interrupts"),
    (_CUE.fullmatch, "a cue for sound or music"),
    (_BREAK.fullmatch, "a break"),
    (_PAUSE.fullmatch, "a pause, laughter or applause"),
    (_CLOCK.fullmatch, "a time by itself"),
)


def business(printed: str) -> str:
    """Return which rule makes a paragraph without a label business that nobody says; "" where none does."""
    if len(printed) > _LONGEST:
        return ""
    bare = printed.removeprefix("§").lstrip()
    return next((rule for holds, rule in _RULES if holds(bare)), "")


def reports(printed: str) -> bool:
    """Whether a paragraph reports what was said or done, and is not somebody's words."""
    bare = _QUOTED.sub(" ", printed)
    verb = _SAID.search(bare[:_WORDS_TO_VERB])
    return bool(_SUBJECT.match(bare)) and verb is not None and not SPEAKING.search(bare) and "?" not in bare
