"""The promise of an animation's end: https://drafts.csswg.org/web-animations-1/#dom-animation-finished"""

from __future__ import annotations

from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm


def reject_finished(realm: Realm, animation: AnimationObject) -> None:
    """It is rejected, and counts as handled; then there is another one."""
    old, was_told = animation.finished, animation.told_finished
    animation.finished = HiddenCapability(realm)
    animation.told_finished = False
    if not was_told:
        promise = old.promise
        if isinstance(promise, PromiseObject):
            promise.is_handled = True
        reason = dom_exception(realm, "AbortError", "The user aborted a request.")
        old.reject_with(reason.value_in(realm))
