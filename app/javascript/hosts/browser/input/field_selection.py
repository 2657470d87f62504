"""Selecting in a text field so that the page hears of it.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#set-the-selection-range
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.field_selections import keep_selection, kept_selection
from app.javascript.hosts.browser.input.frame_events import with_next_frame
from app.javascript.hosts.browser.input.text_field import (
    direction_of,
    is_text_field,
    selection_of,
    shown_text,
)
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.runtime.realm import Realm


def change_selection(
    realm: Realm,
    element: ElementObject,
    start: int,
    end: int,
    direction: str,
    before: tuple[int, int] | None = None,
) -> None:
    """Tells of it when it is another one: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#set-the-selection-range"""
    was = (*(before or selection_of(element)), direction_of(element))
    length = len(shown_text(element))
    end = min(end, length)
    keep_selection(element, min(start, end), end, "backward" if direction == "backward" else "")
    if was == (*selection_of(element), direction_of(element)):
        return

    with_next_frame(element.node_document, lambda: fire(realm, element, "select", bubbles=True))


def select_all(element: ElementObject) -> None:
    """What Tab does to a field of one line that it comes to."""
    if element.is_named("input") and is_text_field(element):
        realm = element.node_document.realm
        change_selection(realm, element, 0, len(shown_text(element)), "forward")


def default_text_changed(area: ElementObject) -> None:
    """What is selected of a text area stays within the text."""
    start, end, direction = kept_selection(area)
    length = len(shown_text(area))
    if end > length:
        keep_selection(area, min(start, length), length, direction)
