"""Who holds which lock, and who waits: what the browser's process knows.

https://w3c.github.io/web-locks/#concepts

Threads send their requests, releases and questions to it, and it takes them in the order in which
they were sent; what it answers comes back to each thread in tasks (`lock_manager`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.runtime.objects import JSObject


class LockHolder(Protocol):
    """A thread's side."""

    client_id: str

    def hear_of_grant(self, request: LockRequest, stolen: list[LockRequest]) -> None:
        """It has the lock now; from ``stolen`` it was taken."""

    def hear_of_theft(self, request: LockRequest, thief: LockHolder) -> None:
        """It has the lock no more."""

    def hear_of_later_grant(self, request: LockRequest, releaser: LockHolder) -> None:
        """The lock became free."""

    def hear_of_failure(self, request: LockRequest) -> None:
        """It was to have the lock at once, and cannot."""


@dataclass(slots=True, eq=False)
class LockRequest:
    """https://w3c.github.io/web-locks/#lock-request; ``granted_at`` is when its callback ran."""

    name: str
    mode: str
    callback: JSObject
    answer: Deferred
    holder: LockHolder
    if_available: bool = False
    steal: bool = False
    over: bool = False
    signal: AbortSignalObject | None = None
    granted_at: float = 0.0


class LockRegistry:
    """The locks of one origin."""

    def __init__(self) -> None:
        self.held: list[LockRequest] = []
        self.waiting: list[LockRequest] = []
        self.clients = 0

    def ask(self, request: LockRequest) -> None:
        """https://w3c.github.io/web-locks/#algorithm-request-lock"""
        if request.steal:
            stolen = [each for each in self.held if each.name == request.name]
            self.held = [each for each in self.held if each not in stolen]
            self.held.append(request)
            request.holder.hear_of_grant(request, stolen)
        elif self._grantable(request, self.waiting):
            self.held.append(request)
            request.holder.hear_of_grant(request, [])
        elif request.if_available:
            request.holder.hear_of_failure(request)
        else:
            self.waiting.append(request)

    def _grantable(self, request: LockRequest, before: list[LockRequest]) -> bool:
        """https://w3c.github.io/web-locks/#grantable"""
        others = [each for each in (*self.held, *before) if each.name == request.name]
        if request.mode == "exclusive":
            return not others
        return all(each.mode == "shared" for each in others)

    def release(self, request: LockRequest) -> None:
        """https://w3c.github.io/web-locks/#algorithm-release-lock"""
        if request not in self.held:
            return
        self.held.remove(request)
        for waiting in list(self.waiting):
            before = self.waiting[: self.waiting.index(waiting)]
            if waiting.name == request.name and self._grantable(waiting, before):
                self.waiting.remove(waiting)
                self.held.append(waiting)
                waiting.holder.hear_of_later_grant(waiting, request.holder)
                if waiting.mode == "exclusive":
                    return

    def withdraw(self, request: LockRequest) -> None:
        """Nobody wants it any more: https://w3c.github.io/web-locks/#abort-the-request"""
        if request in self.waiting:
            self.waiting.remove(request)
        self.release(request)

    def give_up(self, holder: LockHolder) -> None:
        """The thread has ended: https://w3c.github.io/web-locks/#agent-integration"""
        for request in [each for each in self.waiting if each.holder is holder]:
            self.waiting.remove(request)
        for request in [each for each in self.held if each.holder is holder]:
            self.release(request)
