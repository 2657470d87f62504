"""What the project says about itself is so."""

import ast
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.javascript.syntax.nodes import BlockStatement, Goal, Program
from app.javascript.syntax.nodes.functions import Function
from app.javascript.syntax.parse import parse
from app.javascript.syntax.traversal import nodes_of

PROJECT = Path(__file__).parents[1]
SOURCES = [
    path
    for folder in ("app", "bench", "tests")
    for path in sorted((PROJECT / folder).rglob("*.py"))
]
SCRIPTS_OF_OURS = [
    path
    for folder in ("app", "static")
    for path in sorted((PROJECT / folder).rglob("*.js"))
    if "vendor" not in path.parts
]
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
    modules = [*SOURCES, *SCRIPTS_OF_OURS]
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in modules}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_functions_stay_short() -> None:
    long = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                lines = node.end_lineno - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    long.append(f"{path.relative_to(PROJECT)}: {node.name}: {lines} lines")
    assert long == []


@pytest.mark.parametrize("path", SCRIPTS_OF_OURS, ids=lambda path: path.name)
def test_functions_of_scripts_stay_short(path: Path) -> None:
    text = path.read_text("utf-8")
    goal = Goal.MODULE if "static" in path.parts else Goal.COMMON_JS
    long = [
        f"lines {first} to {last}"
        for first, last in function_bodies(parse(text, goal))
        if last - first + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def function_bodies(program: Program) -> Iterator[tuple[int, int]]:
    """The first and the last line of each function's statements."""
    text = program.text
    for node in nodes_of(program):
        if isinstance(node, Function) and isinstance(node.body, BlockStatement) and node.body.body:
            first, last = node.body.body[0].span.start, node.body.body[-1].span.end
            yield text.count("\n", 0, first) + 1, text.count("\n", 0, last) + 1


def test_the_changelog_names_the_version() -> None:
    content = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    text = (PROJECT / "CHANGELOG.md").read_text("utf-8")
    assert "## Unreleased" in text or f"## {content['project']['version']}" in text
