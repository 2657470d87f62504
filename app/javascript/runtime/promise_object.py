"""Promise instances, and the records that promises are made of.

https://tc39.es/ecma262/#sec-promise-abstract-operations
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TypeAlias

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import UNDEFINED, Value
from app.kernel.recorder import Recorder
from app.trace.source import Span


class PromiseState(Enum):
    """[[PromiseState]]."""

    PENDING = auto()
    FULFILLED = auto()
    REJECTED = auto()


class ReactionType(Enum):
    """[[Type]] of a PromiseReaction Record."""

    FULFILL = auto()
    REJECT = auto()


_PENDING = PromiseState.PENDING


#: A function of the program, or a step of the standard (its "abstract closure"), or none.
Handler: TypeAlias = "JSObject | Callable[[Value], Value] | None"


class PromiseObject(JSObject):
    """A promise; the slots are the standard's.

    ``trace_id`` is empty until a step speaks of the promise; ``async_context`` is the one in which
    it was made.

    https://tc39.es/ecma262/#sec-properties-of-promise-instances
    """

    __slots__ = (
        "async_context",
        "is_handled",
        "promise_fulfill_reactions",
        "promise_reject_reactions",
        "promise_result",
        "promise_state",
        "trace_id",
    )

    class_name = "Promise"

    def __init__(
        self, prototype: JSObject | None, async_context: dict[object, object] | None = None
    ) -> None:
        super().__init__(prototype)
        self.async_context = async_context
        self.promise_state = _PENDING
        self.promise_result: Value = UNDEFINED
        self.promise_fulfill_reactions: list[PromiseReaction] | None = []
        self.promise_reject_reactions: list[PromiseReaction] | None = []
        self.is_handled = False
        self.trace_id = ""

    def id_in(self, recorder: Recorder) -> str:
        """Its id in the steps, ``promise-3``."""
        if not self.trace_id:
            self.trace_id = recorder.new_id("promise")
        return self.trace_id


class PromiseCapability:
    """A promise (any object can be one) and how to resolve and reject it.

    https://tc39.es/ecma262/#sec-promisecapability-records
    """

    __slots__ = ("promise",)

    def __init__(self, promise: JSObject) -> None:
        self.promise = promise

    def resolve_with(self, value: Value) -> None:
        """Call(capability.[[Resolve]], undefined, « value »)."""
        raise NotImplementedError

    def reject_with(self, reason: Value) -> None:
        """Call(capability.[[Reject]], undefined, « reason »)."""
        raise NotImplementedError


class FunctionCapability(PromiseCapability):
    """One whose functions the program may see, or has made."""

    __slots__ = ("reject", "resolve")

    def __init__(self, promise: JSObject, resolve: JSObject, reject: JSObject) -> None:
        super().__init__(promise)
        self.resolve = resolve
        self.reject = reject

    def resolve_with(self, value: Value) -> None:
        self.resolve.call(UNDEFINED, [value])

    def reject_with(self, reason: Value) -> None:
        self.reject.call(UNDEFINED, [reason])


class PromiseReaction:
    """How a promise that settles goes on; ``span`` and ``label`` say for people where it was added.

    https://tc39.es/ecma262/#sec-promisereaction-records
    """

    __slots__ = ("capability", "handler", "label", "span", "type")

    def __init__(
        self,
        capability: PromiseCapability | None,
        type_: ReactionType,
        handler: Handler,
        label: str,
        span: Span | None,
    ) -> None:
        self.capability = capability
        self.type = type_
        self.handler = handler
        self.label = label
        self.span = span
