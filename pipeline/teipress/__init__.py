"""teipress: plain transcripts to validated TEI P5, and on to editions.

The program reads from the bottom up: ``model``, ``read``, ``annotate``, ``encode``, then ``validate``
and ``editions``; ``project`` and ``cli`` bring them to the user's files. Each layer imports only what
stands below it.
"""

__version__ = "0.1.0"
