"""Which model runs which language. Models are imported when first needed: a parser takes time."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Protocol, cast

from app.kernel.budget import Limits
from app.kernel.stimuli import Stimulus
from app.runs.request import Language
from app.runs.time_zones import Zone
from app.trace.steps import AnyStep, RunEnded


class RunProgram(Protocol):
    """What a model offers: run a program to its end, and hand each step to ``sink``.

    Raises ``SourceProblem`` of the language's syntax before the first step.
    """

    def __call__(  # noqa: PLR0913 - a run is a function of all these
        self,
        source: str,
        *,
        file_name: str,
        host: str,
        goal: str,
        seed: int,
        limits: Limits,
        sources: Sequence[tuple[str, str]],
        time_zone: str,
        zone_named: Callable[[str], Zone | None],
        stimuli: Sequence[Stimulus],
        refresh_rate: int,
        network: str,
        sink: Callable[[AnyStep], None],
        record_details: bool,
    ) -> RunEnded: ...


class ImportedFiles(Protocol):
    """What a model offers to whoever reads files: the relative names that a text asks for."""

    def __call__(self, name: str, text: str) -> list[str]: ...


IMPORTED_FILES = "app.javascript.imported_files:imported_files"
MODELS = {Language.JAVASCRIPT: "app.javascript.run:run_program"}
"""``module:function`` by language."""


def load_model(path: str) -> RunProgram:
    """The function that a ``module:function`` path names."""
    module, _, function = path.partition(":")
    return cast("RunProgram", getattr(import_module(module), function))
