"""``switch``: https://tc39.es/ecma262/#sec-switch-statement"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.binary import strictly_equal
from app.javascript.runtime.compile.blocks import compile_entry, sequence
from app.javascript.runtime.compile.code import Code, Executable, Statements
from app.javascript.runtime.compile.jumps import BREAK
from app.javascript.runtime.compile.reporting import reporting_statement
from app.javascript.runtime.compile.statements import emptied
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import SwitchStatement


def compile_switch(node: SwitchStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-runtime-semantics-caseblockevaluation"""
    discriminant = code.expression(node.discriminant)
    discriminant = reporting_statement(discriminant, node.discriminant, code)
    scope = code.scope(node)
    enter = None if scope is None else compile_entry(scope, code)
    tests = [
        (index, code.expression(case.test))
        for index, case in enumerate(node.cases)
        if case.test is not None
    ]
    inner = code.with_labels()
    clauses = [
        sequence([inner.statement(statement) for statement in case.consequent])
        for case in node.cases
    ]
    default = next(
        (index for index, case in enumerate(node.cases) if case.test is None), len(clauses)
    )
    jumps: frozenset[object] = frozenset().union(*(clause.jumps for clause in clauses))
    steps = [(clause.run, bool(clause.jumps)) for clause in clauses]

    def run(env: Env) -> Any:
        value = discriminant(env)
        if enter is not None:
            env = enter(env)
        chosen = default
        for index, test in tests:
            if strictly_equal(value, test(env)):
                chosen = index
                break
        for clause, jumping in steps[chosen:]:
            signal = clause(env)
            if jumping and signal is not None:
                return None if signal is BREAK else signal
        return None

    return emptied(Executable(run, jumps - {BREAK}), code)


STATEMENTS: Statements = {SwitchStatement: compile_switch}
