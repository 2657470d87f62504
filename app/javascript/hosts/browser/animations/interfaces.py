"""The Web Animations API for programs: https://drafts.csswg.org/web-animations-1/#programming-interface"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from app.javascript.hosts.browser.animations.animation import (
    AnimationObject,
    Effect,
    Frame,
    Timing,
)
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.css.declaration_block import parse_value
from app.javascript.hosts.browser.css.style_declaration import css_name
from app.javascript.hosts.browser.css.tokens import component_values
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
from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

_NOT_PROPERTIES = frozenset({"offset", "easing", "composite"})


def timeline_of(realm: Realm) -> Timeline:
    """The one of the window's document."""
    return cast("Timeline", realm.slots["timeline"])


# -- keyframes and timing --------------------------------------------------------------------------


def _frames(realm: Realm, target: ElementObject, given: Value) -> list[Frame]:
    """https://drafts.csswg.org/web-animations-1/#processing-a-keyframes-argument"""
    if not isinstance(given, JSObject):
        return []
    iterates = isinstance(given, ArrayObject) or (
        given.get(WellKnownSymbol.ITERATOR, given) is not UNDEFINED
    )
    rows = _listed(realm, given) if iterates else _by_property(realm, given)
    style = timeline_of(realm).rendering.resolver.style_of(target) if target.connected else None
    frames: list[Frame] = []
    for offset, easing, texts in rows:
        values: dict[str, str] = {}
        for name, text in texts.items():
            parsed = parse_value(name, component_values(text))
            for longhand, value in (parsed or {}).items():
                values[longhand] = value if style is None else style.computed_text(longhand, value)
        frames.append(Frame(-1.0 if offset is None else offset, values, easing))
    _space(frames)
    return sorted(frames, key=lambda frame: frame.offset)


Row = tuple[float | None, str, dict[str, str]]


def _listed(realm: Realm, given: JSObject) -> list[Row]:
    rows: list[Row] = []
    for each in iterable_to_list(realm, given):
        if not isinstance(each, JSObject):
            continue
        texts: dict[str, str] = {}
        for key in each.own_property_keys():
            name = css_name(key) if type(key) is str and key not in _NOT_PROPERTIES else ""
            if type(key) is str and key == "cssOffset":
                name = "offset"
            if name:
                texts[name] = to_string(each.get(key, each))
        offset, easing = each.get("offset", each), each.get("easing", each)
        rows.append(
            (
                None if offset is UNDEFINED or offset is NULL else to_number(offset),
                "linear" if easing is UNDEFINED else to_string(easing),
                texts,
            )
        )
    return rows


def _by_property(realm: Realm, given: JSObject) -> list[Row]:
    """``{ opacity: [0, 1] }``"""
    by_offset: dict[float, dict[str, str]] = {}
    easing = given.get("easing", given)
    for key in given.own_property_keys():
        name = css_name(key) if type(key) is str and key not in _NOT_PROPERTIES else ""
        if not name:
            continue
        value = given.get(key, given)
        values: Sequence[Value] = [value]
        if isinstance(value, JSObject):
            values = iterable_to_list(realm, value)
        for place, one in enumerate(values):
            offset = place / (len(values) - 1) if len(values) > 1 else 1.0
            by_offset.setdefault(offset, {})[name] = to_string(one)
    word = to_string(easing) if type(easing) is str else "linear"
    return [(offset, word, texts) for offset, texts in sorted(by_offset.items())]


def _space(frames: list[Frame]) -> None:
    """https://drafts.csswg.org/web-animations-1/#compute-missing-keyframe-offsets"""
    if not frames:
        return
    if frames[-1].offset < 0:
        frames[-1].offset = 1.0
    if len(frames) > 1 and frames[0].offset < 0:
        frames[0].offset = 0.0
    start = 0
    for place, frame in enumerate(frames):
        if frame.offset < 0:
            continue
        for between in range(start + 1, place):
            share = (between - start) / (place - start)
            low = frames[start].offset
            frames[between].offset = low + (frame.offset - low) * share
        start = place


def _timing(given: Value) -> Timing:
    """https://drafts.csswg.org/web-animations-1/#dictdef-effecttiming"""
    if not isinstance(given, JSObject):
        duration = 0.0 if given is UNDEFINED else to_number(given)
        return Timing(duration=_checked_duration(duration))
    timing = Timing()
    asked = member(given, "duration")
    if asked is not UNDEFINED and asked != "auto":
        timing.duration = _checked_duration(to_number(asked))
    numbers = {
        "delay": "delay", "endDelay": "end_delay", "iterations": "iterations",
        "iterationStart": "iteration_start",
    }  # fmt: skip
    for name, field in numbers.items():
        if (value := member(given, name)) is not UNDEFINED:
            setattr(timing, field, to_number(value))
    for name in ("direction", "fill", "easing"):
        if (value := member(given, name)) is not UNDEFINED:
            setattr(timing, name, to_string(value))
    if timing.fill == "auto":
        timing.fill = "none"
    return timing


def _checked_duration(value: float) -> float:
    if value < 0 or value != value:
        raise type_error(
            "Failed to execute 'animate' on 'Element': duration must be non-negative or auto"
        )
    return value


def _animate(realm: Realm, target: ElementObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animatable-animate"""
    keyframes, options = arguments
    ensure(realm, ANIMATIONS)
    timeline = timeline_of(realm)
    effect = Effect(target, _frames(realm, target, keyframes), _timing(options))
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
