"""Tests: expressions of which only ToBoolean matters."""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.compile.binary import BOOLEAN_OPERATORS
from app.javascript.runtime.compile.code import Code, Evaluate, Operand
from app.javascript.runtime.compile.fusing import called, composed, fuse, operand
from app.javascript.syntax.nodes import (
    BinaryExpression,
    Expression,
    Literal,
    LogicalExpression,
    Node,
    UnaryExpression,
)

_TO_BOOLEAN: Final = "(([a] := <A>) is True or ([a] is not False and to_boolean([a])))"

#: Deeper ones are closures of their own.
_DEEPEST = 3


def is_boolean(node: Node) -> bool:
    """Whether the expression's value is always a Boolean."""
    if isinstance(node, BinaryExpression):
        return node.operator in BOOLEAN_OPERATORS
    if isinstance(node, UnaryExpression):
        return node.operator in ("!", "delete")
    return isinstance(node, Literal) and isinstance(node.value, bool)


def compile_condition(node: Expression, code: Code) -> Evaluate:
    """ToBoolean of an expression: the closure answers a Python truth value."""
    return fuse("return {test}", {"test": condition(node, code)})


def condition(node: Expression, code: Code, depth: int = 0) -> Operand:
    """The same as a part of a template."""
    if depth > _DEEPEST:
        return called(compile_condition(node, code))
    if isinstance(node, LogicalExpression) and node.operator != "??":
        text = "(<A> and <B>)" if node.operator == "&&" else "(<A> or <B>)"
        left = condition(node.left, code, depth + 1)
        return composed(text, (), left, condition(node.right, code, depth + 1))
    if isinstance(node, UnaryExpression) and node.operator == "!":
        return composed("(not <A>)", (), condition(node.argument, code, depth + 1))
    value = operand(node, code)
    return value if is_boolean(node) else composed(_TO_BOOLEAN, (), value)
