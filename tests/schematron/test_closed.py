"""Rules that somebody else wrote reach nothing: no file, no server, no variable of the environment."""

import http.server
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest

from teipress.engines.xml import parse
from teipress.model.errors import GrammarError, InputError
from teipress.validate.document import document
from teipress.validate.files import files_in
from teipress.validate.schematron import schematron
from tests.schematron.cases import DOCUMENT, SCHEMA

ROOT = Path(__file__).parents[2]

TESTS = {
    "doc": "doc('{}')",
    "document": "document('{}')",
    "doc-available": "doc-available('{}')",
    "unparsed-text": "unparsed-text('{}')",
    "unparsed-text-lines": "unparsed-text-lines('{}')",
    "unparsed-text-available": "unparsed-text-available('{}')",
    "json-doc": "json-doc('{}')",
    "json-to-xml": "json-to-xml(unparsed-text('{}'))",
    "collection": "collection('{}')",
    "uri-collection": "uri-collection('{}')",
    "transform": "transform(map{'stylesheet-location': '{}', 'initial-template': QName('', 'x')})?*",
    "dynamic call": "function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'doc'), 1)('{}')",
    "named function": "(Q{http://www.w3.org/2005/xpath-functions}unparsed-text#1)('{}')",
    "full name": "Q{http://www.w3.org/2005/xpath-functions}doc('{}')",
    "external entity": "parse-xml('<a/>'), parse-xml('<!DOCTYPE a [<!ENTITY e SYSTEM \"{}\">]><a>&e;</a>')",
    "parameter entity": "parse-xml('<!DOCTYPE a [<!ENTITY % e SYSTEM \"{}\"> %e;]><a/>')",
    "external DTD": "parse-xml('<a/>'), parse-xml('<!DOCTYPE a SYSTEM \"{}\"><a/>')",
    "environment": "environment-variable('SECRET'), '{}'[. = 'x']",
    "environment names": "available-environment-variables()[. = 'SECRET'], '{}'[. = 'x']",
    "system property": "system-property('user.home')[. != ''], '{}'[. = 'x']",
}
INSTRUCTIONS = {
    "source-document": "<xsl:source-document href='{}'><xsl:sequence select='string(.)'/></xsl:source-document>",
    "result-document": "<xsl:result-document href='{}'><w/></xsl:result-document>",
    "evaluate": "<xsl:evaluate xpath=\"&quot;unparsed-text('{}')&quot;\"/>",
    "merge": "<xsl:merge><xsl:merge-source for-each-source=\"'{}'\" select='*'><xsl:merge-key select='1'/>"
    "</xsl:merge-source><xsl:merge-action><xsl:sequence select='string(.)'/></xsl:merge-action></xsl:merge>",
}
DECLARATIONS = {
    "include": "<include href='{}'/>",
    "extends": "<extends href='{}'/>",
    "xsl:include": "<xsl:include href='{}'/>",
    "xsl:import": "<xsl:import href='{}'/>",
    "import-schema": "<xsl:import-schema schema-location='{}'/>",
    "use-package": "<xsl:use-package name='{}'/>",
    "pattern of documents": "<pattern documents=\"'{}'\"><rule context='/'>"
    "<report test='true()'><value-of select='.'/></report></rule></pattern>",
}
SPOKEN = '<pattern><rule context="t:talk"><report test="true()">{}</report></rule></pattern>'

RUN = """
import json, sys
from teipress.model.errors import GrammarError
from teipress.validate.document import document
from teipress.validate.schematron import schematron
talk = document(sys.argv[1].encode(), "talk.xml")
said = {}
for name, rules in json.load(sys.stdin).items():
    try:
        said[name] = [finding.message for finding in schematron(talk, rules.encode(), "rules.sch")]
    except GrammarError as error:
        said[name] = [str(error)]
json.dump(said, sys.stdout)
"""


def schemas(target: str) -> dict[str, str]:
    """Return a schema for each way there is to reach a file or a server."""
    tests = {
        name: f"<value-of select={quoteattr(test.replace('{}', target))}/>" for name, test in TESTS.items()
    }
    spoken = {name: SPOKEN.format(part) for name, part in (tests | filled(INSTRUCTIONS, target)).items()}
    declared = {name: part + SPOKEN.format("So.") for name, part in filled(DECLARATIONS, target).items()}
    return {name: SCHEMA.format(rules) for name, rules in (spoken | declared).items()}


def filled(parts: dict[str, str], target: str) -> dict[str, str]:
    return {name: part.replace("{}", target) for name, part in parts.items()}


def said(rules: dict[str, str], folder: Path) -> dict[str, list[str]]:
    """Return what each of these schemas says in a process of its own, whose environment holds a secret."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "pipeline"), "SECRET": "hidden words"}
    done = subprocess.run(
        [sys.executable, "-c", RUN, DOCUMENT],
        input=json.dumps(rules),
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        env=environment,
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.fixture(name="server")
def _server() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<hidden>hidden words</hidden>")

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}/secret.xml", asked
        listening.shutdown()


def test_no_rule_asks_a_server(server: tuple[str, list[str]], tmp_path: Path) -> None:
    url, asked = server
    spoken = said(schemas(url), tmp_path)
    assert asked == []
    assert "hidden words" not in str(spoken)


def test_no_rule_reads_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<hidden>hidden words</hidden>")
    ways = schemas(f"file://{secret}")
    few = ("doc", "unparsed-text", "collection", "source-document", "extends", "pattern of documents")
    for target in (str(secret), "secret.xml", "../secret.xml"):
        ways |= {f"{way} of {target}": schemas(target)[way] for way in few}
    spoken = said(ways, tmp_path)
    assert "hidden words" not in str(spoken)
    assert spoken["doc-available"] == ["false"]


def test_no_rule_writes_a_file(tmp_path: Path) -> None:
    ways = schemas(f"file://{tmp_path}/written.xml")
    said({way: ways[way] for way in ("result-document", "transform")}, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_reader_stays_in_its_folders(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "a.xml").write_text("<a/>")
    (tmp_path / "b.xml").write_text("<b/>")
    (inside / "link.xml").symlink_to(tmp_path / "b.xml")
    read = files_in(inside)
    assert read(str(inside / "a.xml")) == b"<a/>"
    for path in (tmp_path / "b.xml", inside / ".." / "b.xml", inside / "link.xml", inside / "none.xml"):
        with pytest.raises(InputError):
            read(str(path))


def test_files_that_include_each_other_without_end_are_refused() -> None:
    part = (
        '<pattern xmlns="http://purl.oclc.org/dsdl/schematron">'
        + '<include href="a.sch"/>' * 9
        + "</pattern>"
    )
    talk = document(DOCUMENT.encode(), "talk.xml")
    with pytest.raises(GrammarError, match="includes itself"):
        list(
            schematron(
                talk,
                SCHEMA.format('<include href="a.sch"/>').encode(),
                "r.sch",
                reader=lambda _: part.encode(),
            )
        )


def test_a_schema_with_a_doctype_is_not_read() -> None:
    schema = (
        f'<!DOCTYPE schema [<!ENTITY e SYSTEM "file:///etc/hostname">]>{SCHEMA.format("<title>&e;</title>")}'
    )
    with pytest.raises(InputError):
        parse(schema.encode(), "rules.sch")
    with pytest.raises(GrammarError):
        list(schematron(document(DOCUMENT.encode(), "talk.xml"), schema.encode(), "rules.sch"))


def test_a_file_that_cannot_be_read_is_said() -> None:
    talk = document(DOCUMENT.encode(), "talk.xml")
    schema = SCHEMA.format('<include href="none.sch"/>').encode()
    with pytest.raises(GrammarError, match="No such file"):
        list(schematron(talk, schema, "rules.sch", reader=lambda path: Path(path).read_bytes()))
