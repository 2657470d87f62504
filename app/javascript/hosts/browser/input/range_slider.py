"""A range input under the mouse: the thumb goes to where the button went down.

https://html.spec.whatwg.org/multipage/input.html#range-state-(type=range)
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.date_values import as_number
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.input.viewport import viewport_of
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.runtime.conversion import to_string

_THUMB: Final = 16.0
"""Width of the thumb in CSS pixels; its middle goes from one end of the track to the other."""


def slide(target: ElementObject, x: float) -> bool:
    """Whether the value became another one, which ``input`` then told."""
    if not target.is_named("input") or input_type(target) != "range":
        return False
    left, _top, width, _height = viewport_of(target.node_document).bounding_box(target)
    track = width - _THUMB
    share = (x - left - _THUMB / 2) / track if track > 0 else 0.0
    low = as_number("range", target.attribute("min") or "") or 0.0
    high = as_number("range", target.attribute("max") or "")
    high = max(100.0 if high is None else high, low)
    before = control_state.value_of(target)
    value = low + min(max(share, 0.0), 1.0) * (high - low)
    control_state.set_value(target, to_string(float(f"{value:.12g}")))
    if control_state.value_of(target) == before:
        return False
    fire(target.node_document.realm, target, "input", bubbles=True, composed=True)
    return True
