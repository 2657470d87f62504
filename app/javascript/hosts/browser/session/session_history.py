"""Session history of one document: its entries, and going from one to another.

https://html.spec.whatwg.org/multipage/nav-history-apis.html
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import ada_url

from app.javascript.hosts.browser.session.base_url import update_base_url
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.events.ui_event_interfaces import UI_EVENTS
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.structured_clone import Cloning
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

#: What going to another entry takes: the browser's own process decides on it.
TRAVERSAL_MS = 3.0
#: The page before this one, from which it was opened, is an entry too.
_ENTRIES_BEFORE = 1


@dataclass(slots=True, eq=False)
class Entry:
    """``state`` is what the program sees of ``serialized_state``, once for each visit.

    ``restoration`` is the scroll restoration mode, which the next entry takes over.

    https://html.spec.whatwg.org/multipage/browsing-the-web.html#session-history-entry
    """

    url: str
    state: Value = NULL
    scroll: tuple[float, float] | None = None
    restoration: str = "auto"
    serialized_state: Value = NULL


class Session:
    """The entries of this page, one of them current."""

    def __init__(self, realm: Realm) -> None:
        self._realm = realm
        self.entries = [Entry(self._host.url)]
        self.index = 0
        #: The entry that the last traversal on its way goes to.
        self._pending: int | None = None
        self._has_traversed = False

    @property
    def current(self) -> Entry:
        return self.entries[self.index]

    @property
    def length(self) -> int:
        return len(self.entries) + _ENTRIES_BEFORE

    @property
    def url(self) -> ada_url.URL:
        """Where the page is now."""
        return ada_url.URL(self.current.url)

    def push(self, entry: Entry) -> None:
        """Entries behind the current one are gone."""
        self._note_scroll()
        entry.restoration = self.current.restoration
        self.entries[self.index + 1 :] = [entry]
        self.index += 1
        self._moved()

    def replace(self, entry: Entry) -> None:
        entry.restoration = self.current.restoration
        self.entries[self.index] = entry
        self._moved()

    def _moved(self) -> None:
        self._host.url = self.current.url
        if not self.current.url.startswith("about:"):
            web_platform(self._realm).base_url = self.current.url
        dom = self._realm.slots.get("dom")
        if dom is not None:
            dom.document.url = self.current.url
            update_base_url(dom.document)
            dom.document.state_changed()

    def go_to_fragment(self, url: ada_url.URL, *, replace: bool) -> None:
        """https://html.spec.whatwg.org/multipage/browsing-the-web.html#navigate-fragid"""
        before = self.current.url
        replace = replace or url.href == before
        entry = Entry(url.href)
        if replace:
            self.replace(entry)
        else:
            self.push(entry)
        if url.href != before:
            self._queue_hash_change(before, url.href)
        self._fire_pop_state()
        self._show_fragment()

    def _note_scroll(self) -> None:
        """https://html.spec.whatwg.org/multipage/browsing-the-web.html#save-persisted-state"""
        where = self._realm.slots.get("scroll_offset")
        if where is not None:
            self.current.scroll = where()

    def _show_fragment(self) -> None:
        """The part that the address names is seen."""
        show = self._realm.slots.get("scroll to fragment")
        _page, has_fragment, fragment = self.current.url.partition("#")
        if show is not None and has_fragment:
            show(fragment)

    def _restore_scroll(self) -> None:
        """An entry that was left before is shown where it was scrolled to then.

        NOTE: As in Chromium, the first traversal of all goes on to the part that the address names.
        """
        is_first, self._has_traversed = not self._has_traversed, True
        if self.current.restoration == "manual":
            return
        self._show_fragment()
        scroll_page, where = self._realm.slots.get("scroll page"), self.current.scroll
        names_a_part = "#" in self.current.url
        if scroll_page is not None and where is not None and not (is_first and names_a_part):
            scroll_page(where)

    def _queue_hash_change(self, before: str, after: str) -> None:
        loop = self._host.loop
        loop.queue_task(
            TaskSource.DOM_MANIPULATION,
            "hashchange",
            lambda: self._fire_hash_change(before, after),
            span=loop.agent.recorder.here,
        )

    @property
    def _host(self) -> BrowserHost:
        return cast("BrowserHost", self._realm.slots["host"])

    def traverse(self, delta: int) -> None:
        """https://html.spec.whatwg.org/multipage/browsing-the-web.html#traverse-the-history-by-a-delta

        Raises UnsupportedApi in a frame, whose entries are among those of the page.
        """
        if self._host.top is not self._host:
            raise UnsupportedApi("going through the history in a frame", "Call it in the page.")
        target = (self.index if self._pending is None else self._pending) + delta
        if not 0 <= target < len(self.entries):
            return
        self._pending = None if target == self.index else target
        if self._pending is None:  # what is on its way arrives, and nothing goes back
            return

        def arrive() -> None:
            if self._pending == target:
                self._pending = None
            if target >= len(self.entries):
                return
            before = self.current.url
            self._note_scroll()
            self.index = target
            entry = self.current
            entry.state = Cloning(self._realm, []).clone(entry.serialized_state)
            self._moved()
            after = self.current.url
            if before != after and before.partition("#")[0] == after.partition("#")[0]:
                self._queue_hash_change(before, after)
            self._fire_pop_state()
            self._restore_scroll()

        web_platform(self._realm).start_work(
            "browser process", f"history.go({delta})", TRAVERSAL_MS, "history traversal", arrive
        )

    def _fire(self, interface: str, type_: str, attributes: dict[str, Value]) -> None:
        realm, events = self._realm, platform_of(self._realm)
        ensure(realm, UI_EVENTS)
        event = create_event(realm, interface, type_, attributes, EventInit())
        assert events.global_target is not None
        events.fire(event, events.global_target)

    def _fire_pop_state(self) -> None:
        attributes: dict[str, Value] = {
            "state": self.current.state,
            "hasUAVisualTransition": False,
        }
        self._fire("PopStateEvent", "popstate", attributes)

    def _fire_hash_change(self, before: str, after: str) -> None:
        self._fire("HashChangeEvent", "hashchange", {"oldURL": before, "newURL": after})


def session_of(realm: Realm) -> Session:
    """The page's one, made when it is first asked for."""
    state = web_platform(realm).state
    if "session" not in state:
        state["session"] = Session(realm)
    return cast("Session", state["session"])


def resolve(realm: Realm, text: str) -> ada_url.URL | None:
    """Against where the page is, or what its ``base`` element says.

    A frame without an address has that of the page around it.
    """
    current = session_of(realm).current.url
    return parse_url(text, web_platform(realm).base_url or current)
