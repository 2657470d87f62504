"""Pseudo-classes that look at an element's state.

https://html.spec.whatwg.org/multipage/semantics-other.html#pseudo-classes
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.hosts.browser.dom import control_conditions, control_state
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.directionality import directionality
from app.javascript.hosts.browser.dom.element import (
    CustomElementState,
    ElementObject,
    ascii_lower,
)
from app.javascript.hosts.browser.dom.hyperlinks import is_hyperlink
from app.javascript.hosts.browser.dom.node import NodeObject, NodeType
from app.javascript.hosts.browser.dom.relatives import sibling_elements
from app.javascript.hosts.browser.dom.selectors.model import (
    CompoundSelector,
    HostTest,
    SelectorList,
    SimpleSelector,
    Test,
)
from app.javascript.hosts.browser.dom.selectors.nth import same_type
from app.javascript.runtime.keyed_collections import SetObject

Token = Any

LEGACY_PSEUDO_ELEMENTS: Final = frozenset({"before", "after", "first-line", "first-letter"})
PSEUDO_ELEMENTS: Final = LEGACY_PSEUDO_ELEMENTS | {
    "placeholder", "selection", "marker", "backdrop", "file-selector-button", "cue", "slotted",
    "part", "view-transition", "details-content", "highlight", "target-text",
}  # fmt: skip

_Simple = Callable[[ElementObject], bool]


def _first(element: ElementObject) -> bool:
    return next(sibling_elements(element, forwards=False), None) is None


def _last(element: ElementObject) -> bool:
    return next(sibling_elements(element, forwards=True), None) is None


def _of_type(element: ElementObject, *, forwards: bool) -> bool:
    return not any(
        same_type(each, element) for each in sibling_elements(element, forwards=forwards)
    )


def _empty(element: ElementObject) -> bool:
    return not any(
        isinstance(child, ElementObject) or (isinstance(child, TextObject) and child.data)
        for child in element.child_nodes()
    )


def _root(element: ElementObject) -> bool:
    return element.parent is not None and element.parent.node_type is NodeType.DOCUMENT_NODE


def _link(element: ElementObject) -> bool:
    return is_hyperlink(element)


def _defined(element: ElementObject) -> bool:
    return element.custom_element_state in (
        CustomElementState.UNCUSTOMIZED,
        CustomElementState.CUSTOM,
    )


def _in_focus(element: ElementObject) -> bool:
    focused = element.node_document.page.get("focused")
    while isinstance(focused, NodeObject) and focused is not element:
        focused = focused.root().shadow_host()  # a host shows the focus of its shadow tree
    return focused is element


def _focus_within(element: ElementObject) -> bool:
    page = element.node_document.page
    focused = page.get("focused") or page.get("focus shared")
    return isinstance(focused, NodeObject) and _is_around(element, focused)


def _in_chain(part: str) -> _Simple:
    """Of what the pointer is over, which the page keeps."""

    def test(element: ElementObject) -> bool:
        over = element.node_document.page.get(part)
        return isinstance(over, NodeObject) and _is_around(element, over)

    return test


def _is_around(element: ElementObject, inner: NodeObject) -> bool:
    """Whether it is an inclusive ancestor in the flat tree."""
    node: NodeObject | None = inner
    while node is not None and node is not element:
        slot = node.assigned_slot if isinstance(node, ElementObject | TextObject) else None
        node = slot or node.parent or node.shadow_host()
    return node is element


def _target(element: ElementObject) -> bool:
    return element.node_document.target is element


#: What no element here can be.
_NEVER: Final = (
    "active-view-transition", "autofill", "current", "fullscreen", "future", "interest-source",
    "past", "picture-in-picture", "visited", "-webkit-autofill", "-webkit-full-screen",
    "xr-overlay",
)  # fmt: skip

_TESTS: Final[dict[str, _Simple]] = {
    "first-child": _first,
    "last-child": _last,
    "only-child": lambda element: _first(element) and _last(element),
    "first-of-type": lambda element: _of_type(element, forwards=False),
    "last-of-type": lambda element: _of_type(element, forwards=True),
    "only-of-type": lambda element: (
        _of_type(element, forwards=False) and _of_type(element, forwards=True)
    ),
    "empty": _empty,
    "root": _root,
    "link": _link,
    "any-link": _link,
    "defined": _defined,
    "checked": control_state.is_checked_or_selected,
    "disabled": control_state.is_actually_disabled,
    "enabled": lambda element: (
        control_state.can_be_disabled(element) and not control_state.is_actually_disabled(element)
    ),
    "required": control_conditions.is_required,
    "optional": lambda element: (
        element.is_named("button", "input", "select", "textarea")
        and not control_conditions.is_required(element)
    ),
    "read-write": control_conditions.is_read_write,
    "read-only": lambda element: element.is_html and not control_conditions.is_read_write(element),
    "placeholder-shown": control_conditions.shows_placeholder,
    "indeterminate": control_state.is_indeterminate,
    "default": control_conditions.is_default,
    "valid": lambda element: control_conditions.validity(element) is True,
    "invalid": lambda element: control_conditions.validity(element) is False,
    "in-range": control_conditions.is_in_range,
    "out-of-range": control_conditions.is_out_of_range,
    "user-valid": lambda element: (
        bool(element.state.get("user validity")) and control_conditions.validity(element) is True
    ),
    "user-invalid": lambda element: (
        bool(element.state.get("user validity")) and control_conditions.validity(element) is False
    ),
    "focus": _in_focus,
    "focus-visible": lambda element: (
        _in_focus(element)
        and (element.shadow_root is None or element.shadow_root.delegates_focus)
        and bool(element.node_document.page.get("focus_visible", True))
    ),
    "focus-within": _focus_within,
    "target": _target,
    "open": lambda element: (
        (element.is_named("details", "dialog") and element.has("open"))
        or bool(element.state.get("list is open"))
    ),
    "modal": lambda element: bool(element.state.get("modal")),
    "popover-open": lambda element: bool(element.state.get("popover_open")),
    **dict.fromkeys(_NEVER, lambda _element: False),
}


def pseudo_class_test(name: str, content: list[Token] | None = None) -> Test | None:
    """None for a name that nobody knows."""
    if name == "scope" and content is None:
        return _is_scope
    if name == "host" and content is None:
        return HostTest(lambda _host: True)
    if name in ("lang", "dir") and content:
        return _lang(content) if name == "lang" else _direction(content)
    if name == "state" and content:
        return _state(content)
    found = _TESTS.get(name) if content is None else None
    if name in _POINTER_TESTS and content is None:
        return _POINTER_TESTS[name]
    return None if found is None else lambda element, _scope: found(element)


def _of_pointer(part: str) -> Test:
    test = _in_chain(part)
    return lambda element, _scope: test(element)


def _active() -> Test:
    """What the mouse holds down, with all around it, or the space bar, alone."""
    pressed = _in_chain("pressed")
    return lambda element, _scope: (
        pressed(element) or element.node_document.page.get("armed by a key") is element
    )


_POINTER_TESTS: Final = {"hover": _of_pointer("hovered"), "active": _active()}


def keep_pointer_for_links(selectors: SelectorList) -> None:
    """In quirks mode only links are told of the pointer by ``:hover`` and ``:active`` alone.

    https://quirks.spec.whatwg.org/#the-active-and-hover-quirk
    """
    for compound in (each for selector in selectors for each in selector.compounds):
        if _asks_pointer_alone(compound):
            compound.simple.append(SimpleSelector(_link_in_quirks, (0, 0, 0)))


def _asks_pointer_alone(compound: CompoundSelector) -> bool:
    tests = [each.test for each in compound.simple if each.specificity != (0, 0, 0)]
    asks = bool(tests) and all(test in _POINTER_TESTS.values() for test in tests)
    return asks and not compound.pseudo_element


def _link_in_quirks(element: ElementObject, _scope: NodeObject | None) -> bool:
    return _link(element) or not element.node_document.quirks


def _is_scope(element: ElementObject, scope: NodeObject | None) -> bool:
    if scope is None or scope.node_type is NodeType.DOCUMENT_NODE:
        return _root(element)
    return element is scope


def _state(content: list[Token]) -> Test:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#selectors-custom-state"""
    wanted = "".join(token.value for token in content if token.type == "ident")

    def test(element: ElementObject, _scope: NodeObject | None) -> bool:
        kept = element.state.get("custom states")
        return isinstance(kept, SetObject) and kept.entries.find(wanted) is not None

    return test


def _lang(content: list[Token]) -> Test:
    wanted = [ascii_lower(token.value) for token in content if token.type in ("ident", "string")]

    def test(element: ElementObject, _scope: NodeObject | None) -> bool:
        for node in element.inclusive_ancestors():
            value = node.attribute("lang") if isinstance(node, ElementObject) else None
            if value is not None:
                lower = ascii_lower(value)
                return any(lower == each or lower.startswith(f"{each}-") for each in wanted)
        return False

    return test


def _direction(content: list[Token]) -> Test:
    wanted = content[0].value if content[0].type == "ident" else ""

    def test(element: ElementObject, _scope: NodeObject | None) -> bool:
        return directionality(element) == wanted

    return test
