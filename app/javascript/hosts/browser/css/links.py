"""Style sheets that a ``link`` names: https://html.spec.whatwg.org/multipage/links.html#link-type-stylesheet

A ``data:`` address is there at once; there is nothing else to load from, so that all others fail.
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.load_delay import delay_load
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.hosts.web.fetch.data_url import process_data_url
from app.javascript.hosts.web.platform import web_platform

_CONCERNED = frozenset({"href", "rel", "disabled", "media", "type"})
#: What has to be asked for elsewhere.
_FETCH_MS = 3.0


def is_sheet_link(element: ElementObject) -> bool:
    """Whether it is a ``link`` to a style sheet that counts."""
    if not element.is_named("link") or element.has("disabled") or not element.attribute("href"):
        return False
    words = (element.attribute("rel") or "").lower().split()
    return "stylesheet" in words and "alternate" not in words


def linked_text(element: ElementObject) -> str | None:
    """The text of the sheet; None when it could not be loaded."""
    address = (element.attribute("href") or "").strip()
    found = process_data_url(address) if address[:5].lower() == "data:" else None
    if found is None or not found[0].lower().startswith("text/css"):
        return None
    return found[1].decode("utf-8", errors="replace")


def _load(element: ElementObject) -> None:
    """The event comes in a task, and holds back the window's load event."""
    document = element.node_document
    if not element.connected or not is_sheet_link(element) or document.window is None:
        return
    let_load = delay_load(document)

    def loaded() -> None:
        fire(document.realm, element, "error" if linked_text(element) is None else "load")
        let_load()

    label = "a style sheet has arrived"
    if linked_text(element) is not None:
        dom_agent(document.realm).services.queue_task("DOM manipulation", label, loaded)
        return
    href = element.attribute("href") or ""
    start_work = web_platform(document.realm).start_work
    start_work("network", f"style sheet {href}", _FETCH_MS, "DOM manipulation", loaded)


def _attribute_changed(
    element: ElementObject, name: str, _old: str | None, new: str | None
) -> None:
    if name not in _CONCERNED or not element.connected:
        return
    rendering = element.node_document.page.get("rendering")
    if rendering is not None:
        rendering.sheets_changed()
    if name in {"href", "rel"} or (name == "disabled" and new is None):
        _load(element)


def install_links(document: DocumentObject) -> None:
    """Links load when they are put into the document, or named there."""
    document.hooks.insertion_steps["link"].append(_load)
    document.hooks.attribute_steps["link"].append(_attribute_changed)
