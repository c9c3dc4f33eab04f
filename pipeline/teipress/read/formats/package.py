"""Files of word processors: a zip archive of XML parts, from hands that nobody knows."""

import io
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from teipress.engines.xml import parse
from teipress.model.errors import InputError
from teipress.model.finding import Place

_MOST = 200_000_000
"""A part that unpacks to more bytes than this is no transcript."""
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


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
        return parse(data, f"{self.file}!{name}").getroot()

    def needed(self, name: str) -> etree._Element:
        """Return the root of a part. Raises InputError where there is none."""
        root = self.part(name)
        if root is None:
            raise InputError(f"This file has no part {name}.", Place(self.file), _SAVE)
        return root


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
