"""Binary operators: https://tc39.es/ecma262/#sec-ecmascript-language-expressions

``operation_of`` gives an operator as a function of two values; the commonest operators have
templates of their own that answer two numbers (or two strings) at once.
"""

from __future__ import annotations

from collections.abc import Callable
from math import fmod
from typing import Any, Final

from app.javascript.runtime.class_elements import has_private_name
from app.javascript.runtime.comparison import is_strictly_equal
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions, Operand
from app.javascript.runtime.compile.fusing import fuse, operand
from app.javascript.runtime.compile.members import read_private_name
from app.javascript.runtime.equality import (
    greater_than,
    greater_than_or_equal,
    is_loosely_equal,
    less_than,
    less_than_or_equal,
)
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.operations import instance_of
from app.javascript.runtime.operators import add, has_property, numeric
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import BinaryExpression, PrivateIdentifier

Operation = Callable[[Any, Any], Any]

_TEMPLATES: Final = {
    "+": """
a = {left}
b = {right}
if type(a) is float and type(b) is float:
    return a + b
if type(a) is str and type(b) is str:
    text = a + b
    if len(text) < limit:
        return text
_ = site
return slow(a, b)
""",
    "-": """
a = {left}
b = {right}
if type(a) is float and type(b) is float:
    return a - b
_ = site
return slow(a, b)
""",
    "*": """
a = {left}
b = {right}
if type(a) is float and type(b) is float:
    return a * b
_ = site
return slow(a, b)
""",
    "/": """
a = {left}
b = {right}
if type(a) is float and type(b) is float and b:
    return a / b
_ = site
return slow(a, b)
""",
    "===": """
a = {left}
b = {right}
kind = type(a)
if kind is float or kind is str:
    return a == b and kind is type(b)
return a is b or slow(a, b)
""",
    "!==": """
a = {left}
b = {right}
kind = type(a)
if kind is float or kind is str:
    return a != b or kind is not type(b)
return a is not b and slow(a, b)
""",
}

_ORDER: Final = """
a = {left}
b = {right}
if type(a) is float and type(b) is float:
    return a OPERATOR b
_ = site
return slow(a, b)
"""

_BITWISE: Final = """
a = {left}
b = {right}
if type(a) is float and type(b) is float and -2147483649.0 < a < 2147483648.0 \\
        and -2147483649.0 < b < 2147483648.0:
    return float(int(a) OPERATOR int(b))
_ = site
return slow(a, b)
"""

_OTHER: Final = """
a = {left}
b = {right}
_ = site
return slow(a, b)
"""

#: With a number as the right operand.
_BY_CONSTANT: Final = """
a = {left}
if type(a) is float:
    return a OPERATOR {right}
_ = site
return slow(a, {right})
"""

#: With a positive number as the right operand.
_REMAINDER_BY_CONSTANT: Final = """
a = {left}
if type(a) is float and 0.0 < a < 1e300:
    return a % {right}
_ = site
return slow(a, {right})
"""

_BITWISE_BY_CONSTANT: Final = """
a = {left}
if type(a) is float and -2147483649.0 < a < 2147483648.0:
    return float(int(a) OPERATOR bits)
_ = site
return slow(a, {right})
"""


def operation_of(operator: str, code: Code) -> Operation:
    """An operator as a function of its two operands' values."""
    if operator == "+":
        return addition(code)
    known = OPERATIONS.get(operator)
    if known is not None:
        return known
    return lambda left, right: numeric(operator, left, right)


#: More characters than a number has.
_LONGEST_NUMBER: Final = 32


def addition(code: Code) -> Operation:
    """https://tc39.es/ecma262/#sec-addition-operator-plus"""
    budget = code.realm.agent.budget
    limit = budget.limits.string_length

    def operate(left: Any, right: Any) -> Any:
        if type(left) is float and type(right) is float:
            return left + right
        if type(left) is str and type(right) is str and len(left) + len(right) < limit:
            return left + right
        if type(left) is str and type(right) is float and len(left) < limit - _LONGEST_NUMBER:
            return left + number_to_string(right)
        return add(budget, left, right)

    return operate


def remainder(left: Any, right: Any) -> Any:
    """https://tc39.es/ecma262/#sec-numeric-types-number-remainder"""
    if type(left) is float and type(right) is float and right and -1e300 < left < 1e300:
        return fmod(left, right)
    return numeric("%", left, right)


def strictly_equal(left: Any, right: Any) -> bool:
    """https://tc39.es/ecma262/#sec-isstrictlyequal"""
    if type(left) is float or type(left) is str:
        return left == right and type(left) is type(right)
    return left is right or is_strictly_equal(left, right)


def not_strictly_equal(left: Any, right: Any) -> bool:
    """``!==``"""
    return not strictly_equal(left, right)


def not_loosely_equal(left: Any, right: Any) -> bool:
    """``!=``"""
    return not is_loosely_equal(left, right)


OPERATIONS: Final[dict[str, Operation]] = {
    "%": remainder,
    "===": strictly_equal,
    "!==": not_strictly_equal,
    "==": is_loosely_equal,
    "!=": not_loosely_equal,
    "<": less_than,
    ">": greater_than,
    "<=": less_than_or_equal,
    ">=": greater_than_or_equal,
    "in": has_property,
    "instanceof": instance_of,
}

ORDER_OPERATORS: Final = frozenset({"<", ">", "<=", ">="})
BOOLEAN_OPERATORS: Final = frozenset({*OPERATIONS} - {"%"})
_BITWISE_OPERATORS: Final = frozenset({"&", "|", "^"})


def compile_binary(node: BinaryExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-evaluatestringornumericbinaryexpression"""
    if isinstance(node.left, PrivateIdentifier):
        return _private_in(node, code)
    parts = {"left": operand(node.left, code), "right": operand(node.right, code)}
    site = code.operator_site(node.left, node.operator, node.right)
    return fuse_binary(node.operator, parts, site, code)


def fuse_binary(operator: str, parts: dict[str, Operand], site: Any, code: Code) -> Evaluate:
    """The closure of a binary operator."""
    others: dict[str, Any] = {"site": site, "slow": operation_of(operator, code)}
    right = parts["right"]
    by_number = right.is_constant and type(right.values[0]) is float
    if operator == "+":
        others["limit"] = code.realm.agent.budget.limits.string_length
    template = _TEMPLATES.get(operator, _OTHER)
    if operator in ORDER_OPERATORS:
        template = _ORDER
    if operator in ORDER_OPERATORS or (operator in ("+", "-", "*") and by_number):
        template = _BY_CONSTANT if by_number else template
        others.pop("limit", None)
    elif operator == "%" and by_number and 0 < right.values[0] < 1e300:
        template = _REMAINDER_BY_CONSTANT
    elif operator in _BITWISE_OPERATORS:
        template = _BITWISE
        if by_number and right.values[0] == int(right.values[0]) and abs(right.values[0]) < 2**31:
            template = _BITWISE_BY_CONSTANT
            others["bits"] = int(right.values[0])
    return fuse(template.replace("OPERATOR", operator), parts, **others)


def _private_in(node: BinaryExpression, code: Code) -> Evaluate:
    """``#name in object``

    https://tc39.es/ecma262/#sec-relational-operators-runtime-semantics-evaluation
    """
    assert isinstance(node.left, PrivateIdentifier)
    name = read_private_name(node.left, code)
    right = code.expression(node.right)
    site = code.site(node.span)

    def evaluate(env: Env) -> Any:
        _ = site
        return has_private_name(right(env), name(env))

    return evaluate


EXPRESSIONS: Expressions = {BinaryExpression: compile_binary}
