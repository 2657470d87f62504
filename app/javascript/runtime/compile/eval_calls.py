"""Direct evals: https://tc39.es/ecma262/#sec-function-calls-runtime-semantics-evaluation"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.blocks import instantiate_functions
from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.code import Code, Evaluate, Unit
from app.javascript.runtime.compile.completion_values import compile_statements
from app.javascript.runtime.compile.eval_declarations import eval_declaration_instantiation
from app.javascript.runtime.compile.identifiers import compile_callee_name
from app.javascript.runtime.compile.reporting import noting_call
from app.javascript.runtime.compile.spread import argument_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.contexts import run_in_context
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import CallExpression, Goal, Identifier
from app.javascript.syntax.parse import parse
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.javascript.syntax.scopes.evals import eval_context
from app.javascript.syntax.scopes.model import Scope
from app.trace.steps import ContextKind


def compile_eval_call(node: CallExpression, code: Code) -> Evaluate:
    """``eval(...)``, a direct eval if the name means %eval% when this runs."""
    assert isinstance(node.callee, Identifier)
    scope = code.unit.analysis.eval_calls[node]
    reference = compile_callee_name(node.callee, code)
    arguments = noting_call(argument_list(node, code), node, code)
    text = callee_text(node.callee)
    site = code.site(node.callee.span)
    intrinsics = code.realm.intrinsics

    def evaluate(env: Env) -> Any:
        this, function = reference(env)
        given = arguments(env)
        _ = site
        if function is intrinsics["%eval%"]:
            return perform_eval(given[0], scope, code, env) if given else UNDEFINED
        if isinstance(function, JSObject) and function.callable:
            return function.call(this, given)
        raise type_error(f"{text} is not a function")

    return evaluate


def perform_eval(text: Any, scope: Scope, code: Code, env: Env) -> Any:
    """Run ``text`` in ``scope``, whose environment is ``env``: https://tc39.es/ecma262/#sec-performeval"""
    if not isinstance(text, str):
        return text
    with problems_thrown():
        program = parse(text, Goal.SCRIPT, file_name="<anonymous>", within=eval_context(scope))
        analysis = analyze_scopes(program, enclosing=scope)
    realm, own = code.realm, analysis.program
    outer = code.unit
    unit = Unit(realm, program, analysis, outer.tables, outer.details, imports=outer.imports)
    unit.referrer = outer.referrer
    inner = Code(unit, own, own.strict, "eval")

    def run() -> Any:
        entered = env
        if own.has_environment:
            entered = [env, *unit.template(own.environment)[1:]]
        eval_declaration_instantiation(inner, entered)
        instantiate = instantiate_functions(own.hoisted_functions, inner)
        if instantiate is not None:
            instantiate(entered)
        return compile_statements(inner, completion=True)(entered)

    return run_in_context(realm, run, "eval", ContextKind.SCRIPT)
