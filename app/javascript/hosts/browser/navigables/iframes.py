"""The iframe element: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.token_list import token_list
from app.javascript.hosts.browser.navigables.cross_origin_window import is_same_origin, seen_by
from app.javascript.hosts.browser.navigables.frame_focus import (
    frame_is_gone,
    install_frame_focus,
)
from app.javascript.hosts.browser.navigables.framed_rendering import install_framed_rendering
from app.javascript.hosts.browser.navigables.framed_window import FramedWindow
from app.javascript.hosts.browser.navigables.navigable import Navigable
from app.javascript.hosts.browser.navigables.window_members import install_seeing
from app.javascript.hosts.browser.navigables.writing_members import WRITING_MEMBERS
from app.javascript.hosts.browser.storage.storage_events import install_storage_events
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.describe import define_properties
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

#: The state of an iframe element that holds what stands in it.
_NAVIGABLE: Final = "navigable"
#: What a window costs of a run's budget, in rounds of loops.
_COST: Final = 5_000
#: With more windows a page most likely makes frames without end.
MOST_WINDOWS: Final = 100
#: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox
_SANDBOX: Final = frozenset({
    "allow-downloads", "allow-forms", "allow-modals", "allow-orientation-lock",
    "allow-pointer-lock", "allow-popups", "allow-popups-to-escape-sandbox", "allow-presentation",
    "allow-same-origin", "allow-scripts", "allow-storage-access-by-user-activation",
    "allow-top-navigation", "allow-top-navigation-by-user-activation",
    "allow-top-navigation-to-custom-protocols",
})  # fmt: skip


def navigable_of(element: ElementObject) -> Navigable | None:
    """https://html.spec.whatwg.org/multipage/document-sequences.html#content-navigable"""
    found: Navigable | None = element.state.get(_NAVIGABLE)
    return found


def install_frames(host: BrowserHost, document: DocumentObject) -> None:
    """Let the iframes of a window's document be windows."""
    if isinstance(host, FramedWindow):
        install_framed_rendering(host, document)
    else:
        install_seeing(host)
        install_storage_events(host)
    members: tuple[Member, ...] = _MEMBERS
    define_properties(host.realm, host.realm.intrinsics["%HTMLIFrameElement.prototype%"], members)
    define_properties(host.realm, host.realm.intrinsics["%Document.prototype%"], WRITING_MEMBERS)
    hooks = document.hooks
    hooks.post_connection_steps["iframe"].append(lambda element: _connected(host, element))
    hooks.attribute_steps["iframe"].append(_attribute_changed)
    hooks.will_remove.insert(0, _will_remove)
    install_frame_focus(document)


def _connected(host: BrowserHost, element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element:html-element-post-connection-steps"""
    if navigable_of(element) is not None or element.node_document.window is None:
        return
    if host.agent.realms > MOST_WINDOWS:
        raise UnsupportedApi(
            f"more than {MOST_WINDOWS} windows in a run",
            "Show fewer frames, or one after the other.",
        )
    number = host.agent.realms
    host.agent.budget.charge(_COST)
    navigable = element.state[_NAVIGABLE] = Navigable(element, host, number)
    navigable.process_the_iframe_attributes(initial=True)


def _will_remove(node: NodeObject) -> None:
    """https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element:html-element-removing-steps"""
    for each in list(node.shadow_including_inclusive_descendants()):
        navigable = navigable_of(each) if isinstance(each, ElementObject) else None
        if navigable is not None and not navigable.gone:
            frame_is_gone(navigable.container)
            navigable.destroy()
            each.state[_NAVIGABLE] = None  # type: ignore[attr-defined]


def _attribute_changed(
    element: ElementObject, name: str, _old: str | None, new: str | None
) -> None:
    """https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element:attributes-change"""
    navigable = navigable_of(element)
    if navigable is None:
        return
    if name == "srcdoc" or (name == "src" and new is not None and not element.has("srcdoc")):
        navigable.process_the_iframe_attributes(initial=False)


# -- members -----------------------------------------------------------------------------------


def _content_window(realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/iframe-embed-object.html#dom-iframe-contentwindow"""
    navigable = navigable_of(element)
    return NULL if navigable is None else seen_by(navigable.window, realm)


def _content_document(realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/iframe-embed-object.html#dom-iframe-contentdocument"""
    navigable = navigable_of(element)
    if navigable is None or not is_same_origin(realm, navigable.window.realm):
        return NULL
    return navigable.window.document


_I = Members("HTMLIFrameElement", ElementObject)
_MEMBERS = (
    _I.attribute("contentWindow", _content_window),
    _I.attribute("contentDocument", _content_document),
    _I.operation("getSVGDocument", lambda _realm, _element, _arguments: NULL),
    _I.forwarding("sandbox", "value", lambda _realm, each: token_list(each, "sandbox", _SANDBOX)),
)
