"""Spread, and lists of arguments.

https://tc39.es/ecma262/#sec-runtime-semantics-argumentlistevaluation
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.iterators import iterable_values
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import Expression, SpreadElement

Extend = Callable[[Env, list[Any]], None]

NOT_SPREADABLE = "Spread syntax requires ...iterable[Symbol.iterator] to be a function"


def spread_into(node: SpreadElement, code: Code) -> Extend:
    """Append what an iterable gives, as in an array literal."""
    argument = code.expression(node.argument)
    realm = code.realm
    site = code.site(node.argument.span)
    text = callee_text(node.argument)

    def extend(env: Env, values: list[Any]) -> None:
        value = argument(env)
        _ = site
        iterable_values(realm, value, text, values)

    return extend


def argument_list(arguments: Sequence[Expression | SpreadElement], code: Code) -> Evaluate:
    """The list of an argument list's values."""
    if not any(isinstance(argument, SpreadElement) for argument in arguments):
        parts = [code.expression(argument) for argument in arguments]
        return lambda env: [part(env) for part in parts]
    extends = [
        spread_into(argument, code)
        if isinstance(argument, SpreadElement)
        else _append(code.expression(argument))
        for argument in arguments
    ]

    def evaluate(env: Env) -> list[Any]:
        values: list[Any] = []
        for extend in extends:
            extend(env, values)
        return values

    return evaluate


def _append(part: Evaluate) -> Extend:
    def append(env: Env, values: list[Any]) -> None:
        values.append(part(env))

    return append
