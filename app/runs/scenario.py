"""A scenario: a program, what it teaches, and the trace that it is known to make.

``scenarios/<slug>/`` holds ``program.js`` or ``program.html``, ``scenario.toml`` and
``golden.jsonl``, perhaps ``inputs.json`` and ``network.json``; docs/scenarios.md describes them.
"""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.kernel.circumstances import REFRESH_RATE
from app.kernel.stimuli import Stimulus
from app.runs.hint import Hint, parsed_hint
from app.runs.inputs import parse_inputs
from app.runs.network import parse_network
from app.runs.problems import RequestProblem, ScenarioProblem
from app.runs.request import Goal, Host, RunRequest, goal_for, parsed_enum

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_POINT = re.compile(r"[JP][1-9][0-9]?")
_PROGRAMS = ("program.js", "program.html")
_FIELDS = frozenset(
    {
        "title",
        "level",
        "host",
        "goal",
        "seed",
        "refresh_rate",
        "summary",
        "look_at",
        "points",
        "order",
        "never_ends",
    }
)


class Level(StrEnum):
    """How much a person should know before, in the order in which the page shows them."""

    BASICS = "basics"
    DEEPER = "deeper"
    EXPERT = "expert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """``points`` are the teaching points' ids; ``order`` the place among those of its level.

    One that ``never_ends`` teaches just that: a limit stops it.
    """

    slug: str
    title: str
    level: Level
    summary: str
    hints: tuple[Hint, ...]
    points: tuple[str, ...]
    order: int
    request: RunRequest
    folder: Path
    never_ends: bool = False

    @property
    def golden(self) -> Path:
        """The recording that the program is known to make."""
        return self.folder / "golden.jsonl"


class _Table:
    """The fields of a scenario.toml, each asked for once, by type."""

    def __init__(self, file: str, content: dict[str, Any]) -> None:
        self.file = file
        self._content = content
        unknown = content.keys() - _FIELDS
        if unknown:
            raise self.problem(min(unknown), "unknown field")

    def problem(self, field: str, message: str) -> ScenarioProblem:
        return ScenarioProblem(self.file, field, message)

    def text(self, field: str, default: str | None = None) -> str:
        value = self._content.get(field, default)
        if value is None:
            raise self.problem(field, "missing")
        if not isinstance(value, str) or (not value.strip() and default is None):
            raise self.problem(field, "not a text")
        return value

    def number(self, field: str, default: int) -> int:
        value = self._content.get(field, default)
        if type(value) is not int:
            raise self.problem(field, "not a whole number")
        return value

    def flag(self, field: str) -> bool:
        value = self._content.get(field, False)
        if type(value) is not bool:
            raise self.problem(field, "not true or false")
        return value

    def entries(self, field: str) -> list[Any]:
        value = self._content.get(field, [])
        if not isinstance(value, list):
            raise self.problem(field, "not a list")
        return value


def load_scenario(folder: Path) -> Scenario:
    """Read a scenario's folder. Raises ScenarioProblem naming file and field."""
    slug = folder.name
    if not SLUG.fullmatch(slug):
        raise ScenarioProblem(slug, "", "not lower-case words with hyphens between")
    table = _Table(f"{slug}/scenario.toml", _toml(folder / "scenario.toml", slug))
    hints = []
    for number, entry in enumerate(table.entries("look_at"), 1):
        try:
            hints.append(parsed_hint(entry))
        except ValueError as error:
            raise table.problem("look_at", f"entry {number} {error}") from None
    return Scenario(
        slug=slug,
        title=table.text("title"),
        level=_level(table),
        summary=table.text("summary", ""),
        hints=tuple(hints),
        points=_points(table),
        order=table.number("order", 1_000),
        request=_request(table, folder, slug),
        folder=folder,
        never_ends=table.flag("never_ends"),
    )


def _toml(path: Path, slug: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ScenarioProblem(f"{slug}/{path.name}", "", "missing") from None
    except (OSError, ValueError) as error:
        raise ScenarioProblem(f"{slug}/{path.name}", "", str(error)) from None


def _level(table: _Table) -> Level:
    try:
        return parsed_enum(Level, "level", table.text("level"))
    except RequestProblem as error:
        raise table.problem("level", error.message) from None


def _points(table: _Table) -> tuple[str, ...]:
    points = table.entries("points")
    for point in points:
        if not isinstance(point, str) or not _POINT.fullmatch(point):
            raise table.problem("points", f"{point!r} is no point such as J1")
    return tuple(points)


def _request(table: _Table, folder: Path, slug: str) -> RunRequest:
    present = [name for name in _PROGRAMS if (folder / name).is_file()]
    if len(present) != 1:
        raise ScenarioProblem(slug, "", f"needs exactly one of {' and '.join(_PROGRAMS)}")
    try:
        source = (folder / present[0]).read_text("utf-8")
        host = parsed_enum(Host, "host", table.text("host"))
        named = table.text("goal", goal_for(host, source).value)
        return RunRequest(
            source=source,
            host=host,
            goal=parsed_enum(Goal, "goal", named),
            file_name=present[0],
            seed=table.number("seed", 1),
            refresh_rate=table.number("refresh_rate", REFRESH_RATE),
            stimuli=_stimuli(folder / "inputs.json"),
            network=_network(folder / "network.json"),
        )
    except RequestProblem as error:
        raise table.problem(error.field, error.message) from None
    except (OSError, ValueError) as error:
        raise ScenarioProblem(f"{slug}/{present[0]}", "", str(error)) from None


def _network(path: Path) -> str:
    return parse_network(path.read_text("utf-8")) if path.is_file() else ""


def _stimuli(path: Path) -> tuple[Stimulus, ...]:
    """What a person does in the scenario. Raises RequestProblem."""
    return parse_inputs(path.read_text("utf-8")) if path.is_file() else ()
