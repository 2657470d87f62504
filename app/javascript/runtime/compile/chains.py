"""Optional chains: https://tc39.es/ecma262/#sec-optional-chains

Every link of a chain is a reference: a closure that answers ``(this, value)``, or None when a
``?.`` before it met undefined or null.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from app.javascript.runtime.class_elements import private_get
from app.javascript.runtime.compile.call_places import call_site
from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.identifiers import compile_callee_name
from app.javascript.runtime.compile.members import (
    access_site,
    name_span,
    read_private_name,
)
from app.javascript.runtime.compile.reporting import noting_call
from app.javascript.runtime.compile.spread import argument_list
from app.javascript.runtime.compile.supers import (
    compile_super_get,
    super_name,
    super_this,
)
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.property_access import delete_value, get_computed
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, UNDEFINED
from app.javascript.syntax.nodes import (
    CallExpression,
    ChainExpression,
    Expression,
    Identifier,
    MemberExpression,
    PrivateIdentifier,
    Super,
)

Link: TypeAlias = "Callable[[Env], tuple[Any, Any] | None]"


def compile_chain(node: ChainExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-optional-chaining-evaluation"""
    link = compile_chain_reference(node.expression, code)

    def evaluate(env: Env) -> Any:
        found = link(env)
        return UNDEFINED if found is None else found[1]

    return evaluate


def compile_chain_reference(node: Expression | Super, code: Code) -> Link:
    """One link of a chain, with those before it."""
    if isinstance(node, MemberExpression):
        return _member_link(node, code)
    if (
        isinstance(node, CallExpression)
        and not isinstance(node.callee, Super)
        and node not in code.unit.analysis.eval_calls
    ):
        return _call_link(node, code)
    if isinstance(node, ChainExpression):
        inner = compile_chain_reference(node.expression, code)
        return lambda env: inner(env) or (UNDEFINED, UNDEFINED)
    if isinstance(node, Identifier):
        return compile_callee_name(node, code)
    evaluate = code.expression(node)
    return lambda env: (UNDEFINED, evaluate(env))


def _member_link(node: MemberExpression, code: Code) -> Link:
    if isinstance(node.object, Super):
        this, method = super_this(node, code), compile_super_get(node, code)
        return lambda env: (this(env), method(env))
    before = compile_chain_reference(node.object, code)
    optional = node.optional
    read = _reader(node, code)
    site = access_site(node, code)

    def link(env: Env) -> tuple[Any, Any] | None:
        found = before(env)
        if found is None:
            return None
        base = found[1]
        if optional and (base is UNDEFINED or base is NULL):
            return None
        _ = site
        return base, read(env, base)

    return link


def _reader(node: MemberExpression, code: Code) -> Callable[[Env, Any], Any]:
    if isinstance(node.property, PrivateIdentifier):
        private_name = read_private_name(node.property, code)
        return lambda env, base: private_get(base, private_name(env))
    realm = code.realm
    name = super_name(node, code)
    return lambda env, base: get_computed(realm, base, name(env))


def _call_link(node: CallExpression, code: Code) -> Link:
    callee = compile_chain_reference(node.callee, code)
    arguments = noting_call(argument_list(node, code), node, code)
    optional = node.optional
    text = callee_text(node.callee)
    site = call_site(node, code)

    def link(env: Env) -> tuple[Any, Any] | None:
        found = callee(env)
        if found is None:
            return None
        this, function = found
        if optional and (function is UNDEFINED or function is NULL):
            return None
        given = arguments(env)
        _ = site
        if not is_callable(function):
            raise type_error(f"{text} is not a function")
        return UNDEFINED, function.call(this, given)

    return link


def compile_delete_chain(node: ChainExpression, code: Code) -> Evaluate:
    """``delete a?.b``: https://tc39.es/ecma262/#sec-delete-operator-runtime-semantics-evaluation"""
    inner = node.expression
    if not isinstance(inner, MemberExpression):
        evaluate = compile_chain(node, code)

        def drop(env: Env) -> bool:
            evaluate(env)
            return True

        return drop
    before = compile_chain_reference(inner.object, code)
    name = super_name(inner, code)
    optional, strict = inner.optional, code.strict
    site = code.site(name_span(inner))

    def delete(env: Env) -> Any:
        found = before(env)
        if found is None or (optional and (found[1] is UNDEFINED or found[1] is NULL)):
            return True
        _ = site
        return delete_value(found[1], name(env), strict)

    return delete


EXPRESSIONS: Expressions = {ChainExpression: compile_chain}
