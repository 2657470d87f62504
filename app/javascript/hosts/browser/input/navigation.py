"""Links and forms lead away: to a place in the page, or out of it.

https://html.spec.whatwg.org/multipage/browsing-the-web.html#navigate
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.hyperlinks import address_of
from app.javascript.hosts.browser.session.javascript_urls import follow_javascript, is_javascript
from app.javascript.hosts.browser.session.session_history import resolve, session_of
from app.javascript.hosts.unsupported import UnsupportedApi
from app.trace.steps import DefaultActionTaken

_ADVICE = "The model has one page: call preventDefault in a listener, or use a #fragment."


def follow_link(link: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/links.html#following-hyperlinks-2"""
    href = (address_of(link) or "").strip()
    document = link.node_document
    realm = document.realm
    target = (link.attribute("target") or "").lower()
    if href.startswith("#") and _stays(link, target):
        realm.agent.recorder.record(DefaultActionTaken, type="click", action=f"go to {href}")
        url = resolve(realm, href)
        if url is not None and _without_fragment(url.href) != _without_fragment(document.url):
            leave_page_for(link, url.href, "the link is followed")
        if url is not None:
            session_of(realm).go_to_fragment(url, replace=False)
        return
    if is_javascript(href):
        if target == "_blank":
            raise UnsupportedApi("a javascript: link in a new window", "Leave out the target.")
        follow_javascript(document, href)
        return
    if link.has("download") or target == "_blank":
        action = f"{href} is fetched beside this page"
        realm.agent.recorder.record(DefaultActionTaken, type="click", action=action)
        return
    leave_page_for(link, href, "the link is followed")


def _without_fragment(url: str) -> str:
    return url.partition("#")[0]


def _stays(link: ElementObject, target: str) -> bool:
    """Whether a fragment is one of the document that the link stands in."""
    document = link.node_document
    if document.url.startswith("about:"):
        return False
    host = document.realm.slots["host"]
    return target in ("", "_self") or (host.top is host and target in ("_top", "_parent"))


def leave_page_for(element: ElementObject, address: str, action: str) -> None:
    """A real browser would load another page now; this one has none.

    Raises:
        UnsupportedApi: always; with the address that would be loaded.
    """
    shown = address or element.node_document.url
    element.node_document.realm.agent.recorder.record(
        DefaultActionTaken, type="navigate", action=f"{action}, the page would be left for {shown}"
    )
    raise UnsupportedApi(f"leaving the page for {shown}", _ADVICE)
