"""Which convention a text follows: each says what it finds, and the best is taken where it is clear.

Clear is a convention with evidence enough of its own, that no other comes near; one whose turns are nearly
all among the turns of another that finds more is no rival of it. Where nothing has any evidence to speak of,
nobody speaks in the text: it is narrative.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from teipress.read.convention import Convention, Proposal
from teipress.read.sheet import Sheet

NARRATIVE = "narrative"
_ENOUGH = 1.0
"""Two labels in captions, each once: the least that is taken for talk."""
_NEAR = 0.7
_FAR = 0.3
"""A convention with so much less evidence than the best in a sample of a long text is not asked again."""
_STRAY = 0.1
"""So many of a rival's turns may be no turns of the best: a line or two that only look like labels."""
_SHARE = 0.04
"""Turns are at least so many of the paragraphs; else a few words of another text look like labels."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the detective found: the convention to take, and what each one said, the best first."""

    taken: str
    """The name of the convention; empty where it is not clear and a person must choose."""
    proposals: Mapping[str, Proposal]

    @property
    def proposal(self) -> Proposal:
        """How the convention that is taken reads the text."""
        return self.proposals[self.taken]


def detect(sheet: Sheet, conventions: Mapping[str, Convention]) -> Verdict:
    """Return which convention reads a text; ``conventions`` by their names, one of them narrative."""
    proposals = {name: convention(sheet.sample) for name, convention in conventions.items()}
    if sheet.sample is not sheet:
        most = max(proposal.points for proposal in proposals.values())
        proposals |= {
            name: conventions[name](sheet)
            for name, proposal in proposals.items()
            if proposal.points >= _FAR * most or name == NARRATIVE
        }
    ranked = sorted(proposals, key=lambda name: (-proposals[name].points, name))
    return Verdict(_clearest(sheet, ranked, proposals), {name: proposals[name] for name in ranked})


def _clearest(sheet: Sheet, ranked: Sequence[str], proposals: Mapping[str, Proposal]) -> str:
    best = proposals[ranked[0]]
    paragraphs = sheet.blocks
    if best.points < _ENOUGH or len(best.turns) < _SHARE * paragraphs:
        return NARRATIVE
    rivals = [name for name in ranked[1:] if proposals[name].points >= _NEAR * best.points]
    turns = set(best.turns)
    return ranked[0] if all(_are_among(turns, proposals[name].turns) for name in rivals) else ""


def _are_among(turns: set[int], others: Sequence[int]) -> bool:
    """Whether other turns are among these, but for one in ten at most."""
    return len(turns.intersection(others)) >= (1 - _STRAY) * len(others)
