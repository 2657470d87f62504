"""What happens on entry to a function, before its body.

https://tc39.es/ecma262/#sec-functiondeclarationinstantiation
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from app.javascript.runtime.arguments_object import (
    create_mapped_arguments_object,
    create_unmapped_arguments_object,
)
from app.javascript.runtime.compile.blocks import instantiate_functions
from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.environments import read_slot
from app.javascript.runtime.compile.parameters import bind_parameters
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import Env, ScriptFunction
from app.javascript.runtime.values import NULL, UNDEFINED, Value
from app.javascript.runtime.wrappers import wrap
from app.javascript.syntax.nodes import Pattern
from app.javascript.syntax.scopes.model import Binding, FunctionScope, Scope

#: ``enter(function, this, env, new_target)`` makes the environment of the body of what was passed.
EnterFunction: TypeAlias = "Callable[[ScriptFunction, Any, Env, JSObject | None], Env]"
#: ``fill(env, function, this, new_target, arguments)`` gives a part of it.
Fill: TypeAlias = "Callable[[Env, ScriptFunction, Any, JSObject | None, list[Any]], None]"


@dataclass(frozen=True, slots=True)
class Entry:
    """How a function is entered.

    ``size`` is not 0 where the environment is the arguments, then ``tail``, with nothing to fill in
    but ``this`` (``this_slot``, None if it is not used).
    """

    enter: EnterFunction
    size: int = 0
    tail: tuple[Any, ...] = ()
    this_slot: int | None = None
    strict: bool = True


def compile_instantiation(params: list[Pattern], code: Code) -> Entry:
    """How the function of ``code`` is entered."""
    scope = code.function
    fills = _implicit_fills(scope, code)
    if not scope.simple_parameters:
        fills.append(_parameters_fill(params, code))
    finish = _finish(scope, code)
    if not scope.has_environment:
        return Entry(_without_environment(fills, finish))
    if not scope.simple_parameters:
        return Entry(_from_arguments(fills, finish, scope, code))
    return _simple(fills, finish, scope, code)


def fit(env: Env, size: int) -> None:
    """Give a beginning environment as many arguments as there are parameters."""
    given = len(env)
    if given < size:
        env.extend([UNDEFINED] * (size - given))
    else:
        del env[size:]


def _simple(
    fills: list[Fill], finish: Callable[[Env], Env] | None, scope: FunctionScope, code: Code
) -> Entry:
    """Parameters that are names only stand in the first slots already."""
    template = code.unit.template(scope.environment)
    size = len(scope.parameter_names) + 1
    tail = tuple(template[size:])

    def enter(function: ScriptFunction, this: Any, env: Env, new_target: JSObject | None) -> Env:
        arguments = env[1:] if fills else env
        if len(env) != size:
            fit(env, size)
        env += tail
        for fill in fills:
            fill(env, function, this, new_target, arguments)
        return env if finish is None else finish(env)

    uses_this = scope.this is not None and not scope.is_derived_constructor
    if finish is not None or len(fills) != uses_this:
        return Entry(enter)
    slot = scope.this.slot if scope.this is not None and uses_this else None
    return Entry(enter, size, tail, slot, code.strict)


def _from_arguments(
    fills: list[Fill], finish: Callable[[Env], Env] | None, scope: FunctionScope, code: Code
) -> EnterFunction:
    tail = tuple(code.unit.template(scope.environment)[1:])

    def enter(function: ScriptFunction, this: Any, env: Env, new_target: JSObject | None) -> Env:
        arguments = env[1:]
        env = [env[0], *tail]
        for fill in fills:
            fill(env, function, this, new_target, arguments)
        return env if finish is None else finish(env)

    return enter


def _without_environment(fills: list[Fill], finish: Callable[[Env], Env] | None) -> EnterFunction:
    def enter(function: ScriptFunction, this: Any, env: Env, new_target: JSObject | None) -> Env:
        arguments = env[1:]
        env = env[0]
        for fill in fills:
            fill(env, function, this, new_target, arguments)
        return env if finish is None else finish(env)

    return enter


# -- what the function itself gives ----------------------------------------------------------------


def _implicit_fills(scope: FunctionScope, code: Code) -> list[Fill]:
    fills: list[Fill] = []
    if scope.this is not None and not scope.is_derived_constructor:
        fills.append(_this_fill(scope.this.slot, code))
    if scope.function_name is not None and scope.function_name.slot:
        fills.append(_function_fill(scope.function_name.slot))
    if scope.active_function is not None:
        fills.append(_function_fill(scope.active_function.slot))
    if scope.new_target is not None:
        fills.append(_new_target_fill(scope.new_target.slot))
    if scope.home_object is not None:
        fills.append(_home_object_fill(scope.home_object.slot))
    if scope.arguments is not None:
        fills.append(_arguments_fill(scope, scope.arguments, code))
    return fills


def _this_fill(slot: int, code: Code) -> Fill:
    """https://tc39.es/ecma262/#sec-ordinarycallbindthis"""
    realm = code.realm

    def fill_strict(env: Env, _function: Any, this: Any, _new_target: Any, _given: Any) -> None:
        env[slot] = this

    def fill_sloppy(env: Env, _function: Any, this: Any, _new_target: Any, _given: Any) -> None:
        env[slot] = this if isinstance(this, JSObject) else this_object(realm, this)

    return fill_strict if code.strict else fill_sloppy


def this_object(realm: Realm, this: Value) -> JSObject:
    """``this`` of sloppy code, given a primitive."""
    if this is UNDEFINED or this is NULL:
        return realm.global_object
    return wrap(realm, this)


def _function_fill(slot: int) -> Fill:
    def fill(env: Env, function: Any, _this: Any, _new_target: Any, _given: Any) -> None:
        env[slot] = function

    return fill


def _new_target_fill(slot: int) -> Fill:
    def fill(env: Env, _function: Any, _this: Any, new_target: Any, _given: Any) -> None:
        env[slot] = new_target

    return fill


def _home_object_fill(slot: int) -> Fill:
    def fill(env: Env, function: Any, _this: Any, _new_target: Any, _given: Any) -> None:
        env[slot] = function.home_object

    return fill


def _arguments_fill(scope: FunctionScope, binding: Binding, code: Code) -> Fill:
    realm, slot = code.realm, binding.slot
    if not scope.mapped_arguments:

        def fill(env: Env, _function: Any, _this: Any, _new_target: Any, given: Any) -> None:
            env[slot] = create_unmapped_arguments_object(realm, given)

        return fill
    slots = {
        index: index + 1
        for index, name in enumerate(scope.parameter_names)
        if scope.bindings[name].slot == index + 1
    }

    def fill_mapped(env: Env, function: Any, _this: Any, _new_target: Any, given: Any) -> None:
        env[slot] = create_mapped_arguments_object(realm, function, given, env, slots)

    return fill_mapped


def _parameters_fill(params: list[Pattern], code: Code) -> Fill:
    bind = bind_parameters(params, code)

    def fill(env: Env, _function: Any, _this: Any, _new_target: Any, given: Any) -> None:
        bind(env, given)

    return fill


# -- declarations of the body ----------------------------------------------------------------------


def _finish(scope: FunctionScope, code: Code) -> Callable[[Env], Env] | None:
    """Enter the body: its own variables where parameters have expressions, and its functions."""
    if scope.body is None:
        instantiate = instantiate_functions(scope.hoisted_functions, code)
        if instantiate is None:
            return None

        def finish(env: Env) -> Env:
            instantiate(env)
            return env

        return finish
    return _enter_body(scope, scope.body, code)


def _enter_body(scope: FunctionScope, body: Scope, code: Code) -> Callable[[Env], Env]:
    """https://tc39.es/ecma262/#sec-functiondeclarationinstantiation, step 28"""
    copies = [
        (
            read_slot(scope.hops_to(parameter), parameter.slot),
            variable.slot,
        )
        for parameter, variable in scope.copies
    ]
    tail = tuple(code.unit.template(body.environment)[1:]) if body.has_environment else ()
    instantiate = instantiate_functions(body.hoisted_functions, code)
    has_environment = body.has_environment

    def finish(env: Env) -> Env:
        inner = [env, *tail] if has_environment else env
        for read, slot in copies:
            inner[slot] = read(env)
        if instantiate is not None:
            instantiate(inner)
        return inner

    return finish
