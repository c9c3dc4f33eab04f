"""What a person decides: the authority lists, the decisions, and the queue of what awaits a decision."""

from teipress.review.authority import authority
from teipress.review.decisions import Replay, decisions, replay
from teipress.review.queue import Awaiting, awaiting, table

__all__ = ["Awaiting", "Replay", "authority", "awaiting", "decisions", "replay", "table"]
