"""The promises of an animation: https://drafts.csswg.org/web-animations-1/#dom-animation-ready"""

from __future__ import annotations

from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm


def renew_ready(animation: AnimationObject) -> None:
    """It waits to play or pause: a new promise, unless there is one that nothing has settled."""
    promise = animation.ready.promise
    waits = isinstance(promise, PromiseObject) and promise.promise_state is PromiseState.PENDING
    if animation.ready_is_told or not waits:
        animation.ready, animation.ready_is_told = HiddenCapability(animation.realm), False


def reject_ready(animation: AnimationObject) -> None:
    """It does not wait any more: https://drafts.csswg.org/web-animations-1/#reset-an-animations-pending-tasks

    NOTE: In Chromium the next promise stays open until it plays, if anybody asked for one before.
    """
    old, animation.ready = animation.ready, HiddenCapability(animation.realm)
    animation.ready_is_told = False
    _reject(animation.realm, old)
    if not animation.ready_is_known:
        animation.ready.resolve_with(animation)


def _reject(realm: Realm, capability: HiddenCapability) -> None:
    """It counts as handled."""
    promise = capability.promise
    if isinstance(promise, PromiseObject):
        promise.is_handled = True
    reason = dom_exception(realm, "AbortError", "The user aborted a request.")
    capability.reject_with(reason.value_in(realm))


def reject_finished(animation: AnimationObject) -> None:
    """It is rejected, and counts as handled; then there is another one."""
    realm = animation.realm
    old, was_told = animation.finished, animation.told_finished
    animation.finished = HiddenCapability(realm)
    animation.told_finished = False
    if not was_told:
        _reject(realm, old)
