"""The ``style`` attribute of an element whose declarations a program has changed.

Chromium writes it into the list of attributes when somebody asks for it, or for all of them. What
is set before that stands before it:

    div.style.color = "red";
    div.id = "x";
    div.outerHTML            // <div id="x" style="color: red;">

Here the attribute is there at once, and stays the last one until somebody asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.element import ElementObject

STYLE: Final = "style"


def synchronize_attribute(element: ElementObject, name: str) -> None:
    """Somebody asks for the attribute of this qualified name."""
    if name == STYLE:
        synchronize_all_attributes(element)


def synchronize_all_attributes(element: ElementObject) -> None:
    """Somebody asks for the list of attributes: from now on it is in order."""
    style = element.attributes.get(STYLE)
    if style is not None:
        style.is_late = False


def keep_late_last(element: ElementObject) -> None:
    """Another attribute was appended."""
    style = element.attributes.get(STYLE)
    if style is not None and style.is_late:
        element.attributes[STYLE] = element.attributes.pop(STYLE)
