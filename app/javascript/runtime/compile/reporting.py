"""What compiled code tells the recorder. Without details, nothing of it is compiled in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.runtime.compile.code import Code, Evaluate, Execute, Operand
from app.javascript.runtime.compile.fusing import closure, fuse, preceded
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.return_completion import ReturnCompletion
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.short_text import cut
from app.javascript.syntax.nodes import (
    AwaitExpression,
    ForOfStatement,
    Function,
    Node,
    YieldExpression,
)
from app.javascript.syntax.shapes import SHAPES
from app.kernel.recorder import Recorder
from app.trace.source import Span
from app.trace.steps import ExceptionThrown


def noting_call(last: Evaluate, node: Node, code: Code) -> Evaluate:
    """``last``, the part that is evaluated last before a call, then note where the call stands."""
    if not code.unit.details:
        return last
    recorder = code.realm.agent.recorder
    span = node.span

    def evaluate(env: Env) -> Any:
        value = last(env)
        recorder.here = span
        return value

    return evaluate


#: A statement is reached, by what ``statement_reached`` would do if the recorder is quiet.
_REPORT: Final = """
if reporter.loud:
    reporter.statement_reached(reached)
else:
    reporter.here = reached
    reporter.quiet_statements += 1
"""


def reporting_statement(run: Execute, node: Node, code: Code) -> Execute:
    """``run``, preceded by the step that says that the statement is reached."""
    if not code.unit.details:
        return run
    recorder = code.realm.agent.recorder
    span = node.span
    together = preceded(run, _REPORT, reporter=recorder, reached=span)
    if together is not None:
        return together

    def reported(env: Env) -> Any:
        if recorder.loud:
            recorder.statement_reached(span)
        else:  # OPTIMIZATION: what statement_reached would do
            recorder.here = span
            recorder.quiet_statements += 1
        return run(env)

    return reported


def reporting_throw(node: Node, code: Code) -> Callable[[Any], None] | None:
    """What records that a ``throw`` statement throws a value; None without details."""
    if not code.unit.details:
        return None
    recorder = code.realm.agent.recorder
    span = node.span

    def report(value: Any) -> None:
        recorder.record(ExceptionThrown, error=describe(value), span=span)

    return report


#: A function's context is pushed, by what ``push`` would do if the recorder is quiet.
PUSH: Final = """
if recorder.loud:
    recorder.push(name, FUNCTION)
else:
    stack.append((name, recorder.here))
    recorder.quiet_calls += 1
"""

#: And popped, by what ``popped`` would do if nobody has seen it.
POP: Final = """
called = stack.pop()
if type(called) is tuple:
    recorder.here = called[1]
else:
    recorder.popped(called)
"""

_IN_CONTEXT: Final = f"""
{PUSH.strip()}
try:
    value = {{body}}
except ThrowCompletion:
    recorder.pop()
    raise
{POP.strip()}
return value
"""


def reporting_body(body: Operand, code: Code, text: str = "") -> Evaluate:
    """A function's body, in a context of its own on the recorded stack.

    ``text`` is shown for a function without a name.
    """
    if not code.unit.details:
        return closure(body)
    recorder = code.realm.agent.recorder
    name = code.name or cut(text)
    return fuse(_IN_CONTEXT, {"body": body}, recorder=recorder, stack=recorder.stack, name=name)


#: After so many rounds, the steps of a loop are summarised.
LOUD_ROUNDS = 24


class Rounds:
    """Counts the rounds of one run of a loop, and mutes them when they are many."""

    __slots__ = ("_count", "_recorder", "_span")

    def __init__(self, recorder: Recorder, span: Span) -> None:
        self._recorder = recorder
        self._span = span
        self._count = 0

    def next(self) -> None:
        """Another round begins."""
        self._count += 1
        if self._count == LOUD_ROUNDS + 1:
            self._recorder.loop_muted()

    def skip(self, rounds: int) -> None:
        """So many were made at once, long after it was muted."""
        self._count += rounds

    def end(self) -> None:
        """The loop is left."""
        if self._count > LOUD_ROUNDS:
            self._recorder.loop_left(self._count, self._span)


def reporting_loop(run: Callable[..., Any], node: Node, code: Code) -> Execute:
    """A loop (``run(env, rounds=None)``) that is muted when it goes round often.

    Not one that suspends its function: others have their turn between its rounds.
    """
    recorder = code.realm.agent.recorder
    if not code.unit.details or ((code.is_async or code.generator) and suspends(node)):
        return run
    span = node.span

    def reported(env: Env) -> Any:
        rounds = Rounds(recorder, span)
        try:
            signal = run(env, rounds)
        except (ThrowCompletion, ReturnCompletion):
            rounds.end()
            raise
        rounds.end()
        return signal

    return reported


def suspends(node: Node) -> bool:
    """Whether an ``await`` or ``yield`` of the same function is inside."""
    pending = [node]
    while pending:
        found = pending.pop()
        if isinstance(found, AwaitExpression | YieldExpression):
            return True
        if isinstance(found, ForOfStatement) and found.is_await:
            return True
        if isinstance(found, Function) and found is not node:
            continue
        for name, kind in SHAPES[type(found)]:
            child = getattr(found, _snake_case(name), None) if kind in ("node", "nodes") else None
            children = child if isinstance(child, list) else [child]
            pending += [one for one in children if isinstance(one, Node)]
    return False


def _snake_case(name: str) -> str:
    return {"superClass": "super_class"}.get(name, name)
