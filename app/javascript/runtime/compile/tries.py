"""``try``: https://tc39.es/ecma262/#sec-try-statement

``finally`` is never a Python ``finally``: a generator that is dropped while it is suspended must
not run it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.compile.blocks import compile_entry
from app.javascript.runtime.compile.code import Code, Executable, Execute, Statements
from app.javascript.runtime.compile.patterns import compile_pattern
from app.javascript.runtime.compile.statements import emptied
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.return_completion import ReturnCompletion
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import ArrayPattern, CatchClause, TryStatement


def compile_try(node: TryStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-try-statement-runtime-semantics-evaluation"""
    block = code.statement(node.block)
    jumps = block.jumps
    run = block.run if jumps else _silent(block.run)
    if node.handler is not None:
        handler, handler_jumps = _compile_catch(node.handler, code)
        jumps |= handler_jumps
        run = _catching(run, handler, code)
    if node.finalizer is not None:
        finalizer = code.statement(node.finalizer)
        jumps |= finalizer.jumps
        last = finalizer.run if finalizer.jumps else _silent(finalizer.run)
        run = _finally(run, _keeping_value(last, code))
    return emptied(Executable(run, jumps), code)


def _silent(run: Execute) -> Execute:
    def silent(env: Env) -> None:
        run(env)

    return silent


def _catching(run: Execute, handler: Callable[[Env, Any], Any], code: Code) -> Execute:
    realm, completion = code.realm, code.completion

    def execute(env: Env) -> Any:
        try:
            return run(env)
        except ThrowCompletion as thrown:
            value = thrown.value_in(realm)
        if completion is not None:
            completion[0] = UNDEFINED
        return handler(env, value)

    return execute


def _compile_catch(
    node: CatchClause, code: Code
) -> tuple[Callable[[Env, Any], Any], frozenset[object]]:
    """https://tc39.es/ecma262/#sec-runtime-semantics-catchclauseevaluation"""
    block = code.statement(node.body)
    body = block.run if block.jumps else _silent(block.run)
    if node.param is None:
        return (lambda env, _value: body(env)), block.jumps
    scope = code.scope(node)
    enter = None if scope is None else compile_entry(scope, code)
    text = "" if isinstance(node.param, ArrayPattern) else ".catch"
    bind = compile_pattern(node.param, code, declares=True, text=text)

    def handle(env: Env, value: Any) -> Any:
        if enter is not None:
            env = enter(env)
        bind(env, value)
        return body(env)

    return handle, block.jumps


def _finally(run: Execute, last: Execute) -> Execute:
    """Run ``last`` after whatever ``run`` comes to; a jump out of ``last`` overrides that."""

    def execute(env: Env) -> Any:
        try:
            signal = run(env)
        except (ThrowCompletion, ReturnCompletion):
            override = last(env)
            if override is None:
                raise
            return override
        override = last(env)
        return signal if override is None else override

    return execute


def _keeping_value(last: Execute, code: Code) -> Execute:
    """``last``, whose completion value counts only if it jumps."""
    completion = code.completion
    if completion is None:
        return last

    def run(env: Env) -> Any:
        kept = completion[0]
        completion[0] = UNDEFINED
        signal = last(env)
        if signal is None:
            completion[0] = kept
        return signal

    return run


STATEMENTS: Statements = {TryStatement: compile_try}
