"""Work on many files at once, the results in the order of the files."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Work = TypeVar("Work")
Done = TypeVar("Done")

_BATCH = 16
"""So many pieces of work at most go to a process together."""


def in_order(
    function: Callable[[Work], Done], work: Sequence[Work], jobs: int, *, worth: int
) -> Iterator[Done]:
    """Yield what a function makes of each piece of work, in their order, whatever the number of processes.

    ``jobs`` is that number (0: one per core). With fewer than ``worth`` pieces starting processes would
    cost more than it saves, and there is one.
    """
    workers = min(jobs or os.cpu_count() or 1, len(work))
    if workers < 2 or len(work) < worth:
        yield from map(function, work)
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield from pool.map(function, work, chunksize=max(1, min(_BATCH, len(work) // (workers * 4))))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
