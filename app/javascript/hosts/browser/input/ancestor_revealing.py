"""What opens by itself around the part of a page that an address names.

https://html.spec.whatwg.org/multipage/interaction.html#ancestor-revealing-algorithm
"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.details import summary_of
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.web.events.trusted import fire


def reveal(part: ElementObject) -> None:
    """As in Chromium all details around it open before anything tells what was hidden."""
    closed = [each for each in _details_around(part) if not each.has("open")]
    for details in closed:
        set_attribute(details, "open", "")
    hidden = [each for each in _around(part) if _is_hidden_until_found(each)]
    for each in hidden:
        fire(each.node_document.realm, each, "beforematch", bubbles=True)
        if each.connected:
            remove_attribute(each, "hidden")


def _around(part: ElementObject) -> Iterator[ElementObject]:
    """It and its ancestors in the flat tree."""
    node: NodeObject | None = part
    while node is not None:
        if isinstance(node, ElementObject):
            yield node
            node = node.assigned_slot or node.parent
        else:
            node = node.shadow_host() or node.parent


def _details_around(part: ElementObject) -> Iterator[ElementObject]:
    """Those that have it in what they hide: in all but their summary."""
    inside: ElementObject = part
    for each in _around(part):
        if each.is_named("details") and each is not part and inside is not summary_of(each):
            yield each
        inside = each


def _is_hidden_until_found(element: ElementObject) -> bool:
    return (element.attribute("hidden") or "").lower() == "until-found"
