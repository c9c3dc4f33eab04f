"""A small world for the recognisers: a transcript of one paragraph, a list of names, marks made visible."""

from collections.abc import Iterable, Mapping

from teipress.annotate import Context, Recogniser, annotate
from teipress.model.annotation import Annotation, Cert, Kind
from teipress.model.authority import Authority, Entry, Name
from teipress.model.transcript import Role, Span, Tile, Transcript

SPEAKERS = {"Stalin": ("stalin",), "Soong": ("soong",), "Mr. Nitze": ("nitze",), "Q": ()}


def entry(ident: str, kind: Kind, *names: Name | str) -> Entry:
    listed = tuple(Name(name) if isinstance(name, str) else name for name in names)
    return Entry(ident, kind, listed, f'<{kind} xml:id="{ident}"/>')


def authority(*entries: Entry) -> Authority:
    return Authority({one.id: one for one in entries})


LISTED = authority(
    entry("dalian", Kind.PLACE, "Dalian", Name("Dairen", "historical", start=1905, end=1945)),
    entry("xinjiang", Kind.PLACE, "Xinjiang", Name("Sin-kiang", "historical")),
    entry("hong-kong", Kind.PLACE, "Hong Kong", "香港"),
    entry("china", Kind.PLACE, "China"),
    entry("south-china", Kind.PLACE, "South China"),
    entry("khalkhin-gol", Kind.PLACE, "Khalkhin Gol", Name("Kalkhim", "variant", cert=Cert.LOW)),
    entry("shenyang", Kind.PLACE, Name("Mukden", "historical", end=1929)),
    entry("us", Kind.PLACE, "U.S.", "United States"),
    entry("washington-city", Kind.PLACE, "Washington"),
    entry("springfield-il", Kind.PLACE, "Springfield"),
    entry("springfield-ma", Kind.PLACE, "Springfield"),
    entry("xian-county", Kind.PLACE, "Xi"),
    entry("s-hertogenbosch", Kind.PLACE, "'s-Hertogenbosch"),
    entry("lushun", Kind.PLACE, "L\u00fcshun"),
    entry("bangkok", Kind.PLACE, "กรุงเทพ"),
    entry("st-petersburg", Kind.PLACE, Name("Petrograd", start=1914, end=1924)),
    entry("petrograd-hill", Kind.PLACE, Name("Petrograd", start=1930)),
    entry("smr", Kind.ORG, "South Manchurian Railway", "South Manchurian"),
    entry("cer", Kind.ORG, "C.E.R."),
    entry("government-of-china", Kind.ORG, "Government of China"),
    entry("washington-george", Kind.PERSON, Name("Washington", "short"), "George Washington"),
    entry("stalin", Kind.PERSON, "Joseph Stalin", Name("Stalin", "short"), Name("Stalin, Joseph", "index")),
    entry("chiang", Kind.PERSON, "Chiang Kai-shek", Name("Chiang", "short")),
    entry("soong", Kind.PERSON, "T. V. Soong", Name("Soong", "short")),
    entry("soong-ching-ling", Kind.PERSON, "Soong Ching-ling", Name("Soong", "short")),
    entry("wang-a", Kind.PERSON, Name("Wang", "short")),
    entry("wang-b", Kind.PERSON, Name("Wang", "short")),
)


def context(
    names: Authority = LISTED, year: int = 1945, speakers: Mapping[str, tuple[str, ...]] = SPEAKERS
) -> Context:
    return Context(names, "1945-08-10", year, speakers)


def paragraph(text: str, role: Role = Role.SPEECH) -> Transcript:
    return Transcript(text, (Tile(Span(0, len(text)), role),))


def marked(
    text: str,
    recognisers: Iterable[Recogniser],
    role: Role = Role.SPEECH,
    *,
    known: Context | None = None,
) -> str:
    """Return the text with each annotation as {kind ref cert attributes|its text}."""
    transcript = paragraph(text, role)
    return shown(transcript, annotate(transcript, known or context(), recognisers))


def shown(transcript: Transcript, annotations: Iterable[Annotation]) -> str:
    text = transcript.text
    edges: list[tuple[int, str]] = []
    waiting: list[Annotation] = []
    for one in annotations:
        while waiting and waiting[-1].span.end <= one.span.start:
            edges.append((waiting.pop().span.end, "}"))
        edges.append((one.span.start, f"{{{said(one)}|"))
        waiting.append(one)
    edges += [(one.span.end, "}") for one in reversed(waiting)]
    out, at = "", 0
    for offset, mark in edges:
        out, at = out + text[at:offset] + mark, offset
    return out + text[at:]


def said(one: Annotation) -> str:
    values = [f"{name}={value}" for name, value in one.attributes]
    alternatives = ["/".join(one.alternatives)] if one.alternatives else []
    return " ".join(filter(None, [str(one.kind), one.ref, str(one.cert or ""), *values, *alternatives]))
