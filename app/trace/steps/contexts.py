"""Execution contexts: what stands on the call stack, and where it is.

https://tc39.es/ecma262/#sec-execution-contexts
"""

from dataclasses import dataclass
from enum import StrEnum

from app.trace.steps.base import Step


class ContextKind(StrEnum):
    """What code a context runs."""

    SCRIPT = "script"
    MODULE = "module"
    FUNCTION = "function"
    ASYNC_FUNCTION = "async function"
    GENERATOR = "generator"
    ASYNC_GENERATOR = "async generator"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextPushed(Step):
    """A context became the running one; ``span`` is the call."""

    context: str
    name: str
    kind: ContextKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextPopped(Step):
    """The context left the stack for good."""

    context: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextSuspended(Step):
    """The context left the stack but will come back: an ``await`` or a ``yield``."""

    context: str
    awaiting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextResumed(Step):
    """A suspended context stands on the stack again."""

    context: str
    name: str
    kind: ContextKind


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementReached(Step):
    """The statement at ``span`` is about to run in the context on top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionThrown(Step):
    """A ``throw`` or a failing operation started to unwind the stack; ``error`` for people."""

    error: str
