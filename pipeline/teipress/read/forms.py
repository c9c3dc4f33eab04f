"""The words of the forms that records are typed on, in the languages that transcripts are most often in.

Patterns for a whole line or for its beginning: fields with their labels, the heading of the list of those
present, words of classification, words of titles.
"""

# ruff: noqa: RUF001 - the dashes and colons of transcripts stand here as printed

import re

from teipress.model.transcript import Role

_FLAGS = re.VERBOSE | re.IGNORECASE | re.DOTALL

FIELDS: dict[Role, str] = {
    Role.SUBJECT: r"""
        subjects? | subj | re | topics? | agenda\ item
      | betreff | betr | objet | тема | asunto | oggetto
      """,
    Role.DATELINE: r"""
        place | location | venue | date | time | place\ and\ date | time\ and\ place
      | date\ (?:&|and|/)\ (?:time|place) | date\ of\ (?:meeting|recording|interview|hearing)
      | recorded | recording\ date
      | ort | datum | zeit | lieu | date\ et\ lieu | место | дата | fecha | lugar | luogo | data
      """,
    Role.REFERENCE: r"""
        (?: ref (?:erence)? | file | document | doc | copy | tape | case | docket ) (?:\ no)?
      | no | nr | memo\ no | folder | conversation\ no | call\ number
      | aktenzeichen | az | cote | шифр | дело
      """,
    Role.CLASSIFICATION: r"""
        classification | distribution | routing | copies\ to | copy\ to | cc | einstufung | verteiler | гриф
      """,
    Role.DRAFTER: r"""
        drafted | drafter | transcriber | translator | note-?takers?
      | (?: drafted | prepared | written | recorded | transcribed | interviewed | reported | translated
          | edited | minutes | transcript | transcription | notes? (?:\ taken)? ) \ by
      | protokoll(?:ant|führer)? | записал[аи]?
      """,
}
"""The labels of the fields above the text, by what they say."""

FIELD = re.compile(
    r"\W* (?:"
    + "|".join(rf"(?P<{role.name}> {words} )" for role, words in FIELDS.items())
    + r") \.? [*_]* (?: \s* [:：] [*_]* | (?= \t ) | \s* \Z ) (?P<value> .* )",
    _FLAGS,
)
PLACE = re.compile(
    r"""
    \W* (?: place | location | venue | ort | lieu | место | lugar | luogo )
    [*_]* \s* [:：] [*_]* \s* (?P<place> \S .{0,120} )
    """,
    _FLAGS,
)
BY = re.compile(
    r"""
    \W*
    (?: (?: drafted | prepared | written | recorded | transcribed | interviewed | translated | taken\ down
          | approved | edited ) \ by
      | (?:minutes|notes?)\ (?:taken\ )?by )
    \ .{1,120}
    """,
    _FLAGS,
)
NUMBER = re.compile(r"(?:No|Nr|№|Ref|Doc|Dok)\.? \s? [\w/.-]{0,24}\d[\w/.-]{0,24}", re.VERBOSE)
SECRET = re.compile(
    r"""
    [\[(*_]*
    (?: top | secret | most | confidential | restricted | unclassified | sensitive | strictly | personal
      | private | eyes\ only | nodis | exdis | noforn | limdis | official\ use\ only | for | very | absolutely
      | copy | draft | declassified | streng | geheim | vertraulich | geheime\ kommandosache | verschlusssache
      | совершенно | секретно | строго | confidentiel | très | secreto | confidencial | segreto | riservato
      | [/;,.–—-] | \s )+
    [\])*_]*
    """,
    _FLAGS,
)
PRESENT = re.compile(
    r"""
    \W*
    (?: (?:those|also|were|there\ were|members?|persons?|officials?) \s )*
    (?: present | participants? | attendees | attending | in\ attendance | attendance | appearances
      | delegations? | committee\ members | members | members\ present | witnesses | panell?ists | speakers?
      | interviewees? | list\ of\ (?:participants|those\ present|speakers) | cast | characters
      | dramatis\ person(?:ae|æ) | persons\ (?:represented|in\ the\ (?:play|dialogue)) | the\ persons
      | anwesend (?:e|\ sind|\ waren)? | teilnehmer(?:innen|liste)? (?:\ und\ \w+)?
      | personen | personenverzeichnis
      | présents? | étaient\ présents | participants\ et\ \w+ | personnages
      | присутств(?:овали|уют|ующие) | участники | действующие\ лица
      | presentes | personajes | partecipanti | personaggi
      | deltag(?:ere|are) | närvarande | aanwezig(?:en)? | obecni | přítomni )
    (?: \s for\ (?:the\ )? [\w\ .]{1,40} )?
    [*_]* (?: \s* [:：.—–-]+ [*_]* | (?= \t | \s{2} ) | \s* \Z ) (?P<value> .* )
    """,
    _FLAGS,
)
TITLE = re.compile(
    r"""
    \b
    (?: memorand(?:um|a) | minutes | transcripts? | record | proceedings | notes | summary | conversation
      | meeting | conference | interview | hearing | session
      | protokoll | niederschrift | aufzeichnung | gespräch | procès-verbal | compte\ rendu | entretien
      | запись | протокол | стенограмма | беседа | acta | verbale )
    s? \b
    """,
    _FLAGS,
)
NUMBERED_TITLE = re.compile(rf"\d{{1,4}} \. \s (?: [\w.'’-]+ \s ){{0,6}}? {TITLE.pattern}", _FLAGS)
UNDATED = re.compile(
    r"""
    [\[(]?
    (?: undated | n\.\s?d\. | no\ date | date\ (?:unknown|not\ known)
      | o\.\s?D\. | sans\ date | без\ даты | sin\ fecha )
    [\])]? \.?
    """,
    _FLAGS,
)
BESIDE_DATE = re.compile(
    r"""
    \b
    (?: at | on | from | between | and | the | of | date | time | hours | hrs | o['’]clock
      | am | um | den | le | г | года? | Uhr | [A-Z]{2,4}T | UTC )
    \b \.?
    """,
    _FLAGS,
)
"""Little words of a dateline beside its dates and times."""
