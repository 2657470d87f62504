"""Binary operators: https://tc39.es/ecma262/#sec-ecmascript-language-expressions

``operation_of`` gives an operator as a function of two values; the commonest operators have
closures of their own that answer two numbers or two strings at once.
"""

from __future__ import annotations

from collections.abc import Callable
from math import fmod
from typing import Any

from app.javascript.runtime.class_elements import has_private_name
from app.javascript.runtime.comparison import is_strictly_equal
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.members import read_private_name
from app.javascript.runtime.equality import (
    greater_than,
    greater_than_or_equal,
    is_loosely_equal,
    less_than,
    less_than_or_equal,
)
from app.javascript.runtime.operations import instance_of
from app.javascript.runtime.operators import add, has_property, numeric
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import BinaryExpression, PrivateIdentifier

Operation = Callable[[Any, Any], Any]


def operation_of(operator: str, code: Code) -> Operation:
    """An operator as a function of its two operands' values."""
    if operator == "+":
        return addition(code)
    known = OPERATIONS.get(operator)
    if known is not None:
        return known
    return lambda left, right: numeric(operator, left, right)


def addition(code: Code) -> Operation:
    budget = code.realm.agent.budget
    limit = budget.limits.string_length

    def operate(left: Any, right: Any) -> Any:
        if type(left) is float and type(right) is float:
            return left + right
        if type(left) is str and type(right) is str and len(left) + len(right) < limit:
            return left + right
        return add(budget, left, right)

    return operate


def subtract(left: Any, right: Any) -> Any:
    if type(left) is float and type(right) is float:
        return left - right
    return numeric("-", left, right)


def multiply(left: Any, right: Any) -> Any:
    if type(left) is float and type(right) is float:
        return left * right
    return numeric("*", left, right)


def divide(left: Any, right: Any) -> Any:
    if type(left) is float and type(right) is float and right:
        return left / right
    return numeric("/", left, right)


def remainder(left: Any, right: Any) -> Any:
    if type(left) is float and type(right) is float and right and -1e300 < left < 1e300:
        return fmod(left, right)
    return numeric("%", left, right)


def strictly_equal(left: Any, right: Any) -> bool:
    if type(left) is float or type(left) is str:
        return left == right and type(left) is type(right)
    return left is right or is_strictly_equal(left, right)


OPERATIONS: dict[str, Operation] = {
    "-": subtract,
    "*": multiply,
    "/": divide,
    "%": remainder,
    "===": strictly_equal,
    "!==": lambda left, right: not strictly_equal(left, right),
    "==": is_loosely_equal,
    "!=": lambda left, right: not is_loosely_equal(left, right),
    "<": less_than,
    ">": greater_than,
    "<=": less_than_or_equal,
    ">=": greater_than_or_equal,
    "in": has_property,
    "instanceof": instance_of,
}

BOOLEAN_OPERATORS = frozenset({"===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"})


def compile_binary(node: BinaryExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-evaluatestringornumericbinaryexpression"""
    if isinstance(node.left, PrivateIdentifier):
        return _private_in(node, code)
    left, right = code.expression(node.left), code.expression(node.right)
    operate = operation_of(node.operator, code)
    site = code.operator_site(node.left, node.operator, node.right)

    def evaluate(env: Env) -> Any:
        _ = site
        return operate(left(env), right(env))

    return evaluate


def _private_in(node: BinaryExpression, code: Code) -> Evaluate:
    """``#name in object``: https://tc39.es/ecma262/#sec-relational-operators-runtime-semantics-evaluation"""
    assert isinstance(node.left, PrivateIdentifier)
    name = read_private_name(node.left, code)
    right = code.expression(node.right)
    site = code.site(node.span)

    def evaluate(env: Env) -> Any:
        _ = site
        return has_private_name(right(env), name(env))

    return evaluate


EXPRESSIONS = {BinaryExpression: compile_binary}
