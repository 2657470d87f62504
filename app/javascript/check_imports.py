"""Refuses, before a program runs, what its modules import and the run has not got."""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.modules.entries import module_entries
from app.javascript.sources import Sources
from app.javascript.syntax.errors import UnsupportedFeature
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse


def check_imports(program: Program, sources: Sources, is_built_in: Callable[[str], bool]) -> None:
    """Follow the import and export declarations of a module through the run's sources.

    Raises:
        SyntaxProblem: a source that is imported does not parse.
        UnsupportedFeature: a module is not there, or has a construct that is refused.
    """
    pending = [(program, program.file_name)]
    seen: set[str] = set()
    while pending:
        module, path = pending.pop()
        for request in module_entries(module).requests:
            key = sources.resolve(path, request.specifier)
            if key is None or (sources.text(key) is None and key != sources.main):
                if not is_built_in(request.specifier):
                    assert request.span is not None
                    raise UnsupportedFeature("import of", request.span, repr(request.specifier))
                continue
            text = sources.text(key)
            if text is None or key in seen or request.type:
                continue
            seen.add(key)
            pending.append((parse(text, Goal.MODULE, file_name=key), key))
