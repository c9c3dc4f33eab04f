"""Places in datelines; the tiles of whole fronts are cases of tests/data."""

import pytest

from teipress.read.front import place_in


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
    ],
)
def test_the_place_of_a_dateline(dateline: str, place: str) -> None:
    assert place_in(dateline) == place
