"""Assignment operators: https://tc39.es/ecma262/#sec-assignment-operators"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.compile.binary import Operation, operation_of
from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.fused_assignment import (
    assign_local,
    assign_member,
    compound_local,
    compound_named,
    update_local,
)
from app.javascript.runtime.compile.fused_globals import (
    assign_global,
    compound_global,
    is_global_variable,
    update_global,
)
from app.javascript.runtime.compile.fusing import called, operand, place
from app.javascript.runtime.compile.identifiers import assign_identifier
from app.javascript.runtime.compile.members import ASKED, static_key
from app.javascript.runtime.compile.patterns import compile_pattern
from app.javascript.runtime.compile.targets import Target, compile_target
from app.javascript.runtime.conversion import to_boolean, to_numeric
from app.javascript.runtime.operators import decrement, increment
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, UNDEFINED
from app.javascript.syntax.nodes import (
    ArrayPattern,
    AssignmentExpression,
    AssignmentPattern,
    AssignmentProperty,
    CallExpression,
    Expression,
    Identifier,
    MemberExpression,
    ObjectPattern,
    PrivateIdentifier,
    Super,
    UpdateExpression,
)

_CHANGES: Final[dict[str, Callable[[Any], bool]]] = {
    "&&=": to_boolean,
    "||=": lambda value: not to_boolean(value),
    "??=": lambda value: value is UNDEFINED or value is NULL,
}
"""Whether a logical assignment assigns, by the old value."""


def compile_assignment(node: AssignmentExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-assignment-operators-runtime-semantics-evaluation"""
    if node.operator == "=":
        return _simple(node, code)
    if node.operator in _CHANGES:
        target = compile_target(node.left, code)
        return _logical(target, _right_of(node, code), _CHANGES[node.operator])
    return _compound(node, code)


def _right_of(node: AssignmentExpression, code: Code) -> Evaluate:
    """The right side, which a bare name on the left names."""
    left = node.left
    if isinstance(left, Identifier) and not left.parenthesized:
        return code.named(node.right, left.name)
    return code.expression(node.right)


def _simple(node: AssignmentExpression, code: Code) -> Evaluate:
    left = node.left
    if isinstance(left, Identifier):
        return _to_identifier(node, left, code)
    if isinstance(left, MemberExpression):
        if isinstance(left.object, Super) or isinstance(left.property, PrivateIdentifier):
            return _to_target(compile_target(left, code), code.expression(node.right))
        return assign_member(left, node.right, code)
    if isinstance(left, CallExpression):
        return _to_target(compile_target(left, code), code.expression(node.right))
    assert isinstance(left, ArrayPattern | ObjectPattern)
    right = code.expression(node.right)
    bind = compile_pattern(left, code, declares=False, text=_text(left, node.right))

    def destructure(env: Env) -> Any:
        value = right(env)
        bind(env, value)
        return value

    return destructure


def _text(left: ArrayPattern | ObjectPattern, right: Expression) -> str | None:
    """How V8 names the value of a destructuring assignment: only where all is simple."""
    if isinstance(left, ArrayPattern):
        return ""
    first = left.properties[0] if left.properties else None
    if isinstance(first, AssignmentProperty) and isinstance(
        first.value, AssignmentPattern | MemberExpression
    ):
        return None
    return callee_text(right)


def _to_identifier(node: AssignmentExpression, left: Identifier, code: Code) -> Evaluate:
    target = place(left, code)
    if target is not None:
        if code.is_anonymous(node.right):
            return assign_local(target, called(_right_of(node, code)))
        return assign_local(target, operand(node.right, code))
    right = _right_of(node, code)
    if is_global_variable(left, code):
        return assign_global(left, called(right), code)
    reference = code.reference(left)
    if reference.fixed is not None or (reference.binding is None and code.strict):
        return _to_target(compile_target(left, code), right)
    write = assign_identifier(code, left, code.operator_site(left, node.operator, node.right))

    def assign(env: Env) -> Any:
        value = right(env)
        write(env, value)
        return value

    return assign


def _to_target(target: Target, right: Evaluate) -> Evaluate:
    prepare, write = target.prepare, target.set

    def assign(env: Env) -> Any:
        state = prepare(env)
        value = right(env)
        write(env, state, value)
        return value

    return assign


def _logical(target: Target, right: Evaluate, changes: Callable[[Any], bool]) -> Evaluate:
    def assign(env: Env) -> Any:
        state = target.prepare(env)
        value = target.get(env, state)
        if changes(value):
            value = right(env)
            target.set(env, state, value)
        return value

    return assign


def _compound(node: AssignmentExpression, code: Code) -> Evaluate:
    """``left op= right``"""
    left, operator = node.left, node.operator[:-1]
    operate = operation_of(operator, code)
    site = code.operator_site(left, node.operator, node.right)
    target = place(left, code)
    if target is not None:
        return compound_local(target, operator, operand(node.right, code), operate, site, code)
    if isinstance(left, Identifier) and is_global_variable(left, code):
        return compound_global(left, operand(node.right, code), operate, site, code)
    if isinstance(left, MemberExpression) and not isinstance(left.object, Super):
        key = static_key(left)
        if key is not None and key not in ASKED:
            return compound_named(left, key, operand(node.right, code), operate, code)
    return _compound_at(compile_target(left, code), code.expression(node.right), operate, site)


def _compound_at(target: Target, right: Evaluate, operate: Operation, site: CallSite) -> Evaluate:
    prepare, get, write = target.prepare, target.get, target.set

    def assign(env: Env) -> Any:
        state = prepare(env)
        old = get(env, state)
        value = right(env)
        _ = site
        value = operate(old, value)
        write(env, state, value)
        return value

    return assign


def compile_update(node: UpdateExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-update-expressions"""
    change = increment if node.operator == "++" else decrement
    near = place(node.argument, code)
    site = code.site(node.span)
    step = 1.0 if node.operator == "++" else -1.0
    if near is not None:
        return update_local(near, step, change, site, prefix=node.prefix)
    if isinstance(node.argument, Identifier) and is_global_variable(node.argument, code):
        return update_global(node.argument, step, change, code, prefix=node.prefix)
    target = compile_target(node.argument, code)
    prepare, get, write = target.prepare, target.get, target.set
    prefix = node.prefix

    def update(env: Env) -> Any:
        state = prepare(env)
        _ = site
        old = to_numeric(get(env, state))
        new = change(old)
        write(env, state, new)
        return new if prefix else old

    return update


EXPRESSIONS: Expressions = {
    AssignmentExpression: compile_assignment,
    UpdateExpression: compile_update,
}
