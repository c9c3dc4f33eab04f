"""What stage directions do: voices, gestures, incidents, business, manner of delivery.

The table below lists the words that decide; the first of them in a direction does. It holds the words of
minutes, hearings, tapes and plays, in English and as parliaments print them in French, German, Russian and
Spanish.
"""

import re
from dataclasses import dataclass

from teipress.model.annotation import Kind


@dataclass(frozen=True, slots=True)
class Gesture:
    """The kind of a stage direction and, for ``Kind.STAGE``, its type."""

    kind: Kind
    type: str = ""


VOCAL = Gesture(Kind.VOCAL)
KINESIC = Gesture(Kind.KINESIC)
INCIDENT = Gesture(Kind.INCIDENT)
BUSINESS = Gesture(Kind.STAGE, "business")
DELIVERY = Gesture(Kind.STAGE, "delivery")
UNTYPED = Gesture(Kind.STAGE)

_TABLE: dict[str, tuple[Gesture, str]] = {
    # In the words blanks do not count; a backslash and a blank are one.
    "vocal": (
        VOCAL,
        r"""
        laugh(s|ed|ing|ter)? | (a\ |with\ a\ )little\ laugh | chuckl(es?|ed|ing) | giggl(es?|ed|ing)
        | cough(s|ed|ing)? | sneez(es?|ed|ing) | sniff(s|ed|ing)? | yawn(s|ed|ing)? | hiccup(s|ed|ing)?
        | sigh(s|ed|ing)? | gasp(s|ed|ing)? | groan(s|ed|ing)? | moan(s|ed|ing)? | snort(s|ed|ing)?
        | weep(s|ing)? | wept | sob(s|bed|bing)? | cr(y|ies|ied|ying) | scream(s|ed|ing)? | whistl(es?|ed|ing)
        | hum(s|med|ming) | clear(s|ed|ing)?\ (his|her|their|the)?\ ?throats?
        | cheers | cheer(s|ed|ing)? | shout(s|ed|ing)? | boo(s|ed|ing)? | murmur(s|ed|ing)? | hear,\ hear
        | rires | sourires | exclamations | risa | carcajadas | si\ ride | ilarità | gelächter
        | heiterkeit | lacht | lachen | смех | смеется | смеётся | смеются | risas
        """,
    ),
    "kinesic": (
        KINESIC,
        r"""
        applau(se|ds?|ded|ding) | clap(s|ped|ping)? | nod(s|ded|ding)? | bow(s|ed|ing)? | smil(es?|ed|ing)
        | grin(s|ned|ning)? | frown(s|ed|ing)? | wink(s|ed|ing)? | shrug(s|ged|ging)? | wav(es?|ed|ing)
        | ris(es?|ing) | rose | (stands?|stood|standing)\ up | (sits?|sat|sitting)\ down
        | kneel(s|ed|ing)? | knelt | gestur(es?|ed|ing) | point(s|ed|ing)\ (at|to) | embrac(es?|ed|ing)
        | kiss(es|ed|ing)? | sh(akes?|ook|aking)\ (hands|(his|her|their)\ heads?)
        | rais(es?|ed|ing)\ (a|his|her|their)\ (hands?|fists?|glass|glasses|arms?|finger)
        | (a\ )?standing\ ovation | gavel | applausi | applaudissements | beifall | аплодисменты
        | aplausos | nickt | кивает | cross(es|ed|ing)\ (him|her|them)sel(f|ves)
        """,
    ),
    "incident": (
        INCIDENT,
        r"""
        (tele)?phone\ (rings?|rang|ringing) | bells?\ (rings?|rang|ringing) | knock(s|ed|ing)?\ (at|on)
        | interrupt(s|ed|ion|ions) | disturbances? | uproar | commotion | noises? | crash | explosions?
        | shots? | thunder | music | static | lights?\ (go|goes|went)\ out
        | door\ (opens|opened|closes|closed|slams|slammed)
        | cross-?\s?talk | overlapping(\ (voices|conversations?|speech))?
        | simultaneous\ (talking|conversation|speech)
        | multiple\ (voices|speakers) | background\ (noise|conversation|voices) | technical\ difficult(y|ies)
        | (end|begin|start)(\ of)?\ (video|audio|tape|film)\ ?clip | video\ clip | commercial\ break
        | no\ (audible\ )?response | zuruf | zurufe | bell | interruzioni
        | (hangs?|hung|hanging)\ up | dogs?\ (barks?|barking)
        | (end|change)\ of\ (tape|side|reel) | tape\ change
        | recording\ (paused|resumed|begins|ends|stops|interrupted)
        | tape\ (begins|ends|stops|runs\ out|noise)
        | interruptions | unterbrechung | zwischenrufe? | unruhe | шум | interrupciones
        """,
    ),
    "business": (
        BUSINESS,
        r"""
        beg[aiu]ns? | open(s|ed) | end(s|ed) | conclude[sd]? | adjourn(s|ed|ment)? | resum(es|ed)
        | recess(es|ed)? | break | pauses? | silence | is\ silent | suspended | reconvened?
        | read(s|ing)? | writes? | wrote | sign(s|ed) | show(s|ed) | hand(s|ed) | gives? | gave
        | present(s|ed) | produc(es|ed) | draw(s)? | drew | consult(s|ed) | confer(s|red) | whispers?\ to
        | enters?|entered | exits? | exeunt | manet | lea(ves?|ving) | left | re-?enter(s|ed)? | arriv(es|ed)
        | return(s|ed) | withdr(aws?|ew) | call(s|ed)?\ the\ roll | tak(es|en)? | took | turn(s|ed)
        | tritt\ auf | geht\ ab | liest | читает
        """,
    ),
    "delivery": (
        DELIVERY,
        r"""
        aside | whisper(ing|ed)? | softly | quietly | loudly | slowly | quickly | sharply | angrily
        | ironically | sarcastically | jokingly | gravely | coldly | warmly | hesitantly
        | emphatically | thoughtfully | in\ an?\ (low|loud|soft|quiet|whispering)\ (voice|tone)
        | with\ emphasis | in\ (English|French|German|Russian|Chinese|Japanese|Spanish|Italian)
        | through\ (the|an|his|her)\ interpreter | leise | laut | beiseite | тихо | громко | aparte
        """,
    ),
}

_WORDS = "|".join(f"(?P<{name}>{words})" for name, (_, words) in _TABLE.items())
_DECIDES = re.compile(rf"(?<![\w-])(?:{_WORDS})(?![\w-])", re.VERBOSE | re.IGNORECASE)

_SIGNS = "|".join(words for name, (_, words) in _TABLE.items() if name != "business")
_WHOLE = re.compile(
    rf"""
    (?: (?:he|she|they|all|everyone|everybody|both|general|loud|prolonged|renewed|some|more|much) \s+ )*
    (?: {_SIGNS} | pauses? | silence )
    (?: (?:\s+and\s+|\s*,\s*) (?: {_SIGNS} | pauses? | silence ) )?     # "(laughter and applause)"
    (?: \s+ (?:again|all\s+round|together|\w+ly) )?                     # "(laughs softly)"
    \s* [.!]?
    """,
    re.VERBOSE | re.IGNORECASE,
)


_REMARK = re.compile(
    r"""
    [^\w]* (?: unclear | inaudible | unintelligible | illegible | omitted | omission | here\ follows? ) \b .*
    | [^\w]* \d [\d\W]*      # a time code, a number
    | [\W]*                   # a row of stars
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_remark(direction: str) -> bool:
    """Whether a line set like a stage direction remarks on the text: what was left out or not understood."""
    return bool(_REMARK.fullmatch(direction))


def gesture(direction: str) -> Gesture | None:
    """Return what a stage direction does by the first listed word in it, or None where none is in it."""
    found = _DECIDES.search(direction)
    group = next((name for name in _TABLE if found[name] is not None), None) if found else None
    return _TABLE[group][0] if group else None


def is_gesture(phrase: str) -> bool:
    """Whether a whole phrase, without a subject that has a name, says no more than what somebody does."""
    return bool(_WHOLE.fullmatch(phrase.strip()))
