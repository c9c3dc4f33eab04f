"""Where a project keeps its files, and which transcripts it has."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.project.files import shown
from teipress.project.settings import FILE
from teipress.read import SUFFIXES


@dataclass(frozen=True, slots=True)
class Seed:
    """A transcript of a project: its NAME and its file."""

    name: str
    path: Path

    @property
    def sidecar(self) -> Path:
        """Where its metadata stand, if there are any."""
        return self.path.with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Layout:
    """The folders of a project, whether they exist yet or not."""

    root: Path

    @property
    def settings(self) -> Path:
        """The project's own settings."""
        return self.root / FILE

    @property
    def seeds(self) -> Path:
        """The transcripts."""
        return self.root / "seeds"

    @property
    def authority(self) -> Path:
        """The authority lists."""
        return self.root / "tei" / "authority"

    @property
    def decisions(self) -> Path:
        """What a person decided."""
        return self.root / "tei" / "decisions.tsv"

    @property
    def out(self) -> Path:
        """The built editions."""
        return self.root / "out"

    @property
    def state(self) -> Path:
        """What was built from what."""
        return self.root / ".teipress" / "state.json"

    def tei(self, name: str) -> Path:
        """Return where the TEI of a transcript stands."""
        return self.root / "tei" / f"{name}.xml"

    def all_seeds(self) -> list[Seed]:
        """Return the transcripts in the order of their names.

        Raises InputError where there are none, or where two would be written to one file.
        """
        paths = sorted(path for path in self.seeds.rglob("*") if _is_transcript(path))
        if not paths:
            raise InputError(
                "There is no transcript to build.",
                Place(shown(self.seeds)),
                "Put transcripts into this folder: NAME.txt, .docx, .odt, .html, .md, .vtt or .srt.",
            )
        seeds = sorted((Seed(path.stem, path) for path in paths), key=lambda seed: seed.name)
        _check_names(seeds)
        return seeds


def _is_transcript(path: Path) -> bool:
    """Whether a file is a transcript: no README, and none whose name begins with a dot, an editor's own."""
    aside = path.name.startswith(".") or path.stem.casefold() == "readme"
    return path.suffix.lower() in SUFFIXES and not aside and path.is_file()


def _check_names(seeds: Iterable[Seed]) -> None:
    """Names that differ in case only are one file on many disks."""
    known: dict[str, Seed] = {}
    for seed in seeds:
        other = known.setdefault(seed.name.casefold(), seed)
        if other is not seed:
            raise InputError(
                f"Two transcripts have one name: this one and {shown(other.path)}.",
                Place(shown(seed.path)),
                "Rename one of them: both would be written to the same files.",
            )


def layout_of(path: Path) -> Layout:
    """Return the project that a file or folder belongs to: the nearest folder above that looks like one."""
    path = path.resolve()
    for folder in (path, *path.parents):
        if (folder / FILE).is_file() or (folder / "seeds").is_dir():
            return Layout(folder)
    return Layout(path if path.is_dir() else path.parent)
