"""Tests: expressions of which only ToBoolean matters."""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.binary import BOOLEAN_OPERATORS
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import (
    BinaryExpression,
    Expression,
    Literal,
    LogicalExpression,
    Node,
    UnaryExpression,
)


def is_boolean(node: Node) -> bool:
    """Whether the expression's value is always a Boolean."""
    if isinstance(node, BinaryExpression):
        return node.operator in BOOLEAN_OPERATORS
    if isinstance(node, UnaryExpression):
        return node.operator in ("!", "delete")
    return isinstance(node, Literal) and isinstance(node.value, bool)


def compile_condition(node: Expression, code: Code) -> Evaluate:
    """ToBoolean of an expression: the closure answers a Python truth value."""
    if isinstance(node, LogicalExpression) and node.operator != "??":
        left = compile_condition(node.left, code)
        right = compile_condition(node.right, code)
        if node.operator == "&&":
            return lambda env: left(env) and right(env)
        return lambda env: left(env) or right(env)
    if isinstance(node, UnaryExpression) and node.operator == "!":
        argument = compile_condition(node.argument, code)
        return lambda env: not argument(env)
    evaluate = code.expression(node)
    if is_boolean(node):
        return evaluate

    def test(env: Env) -> Any:
        value = evaluate(env)
        return value is True or (value is not False and to_boolean(value))

    return test
