"""``while``, ``do`` and ``for``: https://tc39.es/ecma262/#sec-iteration-statements

Each round is charged to the run's budget.
"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.blocks import compile_entry
from app.javascript.runtime.compile.code import Code, Evaluate, Executable, Execute
from app.javascript.runtime.compile.conditions import compile_condition
from app.javascript.runtime.compile.jumps import BREAK, CONTINUE, labelled
from app.javascript.runtime.compile.reporting import reporting_loop, reporting_test
from app.javascript.runtime.compile.statements import emptied
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import (
    DoWhileStatement,
    Expression,
    ForStatement,
    Statement,
    VariableDeclaration,
    WhileStatement,
)
from app.kernel.budget import Budget


def own_continues(code: Code) -> frozenset[object]:
    """The signals that start the next round of the loop that has ``code.labels``."""
    return frozenset({CONTINUE, *(labelled("continue", label) for label in code.labels)})


def compile_loop_body(node: Statement, code: Code) -> tuple[Executable, frozenset[object]]:
    """The body of a loop, and the signals that leave the loop for good."""
    body = code.with_labels().statement(node)
    return body, body.jumps - own_continues(code) - {BREAK}


def charged(budget: Budget) -> None:
    """Charge one round."""
    budget.statements_left -= 1
    if budget.statements_left < 0:
        raise budget.statements_spent()


def compile_while(node: WhileStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-while-statement"""
    body, jumps = compile_loop_body(node.body, code)
    test = _test(node.test, code)
    run = _rounds(test, body, None, own_continues(code), code)
    return emptied(Executable(reporting_loop(run, node, code), jumps), code)


def _test(node: Expression | None, code: Code) -> Evaluate | None:
    if node is None:
        return None
    return reporting_test(compile_condition(node, code), node, code)


def _rounds(
    test: Evaluate | None,
    body: Executable,
    update: Evaluate | None,
    continues: frozenset[object],
    code: Code,
) -> Execute:
    """Test, body, update, and so on."""
    if body.jumps:
        return _jumping_rounds(test, body.run, update, continues, code.realm.agent.budget)
    return _plain_rounds(test, body.run, update, code.realm.agent.budget)


def _plain_rounds(
    test: Evaluate | None, body: Execute, update: Evaluate | None, budget: Budget
) -> Execute:
    """A body that cannot jump."""

    def run_while(env: Env) -> None:
        while test is None or test(env):
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            body(env)

    def run_for(env: Env) -> None:
        assert update is not None
        while test is None or test(env):
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            body(env)
            update(env)

    return run_while if update is None else run_for


def _jumping_rounds(
    test: Evaluate | None,
    body: Execute,
    update: Evaluate | None,
    continues: frozenset[object],
    budget: Budget,
) -> Execute:
    def run(env: Env) -> Any:
        while test is None or test(env):
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            signal = body(env)
            if signal is not None and signal not in continues:
                return None if signal is BREAK else signal
            if update is not None:
                update(env)
        return None

    return run


def compile_do_while(node: DoWhileStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-do-while-statement"""
    body, jumps = compile_loop_body(node.body, code)
    test = _test(node.test, code)
    assert test is not None
    run_body, jumping = body.run, bool(body.jumps)
    continues = own_continues(code)
    budget = code.realm.agent.budget

    def run(env: Env) -> Any:
        while True:
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            signal = run_body(env)
            if jumping and signal is not None and signal not in continues:
                return None if signal is BREAK else signal
            if not test(env):
                return None

    return emptied(Executable(reporting_loop(run, node, code), jumps), code)


def compile_for(node: ForStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-for-statement"""
    scope = code.scope(node)
    enter = None if scope is None else compile_entry(scope, code)
    init = _init(node.init, code)
    test = _test(node.test, code)
    update = None if node.update is None else code.expression(node.update)
    body, jumps = compile_loop_body(node.body, code)
    continues = own_continues(code)
    if scope is not None and scope.per_iteration:
        rounds = _copying_rounds(test, body, update, continues, code)
    else:
        rounds = _rounds(test, body, update, continues, code)
    rounds = reporting_loop(rounds, node, code)

    def run(env: Env) -> Any:
        inner = env if enter is None else enter(env)
        if init is not None:
            init(inner)
        return rounds(inner)

    return emptied(Executable(run, jumps), code)


def _init(node: VariableDeclaration | Expression | None, code: Code) -> Execute | None:
    if node is None:
        return None
    if isinstance(node, VariableDeclaration):
        return code.statement(node).run
    return code.expression(node)


def _copying_rounds(
    test: Evaluate | None,
    body: Executable,
    update: Evaluate | None,
    continues: frozenset[object],
    code: Code,
) -> Execute:
    """Each round has bindings of its own: https://tc39.es/ecma262/#sec-createperiterationenvironment"""
    run_body, jumping = body.run, bool(body.jumps)
    budget = code.realm.agent.budget

    def run(env: Env) -> Any:
        env = env.copy()
        while test is None or test(env):
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            signal = run_body(env)
            if jumping and signal is not None and signal not in continues:
                return None if signal is BREAK else signal
            env = env.copy()
            if update is not None:
                update(env)
        return None

    return run


STATEMENTS = {
    WhileStatement: compile_while,
    DoWhileStatement: compile_do_while,
    ForStatement: compile_for,
}
