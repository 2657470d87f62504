"""The Web Animations API for programs: https://drafts.csswg.org/web-animations-1/#programming-interface"""

from __future__ import annotations

from typing import Any, cast

from app.javascript.hosts.browser.animations.animation import (
    AnimationObject,
    Effect,
)
from app.javascript.hosts.browser.animations.keyframes import effect_timing, keyframes
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    STRING,
    UNRESTRICTED,
    Optional,
    or_null,
)
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def timeline_of(realm: Realm) -> Timeline:
    """The one of the window's document."""
    return cast("Timeline", realm.slots["timeline"])


def _animate(realm: Realm, target: ElementObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animatable-animate"""
    given, options = arguments
    ensure(realm, ANIMATIONS)
    timeline = timeline_of(realm)

    def style() -> ComputedStyle | None:
        return timeline.rendering.resolver.style_of(target) if target.connected else None

    effect = Effect(target, keyframes(realm, style, given), effect_timing(options))
    made = timeline.make(effect, "Animation")
    identifier = member(options, "id")
    made.identifier = "" if identifier is UNDEFINED else to_string(identifier)
    timeline.play(made)
    return made


def _get_animations(realm: Realm, target: ElementObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animatable-getanimations"""
    ensure(realm, ANIMATIONS)
    timeline = timeline_of(realm)
    timeline.rendering.calculate_style("getAnimations()")
    found = [a for a in timeline.animations_of(target) if a.is_relevant(timeline.now)]
    return create_array_from_list(realm, list(found))


def _all_animations(realm: Realm, _document: DocumentObject, _arguments: list[Any]) -> Value:
    ensure(realm, ANIMATIONS)
    timeline = timeline_of(realm)
    timeline.rendering.calculate_style("getAnimations()")
    found = [a for a in timeline.animations if a.is_relevant(timeline.now)]
    return create_array_from_list(realm, list(found))


# -- Animation -------------------------------------------------------------------------------------


def _play(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    timeline_of(realm).play(animation)
    return UNDEFINED


def _pause(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    timeline_of(realm).pause(animation)
    return UNDEFINED


def _finish(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    if animation.effect.timing.end == float("inf"):
        raise dom_exception(
            realm,
            "InvalidStateError",
            "Failed to execute 'finish' on 'Animation': "
            "Cannot finish Animation with an infinite target effect end.",
        )
    timeline_of(realm).finish(animation)
    return UNDEFINED


def _cancel(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    timeline = timeline_of(realm)
    if animation.play_state(timeline.now) != "idle":
        _reject_quietly(realm, animation)
    timeline.cancel(animation)
    return UNDEFINED


def _reject_quietly(realm: Realm, animation: AnimationObject) -> None:
    """``finished`` is rejected, and counts as handled."""
    old, was_told = animation.finished, animation.told_finished
    animation.finished = HiddenCapability(realm)
    animation.told_finished = False
    if not was_told:
        promise = old.promise
        if isinstance(promise, PromiseObject):
            promise.is_handled = True
        reason = dom_exception(realm, "AbortError", "The user aborted a request.")
        old.reject_with(reason.value_in(realm))


def _reverse(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    timeline = timeline_of(realm)
    animation.playback_rate = -animation.playback_rate
    timeline.play(animation)
    return UNDEFINED


def _current_time(realm: Realm, animation: AnimationObject) -> Value:
    return or_null(animation.current_time(timeline_of(realm).now))


def _set_current_time(realm: Realm, animation: AnimationObject, value: Value) -> None:
    if value is not NULL:
        timeline_of(realm).seek(animation, to_number(value))


def _set_rate(realm: Realm, animation: AnimationObject, value: float) -> None:
    timeline = timeline_of(realm)
    time = animation.current_time(timeline.now)
    animation.playback_rate = value
    if time is not None and not animation.pending:
        timeline.seek(animation, time)


def _set_id(_realm: Realm, animation: AnimationObject, value: str) -> None:
    animation.identifier = value


def _nothing(_realm: Realm, _animation: AnimationObject, _arguments: list[Any]) -> Value:
    return UNDEFINED


def _effect(realm: Realm, animation: AnimationObject) -> Value:
    """NOTE: A plain object with ``target``."""
    made = JSObject(realm.intrinsics["%Object.prototype%"])
    target = animation.effect.target
    made.properties["target"] = NULL if target is None else target
    return made


_A = Members("Animation", AnimationObject)


def _attributes() -> tuple[Accessor, ...]:
    return (
        _A.attribute("id", lambda _realm, animation: animation.identifier, _set_id, STRING),
        _A.attribute("effect", _effect),
        _A.attribute("startTime", lambda _realm, animation: or_null(animation.start_time)),
        _A.attribute("currentTime", _current_time, _set_current_time, ANY),
        _A.attribute(
            "playbackRate", lambda _realm, animation: animation.playback_rate, _set_rate,
            UNRESTRICTED,
        ),
        _A.attribute(
            "playState",
            lambda realm, animation: animation.play_state(timeline_of(realm).now),
        ),
        _A.attribute("pending", lambda _realm, animation: animation.pending),
        _A.attribute("replaceState", lambda _realm, _animation: "active"),
        _A.attribute("ready", lambda _realm, animation: animation.ready.promise),
        _A.attribute("finished", lambda _realm, animation: animation.finished.promise),
        *(event_handler(name) for name in ("finish", "cancel", "remove")),
    )  # fmt: skip


ANIMATIONS = Group(
    "animations",
    ("Animation", "CSSTransition", "CSSAnimation"),
    (
        interface(
            "Animation",
            "EventTarget",
            (
                *_attributes(),
                _A.operation("play", _play),
                _A.operation("pause", _pause),
                _A.operation("finish", _finish),
                _A.operation("cancel", _cancel),
                _A.operation("reverse", _reverse),
                _A.operation("persist", _nothing),
                _A.operation("commitStyles", _nothing),
            ),
        ),
        interface(
            "CSSTransition",
            "Animation",
            (_A.attribute("transitionProperty", lambda _realm, animation: animation.name),),
        ),
        interface(
            "CSSAnimation",
            "Animation",
            (_A.attribute("animationName", lambda _realm, animation: animation.name),),
        ),
    ),
)

ANIMATABLE_MEMBERS = (
    Members("Element", ElementObject).operation("animate", _animate, ANY, Optional(ANY, UNDEFINED)),
    Members("Element", ElementObject).operation(
        "getAnimations", _get_animations, Optional(ANY, UNDEFINED)
    ),
)
DOCUMENT_ANIMATION_MEMBERS = (
    Members("Document", DocumentObject).operation("getAnimations", _all_animations),
)
