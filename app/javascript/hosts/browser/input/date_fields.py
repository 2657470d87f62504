"""Fields of dates and times: Chromium's have parts, a month, a day and so on, and a button.

Tab goes through them, and the page hears nothing of that. What keys do to the parts is refused.

https://html.spec.whatwg.org/multipage/input.html#date-state-(type=date)
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.unsupported import UnsupportedApi

#: How often Tab stops in each, the button among them.
_STOPS: Final = {"date": 4, "month": 3, "week": 3, "time": 4, "datetime-local": 7}
_STOP: Final = "stop of Tab"
_KEYS: Final = frozenset({
    "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Backspace", "Delete", "Home", "End",
    "PageUp", "PageDown", " ", "F4",
})  # fmt: skip
_ADVICE: Final = "Set its value from the program, or use a text field."


def _stops(element: ElementObject | None) -> int:
    if element is None or not element.is_named("input") or element.has("readonly"):
        return 0
    return _STOPS.get(input_type(element), 0)


def enter_by_tab(element: ElementObject | None, *, backwards: bool) -> None:
    """At its first part, or from behind at its button."""
    if element is not None and _stops(element):
        element.state[_STOP] = _stops(element) - 1 if backwards else 0


def enter_otherwise(element: ElementObject) -> None:
    """The field gets the focus by other means than Tab: no part of it is chosen."""
    element.state.pop(_STOP, None)


def tab_within(element: ElementObject | None, *, backwards: bool) -> bool:
    """Whether Tab stays in the field."""
    if element is None or not _stops(element):
        return False
    stop = element.state.get(_STOP, 0) + (-1 if backwards else 1)
    if not 0 <= stop < _stops(element):
        return False
    element.state[_STOP] = stop
    return True


def refuse_editing(element: ElementObject | None, key: str) -> None:
    """Stops the run at a key that would change a part, or open the button's calendar."""
    if element is not None and _stops(element) and (len(key) == 1 or key in _KEYS):
        raise UnsupportedApi(f"the key {key} in a field of {input_type(element)}", _ADVICE)
