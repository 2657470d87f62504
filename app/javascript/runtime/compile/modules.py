"""Import and export declarations, where a module runs them.

https://tc39.es/ecma262/#sec-exports-runtime-semantics-evaluation
"""

from __future__ import annotations

from app.javascript.runtime.compile.classes import compile_class
from app.javascript.runtime.compile.code import Code, Evaluate, Executable, Statements
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.declared import DEFAULT_EXPORT
from app.javascript.syntax.nodes import (
    ClassDeclaration,
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    FunctionDeclaration,
    ImportDeclaration,
    Node,
)


def compile_export_named(node: ExportNamedDeclaration, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-exports-runtime-semantics-evaluation; names alone do nothing."""
    if node.declaration is None:
        return Executable(lambda _env: None)
    return code.statement(node.declaration)


def compile_export_default(node: ExportDefaultDeclaration, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-exports-runtime-semantics-evaluation"""
    declaration = node.declaration
    if isinstance(declaration, FunctionDeclaration | ClassDeclaration):
        if declaration.id is not None:
            return code.statement(declaration)
        if isinstance(declaration, FunctionDeclaration):
            return Executable(lambda _env: None)
        make = compile_class(declaration, code, "default")
        return _store_default(lambda env: make(env, "default"), code)
    return _store_default(code.named(declaration, "default"), code)


def _store_default(evaluate: Evaluate, code: Code) -> Executable:
    slot = code.function.bindings[DEFAULT_EXPORT].slot

    def store(env: Env) -> None:
        env[slot] = evaluate(env)

    return Executable(store)


def compile_nothing(_node: Node, _code: Code) -> Executable:
    """Imports and exports of names are resolved when modules are linked."""
    return Executable(lambda _env: None)


STATEMENTS: Statements = {
    ExportNamedDeclaration: compile_export_named,
    ExportDefaultDeclaration: compile_export_default,
    ExportAllDeclaration: compile_nothing,
    ImportDeclaration: compile_nothing,
}
