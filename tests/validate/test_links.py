"""Where pointers lead: in this file, in others, through prefixes; and what is left alone."""

from pathlib import Path

import pytest

from teipress.model.finding import Stage
from teipress.project.targets import targets
from teipress.validate import validate

HEAD = (
    '<prefixDef ident="p" matchPattern="([a-z]+)" replacementPattern="#p-$1"/>'
    '<prefixDef ident="deep" matchPattern="(.+)" replacementPattern="p:$1"/>'
    '<prefixDef ident="slow" matchPattern="(a+)+" replacementPattern="#$1"/>'
    '<prefixDef ident="odd" matchPattern="(" replacementPattern="#$1"/>'
)


def rules(tmp_path: Path, body: str) -> list[str]:
    """Return the rules that a document with this body breaks, as the stage of links sees it."""
    file = tmp_path / "letter.xml"
    data = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{HEAD}<p xml:id="p-ab"/><p xml:id="é"/>{body}</TEI>'
    found = validate(data.encode(), "letter.xml", stages={Stage.LINKS}, resolver=targets(file))
    return [finding.rule for finding in found]


@pytest.mark.parametrize(
    ("pointer", "rule"),
    [
        ("#p-ab", ""),
        ("#p-ba", "links.target"),
        ("#%C3%A9", ""),
        ("p:ab", ""),
        ("p:ba", "links.target"),
        ("p:AB", "links.pattern"),
        ("deep:ab", ""),
        ("deep:ba", "links.target"),
        ("slow:" + 40 * "a" + "!", ""),
        ("odd:ab", ""),
        ("q:ab", "links.prefix"),
        ("https://example.org/#ab", ""),
        ("mailto:a@example.org", ""),
        ("#range(left(//p),right(//p))", ""),
        ("list.xml#dalian", ""),
        ("./list.xml#dalian", ""),
        ("list.xml#dairen", "links.target"),
        ("lost.xml#dalian", "links.file"),
        ("notes.txt#dalian", ""),
        ("../outside.xml#dalian", ""),
        ("/etc/passwd#root", ""),
        ("list.xml", ""),
    ],
)
def test_where_a_pointer_leads(tmp_path: Path, pointer: str, rule: str) -> None:
    folder = tmp_path / "tei"
    folder.mkdir()
    (folder / "list.xml").write_text('<list xml:id="dalian"/>', "utf-8")
    (folder / "notes.txt").write_text("Dalian", "utf-8")
    (tmp_path / "outside.xml").write_text("<list/>", "utf-8")
    assert rules(folder, f'<ref target="{pointer}"/>') == ([rule] if rule else [])


def test_each_pointer_of_a_list_is_followed(tmp_path: Path) -> None:
    assert rules(tmp_path, '<sp who="#p-ab #x  #y"/>') == ["links.target", "links.target"]


def test_only_attributes_of_tei_are_pointers(tmp_path: Path) -> None:
    assert rules(tmp_path, '<svg xmlns="http://www.w3.org/2000/svg" target="#x"/>') == []


@pytest.mark.parametrize(
    ("first", "second", "broken"),
    [
        ('next="#b"', 'prev="#a"', 0),
        ('next="#b"', "", 0),
        ('next="#b"', 'prev="#p-ab"', 1),
        ('prev="#b"', 'next="#p-ab"', 1),
    ],
)
def test_parts_point_to_each_other(tmp_path: Path, first: str, second: str, broken: int) -> None:
    body = f'<seg xml:id="a" {first}/><seg xml:id="b" {second}/>'
    assert rules(tmp_path, body) == ["links.pair"] * broken
