"""Expressions that evaluate only some of their parts, and sequences.

https://tc39.es/ecma262/#sec-binary-logical-operators
"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.conditions import compile_condition
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, UNDEFINED
from app.javascript.syntax.nodes import (
    ConditionalExpression,
    LogicalExpression,
    SequenceExpression,
)


def compile_logical(node: LogicalExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-binary-logical-operators-runtime-semantics-evaluation"""
    left, right = code.expression(node.left), code.expression(node.right)

    def both(env: Env) -> Any:
        value = left(env)
        return right(env) if to_boolean(value) else value

    def either(env: Env) -> Any:
        value = left(env)
        return value if to_boolean(value) else right(env)

    def coalesce(env: Env) -> Any:
        value = left(env)
        return right(env) if value is UNDEFINED or value is NULL else value

    return {"&&": both, "||": either, "??": coalesce}[node.operator]


def compile_conditional(node: ConditionalExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-conditional-operator-runtime-semantics-evaluation"""
    test = compile_condition(node.test, code)
    consequent, alternate = code.expression(node.consequent), code.expression(node.alternate)
    return lambda env: consequent(env) if test(env) else alternate(env)


def compile_sequence(node: SequenceExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-comma-operator-runtime-semantics-evaluation"""
    *others, last = [code.expression(part) for part in node.expressions]

    def evaluate(env: Env) -> Any:
        for part in others:
            part(env)
        return last(env)

    return evaluate


EXPRESSIONS: Expressions = {
    LogicalExpression: compile_logical,
    ConditionalExpression: compile_conditional,
    SequenceExpression: compile_sequence,
}
