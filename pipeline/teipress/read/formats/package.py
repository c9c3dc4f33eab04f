"""Files of word processors: a zip archive of XML parts, from hands that nobody knows."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from teipress.engines.xml import parse
from teipress.model.errors import InputError
from teipress.model.finding import Place

_MOST = 200_000_000
"""A part that unpacks to more bytes than this is no transcript."""
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_STRICT = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_FAMILIES = ("wordprocessingml", "officeDocument", "drawingml")
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a file by their names."""

    file: str
    archive: zipfile.ZipFile

    def part(self, name: str) -> etree._Element | None:
        """Return the root of a part, or None where there is no such part.

        Raises InputError where it is damaged, too large or not XML.
        """
        if name not in self.archive.namelist():
            return None
        if self.archive.getinfo(name).file_size > _MOST:
            raise InputError(f"The part {name} is too large.", Place(self.file), "Save the transcript anew.")
        try:
            data = self.archive.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise InputError(f"The part {name} is damaged or encrypted.", Place(self.file), _SAVE) from error
        return _transitional(parse(data, f"{self.file}!{name}").getroot())

    def needed(self, name: str) -> etree._Element:
        """Return the root of a part. Raises InputError where there is none."""
        root = self.part(name)
        if root is None:
            raise InputError(f"This file has no part {name}.", Place(self.file), _SAVE)
        return root

    def related(self, name: str = "") -> Iterator[tuple[str, str]]:
        """Yield the parts that one refers to, or the package itself: what each is to it, and its name.

        Source: ECMA-376, part 2, section 9.3 (relationships).
        """
        folder, _, base = name.rpartition("/")
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        for one in () if root is None else root:
            if isinstance(one.tag, str) and one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
                yield one.get("Type", "").rpartition("/")[2], target.lstrip("/")

    def refuse_password(self) -> None:
        """Raise InputError where the manifest of an OpenDocument file says that it is encrypted."""
        manifest = self.part("META-INF/manifest.xml")
        if manifest is not None and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
            raise InputError("This document has a password.", Place(self.file), _SAVE)


_SAVE = "Open it in the word processor and save it again, without a password."


def package(data: bytes, file: str) -> Package:
    """Return the parts of a file. Raises InputError where it is no such file."""
    if data.startswith(_OLE):
        message = "This is a file of an old word processor, or an encrypted one, under a new ending."
        raise InputError(message, Place(file), "Save it as .docx or .odt, without a password.")
    try:
        return Package(file, zipfile.ZipFile(io.BytesIO(data)))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise InputError("This is no file of a word processor.", Place(file), _SAVE) from error


def _transitional(root: etree._Element) -> etree._Element:
    """Return a part of Strict Office Open XML with the names that all others have."""
    if not any(space.startswith(_STRICT) for space in root.nsmap.values()):
        return root
    for element in root.iter(etree.Element):
        element.tag = _renamed(element.tag)
        for name, value in [(str(name), value) for name, value in element.attrib.items()]:
            if _STRICT in name:
                del element.attrib[name]
                element.set(_renamed(name), value)
    return root


def _renamed(name: str) -> str:
    """Return a name with the namespace of the transitional variant, which bears a year."""
    family, _, rest = name.removeprefix("{" + _STRICT).partition("/")
    if not name.startswith("{" + _STRICT) or family not in _FAMILIES:
        return name
    return f"{{{_TRANSITIONAL}{family}/2006/{rest}"
