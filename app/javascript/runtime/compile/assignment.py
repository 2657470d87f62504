"""Assignment operators: https://tc39.es/ecma262/#sec-assignment-operators"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.compile.binary import Operation, operation_of
from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.identifiers import assign_identifier
from app.javascript.runtime.compile.members import name_span, static_key
from app.javascript.runtime.compile.patterns import compile_pattern
from app.javascript.runtime.compile.targets import Target, compile_target
from app.javascript.runtime.conversion import to_boolean, to_numeric
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operators import decrement, increment
from app.javascript.runtime.property import ABSENT, AccessorProperty, DataProperty
from app.javascript.runtime.property_access import set_computed, set_value
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, UNDEFINED
from app.javascript.syntax.nodes import (
    ArrayPattern,
    AssignmentExpression,
    AssignmentPattern,
    AssignmentProperty,
    Expression,
    Identifier,
    MemberExpression,
    ObjectPattern,
    PrivateIdentifier,
    Super,
    UpdateExpression,
)


def compile_assignment(node: AssignmentExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-assignment-operators-runtime-semantics-evaluation"""
    if node.operator == "=":
        return _simple(node, code)
    right = _right_of(node, code)
    target = compile_target(node.left, code)
    if node.operator in ("&&=", "||=", "??="):
        return _logical(target, right, _CHANGES[node.operator])
    return _compound(target, right, operation_of(node.operator[:-1], code), node, code)


def _right_of(node: AssignmentExpression, code: Code) -> Evaluate:
    """The right side, which a bare name on the left names."""
    left = node.left
    named = node.operator in ("=", "&&=", "||=", "??=")
    if named and isinstance(left, Identifier) and not left.parenthesized:
        return code.named(node.right, left.name)
    return code.expression(node.right)


def _simple(node: AssignmentExpression, code: Code) -> Evaluate:
    left = node.left
    right = _right_of(node, code)
    if isinstance(left, Identifier):
        site = code.operator_site(left, node.operator, node.right)
        return _to_identifier(left, right, code, site)
    if isinstance(left, ArrayPattern | ObjectPattern):
        text = _text(left, node.right)
        bind = compile_pattern(left, code, declares=False, text=text)

        def destructure(env: Env) -> Any:
            value = right(env)
            bind(env, value)
            return value

        return destructure
    assert isinstance(left, MemberExpression)
    if isinstance(left.object, Super) or isinstance(left.property, PrivateIdentifier):
        return _to_target(compile_target(left, code), right)
    key = static_key(left)
    if key is not None:
        return _to_named(left, key, right, code)
    return _to_computed(left, right, code)


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


def _to_identifier(left: Identifier, right: Evaluate, code: Code, operator: CallSite) -> Evaluate:
    if code.reference(left).binding is None and code.strict:
        return _to_target(compile_target(left, code), right)
    reference = code.reference(left)
    write = assign_identifier(code, left, operator)
    binding = reference.binding
    slot = reference.slot
    if (
        binding
        and slot
        and not reference.hops
        and not reference.needs_tdz
        and not binding.immutable
    ):

        def assign_local(env: Env) -> Any:
            value = env[slot] = right(env)
            return value

        return assign_local

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


def _to_named(left: MemberExpression, key: str, right: Evaluate, code: Code) -> Evaluate:
    """``base.key = right``"""
    assert not isinstance(left.object, Super)
    target = code.expression(left.object)
    realm, strict = code.realm, code.strict
    site = code.site(name_span(left))

    def assign(env: Env) -> Any:
        base = target(env)
        value = right(env)
        if isinstance(base, JSObject) and not base.exotic:
            properties = base.properties
            found = properties.get(key, ABSENT)
            kind = type(found)
            if found is not ABSENT and kind is not DataProperty and kind is not AccessorProperty:
                properties[key] = value
                return value
        _ = site
        set_value(realm, base, key, value, strict)
        return value

    return assign


def _to_computed(left: MemberExpression, right: Evaluate, code: Code) -> Evaluate:
    """``base[name] = right``"""
    assert not isinstance(left.object, Super)
    assert not isinstance(left.property, PrivateIdentifier)
    target, name = code.expression(left.object), code.expression(left.property)
    realm, strict = code.realm, code.strict
    site = code.site(name_span(left))

    def assign(env: Env) -> Any:
        base = target(env)
        key = name(env)
        value = right(env)
        if type(base) is ArrayObject and type(key) is float:
            elements = base.elements
            if 0 <= key < len(elements):
                index = int(key)
                if index == key and elements[index] is not HOLE:
                    elements[index] = value
                    return value
        _ = site
        set_computed(realm, base, key, value, strict)
        return value

    return assign


_CHANGES: dict[str, Callable[[Any], bool]] = {
    "&&=": to_boolean,
    "||=": lambda value: not to_boolean(value),
    "??=": lambda value: value is UNDEFINED or value is NULL,
}
"""Whether a logical assignment assigns, by the old value."""


def _logical(target: Target, right: Evaluate, changes: Callable[[Any], bool]) -> Evaluate:
    def assign(env: Env) -> Any:
        state = target.prepare(env)
        value = target.get(env, state)
        if changes(value):
            value = right(env)
            target.set(env, state, value)
        return value

    return assign


def _compound(
    target: Target,
    right: Evaluate,
    operate: Operation,
    node: AssignmentExpression,
    code: Code,
) -> Evaluate:
    prepare, get, write = target.prepare, target.get, target.set
    site = code.operator_site(node.left, node.operator, node.right)

    def assign(env: Env) -> Any:
        state = prepare(env)
        old = get(env, state)
        operand = right(env)
        _ = site
        value = operate(old, operand)
        write(env, state, value)
        return value

    return assign


def compile_update(node: UpdateExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-update-expressions"""
    change = increment if node.operator == "++" else decrement
    step = 1.0 if node.operator == "++" else -1.0
    local = _updated_local(node.argument, code)
    if local:
        return _update_local(local, step, change, code.site(node.span), prefix=node.prefix)
    target = compile_target(node.argument, code)
    prepare, get, write = target.prepare, target.get, target.set
    prefix = node.prefix
    site = code.site(node.span)

    def update(env: Env) -> Any:
        state = prepare(env)
        _ = site
        old = to_numeric(get(env, state))
        new = change(old)
        write(env, state, new)
        return new if prefix else old

    return update


def _updated_local(node: Expression, code: Code) -> int:
    """The slot of a variable of the innermost environment that needs no checks, or 0."""
    if not isinstance(node, Identifier):
        return 0
    reference = code.reference(node)
    binding = reference.binding
    if binding is None or reference.hops or reference.needs_tdz or binding.immutable:
        return 0
    return reference.slot


def _update_local(
    slot: int, step: float, change: Callable[[Any], Any], site: Any, *, prefix: bool
) -> Evaluate:
    def update(env: Env) -> Any:
        old = env[slot]
        if type(old) is float:
            env[slot] = old + step
            return old
        _ = site
        old = to_numeric(old)
        env[slot] = change(old)
        return old

    def update_first(env: Env) -> Any:
        old = env[slot]
        if type(old) is float:
            new = env[slot] = old + step
            return new
        _ = site
        env[slot] = change(to_numeric(old))
        return env[slot]

    return update_first if prefix else update


EXPRESSIONS = {
    AssignmentExpression: compile_assignment,
    UpdateExpression: compile_update,
}
