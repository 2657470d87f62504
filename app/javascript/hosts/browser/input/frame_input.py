"""A person's input that would go into a frame's document."""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.unsupported import UnsupportedApi


def refuse_in_frame(element: ElementObject | None, what: str) -> None:
    """Raises UnsupportedApi when the element shows a document of its own, which gets the input.

    https://html.spec.whatwg.org/multipage/interaction.html#focus-chain
    """
    if element is not None and element.state.get("navigable") is not None:
        raise UnsupportedApi(f"{what} in a frame", "Fire the event by the program.")
