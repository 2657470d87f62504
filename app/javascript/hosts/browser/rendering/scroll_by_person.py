"""What a person may scroll: https://drafts.csswg.org/css-overflow/#overflow-control"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.rendering.geometry import box_of

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.element import ElementObject

_SCROLLS_FOR_PERSON = frozenset({"auto", "scroll"})


def lets_person(element: ElementObject) -> bool:
    """Whether its content can be scrolled by hand."""
    box = box_of(element)
    return box is not None and box.style.get("overflow-y") in _SCROLLS_FOR_PERSON


def page_scrolls(document: DocumentObject) -> bool:
    """Whether the page can: https://drafts.csswg.org/css-overflow/#overflow-propagation"""
    for element in (document.document_element, document.body):
        box = None if element is None else box_of(element)
        word = "visible" if box is None else box.style.get("overflow-y")
        if word != "visible":
            return word in _SCROLLS_FOR_PERSON
    return True


def contains_scrolling(element: ElementObject) -> bool:
    """Whether scrolling does not go on outside: https://drafts.csswg.org/css-overscroll-1/"""
    box = box_of(element)
    return box is not None and box.style.get("overscroll-behavior-y") in ("contain", "none")
