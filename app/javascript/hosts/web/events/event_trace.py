"""What recorded steps tell of events: only what somebody listens to, or what does something."""

from __future__ import annotations

from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.web.events.event import EventObject, EventPhase
from app.javascript.hosts.web.events.event_path import PathEntry
from app.javascript.hosts.web.events.event_target import EventListener, EventTargetObject
from app.javascript.runtime.realm import Realm
from app.trace.spec import SpecRef, Standard
from app.trace.steps import (
    DefaultActionPrevented,
    EventDispatched,
    EventFinished,
    ListenerCalled,
)

DISPATCH = SpecRef(Standard.DOM, "#concept-event-dispatch")
INVOKE = SpecRef(Standard.DOM, "#concept-event-listener-invoke")
_PHASES = {
    EventPhase.CAPTURING_PHASE: "capturing",
    EventPhase.AT_TARGET: "at target",
    EventPhase.BUBBLING_PHASE: "bubbling",
}


class EventTrace:
    """Records the events of one realm; does nothing for a run without details."""

    def __init__(self, realm: Realm) -> None:
        self._recorder = realm.agent.recorder
        self._ids: dict[EventObject, str] = {}

    def dispatched(
        self, event: EventObject, path: list[PathEntry], activated: EventTargetObject | None
    ) -> None:
        if not self._recorder.details or event.target is None or not path:
            return
        heard = any(entry.invocation_target.hears(event.type) for entry in path)
        if not heard and activated is None:
            return
        self._ids[event] = self._recorder.new_id("event")
        self._recorder.record(
            EventDispatched,
            event=self._ids[event],
            type=event.type,
            target=event.target.label(),
            trusted=event.is_trusted,
            spec=DISPATCH,
        )

    def listener_called(
        self, event: EventObject, target: EventTargetObject, listener: EventListener
    ) -> None:
        id_ = self._ids.get(event)
        if id_ is not None:
            self._recorder.record(
                ListenerCalled,
                event=id_,
                type=event.type,
                target=target.label(),
                phase=_PHASES[event.phase],
                label=callback_label(listener.callback),
                spec=INVOKE,
            )

    def prevented(self, event: EventObject) -> None:
        id_ = self._ids.get(event)
        if id_ is not None:
            self._recorder.record(DefaultActionPrevented, event=id_, type=event.type)

    def finished(self, event: EventObject) -> None:
        id_ = self._ids.pop(event, None)
        if id_ is not None:
            self._recorder.record(
                EventFinished, event=id_, type=event.type, canceled=event.flags.canceled
            )
