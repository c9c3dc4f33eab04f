"""Claims about the text: names, dates, quotations, signs of doubt, gestures.

Each recogniser says what it sees and knows nothing of the others; ``settle`` decides where two claims cross.
"""

from collections.abc import Iterable, Sequence

from teipress.annotate.apart import reworded, seen_without, set_apart
from teipress.annotate.context import Context, Recogniser
from teipress.annotate.settle import settle
from teipress.model.annotation import Annotation
from teipress.model.transcript import Transcript

__all__ = ["Context", "Recogniser", "annotate", "settle"]


def annotate(
    transcript: Transcript,
    context: Context,
    recognisers: Iterable[Recogniser],
    decided: Sequence[Annotation] = (),
) -> tuple[Annotation, ...]:
    """Return what the recognisers claim and what a person decided, settled.

    The result is sorted by the text, an outer annotation before those inside it, and nests as XML does; each
    annotation lies inside one tile. An earlier recogniser is preferred to a later one. A decision of the kind
    ``Kind.UNDECIDED`` means "here is no name": it takes away the names on exactly its span and stands not in
    the result.
    """
    apart = set_apart(transcript)
    seen = seen_without(transcript)
    inferred = [claim for recogniser in recognisers for claim in recogniser(seen, context)]
    return settle(transcript, [*reworded(inferred, apart), *apart], decided)
