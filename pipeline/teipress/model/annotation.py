"""What is claimed about a stretch of the text."""

from dataclasses import dataclass, field
from enum import StrEnum

from teipress.model.transcript import Span

SOFTWARE = "teipress"
TRANSCRIBER = "transcriber"


class Kind(StrEnum):
    """What an annotation says of its span; the comment names what `encode` writes."""

    PLACE = "place"  # placeName
    PERSON = "person"  # persName
    ORG = "org"  # orgName
    UNDECIDED = "undecided"  # nothing: a name that could be of several kinds waits for a person
    DATE = "date"  # date
    TIME = "time"  # time
    QUOTATION = "quotation"  # q
    UNCLEAR = "unclear"  # unclear
    DOUBT = "doubt"  # metamark
    SIC = "sic"  # metamark: the transcriber vouches for what stands before it
    GAP = "gap"  # gap, before the printed sign
    SUPPLIED = "supplied"  # supplied, of the transcriber
    CORRECTION = "correction"  # choice/sic+corr
    REGULARISATION = "regularisation"  # choice/orig+reg
    NOTE = "note"  # note, directly after the span
    REFERENCE = "reference"  # ref, to a typed note
    PAGE = "page"  # pb and fw
    FURNITURE = "furniture"  # fw: a running head, the number of a line
    FOOTNOTE = "footnote"  # note, round the span: the transcript's own
    RENDITION = "rendition"  # hi
    STAGE = "stage"  # stage, for a whole tile
    VOCAL = "vocal"  # vocal
    KINESIC = "kinesic"  # kinesic
    INCIDENT = "incident"  # incident


NAMES = frozenset({Kind.PLACE, Kind.PERSON, Kind.ORG})
BUSINESS = frozenset({Kind.STAGE, Kind.VOCAL, Kind.KINESIC, Kind.INCIDENT})


class Cert(StrEnum):
    """How sure an inference is: high from .9, medium from .6, low below."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A claim about a span of the text. It lies on top of the text and never alters it.

    ``ref`` is the id of an authority entry; ``resp`` the id of who claims it; ``cert`` is empty where a
    person decided or nothing was inferred; ``why`` is the reason, a sentence for the editor. ``attributes``
    are further attributes of the element (``when``, ``from``, ``to``, ``type``), and ``content`` is what a
    correction, a regularisation or a note puts beside the text.
    """

    span: Span
    kind: Kind
    ref: str = ""
    cert: Cert | None = None
    resp: str = ""
    why: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    content: str = ""
    alternatives: tuple[str, ...] = field(default=())
    """Ids of other entries that the surface could mean."""
