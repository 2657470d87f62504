"""KeyframeEffect and DocumentTimeline: https://drafts.csswg.org/web-animations-1/#the-keyframeeffect-interface"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.javascript.hosts.browser.animations.animation import Effect, Keyframe
from app.javascript.hosts.browser.animations.effect_timing import (
    computed_timing_object,
    effect_timing,
    timing_object,
    update_timing,
)
from app.javascript.hosts.browser.animations.keyframes import (
    checked_composite,
    computed_frames,
    keyframes,
    spaced,
)
from app.javascript.hosts.browser.animations.target import pseudo_element_of
from app.javascript.hosts.browser.animations.timeline import Timeline, timeline_of
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.property_names import idl_name
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import ANY, Optional, or_null
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class KeyframeEffectObject(JSObject):
    """What a program holds of an effect."""

    __slots__ = ("effect",)

    class_name = "KeyframeEffect"

    def __init__(self, prototype: JSObject | None, effect: Effect) -> None:
        super().__init__(prototype)
        self.effect = effect


class TimelineObject(JSObject):
    """``document.timeline``."""

    __slots__ = ()

    class_name = "DocumentTimeline"


def effect_object(realm: Realm, effect: Effect) -> JSObject:
    """The one object of an effect."""
    if effect.shown is None:
        prototype = realm.intrinsics["%KeyframeEffect.prototype%"]
        effect.shown = KeyframeEffectObject(prototype, effect)
    return effect.shown


def timeline_object(realm: Realm) -> JSObject:
    """The one of the document."""
    found = realm.slots.get("timeline object")
    if not isinstance(found, JSObject):
        found = TimelineObject(realm.intrinsics["%DocumentTimeline.prototype%"])
        realm.slots["timeline object"] = found
    return found


def made_effect(
    realm: Realm, target: ElementObject | None, given: Value, options: Value, doing: str
) -> Effect:
    """Of the arguments of ``animate`` and ``new KeyframeEffect``."""
    rows = keyframes(realm, given, doing)
    composite, pseudo = member(options, "composite"), member(options, "pseudoElement")
    effect = Effect(target, [], effect_timing(options, doing))
    effect.pseudo_element = pseudo_element_of(pseudo)
    if composite is not UNDEFINED:
        holder = "KeyframeEffectOptions"
        effect.composite = checked_composite(to_string(composite), doing, holder)
    set_keyframes(timeline_of(realm), effect, rows)
    return effect


def set_keyframes(timeline: Timeline, effect: Effect, rows: list[Keyframe]) -> None:
    """Give an effect these keyframes, and compute them anew."""
    target = effect.target

    def style() -> ComputedStyle | None:
        if target is None or not target.connected:
            return None
        return _style_of_target(timeline, effect, target)

    effect.keyframes = rows
    effect.give_frames(computed_frames(rows, style), timeline.rendering.viewport.registered)


def _style_of_target(timeline: Timeline, effect: Effect, target: ElementObject) -> ComputedStyle:
    resolver, name = timeline.rendering.resolver, effect.pseudo_element
    return resolver.pseudo_style(target, name) if name else resolver.style_of(target)


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-keyframeeffect-keyframeeffect"""
    must_be_new("KeyframeEffect", new_target)
    target, given, options = (argument(arguments, place) for place in range(3))
    doing = "Failed to construct 'KeyframeEffect'"
    if target is not NULL and not isinstance(target, ElementObject):
        raise type_error(f"{doing}: parameter 1 is not of type 'Element'.")
    element = target if isinstance(target, ElementObject) else None
    effect = made_effect(realm, element, given, options, doing)
    return effect_object(realm, effect)


def _rows(effect: Effect) -> list[Keyframe]:
    if effect.keyframes is not None:
        return effect.keyframes
    return [
        Keyframe(frame.offset, frame.easing, frame.composite, _shown(frame.values))
        for frame in effect.frames
    ]


def _shown(values: dict[str, str]) -> dict[str, str]:
    """NOTE: Chromium does not tell of the custom properties of a style sheet's keyframes."""
    return {name: text for name, text in sorted(values.items()) if not name.startswith("--")}


def _with_ends(rows: list[Keyframe], effect: Effect, timeline: Timeline) -> list[Keyframe]:
    """What a style sheet's first and last keyframe leave out is what is underneath.

    https://drafts.csswg.org/css-animations-2/#keyframes
    """
    target = effect.target
    if effect.keyframes is not None or target is None or not rows:
        return rows
    style = _style_of_target(timeline, effect, target)
    if style.get("display") == "none":
        return rows
    found = list(rows)
    for offset, place in ((0.0, 0), (1.0, -1)):
        names = {name for row in rows for name in row.texts}
        there = {name for row in rows if row.offset == offset for name in row.texts}
        missing = {name: style.base(name) for name in sorted(names - there)}
        is_plain = (found[place].offset, found[place].easing) == (offset, effect.easing)
        if missing and is_plain and found[place].composite == "auto":
            found[place] = replace(found[place], texts=_shown({**found[place].texts, **missing}))
        elif missing:
            at_start = sum(row.offset == 0 for row in rows)
            added = Keyframe(offset, effect.easing, "replace", missing)
            found.insert(len(found) if place else at_start, added)
    return found


def _get_keyframes(realm: Realm, this: KeyframeEffectObject, _arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-keyframeeffect-getkeyframes"""
    _up_to_date(realm, this.effect, "getKeyframes")
    rows = _with_ends(_rows(this.effect), this.effect, timeline_of(realm))
    shown: list[Value] = []
    for row, offset in zip(rows, spaced([row.offset for row in rows]), strict=True):
        made = JSObject(realm.intrinsics["%Object.prototype%"])
        made.properties["offset"] = or_null(row.offset)
        made.properties["easing"] = row.easing
        made.properties["composite"] = row.composite
        made.properties.update({idl_name(name): text for name, text in row.texts.items()})
        made.properties["computedOffset"] = offset
        shown.append(made)
    return create_array_from_list(realm, shown)


def _set_keyframes(realm: Realm, this: KeyframeEffectObject, arguments: list[Any]) -> Value:
    doing = "Failed to execute 'setKeyframes' on 'KeyframeEffect'"
    set_keyframes(timeline_of(realm), this.effect, keyframes(realm, arguments[0], doing))
    _changed(realm, this.effect)
    return UNDEFINED


def _set_target(realm: Realm, this: KeyframeEffectObject, value: Value) -> None:
    old = this.effect.target
    this.effect.target = value if isinstance(value, ElementObject) else None
    _retarget(realm, this, old)


def _set_pseudo_element(realm: Realm, this: KeyframeEffectObject, value: Value) -> None:
    this.effect.pseudo_element = pseudo_element_of(value)
    _retarget(realm, this, this.effect.target)


def _retarget(realm: Realm, this: KeyframeEffectObject, old: ElementObject | None) -> None:
    timeline, animation = timeline_of(realm), this.effect.animation
    if animation is not None and animation in timeline.animations:
        timeline.animations.add(animation)
    if old is not None:
        timeline.rendering.animation_moved([old])
    set_keyframes(timeline, this.effect, _rows(this.effect))
    _changed(realm, this.effect)


def _set_composite(realm: Realm, this: KeyframeEffectObject, value: Value) -> None:
    word = to_string(value)
    if word in {"replace", "add", "accumulate"}:
        this.effect.composite = word
        _changed(realm, this.effect)


def _changed(realm: Realm, effect: Effect) -> None:
    if effect.animation is not None:
        timeline = timeline_of(realm)
        timeline.playback.update_finished(effect.animation, did_seek=False)
        timeline.changed(effect.animation)


def _up_to_date(realm: Realm, effect: Effect, name: str) -> None:
    """Style may say another thing than when it was calculated last."""
    if effect.animation is not None and effect.animation.kind == "CSSAnimation":
        timeline_of(realm).rendering.calculate_style(name)


def _get_timing(realm: Realm, this: KeyframeEffectObject, _arguments: list[Any]) -> Value:
    _up_to_date(realm, this.effect, "getTiming")
    return timing_object(realm, this.effect.timing)


def _get_computed_timing(realm: Realm, this: KeyframeEffectObject, _arguments: list[Any]) -> Value:
    return computed_timing_object(realm, this.effect, timeline_of(realm).now)


def _update_timing(realm: Realm, this: KeyframeEffectObject, arguments: list[Any]) -> Value:
    doing = "Failed to execute 'updateTiming' on 'AnimationEffect'"
    _up_to_date(realm, this.effect, "updateTiming")
    this.effect.overridden |= update_timing(this.effect.timing, argument(arguments, 0), doing)
    _changed(realm, this.effect)
    return UNDEFINED


_AE = Members("AnimationEffect", KeyframeEffectObject)
_K = Members("KeyframeEffect", KeyframeEffectObject)
_T = Members("AnimationTimeline", TimelineObject)

EFFECTS = (
    interface(
        "AnimationEffect",
        None,
        (
            _AE.operation("getComputedTiming", _get_computed_timing),
            _AE.operation("getTiming", _get_timing),
            _AE.operation("updateTiming", _update_timing, Optional(ANY, UNDEFINED)),
        ),
    ),
    interface(
        "KeyframeEffect",
        "AnimationEffect",
        (
            _K.attribute(
                "target", lambda _realm, this: or_null(this.effect.target), _set_target, ANY
            ),
            _K.attribute(
                "pseudoElement",
                lambda _realm, this: this.effect.pseudo_text or NULL,
                _set_pseudo_element,
                ANY,
            ),
            _K.attribute(
                "composite", lambda _realm, this: this.effect.composite, _set_composite, ANY
            ),
            _K.operation("getKeyframes", _get_keyframes),
            _K.operation("setKeyframes", _set_keyframes, ANY),
        ),
        construct=_construct,
        length=1,
    ),
    interface(
        "AnimationTimeline",
        None,
        (
            _T.attribute("currentTime", lambda realm, _this: timeline_of(realm).now),
            _T.attribute("duration", lambda _realm, _this: NULL),
        ),
    ),
    interface("DocumentTimeline", "AnimationTimeline", ()),
)
