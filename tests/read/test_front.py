"""Places in datelines; the tiles of whole fronts are cases of tests/data."""

import pytest

from teipress.read.told import best_title, place_in, transcriber_in


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("Moscow, July 9, 1945, 3 p.m.", "Moscow"),
        ("10 August, 1945 9:00 – 11:30 p.m.", ""),
        ("PLACE: Guest House, Villa 2, Peking", "Guest House, Villa 2, Peking"),
        ("[ Washington ,] January 30, 1951—3 p. m.", "Washington"),
        ("Washington, Friday, May 3, 1973", "Washington"),
        ("Friday, May 3, 1973", ""),
        ("Berlin, den 10. August 1945", "Berlin"),
        ("Москва, 10 августа 1945 г.", "Москва"),
        ("DATE: May 3, 1973", ""),
        ("undated", ""),
        ("TOP SECRET Oslo, May 3, 1973", "Oslo"),
        ("At the White House, May 3, 1973", "White House"),
        ("Luncheon Meeting, May 3, 1973", ""),
        ("Paris, le 3 mai 1973", "Paris"),
    ],
)
def test_the_place_of_a_dateline(dateline: str, place: str) -> None:
    assert place_in(dateline) == place


@pytest.mark.parametrize(
    ("heads", "best"),
    [
        (["The Ministry", "Minutes"], 0),
        (["THE WHITE HOUSE", "WASHINGTON", "MEMORANDUM OF CONVERSATION"], 2),
        (["NLS F95-0412 #23", "Minutes of the Council"], 1),
        (["DEPARTMENT OF STATE"], 0),
    ],
)
def test_a_letterhead_or_a_number_is_no_title_where_a_better_one_stands(heads: list[str], best: int) -> None:
    assert best_title(heads) == best


def test_the_transcriber_stands_beside_the_word_or_below_it() -> None:
    assert transcriber_in(["Transcribed by: J. Doe"]) == "J. Doe"
    assert transcriber_in(["TRANSCRIPT BY", "JOHN DOE"]) == "JOHN DOE"
    assert not transcriber_in(["Drafted by: J. Doe"])
    assert not transcriber_in([])
