"""What a person decides: the authority lists, the decisions, and the queue of what awaits a decision."""

from teipress.review.authority import authority
from teipress.review.decisions import Replay, decisions, replay
from teipress.review.following import followed
from teipress.review.labels import unnamed
from teipress.review.queue import Awaiting, Unnamed, awaiting, has_lines, table, worst_first
from teipress.review.variants import Variant, variants

__all__ = [
    "Awaiting",
    "Replay",
    "Unnamed",
    "Variant",
    "authority",
    "awaiting",
    "decisions",
    "followed",
    "has_lines",
    "replay",
    "table",
    "unnamed",
    "variants",
    "worst_first",
]
