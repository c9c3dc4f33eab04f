"""RELAX NG: our own engine, by derivatives (OASIS Committee Specification, 3 December 2001).

A grammar goes through these modules, each of which knows the sections it is made from:

``syntax``, ``form``         a file as nodes, each where it may stand                  sections 3, 4.1 to 4.4
``scopes``                   references, includes, other files                         4.5 to 4.7, 4.17, 4.18
``naming``, ``nameclass``    names                                                     4.8 to 4.10, 4.16
``build``, ``patterns``      nodes to patterns, each made once                         4.11 to 4.21
``restrictions``             what must not be combined                                 7
``datatypes``                the built-in library and that of W3C XML Schema

A document is read by ``validator``, one event after the other, through the states of ``automaton``, which are
found by ``derivative`` and ``attributes``; what is wrong is put into words by ``expected``, ``faults`` and
``wording``.
"""

from teipress.validate.relaxng.engine import Engine, Schema
from teipress.validate.relaxng.faults import Fault

__all__ = ["Engine", "Fault", "Schema"]
