"""What a pattern says of any document, against the standard read word for word, with lxml's XPath 1.0.

ISO/IEC 19757-3, 6.5: a node is tested by the first rule of a pattern whose context it matches, and each pattern
does so for itself.
"""

from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teipress.validate.document import Document, document
from teipress.validate.files import nothing
from teipress.validate.schematron import schematron
from teipress.validate.schematron.location import Locator
from teipress.validate.schematron.run import run

NAMES = st.sampled_from(["a", "b", "c"])
CONTEXTS = st.sampled_from(
    [
        "a",
        "b",
        "*",
        "a/b",
        "a//c",
        "/*",
        "*[@n]",
        "b[c]",
        "a[not(*)]",
        "a | c",
        "@n",
        "b/@n",
        "@*",
        "c[2]",
        "text()",
        "a/text()",
    ]
)
PATTERNS = st.lists(st.lists(CONTEXTS, min_size=1, max_size=4), min_size=1, max_size=4)
Pattern = list[str]


def element(name: str, number: str | None, children: list[str]) -> str:
    attribute = "" if number is None else f' n="{number}"'
    return f"<{name}{attribute}>{''.join(children)}</{name}>"


DOCUMENTS = st.recursive(
    st.builds(element, NAMES, st.none() | st.sampled_from("12"), st.lists(st.just("x"), max_size=1)),
    lambda inner: st.builds(element, NAMES, st.none() | st.sampled_from("12"), st.lists(inner, max_size=4)),
    max_leaves=8,
)


def schema(patterns: list[Pattern]) -> bytes:
    """Return a schema whose rule n.m says so of each node that it is about."""
    rules = "".join(
        "<pattern>"
        + "".join(
            f'<rule context="{c}"><report id="r{n}.{m}" test="true()"/></rule>'
            for m, c in enumerate(contexts)
        )
        + "</pattern>"
        for n, contexts in enumerate(patterns)
    )
    return (
        f'<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">{rules}</schema>'.encode()
    )


def expected(found: Document, patterns: list[Pattern]) -> Iterator[tuple[str, str]]:
    """Yield each rule that is to speak, with the place of its node."""
    for n, contexts in enumerate(patterns):
        spoken: set[str] = set()
        for m, context in enumerate(contexts):
            paths = [
                f"{'' if part.strip().startswith('/') else '//'}{part.strip()}" for part in context.split("|")
            ]
            places = {place for path in paths for place in places_of(found, path)}
            for place in places - spoken:
                yield f"sch.r{n}.{m}", place
            spoken |= places


def places_of(found: Document, path: str) -> Iterator[str]:
    nodes = found.tree.xpath(path)
    assert isinstance(nodes, list)
    for node in nodes:
        if isinstance(node, etree._Element):
            yield str(found.place(node))
        else:
            parent = node.getparent()  # type: ignore[union-attr]
            name = getattr(node, "attrname", None)
            yield str(found.place_of_attribute(parent, name) if name else found.place_of_text(parent, None))


@given(DOCUMENTS, PATTERNS)
@settings(max_examples=60)
def test_the_first_rule_of_a_pattern_that_matches_a_node_speaks(text: str, patterns: list[Pattern]) -> None:
    found = document(text.encode(), "d.xml")
    said = Counter(
        (finding.rule, str(finding.place)) for finding in schematron(found, schema(patterns), "r.sch")
    )
    assert said == Counter(expected(found, patterns))


@given(DOCUMENTS)
@settings(max_examples=60)
def test_paths_are_those_of_lxml(text: str) -> None:
    found = document(text.encode(), "d.xml")
    said = etree.fromstring(run(found, schema([["*"]]), "r.sch", "#ALL", nothing, full=False).text.encode())
    locator = Locator(found)
    told = sorted(locator.locate(str(one.get("location"))) for one in said)
    assert told == sorted((found.place(one), found.tree.getelementpath(one)) for one in found.root.iter())
