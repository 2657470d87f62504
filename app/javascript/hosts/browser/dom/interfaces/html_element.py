"""HTMLElement: https://html.spec.whatwg.org/multipage/dom.html#htmlelement"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.attribute_numbers import parse_integer
from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.content_editable import editing_host_of
from app.javascript.hosts.browser.dom.dataset import dataset_of
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    BOOLEAN,
    LONG,
    NULL_IS_EMPTY,
    NULLABLE_STRING,
)
from app.javascript.hosts.browser.dom.inner_text import inner_text, rendered_text_fragment
from app.javascript.hosts.browser.dom.interfaces.custom_elements import html_constructor
from app.javascript.hosts.browser.dom.interfaces.html_tables import HTML_ELEMENT
from app.javascript.hosts.browser.dom.interfaces.markup import replace_outer
from app.javascript.hosts.browser.dom.mutation import replace_all
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.reflection import reflected
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

_FOCUSABLE = ("button", "input", "select", "textarea", "iframe", "summary")


def _tab_index(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-tabindex"""
    number = parse_integer(element.attribute("tabindex"))
    if number is not None:
        return float(number)
    focusable = element.is_named(*_FOCUSABLE, "a", "area")
    return 0.0 if focusable else -1.0


def _set_tab_index(_realm: Realm, element: ElementObject, value: int) -> None:
    set_attribute(element, "tabindex", str(value))


def _hidden(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-hidden"""
    value = element.attribute("hidden")
    if value is None:
        return False
    return "until-found" if ascii_lower(value) == "until-found" else True


def _set_hidden(_realm: Realm, element: ElementObject, value: Value) -> None:
    if isinstance(value, str) and ascii_lower(value) == "until-found":
        set_attribute(element, "hidden", "until-found")
    elif value is NULL or not to_boolean(value):
        remove_attribute(element, "hidden")
    else:
        set_attribute(element, "hidden", "")


def _inner_text(_realm: Realm, element: ElementObject) -> Value:
    return inner_text(element)


def _set_inner_text(_realm: Realm, element: ElementObject, text: str) -> None:
    """https://html.spec.whatwg.org/multipage/dom.html#dom-innertext"""
    replace_all(rendered_text_fragment(element.node_document, text), element)


def _set_outer_text(_realm: Realm, element: ElementObject, text: str) -> None:
    """https://html.spec.whatwg.org/multipage/dom.html#dom-outertext"""
    if element.parent is None:
        raise DomProblem("NoModificationAllowedError", "The element has no parent.")
    new = rendered_text_fragment(element.node_document, text)
    replace_outer(element, new, element.parent)


def _draggable(_realm: Realm, element: ElementObject) -> Value:
    value = ascii_lower(element.attribute("draggable") or "")
    if value in ("true", "false"):
        return value == "true"
    return element.is_named("img") or (element.is_named("a") and element.has("href"))


def _set_bool_word(name: str) -> Any:
    def write(_realm: Realm, element: ElementObject, value: bool) -> None:
        set_attribute(element, name, "true" if value else "false")

    return write


def _spellcheck(_realm: Realm, element: ElementObject) -> Value:
    for node in element.inclusive_ancestors():
        value = node.attribute("spellcheck") if isinstance(node, ElementObject) else None
        if value is not None:
            return ascii_lower(value) != "false"
    return True


def _translate(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/dom.html#dom-translate"""
    for node in element.inclusive_ancestors():
        value = node.attribute("translate") if isinstance(node, ElementObject) else None
        if value is not None and ascii_lower(value) in ("", "yes", "no"):
            return ascii_lower(value) != "no"
    return True


def _set_translate(_realm: Realm, element: ElementObject, value: bool) -> None:
    set_attribute(element, "translate", "yes" if value else "no")


def _nonce(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/urls-and-fetching.html#dom-noncedelement-nonce"""
    kept: Value = element.state.get("nonce")
    return (element.attribute("nonce") or "") if kept is None else kept


def _set_nonce(_realm: Realm, element: ElementObject, value: str) -> None:
    element.state["nonce"] = value


def _autocapitalize(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-autocapitalize"""
    value = ascii_lower(element.attribute("autocapitalize") or "")
    if value in ("on", "sentences"):
        return "sentences"
    if value in ("off", "none"):
        return "none"
    return value if value in ("words", "characters") else "sentences" if value else ""


def _set_autocapitalize(_realm: Realm, element: ElementObject, value: str) -> None:
    set_attribute(element, "autocapitalize", value)


def _content_editable(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-contenteditable"""
    value = element.attribute("contenteditable")
    if value is None:
        return "inherit"
    lower = ascii_lower(value)
    if lower in ("", "true"):
        return "true"
    return lower if lower in ("false", "plaintext-only") else "inherit"


def _set_content_editable(_realm: Realm, element: ElementObject, value: Value) -> None:
    given = to_string(value)
    text = ascii_lower(given)
    if text == "inherit":
        remove_attribute(element, "contenteditable")
    elif text in ("true", "false", "plaintext-only"):
        set_attribute(element, "contenteditable", text)
    else:
        words = "is not one of 'true', 'false', 'plaintext-only', or 'inherit'."
        raise DomProblem("SyntaxError", f"The value provided ('{given}') {words}")


def _is_content_editable(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/interaction.html#dom-iscontenteditable"""
    return editing_host_of(element) is not None


def _popover(_realm: Realm, element: ElementObject) -> Value:
    value = element.attribute("popover")
    if value is None:
        return NULL
    lower = ascii_lower(value) or "auto"
    return lower if lower in ("auto", "manual", "hint") else "manual"


def _set_popover(_realm: Realm, element: ElementObject, value: str | None) -> None:
    if value is None:
        remove_attribute(element, "popover")
    else:
        set_attribute(element, "popover", value)


_H = Members("HTMLElement", ElementObject)
_MEMBERS = (
    *reflected(_H, HTML_ELEMENT),
    _H.attribute("hidden", _hidden, _set_hidden, ANY),
    _H.attribute("tabIndex", _tab_index, _set_tab_index, LONG),
    _H.attribute("innerText", _inner_text, _set_inner_text, NULL_IS_EMPTY),
    _H.attribute("outerText", _inner_text, _set_outer_text, NULL_IS_EMPTY),
    _H.attribute("draggable", _draggable, _set_bool_word("draggable"), BOOLEAN),
    _H.attribute("spellcheck", _spellcheck, _set_bool_word("spellcheck"), BOOLEAN),
    _H.attribute("translate", _translate, _set_translate, BOOLEAN),
    _H.attribute("nonce", _nonce, _set_nonce),
    _H.attribute("autocapitalize", _autocapitalize, _set_autocapitalize),
    _H.attribute("contentEditable", _content_editable, _set_content_editable, ANY),
    _H.attribute("isContentEditable", _is_content_editable),
    _H.attribute("popover", _popover, _set_popover, NULLABLE_STRING),
    _H.attribute("dataset", lambda _realm, element: dataset_of(element)),
)

DESCRIPTIONS = (
    interface("HTMLElement", "Element", _MEMBERS, construct=html_constructor("HTMLElement")),
)
