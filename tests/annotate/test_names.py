"""Names: a table of paragraphs, each with the marks it should get."""

import pytest

from teipress.annotate import annotate
from teipress.annotate.names import names
from teipress.model.annotation import SOFTWARE, Annotation, Kind
from teipress.model.authority import Name
from teipress.model.transcript import Role
from tests.annotate.world import authority, context, entry, marked, paragraph

CASES = {
    "a listed name": ("In Dairen.", "In {place dalian high|Dairen}."),
    "whole words": ("Chinatown, Chinas, Dairener, xChina.", "Chinatown, Chinas, Dairener, xChina."),
    "case matters": ("china and DAIREN", "china and DAIREN"),
    "digits belong to a word": ("China2 4China", "China2 4China"),
    "underscores of a typist do not": ("_China_", "_{place china high|China}_"),
    "the longest name": (
        "South China, not China",
        "{place south-china high|South China}, not {place china high|China}",
    ),
    "a railway is an organisation": (
        "the South Manchurian Railway",
        "the {org smr high|South Manchurian Railway}",
    ),
    "a place inside an organisation's name is part of it": (
        "the Government of China, China",
        "the {org government-of-china high|Government of China}, {place china high|China}",
    ),
    "an abbreviation with stops": (
        "by C.E.R. and U.S. lines",
        "by {org cer high|C.E.R.} and {place us high|U.S.} lines",
    ),
    "an abbreviation that goes on": (
        "the U.S.S.R. and the U.S.",
        "the U.S.S.R. and the {place us high|U.S.}",
    ),
    "no-break space": ("Hong\u00a0Kong", "{place hong-kong high|Hong\u00a0Kong}"),
    "a line end and blanks": ("Hong \n Kong", "{place hong-kong high|Hong \n Kong}"),
    "no-break hyphen": ("Sin\u2011kiang", "{place xinjiang high|Sin\u2011kiang}"),
    "a hyphen that is not listed": ("Sinkiang, Sin kiang", "Sinkiang, Sin kiang"),
    "behind a hyphen": ("South-China", "South-{place china high|China}"),
    "possessive": (
        "China's and China\u2019s",
        "{place china high|China}'s and {place china high|China}\u2019s",
    ),
    "contraction": ("China'll win", "{place china high|China}'ll win"),
    "an apostrophe inside a longer name": ("Xi'an, Xi", "Xi'an, {place xian-county high|Xi}"),
    "a name that begins with an apostrophe": (
        "in \u2019s-Hertogenbosch",
        "in {place s-hertogenbosch high|\u2019s-Hertogenbosch}",
    ),
    "composed and decomposed": (
        "L\u00fcshun, Lu\u0308shun",
        "{place lushun high|L\u00fcshun}, {place lushun high|Lu\u0308shun}",
    ),
    "a combining mark ends no name": ("China\u0301", "China\u0301"),
    "Han without spaces": ("我在香港住", "我在{place hong-kong high|香港}住"),
    "Thai without spaces": ("อยู่กรุงเทพนะ", "อยู่{place bangkok high|กรุงเทพ}นะ"),
    "Latin inside Han": ("在China住", "在{place china high|China}住"),
    "the certainty of the list": (
        "after Kalkhim government",
        "after {place khalkhin-gol low|Kalkhim} government",
    ),
    "a name out of use is medium at best": ("in Mukden", "in {place shenyang medium|Mukden}"),
    "several of one kind": ("in Springfield", "in {place low springfield-il/springfield-ma|Springfield}"),
    "several kinds": ("in Washington", "in {undecided low washington-city/washington-george|Washington}"),
    "a title decides for the person": (
        "General Washington",
        "{person washington-george high|General Washington}",
    ),
    "a title belongs to the name": ("General Chiang wrote", "{person chiang high|General Chiang} wrote"),
    "titles heap up": ("Mr. President Chiang", "{person chiang high|Mr. President Chiang}"),
    "an office of two words": (
        "by Foreign Minister Stalin",
        "by {person stalin high|Foreign Minister Stalin}",
    ),
    "a title with a full name": (
        "Generalissimo Chiang Kai-shek",
        "{person chiang high|Generalissimo Chiang Kai-shek}",
    ),
    "no title before a place": ("Marshal China", "Marshal {place china high|China}"),
    "a title is a whole word": (
        "the Adjutant-General Chiang",
        "the Adjutant-General {person chiang high|Chiang}",
    ),
    "the family": ("Madame Chiang said", "{person low chiang|Madame Chiang} said"),
    "the first word of another's name": (
        "with Chiang Ching-kuo",
        "with {person chiang medium|Chiang} Ching-kuo",
    ),
    "a word of its own after a name": ("told Chiang I would", "told {person chiang high|Chiang} I would"),
    "a small letter of any script after a name": ("Chiang сказал", "{person chiang high|Chiang} сказал"),
    "who speaks here is meant": ("as Soong said", "as {person soong medium soong-ching-ling|Soong} said"),
    "who is meant is not known": ("Wang asks", "{person low wang-a/wang-b|Wang} asks"),
    "the sort form is no name": ("Stalin, Joseph", "{person stalin high|Stalin}, Joseph"),
    "initials": ("T. V. Soong", "{person soong high|T. V. Soong}"),
    "adjectives and peoples": (
        "Chinese, Mongols, the Soviet side, Russians",
        "Chinese, Mongols, the Soviet side, Russians",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_names(text: str, expected: str) -> None:
    assert marked(text, [names]) == expected


@pytest.mark.parametrize("role", [Role.HEAD, Role.SPEAKER, Role.STAGE])
def test_no_names_in_labels_heads_and_stage_directions(role: Role) -> None:
    assert marked("Stalin of China:", [names], role) == "Stalin of China:"


def test_places_alone_in_datelines() -> None:
    assert marked("China, Stalin", [names], Role.DATELINE) == "{place china high|China}, Stalin"


def test_the_year_narrows_what_a_name_can_mean() -> None:
    assert marked("Petrograd", [names]) == "{place petrograd-hill medium st-petersburg|Petrograd}"
    assert marked("Petrograd", [names], known=context(year=0)) == (
        "{place low petrograd-hill/st-petersburg|Petrograd}"
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Dairen", "Dairen is a name of dalian from 1905 to 1945."),
        ("Mukden", "Mukden is a name of shenyang until 1929; this transcript is of 1945."),
        ("Xinjiang", "Xinjiang is a name of xinjiang."),
        ("Springfield", "Springfield could be springfield-il or springfield-ma."),
        ("Soong", "Soong is a name of soong. The others of that name do not speak here."),
        ("Mrs. Chiang", "Mrs. Chiang could be chiang or another member of the family."),
        (
            "Petrograd",
            "Petrograd is a name of petrograd-hill from 1930. The other meanings were not in use in 1945.",
        ),
    ],
)
def test_each_says_why_and_who_says_it(text: str, why: str) -> None:
    (found,) = names(paragraph(text), context())
    assert (found.resp, found.why) == (SOFTWARE, why)


def test_an_empty_list_finds_nothing() -> None:
    assert marked("Stalin in China", [names], known=context(authority())) == "Stalin in China"


def test_a_decision_that_it_is_no_name_takes_the_mark_away() -> None:
    transcript = paragraph("China and China")
    (first, second) = names(transcript, context())
    no_name = Annotation(first.span, Kind.UNDECIDED, resp="editor")
    assert annotate(transcript, context(), [names], [no_name]) == (second,)


def test_ten_thousand_names_are_found_in_a_megabyte() -> None:
    listed = [
        entry(f"place-{n}", Kind.PLACE, Name(f"New Town{n}"), Name(f"New Town{n} of the River{n}"))
        for n in range(5_000)
    ]
    text = "New Town7 and New Town4999 of the River4999, the new towns; " * 18_000
    assert len(list(names(paragraph(text), context(authority(*listed))))) == 36_000
