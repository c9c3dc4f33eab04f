"""Write a witness text piece by piece, and remember what is said of its stretches."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from teipress.model.transcript import Mark, MarkKind, Span, Written

LINE_BREAK = "\u2028"
"""A line break within a paragraph."""


@dataclass
class Writer:
    """A witness text that grows."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)

    def write(self, text: str) -> None:
        """Put text at the end."""
        if text:
            self.parts.append(text)
            self.length += len(text)

    def mark(self, since: int, kind: MarkKind, value: str = "") -> None:
        """Say something of all that was written from an offset on; of nothing, nothing is said."""
        if since >= self.length:
            return
        last = self.marks[-1] if self.marks else None
        if (
            last
            and (last.kind, last.value, last.span.end) == (kind, value, since)
            and kind is MarkKind.RENDITION
        ):
            self.marks[-1] = Mark(Span(last.span.start, self.length), kind, value)
        else:
            self.marks.append(Mark(Span(since, self.length), kind, value))

    def look(self, since: int, looks: Mapping[str, bool]) -> None:
        """Say how all that was written from an offset on is set off: by the looks that are on, if any is."""
        look = " ".join(sorted(name for name, on in looks.items() if on))
        if look:
            self.mark(since, MarkKind.RENDITION, look)

    def since(self, offset: int) -> str:
        """Return what was written from an offset on, which lies in the last few parts."""
        found: list[str] = []
        length = self.length
        for part in reversed(self.parts):
            if length <= offset:
                break
            found.append(part)
            length -= len(part)
        return "".join(reversed(found))[max(offset - length, 0) :]

    def written(self, *notices: str) -> Written:
        """Return the whole, the marks in the order of the text, an outer one before those inside it."""
        marks = sorted(self.marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))
        return Written("".join(self.parts), tuple(marks), tuple(filter(None, notices)))


def counted(number: int, thing: str, rest: str) -> str:
    """Return a notice on so many things; "" on none of them."""
    return f"{number} {thing}{'' if number == 1 else 's'} {rest}" if number else ""


def margins_left_out(number: int) -> str:
    """Return a notice on headers and footers; "" where there are none."""
    return f"Headers and footers, which pages have in common, left out: {number}." if number else ""
