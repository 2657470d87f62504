"""What numbers an input accepts: its least, its greatest, its steps.

https://html.spec.whatwg.org/multipage/input.html#the-min-and-max-attributes and
https://html.spec.whatwg.org/multipage/input.html#the-step-attribute. Reckoned in decimal, as in
Chromium, so that 0.1 is a step of its own and 0.3 is three of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    Context,
    Decimal,
    localcontext,
)
from typing import Final

from app.javascript.hosts.browser.dom.date_values import (
    as_number,
    default_base,
    default_bounds,
    default_step,
    number_text,
    shown,
)
from app.javascript.hosts.browser.dom.element import ElementObject

WITH_RANGE: Final = frozenset({
    "number", "range", "date", "month", "week", "time", "datetime-local",
})  # fmt: skip
#: Steps that are no whole numbers are compared as coarsely as single precision is.
_TOLERANCE: Final = Decimal(2) ** -24
#: What Chromium reckons with, and what it writes of a fraction.
_EIGHTEEN_DIGITS: Final = Context(prec=18, rounding=ROUND_DOWN)
_FIFTEEN_DIGITS: Final = Context(prec=15, rounding=ROUND_HALF_UP)
_LEAST_PLACE: Final = -6
_MINUTE: Final = 60_000.0


@dataclass(frozen=True, slots=True)
class StepRange:
    """``step`` is None for ``any``, whose steps by hand are of one ``unit``.

    ``is_limited`` when there is a least or a greatest value.
    """

    least: Decimal
    most: Decimal
    base: Decimal
    step: Decimal | None
    unit: Decimal
    is_limited: bool
    #: https://html.spec.whatwg.org/multipage/input.html#has-a-reversed-range
    is_over_midnight: bool
    tolerance: Decimal

    def contains(self, value: Decimal) -> bool:
        if self.is_over_midnight:
            return self.least <= value or value <= self.most
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

    def stepped(self, current: Decimal, count: int, *, was_given: bool) -> Decimal | None:
        """https://html.spec.whatwg.org/multipage/input.html#dom-input-stepup

        None when there is no such step. NOTE: As Chromium takes them: from between two values the
        first step leads to the next one, and only the steps after that have to lead the right way.
        """
        with localcontext(_EIGHTEEN_DIGITS):
            highest = self._aligned(self.most, ROUND_FLOOR)
            if self.least > self.most or highest < self.least:
                return None
            value = current
            if count and self.mismatches(current):
                value = self._aligned(current, ROUND_CEILING if count > 0 else ROUND_FLOOR)
                count -= 1 if count > 0 else -1
            value += count * self.unit
            if value < self.least:
                value = self._aligned(self.least, ROUND_CEILING)
            elif value > self.most:
                value = highest
        is_astray = (count > 0 and current > value) or (count < 0 and current < value)
        return None if was_given and is_astray else value

    def _aligned(self, value: Decimal, rounding: str) -> Decimal:
        """The value on a step from the base that is next to it."""
        steps = ((value - self.base) / self.unit).to_integral_value(rounding)
        return self.base + steps * self.unit

    def text(self, type_: str, value: Decimal) -> str:
        """https://html.spec.whatwg.org/multipage/input.html#concept-input-number-string"""
        if type_ in ("number", "range"):
            return decimal_text(value)
        return number_text(type_, float(value), self.said_step)

    def shown(self, type_: str, value: Decimal) -> str:
        """As it is said to people."""
        if type_ in ("number", "range"):
            return decimal_text(value)
        return shown(type_, float(value), self.said_step)

    @property
    def said_step(self) -> float:
        """What the step is for the seconds of a time: with ``any``, whole minutes."""
        return _MINUTE if self.step is None else float(self.step)


def decimal_text(value: Decimal) -> str:
    """As Chromium writes decimals: at most 15 digits of what has a fraction, zeros as reckoned."""
    if value.is_zero():
        return "0"
    exponent = _exponent(value)
    if exponent < 0:
        value = _FIFTEEN_DIGITS.create_decimal(value)
        while _exponent(value) < 0 and value.as_tuple().digits[-1] == 0:
            value = value.quantize(Decimal(1).scaleb(_exponent(value) + 1))
        exponent = _exponent(value)
    if exponent <= 0 and value.adjusted() >= _LEAST_PLACE:
        return f"{value:f}"
    sign, digits, _ = value.as_tuple()
    text = "".join(map(str, digits)).rstrip("0")
    fraction = f".{text[1:]}" if text[1:] else ""
    return f"{'-' if sign else ''}{text[0]}{fraction}e{value.adjusted():+}"


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


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
    step, unit = _steps(element, type_)
    return StepRange(
        least,
        most,
        Decimal(default_base(type_)) if base is None else base,
        step,
        unit,
        type_ == "range" or low is not None or high is not None,
        type_ == "time" and least > most,
        _TOLERANCE if type_ in ("number", "range") else Decimal(0),
    )


def _steps(element: ElementObject, type_: str) -> tuple[Decimal | None, Decimal]:
    """https://html.spec.whatwg.org/multipage/input.html#concept-input-step"""
    text = (element.attribute("step") or "").strip()
    default, scale = default_step(type_)
    usual = Decimal(default) * Decimal(scale)
    if text.lower() == "any":
        return None, usual
    given = number_of("number", text)
    step = given * Decimal(scale) if given is not None and given > 0 else usual
    return step, step
