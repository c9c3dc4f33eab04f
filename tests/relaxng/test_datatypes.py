"""The datatypes of W3C XML Schema: which values they allow, and which mean the same."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.model.errors import GrammarError
from teipress.validate.relaxng import Schema
from tests.oracles import jing

HERE = Path(__file__).parent
HEAD = (
    '<element xmlns="http://relaxng.org/ns/structure/1.0" name="v" '
    'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
)
WRITTEN = {"\\n": "\n", "\\t": "\t", "\\s": " ", "\\p": "|", "\\\\": "\\", "''": ""}


@dataclass
class Type:
    name: str
    parameter: tuple[str, str] | None
    values: list[tuple[str, bool, bool]] = field(default_factory=list)
    """A value, whether it is allowed, and whether jing says the same."""

    def grammar(self) -> str:
        return grammar(self.name, *([self.parameter] if self.parameter else []))


def grammar(name: str, *parameters: tuple[str, str]) -> str:
    written = "".join(f'<param name="{key}">{escape(value)}</param>' for key, value in parameters)
    return f'{HEAD}<data type="{name}">{written}</data></element>'


def types() -> list[Type]:
    found: list[Type] = []
    for line in (HERE / "datatypes.txt").read_text("utf-8").splitlines():
        if line.startswith("= "):
            name, _, parameter = line.removeprefix("= ").partition(" ")
            key, equals, value = parameter.partition("=")
            found.append(Type(name, (key, value) if equals else None))
        elif found and line[:1] in {"+", "-"}:
            sign, _, values = line.partition(" ")
            for value in values.split(" | "):
                text = re.sub(r"\\[ntsp\\]|''", lambda match: WRITTEN[match[0]], value)
                found[-1].values.append((text, sign[0] == "+", "!" not in sign))
    return found


TYPES = [pytest.param(found, id=f"{found.name} {found.parameter or ''}") for found in types()]


def document(value: str) -> str:
    value = escape(value, {"\n": "&#10;", "\t": "&#9;"})
    return f'<v xmlns:p="urn:p">{value}</v>'


def allowed(schema: Schema, text: str) -> bool:
    return not list(schema.faults(document(text), ids=False))


@pytest.mark.parametrize("found", TYPES)
def test_what_a_datatype_allows(found: Type) -> None:
    schema = Schema(found.grammar().encode(), "x.rng")
    judged = [(value, allowed(schema, value)) for value, _, _ in found.values]
    assert judged == [(value, valid) for value, valid, _ in found.values]


@pytest.mark.java
def test_jing_allows_the_same(tmp_path: Path) -> None:
    jobs, expected = [], []
    for number, found in enumerate(types()):
        (tmp_path / f"{number}.rng").write_text(found.grammar(), "utf-8")
        documents = []
        for place, (value, _, _) in enumerate(found.values):
            documents.append(tmp_path / f"{number}-{place}.xml")
            documents[-1].write_text(document(value), "utf-8")
        jobs.append((tmp_path / f"{number}.rng", documents))
        expected.append((found, [valid is agreed for _, valid, agreed in found.values]))
    said = jing.verdicts(jobs)
    for (found, verdicts), [usable, *theirs] in zip(expected, said, strict=True):
        assert usable, found
        values = [value for value, _, _ in found.values]
        assert dict(zip(values, theirs, strict=True)) == dict(zip(values, verdicts, strict=True)), found.name


@pytest.mark.parametrize("pattern", (HERE / "patterns_wrong.txt").read_text("utf-8").splitlines())
def test_a_wrong_pattern_is_told(pattern: str) -> None:
    with pytest.raises(GrammarError, match=re.escape(f"The pattern {pattern} is wrong")):
        Schema(grammar("string", ("pattern", pattern)).encode(), "x.rng")


@pytest.mark.java
def test_jing_takes_none_of_these_patterns(tmp_path: Path) -> None:
    jobs: list[tuple[Path, list[Path]]] = []
    for number, pattern in enumerate((HERE / "patterns_wrong.txt").read_text("utf-8").splitlines()):
        (tmp_path / f"{number}.rng").write_text(grammar("string", ("pattern", pattern)), "utf-8")
        jobs.append((tmp_path / f"{number}.rng", []))
    assert jing.verdicts(jobs) == [[False]] * len(jobs)


@pytest.mark.parametrize(
    "wrong",
    [
        ("string", ("enumeration", "a")),
        ("string", ("whiteSpace", "collapse")),
        ("string", ("minInclusive", "a")),
        ("string", ("colour", "red")),
        ("string", ("length", "-1")),
        ("string", ("length", "x")),
        ("boolean", ("length", "1")),
        ("integer", ("length", "1")),
        ("integer", ("minInclusive", "x")),
        ("decimal", ("totalDigits", "0")),
        ("date", ("totalDigits", "1")),
        ("QName", ("minInclusive", "a")),
    ],
    ids=str,
)
def test_parameters_that_a_datatype_does_not_take(wrong: tuple[str, tuple[str, str]]) -> None:
    with pytest.raises(GrammarError, match=r"section 4\.16"):
        Schema(grammar(*wrong).encode(), "x.rng")


SAME = [
    ("integer", "1", "+01", "1.0"),
    ("decimal", "1", "1.00", "1e0"),
    ("double", "1", "10e-1", "1.1"),
    ("double", "NaN", "NaN", "0"),
    ("double", "0", "-0.0", "INF"),
    ("float", "0.1", "0.10000000149", "0.1001"),
    ("boolean", "true", "1", "false"),
    ("hexBinary", "ab", "AB", "ac"),
    ("base64Binary", "AAAA", "A A A A", "AAAB"),
    ("string", " a ", " a ", "a"),
    ("token", " a ", "a", "b"),
    ("normalizedString", "a b", "a\nb", "a  b"),
    ("NMTOKENS", "a b", " a   b ", "a"),
    ("dateTime", "2024-01-01T12:00:00Z", "2024-01-01T13:00:00.0+01:00", "2024-01-01T12:00:00"),
    ("dateTime", "2024-01-01T24:00:00", "2024-01-02T00:00:00", "2024-01-01T00:00:00"),
    ("date", "2024-01-01Z", "2024-01-01+00:00", "2024-01-01"),
    ("time", "12:00:00Z", "13:00:00+01:00", "12:00:00"),
    ("duration", "P1Y", "P12M", "P365D"),
    ("duration", "P1D", "PT24H", "P2D"),
    ("QName", "p:a", "p:a", "a"),
]


@pytest.mark.parametrize(("name", "value", "same", "other"), SAME)
def test_values_that_mean_the_same(name: str, value: str, same: str, other: str) -> None:
    head = HEAD.replace("<element", '<element xmlns:p="urn:p"')
    schema = Schema(f'{head}<value type="{name}">{value}</value></element>'.encode(), "x.rng")
    assert allowed(schema, same)
    assert not allowed(schema, other)


def test_the_prefix_of_a_name_is_that_of_its_place() -> None:
    head = HEAD.replace("<element", '<element xmlns:p="urn:p"')
    schema = Schema(
        f'{head}<attribute name="a"><value type="QName">p:a</value></attribute></element>'.encode(), "x"
    )
    assert list(schema.faults('<v xmlns:q="urn:p" a="q:a"/>')) == []
    assert list(schema.faults('<v xmlns="urn:p" a="a"/>')) != []
    assert [fault.rule for fault in schema.faults('<v xmlns:p="urn:other" a="p:a"/>')] == ["rng.value"]
    assert list(schema.faults('<v xmlns:p="urn:p" a="p:a"/>')) == []


@given(st.text(st.sampled_from("ab-01.:#%/?[] é"), max_size=12))
def test_no_text_stops_a_datatype(text: str) -> None:
    for found in ("anyURI", "date", "duration", "decimal", "base64Binary", "NMTOKENS", "QName", "double"):
        allowed(Schema(grammar(found).encode(), "x.rng"), text)
