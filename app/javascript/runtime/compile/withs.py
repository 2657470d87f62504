"""``with``: https://tc39.es/ecma262/#sec-with-statement"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.blocks import compile_entry
from app.javascript.runtime.compile.code import Code, Executable, Statements
from app.javascript.runtime.compile.reporting import reporting_statement
from app.javascript.runtime.compile.statements import emptied
from app.javascript.runtime.operations import to_object
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import WithStatement


def compile_with(node: WithStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-with-statement-runtime-semantics-evaluation"""
    value = reporting_statement(code.expression(node.object), node.object, code)
    scope = code.scope(node)
    assert scope is not None
    assert scope.dynamic is not None
    enter = compile_entry(scope, code)
    body = code.with_labels().statement(node.body)
    run_body, slot = body.run, scope.dynamic.slot
    realm, site = code.realm, code.site(node.object.span)

    def run(env: Env) -> Any:
        found = value(env)
        _ = site
        holder = to_object(realm, found)
        if enter is not None:
            env = enter(env)
        env[slot] = holder
        return run_body(env)

    return emptied(Executable(run, body.jumps), code)


STATEMENTS: Statements = {WithStatement: compile_with}
