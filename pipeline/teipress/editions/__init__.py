"""TEI to editions: XSLT 3.0 packages, thinly wrapped. Each edition is a plug-in of ``teipress.editions``."""

from teipress.editions.edition import Edition, Output, Publication
from teipress.editions.index import Listed, index

__all__ = ["Edition", "Listed", "Output", "Publication", "index"]
