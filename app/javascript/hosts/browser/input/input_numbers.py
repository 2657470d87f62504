"""Values of inputs as numbers and dates, and stepping through them.

https://html.spec.whatwg.org/multipage/input.html#common-input-element-apis
"""

from __future__ import annotations

from decimal import Decimal
from math import isfinite, isinf, isnan
from typing import Any

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.date_values import (
    as_number,
    number_text,
)
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY, LONG, UNRESTRICTED, Optional
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.step_range import WITH_RANGE, number_of, step_range
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NAN, NULL, UNDEFINED, Value

_DATED = frozenset({"date", "month", "week", "time"})
_SETTING = "Failed to set the '{}' property on 'HTMLInputElement'"
_MONTHS_A_YEAR = 12


def _value_as_number(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/input.html#dom-input-valueasnumber"""
    type_ = input_type(element)
    found = as_number(type_, control_state.value_of(element)) if type_ in WITH_RANGE else None
    return NAN if found is None else found


def _set_value_as_number(_realm: Realm, element: ElementObject, value: float) -> None:
    if isinf(value):
        raise type_error(f"{_SETTING.format('valueAsNumber')}: The value provided is infinite.")
    type_ = input_type(element)
    if type_ not in WITH_RANGE:
        words = "This input element does not support Number values."
        raise DomProblem("InvalidStateError", words)
    control_state.set_value(element, _value_text(element, type_, value))


def _value_text(element: ElementObject, type_: str, value: float) -> str:
    if isnan(value):
        return ""
    return number_text(type_, value, step_range(element, type_).said_step)


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
        text = (
            number_text("date", moment)[:-3]
            if type_ == "month"
            else _value_text(element, type_, moment)
        )
    control_state.set_value(element, text)


def _step(direction: int) -> Any:
    def body(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
        """https://html.spec.whatwg.org/multipage/input.html#dom-input-stepup"""
        step_by(element, direction * arguments[0])
        return UNDEFINED

    return body


def step_by(element: ElementObject, count: int) -> None:
    """https://html.spec.whatwg.org/multipage/input.html#dom-input-stepup"""
    type_ = input_type(element)
    if type_ not in WITH_RANGE:
        raise DomProblem("InvalidStateError", "This form element is not steppable.")
    accepted = step_range(element, type_)
    if accepted.step is None:
        words = "This form element does not have an allowed value step."
        raise DomProblem("InvalidStateError", words)
    given = number_of(type_, control_state.value_of(element))
    current = Decimal(0) if given is None else given
    value = accepted.stepped(current, count, was_given=given is not None)
    if value is not None:
        control_state.set_value(element, accepted.text(type_, value))


_I = Members("HTMLInputElement", ElementObject)
NUMBERS: tuple[Member, ...] = (
    _I.attribute("valueAsNumber", _value_as_number, _set_value_as_number, UNRESTRICTED),
    _I.attribute("valueAsDate", _value_as_date, _set_value_as_date, ANY),
    _I.operation("stepUp", _step(1), Optional(LONG, 1)),
    _I.operation("stepDown", _step(-1), Optional(LONG, 1)),
)
