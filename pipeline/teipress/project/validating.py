"""Validate many files: read each, check it, say where its transcript has what is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from teipress.model.errors import InputError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.project.files import read_bytes, shown
from teipress.project.inputs import Input
from teipress.project.targets import targets
from teipress.project.thinned import thinned
from teipress.project.workers import in_order
from teipress.validate import UNREADABLE, disagreement, opinions, schema_of, validate
from teipress.validate.document import Document
from teipress.validate.files import Reader, files_in, nothing
from teipress.validate.schematron import svrl
from teipress.validate.wellformed import wellformed

_WORTH_PROCESSES = 16
"""From so many files on, starting processes costs less than it saves."""


class Engine(StrEnum):
    """What judges whether a file is valid under a grammar."""

    OWN = "own"
    JING = "jing"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Checks:
    """What is checked, under which schema and rules (None: our own)."""

    stages: frozenset[Stage]
    schema: Path | None = None
    schematron: Path | None = None
    phase: str = "#DEFAULT"
    engine: Engine = Engine.OWN
    svrl: bool = False
    """Whether the report of Schematron is wanted as well."""


@dataclass(frozen=True, slots=True)
class Given:
    """A document that is handed over with a name, instead of a file: what comes from standard input."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one file; of its text, the lines that findings speak of, the others empty."""

    file: str
    findings: tuple[Finding, ...]
    text: str = ""
    svrl: bytes = b""

    @property
    def unread(self) -> bool:
        """Whether the file could not be read."""
        return any(finding.rule == UNREADABLE for finding in self.findings)


Source = Input | Given


def checked(sources: Sequence[Source], checks: Checks, jobs: int = 1) -> Iterator[Checked]:
    """Yield what is found in each file, in their order, whatever the number of processes.

    A file that cannot be read has that finding alone. Raises GrammarError for a schema or rules that cannot
    be used, InputError where they cannot be read, NotInstalledError for an engine that is not there.
    """
    schema, schematron = _read(checks.schema), _read(checks.schematron)
    work = [_Work(source, checks, schema, schematron) for source in sources]
    yield from in_order(_one, work, jobs, worth=_WORTH_PROCESSES)


def with_second_opinion(found: Sequence[Checked], sources: Sequence[Source], checks: Checks) -> list[Checked]:
    """Return what was found with what jing finds: in place of our own engine, or where it disagrees."""
    if checks.engine is Engine.OWN or Stage.RNG not in checks.stages:
        return list(found)
    schema = schema_of(_read(checks.schema), _shown(checks.schema), _reader(checks))
    readable = [
        n for n, one in enumerate(found) if not any(f.stage is Stage.WELLFORMED for f in one.findings)
    ]
    documents = [(found[n].file, _data(sources[n])) for n in readable]
    said = opinions(schema.rng, schema.name or "schema/teipress.rng", documents)
    results = list(found)
    for n, (_, data), others in zip(readable, documents, said, strict=True):
        one = found[n]
        new = others if checks.engine is Engine.JING else disagreement(one.file, one.findings, others)
        findings = sorted((*one.findings, *_located(new, sources[n], data)), key=lambda f: f.place)
        results[n] = replace(one, findings=tuple(findings), text=thinned(data, findings))
    return results


@dataclass(frozen=True, slots=True)
class _Work:
    source: Source
    checks: Checks
    schema: bytes | None
    schematron: bytes | None


def _one(work: _Work) -> Checked:
    try:
        data = _data(work.source)
    except InputError as error:
        place = error.place or Place("")
        unread = Finding(place, Severity.ERROR, Stage.WELLFORMED, UNREADABLE, error.message, error.hint)
        return Checked(place.file, (unread,))
    checks, file = work.checks, _name(work.source)
    reader = _reader(checks)
    stages = checks.stages - ({Stage.RNG} if checks.engine is Engine.JING else set())
    findings = validate(
        data,
        file,
        stages=stages,
        schema=work.schema,
        schema_name=_shown(checks.schema),
        schematron=work.schematron,
        schematron_name=_shown(checks.schematron),
        resolver=targets(Path(file)),
        phase=checks.phase,
        reader=reader,
    )
    findings = _located(findings, work.source, data)
    report = _report(work, wellformed(data, file)) if checks.svrl else b""
    return Checked(file, tuple(findings), thinned(data, findings), report)


def _report(work: _Work, document: Document | Finding) -> bytes:
    """Return what the rules say of a document in SVRL; nothing of a file that is not well-formed."""
    checks, schema = work.checks, schema_of(work.schema, _shown(work.checks.schema), _reader(work.checks))
    rules, name = work.schematron or schema.sch, _shown(checks.schematron) or schema.name
    if isinstance(document, Finding) or not rules:
        return b""
    return svrl(document, rules, name, checks.phase, _reader(checks))


def _located(findings: Sequence[Finding], source: Source, data: bytes) -> list[Finding]:
    """Return findings with the place in the transcript that they come from, where that is known."""
    if not findings or not isinstance(source, Path) or b"transcript" not in data:
        return list(findings)
    from teipress.project.provenance import with_sources  # noqa: PLC0415  it loads all that reads transcripts

    return with_sources(findings, source, data)


def _data(source: Source) -> bytes:
    match source:
        case Given():
            return source.data
        case Path():
            return read_bytes(source)
        case InputError():
            raise source


def _name(source: Source) -> str:
    return source.name if isinstance(source, Given) else shown(source) if isinstance(source, Path) else ""


def _read(path: Path | None) -> bytes | None:
    return None if path is None else read_bytes(path)


def _shown(path: Path | None) -> str:
    return "" if path is None else shown(path)


@cache  # schemas are compiled once for each reader
def _reader(checks: Checks) -> Reader:
    """Return what reads the files that a grammar or rules ask for: beside them, below the current folder."""
    named = [path for path in (checks.schema, checks.schematron) if path is not None]
    return files_in(Path(), *(path.parent for path in named)) if named else nothing
