"""Timing as programs write and read it: https://drafts.csswg.org/web-animations-1/#dictdef-effecttiming"""

from __future__ import annotations

from math import isfinite, isnan, nan

from app.javascript.hosts.browser.animations.animation import Effect
from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.css.easing import easing_text
from app.javascript.hosts.web.webidl import is_missing, member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_WORDS = {
    "direction": (
        "PlaybackDirection", ("normal", "reverse", "alternate", "alternate-reverse")
    ),
    "fill": ("FillMode", ("none", "forwards", "backwards", "both", "auto")),
}  # fmt: skip
_NUMBERS = {
    "delay": "delay", "endDelay": "end_delay", "iterations": "iterations",
    "iterationStart": "iteration_start",
}  # fmt: skip


def effect_timing(given: Value, doing: str) -> Timing:
    """Of a number or a dictionary. Raises a TypeError, whose message begins with ``doing``."""
    timing = Timing(is_automatic=True)
    if isinstance(given, JSObject):
        update_timing(timing, given, doing, "EffectTiming")
    elif not is_missing(given):
        timing.duration = _checked_duration(to_number(given), doing)
        timing.is_automatic = False
    return timing


def update_timing(
    timing: Timing, given: Value, doing: str, holder: str = "OptionalEffectTiming"
) -> None:
    """https://drafts.csswg.org/web-animations-1/#dom-animationeffect-updatetiming"""
    words, numbers = _words(given, doing, holder), _numbers(given, doing, holder)
    found: dict[str, float | str] = {**words, **numbers}
    if (value := member(given, "easing")) is not UNDEFINED:
        found["easing"] = checked_easing(to_string(value), doing)
    if "duration" in found:
        timing.is_automatic = member(given, "duration") == "auto"
    for field, known in found.items():
        setattr(timing, field, known)


def checked_easing(text: str, doing: str) -> str:
    """As Chromium prints it. Raises a TypeError, whose message begins with ``doing``."""
    easing = easing_text(text)
    if easing is None:
        problem = f"'{text}' is not a valid value for easing"
        raise type_error(f"{doing}: {problem if text else 'Easing may not be the empty string'}")
    return easing


def _words(given: Value, doing: str, holder: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, (kind, allowed) in _WORDS.items():
        if (value := member(given, name)) is not UNDEFINED:
            found[name] = to_string(value)
            if found[name] not in allowed:
                raise type_error(
                    f"{doing}: Failed to read the '{name}' property from '{holder}': The "
                    f"provided value '{found[name]}' is not a valid enum value of type {kind}."
                )
    return found


def _numbers(given: Value, doing: str, holder: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, field in _NUMBERS.items():
        if (value := member(given, name)) is not UNDEFINED:
            found[field] = to_number(value)
            if name != "iterations" and not isfinite(found[field]):
                where = f"Failed to read the '{name}' property from '{holder}'"
                raise type_error(f"{doing}: {where}: The provided double value is non-finite.")
    iterations, start = found.get("iterations", 1.0), found.get("iteration_start", 0.0)
    if isnan(iterations) or iterations < 0:
        raise type_error(f"{doing}: iterationCount must be non-negative")
    if start < 0:
        raise type_error(f"{doing}: iterationStart must be non-negative")
    if (value := member(given, "duration")) is not UNDEFINED:
        number = float(value) if type(value) is float or type(value) is int else nan
        found["duration"] = 0.0 if value == "auto" else _checked_duration(number, doing)
    return found


def _checked_duration(value: float, doing: str) -> float:
    if value < 0 or isnan(value):
        raise type_error(f"{doing}: duration must be non-negative or auto")
    return value


def timing_object(realm: Realm, timing: Timing) -> JSObject:
    """https://drafts.csswg.org/web-animations-1/#dom-animationeffect-gettiming"""
    made = JSObject(realm.intrinsics["%Object.prototype%"])
    made.properties.update(
        delay=timing.delay,
        direction=timing.direction,
        duration="auto" if timing.is_automatic else timing.duration,
        easing=timing.easing,
        endDelay=timing.end_delay,
        fill=timing.fill,
        iterationStart=timing.iteration_start,
        iterations=timing.iterations,
    )
    return made


def computed_timing_object(realm: Realm, effect: Effect, now: float) -> JSObject:
    """https://drafts.csswg.org/web-animations-1/#dom-animationeffect-getcomputedtiming"""
    timing, animation = effect.timing, effect.animation
    time = None if animation is None else animation.current_time(now)
    found = None if animation is None else animation.progress(now)
    made = timing_object(realm, timing)
    made.properties.update(
        duration=timing.duration,
        fill="none" if timing.fill == "auto" else timing.fill,
        activeDuration=timing.active_seconds * 1000,
        currentIteration=NULL if found is None else float(found[1]),
        endTime=timing.told_end,
        localTime=NULL if time is None else time,
        progress=NULL if found is None else found[0],
    )
    return made
