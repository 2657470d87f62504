"""What the process gives to the platform's interfaces."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.javascript.hosts.node.built_in_modules import library_of
from app.javascript.hosts.node.event_groups import EVENTS
from app.javascript.hosts.node.event_loop import EventLoop
from app.javascript.hosts.node.fetch_from_loopback import loopback_of
from app.javascript.hosts.node.requests import Request
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.hosts.web.platform import WebPlatform
from app.javascript.hosts.web.streams.from_iterable import OVER_SYNC
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import call
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.trace.steps import WorkFinished, WorkStarted


class NodeWork:
    """A piece of work that the poll phase brings back."""

    def __init__(self, loop: EventLoop, thread: str, request: Request) -> None:
        self._loop = loop
        self._request = request
        recorder = loop.agent.recorder
        request.work = recorder.new_id("work")
        request.span = recorder.here
        recorder.record(
            WorkStarted, work=request.work, thread=thread, label=request.label, due=request.due
        )
        loop.requests.add(request)

    def finish(self, outcome: str = "") -> None:
        """It is over."""
        request = self._request
        self._loop.agent.recorder.record(
            WorkFinished, work=request.work, outcome=outcome, span=request.span
        )

    def cancel(self) -> None:
        """Nothing happens once it is finished."""
        if not self._request.cancelled:
            self._loop.requests.cancel(self._request)
            self.finish("cancelled")


def node_platform(
    realm: Realm, loop: EventLoop, at_next_tick: Callable[[Callable[[], None], str], None]
) -> WebPlatform:
    """What comes from outside is the poll phase's; an error of a callback ends the process."""

    def start_work(
        thread: str,
        label: str,
        milliseconds: float,
        source: str,
        steps: Callable[[], None],
    ) -> NodeWork:
        def complete() -> None:
            work.finish()
            steps()

        due = loop.agent.clock.now + milliseconds
        work = NodeWork(loop, thread, Request(due, label, complete))
        return work

    def queue_task(_source: str, label: str, steps: Callable[[], None]) -> None:
        now = loop.agent.clock.now
        loop.requests.add(Request(now, label, steps, loop.agent.recorder.here))

    def report(error: Value) -> None:
        raise ThrowCompletion(error)

    platform = WebPlatform(
        "node", None, queue_task, start_work, report, lambda: ensure(realm, EVENTS)
    )
    platform.state["ask server"] = loopback_of(realm)
    platform.state["next tick"] = at_next_tick
    platform.state[OVER_SYNC] = partial(_generator_over, realm)
    return platform


def _generator_over(realm: Realm, iterator: JSObject) -> JSObject:
    """Node's async iterator over a synchronous one."""
    made = call(library_of(realm).require("async_from_sync"), UNDEFINED, [iterator])
    assert isinstance(made, JSObject)
    return made
