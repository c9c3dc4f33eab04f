"""Files of word processors, built from readable pieces."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts: Mapping[str, str]) -> bytes:
    """Return a package of parts."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return whole.getvalue()


def word(body: str, *, footnotes: str = "", comments: str = "", styles: str = "") -> bytes:
    """Return a Word document of these paragraphs, notes and styles."""
    parts = {"word/document.xml": f"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>"}
    for name, content in (("footnotes", footnotes), ("comments", comments), ("styles", styles)):
        if content:
            parts[f"word/{name}.xml"] = f"<w:{name} xmlns:w='{W}'>{content}</w:{name}>"
    return zipped(parts)


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text with its properties."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def open_document(body: str, styles: str = "") -> bytes:
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
    return zipped({"content.xml": content})
