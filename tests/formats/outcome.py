"""An outcome with what is hard on formats: signs of every syntax, long lines, a file that is not there."""

from teipress.model.finding import Finding, Place, Severity, Stage
from teipress.validate import UNREADABLE, Outcome

ODD_NAME = "tei/50%, a:b|ü.xml"

FINDINGS = (
    Finding(
        Place("tei/talks.xml", 2, 5),
        Severity.ERROR,
        Stage.LINKS,
        "links.target",
        "@who points to #stalyn, but nothing in this file has that xml:id.",
        "Did you mean #stalin?",
        "text/body/sp[2]",
        Place("seeds/talks.txt", 7, 1),
    ),
    Finding(
        Place("tei/talks.xml", 2, 5),
        Severity.ERROR,
        Stage.LINKS,
        "links.target",
        "@who points to #stalyn, but nothing in this file has that xml:id.",
        "Did you mean #stalin?",
        "text/body/sp[2]",
    ),
    Finding(
        Place("tei/talks.xml", 3),
        Severity.WARNING,
        Stage.SCHEMATRON,
        "sch.own-rule",
        "100% of <p> | `code` *and*\n::error::more\x1b[31m.",
        "Mend it:\r\nsee [there](x).",
    ),
    Finding(Place(ODD_NAME, 1, 1), Severity.INFO, Stage.SCHEMATRON, "sch.sp-who", "Nobody speaks."),
    Finding(
        Place("gone.xml"),
        Severity.ERROR,
        Stage.WELLFORMED,
        UNREADABLE,
        "This file cannot be read: there is no such file.",
        "Check the spelling of its path.",
    ),
)

OUTCOME = Outcome(
    files=("tei/clean.xml", "tei/talks.xml", ODD_NAME, "gone.xml"),
    findings=FINDINGS,
    sources={
        "tei/talks.xml": '<body>\n    <sp who="#stalyn"><p>So.</p></sp>\n<p>x</p>',
        ODD_NAME: "<p>You &amp; I</p>",
    },
    notes=("2 findings known to known.json left out.",),
)

GOLDEN = {
    "text": "text.txt",
    "json": "findings.json",
    "sarif": "findings.sarif",
    "junit": "junit.xml",
    "github": "github.txt",
    "markdown": "summary.md",
}
"""The formats that are made of findings alone, and the files that hold what they make of the outcome."""
