"""What the program offers stands in the documentation, and what the documentation shows is there."""

import re
from pathlib import Path

import click
import pytest
from lxml import etree

from teipress import plugins
from teipress.cli.main import cli
from teipress.model.decision import Subject
from teipress.project import settings, sidecar
from teipress.read import SUFFIXES
from tests.golden_files import ROOT

README = (ROOT / "README.md").read_text("utf-8")
SEEDS = (ROOT / "seeds" / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
STYLESHEETS = sorted((ROOT / "xslt").rglob("*.xsl"))
XSL = "{http://www.w3.org/1999/XSL/Transform}"
CONTEXT = click.Context(cli)
COMMANDS = {
    name: command for name in cli.list_commands(CONTEXT) if (command := cli.get_command(CONTEXT, name))
}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_stands_in_the_readme_and_shows_an_example(name: str) -> None:
    assert f"teipress {name}" in README
    assert "Example" in (COMMANDS[name].epilog or "")
    assert f"teipress {name}" in (COMMANDS[name].epilog or "")


def test_each_option_that_the_readme_shows_is_there() -> None:
    for line in re.findall(r"^teipress (\w+) .*\[.*$", README, re.MULTILINE):
        assert line in COMMANDS
    for name, options in re.findall(
        r"^teipress (\w+)[^\[\n]*(?:\[PATH…\])? .*?((?:\[-.*\])+)$", README, re.MULTILINE
    ):
        offered = {option for param in COMMANDS[name].params for option in param.opts}
        assert set(re.findall(r"(?<![\w-])--?[a-z-]+", options)) <= offered, name


def test_each_option_says_what_it_does_or_what_it_may_be() -> None:
    for name, command in COMMANDS.items():
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help or isinstance(param.type, click.Choice), f"{name} {param.name}"


@pytest.mark.parametrize("group", [plugins.CONVENTIONS, plugins.RECOGNISERS, plugins.EDITIONS])
def test_each_group_of_plug_ins_is_explained(group: str) -> None:
    assert f"`{group}`" in CONTRIBUTING
    assert plugins.names(group)


@pytest.mark.parametrize("path", STYLESHEETS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_stylesheets_are_typed_and_their_parameters_explained(path: Path) -> None:
    root = etree.parse(path).getroot()
    for element in root.iter(f"{XSL}template", f"{XSL}function", f"{XSL}param", f"{XSL}variable"):
        inside_made = any(a.tag == f"{XSL}namespace-alias" for a in root)
        assert element.get("as") or (inside_made and element.getparent() is not root), etree.tostring(
            element
        )[:120]
    for param in root.findall(f"{XSL}param"):
        assert any(isinstance(child, etree._Comment) for child in param), param.get("name")


@pytest.mark.parametrize("folder", "seeds tei tei/authority xslt schema pipeline tests".split())
def test_each_folder_says_what_lives_there(folder: str) -> None:
    text = (ROOT / folder / "README.md").read_text("utf-8")
    assert 3 < len(text.splitlines()) <= 60


@pytest.mark.parametrize("ending", sorted(SUFFIXES | {".rtf", ".doc"}))
def test_each_format_stands_in_the_documentation(ending: str) -> None:
    assert f"`{ending}`" in SEEDS
    assert f"`{ending}`" in README or ending == ".htm"


@pytest.mark.parametrize("key", sorted({*settings.KEYS, *sidecar.KEYS}))
def test_each_key_of_the_settings_and_the_sidecars_is_documented(key: str) -> None:
    table, _, name = key.rpartition(".")
    assert f"`{name}`" in SEEDS or f"`[{table}" in SEEDS or f"`[[{name}]]`" in SEEDS


@pytest.mark.parametrize("kind", list(Subject))
def test_each_kind_of_decision_is_explained(kind: Subject) -> None:
    assert f"`{kind}`" in README


def test_the_convention_that_is_shown_reads_its_sample() -> None:
    shown = re.search(r"```\n(\[conventions.*?)```", SEEDS, re.DOTALL)
    assert shown
    assert "tape" in settings.settings(shown[1].encode(), "teipress.toml").conventions
