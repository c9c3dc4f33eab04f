"""What the hooks, the action and the examples for CI use is there."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from teipress.cli.main import cli
from teipress.validate import FORMATS
from tests.golden_files import ROOT

CI = ROOT / "docs" / "ci"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
TEXTS = [ROOT / "action.yml", ROOT / ".pre-commit-hooks.yaml", ROOT / "README.md", *sorted(CI.iterdir())]


def command(name: str) -> click.Command:
    """Return a command by its name."""
    found = cli.get_command(click.Context(cli), name)
    assert found is not None, name
    return found


def used(text: str) -> list[tuple[str, str]]:
    """Return each option of each call of the program in a text, with the name of the command."""
    joined = text.replace("\\\n", " ")
    calls = re.findall(r"\bteipress (validate|verify|schema|build)\b([^\n`|]*)", joined)
    return [
        (name, option) for name, rest in calls for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", rest)
    ]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_each_option_that_is_used_is_there(path: Path) -> None:
    for name, option in used(path.read_text("utf-8")):
        found = command(name)
        commands = [found, *(found.commands.values() if isinstance(found, click.Group) else ())]
        assert option in {opt for one in commands for param in one.params for opt in param.opts}, (
            name,
            option,
        )


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_each_format_that_is_used_is_there(path: Path) -> None:
    named = re.findall(r"--format \"?(\w+)", path.read_text("utf-8"))
    assert {one for one in named if one.islower()} <= set(FORMATS)


def test_each_format_is_explained() -> None:
    text = (CI / "README.md").read_text("utf-8")
    for name in FORMATS:
        assert f"| `{name}` |" in text


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_of_ours(hook: dict[str, Any]) -> None:
    program, name = hook["entry"].split()
    assert program == "teipress"
    assert command(name)
    assert hook["id"] == f"teipress-{name}"
    assert hook["language"] == "python"
    assert hook["id"] in (CI / "README.md").read_text("utf-8")


def test_the_action_uses_each_of_its_inputs_and_gives_none_to_the_shell_as_text() -> None:
    steps = ACTION["runs"]["steps"]
    scripts = "\n".join(step.get("run", "") for step in steps)
    assert "${{" not in scripts
    given = re.findall(r"inputs\.([a-z-]+)", str(steps))
    assert set(given) == set(ACTION["inputs"])
    for step in steps:
        for variable in step.get("env", {}):
            assert f"${variable}" in scripts


def test_the_example_gives_the_action_inputs_that_it_has() -> None:
    workflow = yaml.safe_load((CI / "github.yml").read_text("utf-8"))
    [step] = [one for one in workflow["jobs"]["validate"]["steps"] if "teipress@" in one["uses"]]
    assert set(step["with"]) <= set(ACTION["inputs"])
    severities = next(param for param in command("validate").params if param.name == "fail_on").type
    assert isinstance(severities, click.Choice)
    assert step["with"]["fail-on"] in severities.choices
    assert ACTION["inputs"]["fail-on"]["default"] in severities.choices


def test_the_other_examples_are_what_they_seem() -> None:
    job = yaml.safe_load((CI / "gitlab.yml").read_text("utf-8"))["tei"]
    assert any(f"junit={job['artifacts']['reports']['junit']}" in line for line in job["script"])
    subprocess.run(["sh", "-n", str(CI / "check.sh")], check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")
def test_the_script_of_the_action_does_what_its_inputs_say(tmp_path: Path) -> None:
    script = ACTION["runs"]["steps"][-1]["run"]
    asked = {
        "PATHS": "tei\nother folder/*.xml\n",
        "SCHEMA": "own schema.rng",
        "SCHEMATRON": "",
        "BASELINE": "",
        "CHANGED_SINCE": "$(touch pwned)",
        "FAIL_ON": "never",
        "SARIF_FILE": "a.sarif",
        "JUNIT_FILE": "",
    }
    program = tmp_path / "teipress"
    program.write_text('#!/bin/sh\nfor word in "$@"; do echo "$word"; done\n', "utf-8")
    program.chmod(0o755)
    ran = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={**asked, "PATH": f"{tmp_path}:/usr/bin:/bin", "GITHUB_STEP_SUMMARY": "summary.md"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.splitlines() == [
        *("validate", "--format", "github", "--format", "markdown=summary.md", "--fail-on", "never"),
        *("--schema", "own schema.rng", "--changed-since", "$(touch pwned)", "--format", "sarif=a.sarif"),
        *("--", "tei", "other folder/*.xml"),
    ]
    assert not (tmp_path / "pwned").exists()
