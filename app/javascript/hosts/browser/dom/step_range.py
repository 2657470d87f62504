"""What numbers an input accepts: its least, its greatest, its steps.

https://html.spec.whatwg.org/multipage/input.html#the-min-and-max-attributes and
https://html.spec.whatwg.org/multipage/input.html#the-step-attribute. Reckoned in decimal, as in
Chromium, so that 0.1 is a step of its own and 0.3 is three of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from app.javascript.hosts.browser.dom.date_values import (
    as_number,
    default_base,
    default_bounds,
    default_step,
)
from app.javascript.hosts.browser.dom.element import ElementObject

WITH_RANGE: Final = frozenset({
    "number", "range", "date", "month", "week", "time", "datetime-local",
})  # fmt: skip
#: Steps that are no whole numbers are compared as coarsely as single precision is.
_TOLERANCE: Final = Decimal(2) ** -24


@dataclass(frozen=True, slots=True)
class StepRange:
    """``step`` is None for ``any``; ``is_limited`` when there is a least or a greatest value."""

    least: Decimal
    most: Decimal
    base: Decimal
    step: Decimal | None
    is_limited: bool
    tolerance: Decimal

    def contains(self, value: Decimal) -> bool:
        return self.is_limited and self.least <= value <= self.most

    def clamped(self, value: Decimal) -> Decimal:
        """The accepted value that is nearest."""
        value = max(self.least, min(value, self.most))
        if self.step is None:
            return value
        steps = ((value - self.base) / self.step).to_integral_value(ROUND_HALF_UP)
        rounded = self.base + steps * self.step
        if rounded > self.most:
            rounded -= self.step
        elif rounded < self.least:
            rounded += self.step
        return rounded if self.least <= rounded <= self.most else value

    def mismatches(self, value: Decimal) -> bool:
        """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#suffering-from-a-step-mismatch"""
        if self.step is None:
            return False
        distance = abs(value - self.base)
        steps = (distance / self.step).to_integral_value(ROUND_HALF_UP)
        remainder = abs(distance - steps * self.step)
        allowed = self.step * self.tolerance
        return allowed < remainder < self.step - allowed

    def nearest(self, value: Decimal) -> list[Decimal]:
        """The accepted values on both sides of a mismatch, or the one that there is."""
        assert self.step is not None
        one = self.clamped(value)
        other = one + self.step if one < value else one - self.step
        return sorted([one, other]) if self.least <= other <= self.most else [one]


def number_of(type_: str, text: str | None) -> Decimal | None:
    """A value or a bound; None for what is no number of that type."""
    number = None if text is None else as_number(type_, text)
    if number is None:
        return None
    return Decimal(text or "") if type_ in ("number", "range") else Decimal(number)


def step_range(element: ElementObject, type_: str) -> StepRange:
    """Of an input with one of the types above."""
    lowest, highest = map(Decimal, default_bounds(type_))
    low, high = (number_of(type_, element.attribute(name)) for name in ("min", "max"))
    base = low if low is not None else number_of(type_, element.attribute("value"))
    least = lowest if low is None else low
    most = highest if high is None else high
    if type_ == "range":
        most = max(least, most)
    step = _step(element, type_)
    return StepRange(
        least,
        most,
        Decimal(default_base(type_)) if base is None else base,
        step,
        type_ == "range" or low is not None or high is not None,
        _TOLERANCE if type_ in ("number", "range") else Decimal(0),
    )


def _step(element: ElementObject, type_: str) -> Decimal | None:
    """https://html.spec.whatwg.org/multipage/input.html#concept-input-step"""
    text = (element.attribute("step") or "").strip()
    if text.lower() == "any":
        return None
    default, scale = default_step(type_)
    given = number_of("number", text)
    return (given if given is not None and given > 0 else Decimal(default)) * Decimal(scale)
