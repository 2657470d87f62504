"""Assignment targets: what a value can be written to.

https://tc39.es/ecma262/#sec-putvalue
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.javascript.runtime.class_elements import private_get, private_set
from app.javascript.runtime.compile.code import Code, Evaluate, Store
from app.javascript.runtime.compile.dynamic_names import DynamicName
from app.javascript.runtime.compile.globals import has_global, set_global
from app.javascript.runtime.compile.identifiers import assign_reference, read_reference
from app.javascript.runtime.compile.members import name_span, object_site, read_private_name
from app.javascript.runtime.compile.supers import (
    get_super,
    set_super,
    super_base,
    super_name,
    super_this,
)
from app.javascript.runtime.completion import reference_error
from app.javascript.runtime.property_access import (
    cannot_read,
    get_computed,
    property_key,
    set_computed,
    unconverted_key,
)
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, UNDEFINED
from app.javascript.syntax.nodes import (
    CallExpression,
    Expression,
    Identifier,
    MemberExpression,
    Pattern,
    PrivateIdentifier,
    Super,
)
from app.javascript.syntax.scopes.model import Reference


@dataclass(frozen=True, slots=True)
class Target:
    """A place to read and write, evaluated in steps.

    ``prepare`` evaluates its parts to a state; ``get`` and ``set`` take that state. A key is turned
    into a property key by the first of them, once (``prepare`` answers a list for that).
    """

    prepare: Evaluate
    get: Callable[[Env, Any], Any]
    set: Callable[[Env, Any, Any], None]


def compile_target(node: Pattern | Expression, code: Code) -> Target:
    """The target that an identifier or a member expression is."""
    if isinstance(node, Identifier):
        return _identifier_target(node, code)
    if isinstance(node, CallExpression):
        return _call_target(node, code)
    assert isinstance(node, MemberExpression)
    if isinstance(node.object, Super):
        return _super_target(node, code)
    if isinstance(node.property, PrivateIdentifier):
        return _private_target(node, code)
    return _member_target(node, code)


def _identifier_target(node: Identifier, code: Code) -> Target:
    reference = code.reference(node)
    if reference.fixed is None:
        return _reference_target(reference, node, code)
    fixed = _reference_target(reference.fixed, node, code)
    name = DynamicName(node.name, reference, code.strict)
    site = code.site(node.span)

    def prepare(env: Env) -> tuple[Any, Any]:
        _ = site
        holder = name.find(env)
        return holder, fixed.prepare(env) if holder is None else None

    def get(env: Env, state: tuple[Any, Any]) -> Any:
        _ = site
        holder, inner = state
        return fixed.get(env, inner) if holder is None else name.get(holder)

    def write(env: Env, state: tuple[Any, Any], value: Any) -> None:
        _ = site
        holder, inner = state
        if holder is None:
            fixed.set(env, inner, value)
        else:
            name.set(holder, value)

    return Target(prepare, get, write)


def _reference_target(reference: Reference, node: Identifier, code: Code) -> Target:
    read = read_reference(code, reference, node)
    realm, name = code.realm, node.name
    if reference.binding is None and code.strict:
        site = code.site(node.span)

        def write_global(_env: Env, found: Any, value: Any) -> None:
            _ = site
            set_global(realm, name, value, strict=True, found=found)

        return Target(
            lambda _env: has_global(realm, name), lambda env, _state: read(env), write_global
        )
    write = assign_reference(code, reference, node)
    return Target(
        lambda _env: None,
        lambda env, _state: read(env),
        lambda env, _state, value: write(env, value),
    )


def _member_target(node: MemberExpression, code: Code) -> Target:
    base = code.expression(node.object)
    name = super_name(node, code)
    realm, strict = code.realm, code.strict
    site = object_site(node, code)

    def prepare(env: Env) -> list[Any]:
        return [base(env), name(env)]

    def get(_env: Env, state: list[Any]) -> Any:
        target, key = state
        _ = site
        if target is UNDEFINED or target is NULL:
            raise cannot_read(target, unconverted_key(key))
        if type(key) is not float:
            key = state[1] = property_key(key)
        return get_computed(realm, target, key)

    def write(_env: Env, state: list[Any], value: Any) -> None:
        _ = site
        set_computed(realm, state[0], state[1], value, strict)

    return Target(prepare, get, write)


def _call_target(node: CallExpression, code: Code) -> Target:
    """A call in sloppy code, which is no target, but is an error only when it is reached.

    https://tc39.es/ecma262/#sec-runtime-errors-for-function-call-assignment-targets
    """
    call = code.expression(node)
    site = code.site(node.span)

    def refuse(env: Env) -> Any:
        call(env)
        _ = site
        raise reference_error("Invalid left-hand side in assignment")

    return Target(refuse, lambda _env, _state: None, lambda _env, _state, _value: None)


def _super_target(node: MemberExpression, code: Code) -> Target:
    this, name, base = super_this(node, code), super_name(node, code), super_base(node, code)
    strict = code.strict
    site = code.site(name_span(node))

    def prepare(env: Env) -> list[Any]:
        return [this(env), name(env), base(env)]

    def get(_env: Env, state: list[Any]) -> Any:
        receiver, key, holder = state
        _ = site
        if holder is not None:
            key = state[1] = property_key(key)
        return get_super(holder, key, receiver)

    def write(_env: Env, state: list[Any], value: Any) -> None:
        receiver, key, holder = state
        _ = site
        set_super(holder, key, receiver, value, strict=strict)

    return Target(prepare, get, write)


def _private_target(node: MemberExpression, code: Code) -> Target:
    assert isinstance(node.property, PrivateIdentifier)
    base = code.expression(node.object)
    name = read_private_name(node.property, code)
    site = code.site(name_span(node))

    def prepare(env: Env) -> tuple[Any, Any]:
        return base(env), name(env)

    def get(_env: Env, state: tuple[Any, Any]) -> Any:
        _ = site
        return private_get(state[0], state[1])

    def write(_env: Env, state: tuple[Any, Any], value: Any) -> None:
        _ = site
        private_set(state[0], state[1], value)

    return Target(prepare, get, write)


def store_at(target: Target) -> Store:
    """Write to a target whose parts are evaluated just then: the heads of for-in and for-of."""

    def store(env: Env, value: Any) -> None:
        target.set(env, target.prepare(env), value)

    return store
