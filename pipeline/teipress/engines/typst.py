"""Set pages with Typst, the only module that imports typst.

System fonts are never used: the same page comes out on every machine.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Literal, cast

import typst

from teipress.model.errors import StylesheetError
from teipress.model.finding import Place

ARCHIVAL: Final[list[Literal["a-3a", "ua-1"]]] = ["a-3a", "ua-1"]
"""PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), both in one file."""

_WIDTH = 160

_REFUSED = re.compile(
    r"""
    the [ ] text [ ] `"(?P<text>.*?)"` [ ] could [ ] not [ ] be [ ] displayed
    | contains [ ] the [ ] (?:disallowed [ ])? codepoint [ ] `"(?P<codepoint>.*?)"`
    """,
    re.VERBOSE | re.DOTALL,
)


def pdf(source: str, root: Path, *, inputs: Mapping[str, str], timestamp: int, name: str) -> bytes:
    """Return the PDF of a Typst source.

    ``root`` is the folder that the source may read from; ``inputs`` are its ``sys.inputs``;
    ``timestamp`` (seconds since 1970) is the only clock. Raises StylesheetError with Typst's own
    diagnostic, ``name`` naming the source.
    """
    try:
        data, warnings = typst.compile_with_warnings(
            source.encode(),
            root=cast("bytes", root),  # the stubs want one type for source and root; a path is taken
            ignore_system_fonts=True,
            sys_inputs=dict(inputs),
            pdf_standards=list(ARCHIVAL),
            timestamp=timestamp,
            format="pdf",
        )
    except typst.TypstError as error:
        raise StylesheetError(
            f"Typst cannot set this page: {_shortened(error.diagnostic)}", Place(name)
        ) from None
    if warnings:
        said = "; ".join(warning.message for warning in warnings)
        raise StylesheetError(f"Typst set this page with a warning: {said}", Place(name))
    return data


def uncovered(characters: Iterable[str]) -> frozenset[str]:
    """Return those characters that an archival PDF in the fonts bundled with Typst cannot hold.

    Typst itself is asked: in PDF/A a character that no font has is an error, and so is one for private use.
    """
    wanted = sorted(c for c in set(characters) if not c.isspace())
    probe = "\n\n".join(['#set document(title: "probe")', *(f'#"{_escaped(c)}"' for c in wanted)])
    try:
        typst.compile(
            probe.encode(), ignore_system_fonts=True, pdf_standards=list(ARCHIVAL), timestamp=0, format="pdf"
        )
    except typst.TypstError as error:
        refused = (match["text"] or match["codepoint"] for match in _REFUSED.finditer(error.diagnostic))
        return frozenset(character for text in refused for character in _unescaped(text))
    return frozenset()


def _shortened(diagnostic: str) -> str:
    """Return the first part of a diagnostic; a turn of the text can make its lines very long."""
    first = diagnostic.strip().partition("\n\n")[0]
    return "\n".join(line[:_WIDTH] for line in first.splitlines())


def _escaped(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"


def _unescaped(text: str) -> str:
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), text)
