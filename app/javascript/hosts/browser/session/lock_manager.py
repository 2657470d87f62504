"""Web Locks: https://w3c.github.io/web-locks/"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.promises import Deferred, promise_call, react
from app.javascript.hosts.web.webidl import Interface, described, member
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: What asking the browser's process takes, and hearing of a lock that became free.
REQUEST_MS = 3.0
#: Of this, finding out once whether the page may use locks at all.
CHECK_MS = 1.0
GRANT_MS = 0.5


class LockObject(JSObject):
    """https://w3c.github.io/web-locks/#lock"""

    __slots__ = ("mode", "name")

    class_name = "Lock"

    def __init__(self, realm: Realm, name: str, mode: str) -> None:
        super().__init__(realm.intrinsics["%Lock.prototype%"])
        self.name = name
        self.mode = mode


@dataclass(slots=True, eq=False)
class LockRequest:
    """https://w3c.github.io/web-locks/#lock-request"""

    name: str
    mode: str
    callback: JSObject
    answer: Deferred
    manager: LockManagerObject
    if_available: bool = False
    steal: bool = False
    over: bool = False
    signal: AbortSignalObject | None = None


class LockManagerObject(JSObject):
    """What is held, and who waits; those of a page and of its workers share both.

    https://w3c.github.io/web-locks/#lock-manager
    """

    __slots__ = ("allowed", "held", "realm", "waiting")

    class_name = "LockManager"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.intrinsics["%LockManager.prototype%"])
        self.realm = realm
        self.allowed = False
        origin = web_platform(realm).origin
        self.held: list[LockRequest] = origin.setdefault("held locks", [])
        self.waiting: list[LockRequest] = origin.setdefault("waiting locks", [])

    def ask(self, request: LockRequest) -> None:
        """https://w3c.github.io/web-locks/#algorithm-request-lock"""
        label = f"lock '{request.name}'"
        self._when_allowed(label, lambda: self._follow(request))
        web_platform(self.realm).start_work(
            "storage", label, REQUEST_MS, "web locks", lambda: self._arrive(request)
        )

    def _when_allowed(self, label: str, steps: Callable[[], None]) -> None:
        """Requests are made once the page is known to have the right, which is asked for once."""

        def answered() -> None:
            self.allowed = True
            steps()

        if self.allowed:
            steps()
        else:
            start_work = web_platform(self.realm).start_work
            start_work("storage", f"{label}: allowed?", CHECK_MS, "web locks", answered)

    def _follow(self, request: LockRequest) -> None:
        """Hear of the signal from now on; what it said before is lost, as in Chromium."""
        signal = request.signal
        if signal is not None and not signal.aborted:
            signal.algorithms.append(lambda: self.abort(request, signal))

    def _arrive(self, request: LockRequest) -> None:
        if request.over:
            return
        if request.steal:
            self._steal(request)
        elif self._grantable(request, self.waiting):
            self._grant(request)
        elif request.if_available:
            self._run(request, NULL)
        else:
            self.waiting.append(request)

    def _steal(self, request: LockRequest) -> None:
        """The thief has it before those that held it hear of it."""
        stolen = [each for each in self.held if each.name == request.name]
        for held in stolen:
            self.held.remove(held)
        self._grant(request)
        for held in stolen:
            realm = held.manager.realm
            message = "Lock broken by another request with the 'steal' option."
            error = dom_exception(realm, "AbortError", message).value_in(realm)
            if realm is self.realm:
                held.answer.reject(error)
            else:
                realm.slots["queue_message"]("stolen lock", partial(held.answer.reject, error))

    def _grantable(self, request: LockRequest, before: list[LockRequest]) -> bool:
        """https://w3c.github.io/web-locks/#grantable"""
        others = [each for each in (*self.held, *before) if each.name == request.name]
        if request.mode == "exclusive":
            return not others
        return all(each.mode == "shared" for each in others)

    def _grant(self, request: LockRequest) -> None:
        self.held.append(request)
        self._run(request, LockObject(self.realm, request.name, request.mode))

    def _run(self, request: LockRequest, lock: Value) -> None:
        request.over = True
        waiting = promise_call(self.realm, request.callback, UNDEFINED, [lock])

        def done(value: Value) -> Value:
            self._release(request)
            request.answer.resolve(value)
            return UNDEFINED

        def failed(reason: Value) -> Value:
            self._release(request)
            request.answer.reject(reason)
            return UNDEFINED

        react(self.realm, waiting, done, failed, "release the lock")

    def _release(self, request: LockRequest) -> None:
        """https://w3c.github.io/web-locks/#algorithm-release-lock"""
        if request not in self.held:
            return
        self.held.remove(request)
        for index, waiting in enumerate(list(self.waiting)):
            if waiting.name == request.name and self._grantable(waiting, self.waiting[:index]):
                self.waiting.remove(waiting)
                self.held.append(waiting)
                waiting.manager.grant_later(waiting, self.realm)
                if waiting.mode == "exclusive":
                    return

    def grant_later(self, request: LockRequest, releaser: Realm) -> None:
        """Hear that the lock is free now, perhaps from another thread."""
        label = f"lock '{request.name}'"
        lock = LockObject(self.realm, request.name, request.mode)

        def steps() -> None:
            self._run(request, lock)

        if releaser is self.realm:
            web_platform(self.realm).start_work("storage", label, GRANT_MS, "web locks", steps)
        else:
            self.realm.slots["queue_message"](label, steps)

    def give_up(self) -> None:
        """Hold nothing, and wait for nothing."""
        for request in [each for each in self.waiting if each.manager is self]:
            self.waiting.remove(request)
        for request in [each for each in self.held if each.manager is self]:
            self._release(request)

    def abort(self, request: LockRequest, signal: AbortSignalObject) -> None:
        """https://w3c.github.io/web-locks/#algorithm-abort-request"""
        if not request.over:
            request.over = True
            if request in self.waiting:
                self.waiting.remove(request)
            request.answer.reject(signal.reason)


def give_up_locks(realm: Realm) -> None:
    """The thread has ended: https://w3c.github.io/web-locks/#agent-integration"""
    origin = web_platform(realm).origin
    requests: list[LockRequest] = [*origin.get("held locks", ()), *origin.get("waiting locks", ())]
    for request in requests:
        if request.manager.realm is realm:
            request.manager.give_up()


def _request(realm: Realm, manager: LockManagerObject, arguments: list[Value]) -> Value:
    """https://w3c.github.io/web-locks/#api-lock-manager-request"""
    name, options = to_string(arguments[0]), arguments[1] if len(arguments) > 2 else UNDEFINED
    callback = arguments[2] if len(arguments) > 2 else arguments[1]
    doing = "Failed to execute 'request' on 'LockManager'"
    if not is_callable(callback):
        raise type_error(f"{doing}: parameter {len(arguments)} is not of type 'Function'.")
    mode = _mode(options, doing)
    signal = member(options, "signal")
    available, steal = (to_boolean(member(options, key)) for key in ("ifAvailable", "steal"))
    refusals = {
        "Names cannot start with '-'.": name.startswith("-"),
        "The 'steal' and 'ifAvailable' options cannot be used together.": steal and available,
        "The 'steal' option may only be used with 'exclusive' locks.": steal and mode == "shared",
        "The 'signal' and 'steal' options cannot be used together.": steal
        and signal is not UNDEFINED,
        "The 'signal' and 'ifAvailable' options cannot be used together.": available
        and signal is not UNDEFINED,
    }
    for why, refused in refusals.items():
        if refused:
            raise dom_exception(realm, "NotSupportedError", f"{doing}: {why}")
    request = LockRequest(name, mode, callback, Deferred(realm), manager, available, steal)
    if isinstance(signal, AbortSignalObject):
        if signal.aborted:
            raise ThrowCompletion(signal.reason)
        request.signal = signal
    manager.ask(request)
    return request.answer.promise


def _mode(options: Value, doing: str) -> str:
    given = member(options, "mode")
    mode = "exclusive" if given is UNDEFINED else to_string(given)
    if mode not in ("exclusive", "shared"):
        raise type_error(
            f"{doing}: Failed to read the 'mode' property from 'LockOptions': The provided value "
            f"'{mode}' is not a valid enum value of type LockMode."
        )
    return mode


def _query(realm: Realm, manager: LockManagerObject, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/web-locks/#api-lock-manager-query"""
    answer = Deferred(realm)

    def listed(requests: list[LockRequest]) -> Value:
        shown: list[Value] = []
        for request in requests:
            info = JSObject(realm.object_prototype)
            info.properties.update(clientId="1", mode=request.mode, name=request.name)
            shown.append(info)
        return create_array_from_list(realm, shown)

    def steps() -> None:
        snapshot = JSObject(realm.object_prototype)
        snapshot.properties["held"] = listed(manager.held)
        snapshot.properties["pending"] = listed(manager.waiting)
        answer.resolve(snapshot)

    web_platform(realm).start_work("storage", "locks.query", REQUEST_MS, "web locks", steps)
    return answer.promise


DESCRIPTIONS = (
    described(
        Interface(
            "Lock",
            LockObject,
            attributes={
                "mode": lambda _realm, lock: lock.mode,
                "name": lambda _realm, lock: lock.name,
            },
        )
    ),
    described(
        Interface(
            "LockManager",
            LockManagerObject,
            promises={"request": (2, _request), "query": (0, _query)},
        )
    ),
)
