"""Our own rules lie beside their schema as a stylesheet; any XSLT processor may run it."""

from teipress.engines.saxon import transform
from teipress.resources import resource
from teipress.validate.document import document
from teipress.validate.files import nothing
from teipress.validate.schematron import svrl
from teipress.validate.schematron.compiler import OWN, compiled, own_stylesheet
from tests.golden_files import ROOT

BAD = (ROOT / "tests" / "rules" / "sch.sp-who" / "bad.xml").read_bytes()


def test_the_stylesheet_is_what_the_rules_amount_to() -> None:
    assert own_stylesheet() == resource(f"{OWN}.xsl").read_bytes()


def test_other_rules_are_compiled() -> None:
    schema = resource(OWN).read_bytes().replace(b'id="sp-who"', b'id="changed"')
    assert "changed" in compiled(schema, OWN, "#DEFAULT", nothing)


def test_by_itself_it_writes_the_report() -> None:
    talk = document(BAD, "bad.xml")
    report = transform(resource(f"{OWN}.xsl"), talk.text).text
    assert "failed-assert" in report
    assert (
        report.partition("?>")[2].strip()
        == svrl(talk, resource(OWN).read_bytes()).decode().partition("?>")[2].strip()
    )
