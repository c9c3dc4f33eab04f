"""What the cases of this folder encode with."""

from collections.abc import Sequence

from teipress.encode import Encoding, Witness, ids, speakers
from teipress.model.annotation import Annotation
from teipress.model.authority import Authority
from teipress.model.metadata import Imprint, Metadata
from teipress.model.transcript import Transcript


def encoding(
    transcript: Transcript,
    annotations: Sequence[Annotation] = (),
    *,
    previous: Witness | None = None,
    metadata: Metadata | None = None,
    authority: Authority | None = None,
) -> Encoding:
    """Return what `encode` takes for a transcript about which little else is known."""
    metadata = metadata or Metadata("case", title="A case")
    named = ids(transcript, previous)
    speaking = speakers(transcript, metadata.participants)
    who = {
        ident: speaking.who(transcript.label(turn))
        for ident, turn in zip(named.turns, transcript.turns, strict=True)
    }
    return Encoding(
        transcript, annotations, named, speaking, who, metadata, Imprint(), authority or Authority()
    )
