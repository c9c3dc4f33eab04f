"""Signs of the transcriber: a table of lines, each with the marks it should get."""

import pytest

from teipress.annotate.names import names
from teipress.annotate.signs import signs
from teipress.model.annotation import TRANSCRIBER, Kind
from teipress.model.transcript import Role
from tests.annotate.world import context, marked, paragraph

DIRECTIONS = {
    "(Stalin laughs)": "vocal high who=#stalin",
    "(Laughter)": "vocal high",
    "[laughter]": "vocal high",
    "(Stalin and Soong laugh.)": "vocal high who=#stalin #soong",
    "(Mr. Nitze coughs)": "vocal high who=#nitze",
    "(Mr. Stalin sighs)": "vocal high who=#stalin",
    "(Soong smiles and reads)": "kinesic high who=#soong",
    "(Applause.)": "kinesic high",
    "(All rise.)": "kinesic high",
    "(They shake hands)": "kinesic high",
    "(The telephone rings.)": "incident high",
    "[Interruption]": "incident high",
    "(A knock on the door)": "incident high",
    "The meeting began.": "stage high type=business",
    "(He reads the two concluding lines).": "stage high type=business",
    "(Stalin reads)": "stage high who=#stalin type=business",
    "(Stalin's secretary enters)": "stage high type=business",
    "(Exeunt.)": "stage high type=business",
    "(softly)": "stage high type=delivery",
    "(in Russian)": "stage high type=delivery",
    "General agreement was indicated.": "stage medium type=business",
    "[unclear exchange]": "stage low",
    "[Here follow 6 pages on other issues.]": "stage low",
    "[02:07:48:40]": "stage low",
    "* * *": "stage low",
    "[unclear exchange, laughter]": "vocal high",
    "(Heiterkeit)": "vocal high",
    "(Аплодисменты.)": "kinesic high",
    "(Q laughs)": "vocal high",
}


@pytest.mark.parametrize(("text", "expected"), DIRECTIONS.items())
def test_stage_directions(text: str, expected: str) -> None:
    assert marked(text, [signs], Role.STAGE) == f"{{{expected}|{text}}}"


SPEECH = {
    "a doubtful word": (
        "after Kalkhim (?) government",
        "after {unclear low|{place khalkhin-gol low|Kalkhim}} {doubt|(?)} government",
    ),
    "in square brackets": ("the frontier[?].", "the {unclear low|frontier}{doubt|[?]}."),
    "at the end of a longer name": (
        "the Khalkhin Gol (?)",
        "the {place khalkhin-gol high|Khalkhin {unclear low|Gol}} {doubt|(?)}",
    ),
    "behind a stop": ("He left. (?)", "He left. {doubt|(?)}"),
    "on its own": ("(?) and then", "{doubt|(?)} and then"),
    "a figure": ("4.400 (?) kilometers", "{unclear low|4.400} {doubt|(?)} kilometers"),
    "behind a dash": ("frontier—Hingan (?)", "frontier—{unclear low|Hingan} {doubt|(?)}"),
    "a hyphen": ("in Sin-kyang(?)", "in {unclear low|Sin-kyang}{doubt|(?)}"),
    "a combining accent": ("at Lu\u0308shun\u0301 (?)", "at {unclear low|Lu\u0308shun\u0301} {doubt|(?)}"),
    "where words have no edges": ("我在香港(?)", "我在{place hong-kong high|香港}{doubt|(?)}"),
    "a name in brackets stays": ("about (Ospan) Khazak leader", "about (Ospan) Khazak leader"),
    "words in brackets stay": ("(which he left on the table)", "(which he left on the table)"),
    "a business in brackets stays": ("the draft (signed)", "the draft (signed)"),
    "what was not heard or read": (
        "[inaudible] and [illegible]",
        "{gap reason=inaudible|[inaudible]} and {gap reason=illegible|[illegible]}",
    ),
    "what an archive holds back": (
        "[less than 1 line not declassified] said",
        "{gap reason=classified|[less than 1 line not declassified]} said",
    ),
    "brackets in brackets": (
        "Yes. [1 paragraph (3 lines) not declassified]",
        "Yes. {gap reason=classified|[1 paragraph (3 lines) not declassified]}",
    ),
    "a word as it stands": ("the goverment [sic] said", "the goverment {sic|[sic]} said"),
    "letters supplied": ("Brzez[inski] said", "Brzez{supplied|[inski]} said"),
    "a word in brackets of its own": ("to [the] Council", "to [the] Council"),
    "a sentence of the typist": (
        "Yes. [The President left the room.]",
        "Yes. {stage medium type=business|[The President left the room.]}",
    ),
    "italics in brackets": ("(_Shoots._) Ha!", "{stage medium type=business|(_Shoots._)} Ha!"),
    "a gesture": ("Well (laughs) no.", "Well {vocal high|(laughs)} no."),
    "a gesture with its subject": (
        "(Stalin nods.) Yes.",
        "{kinesic high who=#stalin|({person stalin high|Stalin} nods.)} Yes.",
    ),
    "two gestures": ("[laughter, applause]", "{vocal high|[laughter, applause]}"),
    "a gesture with its manner": ("(He laughs softly)", "{vocal high|(He laughs softly)}"),
    "a delivery": ("(softly) No.", "{stage high type=delivery|(softly)} No."),
    "a language in brackets": ("the text (in English) says", "the text (in English) says"),
    "a gesture that is quoted": ('He said "(laughs)" to me.', 'He said "(laughs)" to me.'),
    "a gesture that is spoken of": ("the word [laughter] stands", "the word [laughter] stands"),
    "what was not heard, quoted": (
        'He said "[inaudible]".',
        'He said "{gap reason=inaudible|[inaudible]}".',
    ),
    "unclear, and nobody says why": ("Yes, [unclear] so.", "Yes, {gap|[unclear]} so."),
    "unclear beside what was not heard": (
        "Yes, [unclear] so [inaudible].",
        "Yes, {gap reason=inaudible|[unclear]} so {gap reason=inaudible|[inaudible]}.",
    ),
    "unclear beside what was not read": (
        "Yes, [word unclear] so [2 wds illeg.].",
        "Yes, {gap reason=illegible|[word unclear]} so {gap reason=illegible|[2 wds illeg.]}.",
    ),
    "an expletive is no secret": ("the [expletive deleted] thing", "the {gap|[expletive deleted]} thing"),
    "pages and blanks": (
        "on [two pages missing] and [blank] it",
        "on {gap|[two pages missing]} and {gap|[blank]} it",
    ),
    "a reading in doubt": (
        "to [Harriman?] and [?Bohlen] in [1947?]",
        "to {unclear low|[Harriman?]} and {unclear low|[?Bohlen]} in {unclear low|[1947?]}",
    ),
    "a guess": ("to [possibly “Bohlen”] then", "to {unclear low|[possibly “Bohlen”]} then"),
    "a guess at what is meant stays": (
        "to [possibly a reference to Bohlen] then",
        "to [possibly a reference to Bohlen] then",
    ),
    "a question in brackets stays": ("Well [is it so?] and [What?] no", "Well [is it so?] and [What?] no"),
    "an explanation": ("the Chairman [i.e., Bohlen] said", "the Chairman {footnote|[i.e., Bohlen]} said"),
    "a signed note": ("in May [Ed.: in June] he", "in May {footnote|[Ed.: in June]} he"),
    "the century supplied": ("in [19]72 he", "in {supplied|[19]}72 he"),
    "a note is called behind a year": ("in 1972[19] he", "in 1972[19] he"),
    "curly and double brackets": (
        "Well {laughs} no ((sighs)) so",
        "Well {vocal high|{laughs}} no {vocal high|((sighs))} so",
    ),
    "curly brackets of another sort": ("the set {a, b} is", "the set {a, b} is"),
    "a telephone": ("Goodbye. [hangs up]", "Goodbye. {incident high|[hangs up]}"),
    "a delivery between sentences": (
        "I see. (in Chinese) Yes.",
        "I see. {stage high type=delivery|(in Chinese)} Yes.",
    ),
    "a language at the end": ("It has a text. (in English)", "It has a text. (in English)"),
    "a gesture that goes on is a clause": (
        "(laughter was never far from him)",
        "(laughter was never far from him)",
    ),
}


@pytest.mark.parametrize(("text", "expected"), SPEECH.values(), ids=SPEECH)
def test_signs_in_speech(text: str, expected: str) -> None:
    assert marked(text, [names, signs]) == expected


def test_the_transcriber_answers_for_a_doubt() -> None:
    unclear, doubt = signs(paragraph("Kalkhim (?)"), context())
    assert (unclear.kind, unclear.resp) == (Kind.UNCLEAR, TRANSCRIBER)
    assert (doubt.kind, doubt.resp, doubt.cert) == (Kind.DOUBT, "", None)


@pytest.mark.parametrize("role", [Role.HEAD, Role.SPEAKER, Role.DATELINE])
def test_no_signs_in_labels_heads_and_datelines(role: Role) -> None:
    assert marked("Stalin (?) (laughs):", [signs], role) == "Stalin (?) (laughs):"
