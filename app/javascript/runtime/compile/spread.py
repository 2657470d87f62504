"""Spread, and lists of arguments.

https://tc39.es/ecma262/#sec-runtime-semantics-argumentlistevaluation
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.iterators import iterable_values
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.operations import MAX_ARGUMENTS, get_v, is_callable
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, UNDEFINED, WellKnownSymbol
from app.javascript.syntax.nodes import (
    CallExpression,
    Expression,
    NewExpression,
    SpreadElement,
    Super,
)

Extend = Callable[[Env, list[Any]], None]

SUPER = "super"
NOT_SPREADABLE = "Spread syntax requires ...iterable[Symbol.iterator] to be a function"


def spread_into(node: SpreadElement, code: Code, text: str) -> Extend:
    """Append what an iterable gives; ``text`` names it if it is none."""
    argument = code.expression(node.argument)
    realm = code.realm
    site = code.site(node.argument.span)

    def extend(env: Env, values: list[Any]) -> None:
        value = argument(env)
        _ = site
        iterable_values(realm, value, text, values)

    return extend


def _spread_last(node: SpreadElement, callee: Expression | Super, code: Code) -> Extend:
    """The only spread argument, at the end, which V8 words in its own way.

    It calls what it finds by the call as a whole, so an iterator without ``next`` is told as if
    the callee could not be called.
    """
    argument = code.expression(node.argument)
    realm = code.realm
    site = code.site(node.argument.span)
    text = callee_text(node.argument)
    callee_shown = SUPER if isinstance(callee, Super) else callee_text(callee)

    def extend(env: Env, values: list[Any]) -> None:
        value = argument(env)
        _ = site
        if value is UNDEFINED or value is NULL:
            shown = to_string(value)
            raise type_error(f"{text} is not iterable (cannot read property {shown})")
        method = get_v(realm, value, WellKnownSymbol.ITERATOR)
        if not is_callable(method):
            raise type_error(NOT_SPREADABLE)
        iterable_values(realm, value, text, values, method, callee_shown)

    return extend


def argument_list(node: CallExpression | NewExpression, code: Code) -> Evaluate:
    """The list of the values of a call's arguments."""
    arguments = node.arguments
    if not any(isinstance(argument, SpreadElement) for argument in arguments):
        parts = [code.expression(argument) for argument in arguments]
        return lambda env: [part(env) for part in parts]
    spreads = [argument for argument in arguments if isinstance(argument, SpreadElement)]
    if spreads == [arguments[-1]]:
        extends = [_append(code.expression(argument)) for argument in arguments[:-1]]
        extends.append(_spread_last(spreads[0], node.callee, code))
    else:
        extends = [
            spread_into(argument, code, "")
            if isinstance(argument, SpreadElement)
            else _append(code.expression(argument))
            for argument in arguments
        ]

    def evaluate(env: Env) -> list[Any]:
        values: list[Any] = []
        for extend in extends:
            extend(env, values)
        if len(values) > MAX_ARGUMENTS:
            raise range_error("Maximum call stack size exceeded")
        return values

    return evaluate


def _append(part: Evaluate) -> Extend:
    def append(env: Env, values: list[Any]) -> None:
        values.append(part(env))

    return append
