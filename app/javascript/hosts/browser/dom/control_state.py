"""The state of form controls: checkedness, values, selectedness.

It is kept in an element's ``state``: ``checked``, ``dirty checked``, ``value`` (once dirty),
``selected``, ``dirty selected``, ``indeterminate``.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.browser.dom import form_owners, input_values
from app.javascript.hosts.browser.dom.attribute_numbers import parse_non_negative
from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.field_selections import keep_selection
from app.javascript.hosts.browser.dom.file_lists import FILES, file_name_shown
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.relatives import ancestor_named

_WHITE_SPACE: Final = re.compile(r"[\t\n\f\r ]+")

input_type = input_values.input_type
sanitized = input_values.sanitized
form_owner = form_owners.form_owner
can_be_disabled = form_owners.can_be_disabled
is_actually_disabled = form_owners.is_actually_disabled


def is_checkable(element: ElementObject) -> bool:
    """Whether it is a check box or a radio button."""
    return element.is_named("input") and input_type(element) in ("checkbox", "radio")


# -- checkedness -----------------------------------------------------------------------------------


def is_checked(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fe-checked"""
    return bool(element.state.get("checked", element.has("checked")))


def set_checked(element: ElementObject, checked: bool) -> None:
    """A checked radio button unchecks the others of its group."""
    element.state["checked"] = checked
    element.state["dirty checked"] = True
    element.node_document.state_changed()
    if checked and input_type(element) == "radio":
        uncheck_the_rest(element)


def uncheck_the_rest(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/input.html#radio-button-group"""
    for other in radio_group(element):
        if other is not element and is_checked(other):
            other.state["checked"] = False


def join_radio_group(element: ElementObject) -> None:
    """One that comes into a group of a form or a document checked is the group's checked one.

    https://html.spec.whatwg.org/multipage/input.html#radio-button-state-(type=radio)
    """
    if not element.connected and form_owner(element) is None:
        return
    element.state["joined group"] = True
    if input_type(element) == "radio" and is_checked(element):
        for other in radio_group(element):
            if other is not element and other.state.get("joined group") and is_checked(other):
                other.state["checked"] = False


def leave_radio_group(element: ElementObject, _parent: NodeObject) -> None:
    """It was removed."""
    element.state["joined group"] = False


def radio_group(element: ElementObject) -> Iterator[ElementObject]:
    """All buttons of the group, also the given one."""
    name, owner = element.attribute("name"), form_owner(element)
    if not name:
        yield element
        return
    for node in element.root().inclusive_descendants():
        if (
            isinstance(node, ElementObject)
            and node.is_named("input")
            and node.attribute("name") == name
            and input_type(node) == "radio"
            and form_owner(node) is owner
        ):
            yield node


def is_checked_or_selected(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#selector-checked

    NOTE: Chromium leaves out what is shown as indeterminate.
    """
    if element.is_named("option"):
        return is_selected(element)
    return is_checkable(element) and is_checked(element) and not is_indeterminate(element)


def is_indeterminate(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#selector-indeterminate"""
    if element.is_named("progress"):
        return not element.has("value")
    if not is_checkable(element):
        return False
    if input_type(element) == "checkbox":
        return bool(element.state.get("indeterminate"))
    return not any(is_checked(each) for each in radio_group(element))


# -- values ----------------------------------------------------------------------------------------


def value_of(element: ElementObject) -> str:
    """The value that a program reads of an input, a text area, a select or an output."""
    if element.is_named("textarea"):
        dirty = element.state.get("value")
        return child_text(element) if dirty is None else str(dirty)
    if element.is_named("select"):
        return next((option_value(each) for each in selected_options(element)), "")
    type_ = input_type(element)
    if type_ in input_values.DEFAULT_MODE:
        return element.attribute("value") or ""
    if type_ in ("checkbox", "radio"):
        value = element.attribute("value")
        return "on" if value is None else value
    if type_ == "file":
        return file_name_shown(element)
    dirty = element.state.get("value")
    return sanitized(element, (element.attribute("value") or "") if dirty is None else str(dirty))


def set_value(element: ElementObject, value: str) -> None:
    """What a program or a person gives: https://html.spec.whatwg.org/multipage/input.html#dom-input-value"""
    if element.is_named("textarea"):
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    old = value_of(element)
    new = sanitized(element, value) if element.is_named("input") else value
    element.state["value"] = new
    element.state.pop("raw", None)
    if new != old:
        keep_selection(element, len(new), len(new))
    element.node_document.state_changed()


def uses_value_attribute(element: ElementObject) -> bool:
    """Whether setting ``value`` sets the attribute: the modes default and default/on."""
    type_ = input_type(element)
    return type_ in input_values.DEFAULT_MODE or type_ in ("checkbox", "radio")


def child_text(element: NodeObject) -> str:
    """https://dom.spec.whatwg.org/#concept-child-text-content"""
    return "".join(child.data for child in element.child_nodes() if isinstance(child, TextObject))


# -- select and option ---------------------------------------------------------------------------


def options_of(select: ElementObject) -> Iterator[ElementObject]:
    """https://html.spec.whatwg.org/multipage/form-elements.html#concept-select-option-list"""
    for node in select.descendants():
        if isinstance(node, ElementObject) and node.is_named("option"):
            yield node


def is_list_box(select: ElementObject) -> bool:
    """Whether several options can be seen without opening it.

    https://html.spec.whatwg.org/multipage/form-elements.html#concept-select-size
    """
    rows = parse_non_negative(select.attribute("size"))
    return select.has("multiple") or (rows is not None and rows > 1)


def select_of(option: ElementObject) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/form-elements.html#option-nearest-ancestor-select"""
    return ancestor_named(option, "select")


def option_value(option: ElementObject) -> str:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-option-value"""
    value = option.attribute("value")
    return option_text(option) if value is None else value


def option_text(option: ElementObject) -> str:
    """https://html.spec.whatwg.org/multipage/form-elements.html#dom-option-text"""
    parts = [
        node.data
        for node in option.descendants()
        if isinstance(node, TextObject)
        and not (isinstance(node.parent, ElementObject) and node.parent.local_name == "script")
    ]
    # https://infra.spec.whatwg.org/#strip-and-collapse-ascii-whitespace
    return _WHITE_SPACE.sub(" ", "".join(parts)).strip(" ")


def is_marked_selected(option: ElementObject) -> bool:
    """By itself, whatever stands beside it."""
    return bool(option.state.get("selected", option.has("selected")))


def selected_options(select: ElementObject) -> list[ElementObject]:
    """With a single select, the last one marked, or else the first that is not disabled.

    https://html.spec.whatwg.org/multipage/form-elements.html#selectedness-setting-algorithm
    """
    options = list(options_of(select))
    marked = [option for option in options if is_marked_selected(option)]
    if select.has("multiple"):
        return marked
    if marked:
        return marked[-1:]
    if is_list_box(select) or select.state.get("nothing selected"):
        return []
    return [option for option in options if not is_actually_disabled(option)][:1]


def is_selected(option: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/form-elements.html#concept-option-selectedness"""
    select = select_of(option)
    if select is None:
        return is_marked_selected(option)
    return option in selected_options(select)


#: https://html.spec.whatwg.org/multipage/input.html#do-not-apply, of the members for selections.
_SELECTABLE: Final = ("text", "search", "url", "tel", "password")


def _begin_selectable(element: ElementObject, old_type: str | None) -> None:
    """The last step of https://html.spec.whatwg.org/multipage/input.html#input-type-change"""
    was_selectable = input_values.known_type(old_type) in _SELECTABLE
    if not was_selectable and input_type(element) in _SELECTABLE:
        keep_selection(element, 0, 0)


def input_attribute_changed(
    element: ElementObject, name: str, old: str | None, _new: str | None
) -> None:
    """https://html.spec.whatwg.org/multipage/input.html#input-type-change"""
    if name in ("type", "name", "form", "checked"):
        join_radio_group(element)
    kept = element.state.get("value")
    if name == "type":
        _begin_selectable(element, old)
        before = input_values.value_mode(input_values.known_type(old))
        after = input_values.value_mode(input_type(element))
        element.state.pop(FILES, None)
        if before == "value" and after != "value":
            element.state.pop("value", None)
            if kept and after == "default":
                set_attribute(element, "value", str(kept))
            return
        if before != "value":
            element.state.pop("value", None)
            return
    if name in ("type", "min", "max", "step") and kept is not None:
        element.state["value"] = sanitized(element, str(kept))
