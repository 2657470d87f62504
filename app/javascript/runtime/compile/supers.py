"""``super``: https://tc39.es/ecma262/#sec-super-keyword"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.class_elements import initialize_instance_elements
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.environments import read_slot
from app.javascript.runtime.compile.identifiers import read_this
from app.javascript.runtime.completion import reference_error, type_error
from app.javascript.runtime.conversion import data_value, describe
from app.javascript.runtime.function import FunctionObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_constructor
from app.javascript.runtime.property import ABSENT
from app.javascript.runtime.property_access import (
    cannot_read,
    cannot_set,
    property_key,
    unconverted_key,
)
from app.javascript.runtime.property_errors import read_only_error
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, Value
from app.javascript.syntax.nodes import CallExpression, Identifier, MemberExpression, Super


def super_name(node: MemberExpression, code: Code) -> Evaluate:
    """What stands in the brackets, or the name as a constant."""
    if not node.computed and isinstance(node.property, Identifier):
        name = node.property.name
        return lambda _env: name
    return code.expression(node.property)


def super_base(node: MemberExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-getsuperbase"""
    assert isinstance(node.object, Super)
    reference = code.unit.analysis.supers[node.object].home_object
    assert reference is not None
    home = read_slot(reference.hops, reference.slot)

    def evaluate(env: Env) -> JSObject | None:
        found: JSObject = home(env)
        return found.get_prototype_of()

    return evaluate


def super_this(node: MemberExpression, code: Code) -> Evaluate:
    """The value that a super property is read from and written to on behalf of."""
    assert isinstance(node.object, Super)
    return read_this(code, code.unit.analysis.supers[node.object].this, node.object)


def compile_super_get(node: MemberExpression, code: Code) -> Evaluate:
    """``super.name``: https://tc39.es/ecma262/#sec-makesuperpropertyreference"""
    this, name, base = super_this(node, code), super_name(node, code), super_base(node, code)
    site = code.site(node.property.span)

    def evaluate(env: Env) -> Any:
        receiver = this(env)
        key = name(env)
        holder = base(env)
        _ = site
        return get_super(holder, key, receiver)

    return evaluate


def get_super(holder: JSObject | None, name: Value, receiver: Value) -> Value:
    """Read from what ``super_base`` answered."""
    if holder is None:
        raise cannot_read(NULL, unconverted_key(name))
    return holder.get(property_key(name), receiver)


def set_super(
    holder: JSObject | None, name: Value, receiver: Value, value: Value, *, strict: bool
) -> None:
    """Write to what ``super_base`` answered."""
    if holder is None:
        raise cannot_set(NULL, unconverted_key(name))
    key = property_key(name)
    if not holder.set(key, value, receiver) and strict:
        target = receiver if isinstance(receiver, JSObject) else holder
        raise read_only_error(target, key)


def compile_super_call(node: CallExpression, code: Code, arguments: Evaluate) -> Evaluate:
    """https://tc39.es/ecma262/#sec-super-keyword-runtime-semantics-evaluation

    ``arguments`` evaluates to their list.
    """
    found = code.unit.analysis.supers[node.callee]
    assert found.active_function is not None
    assert found.new_target is not None
    active_function = read_slot(found.active_function.hops, found.active_function.slot)
    new_target = read_slot(found.new_target.hops, found.new_target.slot)
    this_hops, this_slot = found.this.hops, found.this.slot
    site = code.site(node.callee.span)

    def evaluate(env: Env) -> Any:
        constructor = active_function(env)
        parent = constructor.get_prototype_of()
        given = arguments(env)
        _ = site
        if not is_constructor(parent):
            raise not_a_super_constructor(constructor, parent)
        result = parent.construct(given, new_target(env))
        for _hop in range(this_hops):
            env = env[0]
        if env[this_slot] is not ABSENT:
            raise reference_error("Super constructor may only be called once")
        env[this_slot] = result
        initialize_instance_elements(result, constructor)
        return result

    return evaluate


def not_a_super_constructor(constructor: JSObject, parent: JSObject | None) -> Exception:
    """V8's words for ``super()`` where the parent is no constructor."""
    shown = "null" if parent is None else describe(parent)
    if isinstance(parent, FunctionObject):
        own = data_value(parent, "name")
        shown = own if isinstance(own, str) and own else "null"
    name = data_value(constructor, "name")
    owner = f"{name}" if isinstance(name, str) and name else "anonymous class"
    return type_error(f"Super constructor {shown} of {owner} is not a constructor")
