"""The cases in ``cases/``: grammars, whether they are right, and documents that they allow or not.

```
=== what the case is about
the grammar (its namespace may be left out)
--- file NAME         a file that the grammar takes in
--- wrong SECTION     the grammar breaks that section of the specification
--- valid             a document
--- invalid           a document
```
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import normpath

from teipress.model.errors import GrammarError
from teipress.validate.relaxng import Schema

_NAMESPACE = ' xmlns="http://relaxng.org/ns/structure/1.0"'
SCHEMA = "schema.rng"


@dataclass
class Case:
    title: str
    files: dict[str, str]
    wrong: str | None = None
    documents: list[tuple[bool, str]] = field(default_factory=list)

    def schema(self) -> Schema:
        return Schema(self.files[SCHEMA].encode(), SCHEMA, self._read)

    def _read(self, path: str) -> bytes:
        if normpath(path) not in self.files:
            raise FileNotFoundError(2, "there is no such file")
        return self.files[normpath(path)].encode()

    def verdicts(self) -> list[bool]:
        """Return whether the grammar is right, and then whether each document is valid."""
        try:
            schema = self.schema()
        except GrammarError:
            return [False] * (len(self.documents) + 1)
        return [True, *(not list(schema.faults(text, ids=False)) for _, text in self.documents)]

    def expected(self) -> list[bool]:
        return [self.wrong is None, *(valid for valid, _ in self.documents)]

    def write(self, folder: Path) -> tuple[Path, list[Path]]:
        """Write the files of the case; return the schema and the documents."""
        documents = {f"{number}.xml": text for number, (_, text) in enumerate(self.documents)}
        for name, text in (self.files | documents).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        return folder / SCHEMA, [folder / name for name in documents]


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file."""
    for block in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, text = block.partition("\n")
        grammar, *parts = re.split(r"^--- ", text, flags=re.MULTILINE)
        case = Case(title, {SCHEMA: _with_namespace(grammar.strip())})
        for part in parts:
            head, _, body = part.partition("\n")
            kind, _, name = head.partition(" ")
            if kind == "file":
                case.files[name] = _with_namespace(body.strip())
            elif kind == "wrong":
                case.wrong = name
            else:
                case.documents.append((kind == "valid", body.strip()))
        yield case


def _with_namespace(grammar: str) -> str:
    """Return a grammar with the namespace of RELAX NG, unless its root says something of the kind itself."""
    root = re.match(r"<\w+(?!:)\b[^>]*", grammar)
    if root is None or " xmlns=" in root[0]:
        return grammar
    return re.sub(r"^<(\w+)", rf"<\1{_NAMESPACE}", grammar)
