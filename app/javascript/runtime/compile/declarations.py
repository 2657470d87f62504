"""Declarations: https://tc39.es/ecma262/#sec-declarations-and-the-variable-statement"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.blocks import plain_sequence
from app.javascript.runtime.compile.callee_text import callee_text, declared_text
from app.javascript.runtime.compile.code import Code, Executable, Execute, Operand, Statements
from app.javascript.runtime.compile.environments import read_slot, write_slot
from app.javascript.runtime.compile.fusing import called, fuse, operand
from app.javascript.runtime.compile.globals import write_global
from app.javascript.runtime.compile.identifiers import assign_reference, initialize_binding
from app.javascript.runtime.compile.patterns import compile_pattern
from app.javascript.runtime.compile.reporting import reporting_statement
from app.javascript.runtime.compile.targets import compile_target
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import (
    ArrayPattern,
    Expression,
    FunctionDeclaration,
    Identifier,
    VariableDeclaration,
    VariableDeclarator,
)
from app.javascript.syntax.scopes.kinds import Storage
from app.javascript.syntax.scopes.model import Reference


def compile_variable_declaration(node: VariableDeclaration, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-let-and-const-declarations-runtime-semantics-evaluation"""
    runs = [_declarator(part, node.kind, code) for part in node.declarations]
    parts = [Executable(run) for run in runs if run is not None]
    if not parts:
        return Executable(lambda _env: None)
    return Executable(reporting_statement(plain_sequence(parts), node, code))


def _declarator(node: VariableDeclarator, kind: str, code: Code) -> Execute | None:
    target = node.id
    if not isinstance(target, Identifier):
        assert node.init is not None
        init = code.expression(node.init)
        bind = compile_pattern(target, code, declares=True, text=_text(node, node.init, code))
        return lambda env: bind(env, init(env))
    if node.init is None:
        if kind == "var":
            return None
        store = initialize_binding(code, target)
        return lambda env: store(env, UNDEFINED)
    reference = code.reference(target)
    initialized = _initialized_in_place(reference, code)
    if initialized is not None:
        parts = {"place": initialized, "value": _named(node.init, target.name, code)}
        return fuse("{place} = {value}", parts)
    value = code.named(node.init, target.name)
    if reference.fixed is not None:
        place = compile_target(target, code)
        return lambda env: place.set(env, place.prepare(env), value(env))
    write = initialize_binding(code, target)

    def initialize(env: Env) -> None:
        write(env, value(env))

    return initialize


def _text(node: VariableDeclarator, init: Expression, code: Code) -> str:
    """How V8 names the value that is taken apart."""
    if not isinstance(node.id, ArrayPattern):
        return callee_text(init)
    before = code.unit.program.text[node.id.span.end : init.span.start]
    return declared_text(init, is_parenthesized="(" in before)


def _initialized_in_place(reference: Reference, code: Code) -> Operand | None:
    """The place of a variable whose declaration needs no more than to put its value there."""
    binding = reference.binding
    if reference.fixed is not None or binding is None:
        return None
    if binding.storage is Storage.GLOBAL_LEXICAL:
        return Operand("{0}.value", (code.realm.declarations[binding.name],))
    if binding.storage is Storage.SLOT and reference.hops == 0:
        return Operand("env[{0}]", (reference.slot,))
    return None


def _named(node: Expression, name: str, code: Code) -> Operand:
    return called(code.named(node, name)) if code.is_anonymous(node) else operand(node, code)


def compile_function_declaration(node: FunctionDeclaration, code: Code) -> Executable:
    """Nothing, but for Annex B.3.2: the function of a block goes to its variable too."""
    copied = code.unit.analysis.annex_b_functions.get(node)
    if copied is None:
        return Executable(lambda _env: None)
    read = read_slot(copied.block.hops, copied.block.slot)
    variable = copied.variable
    if variable.fixed is not None:
        assert node.id is not None
        write = assign_reference(code, variable, node.id)
    elif variable.binding is None or variable.binding.storage is Storage.GLOBAL_OBJECT:
        assert node.id is not None
        write = write_global(code, node.id.name, code.site(node.span))
    else:
        write = write_slot(variable.hops, variable.slot)

    def run(env: Env) -> Any:
        write(env, read(env))

    return Executable(run)


STATEMENTS: Statements = {
    VariableDeclaration: compile_variable_declaration,
    FunctionDeclaration: compile_function_declaration,
}
