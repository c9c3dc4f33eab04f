"""Which files git knows to have changed."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from teipress.model.errors import InputError, NotInstalledError
from teipress.project.inputs import Input

# What a repository sets must not run a program of its own here.
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-optional-locks")


def only_changed(found: Sequence[Input], rev: str, folder: Path) -> list[Input]:
    """Return those files that changed since a commit, and those of which the repository cannot tell.

    These are what is not there, and what lies outside. ``folder`` lies in the repository; raises what
    ``changed_since`` does.
    """
    root, new = changed_since(rev, folder)

    def stays(one: Input) -> bool:
        if isinstance(one, InputError) or not one.exists():
            return True
        path = one.resolve()
        return path in new or not path.is_relative_to(root)

    return [one for one in found if stays(one)]


def changed_since(rev: str, folder: Path) -> tuple[Path, frozenset[Path]]:
    """Return the repository that a folder lies in, and the files of it that changed since a commit.

    Counted from where the present branch left REV: what was committed since, what is not committed yet, and
    what git does not track and does not ignore. Raises InputError where there is no repository or no such
    commit, NotInstalledError where there is no git.
    """
    root = Path(_git(folder, "rev-parse", "--show-toplevel") or _not_in(folder)).resolve()
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}")
    if not commit:
        raise InputError(
            f"git knows no commit “{rev}”.",
            hint="Name a branch, a tag or a commit; a shallow clone has only the last ones: fetch more.",
        )
    base = _git(root, "merge-base", commit.strip(), "HEAD")
    if not base:
        raise InputError(
            f"“{rev}” and the present branch have no commit in common.",
            hint="In a shallow clone fetch the whole history: fetch-depth: 0, or git fetch --unshallow.",
        )
    diff = ("diff", "--name-only", "-z", "--diff-filter=d", "--no-ext-diff", "--no-textconv", base.strip())
    new = ("ls-files", "--others", "--exclude-standard", "-z")
    listed = f"{_git(root, *diff) or ''}{_git(root, *new) or ''}".split("\0")
    return root, frozenset((root / name).resolve() for name in listed if name)


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git prints, None where it fails."""
    program = shutil.which("git")
    if program is None:
        raise NotInstalledError(
            "There is no git on the path.", hint="Install git, or leave out --changed-since."
        )
    command: Sequence[str] = (program, *_SAFE, *arguments)
    ran = subprocess.run(  # noqa: S603  no shell; what the user gave stands behind --end-of-options
        command, cwd=folder, capture_output=True, check=False
    )
    text = ran.stdout.decode("utf-8", "surrogateescape")
    return (text if "-z" in arguments else text.rstrip("\n")) if ran.returncode == 0 else None


def _not_in(folder: Path) -> str:
    raise InputError(
        f"This folder is in no git repository: {folder.resolve().name}.",
        hint="Run the command in a repository, or leave out --changed-since.",
    )
