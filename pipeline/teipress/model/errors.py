"""The errors that a user can meet, each a sentence with its place and what to do next.

TeipressError               exit code 2 unless said otherwise
├── InputError              a file that cannot be used: missing, undecodable, a wrong key, no turn in it
├── GrammarError            a schema or a Schematron file that cannot be used
├── OutputError             a file that cannot be written: no permission, disk full, out/ is a file
├── PluginError             there is no plug-in of that name
├── NotInstalledError       an optional part that was asked for is missing: jing, Java, git
├── CoverageError           a character of the text that no font of the print edition holds
├── StylesheetError         a stylesheet failed                                         (exit code 3)
└── EncodingError           the TEI would not hold the transcript's text                (exit code 3)
"""

from typing import ClassVar

from teipress.model.finding import Place


class TeipressError(Exception):
    """Anything that stops the work on one file; the command line prints it and exits with its code."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, place: Place | None = None, hint: str = "") -> None:
        """Take a sentence, the place it speaks of, and a sentence that says what to do."""
        super().__init__(message, place, hint)
        self.message = message
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        """Return ``file:line:column: message`` with the hint on a line of its own."""
        head = f"{self.place}: {self.message}" if self.place else self.message
        return f"{head}\n  {self.hint}" if self.hint else head


class InputError(TeipressError):
    """A file that cannot be used as it is."""


class GrammarError(TeipressError):
    """A schema or a Schematron file that cannot be used."""


class OutputError(TeipressError):
    """A file that cannot be written."""


class PluginError(TeipressError):
    """There is no plug-in of that name."""


class NotInstalledError(TeipressError):
    """A program or package that was asked for is not on this machine."""


class CoverageError(TeipressError):
    """A character of the text stands in none of the fonts that the print edition is set in."""


class StylesheetError(TeipressError):
    """A stylesheet failed."""

    exit_code = 3


class EncodingError(TeipressError):
    """The TEI would not hold the transcript's text: a defect of ours, stopped before a file is written."""

    exit_code = 3
