"""What programs ask a lock manager for: https://w3c.github.io/web-locks/#lockmanager"""

from __future__ import annotations

from app.javascript.hosts.browser.session.lock_manager import (
    ANSWER_MS,
    LockManagerObject,
    LockObject,
)
from app.javascript.hosts.browser.session.lock_registry import LockRequest
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.webidl import Interface, described, dictionary, member
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _request(realm: Realm, manager: LockManagerObject, arguments: list[Value]) -> Value:
    """https://w3c.github.io/web-locks/#api-lock-manager-request"""
    name, options = to_string(arguments[0]), arguments[1] if len(arguments) > 2 else UNDEFINED
    callback = arguments[2] if len(arguments) > 2 else arguments[1]
    doing = "Failed to execute 'request' on 'LockManager'"
    if not is_callable(callback):
        raise type_error(f"{doing}: parameter {len(arguments)} is not of type 'Function'.")
    mode = _mode(dictionary(options, "LockOptions"), doing)
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

    def listed(requests: list[LockRequest]) -> list[Value]:
        """By the names of the locks, as Chromium keeps them."""
        shown: list[Value] = []
        for request in sorted(requests, key=lambda each: each.name):
            info = JSObject(realm.object_prototype)
            info.properties.update(
                clientId=request.holder.client_id, mode=request.mode, name=request.name
            )
            shown.append(info)
        return shown

    def send() -> None:
        held, pending = listed(manager.registry.held), listed(manager.registry.waiting)

        def steps() -> None:
            snapshot = JSObject(realm.object_prototype)
            snapshot.properties["held"] = create_array_from_list(realm, held)
            snapshot.properties["pending"] = create_array_from_list(realm, pending)
            answer.resolve(snapshot)

        manager.deliver("locks.query", ANSWER_MS, steps)

    manager.when_allowed("locks.query", send)
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
