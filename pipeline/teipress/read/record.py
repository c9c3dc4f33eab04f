"""Sentences that the record of a parliament, a court or an interview says between what is said.

How a sitting begins and ends, what was put to the vote, who is sworn and who asks, which tape is on.
"""

# ruff: noqa: RUF001 - the dashes and quotation marks of transcripts stand here as printed

import re
from collections.abc import Callable

SPEAKING = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours|you|your|yours|let's|don't)\b", re.IGNORECASE)
"""The words of somebody who speaks."""

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
    | (?:Tellers\ for\ the|TELLERS\ FOR\ THE) \ \w+ .*
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
    \W* (?: \d{1,2} [:.]? \d\d \s? (?: hours | hrs | h )? \W* )?
    | [,:]? \s (?: accordingly | sine\ die | pursuant | until | till ) \b .*
    | .* \b (?: at | till | until | from | to | for ) \b [^.]{0,40}
      (?: \d | o['’]clock | noon | midnight | minutes ) .*
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def _is_of_sitting(printed: str) -> bool:
    """Whether it tells that a sitting begins, breaks off or ends: at a time, or in so many words alone."""
    match = _SITTING.fullmatch(printed)
    return bool(match and _WHEN.fullmatch(match["when"]) and not SPEAKING.search(match["when"]))


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

_NAME = r"(?: the\ | le\ | la\ )? [A-Z][\w.,’'\ -]{1,70}"
_EXAMINATION = re.compile(
    rf"""
      BY\ (?:MR|MRS|MS|MISS|DR|THE)\.?\ [A-Z][A-Za-z.’'\ -]{{1,40}}:?
    | (?i: (?: further | continued | resumed )\ )?
      (?i: (?: (?:re-?)?(?:direct|cross) [\ -]{{0,2}} | re-? )? examination )
      (?i: \ in\ chief | [\ ,]{{1,2}} continued | [\ ,]{{1,2}} resumed )?
      (?: \ (?i: by|of ) \ {_NAME} )? :? (?: \ ?[\[(] (?i: continued | resumed ) [\])] )? \.?
    | WITNESS: \s [A-Z][\w.,’'\ -]{{1,60}} (?: [\[(] [^\[\]()]{{1,30}} [\])] )?
    | (?i: further\ )? (?i: questions | (?: cross-? | re-? )? examined | questioned )
      \ (?i: by|from ) \ {_NAME} [:.]?
    """,
    re.VERBOSE,
)
"""“BY MR. KATZ:”, “CROSS-EXAMINATION BY MR. DOWNING:”, “Questions by MR JAY”."""
_SWORN = re.compile(
    r"""
    (?: [A-Z][\w.’'-]{0,20}+ ,? \ ){1,6}
    (?: [(\[] (?: re-?)? (?: sworn | affirmed | recalled | called | resumed ) [^()\[\]]{0,40} [)\]]
      | (?: [A-Z’'-]{1,20} ,? \ ){0,8} (?: SWORN | AFFIRMED | RECALLED | RESUMED ) ) \W{0,2}
    """,
    re.VERBOSE,
)
"""“MR STEPHEN JOHN COOGAN (affirmed)”, “DAVID SMITH, WITNESS FOR THE GOVERNMENT, SWORN”."""
_TAPE = re.compile(
    r"""
      (?: end | begin (?: ning )? | start | ende | fim | fin | fine | конец | начало )
      [ ] (?: (?: of\ (?:the\ )? | der\ | des\ | da\ | do\ | de\ la\ | de\ l[’'] | del\ | dell[’'] )?
          (?: tape | side | cassette | reel | disc | audio (?:\ ?file)? | recording | interview s?
            | entrevista | entretien | intervista | kassette | gesprächs | aufnahme | кассеты | записи
            | интервью ) \b )
      (?: [\ ,]{1,2} (?: (?:side|seite) \ )? \#?[\dAB]{1,3} | ,?\ side\ \w{1,5} ){0,2} \.?
    | (?: tape | cassette | reel | disc ) \ (?: \# | no\.?\ )? (?: \d{1,3} | one | two | three )
      (?: ,?\ side\ (?: [AB12] | one | two ) )? \.?
    | side\ (?: [AB12] | one | two ) \.?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""“End of Tape #1”, “Tape 2, Side A”, “Fim da entrevista”."""
_CLOSED = re.compile(
    r"""
      午[前後] .{1,10} (?: 開議 | 開会 | 散会 | 休憩 | 閉会 | 再開 )
    | Eran\ las\ [^.?!]{3,60} \ de\ la\ (?: mañana | tarde | noche ) \.
    | Se\ (?: levanta | suspende | reanuda | abre )\ la\ sesión\ a\ las\ .{3,80}
    | (?: Schluss | Ende | Beginn | Unterbrechung ) (?: \ der\ Sitzung )? \s? : \s .{1,40} Uhr \W{0,2}
    | הישיבה \s (?: ננעלה | נפתחה | נפסקה ) \s בשעה .{1,20}
    """,
    re.VERBOSE,
)
"""How a record says in other languages that a sitting begins, breaks off or ends."""
_HOUSE = re.compile(
    r"""
    (?: Aplausos | Protestos | Protestas | Risos | Risas | Rumores | Pausa | Vozes | Murmúrios )
    (?: \ e\ (?: aplausos | risos | protestos | risas | rumores ) )?
    (?: \ (?: gerais | generales | prolongados | d[aeo]s? | del | en\ los? )\b [^.:!?]{0,80} )? [.]
    | Eram\ \d{1,2}\ horas (?: \ e\ \d{1,2}\ minutos )? \.
    """,
    re.VERBOSE,
)
"""What a record in Portuguese or Spanish says of the house: “Aplausos do BE.”, “Risos.”"""

RULES: tuple[tuple[Callable[[str], object], str], ...] = (
    (_PARLIAMENT.fullmatch, "a sentence of the record, not of a speaker"),
    (_is_of_sitting, "how a sitting begins, breaks off or ends"),
    (_IN_CAPITALS.fullmatch, "how a sitting begins, breaks off or ends"),
    (_CLOSED.fullmatch, "how a sitting begins, breaks off or ends"),
    (_HOUSE.fullmatch, "what is heard in the house, or when"),
    (_EXAMINATION.fullmatch, "who asks the questions that follow"),
    (_SWORN.fullmatch, "who is sworn"),
    (_TAPE.fullmatch, "where a tape or an interview begins or ends"),
)
"""What tells whether a paragraph is such a sentence, and in words why."""
