"""Whether a TEI file is as the program left it (promise 3).

Each file carries the SHA-256 of its own canonical form (Canonical XML 2.0, comments kept, the value itself
left empty) in a processing instruction. A file whose seal is broken was changed by a person.
"""

import hashlib
import re

from lxml import etree

INSTRUCTION = "teipress"

_SEAL = re.compile(rb'<\?teipress sha256="(?P<value>[0-9a-f]*)"\?>')


def sealed(data: bytes) -> bytes:
    """Return the document with its checksum filled in; it holds the processing instruction already."""
    return _SEAL.sub(f'<?{INSTRUCTION} sha256="{_checksum(data)}"?>'.encode(), data, count=1)


def is_ours(data: bytes) -> bool:
    """Whether a well-formed document is as the program wrote it: no person has changed it since."""
    seal = _SEAL.search(data)
    return seal is not None and seal["value"].decode() == _checksum(data)


def _checksum(data: bytes) -> str:
    empty = _SEAL.sub(f'<?{INSTRUCTION} sha256=""?>'.encode(), data, count=1)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False)
    canonical = etree.tostring(
        etree.fromstring(empty, parser).getroottree(), method="c14n2", with_comments=True
    )
    return hashlib.sha256(canonical).hexdigest()
