"""What a direct eval of sloppy code declares outside of its own text.

https://tc39.es/ecma262/#sec-evaldeclarationinstantiation
"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.environments import read_slot, write_slot
from app.javascript.runtime.compile.functions import compile_function
from app.javascript.runtime.global_declarations import (
    can_declare_global_var,
    check_declarable,
    check_var_names,
    create_global_function,
    create_global_var,
)
from app.javascript.runtime.script_function import Env, ScriptFunction
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import FunctionDeclaration
from app.javascript.syntax.scopes.model import EvalDeclarations


def eval_declaration_instantiation(code: Code, env: Env) -> None:
    """Make the variables of the eval whose text ``code`` is; ``env`` is its own environment."""
    declared = code.unit.analysis.eval_declarations
    if declared is None:
        return
    functions = [(name_of(one), compile_function(one, code)) for one in declared.functions]
    names = {name for name, _ in functions}
    variables = [name for name in declared.names if name not in names]
    if declared.holder is None:
        check_var_names(code.realm, declared.names)
        check_declarable(code.realm, [name for name, _ in functions], variables)
    annex_b = _declarable(code, declared)
    made: dict[str, Any] = {name: make(env) for name, make in functions}
    if declared.holder is None:
        _declare_globally(code, made, annex_b + variables)
    else:
        _declare_in_function(declared, env, made, annex_b + variables)


def name_of(declaration: FunctionDeclaration) -> str:
    """Of a declaration in a text for ``eval``, where all have one."""
    assert declaration.id is not None
    return declaration.id.name


def _declarable(code: Code, declared: EvalDeclarations) -> list[str]:
    """The names of Annex B that can be declared."""
    names = [one for one in code.unit.analysis.annex_b_names if one not in declared.names]
    if declared.holder is not None:
        return names
    return [
        name
        for name in names
        if name not in code.realm.declarations and can_declare_global_var(code.realm, name)
    ]


def _declare_globally(
    code: Code, functions: dict[str, ScriptFunction], variables: list[str]
) -> None:
    for name, function in functions.items():
        create_global_function(code.realm, name, function, deletable=True)
    for name in variables:
        create_global_var(code.realm, name, deletable=True)


def _declare_in_function(
    declared: EvalDeclarations, env: Env, functions: dict[str, Any], variables: list[str]
) -> None:
    assert declared.holder is not None
    hops, slot = declared.holder.hops, declared.holder.slot
    made = read_slot(hops, slot)(env)
    if made is None:
        made = {}
        write_slot(hops, slot)(env, made)
    for name, function in functions.items():
        target = declared.targets.get(name)
        if target is None:
            made[name] = function
        else:
            write_slot(target.hops, target.slot)(env, function)
    for name in variables:
        if name not in declared.targets:
            made.setdefault(name, UNDEFINED)
