"""What the project says about itself is so."""

import ast
import os
import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
SOURCES = sorted((PROJECT / "app").rglob("*.py"))
DOCUMENTS = [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *(PROJECT / "docs").glob("*.md")]
SCRIPTS = [
    *(path for path in (PROJECT / "scripts").iterdir() if not path.suffix),
    PROJECT / ".ci/run",
]
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40


def requirements() -> list[str]:
    content = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    named = content["project"]["dependencies"] + content["dependency-groups"]["dev"]
    return [re.split(r"[<>=;\s]", one)[0] for one in named]


@pytest.mark.parametrize("name", requirements())
def test_the_readme_gives_a_reason_for_each_dependency(name: str) -> None:
    section = (PROJECT / "README.md").read_text("utf-8").partition("## Dependencies")[2]
    assert re.search(rf"\b{re.escape(name)}\b", section)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_in_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_can_be_run(path: Path) -> None:
    assert os.access(path, os.X_OK)
    assert path.read_text("utf-8").startswith("#!")


def test_every_script_is_documented() -> None:
    text = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    for path in SCRIPTS:
        assert f"`{path.relative_to(PROJECT)}" in text, path


def test_modules_stay_short() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_functions_stay_short() -> None:
    long = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                body = node.end_lineno - node.body[0].lineno + 1
                if body > LONGEST_FUNCTION:
                    long.append(f"{path.relative_to(PROJECT)}: {node.name}: {body} lines")
    assert long == []


def test_the_changelog_names_the_version() -> None:
    content = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    text = (PROJECT / "CHANGELOG.md").read_text("utf-8")
    assert "## Unreleased" in text or f"## {content['project']['version']}" in text
