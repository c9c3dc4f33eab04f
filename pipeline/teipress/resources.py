"""Where the stylesheets and the schema lie: in a checkout, an editable install and a wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(path: str) -> Path:
    """Return the path of a resource such as ``xslt/html.xsl``.

    An installed wheel carries the folders in ``teipress/_share``; in a checkout, or an editable
    install of one, they lie at the top. Raises FileNotFoundError where the installation is damaged.
    """
    share = _PACKAGE / "_share"
    found = (share if share.is_dir() else _PACKAGE.parent.parent) / path
    if not found.exists():
        raise FileNotFoundError(
            f"{path} is missing from this installation of teipress; looked in {found.parent}."
        )
    return found


def data(name: str) -> Path:
    """Return the path of a file of data that comes with the package, such as ``calendar.tsv``."""
    return _PACKAGE / "data" / name
