"""Whether ids stand once and references to ids have an aim (RELAX NG DTD Compatibility, section 5)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from teipress.validate.relaxng.faults import ID, IDREF, Fault, Said
from teipress.validate.relaxng.wording import at, shortened


@dataclass(slots=True)
class Identifiers:
    """The ids of a document and what refers to them, gathered while it is read."""

    _lines: dict[str, int] = field(default_factory=dict)
    _references: dict[str, tuple[str, int, int, int]] = field(default_factory=dict)
    """The first reference to each id: attribute, line, column and number of the element."""

    def note(self, kind: str, name: str, value: str, line: int, column: int, element: int) -> Said | None:
        """Note a value of the type ID, IDREF or IDREFS; return what is said where an id stands twice."""
        for word in value.split():
            if kind != "ID":
                self._references.setdefault(word, (name, line, column, element))
            elif word in self._lines:
                message = f"{at(name)} {shortened(word)} stands twice: first in line {self._lines[word]}."
                return Said(ID, message, "Give one of the two another id.", name)
            else:
                self._lines[word] = line
        return None

    def dangling(self) -> Iterator[Fault]:
        """Yield a fault for each id that is referred to and stands nowhere."""
        for word, (name, line, column, element) in self._references.items():
            if word not in self._lines:
                message = f"{at(name)} points to {shortened(word)}, but nothing in this document has that id."
                hint = "Mend the reference, or add what it should point to."
                yield Fault(IDREF, message, hint, line, column, element, name)
