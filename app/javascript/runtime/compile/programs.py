"""Compiling whole programs."""

from __future__ import annotations

from typing import Any, cast

from app.javascript.runtime.compile.blocks import instantiate_functions
from app.javascript.runtime.compile.bodies import compile_body
from app.javascript.runtime.compile.code import Code, Evaluate, Unit
from app.javascript.runtime.compile.functions import compile_function
from app.javascript.runtime.compile.iterators import remember_array_iterator
from app.javascript.runtime.compile.tables import TABLES
from app.javascript.runtime.global_declarations import (
    check_declarable,
    check_lexical_names,
    check_var_names,
    create_global_function,
    create_global_var,
    create_lexical,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import FunctionDeclaration, Program, Statement
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind, Storage
from app.javascript.syntax.scopes.model import ScopeAnalysis


def program_code(
    realm: Realm, program: Program, analysis: ScopeAnalysis, *, internal: bool = False
) -> Code:
    """The place in which a program's own statements stand.

    Those of an ``internal`` program are not recorded.
    """
    remember_array_iterator(realm)
    details = realm.agent.recorder.details and not internal
    unit = Unit(realm, program, analysis, TABLES, details)
    scope = analysis.program
    name = "Object.<anonymous>" if scope.kind is ScopeKind.COMMON_JS else ""
    return Code(unit, scope, scope.strict, name, is_async=scope.kind is ScopeKind.MODULE)


def new_environment(code: Code) -> Env:
    """The environment of a program's top level."""
    return list(code.unit.template(code.function.environment))


def global_declaration_instantiation(code: Code, env: Env) -> None:
    """https://tc39.es/ecma262/#sec-globaldeclarationinstantiation

    An indirect eval's declarations can be deleted, and its lexical ones are its own:
    https://tc39.es/ecma262/#sec-evaldeclarationinstantiation
    """
    realm, scope = code.realm, code.function
    is_eval = scope.kind is ScopeKind.EVAL
    kept = [one for one in scope.bindings.values() if one.storage is Storage.GLOBAL_OBJECT]
    lexical = [one for one in scope.bindings.values() if one.storage is Storage.GLOBAL_LEXICAL]
    check_lexical_names(realm, [binding.name for binding in lexical])
    check_var_names(realm, [binding.name for binding in kept])
    global_functions = [
        one for one in scope.hoisted_functions if _is_global(one, scope.bindings.values())
    ]
    functions = [cast("Any", one.id).name for one in global_functions]
    variables = [one.name for one in kept if one.kind is not BindingKind.FUNCTION]
    check_declarable(realm, functions, variables)
    _declare_annex_b(code, deletable=is_eval)
    for binding in lexical:
        create_lexical(realm, binding.name, mutable=binding.kind is not BindingKind.CONST)
    for declaration, name in zip(global_functions, functions, strict=True):
        made = compile_function(declaration, code)(env)
        create_global_function(realm, name, made, deletable=is_eval)
    for name in variables:
        create_global_var(realm, name, deletable=is_eval)
    own = [one for one in scope.hoisted_functions if one not in global_functions]
    instantiate = instantiate_functions(own, code)
    if instantiate is not None:
        instantiate(env)


def _is_global(declaration: FunctionDeclaration, bindings: Any) -> bool:
    name = cast("Any", declaration.id).name
    return any(one.name == name and one.storage is Storage.GLOBAL_OBJECT for one in bindings)


def _declare_annex_b(code: Code, *, deletable: bool) -> None:
    """https://tc39.es/ecma262/#sec-web-compat-globaldeclarationinstantiation"""
    for name in code.unit.analysis.annex_b_names:
        if name not in code.realm.declarations:
            create_global_var(code.realm, name, deletable=deletable)


def compile_module_body(code: Code) -> Evaluate:
    """The statements of a module whose functions are made already."""
    return compile_body(_body(code), code)


def compile_function_body(code: Code) -> Evaluate:
    """The statements of a program that is the body of a function."""
    instantiate = instantiate_functions(code.function.hoisted_functions, code)
    body = compile_body(_body(code), code)
    if instantiate is None:
        return body
    declared = instantiate

    def evaluate(env: Env) -> Any:
        declared(env)
        return body(env)

    return evaluate


def _body(code: Code) -> list[Statement]:
    return cast("list[Statement]", code.unit.program.body)
