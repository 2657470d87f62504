"""Events that wait for the next frame and come before its callbacks, as ``select`` in Chromium.

https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.dom.document import DocumentObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

_WAITING: Final = "events of the next frame"


def with_next_frame(document: DocumentObject, fire: Callable[[], object]) -> None:
    """Ask for a frame; ``fire`` is called in it."""
    document.page.setdefault(_WAITING, []).append(fire)
    host: BrowserHost = document.realm.slots["host"]
    host.loop.frames.want()


def fire_frame_events(document: DocumentObject) -> None:
    """In the order in which they were asked for."""
    for fire in document.page.pop(_WAITING, ()):
        fire()
