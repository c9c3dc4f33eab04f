"""Say which entry a name means, how surely, and why."""

from collections.abc import Callable, Iterable, Sequence

from teipress.annotate.context import Context
from teipress.annotate.lexicon import Listed
from teipress.model.annotation import SOFTWARE, Annotation, Cert, Kind
from teipress.model.authority import Name
from teipress.model.transcript import Span


def referred(
    surface: str, span: Span, meanings: Sequence[Listed], context: Context, *, of_family: bool = False
) -> Annotation:
    """Return the claim that a surface is a name of one of the entries that its meanings belong to.

    What could be of several kinds is ``Kind.UNDECIDED``; what could be several entries of one kind has no
    ``ref``. ``of_family`` says that the title may name another member of the person's family.
    """
    left, narrowed = _narrowed(meanings, context)
    ids = _ids(meanings)
    if len(_ids(left)) > 1:
        kinds = {meaning.entry.kind for meaning in left}
        kind = kinds.pop() if len(kinds) == 1 else Kind.UNDECIDED
        why = f"{surface} could be {_either(ids)}."
        return Annotation(span, kind, cert=Cert.LOW, resp=SOFTWARE, why=why, alternatives=ids)
    best = min(left, key=lambda meaning: (not meaning.name.in_use(context.year), _rank(meaning.name.cert)))
    entry = best.entry.id
    if of_family:
        why = f"{surface} could be {entry} or another member of the family."
        return Annotation(span, Kind.PERSON, cert=Cert.LOW, resp=SOFTWARE, why=why, alternatives=(entry,))
    others = tuple(ident for ident in ids if ident != entry)
    return Annotation(
        span,
        best.entry.kind,
        entry,
        _cert(best.name, context.year, narrowed),
        SOFTWARE,
        " ".join([_because(best, context.year), *([narrowed] if narrowed else [])]),
        alternatives=others,
    )


def _narrowed(meanings: Sequence[Listed], context: Context) -> tuple[Sequence[Listed], str]:
    """Return the meanings that are left after what the lists say, and a sentence where that decided."""
    if len(_ids(meanings)) == 1:
        return meanings, ""
    speaking = {ident for ids in context.speakers.values() for ident in ids}
    persons = all(one.entry.kind is Kind.PERSON for one in meanings)
    steps: list[tuple[Callable[[Listed], bool], str]] = [
        (lambda one: one.name.in_use(context.year), f"The other meanings were not in use in {context.year}."),
        (lambda one: persons and one.entry.id in speaking, "The others of that name do not speak here."),
    ]
    left = list(meanings)
    for holds, sentence in steps:
        left = [one for one in left if holds(one)] or left
        if len(_ids(left)) == 1:
            return left, sentence
    return left, ""


def _cert(name: Name, year: int, narrowed: str) -> Cert:
    """Return how surely the name means its entry; a name out of use, or one of several, is never certain."""
    doubtful = bool(narrowed) or not name.in_use(year)
    return max(name.cert, Cert.MEDIUM, key=_rank) if doubtful else name.cert


def _rank(cert: Cert) -> int:
    return list(Cert).index(cert)


def _because(one: Listed, year: int) -> str:
    name = one.name
    years = [f"from {name.start}"] * bool(name.start) + [f"to {name.end}"] * bool(name.end)
    use = f" {' '.join(years) if name.start else f'until {name.end}'}" if years else ""
    said = f"{name.text} is a name of {one.entry.id}{use}"
    return f"{said}." if name.in_use(year) else f"{said}; this transcript is of {year}."


def _ids(meanings: Iterable[Listed]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(meaning.entry.id for meaning in meanings))


def _either(ids: Sequence[str]) -> str:
    return f"{', '.join(ids[:-1])} or {ids[-1]}"
