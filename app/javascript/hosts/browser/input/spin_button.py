"""The up and down keys in a number field.

https://html.spec.whatwg.org/multipage/input.html#number-state-(type=number)
"""

from __future__ import annotations

from decimal import Decimal

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.step_range import decimal_text, number_of, step_range
from app.javascript.hosts.browser.input.text_field import (
    commit_change,
    fire_input_event,
    is_editable,
    set_by_person,
)


def spin(field: ElementObject, count: int) -> None:
    """One step up (1) or down (-1).

    NOTE: As Chromium has it. An empty field first gets the value from which the step leads into
    the range; one that is beyond the range goes to its end, or nowhere.
    """
    if not is_editable(field):
        return
    accepted = step_range(field, "number")
    current = number_of("number", control_state.value_of(field))
    if current is None:
        ahead = accepted.unit * count
        current = min(max(Decimal(0), accepted.least - ahead), accepted.most - ahead)
        control_state.set_value(field, decimal_text(current))
    ends = accepted.most, accepted.least
    end, other = ends if count > 0 else ends[::-1]
    if (current - other) * count < 0:
        set_by_person(field, decimal_text(other))
    elif (current - end) * count < 0:
        value = accepted.stepped(current, count, was_given=True)
        text = None if value is None else decimal_text(value)
        if text is not None and fire_input_event(
            field, "beforeinput", "insertText", text, cancelable=True
        ):
            set_by_person(field, text)
    commit_change(field)
