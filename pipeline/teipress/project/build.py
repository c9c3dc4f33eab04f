"""The main job: encode, validate and publish what is stale in a project.

Each transcript is built by itself, in a process of its own where there are several; one that fails never
stops the others. ``_built`` is the order of the steps for one transcript, ``build`` for the project.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches, unified_diff
from pathlib import Path

from teipress import __version__
from teipress.editions import Listed, index
from teipress.encode import is_ours
from teipress.model.errors import TeipressError
from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.project import state
from teipress.project.checking import text_findings
from teipress.project.encoding import Notice, encoded
from teipress.project.files import read_bytes, remove, shown, write
from teipress.project.layout import Layout, Seed
from teipress.project.previous import previous_tei
from teipress.project.project import Project, fingerprint, open_project
from teipress.project.provenance import located
from teipress.project.publishing import check_out, publish, write_outputs
from teipress.project.settings import EditionDate, edition_date
from teipress.project.state import Built
from teipress.project.summary import Summary
from teipress.project.workers import in_order
from teipress.resources import resource
from teipress.review import Awaiting, table, worst_first
from teipress.validate import validate

QUEUE = "review.tsv"

_WORTH_A_POOL = 4
"""From so many stale transcripts on, starting processes costs less than it saves."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one transcript; ``fresh`` where nothing was to be done."""

    seed: Seed
    fresh: bool = False
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()
    errors: tuple[TeipressError, ...] = ()
    built: Built | None = None
    summary: Summary | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the whole build."""

    done: tuple[Done, ...]
    notices: tuple[Notice, ...]
    written: tuple[str, ...]
    awaiting: tuple[Awaiting, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of all transcripts."""
        return tuple(finding for done in self.done for finding in done.findings)

    @property
    def errors(self) -> tuple[TeipressError, ...]:
        """All errors of all transcripts."""
        return tuple(error for done in self.done for error in done.errors)


def build(
    layout: Layout,
    only: frozenset[str] = frozenset(),
    *,
    force: bool = False,
    jobs: int = 0,
    environment: Mapping[str, str],
    progress: Callable[[Done], None] = lambda _done: None,
) -> Report:
    """Build a project, or only the transcripts of some names.

    ``jobs`` is the number of processes (0: one per core); ``progress`` is called with each transcript when
    it is done. Raises TeipressError where the project itself cannot be used or written.
    """
    project = open_project(layout)
    check_out(layout.out)
    date = edition_date(project.settings.imprint, environment)
    seeds = layout.all_seeds()
    last = state.load(layout)
    chosen = [seed for seed in seeds if not only or seed.name in only]
    work = [_Work(seed, project, date, last.get(seed.name), force) for seed in chosen]
    done = []
    for item in in_order(_one, work, jobs, worth=_WORTH_A_POOL):
        progress(item)
        done.append(item)
    known = {seed.name: last[seed.name] for seed in seeds if seed.name in last}
    known |= {item.seed.name: item.built for item in done if item.built is not None}
    notices = [
        *_gone(layout, last, known),
        *_orphans(layout, seeds),
        *_strange(project, seeds),
        *_not_read(layout),
    ]
    if date.notice and "pdf" in project.settings.editions:
        notices.append(Notice(Place(shown(layout.settings)), date.notice))
    waiting = tuple(worst_first(row for built in known.values() for row in built.awaiting))
    written = list(_collected(layout, project, seeds, waiting))
    state.save(layout, known)
    return Report(tuple(done), tuple(notices), tuple(written), waiting)


# ------------------------------------------------------------------------------------ one transcript


@dataclass(frozen=True, slots=True)
class _Work:
    seed: Seed
    project: Project
    date: EditionDate
    last: Built | None
    force: bool


def _one(work: _Work) -> Done:
    try:
        return _built(work)
    except TeipressError as error:
        built = replace(work.last, inputs="") if work.last else None
        return Done(work.seed, errors=(error,), built=built)


def _built(work: _Work) -> Done:
    layout = work.project.layout
    path = layout.tei(work.seed.name)
    old = previous_tei(read_bytes(path), shown(path)) if path.exists() else None
    inputs = _inputs(work)
    if work.last and not work.force and state.is_current(work.last, inputs, layout, fingerprint(old or b"")):
        notices = _kept(old, old, path, work.seed) if old else ()
        return Done(work.seed, fresh=True, notices=tuple(notices), built=work.last)
    return _anew(work, path, old, inputs)


def _anew(work: _Work, path: Path, old: bytes | None, inputs: str) -> Done:
    """Encode, unless a person has changed the TEI; check it, publish it."""
    seed, project, out = work.seed, work.project, work.project.layout.out
    result = encoded(seed, project, old)
    tei = old if old and not is_ours(old) else result.tei
    written = [shown(path)] if write(path, tei) else []
    faults = located(validate(tei, shown(path)), result.transcript, tei)
    findings = [*text_findings(tei, shown(path), result.transcript), *faults]
    editions = () if _is_invalid(findings) else project.settings.editions
    published = publish(seed.name, tei, shown(path), editions, work.date)
    written += [shown(out / name) for name in write_outputs(published.outputs, out)]
    notices = (*result.notices, *_kept(old, result.tei, path, seed), *published.notices)
    is_clean = not published.errors and not any(f.severity is Severity.ERROR for f in findings)
    outputs = {output.path: fingerprint(output.data) for output in published.outputs}
    built = Built(inputs if is_clean else "", fingerprint(tei), outputs, result.awaiting)
    return Done(
        seed, False, tuple(written), tuple(findings), notices, published.errors, built, result.summary
    )


def _inputs(work: _Work) -> str:
    """Return the checksum of everything that the transcript's files are made from, its TEI aside."""
    seed = work.seed
    said = read_bytes(seed.sidecar) if seed.sidecar.exists() else b""
    own = (__version__, _program(), work.project.fingerprint, repr(work.date), shown(seed.path))
    return fingerprint(*(part.encode() for part in own), read_bytes(seed.path), said)


def _program() -> str:
    """Return the checksum of the stylesheets and the schema."""
    folders = (resource("xslt"), resource("schema"))
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    return fingerprint(*(file.read_bytes() for file in files))


def _is_invalid(findings: Iterable[Finding]) -> bool:
    """Whether the stylesheets could meet what they do not know."""
    return any(f.severity is Severity.ERROR and f.stage in {Stage.WELLFORMED, Stage.RNG} for f in findings)


def _kept(old: bytes | None, anew: bytes, path: Path, seed: Seed) -> Iterator[Notice]:
    """Say that a TEI file was kept because a person changed it, and what encoding it anew would change."""
    if old is None or is_ours(old):
        return
    before, after = (data.decode("utf-8", "replace").splitlines() for data in (old, anew))
    changed = sum(line.startswith("+") for line in unified_diff(before, after, n=0, lineterm="")) - 1
    command = f"teipress encode {shown(seed.path)} -o - | diff {shown(path)} -"
    would = f" Encoding it again would change {changed} lines; `{command}` shows them."
    yield Notice(
        Place(shown(path)),
        "A person has changed this file, so it is kept and the editions are built from it."
        + (would if changed > 0 else ""),
    )


# --------------------------------------------------------------------------------------- the project


def _gone(layout: Layout, last: Mapping[str, Built], known: Mapping[str, Built]) -> Iterator[Notice]:
    """Remove the editions of transcripts that are gone, and files that an edition no longer has."""
    needed = {path for built in known.values() for path in built.outputs}
    for name, built in last.items():
        stale = [path for path in built.outputs if path not in needed and remove(layout.out / path)]
        if stale:
            why = "its transcript is gone" if name not in known else "the edition no longer has it"
            yield Notice(Place(shown(layout.out)), f"Removed {', '.join(stale)}: {why}.")


def _orphans(layout: Layout, seeds: Sequence[Seed]) -> Iterator[Notice]:
    names = {seed.name for seed in seeds}
    for path in sorted(layout.root.glob("tei/*.xml")):
        if path.stem not in names:
            yield Notice(
                Place(shown(path)),
                f"There is no transcript {path.stem} for this TEI; it is left as it is.",
            )


def _not_read(layout: Layout) -> Iterator[Notice]:
    """Say which files beside the transcripts look like transcripts and cannot be read."""
    for path in sorted(layout.seeds.rglob("*")):
        if path.suffix.lower() in _NOT_READ and not path.name.startswith("."):
            yield Notice(
                Place(shown(path)),
                f"{path.suffix} files are not read, so this one is left out; save it as .docx, .odt or .txt.",
            )


_NOT_READ = frozenset({".doc", ".pdf", ".pages", ".wpd"})


def _strange(project: Project, seeds: Sequence[Seed]) -> Iterator[Notice]:
    """Say which decisions name a transcript that there is not."""
    names = {seed.name for seed in seeds}
    for row in project.decisions:
        name = row.scope.partition("#")[0]
        if name not in {"all", *names}:
            near = get_close_matches(name, names, 1)
            hint = f" Did you mean {near[0]}?" if near else ""
            yield Notice(row.place, f"There is no transcript “{name}”, so this decision does nothing.{hint}")


def _collected(
    layout: Layout, project: Project, seeds: Sequence[Seed], waiting: Sequence[Awaiting]
) -> Iterator[str]:
    """Write what the transcripts have in common; yield the paths of what changed."""
    if write(layout.out / QUEUE, table(waiting)):
        yield shown(layout.out / QUEUE)
    if "html" not in project.settings.editions:
        return
    listed = [item for seed in seeds if (item := _listed(layout, seed)) is not None]
    page = index(listed, project.settings.imprint.title)
    yield from (shown(layout.out / path) for path in write_outputs([page], layout.out))


def _listed(layout: Layout, seed: Seed) -> Listed | None:
    """Return what the list says of a transcript, if it has a page."""
    path = layout.tei(seed.name)
    made = {
        "html": layout.out / "html" / f"{seed.name}.html",
        "tei": layout.out / "html" / f"{seed.name}.xml",
        "txt": layout.out / "txt" / f"{seed.name}.reading.txt",
        "pdf": layout.out / "print" / f"{seed.name}.pdf",
    }
    formats = frozenset(name for name, file in made.items() if file.exists())
    return Listed(seed.name, read_bytes(path), formats) if path.exists() and "html" in formats else None
