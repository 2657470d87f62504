"""``while``, ``do`` and ``for``: https://tc39.es/ecma262/#sec-iteration-statements

Each round is charged to the run's budget. A loop is a closure fused out of its parts (see
``fusing``) that takes the environment and, if rounds are reported, what counts them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app.javascript.runtime.compile.binary import ORDER_OPERATORS, operation_of
from app.javascript.runtime.compile.blocks import compile_entry
from app.javascript.runtime.compile.code import Code, Executable, Execute, Operand, Statements
from app.javascript.runtime.compile.conditions import condition
from app.javascript.runtime.compile.counting import SEEN_ROUNDS, SKIP, skip_of
from app.javascript.runtime.compile.fusing import called, fuse, operand, place
from app.javascript.runtime.compile.jumps import BREAK, CONTINUE, labelled
from app.javascript.runtime.compile.number_loops import BY_NUMBERS, number_loop
from app.javascript.runtime.compile.reporting import reporting_loop
from app.javascript.runtime.compile.statements import emptied
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import (
    AnyLoop,
    BinaryExpression,
    DoWhileStatement,
    Expression,
    ForStatement,
    PrivateIdentifier,
    Statement,
    UpdateExpression,
    VariableDeclaration,
    WhileStatement,
)

_CHARGE: Final = """
    budget.statements_left = left = budget.statements_left - 1
    if left < 0:
        raise budget.statements_spent()
"""

_COUNT: Final = """
    if rounds is not None:
        rounds.next()
"""

_PLAIN_BODY: Final = """
    body(env)
"""

_JUMPING_BODY: Final = """
    signal = body(env)
    if signal is not None and signal not in continues:
        return None if signal is BREAK else signal
"""

#: The test is reached anew in each round.
_REPORT: Final = """
    if recorder.loud:
        recorder.statement_reached(span)
    else:
        recorder.here = span
        recorder.quiet_statements += 1
"""

_TEST: Final = """
    if not {test}:
        return None
"""

#: A test by order, of two numbers at once.
_ORDER_TEST: Final = """
    a = {left}
    b = {right}
    if type(a) is float and type(b) is float:
        if not a OPERATOR b:
            return None
    else:
        _ = site
        if not compare(a, b):
            return None
"""

#: https://tc39.es/ecma262/#sec-createperiterationenvironment
_COPY: Final = """
    env = env.copy()
"""

_UPDATE: Final = """
    {update}
"""

_UPDATE_LOCAL: Final = """
    old = {counter}
    if type(old) is float:
        {counter} = old + step
    else:
        update(env)
"""


@dataclass(slots=True)
class LoopParts:
    """The lines of a loop's template, and what they use."""

    lines: str
    operands: dict[str, Operand]
    others: dict[str, Any]

    def add(self, lines: str, operands: dict[str, Operand] | None = None, **others: Any) -> None:
        """Add lines to the end of a round."""
        self.lines += lines.strip("\n") + "\n"
        self.operands |= operands or {}
        self.others |= others

    def fuse(self) -> Execute:
        return fuse(self.lines, self.operands, parameters="env, rounds=None", **self.others)


def own_continues(code: Code) -> frozenset[object]:
    """The signals that start the next round of the loop that has ``code.labels``."""
    return frozenset({CONTINUE, *(labelled("continue", label) for label in code.labels)})


def compile_loop_body(node: Statement, code: Code) -> tuple[Executable, frozenset[object]]:
    """The body of a loop, and the signals that leave the loop for good."""
    body = code.with_labels().statement(node)
    return body, body.jumps - own_continues(code) - {BREAK}


def _begin(code: Code) -> LoopParts:
    return LoopParts("while True:\n", {}, {"budget": code.realm.agent.budget})


def _begin_round(parts: LoopParts, node: AnyLoop, code: Code) -> None:
    """A round is charged, if it is not made at once with those behind it."""
    skip, numbers = skip_of(node, code), number_loop(node, code)
    by_numbers = BY_NUMBERS
    if skip is not None:
        parts.lines = f"passed = 0\n{parts.lines}"
        parts.add(SKIP, skip=skip, seen=SEEN_ROUNDS)
        by_numbers = BY_NUMBERS.replace("if ", "if passed > seen and ")
    parts.add(_CHARGE)
    if numbers is not None:
        parts.add(by_numbers, numbers=numbers)
    parts.add(_COUNT)


def _add_body(parts: LoopParts, body: Executable, code: Code) -> None:
    if body.jumps:
        parts.add(_JUMPING_BODY, body=body.run, continues=own_continues(code), BREAK=BREAK)
    else:
        parts.add(_PLAIN_BODY, body=body.run)


def _add_test(parts: LoopParts, node: Expression | None, code: Code) -> None:
    if node is None:
        return
    if code.unit.details:
        parts.add(_REPORT, recorder=code.realm.agent.recorder, span=node.span)
    if not isinstance(node, BinaryExpression) or node.operator not in ORDER_OPERATORS:
        parts.add(_TEST, {"test": condition(node, code)})
        return
    assert not isinstance(node.left, PrivateIdentifier)
    parts.add(
        _ORDER_TEST.replace("OPERATOR", node.operator),
        {"left": operand(node.left, code), "right": operand(node.right, code)},
        site=code.operator_site(node.left, node.operator, node.right),
        compare=operation_of(node.operator, code),
    )


def _add_update(parts: LoopParts, node: Expression | None, code: Code) -> None:
    if node is None:
        return
    update = code.expression(node)
    counter = place(node.argument, code) if isinstance(node, UpdateExpression) else None
    if counter is not None:
        step = 1.0 if getattr(node, "operator", "++") == "++" else -1.0
        parts.add(_UPDATE_LOCAL, {"counter": counter}, step=step, update=update)
    else:
        parts.add(_UPDATE, {"update": called(update)})


def compile_while(node: WhileStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-while-statement"""
    body, jumps = compile_loop_body(node.body, code)
    parts = _begin(code)
    _add_test(parts, node.test, code)
    _begin_round(parts, node, code)
    _add_body(parts, body, code)
    return emptied(Executable(reporting_loop(parts.fuse(), node, code), jumps), code)


def compile_do_while(node: DoWhileStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-do-while-statement"""
    body, jumps = compile_loop_body(node.body, code)
    parts = _begin(code)
    _begin_round(parts, node, code)
    _add_body(parts, body, code)
    _add_test(parts, node.test, code)
    return emptied(Executable(reporting_loop(parts.fuse(), node, code), jumps), code)


def compile_for(node: ForStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-for-statement"""
    scope = code.scope(node)
    enter = None if scope is None else compile_entry(scope, code)
    init = _init(node.init, code)
    body, jumps = compile_loop_body(node.body, code)
    copies = scope is not None and scope.per_iteration
    parts = _begin(code)
    if copies:
        parts.lines = _COPY.strip("\n").removeprefix("    ") + "\n" + parts.lines
    _add_test(parts, node.test, code)
    if copies:
        parts.add(_CHARGE + _COUNT)
    else:
        _begin_round(parts, node, code)
    _add_body(parts, body, code)
    if copies:
        parts.add(_COPY)
    _add_update(parts, node.update, code)
    rounds = reporting_loop(parts.fuse(), node, code)
    if init is None and enter is None:
        return emptied(Executable(rounds, jumps), code)

    def run(env: Env) -> Any:
        if enter is not None:
            env = enter(env)
        if init is not None:
            init(env)
        return rounds(env)

    return emptied(Executable(run, jumps), code)


def _init(node: VariableDeclaration | Expression | None, code: Code) -> Execute | None:
    if node is None:
        return None
    if isinstance(node, VariableDeclaration):
        return code.statement(node).run
    return code.expression(node)


STATEMENTS: Statements = {
    WhileStatement: compile_while,
    DoWhileStatement: compile_do_while,
    ForStatement: compile_for,
}
