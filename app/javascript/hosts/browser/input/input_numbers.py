"""Values of inputs as numbers and dates, and stepping through them.

https://html.spec.whatwg.org/multipage/input.html#common-input-element-apis
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, isfinite, isinf, isnan
from typing import Any

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.date_values import (
    as_number,
    default_base,
    default_bounds,
    default_step,
    number_text,
)
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY, LONG, UNRESTRICTED, Optional
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NAN, NULL, UNDEFINED, Value

_NUMERIC = frozenset({"number", "range", "date", "month", "week", "time", "datetime-local"})
_DATED = frozenset({"date", "month", "week", "time"})
_SETTING = "Failed to set the '{}' property on 'HTMLInputElement'"
_MONTHS_A_YEAR = 12


def _value_as_number(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/input.html#dom-input-valueasnumber"""
    type_ = input_type(element)
    found = as_number(type_, control_state.value_of(element)) if type_ in _NUMERIC else None
    return NAN if found is None else found


def _set_value_as_number(_realm: Realm, element: ElementObject, value: float) -> None:
    if isinf(value):
        raise type_error(f"{_SETTING.format('valueAsNumber')}: The value provided is infinite.")
    type_ = input_type(element)
    if type_ not in _NUMERIC:
        words = "This input element does not support Number values."
        raise DomProblem("InvalidStateError", words)
    control_state.set_value(element, "" if isnan(value) else number_text(type_, value))


def _value_as_date(realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/input.html#dom-input-valueasdate"""
    type_ = input_type(element)
    found = as_number(type_, control_state.value_of(element)) if type_ in _DATED else None
    if found is None:
        return NULL
    if type_ == "month":
        year, month = divmod(int(found), _MONTHS_A_YEAR)
        found = as_number("date", f"{year + 1970:04}-{month + 1:02}-01")
        assert found is not None
    return DateObject(realm.intrinsics["%Date.prototype%"], found)


def _set_value_as_date(_realm: Realm, element: ElementObject, value: Value) -> None:
    type_ = input_type(element)
    if value is not NULL and value is not UNDEFINED and not isinstance(value, DateObject):
        words = "Failed to convert value to 'object'."
        raise type_error(f"{_SETTING.format('valueAsDate')}: {words}")
    if type_ not in _DATED:
        words = "This input element does not support Date values."
        raise DomProblem("InvalidStateError", words)
    text = ""
    if isinstance(value, DateObject) and isfinite(value.date_value):
        moment = value.date_value
        text = number_text("date", moment)[:-3] if type_ == "month" else number_text(type_, moment)
    control_state.set_value(element, text)


def _step(direction: int) -> Any:
    def body(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
        """https://html.spec.whatwg.org/multipage/input.html#dom-input-stepup"""
        step_by(element, direction * arguments[0])
        return UNDEFINED

    return body


@dataclass(frozen=True, slots=True)
class StepRange:
    """What values steps can reach: https://html.spec.whatwg.org/multipage/input.html#the-step-attribute"""

    low: float
    high: float
    step: float
    base: float

    def after(self, current: float, count: int) -> float | None:
        """As Chromium takes the steps: a value between two of them first goes to the next one.

        None when there is no step in that direction.
        """
        low, high = self.low, self.high
        low_step = -floor(-(low - self.base) / self.step + 1e-9) if isfinite(low) else low
        high_step = floor((high - self.base) / self.step + 1e-9) if isfinite(high) else high
        if low > high or low_step > high_step:
            return None
        at = (current - self.base) / self.step
        nearest = round(at)
        if abs(at - nearest) < 1e-9:
            place: float = nearest + count
        else:
            place = floor(at) + count + 1 if count < 0 else ceil(at) + count - 1 if count else at
        value = self.base + min(max(place, low_step), high_step) * self.step
        if (count < 0 and current < value) or (count > 0 and current > value):
            return None
        return value


def step_range(element: ElementObject) -> StepRange:
    """``step="any"`` counts as the usual step."""
    type_ = input_type(element)
    default, scale = default_step(type_)
    given = as_number("number", (element.attribute("step") or "").strip())
    step = (given if given is not None and given > 0 else default) * scale
    low, high = (_bound(element, type_, name) for name in ("min", "max"))
    return StepRange(low, high, step, _base(element, type_))


def step_by(element: ElementObject, count: int) -> None:
    """https://html.spec.whatwg.org/multipage/input.html#dom-input-stepup"""
    type_ = input_type(element)
    if type_ not in _NUMERIC:
        raise DomProblem("InvalidStateError", "This form element is not steppable.")
    if (element.attribute("step") or "").strip().lower() == "any":
        words = "This form element does not have an allowed value step."
        raise DomProblem("InvalidStateError", words)
    current = as_number(type_, control_state.value_of(element)) or 0.0
    value = step_range(element).after(current, count)
    if value is not None:
        control_state.set_value(element, number_text(type_, value))


def _bound(element: ElementObject, type_: str, name: str) -> float:
    found = as_number(type_, element.attribute(name) or "")
    return default_bounds(type_)[name == "max"] if found is None else found


def _base(element: ElementObject, type_: str) -> float:
    """https://html.spec.whatwg.org/multipage/input.html#concept-input-min-zero"""
    for name in ("min", "value"):
        found = as_number(type_, element.attribute(name) or "")
        if found is not None:
            return found
    return default_base(type_)


_I = Members("HTMLInputElement", ElementObject)
NUMBERS: tuple[Member, ...] = (
    _I.attribute("valueAsNumber", _value_as_number, _set_value_as_number, UNRESTRICTED),
    _I.attribute("valueAsDate", _value_as_date, _set_value_as_date, ANY),
    _I.operation("stepUp", _step(1), Optional(LONG, 1)),
    _I.operation("stepDown", _step(-1), Optional(LONG, 1)),
)
