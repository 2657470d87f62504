"""The Web Animations API for programs: https://drafts.csswg.org/web-animations-1/#programming-interface"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.animations.animation import (
    AnimationObject,
    Effect,
)
from app.javascript.hosts.browser.animations.effect_interfaces import (
    EFFECTS,
    KeyframeEffectObject,
    effect_object,
    timeline_object,
)
from app.javascript.hosts.browser.animations.playback import EndlessEffect
from app.javascript.hosts.browser.animations.timeline import timeline_of
from app.javascript.hosts.browser.css.inline_style import editable_style
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    DOUBLE,
    STRING,
    or_null,
)
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.webidl import is_missing
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animation-animation"""
    must_be_new("Animation", new_target)
    given = argument(arguments, 0)
    if not is_missing(given) and not isinstance(given, KeyframeEffectObject):
        said = "Failed to construct 'Animation': parameter 1 is not of type 'AnimationEffect'."
        raise type_error(said)
    effect = given.effect if isinstance(given, KeyframeEffectObject) else Effect(None)
    _leave(effect)
    made = timeline_of(realm).make(effect, "Animation")
    made.has_effect = isinstance(given, KeyframeEffectObject)
    return made


# -- Animation -------------------------------------------------------------------------------------


def _endless(realm: Realm, doing: str, message: str) -> ThrowCompletion:
    text = f"Failed to execute '{doing}' on 'Animation': {message}"
    return dom_exception(realm, "InvalidStateError", text)


_REVERSED = "Cannot play reversed Animation with infinite target effect end."


def _steer(realm: Realm, animation: AnimationObject, name: str) -> Value:
    """Play or pause it: the style has no say any more."""
    _up_to_date(realm, animation, name)
    timeline = timeline_of(realm)
    try:
        (timeline.play if name == "play" else timeline.pause)(animation)
    except EndlessEffect:
        raise _endless(realm, name, _REVERSED) from None
    animation.keeps_play_state = True
    return UNDEFINED


def _finish(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    try:
        timeline_of(realm).playback.finish(animation)
    except EndlessEffect:
        still = not animation.effective_rate
        why = "a playbackRate of 0" if still else "an infinite target effect end"
        raise _endless(realm, "finish", f"Cannot finish Animation with {why}.") from None
    return UNDEFINED


def _cancel(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    timeline_of(realm).cancel(animation)
    return UNDEFINED


def _ready(realm: Realm, animation: AnimationObject) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animation-ready"""
    _up_to_date(realm, animation, "ready")
    animation.ready_is_known = True
    return animation.ready.promise


def _is_paused(realm: Realm, animation: AnimationObject, name: str) -> bool:
    _up_to_date(realm, animation, name)
    return animation.play_state(timeline_of(realm).now) == "paused"


def _reverse(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    was_paused = _is_paused(realm, animation, "reverse")
    try:
        timeline_of(realm).playback.reverse(animation)
    except EndlessEffect:
        raise _endless(realm, "reverse", _REVERSED) from None
    animation.keeps_play_state |= was_paused
    return UNDEFINED


def _current_time(realm: Realm, animation: AnimationObject) -> Value:
    return or_null(animation.current_time(timeline_of(realm).now))


def _set_current_time(realm: Realm, animation: AnimationObject, value: Value) -> None:
    timeline = timeline_of(realm)
    if not is_missing(value):
        time = DOUBLE(realm, value, "Failed to set the 'currentTime' property on 'Animation': ")
        timeline.playback.seek(animation, time)
    elif animation.current_time(timeline.now) is not None:
        raise type_error(
            "Failed to set the 'currentTime' property on 'Animation': "
            "currentTime may not be changed from resolved to unresolved"
        )


def _set_start_time(realm: Realm, animation: AnimationObject, value: Value) -> None:
    doing = "Failed to set the 'startTime' property on 'Animation': "
    start = None if is_missing(value) else DOUBLE(realm, value, doing)
    was_paused = _is_paused(realm, animation, "startTime")
    timeline_of(realm).playback.set_start_time(animation, start)
    is_paused = animation.play_state(timeline_of(realm).now) == "paused"
    animation.keeps_play_state |= was_paused is not is_paused


def _set_rate(realm: Realm, animation: AnimationObject, value: float) -> None:
    timeline_of(realm).playback.set_rate(animation, value)


def _update_rate(realm: Realm, animation: AnimationObject, arguments: list[Any]) -> Value:
    timeline_of(realm).playback.update_rate(animation, arguments[0])
    return UNDEFINED


def _set_id(_realm: Realm, animation: AnimationObject, value: str) -> None:
    animation.identifier = value


def _persist(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animation-persist"""
    was_removed = animation.replace_state == "removed"
    animation.replace_state = "persisted"
    if was_removed:  # it is in effect again
        timeline_of(realm).changed(animation)
    return UNDEFINED


def _commit_styles(realm: Realm, animation: AnimationObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animation-commitstyles"""
    target = animation.effect.target
    rendering = timeline_of(realm).rendering
    if target is None:
        raise dom_exception(
            realm,
            "NoModificationAllowedError",
            "Failed to execute 'commitStyles' on 'Animation': "
            "Animation not associated with a styled element",
        )
    rendering.update()
    if not target.connected or target.layout is None:
        raise _endless(realm, "commitStyles", "Target element is not rendered.")
    style = rendering.resolver.style_of(target)
    names = sorted(animation.effect.names)
    values = {name: style.get(name) for name in names}
    block = editable_style(target)
    for name, value in values.items():
        block.set_property(name, value)
    return UNDEFINED


def _effect(realm: Realm, animation: AnimationObject) -> Value:
    return effect_object(realm, animation.effect) if animation.has_effect else NULL


def _leave(effect: Effect, to: AnimationObject | None = None) -> None:
    """An effect is that of one animation."""
    before = effect.animation
    if before is not None and before is not to:
        before.effect, before.has_effect = Effect(None), False


def _set_effect(realm: Realm, animation: AnimationObject, value: Value) -> None:
    timeline = timeline_of(realm)
    old = animation.effect
    old.animation = None
    if isinstance(value, KeyframeEffectObject):
        _leave(value.effect, animation)
        animation.effect, animation.has_effect = value.effect, True
        value.effect.animation = animation
    else:
        animation.effect, animation.has_effect = Effect(None), False
    if old.target is not None:
        timeline.rendering.animation_moved([old.target])
    timeline.playback.update_finished(animation, did_seek=False)
    timeline.changed(animation)


def _up_to_date(realm: Realm, animation: AnimationObject, name: str) -> None:
    """Style may play and pause: https://drafts.csswg.org/css-animations-2/#the-CSSAnimation-interface"""
    if animation.kind != "Animation":
        timeline_of(realm).rendering.calculate_style(name)


def _play_state(realm: Realm, animation: AnimationObject) -> Value:
    _up_to_date(realm, animation, "playState")
    return animation.play_state(timeline_of(realm).now)


def _is_pending(realm: Realm, animation: AnimationObject) -> Value:
    _up_to_date(realm, animation, "pending")
    return animation.pending != ""


_A = Members("Animation", AnimationObject)


def _attributes() -> tuple[Accessor, ...]:
    return (
        _A.attribute("id", lambda _realm, animation: animation.identifier, _set_id, STRING),
        _A.attribute("effect", _effect, _set_effect, ANY),
        _A.attribute("timeline", lambda realm, _animation: timeline_object(realm)),
        _A.attribute(
            "startTime", lambda _realm, animation: or_null(animation.start_time), _set_start_time,
            ANY,
        ),
        _A.attribute("currentTime", _current_time, _set_current_time, ANY),
        _A.attribute(
            "playbackRate", lambda _realm, animation: animation.playback_rate, _set_rate,
            DOUBLE,
        ),
        _A.attribute("playState", _play_state),
        _A.attribute("pending", _is_pending),
        _A.attribute("replaceState", lambda _realm, animation: animation.replace_state),
        _A.attribute("ready", _ready),
        _A.attribute("finished", lambda _realm, animation: animation.finished.promise),
        *(event_handler(name) for name in ("finish", "cancel", "remove")),
    )  # fmt: skip


ANIMATIONS = Group(
    "animations",
    (
        "Animation",
        "CSSTransition",
        "CSSAnimation",
        "AnimationEffect",
        "KeyframeEffect",
        "AnimationTimeline",
        "DocumentTimeline",
    ),
    (
        interface(
            "Animation",
            "EventTarget",
            (
                *_attributes(),
                _A.operation("play", lambda realm, this, _args: _steer(realm, this, "play")),
                _A.operation("pause", lambda realm, this, _args: _steer(realm, this, "pause")),
                _A.operation("finish", _finish),
                _A.operation("cancel", _cancel),
                _A.operation("reverse", _reverse),
                _A.operation("updatePlaybackRate", _update_rate, DOUBLE),
                _A.operation("persist", _persist),
                _A.operation("commitStyles", _commit_styles),
            ),
            construct=_construct,
        ),
        *EFFECTS,
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
