"""Easing functions: https://drafts.csswg.org/css-easing/"""

from __future__ import annotations

from functools import lru_cache
from math import floor

from app.javascript.hosts.browser.css.timing_functions import easing
from app.javascript.hosts.browser.css.tokens import component_values, split_at, words

_CURVES = {
    "ease": (0.25, 0.1, 0.25, 1.0),
    "ease-in": (0.42, 0.0, 1.0, 1.0),
    "ease-out": (0.0, 0.0, 0.58, 1.0),
    "ease-in-out": (0.42, 0.0, 0.58, 1.0),
}
_WORDS = {"step-start": "steps(1, start)", "step-end": "steps(1)"}

#: Chromium solves a curve only so far: the digits that it tells of a progress follow from these.
_NEWTON_STEPS = 4
_NEAR = 1e-7
_FLAT = 1e-6
_TENTH = 1 / 10

_Factors = tuple[float, float, float]


def eased(name: str, progress: float) -> float:
    """The output progress for an input progress."""
    name = _WORDS.get(name, name)
    if name == "linear":
        return progress
    curve = _curve(name)
    if curve is not None:
        return _bezier(curve, progress)
    if name.startswith("steps("):
        return _stepped(name, progress)
    return _linear(_stops(name), progress)


def easing_text(text: str) -> str | None:
    """The easing function as it is told; None when it is none."""
    found = easing(component_values(text))
    return None if found is None else _WORDS.get(found, found)


@lru_cache(maxsize=256)
def _curve(name: str) -> tuple[float, ...] | None:
    if name in _CURVES:
        return _CURVES[name]
    if not name.startswith("cubic-bezier("):
        return None
    function = component_values(name)[0]
    numbers = tuple(float(part[0].value) for part in split_at(function.arguments, ",") if part)
    return numbers if len(numbers) == 4 else None


def _bezier(curve: tuple[float, ...], progress: float) -> float:
    """https://drafts.csswg.org/css-easing/#cubic-bezier-algo"""
    if not 0 <= progress <= 1:
        return min(max(progress, 0.0), 1.0)
    x1, y1, x2, y2 = curve
    return _coordinate(_factors(y1, y2), _parameter(_factors(x1, x2), progress))


def _parameter(x: _Factors, wanted: float) -> float:
    """Where on the curve ``x`` is so much, as near to it as Chromium comes."""
    low, high, t = _guess(x, wanted)
    for _ in range(_NEWTON_STEPS):
        error = _coordinate(x, t) - wanted
        slope = (3 * x[0] * t + 2 * x[1]) * t + x[2]
        if abs(error) < _NEAR or abs(slope) < _FLAT:
            break
        t -= error / slope
    while abs(_coordinate(x, t) - wanted) >= _NEAR and low < high:
        if _coordinate(x, t) < wanted:
            low = t
        else:
            high = t
        t = (low + high) / 2
    return t


def _guess(x: _Factors, wanted: float) -> tuple[float, float, float]:
    """Between which two of eleven places it is, and where if the curve were straight there."""
    places = [_coordinate(x, index * _TENTH) for index in range(11)]
    for index in range(1, 11):
        if wanted <= places[index]:
            high = index * _TENTH
            low = high - _TENTH
            way = (high - low) * (wanted - places[index - 1])
            return low, high, low + way / (places[index] - places[index - 1])
    return 0.0, 0.0, wanted


def _factors(one: float, two: float) -> _Factors:
    """Of a coordinate's cubic polynomial, highest power first; there is no constant."""
    first = 3 * one
    second = 3 * (two - one) - first
    return 1 - first - second, second, first


def _coordinate(factors: _Factors, t: float) -> float:
    third, second, first = factors
    return ((third * t + second) * t + first) * t


def _stepped(name: str, progress: float) -> float:
    """https://drafts.csswg.org/css-easing/#step-easing-algo"""
    parts = split_at(component_values(name)[0].arguments, ",")
    count = max(1, int(parts[0][0].value)) if parts[0] else 1
    word = parts[1][0].lower_value if len(parts) > 1 and parts[1] else "end"
    step = floor(progress * count)
    if word in {"start", "jump-start", "jump-both"}:
        step += 1
    jumps = count + {"jump-both": 1, "jump-none": -1}.get(word, 0)
    return min(max(step, 0), jumps) / max(jumps, 1)


@lru_cache(maxsize=256)
def _stops(name: str) -> tuple[tuple[float, float], ...]:
    """Input and output of each stop of ``linear(0 0%, 1 100%)``."""
    parts = split_at(component_values(name)[0].arguments, ",")
    pairs = (words(part) for part in parts)
    return tuple((place.value / 100, output.value) for output, place in pairs)


def _linear(stops: tuple[tuple[float, float], ...], progress: float) -> float:
    """https://drafts.csswg.org/css-easing-2/#linear-easing-function-output"""
    at = max((i for i, (place, _output) in enumerate(stops) if place <= progress), default=0)
    at = min(at, len(stops) - 2)
    (start, low), (end, high) = stops[at], stops[at + 1]
    if start == end:
        return high
    return low + (high - low) * (progress - start) / (end - start)
