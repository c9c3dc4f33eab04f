"""Print the time of each step on the first transcript: the best and the median of several runs, in milliseconds."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from teipress.editions import Publication
from teipress.editions.html import html
from teipress.editions.print import pdf, typst_source
from teipress.editions.text import text
from teipress.encode import witness
from teipress.project.encoding import encoded
from teipress.project.layout import Layout
from teipress.project.project import open_project
from teipress.validate import validate

ROUNDS = 7


def main() -> None:
    """Measure."""
    project = open_project(Layout(Path(__file__).parents[2]))
    seed = project.layout.all_seeds()[0]
    data = encoded(seed, project, None).tei

    def published(edition: Callable[[Publication], object]) -> Callable[[], object]:
        return lambda: list(edition(Publication(seed.name, data.decode(), "x.xml", frozenset({"html"}))))  # type: ignore[call-overload]

    steps: dict[str, Callable[[], object]] = {
        "open the project": lambda: open_project(project.layout),
        "encode": lambda: encoded(seed, project, None),
        "read the witness text": lambda: witness(data),
        "validate": lambda: validate(data, "x.xml"),
        "html": published(html),
        "txt": published(text),
        "print": published(typst_source),
        "pdf": published(pdf),
    }
    print(f"{'step':<24}{'first':>9}{'best':>9}{'median':>9}  (ms)")
    for name, step in steps.items():
        times = [_milliseconds(step) for _ in range(ROUNDS)]
        print(f"{name:<24}{times[0]:>9.1f}{min(times):>9.1f}{statistics.median(times):>9.1f}")


def _milliseconds(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1000


main()
