"""Write the golden files anew: ``python -m tests.accept``, then look at ``git diff`` before you commit."""

from pathlib import Path

from tests.golden_files import GOLDEN, made

for name, data in made().items():
    path = Path(GOLDEN, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    print(path)
