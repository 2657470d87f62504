"""The parser's host: QuickJS with the vendored acorn, one per process.

It is never more than a parser: the text it gets is data, and no program runs in it.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

# The package `quickjs` starts a thread when it is imported, which a process that forks must not
# have; its extension module does not.
import _quickjs  # type: ignore[import-not-found]

from app.javascript.syntax.errors import MAX_DEPTH
from app.javascript.syntax.eval_context import EvalContext
from app.javascript.syntax.shapes import SHAPES

# Stays below 8 MB, the usual stack of a main thread: 450 nested brackets, 3,000 operators in a row.
_STACK_BYTES = 6 * 1024 * 1024
_MEMORY_BYTES = 256 * 1024 * 1024
_CPU_SECONDS = 1.5


class ParserOverloaded(Exception):
    """The text took the parser beyond its memory or time."""


class _Context(Protocol):
    def eval(self, code: str) -> Any: ...
    def get(self, name: str) -> Any: ...
    def set_max_stack_size(self, limit: int) -> None: ...
    def set_memory_limit(self, limit: int) -> None: ...
    def set_time_limit(self, limit: float) -> None: ...


@cache
def _load() -> Any:
    context: _Context = _quickjs.Context()
    context.set_max_stack_size(_STACK_BYTES)
    context.set_memory_limit(_MEMORY_BYTES)
    context.set_time_limit(_CPU_SECONDS)
    folder = files("app.javascript.syntax")
    acorn = folder.joinpath("vendor/acorn.js").read_text(encoding="utf-8")
    context.eval(f"var exports = {{}}, module = {{ exports }};\n{acorn}")
    shapes = {node_class.__name__: fields for node_class, fields in SHAPES.items()}
    context.eval(f"var shapes = {json.dumps(shapes)}, maxDepth = {MAX_DEPTH};")
    for script in ("parser.js", "tree.js", "adapter.js"):
        context.eval(folder.joinpath(script).read_text(encoding="utf-8"))
    return context.get("parse")


def run_parser(source: str, source_type: str, context: EvalContext | None = None) -> dict[str, Any]:
    """Parse `source`, the text of a direct eval if there is a `context`: the adapter's answer.

    Exactly one of the keys `flat` (with `strings` and `count`), `error` and `deep` is in it.

    Raises:
        ParserOverloaded: the parser ran out of memory or time.
    """
    request = json.dumps(
        {
            "source": source,
            "sourceType": source_type,
            "context": None if context is None else _described(context),
        }
    )
    try:
        answer: dict[str, Any] = json.loads(_load()(request))
    except _quickjs.JSException as error:
        raise ParserOverloaded(str(error)) from error
    return answer


def _described(context: EvalContext) -> dict[str, Any]:
    return {
        "strict": context.strict,
        "newTarget": context.new_target,
        "superProperty": context.super_property,
        "superCall": context.super_call,
        "fieldInitializer": context.field_initializer,
        "privateNames": context.private_names,
    }
