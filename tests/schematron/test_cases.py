"""Each construct of ISO Schematron, and each mistake in one, does what its case says."""

from pathlib import Path

import pytest

from tests.schematron.cases import CASES, accepted


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_case(case: Path) -> None:
    assert accepted(case) == case.read_text("utf-8")
