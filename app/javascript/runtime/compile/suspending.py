"""Generators, async functions and async generators: calls that make an object and may suspend.

https://tc39.es/ecma262/#sec-generator-function-definitions,
https://tc39.es/ecma262/#sec-async-function-definitions
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.async_functions import await_, start_async_function
from app.javascript.runtime.async_generators import async_generator_yield, start_async_generator
from app.javascript.runtime.async_yield_star import async_generator_yield_star
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.instantiation import EnterFunction
from app.javascript.runtime.generators import generator_yield, start_generator
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import Env, FunctionCode, Run, ScriptFunction
from app.javascript.runtime.short_text import function_text
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.runtime.yield_star import yield_star
from app.javascript.syntax.nodes import AwaitExpression, YieldExpression


def suspending_run(shared: FunctionCode, code: Code, body: Evaluate, enter: EnterFunction) -> Run:
    """[[Call]]; a generator's parameters are bound now, an async function's failure rejects."""
    realm = code.realm
    if not shared.generator:
        return _async_run(code, body, enter)
    start = start_async_generator if shared.is_async else start_generator

    def run(function: ScriptFunction, this: Value, env: Env) -> Value:
        inner = enter(function, this, env, None)
        return start(realm, function, lambda: body(inner))

    return run


def _async_run(code: Code, body: Evaluate, enter: EnterFunction) -> Run:
    realm = code.realm

    def run(function: ScriptFunction, this: Value, env: Env) -> Value:
        return start_async_function(
            realm, lambda: body(enter(function, this, env, None)), function_text(function)
        )

    return run


def compile_await(node: AwaitExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-async-function-definitions-runtime-semantics-evaluation"""
    argument = code.expression(node.argument)
    realm = code.realm
    site = code.site(node.span)

    def evaluate(env: Env) -> Any:
        value = argument(env)
        _ = site
        return await_(realm, value)

    return evaluate


def compile_yield(node: YieldExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation"""
    realm = code.realm
    site = code.site(node.span)
    argument = code.expression(node.argument) if node.argument else lambda _env: UNDEFINED
    suspend: Callable[[Realm, Value], Value]
    if node.delegate:
        suspend = async_generator_yield_star if code.is_async else yield_star
    else:
        suspend = async_generator_yield if code.is_async else generator_yield

    def evaluate(env: Env) -> Any:
        value = argument(env)
        _ = site
        return suspend(realm, value)

    return evaluate


EXPRESSIONS: Expressions = {AwaitExpression: compile_await, YieldExpression: compile_yield}
