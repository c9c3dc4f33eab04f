"""The order of the stages, and which of them run."""

from collections.abc import Collection, Iterable
from functools import cache

from lxml import etree

from teipress.model.errors import GrammarError
from teipress.model.finding import Finding, Place, Stage
from teipress.resources import resource
from teipress.validate.document import Document
from teipress.validate.files import Reader, nothing
from teipress.validate.links import links
from teipress.validate.odd import Schema, build, rules_in
from teipress.validate.pointers import Resolver
from teipress.validate.rng import rng
from teipress.validate.schematron import schematron
from teipress.validate.wellformed import wellformed

ALL = frozenset(stage for stage in Stage if stage is not Stage.TEXT)
"""Every stage that needs nothing but the file; whether the text is complete is for ``verify`` to prove."""

_RNG = "http://relaxng.org/ns/structure/1.0"


def validate(
    data: bytes,
    file: str,
    *,
    stages: Collection[Stage] = ALL,
    schema: bytes | None = None,
    schema_name: str = "",
    schematron: bytes | None = None,
    schematron_name: str = "",
    resolver: Resolver | None = None,
    phase: str = "#DEFAULT",
    reader: Reader = nothing,
) -> list[Finding]:
    """Return what is wrong with a file, sorted by place.

    ``schema`` is a RELAX NG grammar or an ODD (None: our own), whose Schematron rules hold as well unless
    ``schematron`` brings others. ``resolver`` gives the ids of another file that a pointer names. ``phase``
    says which Schematron rules hold, ``reader`` gives the files that grammar, ODD and rules take in or ask
    for. A file that is not well-formed has that finding alone. Raises GrammarError for a schema that cannot
    be used.
    """
    found = wellformed(data, file)
    if not isinstance(found, Document):
        return [found]
    return sorted(
        _findings(
            found,
            stages,
            schema_of(schema, schema_name, reader),
            resolver,
            None if schematron is None else Schema(b"", schematron, schematron_name),
            phase,
            reader,
        ),
        key=_order,
    )


def _findings(
    document: Document,
    stages: Collection[Stage],
    schema: Schema,
    resolver: Resolver | None,
    own: Schema | None,
    phase: str,
    reader: Reader,
) -> Iterable[Finding]:
    if Stage.RNG in stages:
        # Where links are checked, an xml:id that stands twice is told of there.
        xml_ids = Stage.LINKS not in stages
        yield from rng(document, schema.rng, schema.name, reader, xml_ids=xml_ids)
    if Stage.LINKS in stages:
        yield from links(document, resolver)
    rules = own or schema
    if Stage.SCHEMATRON in stages and rules.sch:
        yield from schematron(document, rules.sch, rules.name, phase, reader)


def _order(finding: Finding) -> tuple[Place, int, str, str]:
    return finding.place, list(Stage).index(finding.stage), finding.rule, finding.message


@cache
def schema_of(data: bytes | None, name: str, reader: Reader = nothing) -> Schema:
    """Return the schema that the user named: a grammar, an ODD, or none, which is our own."""
    if data is None:
        ours = "schema/teipress"
        return Schema(resource(f"{ours}.rng").read_bytes(), resource(f"{ours}.sch").read_bytes(), "")
    try:
        root = etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False)
        )
    except etree.XMLSyntaxError as error:
        raise GrammarError(
            f"This schema is not well-formed XML: {error.msg}.", Place(name, *error.position)
        ) from None
    if etree.QName(root).namespace == _RNG:
        return Schema(data, rules_in(data, name), name)
    return build(data, name, places=True, reader=reader)
