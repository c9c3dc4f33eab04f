"""Small grammars and documents at random: the engine agrees with a matcher that tries everything."""

from hypothesis import assume, given
from hypothesis import strategies as st

from teipress.model.errors import GrammarError
from teipress.validate.relaxng import Schema
from tests.relaxng.reference import Item, Pattern, Things, document, frozen, grammar, matches

LEAVES = st.one_of(
    st.just(("empty",)),
    st.just(("text",)),
    st.just(("notAllowed",)),
    st.sampled_from([("value", "x"), ("value", "y")]),
    st.builds(
        lambda name, inner: ("attribute", name, inner),
        st.sampled_from("pq"),
        st.sampled_from([("text",), ("value", "x")]),
    ),
)


def _wider(inner: st.SearchStrategy[Pattern]) -> st.SearchStrategy[Pattern]:
    return st.one_of(
        st.builds(
            lambda kind, a, b: (kind, a, b), st.sampled_from(["choice", "group", "interleave"]), inner, inner
        ),
        st.builds(lambda kind, a: (kind, a), st.sampled_from(["oneOrMore", "zeroOrMore", "optional"]), inner),
        st.builds(lambda name, a: ("element", name, a), st.sampled_from("ab"), inner),
    )


PATTERNS: st.SearchStrategy[Pattern] = st.builds(
    lambda inner: ("element", "r", inner), st.recursive(LEAVES, _wider, max_leaves=8)
)
ATTRIBUTES = st.dictionaries(st.sampled_from("pq"), st.sampled_from(["x", "y", " "]), max_size=2)
TEXTS = st.sampled_from(["x", "y", " ", " x "])


def _element(name: str, attributes: dict[str, str], children: list[Item]) -> Item:
    """Texts side by side would be one text."""
    kept = [
        c
        for n, c in enumerate(children)
        if not (isinstance(c, str) and n and isinstance(children[n - 1], str))
    ]
    return name, attributes, kept


ITEMS: st.SearchStrategy[Item] = st.recursive(
    TEXTS,
    lambda inner: st.builds(_element, st.sampled_from("ab"), ATTRIBUTES, st.lists(inner, max_size=3)),
    max_leaves=5,
)
DOCUMENTS = st.builds(_element, st.just("r"), ATTRIBUTES, st.lists(ITEMS, max_size=4))


@given(PATTERNS, st.lists(DOCUMENTS, min_size=1, max_size=6))
def test_the_engine_agrees_with_the_reference(pattern: Pattern, documents: list[Item]) -> None:
    written = grammar(pattern).replace('name="r"', 'name="r" xmlns="http://relaxng.org/ns/structure/1.0"', 1)
    try:
        schema = Schema(written.encode(), "r.rng")
    except GrammarError:
        assume(False)
    for item in documents:
        valid = not list(schema.faults(document(item)))
        assert valid is matches(pattern, Things(frozenset(), (frozen(item),))), document(item)
