"""The style sheets of a document: ``style`` elements and adopted sheets.

https://drafts.csswg.org/cssom/#css-style-sheet-collections
"""

from __future__ import annotations

from app.javascript.hosts.browser.css.links import is_sheet_link, linked_text
from app.javascript.hosts.browser.css.media import parse_media
from app.javascript.hosts.browser.css.rule_parsing import parse_style_sheet
from app.javascript.hosts.browser.css.rules import StyleSheet
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

_STATE = "style sheet"
#: Where a document or shadow root keeps what it adopted.
ADOPTED = "adopted style sheets"


def sheets_of(root: NodeObject) -> list[StyleSheet]:
    """In cascade order: those of the tree, then the adopted ones."""
    found = [sheet for element in style_elements(root) if (sheet := sheet_of(element)) is not None]
    return [*found, *adopted_sheets(root)]


def adopted_sheets(root: NodeObject) -> list[StyleSheet]:
    """Those of the root alone: https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets"""
    page = root.node_document.page
    found = page.get(ADOPTED, {}).get(root)
    return [] if found is None else list(found.sheets())


def style_elements(root: NodeObject) -> list[ElementObject]:
    """The ``style`` elements in tree order."""
    return [
        node
        for node in root.descendants()
        if isinstance(node, ElementObject) and (node.is_named("style") or is_sheet_link(node))
    ]


def sheet_of(element: ElementObject) -> StyleSheet | None:
    """The sheet of a ``style`` or ``link`` element; None when it stands for none.

    https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block
    """
    source = _linked(element) if element.is_named("link") else _written(element)
    if source is None:
        return None
    sheet: StyleSheet | None = element.state.get(_STATE)
    if sheet is None or sheet.source != source:
        quirks = element.node_document.quirks
        sheet = element.state[_STATE] = parse_style_sheet(source, quirks=quirks)
    media = element.attribute("media") or ""
    sheet.media = parse_media(media) if media else None
    return sheet


def _linked(element: ElementObject) -> str | None:
    return linked_text(element) if is_sheet_link(element) else None


def _written(element: ElementObject) -> str | None:
    if (element.attribute("type") or "text/css").strip().lower() != "text/css":
        return None
    return "".join(node.data for node in element.child_nodes() if isinstance(node, TextObject))


def is_style(node: NodeObject) -> bool:
    """Whether it is a ``style`` element, or a ``link``."""
    return isinstance(node, ElementObject) and node.is_named("style", "link")


def concerns_sheets(node: NodeObject) -> bool:
    """Whether there is a ``style`` element in it."""
    return any(is_style(each) for each in node.inclusive_descendants())
