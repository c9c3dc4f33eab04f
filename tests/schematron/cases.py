"""The cases of tests/schematron/cases: a file a construct, with a schema, a document, and what is then said.

Each block of a case is a file by the name after its fence: ``rules.sch``, of which the root may be left out, ``talk.xml``,
which is left out where it is the usual one, and what else the rules read. ``phase`` names a phase; ``findings`` come last.
"""

import re
from pathlib import Path

from teipress.model.errors import GrammarError, InputError
from teipress.model.finding import Finding
from teipress.validate.document import document
from teipress.validate.files import Reader
from teipress.validate.schematron import schematron

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))

SCHEMA = (
    '<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt3">'
    '<ns prefix="t" uri="urn:talk"/>{}</schema>'
)
DOCUMENT = """<talk xmlns="urn:talk" xml:id="d">
  <turn n="1" who="#a"><p>Yes.</p></turn>
  <!-- a pause -->
  <?page 2?>
  <turn n="1" who="#b">Well, <p/>
    no.</turn>
</talk>
"""

_BLOCK = re.compile(r"^```(?P<name>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def files(case: Path) -> dict[str, str]:
    """Return the blocks of a case by name, with what may be left out put in."""
    found = {block["name"]: block["text"] for block in _BLOCK.finditer(case.read_text("utf-8"))}
    rules = found["rules.sch"].rstrip()
    found["rules.sch"] = (
        rules if rules.startswith("<") and "queryBinding" in rules.split(">")[0] else SCHEMA.format(rules)
    )
    return {"talk.xml": DOCUMENT, "phase": "#DEFAULT", **found}


def reader(found: dict[str, str]) -> Reader:
    """Return a reader of the files of a case."""

    def read(path: str) -> bytes:
        if path not in found:
            raise InputError(f"“{path}” is not there.")
        return found[path].encode()

    return read


def said(found: dict[str, str]) -> str:
    """Return what the rules of a case say of its document, or why they cannot be used."""
    talk = document(found["talk.xml"].encode(), "talk.xml")
    try:
        findings = list(
            schematron(talk, found["rules.sch"].encode(), "rules.sch", found["phase"].strip(), reader(found))
        )
    except GrammarError as error:
        return f"{error}\n"
    return "".join(f"{line(finding)}\n" for finding in findings)


def line(finding: Finding) -> str:
    """Return a finding on one line, its hint after an arrow."""
    hint = f" → {finding.hint}" if finding.hint else ""
    return f"{finding.place}: {finding.severity} {finding.rule}: {finding.message}{hint}"


def accepted(case: Path) -> str:
    """Return the whole case as it should be, given what is said of its document now."""
    head = case.read_text("utf-8").partition("```findings\n")[0]
    return f"{head}```findings\n{said(files(case))}```\n"
