"""Loading images: https://html.spec.whatwg.org/multipage/images.html#updating-the-image-data

NOTE: Nothing is decoded. A ``data:`` or ``blob:`` address whose content begins as an image does
loads; there is nothing else to load from, so that all others fail.
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.image_decoding import decode_loaded, forget_decoding
from app.javascript.hosts.browser.dom.image_sizes import image_at
from app.javascript.hosts.browser.dom.load_delay import delay_load
from app.javascript.hosts.browser.dom.reflection import resolve_url
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.host_hooks import Job

#: What has to be asked for elsewhere.
_FETCH_MS = 3.0


class _Load:
    """Getting one image; another one for the same element takes its place."""

    def __init__(self, element: ElementObject, source: str) -> None:
        self.element = element
        self.document = element.node_document
        self.source = source
        self.address = resolve_url(element, source) if source.strip() else ""
        self.let_load = delay_load(self.document)

    @property
    def _is_wanted(self) -> bool:
        return self.element.state.get("image load") is self

    def begin(self) -> None:
        """An image that is there already is shown at once; others are got in a microtask.

        https://html.spec.whatwg.org/multipage/images.html#list-of-available-images
        """
        if self.address in self._available():
            self._show()
            self._queue_event()
            return
        realm = self.document.realm
        self.element.state["complete"] = not self.address
        job = Job(self._fetch, "fetch an image", realm.agent.recorder.here)
        dom_agent(realm).services.queue_microtask(job)  # awaits a stable state

    def _available(self) -> set[str]:
        found: set[str] = self.document.page.setdefault("available images", set())
        return found

    def _fetch(self) -> None:
        """What is in the address itself is there at once, and its event comes in a task."""
        if self.source.strip()[:5].lower() in ("data:", ""):
            self._show()
            self._queue_event()
            return
        start_work = web_platform(self.document.realm).start_work
        label = f"image {self.source}"
        start_work("network", label, _FETCH_MS, "DOM manipulation", self._arrive)

    def _show(self) -> None:
        if not self._is_wanted:
            return
        state = self.element.state
        state["complete"], state["current source"] = True, self.address
        state["loaded image"] = image_at(self.document.realm, self.source.strip())
        if state["loaded image"] is not None:
            self._available().add(self.address)
        if self.element.connected:
            self.document.state_changed()  # it is as large as the image now

    def _queue_event(self) -> None:
        services = dom_agent(self.document.realm).services
        services.queue_task("DOM manipulation", "an image has arrived", self._tell)

    def _arrive(self) -> None:
        self._show()
        self._tell()

    def _tell(self) -> None:
        if self._is_wanted:
            is_there = self.element.state["loaded image"] is not None
            fire(self.document.realm, self.element, "load" if is_there else "error")
            decode_loaded(self.document.realm, self.element)
        self.let_load()


def source_changed(element: ElementObject, name: str, _old: str | None, new: str | None) -> None:
    """The events come in a task, and hold back the window's load event.

    An image that is shown stays until there is another one, or none.
    """
    if name != "src":
        return
    state = element.state
    forget_decoding(element.node_document.realm, element)
    state["complete"] = True
    if not (new or "").strip() or element.node_document.window is None:
        state["loaded image"], state["current source"] = None, ""
    if new is None or element.node_document.window is None:
        state["image load"] = None
        return
    load = state["image load"] = _Load(element, new)
    load.begin()


def install_images(document: DocumentObject) -> None:
    """Images load when their ``src`` is set, whether they are in the document or not."""
    document.hooks.attribute_steps["img"].append(source_changed)
