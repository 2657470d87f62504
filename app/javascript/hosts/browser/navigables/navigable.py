"""A child navigable: what an iframe shows, one document after the other.

https://html.spec.whatwg.org/multipage/document-sequences.html#navigable
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.load_delay import delay_load
from app.javascript.hosts.browser.dom.page import Page, as_written, read_page
from app.javascript.hosts.browser.in_parallel import start_work
from app.javascript.hosts.browser.navigables.cross_origin_window import is_same_origin, show_window
from app.javascript.hosts.browser.navigables.frame_source import (
    BLANK,
    DECISION_MS,
    NEXT_PROCESS_MS,
    PROCESS_MS,
    FrameSource,
    source_at,
    source_of,
)
from app.javascript.hosts.browser.navigables.framed_window import FramedWindow
from app.javascript.hosts.browser.navigables.window_members import show_frames
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.events.trusted import fire
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.global_object import GlobalObject
from app.javascript.syntax.errors import UnsupportedFeature

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost


class Navigable:
    """What stands in ``container``, whose document is that of the window ``outer``.

    ``name`` is the target name, ``proxy`` what other windows have of its window: it stays the same
    while one window follows the other.
    """

    def __init__(self, container: ElementObject, outer: BrowserHost, number: int) -> None:
        self.container = container
        self.outer = outer
        self.name = container.attribute("name") or ""
        self.label = f"frame {container.identifier or self.name or number}"
        sandbox = container.attribute("sandbox")
        self._allowed = None if sandbox is None else frozenset(sandbox.lower().split())
        self._navigation: object | None = None
        self._last = BLANK
        self._let_load: Callable[[], None] | None = None
        self._starting = False
        self.gone = False
        self.window = FramedWindow(self, self._origin(inherits=True), self.name)
        self.window.begin(None, len(outer.framed))
        self.proxy = GlobalObject(None)
        if is_same_origin(outer.realm, self.window.realm):
            assert isinstance(self.window.realm.global_object, GlobalObject)
            self.proxy = self.window.realm.global_object
        else:
            show_window(self.proxy, self.window)
        show_frames(outer)

    def allows(self, flag: str) -> bool:
        """Whether the sandbox, if there is one, lets it: ``allow-scripts``."""
        return self._allowed is None or flag in self._allowed

    def _origin(self, *, inherits: bool) -> dict[str, Any]:
        """https://html.spec.whatwg.org/multipage/document-sequences.html#determining-the-origin"""
        if inherits and self.allows("allow-same-origin"):
            return web_platform(self.outer.realm).origin
        return {"opaque": True}

    # -- attributes ------------------------------------------------------------------------------

    def process_the_iframe_attributes(self, *, initial: bool) -> None:
        """https://html.spec.whatwg.org/multipage/iframe-embed-object.html#process-the-iframe-attributes"""
        source = source_of(self.container, self.outer)
        if source is not None:
            self.navigate(source)
        elif initial:
            self.window.is_initial = False  # the blank document is the one that was asked for
            self.fire_load()
        else:
            self.navigate(BLANK)

    def leave_for(self, address: str | None) -> None:
        """https://html.spec.whatwg.org/multipage/nav-history-apis.html#location-object-navigate"""
        if address is None:
            self.navigate(self._last)
        else:
            self.navigate(source_at(address, self.outer) or BLANK)

    # -- navigation ------------------------------------------------------------------------------

    def navigate(self, source: FrameSource) -> None:
        """https://html.spec.whatwg.org/multipage/browsing-the-web.html#navigate"""
        self.window.ask_to_unload()
        self._navigation = navigation = object()
        self._last = source
        self._hold_back()
        began = self.outer.agent.clock.now + DECISION_MS

        def arrive() -> None:
            if self._navigation is navigation and not self.gone:
                self._show(source, began)

        ms = source.milliseconds + self._process_ms()
        start_work(
            self.outer.loop, "browser process", f"load {self.label}", ms, "networking", arrive
        )

    def _show(self, source: FrameSource, began: float) -> None:
        """https://html.spec.whatwg.org/multipage/browsing-the-web.html#navigate-html"""
        self._navigation = None
        page = self._page(source)
        before = self.window
        origin = self._origin(inherits=source.inherits)
        if not (before.is_initial and before.origin is origin):
            self._replace_window(origin)
        self.window.count_time_from(began)
        self.window.load(page, source.url)

    def _replace_window(self, origin: dict[str, Any]) -> None:
        """Another window in the place of this one, for the same object that others have of it."""
        place = self.outer.framed.index(self.window)
        self.window.unload()
        self.window = FramedWindow(self, origin, self.name)
        if web_platform(self.outer.realm).origin is origin:
            self.proxy.__class__ = GlobalObject
            self.window.begin(self.proxy, place)
        else:
            self.window.begin(None, place)
            show_window(self.proxy, self.window)
        show_frames(self.outer)

    def _page(self, source: FrameSource) -> Page:
        """Raises UnsupportedApi for a construct that is refused."""
        try:
            before, text = as_written(self.outer.top.page, source.text)
            page = read_page(text, source.url[:40], self.outer.sources, before)
        except UnsupportedFeature as refused:
            raise UnsupportedApi(
                f"{refused.construct} in {self.label}", refused.advice or ""
            ) from None
        if source.url == "about:srcdoc":
            page.quirks, page.encoding = False, "UTF-8"
        return page

    # -- load events -----------------------------------------------------------------------------

    @property
    def is_apart(self) -> bool:
        """Whether Chromium gives it another process."""
        return not self.allows("allow-same-origin")

    def _process_ms(self) -> float:
        """Processes start one after the other."""
        if not self.is_apart:
            return 0.0
        self._starting = True
        siblings = [getattr(window, "navigable", None) for window in self.outer.framed]
        before = sum(1 for each in siblings if each is not self and each and each.is_starting)
        return PROCESS_MS + before * NEXT_PROCESS_MS

    @property
    def is_starting(self) -> bool:
        """Whether its process has not shown anything yet."""
        return self._starting

    def fire_load(self) -> None:
        """https://html.spec.whatwg.org/multipage/iframe-embed-object.html#iframe-load-event-steps"""
        container = self.container
        fire(container.node_document.realm, container, "load")

    def loaded(self) -> None:
        """The document and all that is in it; a listener may have asked for another one."""
        self._starting = False
        if self._navigation is None:
            self._let_go()

    def _hold_back(self) -> None:
        """https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element:delay-the-load-event"""
        if self._let_load is None:
            self._let_load = delay_load(self.container.node_document)

    def _let_go(self) -> None:
        let_load, self._let_load = self._let_load, None
        if let_load is not None:
            let_load()

    # -- the end ---------------------------------------------------------------------------------

    def destroy(self) -> None:
        """https://html.spec.whatwg.org/multipage/document-sequences.html#destroy-a-child-navigable"""
        self.gone = True
        self.window.unload()
        show_frames(self.outer)
        self._let_go()
