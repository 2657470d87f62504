"""Where elements are on the screen, as far as input has to know.

The rendering answers once it has a layout; without one, every element is at the corner.
"""

from __future__ import annotations

from typing import Protocol

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject

Box = tuple[float, float, float, float]


class Viewport(Protocol):
    """What the layout tells about one document; coordinates in CSS pixels of the viewport."""

    def is_rendered(self, element: ElementObject) -> bool:
        """Whether it has a box."""

    def bounding_box(self, element: ElementObject) -> Box:
        """Left, top, width and height of its border box."""

    def element_at(self, x: float, y: float) -> ElementObject | None:
        """The topmost element there that a pointer hits; None outside of the viewport."""

    def scroll_into_view(self, element: ElementObject) -> None:
        """Scroll as little as needed for it to be seen."""


class NoLayout:
    """Until there is a layout: what is not hidden is rendered, and nothing has a place."""

    def is_rendered(self, element: ElementObject) -> bool:
        return not any(
            isinstance(each, ElementObject) and each.has("hidden")
            for each in element.inclusive_ancestors()
        )

    def bounding_box(self, _element: ElementObject) -> Box:
        return (0.0, 0.0, 0.0, 0.0)

    def element_at(self, _x: float, _y: float) -> ElementObject | None:
        return None

    def scroll_into_view(self, _element: ElementObject) -> None:
        """There is nothing to scroll."""


_NO_LAYOUT = NoLayout()


def viewport_of(document: DocumentObject) -> Viewport:
    """The one that the rendering hung on the document, under ``viewport``."""
    found: Viewport = document.page.get("viewport", _NO_LAYOUT)
    return found
