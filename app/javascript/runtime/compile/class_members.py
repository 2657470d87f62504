"""Methods, fields and static blocks of classes.

https://tc39.es/ecma262/#sec-runtime-semantics-classelementevaluation
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from app.javascript.runtime.class_elements import ClassField
from app.javascript.runtime.compile.activation import counted, prepare
from app.javascript.runtime.compile.bodies import compile_body
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.functions import function_code, function_prototype
from app.javascript.runtime.compile.fusing import called, operand
from app.javascript.runtime.compile.instantiation import compile_instantiation
from app.javascript.runtime.compile.members import read_private_name
from app.javascript.runtime.compile.objects import literal_key
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.function import function_name
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.own_properties import define_accessor, define_method
from app.javascript.runtime.property import AccessorProperty, DataProperty, Property
from app.javascript.runtime.property_access import property_key
from app.javascript.runtime.script_function import (
    CodeKind,
    Env,
    FunctionCode,
    ScriptFunction,
)
from app.javascript.runtime.values import PrivateName, PropertyKey, Value
from app.javascript.syntax.nodes import (
    AnyClass,
    AnyClassElement,
    MethodDefinition,
    PrivateIdentifier,
    PropertyDefinition,
    StaticBlock,
)

#: A public method defines itself. A private one, a field or a static block is handed on.
Defined: TypeAlias = "tuple[PrivateName, Property] | ClassField | ScriptFunction | None"


@dataclass(frozen=True, slots=True)
class Member:
    """``define(env, home, constructor)``; home is the constructor if static, else the prototype."""

    static: bool
    define: Callable[[Env, JSObject, ScriptFunction], Defined]


def compile_members(node: AnyClass, code: Code, name: str) -> list[Member]:
    """All members but the constructor, in the order of the text."""
    members: list[Member] = []
    for element in cast("list[AnyClassElement]", node.body.body):
        if isinstance(element, StaticBlock):
            members.append(Member(True, _static_block(element, code)))
        elif isinstance(element, PropertyDefinition):
            members.append(Member(element.static, _field(element, code)))
        elif element.kind != "constructor":
            members.append(Member(element.static, _method(element, code, name)))
    return members


def _key(element: MethodDefinition | PropertyDefinition, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-propertyname-evaluation"""
    if isinstance(element.key, PrivateIdentifier):
        return read_private_name(element.key, code)
    if not element.computed:
        name = literal_key(element.key)
        return lambda _env: name
    key = code.expression(element.key)
    site = code.site(element.key.span)

    def evaluate(env: Env) -> PropertyKey:
        value = key(env)
        _ = site
        return property_key(value)

    return evaluate


def shown_key(key: PropertyKey | PrivateName) -> PropertyKey:
    """The key as functions are named after it."""
    return key.description if isinstance(key, PrivateName) else key


def _method(element: MethodDefinition, code: Code, owner: str) -> Any:
    """https://tc39.es/ecma262/#sec-runtime-semantics-methoddefinitionevaluation"""
    key = _key(element, code)
    kind = element.kind
    static = element.static
    prefix = "" if kind == "method" else kind
    shown = "" if element.computed else str(getattr(element.key, "name", ""))
    shared = function_code(
        element.value, code, "", CodeKind.METHOD, f"{owner}.{shown}" if owner and shown else shown
    )
    realm, function_proto = code.realm, function_prototype(code, shared)

    def define(env: Env, home: JSObject, _constructor: ScriptFunction) -> Defined:
        name = key(env)
        if static and name == "prototype":
            raise type_error("Classes may not have a static property named 'prototype'")
        own_name = DataProperty(function_name(shown_key(name), prefix), configurable=True)
        function = ScriptFunction(realm, function_proto, shared, env, own_name)
        function.home_object = home
        if isinstance(name, PrivateName):
            return name, private_element(kind, function)
        if kind == "method":
            define_method(home, name, function)
        else:
            define_accessor(home, name, kind, function, enumerable=False)
        return None

    return define


def private_element(kind: str, function: ScriptFunction) -> Property:
    """https://tc39.es/ecma262/#sec-privateelement-specification-type"""
    if kind == "method":
        return DataProperty(function)
    return AccessorProperty(
        function if kind == "get" else None, function if kind == "set" else None
    )


def _field(element: PropertyDefinition, code: Code) -> Any:
    """https://tc39.es/ecma262/#sec-runtime-semantics-classfielddefinitionevaluation"""
    key = _key(element, code)
    static = element.static
    if element.value is None:
        return lambda env, _home, _constructor: ClassField(_checked(key(env), static), None)
    shared = _initializer_code(element, code)
    realm, function_proto = code.realm, code.realm.function_prototype

    def define(env: Env, home: JSObject, _constructor: ScriptFunction) -> Defined:
        name = _checked(key(env), static)
        own_name = DataProperty(function_name(shown_key(name)), configurable=True)
        initializer = ScriptFunction(realm, function_proto, shared, env, own_name)
        initializer.home_object = home
        return ClassField(name, initializer)

    return define


def _checked(name: PropertyKey | PrivateName, static: bool) -> PropertyKey | PrivateName:
    if static and name == "prototype":
        raise type_error("Classes may not have a static property named 'prototype'")
    return name


def _initializer_code(element: PropertyDefinition, code: Code) -> FunctionCode:
    """A field's initializer is a method that answers its value; its name is the field's."""
    scope = code.unit.analysis.function_scope(element)
    shared = FunctionCode(CodeKind.METHOD, "", 0, strict=True)
    shown = "<static_initializer>" if element.static else "<instance_members_initializer>"
    shared.label = shown
    inner = Code(code.unit, scope, True, shown)
    value = element.value
    assert value is not None

    def compile_now() -> None:
        entry = compile_instantiation([], inner)
        if inner.is_anonymous(value):
            make = inner.nameable(value)

            def run(function: ScriptFunction, this: Value, env: Env) -> Value:
                name = function.own_name()
                made: Value = make(entry.enter(function, this, env, None), name)
                return made

            shared.run = counted(code.realm, run)
        else:
            prepare(shared, inner, operand(value, inner), entry)

    shared.prepare = compile_now
    return shared


def _static_block(element: StaticBlock, code: Code) -> Any:
    """https://tc39.es/ecma262/#sec-runtime-semantics-classstaticblockdefinitionevaluation"""
    scope = code.unit.analysis.function_scope(element)
    shared = FunctionCode(CodeKind.METHOD, "", 0, strict=True)
    shared.label = "<static_initializer>"
    inner = Code(code.unit, scope, True, shared.label)

    def compile_now() -> None:
        body = called(compile_body(element.body, inner))
        prepare(shared, inner, body, compile_instantiation([], inner))

    shared.prepare = compile_now
    realm, function_proto = code.realm, code.realm.function_prototype

    def define(env: Env, home: JSObject, _constructor: ScriptFunction) -> Defined:
        block = ScriptFunction(realm, function_proto, shared, env)
        block.home_object = home
        return block

    return define
