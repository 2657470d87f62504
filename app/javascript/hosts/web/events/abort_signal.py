"""Abort controllers and signals: https://dom.spec.whatwg.org/#aborting-ongoing-activities"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class AbortSignalObject(EventTargetObject):
    """A signal; ``algorithms`` run when it aborts, before its event is fired."""

    __slots__ = ("aborted", "algorithms", "dependents", "reason", "sources")

    class_name = "AbortSignal"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype, "AbortSignal")
        self.aborted = False
        self.reason: Value = UNDEFINED
        self.algorithms: list[Callable[[], None]] = []
        self.dependents: list[AbortSignalObject] = []
        self.sources: list[AbortSignalObject] = []

    def follow_all(self, signals: list[AbortSignalObject]) -> None:
        """Abort with the first of them: those that follow others themselves stand for these.

        https://dom.spec.whatwg.org/#create-a-dependent-abort-signal
        """
        for signal in signals:
            if signal.aborted:
                self.aborted, self.reason = True, signal.reason
                return
        for signal in signals:
            for source in signal.sources or [signal]:
                if source not in self.sources:
                    self.sources.append(source)
                    source.dependents.append(self)


class AbortControllerObject(JSObject):
    """A controller and its signal."""

    __slots__ = ("signal",)

    class_name = "AbortController"

    def __init__(self, prototype: JSObject | None, signal: AbortSignalObject) -> None:
        super().__init__(prototype)
        self.signal = signal


def new_signal(realm: Realm) -> AbortSignalObject:
    """One that is not aborted, and that nothing aborts yet."""
    return AbortSignalObject(realm.intrinsics["%AbortSignal.prototype%"])


def signal_abort(
    realm: Realm,
    signal: AbortSignalObject,
    reason: Value,
    dispatch: Callable[[JSObject, EventTargetObject], bool],
) -> None:
    """https://dom.spec.whatwg.org/#abortsignal-signal-abort; ``dispatch`` fires its event."""
    if signal.aborted:
        return
    aborting = [signal]
    signal.aborted, signal.reason = True, reason
    for dependent in signal.dependents:
        if not dependent.aborted:
            dependent.aborted, dependent.reason = True, reason
            aborting.append(dependent)
    for each in aborting:
        for algorithm in each.algorithms:
            algorithm()
        each.algorithms = []
        dispatch(create_event(realm, "Event", "abort", {}, EventInit()), each)
