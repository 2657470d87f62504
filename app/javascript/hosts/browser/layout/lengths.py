"""Computed values as numbers: lengths, percentages, keywords.

https://drafts.csswg.org/css-values/#percentages
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.tokens import component_values

#: Chromium lays out in 1/64 of a pixel.
UNITS = 64


def snapped(value: float) -> float:
    """Down to whole layout units."""
    return floor(value * UNITS + 1e-6) / UNITS


def rounded(value: float) -> float:
    """To the nearest whole layout unit: so large are flexible items."""
    return floor(value * UNITS + 0.5) / UNITS


def snapped_up(value: float) -> float:
    """Up to whole layout units: so wide is text."""
    return ceil(value * UNITS - 1e-6) / UNITS


@lru_cache(maxsize=4096)
def _percent_and_pixels(text: str) -> tuple[float, float] | None:
    if text.endswith("px"):
        try:
            return 0.0, float(text[:-2])
        except ValueError:
            return None
    tokens = component_values(text)
    if len(tokens) != 1:
        return None
    try:
        total = simplified(tokens[0])
    except CalcProblem:
        return None
    if not set(total) <= {"%", "px"}:
        return None
    return total.get("%", 0.0), total.get("px", 0.0)


def resolved(text: str, base: float | None) -> float | None:
    """In px; None for ``auto``, ``none``, and a percentage of something unknown."""
    found = _percent_and_pixels(text)
    if found is None:
        return _of_mixed(text, base) if "(" in text else None
    percent, pixels = found
    if percent == 0.0 and (base is not None or "%" not in text):
        return snapped(pixels)
    return None if base is None else snapped(percent / 100 * base + pixels)


def exact_length(text: str, base: float) -> float:
    """In px, not in whole layout units: so far are boxes moved by transforms."""
    found = _percent_and_pixels(text)
    return length(text, base) if found is None else found[0] / 100 * base + found[1]


def _of_mixed(text: str, base: float | None) -> float | None:
    """``max(50px, 10%)``."""
    tokens = component_values(text)
    if base is None or len(tokens) != 1:
        return None
    try:
        total = simplified(tokens[0], lambda unit: base / 100 if unit == "%" else None)
    except CalcProblem:
        return None
    return snapped(total.get("px", 0.0)) if set(total) <= {"px"} else None


def length(text: str, base: float = 0.0) -> float:
    """In px; what is no length is 0."""
    if text == "0px":  # OPTIMIZATION: so are most edges
        return 0.0
    found = resolved(text, base)
    return 0.0 if found is None else found
