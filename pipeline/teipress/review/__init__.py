"""What a person decides: the authority lists, the decisions, and the queue of what awaits a decision."""

from teipress.review.authority import authority
from teipress.review.decisions import Replay, decisions, replay
from teipress.review.labels import unnamed
from teipress.review.queue import Awaiting, Unnamed, awaiting, table, worst_first
from teipress.review.variants import Variant, variants

__all__ = [
    "Awaiting",
    "Replay",
    "Unnamed",
    "Variant",
    "authority",
    "awaiting",
    "decisions",
    "replay",
    "table",
    "unnamed",
    "variants",
    "worst_first",
]
