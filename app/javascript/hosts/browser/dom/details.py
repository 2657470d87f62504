"""Details and their summaries: https://html.spec.whatwg.org/multipage/interactive-elements.html#the-details-element"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject


def summary_of(details: ElementObject) -> ElementObject | None:
    """The first child that is a summary; None without one."""
    return next((each for each in details.child_elements() if each.is_named("summary")), None)


def is_summary_for_its_details(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#summary-for-its-parent-details"""
    parent = element.parent_element
    return parent is not None and parent.is_named("details") and summary_of(parent) is element
