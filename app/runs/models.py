"""Which model runs which language. Models are imported when first needed: a parser takes time."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Protocol, cast

from app.kernel.circumstances import Circumstances
from app.runs.request import Language
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
        sources: Sequence[tuple[str, str]],
        circumstances: Circumstances,
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
