"""storage events: https://html.spec.whatwg.org/multipage/webstorage.html#concept-storage-broadcast"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.storage.storage_area import StorageChange
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.events.trusted import make_event
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

#: What other windows hear of localStorage goes by way of the browser's own process.
LOCAL_MS: Final = 2.0


def install_storage_events(host: BrowserHost) -> None:
    """Let the other windows of the origin hear of what this one writes."""
    host.realm.slots["tell storage"] = lambda change: _tell(host, change)


def _tell(host: BrowserHost, change: StorageChange) -> None:
    origin, url = web_platform(host.realm).origin, host.url
    for window in host.top.windows():
        if window is not host and web_platform(window.realm).origin is origin:
            _send(window, change, url)


def _send(window: BrowserHost, change: StorageChange, url: str) -> None:
    """SessionStorage belongs to this page, and is told of at once."""
    label = f"storage event: {change.area}"
    if change.key is not None:
        label = f"{label}.{change.key}"
    steps = lambda: _fire(window, change, url)  # noqa: E731 - a task either way
    if change.area == "sessionStorage":
        span = window.agent.recorder.here
        window.loop.queue_task(TaskSource.STORAGE, label, steps, span=span)
    else:
        web_platform(window.realm).start_work("storage", label, LOCAL_MS, "storage", steps)


def _fire(window: BrowserHost, change: StorageChange, url: str) -> None:
    realm = window.realm
    area = realm.global_object.get(change.area, realm.global_object)
    facts: dict[str, Value] = {
        "key": _or_null(change.key),
        "oldValue": _or_null(change.old),
        "newValue": _or_null(change.new),
        "url": url,
        "storageArea": area,
    }
    event = make_event(realm, "StorageEvent", "storage", EventInit(), facts)
    platform_of(realm).fire(event, window.events.target)


def _or_null(text: str | None) -> Value:
    return NULL if text is None else text
