"""Property accessors: https://tc39.es/ecma262/#sec-property-accessors"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.class_elements import private_get
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.environments import read_slot
from app.javascript.runtime.compile.supers import compile_super_get
from app.javascript.runtime.objects import call_getter
from app.javascript.runtime.property import ABSENT, AccessorProperty, DataProperty
from app.javascript.runtime.property_access import (
    get_computed,
    get_of_primitive,
)
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import (
    Identifier,
    Literal,
    MemberExpression,
    PrivateIdentifier,
    Super,
)
from app.trace.source import Span


def static_key(node: MemberExpression) -> str | None:
    """The key of ``a.b`` and ``a["b"]`` that is known now and is no array index."""
    name = node.property
    if not node.computed and isinstance(name, Identifier):
        return name.name
    if isinstance(name, Literal) and isinstance(name.value, str) and not name.value[:1].isdigit():
        return name.value
    return None


def name_span(node: MemberExpression) -> Span:
    """Where V8 points for an access: the property's name."""
    return node.property.span


def compile_member(node: MemberExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-property-accessors-runtime-semantics-evaluation"""
    if isinstance(node.object, Super):
        return compile_super_get(node, code)
    target = code.expression(node.object)
    if isinstance(node.property, PrivateIdentifier):
        return _private_member(node, target, code)
    key = static_key(node)
    if key is not None:
        return named_member(target, key, node, code)
    return computed_member(target, code.expression(node.property), node, code)


def named_member(target: Evaluate, key: str, node: MemberExpression, code: Code) -> Evaluate:
    """``target.key``"""
    realm = code.realm
    site = code.site(name_span(node))

    def evaluate(env: Env) -> Any:
        base = target(env)
        try:
            found = base.properties.get(key, ABSENT)
        except AttributeError:
            _ = site
            return get_of_primitive(realm, base, key)
        if found is ABSENT:
            return base.get(key, base)
        kind = type(found)
        if kind is DataProperty:
            return found.value
        if kind is AccessorProperty:
            return call_getter(found, base)
        return found

    return evaluate


def computed_member(
    target: Evaluate, name: Evaluate, node: MemberExpression, code: Code
) -> Evaluate:
    """``target[name]``"""
    realm = code.realm
    site = code.site(name_span(node))

    def evaluate(env: Env) -> Any:
        base = target(env)
        key = name(env)
        if type(base) is ArrayObject and type(key) is float:
            elements = base.elements
            if 0 <= key < len(elements):
                index = int(key)
                value = elements[index]
                if index == key and value is not HOLE:
                    return value
        _ = site
        return get_computed(realm, base, key)

    return evaluate


def read_private_name(node: PrivateIdentifier, code: Code) -> Evaluate:
    """The Private Name that ``#name`` means here."""
    reference = code.reference(node)
    return read_slot(reference.hops, reference.slot)


def _private_member(node: MemberExpression, target: Evaluate, code: Code) -> Evaluate:
    assert isinstance(node.property, PrivateIdentifier)
    name = read_private_name(node.property, code)
    site = code.site(name_span(node))

    def evaluate(env: Env) -> Any:
        base = target(env)
        key = name(env)
        try:
            found = base.properties.get(key, ABSENT)
        except AttributeError:
            found = ABSENT
        kind = type(found)
        if found is ABSENT or kind is DataProperty or kind is AccessorProperty:
            _ = site
            return private_get(base, key)
        return found

    return evaluate


EXPRESSIONS = {MemberExpression: compile_member}
