"""Schematron: rules compiled to XSLT 3.0, run by Saxon; what they say as findings or SVRL (ISO/IEC 19757-3).

A schema is read in one piece (``source``), compiled (``compiler``), run on a document (``run``), and its
report is told as findings with their places (``report``, ``location``). All this works on values: the files
that a schema includes, and the documents that its rules ask for, come from a reader handed in.

A schema may come from anybody. Saxon reaches nothing but what it is handed: no file, no server, no variable
of the environment; it writes nothing. What is not bounded is time and memory: Saxon cannot be interrupted,
so a rule that counts to a billion takes as long as that takes; recursion without end is stopped and said.
"""

from teipress.validate.schematron.report import schematron
from teipress.validate.schematron.run import svrl

__all__ = ["schematron", "svrl"]
