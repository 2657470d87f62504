"""Parameters that are more than names: defaults, patterns, rest.

https://tc39.es/ecma262/#sec-runtime-semantics-iteratorbindinginitialization
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.compile.code import Code, Store
from app.javascript.runtime.compile.patterns import compile_pattern
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import AssignmentPattern, Identifier, Pattern, RestElement


def bind_parameters(params: Sequence[Pattern], code: Code) -> Callable[[Env, list[Any]], None]:
    """Bind the values of an arguments list to parameters that are more than names.

    https://tc39.es/ecma262/#sec-runtime-semantics-iteratorbindinginitialization
    """
    count = len(params) - bool(params and isinstance(params[-1], RestElement))
    elements = [_parameter(param, code) for param in params[:count]]
    rest = params[count].argument if count < len(params) else None  # type: ignore[attr-defined]
    store_rest = compile_pattern(rest, code, declares=True, text="") if rest else None
    prototype = code.realm.array_prototype

    def bind(env: Env, arguments: list[Any]) -> None:
        given = len(arguments)
        for index, store in enumerate(elements):
            store(env, arguments[index] if index < given else UNDEFINED)
        if store_rest is not None:
            store_rest(env, ArrayObject(prototype, arguments[count:]))

    return bind


def _parameter(param: Pattern, code: Code) -> Store:
    if not isinstance(param, AssignmentPattern):
        return compile_pattern(param, code, declares=True, text="")
    left = param.left
    store = compile_pattern(left, code, declares=True, text="")
    if isinstance(left, Identifier):
        initializer = code.named(param.right, left.name)
    else:
        initializer = code.expression(param.right)

    def bind(env: Env, value: Any) -> None:
        store(env, initializer(env) if value is UNDEFINED else value)

    return bind
