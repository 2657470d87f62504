"""The selection that each text field keeps: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#textFieldSelection

In an element's ``state`` as ``selection``: start and end in UTF-16 code units, and a direction.
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.selection_events import tell_of_selection

_KEPT: Final = "selection"
#: What a document's page keeps: what is called when a field gets another selection.
FIELD_SELECTED: Final = "field selected"


def keep_selection(element: ElementObject, start: int, end: int, direction: str = "") -> None:
    """As in Chromium a change is told of, also where the field has no focus or no document."""
    was = element.state.get(_KEPT, (0, 0, ""))
    now = (start, end, direction)
    element.state[_KEPT] = now
    if (*was[:2], was[2] == "backward") != (start, end, direction == "backward"):
        tell_of_selection(element)
    selected = element.node_document.page.get(FIELD_SELECTED)
    if selected is not None:
        selected(element)


def kept_selection(element: ElementObject) -> tuple[int, int, str]:
    """At the beginning of a value that nobody touched."""
    found: tuple[int, int, str] = element.state.get(_KEPT, (0, 0, ""))
    return found
