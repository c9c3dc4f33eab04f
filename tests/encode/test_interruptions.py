"""Turns that are broken off and taken up again."""

import pytest

from teipress.encode.interruptions import interruptions
from tests.encode.test_align import minutes


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        pytest.param(("A: And I —", "B: Yes.", "A: — think so."), {"t1": ("", "t3"), "t3": ("t1", "")}, id="dashes"),
        pytest.param(("A: And I - -", "B: Yes.", "A: think so."), {"t1": ("", "t3"), "t3": ("t1", "")}, id="two hyphens"),
        pytest.param(("A: And I —", "B: Yes.", "A: Well, no."), {}, id="a new sentence"),
        pytest.param(("A: And I —", "B: Yes.", "A: [crosstalk] Well."), {}, id="a sign is no sentence"),
        pytest.param(("A: And I —", "B: Yes.", "A: [crosstalk] think so."), {"t1": ("", "t3"), "t3": ("t1", "")}, id="behind a sign"),
        pytest.param(("A: And I.", "B: Yes.", "A: — think so."), {}, id="not broken off"),
        pytest.param(("A: And I —", "A: — think so.", "A: — and so."), {}, id="nobody interrupts"),
        pytest.param(
            ("A: One —", "B: Yes.", "A: — two —", "B: Yes.", "A: — three."),
            {"t1": ("", "t3"), "t3": ("t1", "t5"), "t5": ("t3", "")},
            id="twice",
        ),
        pytest.param(("A: And I —", "B: x", "C: x", "B: x", "C: x", "A: — think."), {}, id="too long ago"),
    ],
)  # fmt: skip
def test_interruptions(turns: tuple[str, ...], expected: dict[str, tuple[str, str]]) -> None:
    idents = [f"t{number}" for number in range(1, len(turns) + 1)]
    assert interruptions(minutes(*turns), idents) == expected
