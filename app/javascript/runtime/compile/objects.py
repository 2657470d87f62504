"""Object literals: https://tc39.es/ecma262/#sec-object-initializer"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import function_name
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import create_data_property_or_throw
from app.javascript.runtime.own_properties import copy_data_properties, define_accessor
from app.javascript.runtime.property_access import property_key
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL
from app.javascript.syntax.nodes import (
    BigIntLiteral,
    Expression,
    FunctionExpression,
    Identifier,
    Literal,
    ObjectExpression,
    PrivateIdentifier,
    Property,
    SpreadElement,
)

#: Adds one property of the literal to the object.
Define = Callable[[Env, JSObject], None]


def literal_key(node: Expression | PrivateIdentifier) -> str | None:
    """The key of a property name that is not computed."""
    if isinstance(node, Identifier):
        return node.name
    if isinstance(node, BigIntLiteral):
        return str(node.value)
    if isinstance(node, Literal):
        return node.value if isinstance(node.value, str) else to_string(node.value)
    return None


def compile_object(node: ObjectExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-object-initializer-runtime-semantics-evaluation"""
    prototype = code.realm.object_prototype
    simple = [_simple_property(part, code) for part in node.properties]
    if all(part is not None for part in simple):
        return _simple_object(prototype, [part for part in simple if part is not None])
    defines = [_compile_property(part, code) for part in node.properties]

    def evaluate(env: Env) -> JSObject:
        made = JSObject(prototype)
        for define in defines:
            define(env, made)
        return made

    return evaluate


def _simple_property(part: Property | SpreadElement, code: Code) -> tuple[str, Evaluate] | None:
    """``key: value`` with nothing special about it."""
    if isinstance(part, SpreadElement) or part.computed or part.kind != "init" or part.method:
        return None
    key = literal_key(part.key)
    if key is None or (key == "__proto__" and not part.shorthand):
        return None
    return key, code.named(part.value, key)


def _simple_object(prototype: JSObject, parts: list[tuple[str, Evaluate]]) -> Evaluate:
    def evaluate(env: Env) -> JSObject:
        made = JSObject(prototype)
        properties = made.properties
        for key, value in parts:
            properties[key] = value(env)
        return made

    def evaluate_empty(_env: Env) -> JSObject:
        return JSObject(prototype)

    return evaluate if parts else evaluate_empty


def _compile_property(part: Property | SpreadElement, code: Code) -> Define:
    """https://tc39.es/ecma262/#sec-runtime-semantics-propertydefinitionevaluation"""
    if isinstance(part, SpreadElement):
        return _spread(part, code)
    if part.kind != "init" or part.method:
        return _method(part, code)
    key = None if part.computed else literal_key(part.key)
    if key == "__proto__" and not part.shorthand:
        return _set_prototype(part, code)
    if key is None:
        return _computed(part, code)
    value = code.named(part.value, key)
    name = key

    def define(env: Env, made: JSObject) -> None:
        create_data_property_or_throw(made, name, value(env))

    return define


def _spread(part: SpreadElement, code: Code) -> Define:
    argument = code.expression(part.argument)
    realm = code.realm

    def define(env: Env, made: JSObject) -> None:
        copy_data_properties(realm, made, argument(env), ())

    return define


def _set_prototype(part: Property, code: Code) -> Define:
    """https://tc39.es/ecma262/#sec-__proto__-property-names-in-object-initializers"""
    value = code.expression(part.value)

    def define(env: Env, made: JSObject) -> None:
        prototype = value(env)
        if prototype is NULL:
            made.prototype = None
        elif isinstance(prototype, JSObject):
            made.prototype = prototype

    return define


def _computed(part: Property, code: Code) -> Define:
    name = code.expression(part.key)
    site = code.site(part.key.span)
    if code.is_anonymous(part.value):
        make = code.nameable(part.value)

        def define_named(env: Env, made: JSObject) -> None:
            _ = site
            key = property_key(name(env))
            create_data_property_or_throw(made, key, make(env, function_name(key)))

        return define_named
    value = code.expression(part.value)

    def define(env: Env, made: JSObject) -> None:
        _ = site
        key = property_key(name(env))
        create_data_property_or_throw(made, key, value(env))

    return define


def _method(part: Property, code: Code) -> Define:
    """https://tc39.es/ecma262/#sec-runtime-semantics-methoddefinitionevaluation"""
    assert isinstance(part.value, FunctionExpression)
    key = None if part.computed else literal_key(part.key)
    name = code.expression(part.key) if key is None else None
    kind = part.kind
    make = code.nameable(part.value)

    def define(env: Env, made: JSObject) -> None:
        actual = key if name is None else property_key(name(env))
        assert actual is not None
        if kind == "init":
            function = make(env, function_name(actual))
            function.home_object = made
            create_data_property_or_throw(made, actual, function)
            return
        function = make(env, function_name(actual, kind))
        function.home_object = made
        define_accessor(made, actual, kind, function, enumerable=True)

    return define


EXPRESSIONS: Expressions = {ObjectExpression: compile_object}
