"""RELAX NG: our own engine, by derivatives (OASIS Committee Specification, 3 December 2001)."""

from teipress.validate.relaxng.engine import Engine, Schema
from teipress.validate.relaxng.faults import Fault
from teipress.validate.relaxng.scopes import ReadFile

__all__ = ["Engine", "Fault", "ReadFile", "Schema"]
