"""The statements of a script, and the value that they leave.

https://tc39.es/ecma262/#sec-runtime-semantics-scriptevaluation
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from app.javascript.runtime.compile.blocks import sequence
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import Statement


def compile_statements(code: Code, *, completion: bool) -> Evaluate:
    """The statements of a script; the closure answers its completion value, if that is wanted."""
    if not completion:
        run_only = sequence([code.statement(statement) for statement in _body(code)]).run

        def evaluate_only(env: Env) -> None:
            run_only(env)

        return evaluate_only
    cell: list[Any] = [UNDEFINED]
    keeping = replace(code, completion=cell)
    run = sequence([keeping.statement(statement) for statement in _body(code)]).run

    def evaluate(env: Env) -> Any:
        run(env)
        return cell[0]

    return evaluate


def _body(code: Code) -> list[Statement]:
    return cast("list[Statement]", code.unit.program.body)
