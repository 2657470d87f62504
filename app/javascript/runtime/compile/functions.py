"""Function definitions: https://tc39.es/ecma262/#sec-ecmascript-language-functions-and-classes"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.code import Code, Evaluate, Expressions, MakeNamed, Nameables
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.script_function import CodeKind, Env, FunctionCode, ScriptFunction
from app.javascript.syntax.nodes import (
    AnyFunction,
    ArrowFunctionExpression,
    FunctionExpression,
)


def compile_function(node: AnyFunction, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-function-definitions-runtime-semantics-evaluation"""
    name = "" if node.id is None else node.id.name
    return instantiate(function_code(node, code, name), code)


def compile_nameable(node: AnyFunction, code: Code, name: str | None) -> Evaluate | MakeNamed:
    """An anonymous function; without ``name``, the closure takes it.

    https://tc39.es/ecma262/#sec-runtime-semantics-instantiateordinaryfunctionexpression
    """
    if name is not None:
        return instantiate(function_code(node, code, name), code)
    shared = function_code(node, code, "")
    realm, prototype = code.realm, function_prototype(code, shared)

    def make(env: Env, given: str) -> ScriptFunction:
        return ScriptFunction(realm, prototype, shared, env, DataProperty(given, configurable=True))

    return make


def instantiate(shared: FunctionCode, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-runtime-semantics-instantiateordinaryfunctionobject"""
    realm, prototype = code.realm, function_prototype(code, shared)
    return lambda env: ScriptFunction(realm, prototype, shared, env)


def function_prototype(code: Code, shared: FunctionCode) -> Any:
    """The [[Prototype]] of functions of this kind."""
    kind = ("Async" if shared.is_async else "") + ("Generator" if shared.generator else "")
    return code.realm.intrinsics[f"%{kind}Function.prototype%"]


def function_code(
    node: AnyFunction, code: Code, name: str, kind: CodeKind | None = None, shown: str = ""
) -> FunctionCode:
    """What all functions made here share; compiled when the first of them is called.

    ``shown`` is the function's name in stack traces, if it is not ``name``.
    """
    scope = code.unit.analysis.function_scope(node)
    if kind is None:
        is_arrow = isinstance(node, ArrowFunctionExpression)
        kind = CodeKind.ARROW if is_arrow else CodeKind.NORMAL
        if scope.is_method:
            kind = CodeKind.METHOD
    shared = FunctionCode(
        kind,
        name,
        scope.expected_argument_count,
        strict=scope.strict,
        generator=node.generator,
        is_async=node.is_async,
    )
    shared.source = lambda: code.text(node.source_span)
    shared.label = code.inferred
    shown = shown or name or code.inferred
    inner = Code(code.unit, scope, scope.strict, shown, node.is_async, node.generator)
    shared.definition = node, inner
    shared.prepare = lambda: code.unit.tables.prepare(shared, inner, node)
    return shared


EXPRESSIONS: Expressions = {
    FunctionExpression: compile_function,
    ArrowFunctionExpression: compile_function,
}
NAMEABLE: Nameables = {
    FunctionExpression: compile_nameable,
    ArrowFunctionExpression: compile_nameable,
}
