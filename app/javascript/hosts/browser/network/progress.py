"""Progress events: https://xhr.spec.whatwg.org/#interface-progressevent"""

from __future__ import annotations

from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.events.ui_event_interfaces import UI_EVENTS
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def fire_progress(
    realm: Realm, target: EventTargetObject, type_: str, loaded: int = 0, total: int = 0
) -> None:
    """https://xhr.spec.whatwg.org/#concept-event-fire-progress; ``total`` 0 when nobody knows."""
    ensure(realm, UI_EVENTS)
    attributes: dict[str, Value] = {
        "lengthComputable": total > 0,
        "loaded": float(loaded),
        "total": float(total),
    }
    event = create_event(realm, "ProgressEvent", type_, attributes, EventInit())
    platform_of(realm).fire(event, target)
