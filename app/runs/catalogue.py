"""All scenarios of a folder. A new one is there as soon as its folder is: no code, no restart."""

import logging
from collections.abc import Sequence
from pathlib import Path

from app.runs.problems import ScenarioProblem
from app.runs.scenario import Level, Scenario, load_scenario

_LOG = logging.getLogger("loopscope.runs")
_LEVELS = list(Level)

_Stamp = tuple[tuple[str, int, int], ...]


class Catalogue:
    """Reads a scenario again when one of its files changed; what is wrong is left out and said."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stamps: dict[str, _Stamp] = {}
        self._loaded: dict[str, Scenario] = {}
        self.problems: dict[str, ScenarioProblem] = {}

    def scenarios(self) -> Sequence[Scenario]:
        """By level, then by their order, then by title."""
        self._rescan()
        return sorted(
            self._loaded.values(),
            key=lambda one: (_LEVELS.index(one.level), one.order, one.title),
        )

    def get(self, slug: str) -> Scenario | None:
        """The scenario with that slug."""
        self._rescan()
        return self._loaded.get(slug)

    def _rescan(self) -> None:
        found = {path.name: path for path in _folders(self._folder)}
        for gone in self._stamps.keys() - found.keys():
            self._forget(gone)
            del self._stamps[gone]
        for slug, path in found.items():
            stamp = _stamp(path)
            if self._stamps.get(slug) != stamp:
                self._stamps[slug] = stamp
                self._load(slug, path)

    def _load(self, slug: str, path: Path) -> None:
        self._forget(slug)
        try:
            self._loaded[slug] = load_scenario(path)
        except ScenarioProblem as problem:
            self.problems[slug] = problem
            _LOG.warning("scenario left out: %s", problem)

    def _forget(self, slug: str) -> None:
        self._loaded.pop(slug, None)
        self.problems.pop(slug, None)


def _folders(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir() and path.name[0] not in "._"]
    except OSError:
        return []


def _stamp(folder: Path) -> _Stamp:
    stamp = []
    for path in sorted(folder.glob("*.*")):
        try:
            status = path.stat()
        except OSError:  # removed between listing and asking
            continue
        stamp.append((path.name, status.st_mtime_ns, status.st_size))
    return tuple(stamp)
