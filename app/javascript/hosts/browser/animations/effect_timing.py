"""Timing as programs write and read it: https://drafts.csswg.org/web-animations-1/#dictdef-effecttiming"""

from __future__ import annotations

from math import isfinite, isnan, nan

from app.javascript.hosts.browser.animations.animation import Effect
from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.css.easing import easing_text
from app.javascript.hosts.web.member_conversion import converting_member
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


_MEMBERS = sorted((*_WORDS, *_NUMBERS, "duration", "easing"))


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
) -> set[str]:
    """The parts that it has changed.

    https://drafts.csswg.org/web-animations-1/#dom-animationeffect-updatetiming
    """
    values = {name: _converted(given, name, doing, holder) for name in _MEMBERS}
    found: dict[str, float | str] = {
        _NUMBERS.get(name, name): value for name, value in values.items() if value is not None
    }
    _check(found, doing)
    if "duration" in found:
        timing.is_automatic = member(given, "duration") == "auto"
    for field, known in found.items():
        setattr(timing, field, known)
    return {*found, "is_automatic"} if "duration" in found else {*found}


def checked_easing(text: str, doing: str) -> str:
    """As Chromium prints it. Raises a TypeError, whose message begins with ``doing``."""
    easing = easing_text(text)
    if easing is None:
        problem = f"'{text}' is not a valid value for easing"
        raise type_error(f"{doing}: {problem if text else 'Easing may not be the empty string'}")
    return easing


def _converted(given: Value, name: str, doing: str, holder: str) -> float | str | None:
    """A member of the dictionary; None for one that is not there."""
    value = member(given, name)
    if value is UNDEFINED:
        return None
    with converting_member(name, holder):
        if name == "duration" and type(value) not in (float, int):
            return 0.0 if to_string(value) == "auto" else nan
        if name in _NUMBERS or name == "duration":
            number = to_number(value)
            if name not in ("iterations", "duration") and not isfinite(number):
                where = f"Failed to read the '{name}' property from '{holder}'"
                raise type_error(f"{doing}: {where}: The provided double value is non-finite.")
            return number
        word = to_string(value)
    if name in _WORDS and word not in _WORDS[name][1]:
        kind = _WORDS[name][0]
        raise type_error(
            f"{doing}: Failed to read the '{name}' property from '{holder}': The "
            f"provided value '{word}' is not a valid enum value of type {kind}."
        )
    return word


def _check(found: dict[str, float | str], doing: str) -> None:
    """What the values may be, once all are there."""
    iterations, start = found.get("iterations", 1.0), found.get("iteration_start", 0.0)
    assert not isinstance(iterations, str)
    assert not isinstance(start, str)
    if start < 0:
        raise type_error(f"{doing}: iterationStart must be non-negative")
    if isnan(iterations) or iterations < 0:
        raise type_error(f"{doing}: iterationCount must be non-negative")
    if "duration" in found:
        _checked_duration(float(found["duration"]), doing)
    if "easing" in found:
        found["easing"] = checked_easing(str(found["easing"]), doing)


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
