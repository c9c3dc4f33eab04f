"""Lines without a label or brackets that tell what happens and are nobody's words.

Four sorts: what a stage direction of a play says (“Enter Hamlet.”), what the record of a parliament says
between speeches (“The legislative clerk proceeded to call the roll.”), a break (“BREAK 10:15 a.m.”), and
sentences of minutes that report between turns (“General agreement was expressed.”). The last are only sought
where nearly every paragraph begins with a label, and hold no word of somebody speaking: no I, we or you.
"""

# ruff: noqa: RUF001 - the dashes and quotation marks of transcripts stand here as printed

import re

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
        | negatived | adjourned | granted | ordered | resumed | read ) \b .*
    | The\ (?:\w+\ ){0,6}
      (?: motion | amendments? | bill | (?:joint\ )?resolution | result | text | question | nomination )s?
      \b [^.?!]{0,120} \b
      (?: (?:was|were)\ (?:\w+\ )?
          (?: agreed | announced | rejected | ordered | read | laid | passed | taken | carried )
        | \ is\ as\ follows | follows ) \b .*
    | The\ (?:House|Committee|Senate|Assembly)
      \ (?: divided | proceeded\ to\ a\ division | adjourned | then\ adjourned ) \b .*
    | There\ being\ no\ objection ,? .* | Thereupon ,? .* | Whereupon ,? .* | A\ recorded\ vote\ was\ \w+ .*
    | \[? (?:Rollcall|Roll\ No|Division\ No|Vote\ No) \b .*
    | (?:YEAS|NAYS|AYES|NOES|NOT\ VOTING|Ayes|Noes) (?:\W+\d+)?
    | Tellers\ for\ the\ \w+ .*
    """,
    re.VERBOSE | re.DOTALL,
)

_EXAMINATION = re.compile(r"BY\ (?:MR|MRS|MS|MISS|DR|THE)\.?\ [A-Z][A-Za-z.’'\ -]{1,40}:?", re.VERBOSE)

_BREAK = re.compile(
    r"""
    (?: BREAK | RECESS | INTERMISSION | LUNCH(?:EON)?\ (?:BREAK|RECESS) | ADJOURNMENT
        | [*=~•·_–—-]{2,} (?: \s+ [*=~•·_–—-]+ ){0,40} | [*•·] (?: \s+ [*•·] ){1,20} )
    (?: [\s–—-]+ [\d:.,\s–—apmAPM-]* )? \.?
    """,
    re.VERBOSE,
)

_INTERRUPTED = re.compile(r"(?:\.{3,}|…) ?[(\[][^()\[\]]{1,80}[)\]][.…*]{0,3}")

_CLOCK = re.compile(r"\(?\d{1,2}[:.]\d\d\s*[AaPp]\.?\s?[Mm]\.?(?:\s+[A-Z]{2,4})?\.?\)?")

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


def business(printed: str) -> str:
    """Return which rule makes a paragraph without a label business that nobody says; "" where none does."""
    if len(printed) > _LONGEST:
        return ""
    if _PLAY.fullmatch(printed):
        return "a stage direction of a play"
    if _PARLIAMENT.fullmatch(printed):
        return "a sentence of the record, not of a speaker"
    if _EXAMINATION.fullmatch(printed):
        return "who asks the questions that follow"
    if _INTERRUPTED.fullmatch(printed):
        return "dots, and in brackets what interrupts"
    if _BREAK.fullmatch(printed):
        return "a break"
    if _CLOCK.fullmatch(printed):
        return "a time by itself"
    return ""


def reports(printed: str) -> bool:
    """Whether a paragraph reports what was said or done, and is not somebody's words."""
    bare = _QUOTED.sub(" ", printed)
    verb = _SAID.search(bare[:_WORDS_TO_VERB])
    return bool(_SUBJECT.match(bare)) and verb is not None and not _SPEAKING.search(bare) and "?" not in bare
