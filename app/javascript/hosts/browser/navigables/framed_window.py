"""A window in a frame: a realm, a document and timers of its own, in the agent of its parent.

https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.javascript.hosts.browser.dom.document import DocumentObject, ReadyState
from app.javascript.hosts.browser.dom.dom_agent import dom_agent, window_document
from app.javascript.hosts.browser.dom.page import Page
from app.javascript.hosts.browser.host import BrowserHost
from app.javascript.hosts.browser.indexed_db.database import give_up_connections
from app.javascript.hosts.browser.navigables.framed_loop import FramedLoop
from app.javascript.hosts.browser.navigables.window_members import install_framed_members
from app.javascript.hosts.browser.page.group import make_document
from app.javascript.hosts.browser.session.lock_manager import give_up_locks
from app.javascript.hosts.browser.storage.storage_events import install_storage_events
from app.javascript.hosts.browser.window_events import WindowEvents
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.events.trusted import make_event
from app.javascript.hosts.web.fetch.fetching import BEGUN
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.global_object import GlobalObject
from app.javascript.runtime.intrinsics.table import create_realm
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.running_realm import throwing_realm
from app.javascript.runtime.values import Value
from app.kernel.stimuli import Stimulus
from app.trace.source import Span
from app.trace.steps import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.navigables.navigable import Navigable


class FramedWindow(BrowserHost):
    """``origin`` is what it has together with all windows of its origin.

    Its first document is blank; the one that is loaded then may take its place in the same window.
    """

    def __init__(self, navigable: Navigable, origin: dict[str, Any], name: str) -> None:
        outer = navigable.outer
        super().__init__(outer.sources, outer.further, outer.install_frames)
        self.navigable = navigable
        self.origin = origin
        self.name = name
        self.url = "about:blank"
        self.is_initial = True
        self.agent = outer.agent
        self.time_origin = outer.agent.clock.now
        self.scripts_allowed = outer.scripts_allowed and navigable.allows("allow-scripts")

    @property
    def parent(self) -> BrowserHost:
        return self.navigable.outer

    @property
    def top(self) -> BrowserHost:
        return self.parent.top

    @property
    def container(self) -> ElementObject | None:
        return self.navigable.container

    @property
    def label(self) -> str:
        return self.navigable.label

    @property
    def in_shadow_tree(self) -> bool:
        return not self.navigable.container.root().is_document

    @property
    def stimuli(self) -> Sequence[Stimulus]:
        """A person's input comes to the top window's document."""
        return ()

    def begin(self, global_object: GlobalObject | None, place: int) -> None:
        """Make the realm; one that navigates keeps its global object for those who have it."""
        self.agent.realms += 1
        self.agent.throwing_realm = throwing_realm
        self.loop = self._own_loop = FramedLoop(self.top.loop, self.navigable.label)
        self.make_realm(create_realm(self.agent, global_object))
        self.parent.framed.insert(place, self)

    def leave_for(self, address: str | None) -> None:
        """The document's own program goes elsewhere, or loads it again for None."""
        self.navigable.leave_for(address)

    def install(self) -> WindowEvents:
        platform = web_platform(self.realm)
        platform.base_url = web_platform(self.parent.realm).base_url
        platform.origin = self.origin
        process = self.origin if self.navigable.is_apart else self.parent.realm.slots.get("process")
        self.realm.slots["process"] = process
        events = super().install()
        events.target.name = f"Window in {self.label}"
        install_framed_members(self)
        install_storage_events(self)
        self.realm.slots[BEGUN] = []
        return events

    # -- documents -------------------------------------------------------------------------------

    def add_page_loader(self) -> None:
        """A blank document is there at once."""
        super().add_page_loader()
        if self.page is None:
            document = dom_agent(self.realm).document
            document.ready_state, document.quirks = ReadyState.COMPLETE, True
            assert self._loader is not None
            self._loader.parsing, self._loader.content_loaded = False, True

    def count_time_from(self, moment: float) -> None:
        """https://w3c.github.io/hr-time/#dfn-get-time-origin-timestamp"""
        self.time_origin = self.frames.time_origin = moment

    def load(self, page: Page, url: str) -> None:
        """Put a document into the window, and load it."""
        self.is_initial = False
        self.page, self.url = page, url
        platform = web_platform(self.realm)
        platform.state.pop("session", None)
        if not url.startswith("about:"):
            platform.base_url = url
        if not self.scripts_allowed:
            page.scripts.clear()
        if "dom" in self.realm.slots:
            made = make_document(self.realm)
            window = self.realm.global_object
            window.properties["document"] = DataProperty(made, False, True, False)
        else:
            window_document(self.realm)
        self.add_page_loader()
        assert self._loader is not None
        self._loader.run()

    def _fill_import_meta(self, meta: JSObject, referrer: str) -> None:
        """A document without an address of its own has the base URL of the one around it."""
        main = self.sources.main
        super()._fill_import_meta(meta, main if referrer.startswith("about:") else referrer)

    def window_loaded(self) -> None:
        self.navigable.fire_load()

    def document_loaded(self) -> None:
        self.navigable.loaded()

    @property
    def document(self) -> DocumentObject:
        return window_document(self.realm)

    def report_uncaught(self, text: str, span: Span | None) -> None:
        """Nobody is told of what happens in a window that is gone."""
        if not self.closed:
            super().report_uncaught(text, span)

    def _write(self, level: Level, text: str) -> None:
        """The console of a window that is gone tells nobody."""
        if not self.closed:
            super()._write(level, text)

    # -- the end ---------------------------------------------------------------------------------

    def ask_to_unload(self) -> None:
        """https://html.spec.whatwg.org/multipage/browsing-the-web.html#fire-beforeunload"""
        if not self.is_initial and self.events.has_listeners("beforeunload"):
            self.events.fire("beforeunload")

    def unload(self) -> None:
        """https://html.spec.whatwg.org/multipage/document-lifecycle.html#unload-a-document"""
        if not self.is_initial:
            document = self.document
            self._fire_page_hide(document)
            document.page["visibility"] = "hidden"
            init = EventInit(bubbles=True)
            event = make_event(self.realm, "Event", "visibilitychange", init)
            platform_of(self.realm).fire(event, document)
            event = make_event(self.realm, "Event", "unload", EventInit())
            event.attributes["legacy target"] = document
            platform_of(self.realm).fire(event, self.events.target)
        for window in list(self.framed):
            assert isinstance(window, FramedWindow)
            window.unload()
        self._close()

    def _fire_page_hide(self, document: DocumentObject) -> None:
        facts: dict[str, Value] = {"persisted": False}
        event = make_event(self.realm, "PageTransitionEvent", "pagehide", EventInit(), facts)
        event.attributes["legacy target"] = document
        platform_of(self.realm).fire(event, self.events.target)

    def _close(self) -> None:
        """Nothing of it runs any more but what others call, and microtasks."""
        self.closed = True
        self._own_loop.close()
        self.frames.cancel_all()
        self.parent.framed.remove(self)
        self.loop.after_microtask_checkpoint.remove(self.rejections.notify)
        give_up_locks(self.realm)
        give_up_connections(self.realm)
        for end in self.at_end:
            end()
        for fetching in self.realm.slots[BEGUN]:
            fetching.end()
        channels = self.origin.get("channels", [])
        channels[:] = [channel for channel in channels if channel.realm is not self.realm]
        if "dom" in self.realm.slots:
            self.document.window = None
