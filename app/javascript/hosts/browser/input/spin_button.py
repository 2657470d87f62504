"""The up and down keys in a number field.

https://html.spec.whatwg.org/multipage/input.html#number-state-(type=number)
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.date_values import as_number, number_text
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.input.input_numbers import step_range
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
    steps = step_range(field)
    current = as_number("number", control_state.value_of(field))
    if current is None:
        ahead = steps.step * count
        current = min(max(0.0, steps.low - ahead), steps.high - ahead)
        control_state.set_value(field, number_text("number", current))
    end, other = (steps.high, steps.low) if count > 0 else (steps.low, steps.high)
    if (current - other) * count < 0:
        set_by_person(field, number_text("number", other))
    elif (current - end) * count < 0:
        value = steps.after(current, count)
        text = None if value is None else number_text("number", value)
        if text is not None and fire_input_event(
            field, "beforeinput", "insertText", text, cancelable=True
        ):
            set_by_person(field, text)
    commit_change(field)
