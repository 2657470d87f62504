"""``selectionchange``, of documents and of text fields: one event for all changes until its task.

https://w3c.github.io/selection-api/#dfn-schedule-a-selectionchange-event
"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.events.event_path import is_heard
from app.javascript.hosts.web.events.trusted import fire

_SCHEDULED: Final = "selectionchange scheduled"


def tell_of_selection(target: DocumentObject | ElementObject) -> None:
    """Queue the task, unless it waits already or nobody listens."""
    kept: dict[str, Any] = target.page if isinstance(target, DocumentObject) else target.state
    if kept.get(_SCHEDULED) or not is_heard(target, "selectionchange"):
        return
    kept[_SCHEDULED] = True
    is_document = isinstance(target, DocumentObject)
    realm = target.realm if isinstance(target, DocumentObject) else target.node_document.realm

    def tell() -> None:
        kept[_SCHEDULED] = False
        fire(realm, target, "selectionchange", bubbles=not is_document)

    dom_agent(realm).services.queue_task("DOM manipulation", "fire selectionchange", tell)
