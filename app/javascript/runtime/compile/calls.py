"""Calls and ``new``: https://tc39.es/ecma262/#sec-function-calls"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.class_elements import private_get
from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.chains import compile_chain_reference
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.members import (
    name_span,
    read_private_name,
    static_key,
)
from app.javascript.runtime.compile.reporting import noting_call
from app.javascript.runtime.compile.spread import argument_list
from app.javascript.runtime.compile.supers import (
    compile_super_call,
    compile_super_get,
    super_this,
)
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_constructor
from app.javascript.runtime.property_access import get_computed, get_named
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.script_function import Env, ScriptFunction
from app.javascript.syntax.nodes import (
    CallExpression,
    ChainExpression,
    MemberExpression,
    NewExpression,
    PrivateIdentifier,
    SpreadElement,
    Super,
)


def compile_call(node: CallExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-function-calls-runtime-semantics-evaluation"""
    if isinstance(node.callee, Super):
        arguments = argument_list(node.arguments, code)
        noted = noting_call(arguments, node, code)
        return compile_super_call(node, code, noted)
    if node in code.unit.analysis.shadowed_eval_calls:
        return _shadowed_eval(node, code)
    if isinstance(node.callee, MemberExpression):
        return _method_call(node, node.callee, code)
    if isinstance(node.callee, ChainExpression):
        return _chain_call(node, node.callee, code)
    return _plain_call(node, code)


def not_a_function(text: str) -> Exception:
    return type_error(f"{text} is not a function")


def _plain_call(node: CallExpression, code: Code) -> Evaluate:
    """A call without a ``this`` value."""
    callee = code.expression(node.callee)
    text = callee_text(node.callee)
    site = code.site(node.callee.span if not node.arguments else node.span)
    if any(isinstance(argument, SpreadElement) for argument in node.arguments):
        return _spread_call(callee, node, code, site)
    parts = [code.expression(argument) for argument in node.arguments]
    if parts:
        parts[-1] = noting_call(parts[-1], node, code)
    else:
        callee = noting_call(callee, node, code)
    if len(parts) == 0:
        return _call_0(callee, text, site)
    if len(parts) == 1:
        return _call_1(callee, parts[0], text, site)
    if len(parts) == 2:
        return _call_2(callee, parts[0], parts[1], text, site)
    return _call_n(callee, parts, text, site)


def _call_0(callee: Evaluate, text: str, site: CallSite) -> Evaluate:
    def evaluate(env: Env) -> Any:
        function = callee(env)
        if type(function) is ScriptFunction:
            run = function.run
            _ = site
            return run(function, None, [function.env])
        return call_other(function, None, [], text)

    return evaluate


def _call_1(callee: Evaluate, first: Evaluate, text: str, site: CallSite) -> Evaluate:
    def evaluate(env: Env) -> Any:
        function = callee(env)
        if type(function) is ScriptFunction:
            run = function.run
            _ = site
            return run(function, None, [function.env, first(env)])
        return call_other(function, None, [first(env)], text)

    return evaluate


def _call_2(
    callee: Evaluate, first: Evaluate, second: Evaluate, text: str, site: CallSite
) -> Evaluate:
    def evaluate(env: Env) -> Any:
        function = callee(env)
        if type(function) is ScriptFunction:
            run = function.run
            _ = site
            return run(function, None, [function.env, first(env), second(env)])
        return call_other(function, None, [first(env), second(env)], text)

    return evaluate


def _call_n(callee: Evaluate, parts: list[Evaluate], text: str, site: CallSite) -> Evaluate:
    def evaluate(env: Env) -> Any:
        function = callee(env)
        given = [part(env) for part in parts]
        _ = site
        return call_other(function, None, given, text)

    return evaluate


def call_other(function: Any, this: Any, arguments: list[Any], text: str) -> Any:
    """Call whatever it is; ``text`` names it if it cannot be called."""
    if isinstance(function, JSObject) and function.callable:
        return function.call(this, arguments)
    raise not_a_function(text)


def _spread_call(callee: Evaluate, node: CallExpression, code: Code, site: CallSite) -> Evaluate:
    arguments = noting_call(argument_list(node.arguments, code), node, code)
    text = callee_text(node.callee)

    def evaluate(env: Env) -> Any:
        function = callee(env)
        given = arguments(env)
        _ = site
        return call_other(function, None, given, text)

    return evaluate


def _method_call(node: CallExpression, callee: MemberExpression, code: Code) -> Evaluate:
    """``target.name(...)``"""
    if isinstance(callee.object, Super):
        return _super_method_call(node, callee, code)
    key = static_key(callee)
    target = code.expression(callee.object)
    if not node.arguments:
        target = noting_call(target, node, code)
    arguments = argument_list(node.arguments, code)
    if node.arguments:
        arguments = noting_call(arguments, node, code)
    text = callee_text(callee)
    site = code.site(name_span(callee))
    if key is not None:
        return _named_method_call(target, key, arguments, text, site, code)
    if isinstance(callee.property, PrivateIdentifier):
        return _private_method_call(target, callee.property, arguments, text, site, code)
    name = code.expression(callee.property)
    realm = code.realm

    def evaluate(env: Env) -> Any:
        base = target(env)
        _ = site
        function = get_computed(realm, base, name(env))
        return call_other(function, base, arguments(env), text)

    return evaluate


def _named_method_call(
    target: Evaluate, key: str, arguments: Evaluate, text: str, site: CallSite, code: Code
) -> Evaluate:
    realm = code.realm

    def evaluate(env: Env) -> Any:
        base = target(env)
        _ = site
        function = get_named(realm, base, key)
        if type(function) is ScriptFunction:
            run = function.run
            return run(function, base, [function.env, *arguments(env)])
        return call_other(function, base, arguments(env), text)

    return evaluate


def _private_method_call(
    target: Evaluate,
    name: PrivateIdentifier,
    arguments: Evaluate,
    text: str,
    site: CallSite,
    code: Code,
) -> Evaluate:
    key = read_private_name(name, code)

    def evaluate(env: Env) -> Any:
        base = target(env)
        _ = site
        function = private_get(base, key(env))
        return call_other(function, base, arguments(env), text)

    return evaluate


def _super_method_call(node: CallExpression, callee: MemberExpression, code: Code) -> Evaluate:
    this = super_this(callee, code)
    method = compile_super_get(callee, code)
    arguments = noting_call(argument_list(node.arguments, code), node, code)
    text = callee_text(callee)
    site = code.site(name_span(callee))

    def evaluate(env: Env) -> Any:
        receiver = this(env)
        function = method(env)
        given = arguments(env)
        _ = site
        return call_other(function, receiver, given, text)

    return evaluate


def _chain_call(node: CallExpression, callee: ChainExpression, code: Code) -> Evaluate:
    """``(a?.b)(...)``, which keeps its ``this`` value."""
    reference = compile_chain_reference(callee.expression, code)
    arguments = noting_call(argument_list(node.arguments, code), node, code)
    text = callee_text(callee)
    site = code.site(node.span)

    def evaluate(env: Env) -> Any:
        found = reference(env)
        this, function = (None, None) if found is None else found
        given = arguments(env)
        _ = site
        return call_other(function, this, given, text)

    return evaluate


def _shadowed_eval(node: CallExpression, code: Code) -> Evaluate:
    """A call of a declared name ``eval``: refused if it turns out to be a direct eval."""
    call = _plain_call(node, code)
    callee = code.expression(node.callee)
    direct = code.realm.intrinsics.get("%eval%")

    def evaluate(env: Env) -> Any:
        if callee(env) is direct:
            raise unsupported("direct eval", "Use (0, eval)(text), which runs it globally.")
        return call(env)

    return evaluate


def compile_new(node: NewExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-evaluatenew"""
    callee = code.expression(node.callee)
    arguments = noting_call(argument_list(node.arguments, code), node, code)
    text = callee_text(node.callee)
    site = code.site(node.span)

    def evaluate(env: Env) -> Any:
        constructor = callee(env)
        given = arguments(env)
        _ = site
        if not is_constructor(constructor):
            raise type_error(f"{text} is not a constructor")
        return constructor.construct(given, constructor)

    return evaluate


EXPRESSIONS = {CallExpression: compile_call, NewExpression: compile_new}
