"""Settling a promise: its state, its reactions' jobs, and the host's view of rejections.

https://tc39.es/ecma262/#sec-fulfillpromise
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.promise_jobs import enqueue_reaction
from app.javascript.runtime.promise_object import PromiseObject, PromiseReaction, PromiseState
from app.javascript.runtime.short_text import short_text
from app.javascript.runtime.values import Value
from app.trace.spec import SpecRef, Standard
from app.trace.steps import PromiseSettled, Settlement

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

_PENDING = PromiseState.PENDING

_CLAUSES = {
    Settlement.FULFILLED: SpecRef(Standard.ECMA262, "#sec-fulfillpromise"),
    Settlement.REJECTED: SpecRef(Standard.ECMA262, "#sec-rejectpromise"),
}


def fulfill_promise(realm: Realm, promise: PromiseObject, value: Value) -> None:
    """https://tc39.es/ecma262/#sec-fulfillpromise"""
    assert promise.promise_state is _PENDING
    reactions = promise.promise_fulfill_reactions
    promise.promise_result = value
    promise.promise_fulfill_reactions = None
    promise.promise_reject_reactions = None
    promise.promise_state = PromiseState.FULFILLED
    if realm.agent.recorder.details:
        _record(realm, promise, Settlement.FULFILLED)
    if reactions:
        trigger_promise_reactions(realm, promise, reactions, value)


def reject_promise(realm: Realm, promise: PromiseObject, reason: Value) -> None:
    """https://tc39.es/ecma262/#sec-rejectpromise"""
    assert promise.promise_state is _PENDING
    reactions = promise.promise_reject_reactions
    promise.promise_result = reason
    promise.promise_fulfill_reactions = None
    promise.promise_reject_reactions = None
    promise.promise_state = PromiseState.REJECTED
    if realm.agent.recorder.details:
        _record(realm, promise, Settlement.REJECTED)
    if not promise.is_handled:
        realm.agent.hooks.host_promise_rejection_tracker(promise, "reject")
    if reactions:
        trigger_promise_reactions(realm, promise, reactions, reason)


def trigger_promise_reactions(
    realm: Realm, promise: PromiseObject, reactions: list[PromiseReaction], argument: Value
) -> None:
    """https://tc39.es/ecma262/#sec-triggerpromisereactions"""
    for reaction in reactions:
        enqueue_reaction(realm, reaction, argument, promise.trace_id)


def _record(realm: Realm, promise: PromiseObject, settlement: Settlement) -> None:
    recorder = realm.agent.recorder
    recorder.recording(PromiseSettled)(
        promise=promise.id_in(recorder),
        settlement=settlement,
        value=short_text(promise.promise_result),
        spec=_CLAUSES[settlement],
    )
