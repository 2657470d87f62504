"""innerText: https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute

Styles are asked of the page's ``style of`` when the rendering has put it there; else the defaults
of HTML's elements are taken.
"""

from __future__ import annotations

import re
from typing import Any, Final, Protocol

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.details import summary_of
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject
from app.javascript.hosts.browser.dom.links import link
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import (
    create_element,
    create_fragment,
    create_text,
)
from app.javascript.hosts.browser.dom.serialization import text_content

_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
    "option", "p", "pre", "search", "section", "summary", "table", "ul",
})  # fmt: skip
_NEVER: Final = frozenset({
    "head", "link", "meta", "script", "style", "template", "title", "noscript", "datalist",
    "base", "param", "source", "track", "textarea", "input", "canvas", "video", "audio",
    "iframe", "img", "object",
})  # fmt: skip


_REPLACED: Final = frozenset({
    "input", "img", "textarea", "canvas", "video", "iframe", "progress", "meter",
})  # fmt: skip
#: Stands for something that has no text, but next to which spaces are kept.
_SOMETHING: Final = "\ue000"


class Stretch(Protocol):
    """What of a tree is meant."""

    def text_of(self, text: TextObject) -> str:
        """The part of a text."""

    def touches(self, node: NodeObject) -> bool:
        """Whether any of a node is meant."""


def _display(element: ElementObject) -> str:
    if element.local_name in _NEVER or element.has("hidden"):
        return "none"
    style = _style(element)
    if style is not None:
        return str(style.get("display"))
    table = {"tr": "table-row", "td": "table-cell", "th": "table-cell"}
    return table.get(element.local_name, "block" if element.local_name in _BLOCKS else "inline")


def _style(element: ElementObject) -> Any:
    """The computed style, where the document is rendered."""
    ask = element.node_document.page.get("style of")
    return None if ask is None or not element.connected else ask(element)


def shown_text(text: TextObject, data: str, *, preserved: bool = False) -> str:
    """Of a text node, with its parent's ``white-space``, ``visibility`` and ``text-transform``."""
    parent = text.parent
    if isinstance(parent, ElementObject) and parent.is_named("option"):
        return " ".join(data.split())
    style = _style(parent) if isinstance(parent, ElementObject) else None
    if style is not None:
        if style.get("visibility") != "visible":
            return ""
        preserved = str(style.get("white-space")).startswith(("pre", "break"))
        data = _transformed(data, str(style.get("text-transform")))
        if style.get("white-space") == "pre-line":
            return re.sub(" *\n *", "\n", re.sub("[ \t]+", " ", data))
    return data if preserved else re.sub("[ \t\n\r\f]+", " ", data)


def _transformed(text: str, how: str) -> str:
    """https://drafts.csswg.org/css-text/#text-transform-property"""
    match how:
        case "uppercase":
            return text.upper()
        case "lowercase":
            return text.lower()
        case "capitalize":
            return re.sub(r"(?<!\S)\S", lambda found: found[0].upper(), text)
        case _:
            return text


def is_block(element: ElementObject) -> bool:
    """Whether its text stands on lines of its own."""
    return _display(element) not in ("inline", "inline-block", "none", "contents")


def inner_text(element: ElementObject) -> str:
    """https://html.spec.whatwg.org/multipage/dom.html#get-the-text-steps"""
    if element.is_named("textarea") and _is_rendered_control(element):
        return ""  # its text is that of a shadow tree
    if not element.connected or is_hidden(element) or element.is_named("option"):
        return text_content(element)
    if any(_is_skipped(each) for each in element.inclusive_ancestors()):
        return ""
    items: list[str | int] = []
    _collect(element, items, preserved=False)
    return _assembled(items)


def selected_text(root: NodeObject, stretch: Stretch, *, ends_in_next: bool) -> str:
    """What a selection says of its text: lines as in ``innerText``, but a paragraph's gap is below.

    ``ends_in_next`` when the selection goes on to the beginning of what follows the last text.
    """
    items: list[str | int] = []
    _collect(root, items, preserved=False, stretch=stretch)
    rest: list[int] = []
    while items and isinstance(last := items[-1], int):
        rest.append(last)
        items.pop()
    text = _assembled(items)
    return text + "\n" * max(rest, default=0) if ends_in_next and text else text


def _is_rendered_control(element: ElementObject) -> bool:
    style, parent = _style(element), element.parent
    if style is None or style.get("display") == "none" or element.has("hidden"):
        return False
    return not isinstance(parent, ElementObject) or not is_hidden(parent)


def is_hidden(element: ElementObject) -> bool:
    """Whether it, or something around it in the flat tree, has no box, or it is in no slot."""
    node: NodeObject | None = element
    while node is not None:
        if isinstance(node, ElementObject) and _display(node) == "none":
            return True
        parent = node.parent
        is_light = isinstance(parent, ElementObject) and parent.shadow_root is not None
        if is_light and isinstance(node, ElementObject | TextObject):
            node = node.assigned_slot
            if node is None:
                return True
        else:
            node = parent or node.shadow_host()
    return False


def _is_skipped(node: NodeObject) -> bool:
    """Whether its parent skips its contents, as a closed ``details`` does all but its summary.

    A shadow host does those that are in no slot.

    https://drafts.csswg.org/css-contain-2/#skips-its-contents
    """
    parent = node.parent
    if not isinstance(parent, ElementObject):
        return False
    if parent.shadow_root is not None and isinstance(node, ElementObject | TextObject):
        slot = node.assigned_slot
        return slot is None or is_hidden(slot)
    if parent.is_named("details") and not parent.has("open"):
        return node is not summary_of(parent)
    style = _style(parent)
    return style is not None and style.get("content-visibility") == "hidden"


def _collect(
    node: NodeObject, items: list[str | int], *, preserved: bool, stretch: Stretch | None = None
) -> None:
    """https://html.spec.whatwg.org/multipage/dom.html#rendered-text-collection-steps

    Numbers are required line breaks; the text is not collapsed yet.
    """
    is_choice = isinstance(node, ElementObject) and node.is_named("select", "optgroup")
    for child in node.child_nodes():
        if _is_skipped(child) or not (stretch is None or stretch.touches(child)):
            continue
        if is_choice and not _is_named(child, "option", "optgroup"):
            continue
        if isinstance(child, TextObject):
            data = child.data if stretch is None else stretch.text_of(child)
            if data:
                items.append(shown_text(child, data, preserved=preserved))
        elif isinstance(child, ElementObject):
            _collect_element(child, items, preserved=preserved, stretch=stretch)


def _is_named(node: NodeObject, *names: str) -> bool:
    return isinstance(node, ElementObject) and node.is_named(*names)


def _collect_element(
    element: ElementObject, items: list[str | int], *, preserved: bool, stretch: Stretch | None
) -> None:
    """Steps 2 to 9 of the same, for an element."""
    name = element.local_name
    is_replaced = name in _REPLACED or (name == "select" and stretch is not None)
    if is_replaced and not element.has("hidden"):
        items.append(_SOMETHING)
        return
    display = _display(element)
    if display == "none":
        return
    if name == "br":
        items.append("\n")
        return
    breaks = _breaks(element, display)
    if breaks:
        items.append(breaks if stretch is None else 1)
    is_preserved = preserved or name in ("pre", "textarea")
    _collect(element, items, preserved=is_preserved, stretch=stretch)
    if breaks:
        items.append(breaks)
    elif display == "table-cell" and _has_next(element, "td", "th"):
        items.append("\t")
    elif display == "table-row" and _has_next_row(element):
        items.append("\n")


def _breaks(element: ElementObject, display: str) -> int:
    if element.local_name == "p":
        return 2
    blocks = ("block", "flex", "grid", "list-item", "table", "table-caption", "flow-root")
    return 1 if display in blocks else 0


def _has_next(element: ElementObject, *names: str) -> bool:
    sibling = element.next_sibling
    while sibling is not None:
        if isinstance(sibling, ElementObject) and sibling.is_named(*names):
            return True
        sibling = sibling.next_sibling
    return False


def _has_next_row(row: ElementObject) -> bool:
    if _has_next(row, "tr"):
        return True
    parent = row.parent
    return isinstance(parent, ElementObject) and _has_next(parent, "tbody", "tfoot", "thead", "tr")


def _assembled(items: list[str | int]) -> str:
    """Steps 4 to 6 of the getter: runs of required breaks become line feeds, ends are cut."""
    text = ""
    pending = 0
    for item in items:
        if isinstance(item, int):
            pending = max(pending, item)
            continue
        if item == "\n":
            text = text.rstrip(" ") if not pending else text
        addition = item
        if pending or not text or text.endswith(("\n", " ", "\t")):
            addition = addition.lstrip(" ") if item != "\n" else item
        if not addition:
            continue
        if pending and text:
            text = text.rstrip(" ") + "\n" * pending
        pending = 0
        text += addition
    return re.sub(" +\n", "\n", text).rstrip(" ").replace(_SOMETHING, "")


def rendered_text_fragment(document: DocumentObject, text: str) -> DocumentFragmentObject:
    """https://html.spec.whatwg.org/multipage/dom.html#rendered-text-fragment"""
    fragment = create_fragment(document)
    lines = re.split("\r\n|\n|\r", text)
    for place, line in enumerate(lines):
        if place:
            link(create_element(document, "br"), fragment, None)
        if line:
            link(create_text(document, line), fragment, None)
    return fragment
