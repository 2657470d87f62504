"""One test, run in this process, in each of its modes.

Needs the stack of a `BigStack`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from app.javascript.runtime.completion import PendingError, ThrowCompletion
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.errors import SourceProblem, SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason
from tests.conformance.test262.metadata import (
    Metadata,
    MetadataMissing,
    Negative,
    read_metadata,
)
from tests.conformance.test262.outcome import Outcome, Verdict
from tests.conformance.test262.shell import ResolutionFailed, Shell
from tests.conformance.test262.skips import reason_to_skip

ALWAYS_INCLUDED = ("assert.js", "sta.js")
DONE = "Test262:AsyncTestComplete"


class Failed(Exception):
    """A test did not do what it should."""


class Refused(Exception):
    """A test met what the model refuses."""


def run_test(suite: Path, path: str) -> Outcome:
    """Run the test at `path` below the suite's `test/`."""
    source = (suite / "test" / path).read_bytes().decode("utf-8", "surrogatepass")
    try:
        metadata = read_metadata(source)
    except MetadataMissing:
        return Outcome(path, Verdict.SKIPPED, "no front matter")
    reason = reason_to_skip(path, metadata)
    if reason is not None:
        return Outcome(path, Verdict.SKIPPED, reason)
    for strict in metadata.modes:
        mode = "strict: " if strict else ""
        try:
            _run_once(suite, path, source, metadata, strict=strict)
        except Failed as failure:
            return Outcome(path, Verdict.FAILED, f"{mode}{failure}")
        except Refused as refusal:
            return Outcome(path, Verdict.REFUSED, str(refusal))
        except Exception as error:
            return Outcome(path, Verdict.FAILED, f"{mode}internal error: {error!r}")
    return Outcome(path, Verdict.PASSED)


def _run_once(suite: Path, path: str, source: str, metadata: Metadata, *, strict: bool) -> None:
    expected = metadata.negative
    text = '"use strict";\n' + source if strict else source
    goal = Goal.MODULE if metadata.is_module else Goal.SCRIPT
    shell = Shell(suite / "test")
    try:
        program = parse(text, goal, file_name=path)
        phase, thrown = _evaluate(shell, _harness(suite, metadata), program)
    except SyntaxProblem as problem:
        if expected is None or expected.phase != "parse" or expected.type != "SyntaxError":
            raise Failed(f"SyntaxError: {problem.message}") from None
        return
    except RunStopped as stopped:
        if stopped.reason is EndReason.UNSUPPORTED:
            raise Refused(stopped.message.split(". ")[0]) from None
        raise Failed(stopped.message) from None
    if expected is not None:
        _check_negative(expected, phase, thrown)
    elif thrown is not None:
        raise Failed(" ".join(thrown))
    elif metadata.is_async:
        _check_done(shell.printed)


def _evaluate(
    shell: Shell, scripts: list[Program], program: Program
) -> tuple[str, tuple[str, str] | None]:
    """The phase, and class and message of what the program threw, if it did."""
    try:
        if program.goal is Goal.MODULE:
            shell.run_module(scripts, program)
        else:
            shell.run_scripts([*scripts, program])
    except ResolutionFailed as completion:
        return "resolution", described(shell.realm, completion)
    except ThrowCompletion as completion:
        return "runtime", described(shell.realm, completion)
    return "runtime", None


def _check_negative(expected: Negative, phase: str, thrown: tuple[str, str] | None) -> None:
    wanted = expected.type
    if phase != expected.phase:
        raise Failed(f"no {wanted} before it ran (phase {expected.phase})")
    if thrown is None:
        raise Failed(f"no {wanted} was thrown")
    if thrown[0] != wanted:
        raise Failed(f"{wanted} expected, but thrown: {' '.join(thrown)}")


def _check_done(printed: list[str]) -> None:
    if not printed:
        raise Failed("$DONE was not called")
    if printed[-1] != DONE:
        raise Failed(printed[-1])


def _harness(suite: Path, metadata: Metadata) -> list[Program]:
    if metadata.is_raw:
        return []
    done = ("doneprintHandle.js",) if metadata.is_async else ()
    return [
        _harness_file(suite / "harness" / name)
        for name in (*ALWAYS_INCLUDED, *done, *metadata.includes)
    ]


@cache
def _harness_file(file: Path) -> Program:
    try:
        return parse(file.read_text("utf-8"), Goal.SCRIPT, file_name=file.name)
    except SourceProblem as problem:
        raise Failed(f"{file.name}: {problem.message}") from None


def described(realm: Realm, completion: ThrowCompletion) -> tuple[str, str]:
    """The constructor's name and the message of what was thrown."""
    if isinstance(completion, PendingError):
        return completion.name, completion.message
    value = completion.value_in(realm)
    try:
        return _name_of(value), _message_of(value)
    except ThrowCompletion:
        return "", "something without words"


def _name_of(value: Value) -> str:
    if not isinstance(value, JSObject):
        return ""
    constructor = value.get("constructor", value)
    if not isinstance(constructor, JSObject):
        return ""
    return to_string(constructor.get("name", constructor))


def _message_of(value: Value) -> str:
    if not isinstance(value, JSObject):
        return to_string(value)
    message = value.get("message", value)
    return "" if message is UNDEFINED else to_string(message)
