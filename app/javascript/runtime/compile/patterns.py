"""Destructuring.

https://tc39.es/ecma262/#sec-destructuring-binding-patterns,
https://tc39.es/ecma262/#sec-destructuring-assignment

``text`` is how the program wrote the value, for messages: "" for an argument, None for a part of
another pattern.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.compile.code import Code, Evaluate, Store
from app.javascript.runtime.compile.destructured_text import (
    cannot_destructure,
    first_key,
    text_of_default,
)
from app.javascript.runtime.compile.identifiers import assign_identifier, initialize_binding
from app.javascript.runtime.compile.iterators import get_iterator_of, has_plainly
from app.javascript.runtime.compile.objects import literal_key
from app.javascript.runtime.compile.targets import compile_target
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.iteration import (
    Done,
    IteratorRecord,
    iterator_close,
    iterator_close_quietly,
    iterator_step,
    iterator_step_value,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.own_properties import copy_data_properties
from app.javascript.runtime.property_access import get_any, property_key
from app.javascript.runtime.return_completion import ReturnCompletion
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey
from app.javascript.syntax.nodes import (
    ArrayPattern,
    AssignmentPattern,
    AssignmentProperty,
    Identifier,
    ObjectPattern,
    Pattern,
    RestElement,
)
from app.javascript.syntax.scopes.kinds import Storage


@dataclass(frozen=True, slots=True)
class Element:
    """One target in a pattern; ``prepare`` runs before its value is fetched."""

    prepare: Evaluate
    finish: Callable[[Env, Any, Any], None]


def compile_pattern(node: Pattern, code: Code, *, declares: bool, text: str | None = None) -> Store:
    """A closure that takes a value apart; ``declares`` if names get their first value."""
    if isinstance(node, ObjectPattern):
        return _object_pattern(node, code, declares, text)
    if isinstance(node, ArrayPattern):
        return _array_pattern(node, code, declares, text)
    if isinstance(node, Identifier) and declares:
        return initialize_binding(code, node)
    element = _element(node, code, declares)

    def store(env: Env, value: Any) -> None:
        element.finish(env, element.prepare(env), value)

    return store


def _nothing(_env: Env) -> None:
    return None


def _element(node: Pattern, code: Code, declares: bool) -> Element:
    if isinstance(node, AssignmentPattern):
        return _with_default(node, code, declares)
    is_name = isinstance(node, Identifier) and code.reference(node).fixed is not None
    if isinstance(node, ObjectPattern | ArrayPattern) or (declares and not is_name):
        store = compile_pattern(node, code, declares=declares)
        return Element(_nothing, lambda env, _state, value: store(env, value))
    target = compile_target(node, code)
    return Element(target.prepare, target.set)


def _with_default(node: AssignmentPattern, code: Code, declares: bool) -> Element:
    """https://tc39.es/ecma262/#sec-runtime-semantics-keyedbindinginitialization"""
    inner = _element(node.left, code, declares)
    left = node.left
    if isinstance(left, Identifier) and not left.parenthesized:
        initializer = code.named(node.right, left.name)
    else:
        initializer = code.expression(node.right)
    inner_finish = inner.finish

    def finish(env: Env, state: Any, value: Any) -> None:
        if value is UNDEFINED:
            value = initializer(env)
        inner_finish(env, state, value)

    return Element(inner.prepare, finish)


# -- objects -------------------------------------------------------------------------------------

#: Takes one property out; answers its key.
TakeProperty = Callable[[Env, Any], PropertyKey]


def _object_pattern(node: ObjectPattern, code: Code, declares: bool, text: str | None) -> Store:
    rest: Element | None = None
    takes: list[TakeProperty] = []
    for part in node.properties:
        if isinstance(part, RestElement):
            rest = _element(part.argument, code, declares)
        else:
            takes.append(_take_property(part, code, declares, text))
    site = code.site((node.properties[0] if node.properties else node).span)
    first = first_key(node)
    text = text_of_default(node, text)
    realm = code.realm

    def bind(env: Env, value: Any) -> None:
        if value is UNDEFINED or value is NULL:
            _ = site
            raise cannot_destructure(value, first, text)
        if rest is None:
            for take in takes:
                take(env, value)
            return
        taken = [take(env, value) for take in takes]
        state = rest.prepare(env)
        remaining = JSObject(realm.object_prototype)
        copy_data_properties(realm, remaining, value, taken)
        rest.finish(env, state, remaining)

    return bind


def _take_property(
    part: AssignmentProperty, code: Code, declares: bool, text: str | None
) -> TakeProperty:
    """https://tc39.es/ecma262/#sec-runtime-semantics-propertydestructuringassignmentevaluation"""
    if isinstance(part.value, ArrayPattern) and text is not None:
        store = _array_pattern(part.value, code, declares, None, whole=text)
        element = Element(_nothing, lambda env, _state, value: store(env, value))
    else:
        element = _element(part.value, code, declares)
    prepare, finish = element.prepare, element.finish
    realm = code.realm
    site = code.site(part.key.span)
    key = None if part.computed else literal_key(part.key)
    if key is None:
        name = code.expression(part.key)

        def take_computed(env: Env, value: Any) -> PropertyKey:
            _ = site
            computed = property_key(name(env))
            state = prepare(env)
            finish(env, state, get_any(realm, value, computed))
            return computed

        return take_computed
    known: str = key

    def take(env: Env, value: Any) -> PropertyKey:
        state = prepare(env)
        _ = site
        finish(env, state, get_any(realm, value, known))
        return known

    return take


# -- arrays --------------------------------------------------------------------------------------

#: Takes the next value, or the rest, out of an iterator.
TakeNext = Callable[[Env, IteratorRecord], None]


def _array_pattern(
    node: ArrayPattern, code: Code, declares: bool, text: str | None, whole: str | None = None
) -> Store:
    """``whole`` is the text of the object of which the value is a property.

    https://tc39.es/ecma262/#sec-runtime-semantics-iteratordestructuringassignmentevaluation
    """
    takes = [_take_next(part, code, declares) for part in node.elements]
    realm = code.realm
    site = code.site(node.span)
    shown = text or ""
    plain = _plain_targets(node, code, declares)

    def bind(env: Env, value: Any) -> None:
        if plain is not None and has_plainly(realm, value, len(plain)):
            for store, element in zip(plain, value.elements, strict=False):
                store(env, element)
            return
        _ = site
        if whole is not None and (value is UNDEFINED or value is NULL):
            raise cannot_destructure(value, "Symbol(Symbol.iterator)", whole)
        take_all(env, get_iterator_of(realm, value, shown, whole), takes)

    return bind


def take_all(env: Env, record: IteratorRecord, takes: list[TakeNext]) -> None:
    """Fill the targets of a pattern, and close the iterator if it is not done."""
    try:
        for take in takes:
            take(env, record)
    except ThrowCompletion:
        if not record.done:
            iterator_close_quietly(record)
        raise
    except ReturnCompletion:
        if not record.done:
            iterator_close(record)
        raise
    if not record.done:
        iterator_close(record)


def _plain_targets(node: ArrayPattern, code: Code, declares: bool) -> list[Store] | None:
    """OPTIMIZATION: the targets, if storing to them runs nothing of the program."""
    stores: list[Store] = []
    for part in node.elements:
        if not isinstance(part, Identifier):
            return None
        binding = code.reference(part).binding
        if binding is None or binding.storage is not Storage.SLOT:
            return None
        store = initialize_binding(code, part) if declares else assign_identifier(code, part)
        stores.append(store)
    return stores


def next_value(record: IteratorRecord) -> Any:
    """The next value, undefined when the iterator is done."""
    if record.done:
        return UNDEFINED
    value = iterator_step_value(record)
    return UNDEFINED if isinstance(value, Done) else value


def _take_next(part: Pattern | None, code: Code, declares: bool) -> TakeNext:
    if part is None:

        def skip(_env: Env, record: IteratorRecord) -> None:
            if not record.done:
                iterator_step(record)

        return skip
    if isinstance(part, RestElement):
        return _take_rest(part, code, declares)
    element = _element(part, code, declares)
    prepare, finish = element.prepare, element.finish

    def take(env: Env, record: IteratorRecord) -> None:
        state = prepare(env)
        finish(env, state, next_value(record))

    return take


def _take_rest(part: RestElement, code: Code, declares: bool) -> TakeNext:
    element = _element(part.argument, code, declares)
    prototype = code.realm.array_prototype

    def take(env: Env, record: IteratorRecord) -> None:
        state = element.prepare(env)
        values: list[Any] = []
        while not record.done:
            value = iterator_step_value(record)
            if not isinstance(value, Done):
                values.append(value)
        element.finish(env, state, ArrayObject(prototype, values))

    return take
