"""docs/scenarios.md says which scenario shows which teaching point."""

import re
from pathlib import Path

from app.runs.catalogue import Catalogue

ROOT = Path(__file__).parents[2]
BROWSER_POINTS = {f"J{number}" for number in range(1, 11)}


def documented() -> dict[str, list[str]]:
    text = (ROOT / "docs/scenarios.md").read_text("utf-8")
    rows = re.findall(r"^\| ([JP]\d+) \| [^|]+ \| ([^|]+) \|$", text, re.MULTILINE)
    return {point: re.findall(r"`([^`]+)`", slugs) for point, slugs in rows}


def test_the_table_is_what_the_scenarios_say() -> None:
    said: dict[str, list[str]] = {}
    for scenario in sorted(Catalogue(ROOT / "scenarios").scenarios(), key=lambda each: each.slug):
        for point in scenario.points:
            said.setdefault(point, []).append(scenario.slug)
    assert documented() == said


def test_every_point_about_the_browser_is_shown() -> None:
    assert documented().keys() >= BROWSER_POINTS
