"""Calls of the program's functions: making the environment, running the body.

https://tc39.es/ecma262/#sec-ecmascript-function-objects,
https://tc39.es/ecma262/#sec-functiondeclarationinstantiation

The closures that enter a function hold ``depth_limit`` in a free variable of exactly that name: it
marks, on the interpreter's stack, where one frame of the program ends and the next begins. An error
that leaves a function is of its realm: hence ``value_in`` where it does.
"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.class_elements import initialize_instance_elements
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.identifiers import MUST_CALL_SUPER
from app.javascript.runtime.compile.instantiation import EnterFunction, Entry, fit, this_object
from app.javascript.runtime.compile.suspending import suspending_run
from app.javascript.runtime.completion import (
    ThrowCompletion,
    range_error,
    reference_error,
    type_error,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.property import ABSENT
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import (
    CodeKind,
    Construct,
    Env,
    FunctionCode,
    Run,
    ScriptFunction,
)
from app.javascript.runtime.values import UNDEFINED, Value

TOO_DEEP = "Maximum call stack size exceeded"


def prepare(shared: FunctionCode, code: Code, body: Evaluate, entry: Entry) -> None:
    """Give a function's code its ``run`` and ``construct``."""
    realm = code.realm
    kind = shared.kind
    if kind.is_class_constructor:
        shared.run = refuse_call
        shared.construct = constructor_of(realm, body, entry, kind)
        return
    if shared.is_async or shared.generator:
        shared.run = counted(realm, suspending_run(shared, code, body, entry.enter))
        return
    shared.run = plain_run(realm, body, entry)
    if kind is CodeKind.NORMAL:
        shared.construct = constructor_of(realm, body, entry, kind)


def plain_run(realm: Realm, body: Evaluate, entry: Entry) -> Run:
    """[[Call]] of an ordinary function."""
    if entry.size and entry.this_slot is None:
        return simple_run(realm, body, entry)
    if entry.size and entry.this_slot:
        return method_run(realm, body, entry)
    agent, budget = realm.agent, realm.agent.budget
    depth_limit = budget.limits.call_depth
    enter = entry.enter

    def run(function: ScriptFunction, this: Value, env: Env) -> Value:
        depth = agent.depth
        if depth >= depth_limit:
            raise range_error(TOO_DEEP)
        budget.statements_left = left = budget.statements_left - 1
        if left < 0:
            raise budget.statements_spent()
        agent.depth = depth + 1
        try:
            value: Value = body(enter(function, this, env, None))
        except ThrowCompletion as thrown:
            agent.depth = depth
            thrown.value_in(realm)
            raise
        agent.depth = depth
        return value

    return run


def simple_run(realm: Realm, body: Evaluate, entry: Entry) -> Run:
    """OPTIMIZATION: the same, where the environment is arguments and variables only."""
    agent, budget = realm.agent, realm.agent.budget
    depth_limit = budget.limits.call_depth
    size, tail = entry.size, entry.tail

    def run(function: ScriptFunction, _this: Value, env: Env) -> Value:
        depth = agent.depth
        if depth >= depth_limit:
            raise range_error(TOO_DEEP)
        budget.statements_left = left = budget.statements_left - 1
        if left < 0:
            raise budget.statements_spent()
        agent.depth = depth + 1
        if len(env) != size:
            fit(env, size)
        if tail:
            env += tail
        try:
            value: Value = body(env)
        except ThrowCompletion as thrown:
            agent.depth = depth
            thrown.value_in(realm)
            raise
        agent.depth = depth
        return value

    return run


def method_run(realm: Realm, body: Evaluate, entry: Entry) -> Run:
    """OPTIMIZATION: the same, with ``this`` in a slot."""
    agent, budget = realm.agent, realm.agent.budget
    depth_limit = budget.limits.call_depth
    size, tail, slot, strict = entry.size, entry.tail, entry.this_slot, entry.strict
    assert slot is not None

    def run(function: ScriptFunction, this: Value, env: Env) -> Value:
        depth = agent.depth
        if depth >= depth_limit:
            raise range_error(TOO_DEEP)
        budget.statements_left = left = budget.statements_left - 1
        if left < 0:
            raise budget.statements_spent()
        agent.depth = depth + 1
        if len(env) != size:
            fit(env, size)
        env += tail
        env[slot] = this if strict or isinstance(this, JSObject) else this_object(realm, this)
        try:
            value: Value = body(env)
        except ThrowCompletion as thrown:
            agent.depth = depth
            thrown.value_in(realm)
            raise
        agent.depth = depth
        return value

    return run


def counted(realm: Realm, inner: Run) -> Run:
    """The same for what makes generators and promises."""
    agent, budget = realm.agent, realm.agent.budget
    depth_limit = budget.limits.call_depth

    def run(function: ScriptFunction, this: Value, env: Env) -> Value:
        depth = agent.depth
        if depth >= depth_limit:
            raise range_error(TOO_DEEP)
        budget.statements_left = left = budget.statements_left - 1
        if left < 0:
            raise budget.statements_spent()
        agent.depth = depth + 1
        try:
            value = inner(function, this, env)
        except ThrowCompletion as thrown:
            agent.depth = depth
            thrown.value_in(realm)
            raise
        agent.depth = depth
        return value

    return run


def refuse_call(function: ScriptFunction, _this: Value, _env: Env) -> Value:
    """[[Call]] of a class constructor; the error is of the constructor's realm."""
    name = function.shown_name()
    what = f"Class constructor {name}" if name else "Class constructors"
    refused = type_error(f"{what} cannot be invoked without 'new'")
    refused.value_in(function.realm)
    raise refused


def constructor_of(realm: Realm, body: Evaluate, entry: Entry, kind: CodeKind) -> Construct:
    """https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget"""
    if kind is CodeKind.DERIVED_CONSTRUCTOR:
        return counted_construct(realm, derived(realm, body, entry.enter))
    return base(realm, body, entry.enter)


def counted_construct(realm: Realm, inner: Construct) -> Construct:
    """Count the frame of a construction."""
    agent, budget = realm.agent, realm.agent.budget
    depth_limit = budget.limits.call_depth

    def construct(function: ScriptFunction, env: Env, new_target: JSObject) -> JSObject:
        depth = agent.depth
        if depth >= depth_limit:
            raise range_error(TOO_DEEP)
        budget.statements_left = left = budget.statements_left - 1
        if left < 0:
            raise budget.statements_spent()
        agent.depth = depth + 1
        try:
            made = inner(function, env, new_target)
        except ThrowCompletion:
            agent.depth = depth
            raise
        agent.depth = depth
        return made

    return construct


def base(realm: Realm, body: Evaluate, enter: EnterFunction) -> Construct:
    """A function or base class: the object is made first."""
    agent, budget = realm.agent, realm.agent.budget
    depth_limit = budget.limits.call_depth

    def construct(function: ScriptFunction, env: Env, new_target: JSObject) -> JSObject:
        depth = agent.depth
        if depth >= depth_limit:
            raise range_error(TOO_DEEP)
        budget.statements_left = left = budget.statements_left - 1
        if left < 0:
            raise budget.statements_spent()
        agent.depth = depth + 1
        try:
            prototype = get_prototype_from_constructor(new_target, "%Object.prototype%")
            made = JSObject(prototype)
            if function.elements is not None:
                initialize_instance_elements(made, function)
            value = body(enter(function, made, env, new_target))
        except ThrowCompletion as thrown:
            agent.depth = depth
            thrown.value_in(realm)
            raise
        agent.depth = depth
        return value if isinstance(value, JSObject) else made

    return construct


def derived(realm: Realm, body: Evaluate, enter: EnterFunction) -> Construct:
    """A derived class: ``super()`` makes the object; ``body`` answers ``(value, this)``.

    What is wrong with the answer is an error of the caller's realm.
    """

    def construct(function: ScriptFunction, env: Env, new_target: JSObject) -> JSObject:
        try:
            value, this = body(enter(function, ABSENT, env, new_target))
        except ThrowCompletion as thrown:
            thrown.value_in(realm)
            raise
        if isinstance(value, JSObject):
            return value
        if value is not UNDEFINED:
            raise type_error("Derived constructors may only return object or undefined")
        if this is ABSENT:
            raise reference_error(MUST_CALL_SUPER)
        return this  # type: ignore[no-any-return]

    return construct


def with_this(body: Evaluate, slot: int) -> Evaluate:
    """A derived constructor's body, answering its ``this`` too; slot 0 if nothing uses it."""

    def evaluate(env: Env) -> tuple[Any, Any]:
        value = body(env)
        return value, env[slot] if slot else ABSENT

    return evaluate
