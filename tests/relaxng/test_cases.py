"""Section by section: which grammars the specification allows, and which documents they allow."""

from pathlib import Path

import pytest

from teipress.model.errors import GrammarError
from tests.oracles import jing
from tests.relaxng.cases import SCHEMA, Case, cases

CASES = [
    pytest.param(case, id=f"{path.stem}: {case.title}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.txt"))
    for case in cases(path)
]


@pytest.mark.parametrize("case", CASES)
def test_grammars_and_documents(case: Case) -> None:
    assert case.verdicts() == case.expected()


@pytest.mark.parametrize("case", [case for case in CASES if case.values[0].wrong is not None])  # type: ignore[union-attr]
def test_a_wrong_grammar_is_told_where_and_why(case: Case) -> None:
    with pytest.raises(GrammarError) as raised:
        case.schema()
    error = raised.value
    assert error.place is not None
    assert error.place.file in case.files
    assert error.place.line > 0
    assert error.place.column > 0
    assert error.hint.endswith(".")
    assert error.message.endswith(".")
    assert not case.wrong or f"section {case.wrong})" in error.message


@pytest.mark.java
def test_jing_says_the_same(tmp_path: Path) -> None:
    jobs = []
    for number, parameters in enumerate(CASES):
        case = parameters.values[0]
        assert isinstance(case, Case)
        jobs.append(case.write(tmp_path / str(number)))
    said = jing.verdicts(jobs)
    expected = [parameters.values[0].expected() for parameters in CASES]  # type: ignore[union-attr]
    differing = [
        (case.id, theirs) for case, ours, theirs in zip(CASES, expected, said, strict=True) if ours != theirs
    ]
    assert differing == []
    assert SCHEMA in jobs[0][0].name
