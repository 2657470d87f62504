"""What compiled code tells the recorder. Without details, nothing of it is compiled in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.compile.code import Code, Evaluate, Execute
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.short_text import cut
from app.javascript.syntax.nodes import Node
from app.trace.steps import ContextKind, ExceptionThrown


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


def reporting_statement(run: Execute, node: Node, code: Code) -> Execute:
    """``run``, preceded by the step that says that the statement is reached."""
    if not code.unit.details:
        return run
    recorder = code.realm.agent.recorder
    span = node.span

    def reported(env: Env) -> Any:
        recorder.statement_reached(span)
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


def reporting_body(body: Evaluate, code: Code, text: str = "") -> Evaluate:
    """A function's body, in a context of its own on the recorded stack.

    ``text`` is shown for a function without a name.
    """
    if not code.unit.details:
        return body
    recorder = code.realm.agent.recorder
    name = code.name or cut(text)

    def evaluate(env: Env) -> Any:
        recorder.push(name, ContextKind.FUNCTION)
        try:
            value = body(env)
        except ThrowCompletion:
            recorder.pop()
            raise
        recorder.pop()
        return value

    return evaluate


#: After so many rounds, the steps of a loop are summarised.
LOUD_ROUNDS = 24


def reporting_test(test: Evaluate, node: Node, code: Code) -> Evaluate:
    """A loop's test, which is reached anew in each round."""
    return reporting_statement(test, node, code)


def reporting_loop(run: Execute, _node: Node, _code: Code) -> Execute:
    return run
