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

_LONGEST = 400

_PLAY = re.compile(
    r"""
    (?: (?:Re-?)?enter | exit | exeunt | manet | manent | flourish | alarums? | sennet | tucket | dies
        | curtain )
    \b (?! \s* (?: the\ next | your | my ) ) [^?!:]{0,160}
    """,
    re.VERBOSE | re.IGNORECASE,
)

_PARLIAMENT = re.compile(
    r"""
      The\ (?:\w+\ ){0,3} (?:[Cc]lerks?|clerk\ of\ the\ \w+)
      \ (?: proceeded | read | called | resumed | designated | reported ) \b .*
    | (?:Question|Motion|Amendments?|Bill|Clause|Leave|Debate) \ [^.!?]{0,80}? \b
      (?: put | agreed\ to | (?:was|were)\ (?:agreed|negatived|carried|rejected)
        | negatived | adjourned | granted | ordered | resumed | read | interrupted | proposed ) \b .*
    | The\ (?:\w+\ ){0,6}
      (?: motion | amendments? | bill | (?:joint\ )?resolution | result | text | question | nomination )s?
      \b [^.?!]{0,120} \b
      (?: (?:was|were)\ (?:\w+\ )?
          (?: agreed | announced | rejected | ordered | read | laid | passed | taken | carried )
        | \ is\ as\ follows | follows ) \b .*
    | The\ (?:House|Committee|Senate|Assembly)
      \ (?: proceeded\ to\ a\ division | adjourned | then\ adjourned ) \b .*
    | The\ [A-ZÀ-Þ]\w+ (?:\ [A-Z]\w+){0,2} \ divided (?: \s? [:;.,—–-] .* )?
    | (?: [A-Z][\w.’'()-]*\ | of\ | the\ | hon\.\ | members?\ | senators\ | deputies\ ){1,8}
      (?: (?:interjecting|interrupting|having\ interjected) [.—–-]{0,3} | rose \s? [—–-]{1,3} )
    | The\ (?:[\w’'-]+\ ){1,6} was\ asked \s? [—–-]{1,3}
    | (?: Mr\.? | Madam | Mrs\.? ) \ (?:Deputy\ )? (?:Speaker|Chairman|President)
      \ (?: proceeded | resumed | left\ the | withdrew | in\ the | then\ put | forthwith ) \b .*
    | At\ the\ invitation\ of\ the\ (?:President|Chair\w*|Speaker) ,? \ [^.!?]{1,40}? .* \b
      (?: took | occupied | resumed | (?:was|were)\ escorted ) \b .*
    | There\ being\ no\ objection (?! ,?\ (?: it\ is | I | we | let | that\ is ) \b ) .*
    | Thereupon ,? .* | Whereupon ,? .* | A\ recorded\ vote\ was\ \w+ .*
    | \[? (?:Rollcall|Roll\ No|Division\ No|Vote\ No) \b .*
    | (?:YEAS|NAYS|AYES|NOES|NOT\ VOTING|Ayes|Noes) (?:\W+\d+)?
    | Tellers\ for\ the\ \w+ .*
    | Председательству (?:ет|ют|ющий) \b .*
    | (?: Постановление | Проект | Предложение | Решение | Резолюция | Повестка ) \ (?:[а-яё-]+\ ){0,3}
      (?: принима | принят | утвержд | одобр ) \w* \.?
    """,
    re.VERBOSE | re.DOTALL,
)

_SITTING = re.compile(
    r"""
    (?: (?: The\ )? (?:[\w’'-]+\ ){0,3}?
        (?: meeting | session | sitting | hearing | proceedings | interview | teleconference )
        \ (?: (?:was|were|then|accordingly)\ ){0,2}
        (?: called\ to\ order | rose | resumed | suspended | adjourn(?:ed|s) | recessed | reconvened | ended
          | closed | concluded | began | commenced | opened )
      | (?: The\ )? (?: House | Court | Committee | Council | Commission | Tribunal | Senate | Assembly )
        \ (?: (?:then|accordingly)\ )?
        (?: rose | resumed | adjourn(?:ed|s) | recessed | reconvened | met | commenced )
      | The\ agenda\ was\ adopted )
    (?P<when> \b .* )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""“The meeting rose at 1.15 p.m.”, “House adjourned at 20:00”, “The agenda was adopted.”"""
_WHEN = re.compile(
    r"""
    \W* | [,:]? \s (?: accordingly | sine\ die | pursuant | until | till ) \b .*
    | .* \b (?: at | till | until | from | to | for ) \b [^.]{0,40}
      (?: \d | o['’]clock | noon | midnight | minutes ) .*
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def _is_of_sitting(printed: str) -> bool:
    """Whether it tells that a sitting begins, breaks off or ends: at a time, or in so many words alone."""
    match = _SITTING.fullmatch(printed)
    return bool(match and _WHEN.fullmatch(match["when"]) and not _SPEAKING.search(match["when"]))


_IN_CAPITALS = re.compile(
    r"""
    (?:THE\ )?
    (?: (?: WITNESS(?:ES)? | COMMITTEE | COURT | HEARING | JURY | COMMISSION | TRIBUNAL | MEETING | INTERVIEW
          | PROCEEDINGS | APPLICANT | MEMBERS )
        \ (?: (?:IS|ARE|THEN|WAS|WERE)\ )?
        (?: EXCUSED | ADJOURN(?:S|ED)? | STANDS\ DOWN | SWORN | AFFIRMED | RESUMES? | RESUMED | WITHDREW
          | WITHDRAWS? | RETIRES? | RECESSED | CONCLUDED | ENDED | IN | OUT )
      | ON\ RESUMPTION | NO\ FURTHER\ QUESTIONS .{0,60}
      | (?: SHORT | TEA | LUNCH | BRIEF ) \ (?: ADJOURNMENT | BREAK | RECESS ) ) \W*
    """,
    re.VERBOSE,
)

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
    return bool(_LEFT_OUT.fullmatch(printed)) and not _SPEAKING.search(printed)


_EXAMINATION = re.compile(r"BY\ (?:MR|MRS|MS|MISS|DR|THE)\.?\ [A-Z][A-Za-z.’'\ -]{1,40}:?", re.VERBOSE)

_CUE = re.compile(
    r"(?: SOUND (?:\ EFFECTS?)? | MUSIC | SFX | FX | F/X | BIZ | SOUNDS? | LIGHTS | CURTAIN ) \s? [:.] \s .*",
    re.VERBOSE | re.DOTALL,
)
"""What is heard in a play for radio: “SOUND: Clock ticks.”."""

_BREAK = re.compile(
    r"""
    (?: BREAK | RECESS | INTERMISSION | LUNCH(?:EON)?\ (?:BREAK|RECESS) | ADJOURNMENT
        | [*=~•·_–—-]{2,} (?: \s+ [*=~•·_–—-]+ ){0,40} | [*•·] (?: \s+ [*•·] ){1,20} )
    (?: [\s–—-]+ [\d:.,\s–—apmAPM-]* )? \.?
    """,
    re.VERBOSE,
)

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
_SPEAKING = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours|you|your|yours|let's|don't)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]")
_WORDS_TO_VERB = 90


_RULES: tuple[tuple[Callable[[str], object], str], ...] = (
    (_PLAY.fullmatch, "a stage direction of a play"),
    (_PARLIAMENT.fullmatch, "a sentence of the record, not of a speaker"),
    (_is_of_sitting, "how a sitting begins, breaks off or ends"),
    (_IN_CAPITALS.fullmatch, "how a sitting begins, breaks off or ends"),
    (_COMES.fullmatch, "who comes or goes"),
    (_is_left_out, "how much is left out"),
    (_EXAMINATION.fullmatch, "who asks the questions that follow"),
    (_INTERRUPTED.fullmatch, "dots, and in brackets what interrupts"),
    (_CUE.fullmatch, "a cue for sound or music"),
    (_BREAK.fullmatch, "a break"),
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
    return bool(_SUBJECT.match(bare)) and verb is not None and not _SPEAKING.search(bare) and "?" not in bare
