"""Where the selection goes when an element gets the focus, and what is selected in an editing host.

https://w3c.github.io/selection-api/#user-interactions
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.content_editable import is_editing_host
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.range_contents import Boundary
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.input.text_field import is_text_field
from app.javascript.hosts.browser.layout.pieces import WHITE_SPACE


def follow_focus(element: ElementObject) -> None:
    """A text field shows the selection that it keeps; an editing host a caret at its beginning.

    NOTE: As in Chromium, what is selected in the host already stays so.
    """
    selection = selection_of_document(element.node_document)
    if is_text_field(element):
        selection.enter_field(element)
    elif is_editing_host(element) and not selection.lies_in(element):
        place = first_place(element)
        selection.select_between(place, place)


def selects_all(key: str, held: tuple[str, ...]) -> bool:
    """Whether a key with those that are held down chooses everything."""
    return key.lower() == "a" and bool({"Control", "Meta"} & set(held))


def first_place(host: ElementObject) -> Boundary:
    """Before its first letter, or at its beginning."""
    for node in host.descendants():
        if isinstance(node, TextObject) and node.data.strip(WHITE_SPACE):
            return node, len(node.data) - len(node.data.lstrip(WHITE_SPACE))
    return host, 0
