"""Function bodies, as closures that answer the function's value.

A ``return`` at the end of a body, or in an ``if`` there, needs no signal: its value is the answer.

https://tc39.es/ecma262/#sec-runtime-semantics-evaluatefunctionbody
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.javascript.runtime.compile.blocks import plain_sequence, split_at_jump
from app.javascript.runtime.compile.code import Code, Evaluate, Executable
from app.javascript.runtime.compile.conditions import condition
from app.javascript.runtime.compile.fusing import called, fuse
from app.javascript.runtime.compile.reporting import reporting_statement
from app.javascript.runtime.compile.returns import compile_return_value
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import BlockStatement, IfStatement, ReturnStatement, Statement


def compile_body(statements: Sequence[Statement], code: Code) -> Evaluate:
    """The value that a statement list returns; undefined at its end."""
    answer: Evaluate | None = None
    pending: list[Executable] = []
    for statement in reversed(_up_to_return(statements)):
        if _answers(statement):
            answer = _join(pending[::-1], answer)
            pending = []
            answer = _answering(statement, answer, code)
        else:
            pending.append(code.statement(statement))
    return _join(pending[::-1], answer)


def _up_to_return(statements: Sequence[Statement]) -> list[Statement]:
    """What can be reached, but for functions, which are made on entry anyway."""
    reached: list[Statement] = []
    for statement in statements:
        reached.append(statement)
        if isinstance(statement, ReturnStatement):
            break
    return reached


def _answers(statement: Statement) -> bool:
    """Whether the statement's ``return`` needs no signal."""
    if isinstance(statement, IfStatement):
        return _returns(statement)
    return isinstance(statement, ReturnStatement)


def _answering(statement: Statement, rest: Evaluate, code: Code) -> Evaluate:
    """The value of ``statement`` and of what follows it."""
    if isinstance(statement, IfStatement):
        return _if_return(statement, rest, code)
    assert isinstance(statement, ReturnStatement)
    return reporting_statement(compile_return_value(statement, code), statement, code)


def _returns(statement: IfStatement) -> bool:
    """Whether the ``if`` has no ``else`` and does nothing but return."""
    return statement.alternate is None and _only_return(statement.consequent) is not None


def _only_return(statement: Statement) -> ReturnStatement | None:
    if isinstance(statement, BlockStatement) and len(statement.body) == 1:
        statement = statement.body[0]
    return statement if isinstance(statement, ReturnStatement) else None


def _if_return(statement: IfStatement, rest: Evaluate, code: Code) -> Evaluate:
    test = condition(statement.test, code)
    returning = _only_return(statement.consequent)
    assert returning is not None
    value = reporting_statement(compile_return_value(returning, code), returning, code)

    parts = {"test": test, "value": called(value), "rest": called(rest)}
    evaluate = fuse("return {value} if {test} else {rest}", parts)
    return reporting_statement(evaluate, statement, code)


def _join(parts: Sequence[Executable], answer: Evaluate | None) -> Evaluate:
    """Statements, then the value; the first signal is a ``return``'s tuple."""
    if not parts:
        return answer or (lambda _env: UNDEFINED)
    before, jumping, rest = split_at_jump(parts)
    run = plain_sequence(before)
    if jumping is None:
        return _plain_then(run, answer)
    return _jump_then(run if before else None, jumping.run, _join(rest, answer))


def _plain_then(run: Evaluate, answer: Evaluate | None) -> Evaluate:
    if answer is None:

        def evaluate(env: Env) -> None:
            run(env)

        return evaluate
    value = answer

    def evaluate_then(env: Env) -> Any:
        run(env)
        return value(env)

    return evaluate_then


def _jump_then(before: Evaluate | None, jump: Evaluate, rest: Evaluate) -> Evaluate:
    def evaluate(env: Env) -> Any:
        signal = jump(env)
        return rest(env) if signal is None else signal[0]

    def evaluate_after(env: Env) -> Any:
        assert before is not None
        before(env)
        signal = jump(env)
        return rest(env) if signal is None else signal[0]

    return evaluate if before is None else evaluate_after
