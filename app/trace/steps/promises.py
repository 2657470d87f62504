"""Promises: https://tc39.es/ecma262/#sec-promise-objects"""

from dataclasses import dataclass
from enum import StrEnum

from app.trace.steps.base import Step


class Settlement(StrEnum):
    """How a promise was settled."""

    FULFILLED = "fulfilled"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseSettled(Step):
    """The promise has its final state; ``value`` for people."""

    promise: str
    settlement: Settlement
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLockedIn(Step):
    """The promise was resolved with a thenable and follows it from now on; ``value`` for people."""

    promise: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectionUnhandled(Step):
    """The host noticed a rejected promise that nobody handles; ``reason`` for people."""

    promise: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectionHandled(Step):
    """A handler was attached to a promise that had been reported as unhandled."""

    promise: str
