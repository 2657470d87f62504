"""What every pipe does with its two ends: https://streams.spec.whatwg.org/#rs-pipe-to"""

from __future__ import annotations

from dataclasses import dataclass

from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.streams.promises import Deferred, react
from app.javascript.hosts.web.streams.writable import WritableState, WritableStreamObject
from app.javascript.hosts.web.webidl import rejected_promise, resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


@dataclass(frozen=True, slots=True)
class PipeOptions:
    """https://streams.spec.whatwg.org/#dictdef-streampipeoptions"""

    prevent_close: bool = False
    prevent_abort: bool = False
    prevent_cancel: bool = False
    signal: AbortSignalObject | None = None


def close_with_error_propagation(realm: Realm, stream: WritableStreamObject) -> JSObject:
    """https://streams.spec.whatwg.org/#writable-stream-default-writer-close-with-error-propagation"""
    if stream.close_queued_or_in_flight or stream.state is WritableState.CLOSED:
        return resolved_promise(realm)
    if stream.state is WritableState.ERRORED:
        return rejected_promise(realm, stream.stored_error)
    return stream.close()


def all_settled_well(realm: Realm, promises: list[JSObject]) -> JSObject:
    """https://webidl.spec.whatwg.org/#waiting-for-all-promise"""
    answer = Deferred(realm)
    waiting = len(promises)

    def one(_value: Value) -> Value:
        nonlocal waiting
        waiting -= 1
        if not waiting:
            answer.resolve()
        return UNDEFINED

    def failed(error: Value) -> Value:
        answer.reject(error)
        return UNDEFINED

    for each in promises:
        react(realm, each, one, failed)
    if not promises:
        answer.resolve()
    return answer.promise
