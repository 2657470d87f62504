"""libuv's thread pool: files, name look-ups, cryptography and compression run on its threads.

https://docs.libuv.org/en/v1.x/threadpool.html
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.computing_time import pass_computing_time
from app.javascript.hosts.node.requests import Request
from app.javascript.runtime.async_context import steps_in_context
from app.javascript.runtime.conversion import to_int32, to_number
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED
from app.trace.spec import SpecRef, Standard
from app.trace.steps import WorkFinished, WorkStarted

if TYPE_CHECKING:
    from app.javascript.hosts.node.event_loop import EventLoop

THREAD_POOL = SpecRef(Standard.LIBUV, "threadpool.html#threadpool")

DEFAULT_SIZE = 4
MAX_SIZE = 1024


def pool_size(realm: Realm) -> int:
    """What the program's environment says now, or the usual size."""
    process = realm.intrinsics["%process%"]
    env = process.get("env", process)
    given = env.get("UV_THREADPOOL_SIZE", env) if isinstance(env, JSObject) else UNDEFINED
    return DEFAULT_SIZE if given is UNDEFINED else to_int32(to_number(given))


class ThreadPool:
    """Threads that take work in the order in which it was handed to them.

    ``size`` says how many threads there are, and is asked when the pool is first used. ``vary``
    gives what a piece of work costs (ms) from what it costs usually.
    """

    def __init__(
        self, loop: EventLoop, size: Callable[[], int], vary: Callable[[float], float]
    ) -> None:
        self._loop = loop
        self._size = size
        self._vary = vary
        self._free_at: list[float] = []

    def submit(self, label: str, cost: float, complete: Callable[[], None]) -> None:
        """Run ``complete`` on the main thread, once a thread has worked for ``cost`` ms."""
        loop = self._loop
        pass_computing_time(loop.agent)
        loop.first_uses.of("the thread pool")
        now = loop.agent.clock.now
        if not self._free_at:
            self._free_at = [now] * min(max(1, self._size()), MAX_SIZE)
        thread = min(range(len(self._free_at)), key=lambda each: max(now, self._free_at[each]))
        start = max(now, self._free_at[thread])
        due = self._free_at[thread] = start + self._vary(cost)
        recorder = loop.agent.recorder
        work = recorder.new_id("work")
        name = f"thread pool, thread {thread + 1}"
        span = recorder.here

        def begin() -> None:
            recorder.record(
                WorkStarted,
                work=work, thread=name, label=label, due=due, span=span, spec=THREAD_POOL,
            )  # fmt: skip

        def finish() -> None:
            recorder.record(WorkFinished, work=work, span=span, spec=THREAD_POOL)

        if start > now:
            loop.beside.at(start, begin)
        else:
            begin()
        loop.beside.at(due, finish)
        steps = steps_in_context(loop.agent, complete)
        loop.requests.add(Request(due, label, steps, span, work))
