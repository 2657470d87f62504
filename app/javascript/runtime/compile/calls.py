"""Calls and ``new``: https://tc39.es/ecma262/#sec-function-calls"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.class_elements import private_get
from app.javascript.runtime.compile.call_places import call_site
from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.chains import compile_chain_reference
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.eval_calls import compile_eval_call
from app.javascript.runtime.compile.fused_calls import (
    METHOD,
    NEW,
    PLAIN,
    fused_call,
)
from app.javascript.runtime.compile.identifiers import compile_callee_name
from app.javascript.runtime.compile.members import (
    ASKED,
    by_name,
    read_of_callee,
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
from app.javascript.runtime.property_access import get_computed
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import (
    CallExpression,
    ChainExpression,
    Identifier,
    MemberExpression,
    NewExpression,
    PrivateIdentifier,
    Super,
)


def compile_call(node: CallExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-function-calls-runtime-semantics-evaluation"""
    if isinstance(node.callee, Super):
        arguments = argument_list(node, code)
        noted = noting_call(arguments, node, code)
        return compile_super_call(node, code, noted)
    if node in code.unit.analysis.eval_calls:
        return compile_eval_call(node, code)
    if isinstance(node.callee, MemberExpression):
        return _method_call(node, node.callee, code)
    if isinstance(node.callee, Identifier) and code.reference(node.callee).fixed is not None:
        return _dynamic_call(node, node.callee, code)
    if isinstance(node.callee, ChainExpression):
        return _chain_call(node, node.callee, code)
    return _plain_call(node, code)


def not_a_function(text: str) -> Exception:
    """V8's words for a call of what cannot be called."""
    return type_error(f"{text} is not a function")


def _plain_call(node: CallExpression, code: Code) -> Evaluate:
    """A call without a ``this`` value."""
    assert not isinstance(node.callee, Super)
    text = callee_text(node.callee)
    site = call_site(node, code)
    fused = fused_call(PLAIN, node.callee, node, code, site=site, other=call_other, text=text)
    return fused or _unfused_call(node, code, site)


def call_other(function: Any, this: Any, arguments: list[Any], text: str) -> Any:
    """Call whatever it is; ``text`` names it if it cannot be called."""
    if isinstance(function, JSObject) and function.callable:
        return function.call(this, arguments)
    raise not_a_function(text)


def _unfused_call(node: CallExpression, code: Code, site: CallSite) -> Evaluate:
    """Many arguments, or spread ones."""
    callee = code.expression(node.callee)
    arguments = noting_call(argument_list(node, code), node, code)
    text = callee_text(node.callee)

    def evaluate(env: Env) -> Any:
        function = callee(env)
        given = arguments(env)
        _ = site
        return call_other(function, None, given, text)

    return evaluate


def _method_call(node: CallExpression, callee: MemberExpression, code: Code) -> Evaluate:
    """``base.name(...)``"""
    if isinstance(callee.object, Super):
        return _super_method_call(node, callee, code)
    key = static_key(callee)
    fused: Evaluate | None = None
    if key is not None and key not in ASKED:
        others = by_name(key, call_site(node, code), code)
        others |= {"other": call_other, "text": callee_text(callee)}
        others["get"] = read_of_callee(callee, others["get"], others["site"], code)
        fused = fused_call(METHOD, callee.object, node, code, **others)
    return fused or _unfused_method_call(node, callee, code)


def _unfused_method_call(node: CallExpression, callee: MemberExpression, code: Code) -> Evaluate:
    """Computed and private names, many or spread arguments."""
    assert not isinstance(callee.object, Super)
    target = code.expression(callee.object)
    arguments = argument_list(node, code)
    if node.arguments:
        arguments = noting_call(arguments, node, code)
    else:
        target = noting_call(target, node, code)
    text = callee_text(callee)
    site = call_site(node, code)
    if isinstance(callee.property, PrivateIdentifier):
        read = read_of_callee(callee, private_get, site, code)
        key_of = read_private_name(callee.property, code)
        return _private_method_call(target, key_of, read, arguments, text, site)
    key = static_key(callee)
    name = code.expression(callee.property) if key is None else lambda _env: key
    realm, read = code.realm, read_of_callee(callee, get_computed, site, code)

    def evaluate(env: Env) -> Any:
        base = target(env)
        called_name = name(env)
        _ = site
        function = read(realm, base, called_name)
        return call_other(function, base, arguments(env), text)

    return evaluate


def _private_method_call(
    target: Evaluate,
    key: Evaluate,
    read: Callable[..., Any],
    arguments: Evaluate,
    text: str,
    site: CallSite,
) -> Evaluate:
    def evaluate(env: Env) -> Any:
        base = target(env)
        _ = site
        function = read(base, key(env))
        return call_other(function, base, arguments(env), text)

    return evaluate


def _super_method_call(node: CallExpression, callee: MemberExpression, code: Code) -> Evaluate:
    this = super_this(callee, code)
    method = compile_super_get(callee, code)
    arguments = noting_call(argument_list(node, code), node, code)
    text = callee_text(callee)
    site = call_site(node, code)

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
    arguments = noting_call(argument_list(node, code), node, code)
    text = callee_text(callee)
    site = call_site(node, code)

    def evaluate(env: Env) -> Any:
        found = reference(env)
        this, function = (None, None) if found is None else found
        given = arguments(env)
        _ = site
        return call_other(function, this, given, text)

    return evaluate


def _dynamic_call(node: CallExpression, callee: Identifier, code: Code) -> Evaluate:
    """``name(...)`` where the name may be a property of a ``with``'s object."""
    reference = compile_callee_name(callee, code)
    arguments = noting_call(argument_list(node, code), node, code)
    text = callee_text(callee)
    site = code.site(callee.span)

    def evaluate(env: Env) -> Any:
        this, function = reference(env)
        given = arguments(env)
        _ = site
        return call_other(function, this, given, text)

    return evaluate


def compile_new(node: NewExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-evaluatenew"""
    text = callee_text(node.callee)
    site = code.site(node.span)
    others = {"is_constructor": is_constructor, "refuse": not_a_constructor}
    fused = fused_call(NEW, node.callee, node, code, site=site, text=text, **others)
    if fused is not None:
        return fused
    callee = code.expression(node.callee)
    arguments = noting_call(argument_list(node, code), node, code)

    def evaluate(env: Env) -> Any:
        constructor = callee(env)
        given = arguments(env)
        _ = site
        if not is_constructor(constructor):
            raise not_a_constructor(text)
        return constructor.construct(given, constructor)

    return evaluate


def not_a_constructor(text: str) -> Exception:
    """V8's words for ``new`` of what is none."""
    return type_error(f"{text} is not a constructor")


EXPRESSIONS: Expressions = {CallExpression: compile_call, NewExpression: compile_new}
