"""Type, class and id selectors: https://drafts.csswg.org/selectors-4/#elemental-selectors"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selectors.model import Test


def type_test(name: str) -> Test:
    """HTML elements go by the name in lower case."""
    lower = ascii_lower(name)

    def test(element: ElementObject, _scope: NodeObject | None) -> bool:
        return element.local_name == (lower if element.is_html else name)

    return test


def class_test(name: str) -> Test:
    """In quirks mode, letters' case does not count."""
    lower = ascii_lower(name)

    def test(element: ElementObject, _scope: NodeObject | None) -> bool:
        found = element.attributes.get("class")
        if found is None:
            return False
        if element.node_document.quirks:
            return lower in ascii_lower(found.value).split()
        return name in found.value.split()

    return test


def id_test(name: str) -> Test:
    """https://drafts.csswg.org/selectors-4/#id-selectors; without regard to case in quirks mode."""
    lower = ascii_lower(name)

    def test(element: ElementObject, _scope: NodeObject | None) -> bool:
        found = element.attributes.get("id")
        if found is None:
            return False
        if element.node_document.quirks:
            return ascii_lower(found.value) == lower
        return found.value == name

    return test
