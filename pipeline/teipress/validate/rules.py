"""What each rule asks for, why, and how to mend what breaks it.

The stages in Python are described in the table below; the rules of Schematron describe themselves in the
ODD, by ``desc``, ``remarks`` (why) and the diagnostics of their assertions.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lxml import etree

from teipress.engines.xml import TEI
from teipress.resources import resource
from teipress.validate.document import Element

_SCH = "{http://purl.oclc.org/dsdl/schematron}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, what holds where it is kept, why it is there, how to mend a document that breaks it."""

    id: str
    says: str
    why: str = ""
    mend: str = ""


def rule_of(ident: str) -> Rule:
    """Return what is known of a rule; of one that a user's own schema brings, that it is such a rule."""
    unknown = Rule(ident, f"A rule of the schema in use: {ident.partition('.')[2] or ident}.")
    return rules().get(ident, unknown)


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule that can be broken under our own schema, by its id, in the order of the stages."""
    return MappingProxyType({rule.id: rule for rule in (*_STAGES, *_of_the_odd(), *_TEXT)})


def _of_the_odd() -> Iterator[Rule]:
    odd = etree.parse(resource("schema/teipress.odd"))
    for spec in odd.iter(f"{TEI}constraintSpec"):
        desc, remarks = (" ".join(map(_words, spec.iterfind(f"{TEI}{n}"))) for n in ("desc", "remarks"))
        mend = " ".join(map(_words, spec.iter(f"{_SCH}diagnostic")))
        for one in spec.iter(f"{_SCH}assert", f"{_SCH}report"):
            ident = str(one.get("id") or spec.get("ident"))
            yield Rule(f"sch.{ident}", desc, remarks or _WHY.get(ident, ""), mend)


def _words(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


_STAGES = (
    Rule(
        "wellformed.unreadable",
        "A file that is named is there and may be read.",
        "What cannot be read is not checked, and a run that left it out in silence would look clean.",
        "Check the spelling of the path, and whether you may read the file.",
    ),
    Rule(
        "wellformed.syntax",
        "A file is well-formed XML.",
        "No other program can read it otherwise, and nothing else in it can be checked.",
        "Look at the place and before it: a tag is not closed, a quotation mark or an ampersand is stray.",
    ),
    Rule(
        "wellformed.doctype",
        "A file has no DOCTYPE.",
        "A DOCTYPE can pull in files of the machine that reads it, and grow a small file without end.",
        "Remove the line, and write the characters that its entities stood for.",
    ),
    Rule(
        "wellformed.limits",
        "Elements are nested at most 100 deep and have at most 200 attributes.",
        "Beyond that XSLT processors give up, and no transcript needs it.",
        "Look for a tag that was not closed, or a file that was made by mistake.",
    ),
    Rule(
        "rng.element",
        "Each element is one that the schema knows, at a place where it may stand.",
        "What the schema does not know, no edition shows and no other program understands.",
        "Take one of the elements that the message names, or move the element to where it belongs.",
    ),
    Rule(
        "rng.attribute",
        "Each attribute is one that its element may have.",
        "A misspelt attribute says nothing to any program, and nobody notices.",
        "Mend its name, or remove it.",
    ),
    Rule(
        "rng.required",
        "Each element has the attributes that it needs.",
        "Without them it cannot be cited, ordered or understood.",
        "Add the attribute; the message says what it may hold.",
    ),
    Rule(
        "rng.value",
        "Each value is one of those allowed.",
        "Readers count, sort and select by these values: a misspelt one is lost to them.",
        "Write one of the values, in the form, that the message names.",
    ),
    Rule(
        "rng.content",
        "Each element holds what it has to hold, in its order.",
        "A turn without its label, or a list without items, is a sign that something was lost.",
        "Add what is missing, or put it before what the message names.",
    ),
    Rule(
        "rng.text",
        "Text stands only where the schema allows it.",
        "Text between the elements belongs to nobody: editions pass it over, or show it at a wrong place.",
        "Put it into one of the elements that the message names, or take it out.",
    ),
    Rule(
        "rng.id",
        "A value that the schema calls an id stands once.",
        "A reference to it could mean either.",
        "Give one of the two another id.",
    ),
    Rule(
        "rng.idref",
        "A value that refers to an id has one to refer to.",
        "The reference leads nowhere.",
        "Mend the reference, or add what it should point to.",
    ),
    Rule(
        "rng.jing",
        "A file is valid under the schema, in the judgement of jing.",
        "With --engine jing, its own words stand in the message.",
        "Mend the element; without --engine jing, the message says how.",
    ),
    Rule(
        "rng.engines-disagree",
        "Our own engine and jing agree whether a file is valid.",
        "Where they do not, one of them is wrong, and the file may fail elsewhere.",
        "Compare the place with the schema, and report it with the file and the schema.",
    ),
    Rule(
        "links.duplicate",
        "An xml:id stands once in a file.",
        "A pointer to it could mean either, and a citation leads to the wrong turn.",
        "Give one of the two another id: the one that nothing points to yet.",
    ),
    Rule(
        "links.pair",
        "Where the next part of something is named, that part names the one before it.",
        "A chain that is broken on one side is followed by some programs and not by others.",
        "Let the two parts point to each other, or remove one of the pointers.",
    ),
    Rule(
        "links.target",
        "A pointer leads to something that is there.",
        "Otherwise the speaker, the place or the note that it names is missing from every edition.",
        "Mend the pointer, or add what it should point to.",
    ),
    Rule(
        "links.file",
        "A file that a pointer names is there.",
        "Otherwise what it names is missing from every edition.",
        "Mend the path, which begins at the folder of the document, or add the file.",
    ),
    Rule(
        "links.prefix",
        "A prefix that pointers use is declared.",
        "Without the declaration nobody can tell what the short form stands for.",
        "Declare the prefix in a listPrefixDef, or write the full URI.",
    ),
    Rule(
        "links.pattern",
        "What follows a prefix has the form that its declaration asks for.",
        "The declaration says how to make a URI of it, which fails for another form.",
        "Mend the name, or the matchPattern of the prefixDef.",
    ),
    Rule(
        "sch.not-computed",
        "Each rule of Schematron can be computed.",
        "A rule that breaks off says nothing of the document, neither that it is kept nor that it is broken.",
        "Mend the rule in the file that the message names, or the value that it reads.",
    ),
)

_TEXT = (
    Rule(
        "text.equality",
        "TEI and transcript hold the same text, white space aside (`teipress verify`, `teipress build`).",
        "The TEI stands for the transcript: a word that was lost on the way is a word that nobody said.",
        "Restore the text at the place; the message has what the transcript says there.",
    ),
    Rule(
        "text.checksum",
        "The header gives the checksum of the transcript as it is now.",
        "It says which version of the file the TEI was made from.",
        "Encode the transcript again, or write the checksum that the message names.",
    ),
)

_WHY = {
    "cert-needs-resp": "Readers who doubt it have to know whose doubt or certainty it is.",
    "resp-target": "A pointer to anybody else makes a person answer for what somebody else did.",
    "when-or-range": "A program that sorts by date would have to choose between the two.",
    "when-order": "The end before the beginning is a slip of the pen, and breaks every calendar.",
    "when-bounds": "The latest before the earliest leaves no day on which it could have been.",
    "lang-declared": "Hyphenation, speech and search take the language from there.",
    "extent-true": "Catalogues take the number over, and it does not follow when turns are added.",
    "published-licence": "Without it nobody may use the edition, and libraries do not take it.",
    "header-source": "Without it nobody can prove that nothing was lost on the way from the transcript.",
    "sha256-present": "The name of a file says which one it was, the checksum in which version.",
    "transcript-title": "The proof of the text, `teipress verify`, looks for the transcript under that name.",
    "sha256-form": "A checksum that was cut or typed agrees with no file.",
    "tagusage-true": "Catalogues take the numbers over, and they do not follow when the text is edited.",
    "header-date": "The date is what transcripts are found and sorted by.",
    "header-language": "Hyphenation, speech and search take the language from there.",
    "person-headword": "Indexes and headings need one form of the name that readers see.",
    "place-headword": "Indexes and maps need one form of the name that readers see.",
    "org-headword": "Indexes need one form of the name that readers see.",
    "life-order": "One of the two dates belongs to somebody else, or was mistyped.",
    "geo-range": "Latitude and longitude that are exchanged put a place into another sea.",
    "pers-ref": "The index of persons would list a place.",
    "place-ref": "The map and the index of places would show what is no place.",
    "org-ref": "The index of organisations would list what is none.",
    "sp-who": "Without it the turn counts for nobody, in charts and in searches by speaker.",
    "who-person": "Only a person speaks; the list of speakers would name a place.",
    "id-turn": "Readers cite the number that they see, and links go by the id.",
    "speaker-text": "A turn without a label has lost it, for it began at one.",
    "choice-differs": "Two equal forms say that something was changed where nothing was.",
    "corr-resp": "A correction is an opinion, and readers have to know whose.",
    "note-resp": "Readers have to tell the editor's words from those of the transcript.",
}
"""Why the rules of the ODD are there, where it does not say so itself."""
