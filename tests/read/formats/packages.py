"""Files of word processors, built from readable pieces."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts: Mapping[str, str]) -> bytes:
    """Return a package of parts."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return whole.getvalue()


def word(
    body: str,
    *,
    footnotes: str = "",
    comments: str = "",
    styles: str = "",
    others: Mapping[str, str] | None = None,
) -> bytes:
    """Return a Word document of these paragraphs, notes and styles, with other parts whole."""
    parts = {"word/document.xml": document(body), **(others or {})}
    for name, content in (("footnotes", footnotes), ("comments", comments), ("styles", styles)):
        if content:
            parts[f"word/{name}.xml"] = f"<w:{name} xmlns:w='{W}'>{content}</w:{name}>"
    return zipped(parts)


def document(body: str) -> str:
    """Return the main part of a Word document."""
    return f"<w:document xmlns:w='{W}' xmlns:mc='{MC}' xmlns:m='{M}'><w:body>{body}</w:body></w:document>"


def related(kind: str, target: str) -> str:
    """Return a part that relates another to what it goes with."""
    return (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        f"<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}'"
        f" Target='{target}'/></Relationships>"
    )


def control(*content: str) -> str:
    """Return a content control."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"


def alternatives(first: str, second: str) -> str:
    """Return content in two forms, the second for old programs."""
    return (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{first}</mc:Choice>"
        f"<mc:Fallback>{second}</mc:Fallback></mc:AlternateContent>"
    )


def row(*cells: str) -> str:
    """Return a row of a table."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(*blocks: str) -> str:
    """Return a cell of a row."""
    return f"<w:tc>{''.join(blocks)}</w:tc>"


def table(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text with its properties."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def open_document(body: str, styles: str = "", others: Mapping[str, str] | None = None) -> bytes:
    """Return an OpenDocument text of this content and these automatic styles."""
    names = " ".join(
        f"xmlns:{prefix}='{ODF}:{name}:1.0'"
        for prefix, name in {
            "office": "office",
            "text": "text",
            "style": "style",
            "fo": "xsl-fo-compatible",
            "table": "table",
            "draw": "drawing",
        }.items()
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"content.xml": content, **(others or {})})
