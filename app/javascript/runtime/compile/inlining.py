"""Everyday expressions as Python expressions, to be put into the text of whatever uses them.

What an inlined expression answers by itself are numbers and the elements of arrays. For all else
its text calls a closure with the operands' values, which goes by the standard, and whose ``site``
says where in the program that is. Each operand is evaluated once, from left to right.

OPTIMIZATION: see ``fusing``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.compile.binary import operation_of
from app.javascript.runtime.compile.code import Code, Operand, Operands
from app.javascript.runtime.compile.fusing import composed, operand
from app.javascript.runtime.compile.members import access_site, static_key
from app.javascript.runtime.property_access import get_any, get_computed
from app.javascript.syntax.nodes import (
    BinaryExpression,
    Expression,
    Literal,
    MemberExpression,
    Node,
    PrivateIdentifier,
    Super,
)

# In these texts <A> and <B> are the operands, [a] and [b] names for their values. "&" because both
# operands are to be evaluated, whatever the first one is.
_NUMBERS: Final = (
    "([a] OP [b] if (type([a] := <A>) is float) & (type([b] := <B>) is float) else {0}([a], [b]))"
)
_DIVIDED: Final = (
    "([a] / [b] if (type([a] := <A>) is float) & (type([b] := <B>) is float) and [b]"
    " else {0}([a], [b]))"
)
_BY_NUMBER: Final = "([a] OP <B> if type([a] := <A>) is float else {0}([a], <B>))"
_REMAINDER: Final = (
    "([a] % <B> if type([a] := <A>) is float and 0.0 < [a] < 1e300 else {0}([a], <B>))"
)
_BITS: Final = (
    "(float(int([a]) OP {1}) if type([a] := <A>) is float"
    " and -2147483649.0 < [a] < 2147483648.0 else {0}([a], <B>))"
)
_LENGTH: Final = (
    "(float(len([a].elements)) if type([a] := <A>) is ArrayObject and [a].dense else {0}([a]))"
)
_ELEMENT: Final = (
    "([v] if (type([a] := <A>) is ArrayObject) & (type([b] := <B>) is float)"
    " and 0.0 <= [b] < len([e] := [a].elements)"
    " and ([v] := [e][[i] := int([b])]) is not HOLE and [i] == [b] else {0}([a], [b]))"
)
_EQUALITY: Final = {
    "===": "(type([a] := <A>) is KIND and [a] == <B>)",
    "!==": "(type([a] := <A>) is not KIND or [a] != <B>)",
}

#: Of null, true and false there is one each.
_IDENTITY: Final = {"===": "(<A> is <B>)", "!==": "(<A> is not <B>)"}
_NOT_CONSTANT: Final = object()

_NUMERIC: Final = frozenset({"+", "-", "*", "<", ">", "<=", ">="})
_BITWISE: Final = frozenset({"&", "|", "^"})
_INLINED: Final = frozenset({*_NUMERIC, *_BITWISE, *_EQUALITY, "/", "%"})

#: Expressions of more operands than that, or deeper ones, are closures of their own.
_MOST_OPERANDS = 3
_DEEPEST = 3


def inline_binary(node: BinaryExpression, code: Code) -> Operand | None:
    """https://tc39.es/ecma262/#sec-evaluatestringornumericbinaryexpression"""
    if isinstance(node.left, PrivateIdentifier) or not _is_small(node):
        return None
    constant = node.right.value if isinstance(node.right, Literal) else _NOT_CONSTANT
    text, values = _text_of(node.operator, constant)
    if not text:
        return None
    if node.operator not in _EQUALITY:
        site = code.operator_site(node.left, node.operator, node.right)
        values = (_later(operation_of(node.operator, code), site), *values)
    return composed(text, values, operand(node.left, code), operand(node.right, code))


def _text_of(operator: str, constant: Any) -> tuple[str, tuple[Any, ...]]:
    """The text for an operator, and the values it needs besides; empty if there is none."""
    if isinstance(constant, str) and operator not in _EQUALITY:
        return "", ()
    by_number = isinstance(constant, float)
    if operator in _IDENTITY and (constant is None or isinstance(constant, bool)):
        return _IDENTITY[operator], ()
    if operator in _NUMERIC:
        return (_BY_NUMBER if by_number else _NUMBERS).replace("OP", operator), ()
    if operator == "/":
        return (_BY_NUMBER.replace("OP", "/") if by_number and constant else _DIVIDED), ()
    if operator in _EQUALITY and isinstance(constant, float | str):
        return _EQUALITY[operator].replace("KIND", type(constant).__name__), ()
    if operator == "%" and by_number and 0 < constant < 1e300:
        return _REMAINDER, ()
    if operator in _BITWISE and by_number and abs(constant) < 2**31 and constant == int(constant):
        return _BITS.replace("OP", operator), (int(constant),)
    return "", ()


def _later(operate: Callable[[Any, Any], Any], site: CallSite) -> Callable[[Any, Any], Any]:
    def later(left: Any, right: Any) -> Any:
        _ = site
        return operate(left, right)

    return later


def inline_member(node: MemberExpression, code: Code) -> Operand | None:
    """``array.length`` and ``array[index]``"""
    if isinstance(node.object, Super) or isinstance(node.property, PrivateIdentifier):
        return None
    key = static_key(node)
    if (key is not None and key != "length") or not _is_small(node):
        return None
    base = operand(node.object, code)
    if key is None:
        name = operand(node.property, code)
        return composed(_ELEMENT, (_element_later(node, code),), base, name)
    return composed(_LENGTH, (_length_later(node, code),), base)


def _element_later(node: MemberExpression, code: Code) -> Callable[[Any, Any], Any]:
    realm, site = code.realm, access_site(node, code)

    def later(base: Any, name: Any) -> Any:
        if type(base) is str and type(name) is float and 0.0 <= name < len(base):
            index = int(name)
            if index == name:
                return base[index]
        _ = site
        return get_computed(realm, base, name)

    return later


def _length_later(node: MemberExpression, code: Code) -> Callable[[Any], Any]:
    realm, site = code.realm, access_site(node, code)

    def later(base: Any) -> Any:
        if type(base) is str:
            return float(len(base))
        _ = site
        return get_any(realm, base, "length")

    return later


def _is_small(node: Node) -> bool:
    return _operands(node, 0) <= _MOST_OPERANDS


def _operands(node: Node | Expression, depth: int) -> int:
    """How many operands an expression has in the end, counted as far as it matters."""
    if depth > _DEEPEST:
        return _MOST_OPERANDS + 1
    if isinstance(node, BinaryExpression) and node.operator in _INLINED:
        return _operands(node.left, depth + 1) + _operands(node.right, depth + 1)
    if isinstance(node, MemberExpression) and static_key(node) in (None, "length"):
        base = _operands(node.object, depth + 1)
        return base if static_key(node) else base + _operands(node.property, depth + 1)
    return 1


OPERANDS: Operands = {BinaryExpression: inline_binary, MemberExpression: inline_member}
