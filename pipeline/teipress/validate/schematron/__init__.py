"""Schematron: rules compiled to XSLT 3.0, run by Saxon, and what they say as findings or as SVRL (ISO/IEC 19757-3).

A schema is read in one piece (``source``), compiled (``compiler``), run on a document (``run``), and its report
is told as findings with their places (``report``, ``location``). Everything works on values: the files that a schema
includes and the documents that its rules ask for come from a reader that is handed in (``files``).
"""

from teipress.validate.schematron.files import Reader, files_in
from teipress.validate.schematron.report import schematron
from teipress.validate.schematron.run import svrl

__all__ = ["Reader", "files_in", "schematron", "svrl"]
