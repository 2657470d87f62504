"""Where Node promises no order: what the model picks is told.

A timer of one millisecond and an immediate of the main script come as the start of the process took
more or less than that; a file that another thread reads comes as fast as the thread is.

https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick#setimmediate-vs-settimeout
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.loop_steps import LoopSteps
from app.trace.steps import OrderOpen

if TYPE_CHECKING:
    from app.javascript.hosts.node.event_loop import EventLoop

#: Moments nearer than this may come either way round in a real Node.
NEAR_MS: Final = 1.0
TIMER: Final = "setTimeout"
IMMEDIATE: Final = "setImmediate"


class OpenOrders:
    """Looks at what waits when the loop begins, and in each poll phase."""

    def __init__(self, loop: EventLoop, steps: LoopSteps) -> None:
        self._loop = loop
        self._steps = steps

    def at_start(self) -> None:
        """The main script is over: do its first timer and its immediates race?"""
        loop = self._loop
        expiry = loop.timers.next_expiry()
        if expiry is None or not loop.immediates.any_ref():
            return
        if abs(loop.moment_of(expiry) - loop.agent.clock.now) < NEAR_MS:
            self._tell(TIMER, IMMEDIATE, first_wins=expiry <= loop.now())

    def in_poll(self) -> None:
        """Does the work that is finished first race with immediates, or with a timer?"""
        loop = self._loop
        if not loop.agent.recorder.details:
            return
        request = loop.requests.first_worked_on()
        if request is None or request.order_told:
            return
        expiry, now = loop.timers.next_expiry(), loop.agent.clock.now
        if loop.immediates.any_ref():
            if abs(request.due - now) < NEAR_MS:
                request.order_told = True
                self._tell(request.label.strip(), IMMEDIATE, first_wins=request.due <= now)
        elif expiry is not None and abs(loop.moment_of(expiry) - request.due) < NEAR_MS:
            request.order_told = True
            self._tell(
                request.label.strip(), TIMER, first_wins=request.due <= loop.moment_of(expiry)
            )

    def _tell(self, first: str, second: str, *, first_wins: bool) -> None:
        picked = first if first_wins else second
        self._steps.record(OrderOpen, between=(first, second), picked=picked)
