"""``return``: https://tc39.es/ecma262/#sec-return-statement"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.async_functions import await_
from app.javascript.runtime.compile.code import Code, Evaluate, Executable, Operand, Statements
from app.javascript.runtime.compile.fusing import called, fuse, operand
from app.javascript.runtime.compile.jumps import RETURN
from app.javascript.runtime.compile.reporting import reporting_statement
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import ReturnStatement


def compile_return_value(node: ReturnStatement, code: Code) -> Evaluate:
    """What is returned; an async generator awaits it first."""
    if node.argument is None:
        return lambda _env: UNDEFINED
    argument = code.expression(node.argument)
    if not (code.generator and code.is_async):
        return argument
    realm = code.realm
    site = code.site(node.argument.span)

    def evaluate(env: Env) -> Any:
        _ = site
        return await_(realm, argument(env))

    return evaluate


def _value(node: ReturnStatement, code: Code) -> Operand:
    if node.argument is None or (code.generator and code.is_async):
        return called(compile_return_value(node, code))
    return operand(node.argument, code)


def compile_return(node: ReturnStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-return-statement-runtime-semantics-evaluation"""
    run = fuse("return ({value},)", {"value": _value(node, code)})
    return Executable(reporting_statement(run, node, code), frozenset({RETURN}))


STATEMENTS: Statements = {ReturnStatement: compile_return}
