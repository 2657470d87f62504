"""Moving the focus with Tab, from one tab stop of the page to the next.

https://html.spec.whatwg.org/multipage/interaction.html#sequential-focus-navigation
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.input.date_fields import enter_by_tab, tab_within
from app.javascript.hosts.browser.input.focus import (
    FOCUS_LEAVES,
    START,
    Gap,
    change_focus,
    focused_element,
)
from app.javascript.hosts.browser.input.focusable import is_tab_stop, tab_index, tab_order


def move_sequentially(document: DocumentObject, *, backwards: bool) -> ElementObject | None:
    """Tab: focus what comes next; after the last, nothing has the focus."""
    here = focused_element(document)
    if tab_within(here, backwards=backwards):
        return here
    order = [each for each in tab_order(document) if is_tab_stop(each) or each is here]
    if here is not None and here in order:
        target = _neighbour(order, here, backwards=backwards)
    else:
        target = _from_starting_point(document, order, backwards=backwards)
    if here is not None or target is not None:
        change_focus(document, target, selects=True, scrolls=True)
    enter_by_tab(target, backwards=backwards)
    if target is None:
        document.page[START] = None
        if (leaves := document.page.get(FOCUS_LEAVES)) is not None:
            leaves()
    return target


def _from_starting_point(
    document: DocumentObject, order: list[ElementObject], *, backwards: bool
) -> ElementObject | None:
    """By the order of the tree, whatever numbers, where Tab does not stop at the point itself."""
    start = document.page.get(START)
    places = {node: float(place) for place, node in enumerate(document.inclusive_descendants())}
    here = places.get(start) if isinstance(start, NodeObject) else None
    if isinstance(start, Gap):
        here = _place_of_gap(start, places)
    if here is None:
        return (order[-1] if backwards else order[0]) if order else None
    if isinstance(start, ElementObject) and start in order:
        return _neighbour(order, start, backwards=backwards)
    if backwards:
        before = [each for each in reversed(order) if _place(each, places) < here]
        return max(before, key=lambda each: _place(each, places), default=None)
    following = [each for each in order if _place(each, places) > here]
    if not following and isinstance(start, NodeObject):  # as in Chromium: zero is the least number
        return min(order, key=lambda each: tab_index(each) or 0, default=None)
    return min(following, key=lambda each: _place(each, places), default=None)


def _neighbour(
    order: list[ElementObject], here: ElementObject, *, backwards: bool
) -> ElementObject | None:
    place = order.index(here) + (-1 if backwards else 1)
    return order[place] if 0 <= place < len(order) else None


def _place(element: ElementObject, places: dict[NodeObject, float]) -> float:
    """In the order of the tree; what stands in a shadow tree is where its host is."""
    node: NodeObject | None = element
    while node is not None and node not in places:
        node = node.root().shadow_host()
    return -1.0 if node is None else places[node]


def _place_of_gap(gap: Gap, places: dict[NodeObject, float]) -> float | None:
    """Between two nodes of the document."""
    if gap.following is not None and gap.following.parent is gap.parent:
        following = places.get(gap.following)
        return None if following is None else following - 0.5
    if gap.parent is None or gap.parent not in places:
        return None
    return max(places[node] for node in gap.parent.inclusive_descendants()) + 0.5
