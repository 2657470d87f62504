"""Keyframes and timing as programs write them: https://drafts.csswg.org/web-animations-1/#keyframe-effects"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.javascript.hosts.browser.animations.animation import (
    Frame,
    Timing,
)
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.declaration_block import parse_value
from app.javascript.hosts.browser.css.style_declaration import css_name
from app.javascript.hosts.browser.css.tokens import component_values
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

_NOT_PROPERTIES = frozenset({"offset", "easing", "composite"})


def keyframes(
    realm: Realm, style_of_target: Callable[[], ComputedStyle | None], given: Value
) -> list[Frame]:
    """``style_of_target`` gives none for one that is not connected.

    https://drafts.csswg.org/web-animations-1/#processing-a-keyframes-argument
    """
    if not isinstance(given, JSObject):
        return []
    iterates = isinstance(given, ArrayObject) or (
        given.get(WellKnownSymbol.ITERATOR, given) is not UNDEFINED
    )
    rows = _listed(realm, given) if iterates else _by_property(realm, given)
    style = style_of_target()
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


_Row = tuple[float | None, str, dict[str, str]]


def _listed(realm: Realm, given: JSObject) -> list[_Row]:
    rows: list[_Row] = []
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


def _by_property(realm: Realm, given: JSObject) -> list[_Row]:
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


def effect_timing(given: Value) -> Timing:
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
