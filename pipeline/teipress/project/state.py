"""What was built from what: ``.teipress/state.json``, checksums only. Deleted, everything is built again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from teipress.project.files import read_bytes, write
from teipress.project.layout import Layout
from teipress.project.project import fingerprint
from teipress.review import Awaiting


@dataclass(frozen=True, slots=True)
class Built:
    """What one transcript was built from, and what came of it.

    ``outputs`` maps each path below ``out/`` to its checksum.
    """

    inputs: str
    tei: str
    outputs: Mapping[str, str] = field(default_factory=dict)
    awaiting: tuple[Awaiting, ...] = ()


def load(layout: Layout) -> dict[str, Built]:
    """Return what is known of the last build, by NAME; nothing where the file is missing or not ours."""
    if not layout.state.exists():
        return {}
    try:
        stored = json.loads(read_bytes(layout.state))
        return {name: _built(values) for name, values in stored.items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}


def save(layout: Layout, built: Mapping[str, Built]) -> None:
    """Write what is known of this build."""
    plain = {name: _plain(values) for name, values in sorted(built.items())}
    write(layout.state, (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode())


def is_current(built: Built, inputs: str, layout: Layout, tei: str) -> bool:
    """Whether the last build is still what these inputs give, and its files are as it left them."""
    return (built.inputs, built.tei) == (inputs, tei) and all(
        _checksum_of(layout, path) == checksum for path, checksum in built.outputs.items()
    )


def _checksum_of(layout: Layout, path: str) -> str:
    file = layout.out / path
    return fingerprint(read_bytes(file)) if file.is_file() else ""


def _plain(built: Built) -> dict[str, Any]:
    return {
        "inputs": built.inputs,
        "tei": built.tei,
        "outputs": dict(built.outputs),
        "awaiting": [[getattr(row, key) for key in Awaiting.__slots__] for row in built.awaiting],
    }


def _built(values: dict[str, Any]) -> Built:
    return Built(
        values["inputs"],
        values["tei"],
        values["outputs"],
        tuple(Awaiting(*row) for row in values["awaiting"]),
    )
