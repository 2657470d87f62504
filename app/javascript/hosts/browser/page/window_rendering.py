"""Rendering for a window: what it adds to the window, its document and their interfaces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser.animations.animatable import (
    ANIMATABLE_MEMBERS,
    DOCUMENT_ANIMATION_MEMBERS,
)
from app.javascript.hosts.browser.canvas.interfaces import CANVAS_MEMBERS, size_changed
from app.javascript.hosts.browser.css.document_sheets import (
    DOCUMENT_SHEET_MEMBERS,
    LINK_MEMBERS,
    STYLE_MEMBERS,
)
from app.javascript.hosts.browser.dom.fresh_layout import FRESH_LAYOUT
from app.javascript.hosts.browser.dom.idl import Member
from app.javascript.hosts.browser.page.frame_steps import install_rendering
from app.javascript.hosts.browser.rendering.element_members import (
    ELEMENT_MEMBERS,
    HTML_ELEMENT_MEMBERS,
    SVG_GRAPHICS_MEMBERS,
)
from app.javascript.hosts.browser.rendering.font_face_set import DOCUMENT_FONT_MEMBERS
from app.javascript.hosts.browser.rendering.range_rects import RANGE_MEMBERS
from app.javascript.hosts.browser.rendering.window_members import (
    DOCUMENT_MEMBERS,
    SHADOW_ROOT_MEMBERS,
    WINDOW_MEMBERS,
)
from app.javascript.runtime.describe import define_properties

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.host import BrowserHost
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
    from app.javascript.runtime.realm import Realm

#: The slot of a realm that holds what is to be called when its window's document is made.
DOCUMENT_MADE = "document made"


def install_window_rendering(realm: Realm) -> None:
    """The window's own members now; those of nodes when there is a document."""
    define_properties(realm, realm.global_object, WINDOW_MEMBERS)
    realm.slots[DOCUMENT_MADE] = _document_made


def _document_made(realm: Realm, document: DocumentObject) -> None:
    added: dict[str, Sequence[Member]] = {
        "Element": (*ELEMENT_MEMBERS, *ANIMATABLE_MEMBERS),
        "HTMLElement": HTML_ELEMENT_MEMBERS,
        "SVGGraphicsElement": SVG_GRAPHICS_MEMBERS,
        "Document": (
            *DOCUMENT_MEMBERS,
            *DOCUMENT_SHEET_MEMBERS,
            *DOCUMENT_ANIMATION_MEMBERS,
            *DOCUMENT_FONT_MEMBERS,
        ),
        "Range": RANGE_MEMBERS,
        "ShadowRoot": (*SHADOW_ROOT_MEMBERS, *DOCUMENT_SHEET_MEMBERS),
        "HTMLCanvasElement": CANVAS_MEMBERS,
        "HTMLStyleElement": STYLE_MEMBERS,
        "HTMLLinkElement": LINK_MEMBERS,
    }
    for name, members in added.items():
        define_properties(realm, realm.intrinsics[f"%{name}.prototype%"], members)
    install_rendering(realm, cast("BrowserHost", realm.slots["host"]), document)
    rendering = cast("PageRendering", realm.slots["rendering"])
    document.hooks.attribute_steps["canvas"].append(size_changed)
    document.page[FRESH_LAYOUT] = rendering.update_for
    document.page["style of"] = lambda element: rendering.style_for(element, "innerText")
