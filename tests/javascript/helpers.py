"""Running bits of JavaScript in a realm, on a stack as large as a run's."""

from collections.abc import Callable
from typing import TypeVar

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.evaluate import evaluate_script
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.runs.big_stack import on_big_stack
from tests.javascript.runtime.tiny_host import TinyHost

Result = TypeVar("Result")


def in_realm(work: Callable[[TinyHost], Result], *, details: bool = False) -> Result:
    """``work`` with a new realm, in its hub, then all promise jobs."""
    host = TinyHost(details=details)
    return on_big_stack(lambda: host.run(lambda: work(host)))


def completion_of(host: TinyHost, source: str) -> Value:
    """The completion value of a script; a syntax error is thrown as the language's own."""
    program = parse(source, Goal.SCRIPT, file_name="script.js")
    return evaluate_script(host.realm, program, completion=True)


def shown_completion(host: TinyHost, source: str) -> str:
    """The completion value as text, or the error that was thrown."""
    try:
        return to_string(completion_of(host, source))
    except ThrowCompletion as thrown:
        return to_string(thrown.value_in(host.realm))


def evaluate(source: str, *, details: bool = False) -> str:
    """A script's completion value as text, or the error that it threw."""
    return in_realm(lambda host: shown_completion(host, source), details=details)
