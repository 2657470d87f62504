"""Names: https://tc39.es/ecma262/#sec-identifiers-runtime-semantics-evaluation"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions, Store
from app.javascript.runtime.compile.dynamic_names import (
    DynamicName,
    read_dynamic,
    write_dynamic,
)
from app.javascript.runtime.compile.environments import read_slot, write_slot
from app.javascript.runtime.compile.globals import (
    constant_assignment,
    raise_not_defined,
    read_cell,
    read_global,
    uninitialized,
    write_global,
)
from app.javascript.runtime.completion import reference_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import ABSENT
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import Identifier, Node, ThisExpression
from app.javascript.syntax.scopes.kinds import BindingKind, Storage
from app.javascript.syntax.scopes.model import Reference

MUST_CALL_SUPER = (
    "Must call super constructor in derived class before accessing 'this' or returning from "
    "derived constructor"
)


def compile_identifier(node: Identifier, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-identifiers-runtime-semantics-evaluation"""
    return read_reference(code, code.reference(node), node)


def read_reference(code: Code, reference: Reference, node: Identifier) -> Evaluate:
    """https://tc39.es/ecma262/#sec-getvalue"""
    binding = reference.binding
    site = code.site(node.span)
    name = node.name
    if reference.fixed is not None:
        fixed = read_reference(code, reference.fixed, node)
        return read_dynamic(DynamicName(name, reference, code.strict), fixed, site)
    if binding is None or binding.storage is Storage.GLOBAL_OBJECT:
        return read_global(code, name, site, raise_not_defined(name))
    if binding.storage is Storage.GLOBAL_LEXICAL:
        return read_cell(code.realm.declarations[name], name, site)
    if binding.storage is Storage.IMPORTED:
        return _read_import(code, name, site)
    if reference.needs_tdz:
        return _read_checked(reference.hops, reference.slot, name, site)
    return read_slot(reference.hops, reference.slot)


def _read_checked(hops: int, slot: int, name: str, site: CallSite) -> Evaluate:
    def read_local(env: Env) -> Any:
        value = env[slot]
        if value is ABSENT:
            _ = site
            raise uninitialized(name)
        return value

    def read(env: Env) -> Any:
        for _ in range(hops):
            env = env[0]
        value = env[slot]
        if value is ABSENT:
            _ = site
            raise uninitialized(name)
        return value

    return read_local if hops == 0 else read


def _read_import(code: Code, name: str, site: CallSite) -> Evaluate:
    """A name of another module; compiled when the modules are linked.

    https://tc39.es/ecma262/#sec-module-environment-records-getbindingvalue-n-s
    """
    environment, slot = code.unit.imports[name]

    def read(_env: Env) -> Any:
        value = environment[slot]
        if value is ABSENT:
            _ = site
            raise uninitialized(name)
        return value

    return read


def compile_this(node: ThisExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-this-keyword-runtime-semantics-evaluation"""
    return read_this(code, code.reference(node), node)


def read_this(code: Code, reference: Reference, node: Node) -> Evaluate:
    """https://tc39.es/ecma262/#sec-function-environment-records-getthisbinding"""
    if reference.binding is None:
        global_this = code.realm.global_object
        return lambda _env: global_this
    read = read_slot(reference.hops, reference.slot)
    if not reference.needs_tdz:
        return read
    site = code.site(node.span)

    def read_checked(env: Env) -> Any:
        value = read(env)
        if value is ABSENT:
            _ = site
            raise this_uninitialized()
        return value

    return read_checked


def this_uninitialized() -> Exception:
    """V8's words for ``this`` before ``super()``."""
    return reference_error(MUST_CALL_SUPER)


def compile_callee_name(node: Identifier, code: Code) -> Callable[[Env], tuple[Any, Any]]:
    """A name that is called: the ``this`` value, which a ``with`` can give, and its value.

    https://tc39.es/ecma262/#sec-object-environment-records-withbaseobject
    """
    reference = code.reference(node)
    evaluate = read_reference(code, reference.fixed or reference, node)
    if reference.fixed is None:
        return lambda env: (UNDEFINED, evaluate(env))
    name, site = DynamicName(node.name, reference, code.strict), code.site(node.span)

    def call_on(env: Env) -> tuple[Any, Any]:
        _ = site
        holder = name.find(env)
        if holder is None:
            return UNDEFINED, evaluate(env)
        return holder if isinstance(holder, JSObject) else UNDEFINED, name.get(holder)

    return call_on


def initialize_binding(code: Code, node: Identifier) -> Store:
    """Give a declared name its first value.

    https://tc39.es/ecma262/#sec-initializereferencedbinding
    """
    reference = code.reference(node)
    binding = reference.binding
    if binding is None or binding.storage in (Storage.GLOBAL_OBJECT, Storage.DYNAMIC):
        return assign_reference(code, reference, node)
    if binding.storage is Storage.GLOBAL_LEXICAL:
        cell = code.realm.declarations[node.name]

        def initialize(_env: Env, value: Any) -> None:
            cell.value = value

        return initialize
    return write_slot(reference.hops, reference.slot)


def assign_identifier(code: Code, node: Identifier, operator: CallSite | None = None) -> Store:
    """Assign to a name: https://tc39.es/ecma262/#sec-putvalue"""
    return assign_reference(code, code.reference(node), node, operator)


def assign_reference(
    code: Code, reference: Reference, node: Identifier, operator: CallSite | None = None
) -> Store:
    """Assign to what a reference means when this runs."""
    binding = reference.binding
    site = code.site(node.span)
    if reference.fixed is not None:
        fixed = assign_reference(code, reference.fixed, node, operator)
        return write_dynamic(DynamicName(node.name, reference, code.strict), fixed, site)
    if binding is not None and binding.storage is Storage.IMPORTED:
        return _assign_import(operator or site)
    if binding is None or binding.storage is not Storage.SLOT:
        return write_global(code, node.name, site)
    if not binding.immutable and not reference.needs_tdz:
        return write_slot(reference.hops, reference.slot)
    dropped = binding.kind is BindingKind.FUNCTION_NAME and not code.strict
    return _assign_checked(reference, node.name, operator or site, dropped=dropped)


def _assign_import(site: CallSite) -> Store:
    def assign(_env: Env, _value: Any) -> None:
        _ = site
        raise constant_assignment()

    return assign


def _assign_checked(reference: Reference, name: str, site: CallSite, *, dropped: bool) -> Store:
    hops, slot = reference.hops, reference.slot
    assert reference.binding is not None
    immutable = reference.binding.immutable
    needs_tdz = reference.needs_tdz

    def assign(env: Env, value: Any) -> None:
        for _ in range(hops):
            env = env[0]
        if needs_tdz and env[slot] is ABSENT:
            _ = site
            raise uninitialized(name)
        if not immutable:
            env[slot] = value
        elif not dropped:
            raise constant_assignment()

    return assign


EXPRESSIONS: Expressions = {Identifier: compile_identifier, ThisExpression: compile_this}
