"""Web Locks: https://w3c.github.io/web-locks/"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.javascript.hosts.browser.session.lock_registry import (
    LockHolder,
    LockRegistry,
    LockRequest,
)
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.promises import promise_call, react
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: What asking the browser's process takes, and hearing of a lock that became free.
ANSWER_MS = 2.0
GRANT_MS = 0.5
#: How far the first answer is ahead of the others.
BATCH_MS = 0.1
#: Finding out whether the page may use locks at all.
CHECK_MS = 1.0
#: Who has had a lock so long hears of a theft at once.
SETTLED_MS = 5.0


class LockObject(JSObject):
    """https://w3c.github.io/web-locks/#lock"""

    __slots__ = ("mode", "name")

    class_name = "Lock"

    def __init__(self, realm: Realm, name: str, mode: str) -> None:
        super().__init__(realm.intrinsics["%Lock.prototype%"])
        self.name = name
        self.mode = mode


class LockManagerObject(JSObject):
    """A thread's side of the locks: https://w3c.github.io/web-locks/#lockmanager

    Answers that the browser's process sends together are heard in one task; the first answer to
    requests that were made together comes alone, while the others are still on their way.
    """

    __slots__ = (
        "allowed",
        "asked_at",
        "batch",
        "batch_at",
        "client_id",
        "heard_until",
        "realm",
        "registry",
    )

    class_name = "LockManager"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.intrinsics["%LockManager.prototype%"])
        self.realm = realm
        web_platform(realm).state["lock manager"] = self
        self.registry: LockRegistry = web_platform(realm).origin.setdefault("locks", LockRegistry())
        self.registry.clients += 1
        self.client_id = str(self.registry.clients)
        self.allowed = False
        self.asked_at = self.batch_at = self.heard_until = -1.0
        self.batch: list[Callable[[], None]] = []

    # -- what is sent ----------------------------------------------------------------------------

    def ask(self, request: LockRequest) -> None:
        """https://w3c.github.io/web-locks/#algorithm-request-lock"""

        def send() -> None:
            signal = request.signal
            if signal is not None and not signal.aborted:
                signal.algorithms.append(lambda: self._abort(request, signal))
            self.registry.ask(request)

        self.when_allowed(f"lock '{request.name}'", send)

    def when_allowed(self, label: str, send: Callable[[], None]) -> None:
        """Requests are sent once the page is known to have the right, which is asked for once.

        What a signal says before that is lost, as in Chromium.
        """

        def answered() -> None:
            self.allowed = True
            self.asked_at = -1.0
            send()

        if self.allowed:
            send()
        else:
            start_work = web_platform(self.realm).start_work
            start_work("storage", f"{label}: allowed?", CHECK_MS, "web locks", answered)

    def _abort(self, request: LockRequest, signal: AbortSignalObject) -> None:
        """https://w3c.github.io/web-locks/#signal-to-abort-the-request"""
        if not request.over:
            request.over = True
            self.registry.withdraw(request)
            request.answer.reject(signal.reason)

    # -- what is heard ---------------------------------------------------------------------------

    def deliver(self, label: str, milliseconds: float, steps: Callable[[], None]) -> None:
        """Hear of an answer in a task, together with others that were sent in the same moment.

        None overtakes another.
        """
        now = self.realm.agent.clock.now
        if milliseconds == ANSWER_MS and self.asked_at != now:
            self.asked_at, self.heard_until = now, now + milliseconds
            web_platform(self.realm).start_work("storage", label, milliseconds, "web locks", steps)
            return
        if self.batch_at == now and self.batch:
            self.batch.append(steps)
            return
        batch = self.batch = [steps]
        self.batch_at = now

        def hear() -> None:
            while batch:
                batch.pop(0)()

        later = max(milliseconds + BATCH_MS, self.heard_until - now)
        self.heard_until = now + later
        web_platform(self.realm).start_work("storage", label, later, "web locks", hear)

    def hear_of_grant(self, request: LockRequest, stolen: list[LockRequest]) -> None:
        """A thief has it before those that held it hear of it, but one that has had it longer."""
        settled = self.realm.agent.clock.now - SETTLED_MS
        first = next((held for held in stolen if held.over and held.granted_at < settled), None)
        if first is not None:
            tell = partial(first.holder.hear_of_theft, first, self)
            self.deliver(f"stolen lock '{request.name}'", ANSWER_MS, tell)

        def steps() -> None:
            self._run(request, LockObject(self.realm, request.name, request.mode))
            for held in stolen:
                if held is not first:
                    held.holder.hear_of_theft(held, self)

        self.deliver(f"lock '{request.name}'", ANSWER_MS, steps)

    def hear_of_theft(self, request: LockRequest, thief: LockHolder) -> None:
        """At once, where the thief is on the same thread."""
        message = "Lock broken by another request with the 'steal' option."
        error = dom_exception(self.realm, "AbortError", message).value_in(self.realm)
        if thief is self:
            request.answer.reject(error)
        else:
            reject = partial(request.answer.reject, error)
            self.realm.slots["queue_message"]("stolen lock", reject)

    def hear_of_later_grant(self, request: LockRequest, releaser: LockHolder) -> None:
        """Perhaps another thread had it."""
        label = f"lock '{request.name}'"
        lock = LockObject(self.realm, request.name, request.mode)
        steps = partial(self._run, request, lock)
        if releaser is self:
            self.deliver(label, GRANT_MS, steps)
        else:
            self.realm.slots["queue_message"](label, steps)

    def hear_of_failure(self, request: LockRequest) -> None:
        """The callback is told that there is no lock."""
        self.deliver(f"lock '{request.name}'", ANSWER_MS, lambda: self._run(request, NULL))

    def _run(self, request: LockRequest, lock: Value) -> None:
        """The lock is held until what the callback answers is settled.

        As in Chromium the callback is over, with its microtasks, before anybody waits for that.
        """
        if request.over:
            return
        request.over, request.granted_at = True, self.realm.agent.clock.now
        waiting = promise_call(self.realm, request.callback, UNDEFINED, [lock])
        platform_of(self.realm).dispatcher.after_callback()

        def done(value: Value) -> Value:
            self.registry.release(request)
            request.answer.resolve(value)
            return UNDEFINED

        def failed(reason: Value) -> Value:
            self.registry.release(request)
            request.answer.reject(reason)
            return UNDEFINED

        react(self.realm, waiting, done, failed, "release the lock")


def give_up_locks(realm: Realm) -> None:
    """The thread has ended: https://w3c.github.io/web-locks/#agent-integration"""
    registry = web_platform(realm).origin.get("locks")
    manager = web_platform(realm).state.get("lock manager")
    if registry is not None and manager is not None:
        registry.give_up(manager)
