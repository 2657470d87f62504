"""Dialogs and details: what is shown above the page, and the events about what opens.

https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.inertness import top_layer
from app.javascript.hosts.browser.dom.load_delay import delay_load
from app.javascript.hosts.browser.dom.name_index import element_by_id
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.input.focus import change_focus, focused_element
from app.javascript.hosts.browser.input.focusable import is_focusable, tab_index
from app.javascript.hosts.browser.input.viewport import viewport_of
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.trusted import fire, fire_event, make_event
from app.javascript.runtime.values import NULL, Value

_TOGGLE_TASK = "DOM manipulation"
_WAITING = "toggle task"
_OPEN_ALREADY = (
    "The dialog is already open as {} dialog, and therefore cannot be opened as {} dialog."
)


def leave_top_layer(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/popover.html#remove-an-element-from-the-top-layer"""
    layer = top_layer(element.node_document)
    if element in layer:
        layer.remove(element)


# -- toggle events ------------------------------------------------------------------


def before_toggle(element: ElementObject, old: str, new: str) -> bool:
    """``beforetoggle``; false when it was cancelled, which only works for showing."""
    return _fire_toggle(element, "beforetoggle", old, new, cancelable=new == "open")


def _fire_toggle(
    element: ElementObject, type_: str, old: str, new: str, *, cancelable: bool = False
) -> bool:
    realm = element.node_document.realm
    facts: dict[str, Value] = {"oldState": old, "newState": new, "source": NULL}
    event = make_event(realm, "ToggleEvent", type_, EventInit(cancelable=cancelable), facts)
    return fire_event(realm, event, element)


@dataclass(slots=True, eq=False)
class _ToggleTask:
    """``old`` is the state before all changes; ``let_load`` is there while it holds load back."""

    old: str
    is_cancelled: bool = False
    let_load: Callable[[], None] | None = None


def queue_toggle(element: ElementObject, old: str, new: str) -> None:
    """Several in a row become one: https://html.spec.whatwg.org/multipage/interactive-elements.html#queue-a-details-toggle-event-task"""
    waiting: _ToggleTask | None = element.state.get(_WAITING)
    if waiting is not None:
        old = waiting.old
        waiting.is_cancelled = True
        _let_load_go_on(waiting, element)
    task = element.state[_WAITING] = _ToggleTask(old)

    def run() -> None:
        if task.is_cancelled:
            return
        element.state[_WAITING] = None
        _fire_toggle(element, "toggle", old, new)
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
    if name != "open" or (old is None) == (new is None):
        return
    states = ("closed", "open")
    queue_toggle(element, states[old is not None], states[new is not None])
    if new is None:
        return
    group = element.attribute("name")
    if group:
        for other in list(element.root().inclusive_descendants()):
            if (
                isinstance(other, ElementObject)
                and other is not element
                and other.is_named("details")
                and other.attribute("name") == group
                and other.has("open")
            ):
                remove_attribute(other, "open")


def details_inserted(element: ElementObject) -> None:
    """One that came with its attributes tells that it is open, too."""
    if not element.has("open"):
        return
    if _WAITING not in element.state:
        queue_toggle(element, "closed", "open")
    if (waiting := element.state[_WAITING]) is not None:
        _hold_load_back(waiting, element)


# -- dialogs ------------------------------------------------------------------


def show(dialog: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dom-dialog-show"""
    if dialog.has("open"):
        if not dialog.state.get("modal"):
            return
        words = _OPEN_ALREADY.format("a modal", "a non-modal")
        raise DomProblem("InvalidStateError", words)
    if not before_toggle(dialog, "closed", "open") or dialog.has("open"):
        return
    queue_toggle(dialog, "closed", "open")
    set_attribute(dialog, "open", "")
    _remember_focus(dialog)
    _focus_inside(dialog)


def show_modal(dialog: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#show-a-modal-dialog"""
    if dialog.has("open"):
        if dialog.state.get("modal"):
            return
        words = _OPEN_ALREADY.format("a non-modal", "a modal")
        raise DomProblem("InvalidStateError", words)
    if not dialog.connected:
        raise DomProblem("InvalidStateError", "The element is not in a Document.")
    if dialog.state.get("popover_open"):
        words = "The dialog is already open as a Popover, and therefore cannot be opened as modal."
        raise DomProblem("InvalidStateError", words)
    if not before_toggle(dialog, "closed", "open") or dialog.has("open") or not dialog.connected:
        return
    queue_toggle(dialog, "closed", "open")
    set_attribute(dialog, "open", "")
    dialog.state["modal"] = True
    top_layer(dialog.node_document).append(dialog)
    _remember_focus(dialog)
    _focus_inside(dialog)


def close(dialog: ElementObject, result: str | None) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#close-the-dialog"""
    if not dialog.has("open"):
        return
    before_toggle(dialog, "open", "closed")
    if not dialog.has("open"):
        return
    queue_toggle(dialog, "open", "closed")
    remove_attribute(dialog, "open")
    dialog.state["modal"] = False
    dialog.state["takes focus"] = False
    leave_top_layer(dialog)
    if result is not None:
        dialog.state["return value"] = result
    previous = dialog.state.pop("previously focused", None)
    if isinstance(previous, ElementObject) and previous.connected:
        focused = focused_element(dialog.node_document)
        if focused is None or dialog.is_inclusive_ancestor_of(focused):
            change_focus(dialog.node_document, previous)
    _fire_with_the_next_frame(dialog)


def _fire_with_the_next_frame(dialog: ElementObject) -> None:
    """NOTE: The standard queues a task; Chromium fires it with the events of animations."""
    timeline = dialog.node_document.realm.slots.get("timeline")
    if timeline is not None:
        timeline.bring(lambda: _closed(dialog))
        return
    services = dom_agent(dialog.node_document.realm).services
    services.queue_task("user interaction", "fire close", lambda: _closed(dialog))


def _closed(dialog: ElementObject) -> None:
    fire(dialog.node_document.realm, dialog, "close")


def request_close(dialog: ElementObject, result: str | None) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dialog-request-close"""
    realm = dialog.node_document.realm
    if dialog.has("open") and fire(realm, dialog, "cancel", cancelable=True):
        close(dialog, result)


def _remember_focus(dialog: ElementObject) -> None:
    dialog.state["previously focused"] = focused_element(dialog.node_document)


def _focus_inside(dialog: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interactive-elements.html#dialog-focusing-steps"""
    candidates = [
        node
        for node in dialog.descendants()
        if isinstance(node, ElementObject) and is_focusable(node)
    ]
    wanted = next((each for each in candidates if each.has("autofocus")), None)
    target = wanted or next(filter(_by_keyboard, candidates), None) or dialog
    dialog.state["takes focus"] = target is dialog
    change_focus(dialog.node_document, target)


def _by_keyboard(element: ElementObject) -> bool:
    return (tab_index(element) or 0) >= 0


def invalidate(element: ElementObject) -> None:
    """Its style depends on more than its attributes."""
    viewport_of(element.node_document).states_changed()


def named_target(button: ElementObject, attribute: str, key: str) -> ElementObject | None:
    """The element that a button's attribute names, or that a program gave it as ``key``."""
    given = button.state.get(key)
    wanted = button.attribute(attribute)
    if wanted is None:
        return None
    if isinstance(given, ElementObject) and not wanted:
        return given
    return element_by_id(button.root(), wanted)
