"""Print how fast transcripts are read, bytes to tiles: each layout of tests/data, and the first transcript made long.

A case is repeated until it has a megabyte. Rates are in megabytes of UTF-8 a second, the best of three runs
by the processor's time, since other work on the machine must not count.
"""

import gc
import time
from pathlib import Path

from teipress.read import read
from tests.read.cases import CASES, CONVENTIONS, parts

_MEGABYTE = 1_000_000
_SIZES = (1, 2, 5, 10, 20, 50)
_ROUNDS = 3


def main() -> None:
    """Measure."""
    seed = next(Path("seeds").glob("*.txt")).read_text("utf-8")
    print(f"{'text':<44}{'MB':>6}{'seconds':>10}{'MB/s':>8}")
    for megabytes in _SIZES:
        _measure(seed, megabytes, "the first transcript")
    for case in CASES:
        _measure(parts(case)[0], 1, f"{case.parent.name}/{case.stem}")


def _measure(text: str, megabytes: int, name: str) -> None:
    data = f"{text}\n".encode()
    data *= megabytes * _MEGABYTE // len(data)
    best = min(_seconds(data) for _ in range(_ROUNDS if megabytes == 1 else 1))
    print(f"{name:<44}{len(data) / _MEGABYTE:>6.0f}{best:>10.2f}{len(data) / _MEGABYTE / best:>8.1f}")


def _seconds(data: bytes) -> float:
    """Return how long reading takes; every convention is asked."""
    gc.collect()
    begin = time.process_time()
    read(data, "long.txt", conventions=CONVENTIONS)
    return time.process_time() - begin


main()
