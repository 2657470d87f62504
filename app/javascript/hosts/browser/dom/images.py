"""Loading images: https://html.spec.whatwg.org/multipage/images.html#updating-the-image-data

NOTE: Nothing is decoded. A ``data:`` or ``blob:`` address whose content begins as an image does
loads; there is nothing else to load from, so that all others fail.
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.image_sizes import image_at
from app.javascript.hosts.browser.dom.reflection import resolve_url
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.host_hooks import Job

#: What has to be asked for elsewhere.
_FETCH_MS = 3.0


def source_changed(element: ElementObject, name: str, _old: str | None, new: str | None) -> None:
    """The events come in a task, and hold back the window's load event."""
    if name != "src":
        return
    state = element.state
    state["image load"] = load = object()
    state["complete"] = new is None
    state["loaded image"] = None
    state["current source"] = "" if new is None else resolve_url(element, new)
    document = element.node_document
    if new is None or document.window is None:
        return
    loader = document.page.get("loader")
    if loader is not None:
        loader.block_load()

    def loaded() -> None:
        if state.get("image load") is load:
            state["complete"] = True
            state["loaded image"] = image = image_at(document.realm, new.strip())
            if element.connected:
                document.state_changed()  # it is as large as the image now
            fire(document.realm, element, "error" if image is None else "load")
        if loader is not None:
            loader.unblock_load()

    def fetch() -> None:
        label = "an image has arrived"
        if new.strip()[:5].lower() in ("data:", ""):
            services.queue_task("DOM manipulation", label, loaded)
        else:
            start_work = web_platform(document.realm).start_work
            start_work("network", f"image {new}", _FETCH_MS, "DOM manipulation", loaded)

    services = dom_agent(document.realm).services
    here = document.realm.agent.recorder.here
    services.queue_microtask(Job(fetch, "fetch an image", here))  # awaits a stable state


def install_images(document: DocumentObject) -> None:
    """Images load when their ``src`` is set, whether they are in the document or not."""
    document.hooks.attribute_steps["img"].append(source_changed)
