"""Search fields: what Enter and Escape do in them, as in Chromium.

https://html.spec.whatwg.org/multipage/input.html#text-(type=text)-state-and-search-state-(type=search)
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.input.text_field import edit_by_user, is_editable, shown_text
from app.javascript.hosts.web.events.trusted import fire


def is_search_field(element: ElementObject) -> bool:
    """``<input type=search>``."""
    return element.is_named("input") and input_type(element) == "search"


def announce_search(field: ElementObject) -> None:
    """The event of Enter and of a field that was cleared."""
    fire(field.node_document.realm, field, "search", bubbles=True)


def clear_search(field: ElementObject) -> bool:
    """Escape empties the field; False when there is nothing to take away."""
    if not shown_text(field) or not is_editable(field):
        return False
    edit_by_user(field, "", 0)
    fire(field.node_document.realm, field, "input", bubbles=True, composed=True)
    announce_search(field)
    return True
