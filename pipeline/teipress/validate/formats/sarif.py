"""Findings as SARIF 2.1.0 (OASIS), for code scanning: rules explained, fingerprints that outlive edits.

What GitHub refuses or cuts (its documentation, "SARIF support for code scanning") is left out here, and that
is said: more than 25,000 results in a run, more than 10 MB gzipped, texts of more than 1,024 characters.
"""

import gzip
import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from teipress import __version__
from teipress.model.finding import Finding, Place, Severity
from teipress.validate.identity import Identity, identities
from teipress.validate.outcome import Outcome, counted
from teipress.validate.rules import Rule, rule_of
from teipress.validate.wellformed import UNREADABLE

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_RESULTS = 25_000
_SHOWN = 5_000
_BYTES = 10_000_000
_CHARACTERS = 1_024

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Json = dict[str, Any]


def sarif(outcome: Outcome) -> str:
    """Return the findings as one run of SARIF, the gravest where not all can be taken."""
    kept = _gravest(outcome.findings, _RESULTS)
    log = _log(outcome, kept)
    while len(gzip.compress(log.encode(errors="replace"), mtime=0)) > _BYTES:
        kept = _gravest(kept, len(kept) // 2)
        log = _log(outcome, kept)
    return log


def _gravest(findings: Sequence[Finding], number: int) -> Sequence[Finding]:
    """Return so many findings, the gravest, in the order in which they stand."""
    if len(findings) <= number:
        return findings
    order = list(Severity)
    chosen = sorted(range(len(findings)), key=lambda n: (order.index(findings[n].severity), n))[:number]
    return [findings[n] for n in sorted(chosen)]


def _log(outcome: Outcome, kept: Sequence[Finding]) -> str:
    ids = sorted({finding.rule for finding in kept})
    numbers = {ident: n for n, ident in enumerate(ids)}
    driver = {
        "name": "teipress",
        "semanticVersion": __version__,
        "rules": [_rule(rule_of(ident)) for ident in ids],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder that teipress ran in."}}},
        "invocations": [_invocation(outcome, len(outcome.findings) - len(kept), len(kept))],
        "results": [
            _result(finding, numbers[finding.rule], known, number)
            for finding, known, number in identities(kept, outcome.sources)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _invocation(outcome: Outcome, dropped: int, kept: int) -> Json:
    notes = [*outcome.notes]
    if dropped:
        notes.append(f"{counted(dropped, 'finding')} of the least grave are left out: GitHub takes no more.")
    if kept > _SHOWN:
        notes.append(f"GitHub shows the {_SHOWN:,} gravest of {kept:,} findings.")
    said = [{"level": "note", "message": {"text": _cut(note)}} for note in notes]
    unread = any(finding.rule == UNREADABLE for finding in outcome.findings)
    return {"executionSuccessful": not unread, "toolExecutionNotifications": said}


def _rule(rule: Rule) -> Json:
    help_text = "\n\n".join(part for part in (rule.why, rule.mend) if part) or rule.says
    return {
        "id": rule.id,
        "shortDescription": {"text": _cut(rule.says)},
        "fullDescription": {"text": _cut(" ".join(part for part in (rule.says, rule.why) if part))},
        "help": {"text": help_text},
        "properties": {"tags": ["TEI", rule.id.partition(".")[0]]},
    }


def _result(finding: Finding, number: int, known: Identity, repeated: int) -> Json:
    text = f"{finding.message} {finding.hint}".strip()
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": _cut(text)},
        "locations": [_location(finding)],
        "partialFingerprints": {"primaryLocationLineHash": f"{_hash(known)}:{repeated}"},
    }
    if finding.source is not None:
        beside = {"id": 1, "message": {"text": "In the transcript."}, **_physical(finding.source)}
        result["relatedLocations"] = [beside]
    return result


def _location(finding: Finding) -> Json:
    location = _physical(finding.place)
    if finding.xpath:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.xpath, "kind": "element"}]
    return location


def _physical(place: Place) -> Json:
    region = {
        "startLine": max(place.line, 1)
    }  # GitHub asks for a line, and the first one holds the file's name
    if place.column:
        region["startColumn"] = place.column
    return {"physicalLocation": {"artifactLocation": _artifact(place.file), "region": region}}


def _artifact(file: str) -> Json:
    """Return the URI of a file, relative to the folder that the program ran in wherever it lies below it."""
    if PurePath(file).is_absolute():
        return {"uri": PurePath(file).as_uri()}
    return {"uri": quote(file, errors="surrogateescape"), "uriBaseId": "SRCROOT"}


def _hash(known: Identity) -> str:
    """Return what tells a finding from others in its file, whatever line it has come to stand in."""
    return sha256(f"{known.rule}\0{known.message}\0{known.at}".encode()).hexdigest()[:16]


def _cut(text: str) -> str:
    return text if len(text) <= _CHARACTERS else f"{text[: _CHARACTERS - 1]}…"
