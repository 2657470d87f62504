"""What can have the focus, and in which order Tab goes there.

https://html.spec.whatwg.org/multipage/interaction.html#focusable-area
"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.attribute_numbers import parse_integer
from app.javascript.hosts.browser.dom.content_editable import is_editing_host
from app.javascript.hosts.browser.dom.details import is_summary_for_its_details
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.hyperlinks import is_hyperlink
from app.javascript.hosts.browser.dom.inertness import is_inert
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.slots import is_slot
from app.javascript.hosts.browser.input.popover_stack import INVOKED, INVOKER
from app.javascript.hosts.browser.input.viewport import viewport_of


def tab_index(element: ElementObject) -> int | None:
    """The ``tabindex`` attribute as a number: None without a valid one."""
    return parse_integer(element.attribute("tabindex"))


def is_focusable(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/interaction.html#focusable"""
    if not element.connected or control_state.is_actually_disabled(element):
        return False
    if is_inert(element):
        return False
    if not (tab_index(element) is not None or _is_focusable_by_itself(element)):
        return False
    return viewport_of(element.node_document).is_rendered(element)


def _is_focusable_by_itself(element: ElementObject) -> bool:
    if is_hyperlink(element):
        return True
    match element.local_name if element.is_html else "":
        case "input":
            return (element.attribute("type") or "").lower() != "hidden"
        case "button" | "select" | "textarea" | "iframe":
            return True
        case "summary":
            return is_summary_for_its_details(element)
        case "dialog":
            return element.has("open")
        case "audio" | "video":
            return element.has("controls")
        case _:
            return is_editing_host(element)


def focusable_inclusive_ancestor(node: NodeObject | None) -> ElementObject | None:
    """The nearest that a click can focus, through shadow roots."""
    while node is not None:
        if isinstance(node, ElementObject):
            if is_focusable(node):
                return node
            if (found := delegate_of(node)) is not None:
                return found
            node = node.assigned_slot or node.parent
        else:
            node = node.shadow_host() or node.parent
    return None


def delegate_of(host: ElementObject) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/interaction.html#focus-delegate"""
    root = host.shadow_root
    if root is None or not root.delegates_focus:
        return None
    found: ElementObject | None = None
    for node in root.descendants():
        if isinstance(node, ElementObject):
            target = node if is_focusable(node) else delegate_of(node)
            if target is not None:
                if node.has("autofocus"):
                    return target
                found = found or target
    return found


def tab_order(root: NodeObject) -> list[ElementObject]:
    """https://html.spec.whatwg.org/multipage/interaction.html#sequential-navigation-search-algorithm

    A radio button that is not the one of its group that has the focus or is checked is left out
    by ``is_tab_stop``, not here.
    """
    return _ordered(_in_scope(root))


def _ordered(entries: Iterator[tuple[int, list[ElementObject]]]) -> list[ElementObject]:
    """Positive numbers first, in their order; then those in the order of the tree."""
    found = list(entries)
    positive = sorted((entry for entry in found if entry[0] > 0), key=lambda entry: entry[0])
    rest = [entry for entry in found if entry[0] == 0]
    return [element for _, elements in (*positive, *rest) for element in elements]


def _in_scope(root: NodeObject) -> Iterator[tuple[int, list[ElementObject]]]:
    """Each focusable element, shadow tree or slot of a focus navigation scope, with its number.

    What stands in a shadow host is passed where it is slotted.
    """
    for node in root.child_nodes():
        if isinstance(node, ElementObject):
            yield from _from(node)


def _from(
    node: ElementObject, *, as_invoked: bool = False
) -> Iterator[tuple[int, list[ElementObject]]]:
    """A popover comes behind what opened it.

    https://html.spec.whatwg.org/multipage/interaction.html#focus-navigation-scope-owner
    """
    if not as_invoked and INVOKER in node.state and node.state[INVOKER].connected:
        return
    yield from _own(node)
    popover = node.state.get(INVOKED)
    if isinstance(popover, ElementObject) and popover.connected:
        yield 0, _ordered(_from(popover, as_invoked=True))


def _own(node: ElementObject) -> Iterator[tuple[int, list[ElementObject]]]:
    number = tab_index(node)
    index = 0 if number is None else number
    if node.shadow_root is not None:
        inner = _of_host(node) if index >= 0 else []
        if inner:
            yield index, inner
        return
    if is_slot(node) and node.assigned_nodes:
        slotted = [each for each in node.assigned_nodes if isinstance(each, ElementObject)]
        yield max(index, 0), _ordered(entry for each in slotted for entry in _from(each))
        return
    if index >= 0 and is_focusable(node) and not (node.is_named("dialog") and number is None):
        yield index, [node]
    yield from _in_scope(node)


def _of_host(host: ElementObject) -> list[ElementObject]:
    assert host.shadow_root is not None
    own = [host] if is_focusable(host) and not host.shadow_root.delegates_focus else []
    return [*own, *_ordered(_in_scope(host.shadow_root))]


def is_tab_stop(element: ElementObject) -> bool:
    """Of a group of radio buttons Tab stops at the checked one, or else at each."""
    if not element.is_named("input") or (element.attribute("type") or "").lower() != "radio":
        return True
    group = control_state.radio_group(element)
    return control_state.is_checked(element) or not any(map(control_state.is_checked, group))
