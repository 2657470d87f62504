"""Transform streams: https://streams.spec.whatwg.org/#ts-abstract-ops"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.making import make_readable_stream
from app.javascript.hosts.web.streams.promises import Deferred, promise_of, react, transformed
from app.javascript.hosts.web.streams.queuing import Strategy
from app.javascript.hosts.web.streams.readable import Algorithms, StreamState
from app.javascript.hosts.web.streams.readable_controller import not_to_be_filled
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.streams.writable import (
    SinkAlgorithms,
    WritableState,
    WritableStreamObject,
)
from app.javascript.hosts.web.streams.writable_controller import WritableControllerObject
from app.javascript.hosts.web.webidl import rejected_promise, resolved_promise
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


@dataclass(slots=True)
class TransformAlgorithms:
    """What a transformer does; all answer with a promise."""

    transform: Callable[[Value], JSObject]
    flush: Callable[[], JSObject]
    cancel: Callable[[Value], JSObject]


class TransformStreamObject(JSObject):
    """https://streams.spec.whatwg.org/#ts-internal-slots"""

    __slots__ = (
        "_begin",
        "backpressure",
        "backpressure_change",
        "controller",
        "readable",
        "realm",
        "transformer",
        "writable",
    )

    class_name = "TransformStream"

    def __init__(
        self, realm: Realm, prototype: JSObject | None, writing: Strategy, reading: Strategy
    ) -> None:
        """https://streams.spec.whatwg.org/#initialize-transform-stream"""
        super().__init__(prototype)
        self.realm = realm
        start = Deferred(realm)
        self.transformer: TransformAlgorithms | None = None
        self.writable = WritableStreamObject(realm)
        controller = WritableControllerObject(realm, self.writable, writing)
        controller.start(
            SinkAlgorithms(self._write, self._close, self._abort), _started(realm, start)
        )
        self.readable = make_readable_stream(
            realm,
            Algorithms(self._pull, self._cancel),
            reading,
            _started(realm, start),
        )
        self.backpressure = False
        self.backpressure_change = Deferred(realm)
        self.set_backpressure(True)
        self.controller = TransformControllerObject(realm, self)
        self._begin = start

    def begin(self, start_result: Value) -> None:
        """The program's ``start`` has answered."""
        self._begin.resolve(start_result)

    def set_backpressure(self, backpressure: bool) -> None:
        """https://streams.spec.whatwg.org/#transform-stream-set-backpressure"""
        self.backpressure_change.resolve()
        self.backpressure_change = Deferred(self.realm)
        self.backpressure = backpressure

    def error(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#transform-stream-error"""
        self.readable.controller.error(error)
        self.error_writable(error)

    def error_writable(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#transform-stream-error-writable-and-unblock-write"""
        self.transformer = None
        self.writable.controller.error_if_needed(error)
        if self.backpressure:
            self.set_backpressure(False)

    # -- the sink --------------------------------------------------------------------------------

    def _write(self, chunk: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#transform-stream-default-sink-write-algorithm"""
        if not self.backpressure:
            return self._perform_transform(chunk)

        def changed(_value: Value) -> Value:
            if self.writable.state is WritableState.ERRORING:
                raise ThrowCompletion(self.writable.stored_error)
            return self._perform_transform(chunk)

        return transformed(self.realm, self.backpressure_change.promise, changed)

    def _perform_transform(self, chunk: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#transform-stream-default-controller-perform-transform"""
        if self.transformer is None:  # a cancellation has begun; engines call what is not there
            gone = type_error("controller[kState].transformAlgorithm is not a function").value_in(
                self.realm
            )
            self.error(gone)
            return rejected_promise(self.realm, gone)

        def failed(error: Value) -> Value:
            self.error(error)
            raise ThrowCompletion(error)

        promise = self.transformer.transform(chunk)
        return transformed(self.realm, promise, lambda value: value, failed)

    def _close(self) -> JSObject:
        """https://streams.spec.whatwg.org/#transform-stream-default-sink-close-algorithm"""
        transformer, self.transformer = self.transformer, None
        answer = Deferred(self.realm)
        promise = resolved_promise(self.realm) if transformer is None else transformer.flush()

        def flushed(_value: Value) -> Value:
            if self.readable.state is StreamState.ERRORED:
                answer.reject(self.readable.stored_error)
            else:
                self.readable.controller.close()
                answer.resolve()
            return UNDEFINED

        def failed(error: Value) -> Value:
            self.readable.controller.error(error)
            answer.reject(error)
            return UNDEFINED

        react(self.realm, promise, flushed, failed, "flush is over")
        return answer.promise

    @property
    def _cannot_cancel(self) -> bool:
        """Chromium has the steps from before transformers had ``cancel``."""
        return not web_platform(self.realm).is_node

    def _finish_cancel(self, reason: Value, after: Callable[[Value], None]) -> JSObject:
        transformer, self.transformer = self.transformer, None
        if transformer is None:
            after(reason)
            return resolved_promise(self.realm)
        answer = Deferred(self.realm)

        def done(_value: Value) -> Value:
            after(reason)
            answer.resolve()
            return UNDEFINED

        def failed(error: Value) -> Value:
            after(error)
            answer.reject(error)
            return UNDEFINED

        react(self.realm, transformer.cancel(reason), done, failed)
        return answer.promise

    def _abort(self, reason: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#transform-stream-default-sink-abort-algorithm"""
        if self._cannot_cancel:
            self.error(reason)
            return resolved_promise(self.realm)
        finished = self._finish_cancel(reason, self.readable.controller.error)
        return promise_of(self.realm, finished)

    # -- the source ------------------------------------------------------------------------------

    def _pull(self) -> JSObject:
        """https://streams.spec.whatwg.org/#transform-stream-default-source-pull"""
        self.set_backpressure(False)
        return self.backpressure_change.promise

    def _cancel(self, reason: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#transform-stream-default-source-cancel"""
        if self._cannot_cancel:
            self.error_writable(reason)
            return resolved_promise(self.realm)

        def after(error: Value) -> None:
            self.writable.controller.error_if_needed(error)
            if self.backpressure:
                self.set_backpressure(False)

        return self._finish_cancel(reason, after)


def _started(realm: Realm, start: Deferred) -> JSObject:
    """Each side makes a promise of its own of the common one."""
    return resolved_promise(realm, start.promise)


class TransformControllerObject(JSObject):
    """https://streams.spec.whatwg.org/#ts-default-controller-internal-slots"""

    __slots__ = ("realm", "stream")

    class_name = "TransformStreamDefaultController"

    def __init__(self, realm: Realm, stream: TransformStreamObject) -> None:
        super().__init__(realm.intrinsics["%TransformStreamDefaultController.prototype%"])
        self.realm = realm
        self.stream = stream

    def enqueue(self, chunk: Value) -> None:
        """https://streams.spec.whatwg.org/#transform-stream-default-controller-enqueue"""
        stream, readable = self.stream, self.stream.readable
        if not readable.controller.can_close_or_enqueue:
            raise wrong_state(
                self.realm,
                "Failed to execute 'enqueue' on 'TransformStreamDefaultController': "
                f"Cannot enqueue a chunk into {not_to_be_filled(readable.controller)}",
                "Unable to enqueue",
            )
        try:
            readable.controller.enqueue(chunk)
        except ThrowCompletion as thrown:
            stream.error_writable(thrown.value_in(self.realm))
            raise ThrowCompletion(readable.stored_error) from None
        desired = readable.controller.desired_size
        reader = readable.reader
        waits = reader is not None and reader.is_waiting
        backpressure = not waits and (desired is None or desired <= 0)
        if backpressure != stream.backpressure:
            stream.set_backpressure(True)

    def error(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#transform-stream-default-controller-error"""
        self.stream.error(error)

    def terminate(self) -> None:
        """https://streams.spec.whatwg.org/#transform-stream-default-controller-terminate"""
        self.stream.readable.controller.close()
        error = wrong_state(
            self.realm,
            "The transform stream has been terminated",
            "TransformStream has been terminated",
        ).value_in(self.realm)
        self.stream.error_writable(error)
