"""Generators for the promises: transcripts with annotations on them, and TEI with editors' additions."""

from collections.abc import Callable
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from teipress.model.annotation import Annotation, Cert, Kind
from teipress.model.text import forbidden, is_blank, trimmed
from teipress.model.transcript import Role, Span, Tile, Transcript, cover

WORDS = st.text(
    st.one_of(
        st.sampled_from("ab Ü宋Ж’“&<>\"'()?:\u00a0\ufeff\u0301\U0001f5e3"),
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]),
    ),
    min_size=1,
    max_size=30,
).filter(lambda text: not is_blank(text) and forbidden(text) is None)

BLANKS = st.text(st.sampled_from(" \t\u00a0\u3000"), max_size=3)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\u00a0\n", "\n\n", "\u2028", "\x85\n"])
LABELS = st.sampled_from(["Stalin:", "Soong:", "宋：", "A voice:", "Soong and Stalin:", "Дикий:"])


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Transcripts of tiles of all roles between white space of every kind."""
    text = ""
    tiles: list[Tile] = []

    def put(role: Role, printed: str) -> None:
        nonlocal text
        start, end = trimmed(printed, 0, len(printed))
        tiles.append(Tile(Span(len(text) + start, len(text) + end), role))
        text += printed

    for _ in range(draw(st.integers(0, 2))):
        text += draw(BLANKS)
        put(draw(st.sampled_from([Role.HEAD, Role.DATELINE, Role.PROSE])), draw(WORDS))
        text += draw(LINE_ENDS)
    for _ in range(draw(st.integers(1, 6))):
        text += draw(BLANKS)
        put(Role.SPEAKER, draw(LABELS))
        for _ in range(draw(st.integers(0, 3))):
            text += draw(BLANKS) + draw(LINE_ENDS)
            put(draw(st.sampled_from([Role.SPEECH, Role.SPEECH, Role.STAGE])), draw(WORDS))
        text += draw(LINE_ENDS)
        if draw(st.booleans()):
            put_on = draw(st.sampled_from([Role.HEAD, Role.DATELINE, Role.PROSE, Role.STAGE]))
            put(put_on, draw(WORDS))
            text += draw(LINE_ENDS)
    return Transcript(text, cover(text, tiles))


_INLINE = [
    Kind.PLACE,
    Kind.PERSON,
    Kind.ORG,
    Kind.UNDECIDED,
    Kind.DATE,
    Kind.QUOTATION,
    Kind.UNCLEAR,
    Kind.DOUBT,
    Kind.CORRECTION,
    Kind.REGULARISATION,
    Kind.NOTE,
]


@st.composite
def annotated(draw: st.DrawFn) -> tuple[Transcript, list[Annotation]]:
    """Transcripts with properly nested annotations, corrections and editors' notes among them."""
    transcript = draw(transcripts())
    found: list[Annotation] = []
    for tile in transcript.tiles:
        if tile.role in {Role.SPEECH, Role.PROSE, Role.HEAD, Role.DATELINE}:
            found += draw(_nested(tile.span, 2))
        elif tile.role is Role.STAGE and draw(st.booleans()):
            kind = draw(st.sampled_from([Kind.STAGE, Kind.VOCAL, Kind.KINESIC, Kind.INCIDENT]))
            found.append(Annotation(tile.span, kind, cert=Cert.MEDIUM, resp="teipress"))
    return transcript, found


@st.composite
def _nested(draw: st.DrawFn, span: Span, depth: int) -> list[Annotation]:
    found: list[Annotation] = []
    edge = span.start
    for _ in range(draw(st.integers(0, 2)) if depth else 0):
        if edge >= span.end:
            break
        start = draw(st.integers(edge, span.end - 1))
        end = draw(st.integers(start + 1, span.end))
        kind = draw(st.sampled_from(_INLINE))
        found.append(Annotation(Span(start, end), kind, cert=Cert.LOW, resp="teipress", content=draw(WORDS)))
        found += draw(_nested(Span(start, end), depth - 1))
        edge = end
    return found


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, str]:
    """TEI documents as an editor may leave them, each with the text that its witness must hold."""
    space = st.sampled_from(["", "\n", "\n    ", " \t"])
    runs: list[Callable[[str], tuple[str, str]]] = [
        lambda words: (escape(words), words),
        lambda words: (f"{escape(words[:1])}<lb/>\n   {escape(words[1:])}", words),
        lambda words: (f"<choice>\n  <sic>{escape(words)}</sic>\n  <corr>better</corr></choice>", words),
        lambda words: (f"<choice><reg>to<hi>day</hi></reg><orig>{escape(words)}</orig></choice>", words),
        lambda words: (f"<choice><abbr>{escape(words)}</abbr><expan>longer</expan></choice>", words),
        lambda words: (f"{escape(words)}<note type='editorial'><p>See <q>there</q>.</p></note>", words),
        lambda words: (f"<note type='typed'>{escape(words)}</note>", words),
        lambda words: (f"{escape(words)}<supplied resp='#ed'>added</supplied>", words),
        lambda words: (f"<supplied resp='#transcriber'>{escape(words)}</supplied>", words),
        lambda words: (f"<corr>{escape(words)}</corr><!-- c --><?pi p?>", words),
    ]
    body, text = "", ""
    for _ in range(draw(st.integers(1, 5))):
        xml, words = draw(st.sampled_from(runs))(draw(WORDS))
        body += f"{draw(space)}<p>{xml}</p>{draw(space)}"
        text += words
    header = "<teiHeader><title>not text</title></teiHeader>"
    return f"<TEI xmlns='http://www.tei-c.org/ns/1.0'>{header}<text><body>{body}</body></text></TEI>", text
