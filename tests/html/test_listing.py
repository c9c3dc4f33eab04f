from typing import Any

import pytest

from tests.html.pages import listing, parsed, source


@pytest.fixture(scope="module")
def page() -> Any:
    return parsed(listing(source("listing.xml")))


def test_transcripts_stand_by_date_and_those_without_one_at_the_end(page: Any) -> None:
    assert [heading.text_content() for heading in page.xpath("//h2")] == [
        "The Harbour Talks: First Talk", "The Harbour Talks: Second Talk", "Запись беседы"
    ]  # fmt: skip


def test_a_transcript_leads_only_to_the_formats_that_there_are(page: Any) -> None:
    assert [item.xpath(".//@href") for item in page.xpath("//main/ul/li")] == [
        ["../txt/1921-05-02_harbour.reading.txt"],
        [
            "1921-05-03_harbour.html",
            "../print/1921-05-03_harbour.pdf",
            "../txt/1921-05-03_harbour.reading.txt",
            "1921-05-03_harbour.xml",
        ],
        ["undated%20talk.html", "undated%20talk.xml"],
    ]


def test_what_is_not_known_takes_no_line(page: Any) -> None:
    assert [item.xpath("p/text()") for item in page.xpath("//main/ul/li")] == [
        ["1921-05-02", "1 turn"],
        ["3 May 1921, 09:30–11:00, Northport", "Edith Marlow, Jo Okafor", "5 turns"],
        [],
    ]


def test_a_list_without_a_title_has_a_plain_one() -> None:
    assert parsed(listing(source("listing.xml"), title="")).findtext(".//h1") == "Transcripts"


def test_an_empty_edition_has_a_page_too() -> None:
    page = parsed(listing('<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"/>'))
    assert page.findtext(".//header/p") == "0 transcripts"
