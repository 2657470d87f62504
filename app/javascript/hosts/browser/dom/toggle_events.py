"""What tells that popovers, dialogs and details open and close.

https://html.spec.whatwg.org/multipage/interaction.html#the-toggleevent-interface
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.browser.dom.attributes import remove_attribute
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.load_delay import delay_load
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.trusted import fire_event, make_event
from app.javascript.runtime.values import NULL, Value

_TOGGLE_TASK = "DOM manipulation"
_WAITING = "toggle task"
#: A dialog that is a popover as well has a task for each.
POPOVER: Final = "popover toggle task"


def before_toggle(
    element: ElementObject, old: str, new: str, source: ElementObject | None = None
) -> bool:
    """``beforetoggle``; false when it was cancelled, which only works for showing."""
    return _fire_toggle(element, "beforetoggle", (old, new), source, cancelable=new == "open")


def _fire_toggle(
    element: ElementObject,
    type_: str,
    states: tuple[str, str],
    source: ElementObject | None,
    *,
    cancelable: bool = False,
) -> bool:
    realm = element.node_document.realm
    facts: dict[str, Value] = {"oldState": states[0], "newState": states[1]}
    facts["source"] = NULL if source is None else source
    event = make_event(realm, "ToggleEvent", type_, EventInit(cancelable=cancelable), facts)
    return fire_event(realm, event, element)


@dataclass(slots=True, eq=False)
class _ToggleTask:
    """``old`` is the state before all changes; ``let_load`` is there while it holds load back."""

    old: str
    is_cancelled: bool = False
    let_load: Callable[[], None] | None = None


def queue_toggle(
    element: ElementObject,
    old: str,
    new: str,
    source: ElementObject | None = None,
    *,
    tracker: str = _WAITING,
) -> None:
    """Several in a row become one: https://html.spec.whatwg.org/multipage/interactive-elements.html#queue-a-details-toggle-event-task"""
    waiting: _ToggleTask | None = element.state.get(tracker)
    if waiting is not None:
        old = waiting.old
        waiting.is_cancelled = True
        _let_load_go_on(waiting, element)
    task = element.state[tracker] = _ToggleTask(old)

    def run() -> None:
        if task.is_cancelled:
            return
        element.state[tracker] = None
        _fire_toggle(element, "toggle", (old, new), source)
        _let_load_go_on(task, element)

    services = dom_agent(element.node_document.realm).services
    services.queue_task(_TOGGLE_TASK, "fire toggle", run)


def _hold_load_back(task: _ToggleTask, element: ElementObject) -> None:
    """As in Chromium the page has not loaded before open details that came into it told so."""
    if element.connected and task.let_load is None:
        task.let_load = delay_load(element.node_document)


def _let_load_go_on(task: _ToggleTask, element: ElementObject) -> None:
    let_load, task.let_load = task.let_load, None
    if let_load is None:
        return
    document = element.node_document
    loader = document.page.get("loader")
    if task.is_cancelled and loader is not None and loader.content_loaded:  # no script inside
        services = dom_agent(document.realm).services
        services.queue_task(_TOGGLE_TASK, "the page may have loaded", let_load)
    else:
        let_load()


def details_attribute_changed(
    element: ElementObject, name: str, old: str | None, new: str | None
) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#the-details-element:concept-element-attributes-change-ext"""
    if name == "name" and element.has("open") and _others_open(element):
        remove_attribute(element, "open")
    if name != "open" or (old is None) == (new is None):
        return
    states = ("closed", "open")
    queue_toggle(element, states[old is not None], states[new is not None])
    if new is not None:
        for other in _others_open(element):
            remove_attribute(other, "open")


def details_made(element: ElementObject) -> None:
    """It came with its attributes from a parser, or as a copy."""
    if element.is_named("details") and element.has("open"):
        queue_toggle(element, "closed", "open")


def details_parsed(root: NodeObject) -> None:
    """In what a parser made apart from a page the first one of a name stays open, in each tree."""
    groups: dict[tuple[int, str], ElementObject] = {}
    stack = [(root, root)]
    while stack:
        node, tree = stack.pop()
        if isinstance(node, ElementObject):
            details_made(node)
            name = node.attribute("name")
            is_open = node.is_named("details") and node.has("open")
            if is_open and name and groups.setdefault((id(tree), name), node) is not node:
                del node.attributes["open"]
                queue_toggle(node, "open", "closed")
            inner = [each for each in (node.state.get("content"), node.shadow_root) if each]
            stack.extend((each, each) for each in inner)
        stack.extend((child, tree) for child in reversed([*node.child_nodes()]))


def _others_open(element: ElementObject) -> list[ElementObject]:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#details-name-group"""
    group = element.attribute("name")
    if not group:
        return []
    return [
        other
        for other in element.root().inclusive_descendants()
        if isinstance(other, ElementObject)
        and other is not element
        and other.is_named("details")
        and other.attribute("name") == group
        and other.has("open")
    ]


def details_inserted(element: ElementObject) -> None:
    """One of a name is open in a tree.

    https://html.spec.whatwg.org/multipage/interactive-elements.html#ensure-details-exclusivity-by-closing-the-given-element-if-needed
    """
    if not element.has("open"):
        return
    if _others_open(element):
        remove_attribute(element, "open")
    if (waiting := element.state.get(_WAITING)) is not None:
        _hold_load_back(waiting, element)
