"""Calls of the program's functions: making the environment, running the body.

https://tc39.es/ecma262/#sec-ecmascript-function-objects,
https://tc39.es/ecma262/#sec-functiondeclarationinstantiation

The closures that enter a function hold ``depth_limit`` in a free variable of exactly that name: it
marks, on the interpreter's stack, where one frame of the program ends and the next begins. An error
that leaves a function is of its realm: hence ``value_in`` where it does.
"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.runtime.class_elements import initialize_instance_elements
from app.javascript.runtime.compile.code import Code, Evaluate, Operand
from app.javascript.runtime.compile.fusing import closure, fuse
from app.javascript.runtime.compile.identifiers import MUST_CALL_SUPER
from app.javascript.runtime.compile.instantiation import EnterFunction, Entry, fit, this_object
from app.javascript.runtime.compile.pure_recursion import PureFunction
from app.javascript.runtime.compile.reporting import POP, PUSH, reporting_body
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
from app.javascript.runtime.short_text import cut
from app.javascript.runtime.values import UNDEFINED, Value

TOO_DEEP = "Maximum call stack size exceeded"


def prepare(
    shared: FunctionCode,
    code: Code,
    body: Operand,
    entry: Entry,
    text: str = "",
    pure: PureFunction | None = None,
) -> None:
    """Give a function's code its ``run`` and ``construct``.

    ``text`` is shown for a function without a name; ``pure`` can remember what it answers.
    """
    realm = code.realm
    kind = shared.kind
    if kind.is_class_constructor:
        shared.run = refuse_call
        shared.construct = constructor_of(reporting_body(body, code, text), entry, kind, code)
        return
    if shared.is_async or shared.generator:
        shared.run = counted(realm, suspending_run(shared, code, closure(body), entry.enter))
        return
    if entry.size:
        shared.run = quick_run(code, body, entry, text, pure)
        shared.kept_arguments = entry.size - 1
    else:
        shared.run = plain_run(realm, reporting_body(body, code, text), entry)
    if kind is CodeKind.NORMAL:
        shared.construct = constructor_of(reporting_body(body, code, text), entry, kind, code)


def plain_run(realm: Realm, body: Evaluate, entry: Entry) -> Run:
    """[[Call]] of an ordinary function."""
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


_BEGIN: Final = """
depth = agent.depth
if depth >= depth_limit:
    raise range_error(TOO_DEEP)
budget.statements_left = left = budget.statements_left - 1
if left < 0:
    raise budget.statements_spent()
agent.depth = depth + 1
if len(env) != size:
    fit(env, size)
"""

_END: Final = """
try:
    value = {body}
except ThrowCompletion as thrown:
    POP_THROWING
    agent.depth = depth
    thrown.value_in(realm)
    raise
POP
agent.depth = depth
return value
"""

#: Instead of the value, where the function remembers.
_REMEMBERED: Final = "value = remembered(env) if left < mark else {body}"

_THIS: Final = """
env[slot] = this if strict or isinstance(this, JSObject) else this_object(realm, this)
"""


def quick_run(
    code: Code, body: Operand, entry: Entry, text: str, pure: PureFunction | None = None
) -> Run:
    """OPTIMIZATION: the same, where the environment is arguments, variables and ``this`` only."""
    realm = code.realm
    agent, budget = realm.agent, realm.agent.budget
    others: dict[str, Any] = {"agent": agent, "budget": budget, "realm": realm, "size": entry.size}
    others |= {"depth_limit": budget.limits.call_depth, "fit": fit}
    others |= {"range_error": range_error, "TOO_DEEP": TOO_DEEP}
    template = _BEGIN
    if entry.tail:
        template += "env += tail\n"
        others["tail"] = entry.tail
    if entry.this_slot is not None:
        template += _THIS.lstrip("\n")
        others |= {"slot": entry.this_slot, "strict": entry.strict, "this_object": this_object}
    push, pop, pop_throwing = PUSH, POP, "recorder.pop()"
    if code.unit.details:
        recorder = code.realm.agent.recorder
        others |= {"recorder": recorder, "stack": recorder.stack, "name": code.name or cut(text)}
    else:
        push = pop = pop_throwing = ""
    end = _END
    if pure is not None:
        end = end.replace("value = {body}", _REMEMBERED)
        others |= {"remembered": pure.evaluate, "mark": pure.mark}
    end = end.replace("POP_THROWING", pop_throwing).replace("POP", pop.strip("\n"))
    lines = (template + push + end).splitlines()
    template = "\n".join(line for line in lines if line.strip())
    run: Any = fuse(template, {"body": body}, parameters="function, this, env", **others)
    return run  # type: ignore[no-any-return]


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


def constructor_of(body: Evaluate, entry: Entry, kind: CodeKind, code: Code) -> Construct:
    """https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget"""
    realm = code.realm
    if kind is CodeKind.DERIVED_CONSTRUCTOR:
        this = code.function.this
        body = with_this(body, this.slot if this is not None else 0)
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
