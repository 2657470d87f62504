"""libuv's loop as Node 20 turns it.

https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import floor, inf

from app.javascript.hosts.computing_time import pass_computing_time
from app.javascript.hosts.node.beside import Beside
from app.javascript.hosts.node.expired_timers import expire, expire_all
from app.javascript.hosts.node.first_uses import FirstUses
from app.javascript.hosts.node.immediates import Immediate, Immediates
from app.javascript.hosts.node.loop_steps import (
    CLOSE_QUEUE,
    POLL_QUEUE,
    THE_IO_LOOP,
    LoopSteps,
    Phase,
    paused,
)
from app.javascript.hosts.node.next_ticks import NextTicks
from app.javascript.hosts.node.open_orders import OpenOrders
from app.javascript.hosts.node.queued_callbacks import QueuedCallbacks
from app.javascript.hosts.node.rejections import UnhandledRejection
from app.javascript.hosts.node.requests import Request, Requests
from app.javascript.hosts.node.timer_lists import Timer, TimerLists
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import ThrowCompletion
from app.kernel.stop import RunStopped
from app.trace.source import Span
from app.trace.steps import ClockAdvanced, EndReason, TaskFinished, TaskTaken

#: Where in a millisecond the process begins: libuv's clock counts whole ones.
CLOCK_PHASE_MS = 0.4
#: From the end of the main script to the loop's first look at the clock, as seen on Node 20.
MAIN_SCRIPT_MS = 0.13
#: What a round costs that does not wait for anything.
ROUND_MS = 0.015
#: So many callbacks, and a run without steps is taken for endless.
CALLBACKS_PER_RUN = 100_000


class EventLoop:
    """Goes through the phases as long as something is alive.

    ``call`` runs a callback of the program; an error that it lets out ends the process.
    """

    def __init__(
        self,
        agent: Agent,
        next_ticks: NextTicks,
        call: Callable[[Timer | Immediate], None],
        first_uses: FirstUses,
        recover: Callable[[Exception], None],
    ) -> None:
        self.agent = agent
        self.first_uses = first_uses
        #: What becomes of an error that a callback lets out; raises it when it is the end.
        self.recover = recover
        self.timers = TimerLists()
        self.immediates = Immediates()
        self.requests = Requests(agent)
        #: Handles that are open and keep the loop alive: servers, ports, workers.
        self.handles: set[object] = set()
        self.beside = Beside(agent.clock)
        self._next_ticks = next_ticks
        self._call = call
        self._callbacks_run = 0
        #: How many poll phases there were.
        self.polls = 0
        #: Libuv's time when it was last read.
        self._time = 0
        self._steps = LoopSteps(agent)
        #: What libuv itself puts off until the polling is over, and closed handles.
        self.pending = QueuedCallbacks(POLL_QUEUE, self._steps, agent.recorder, self.run_callback)
        self.closing = QueuedCallbacks(CLOSE_QUEUE, self._steps, agent.recorder, self.run_callback)
        self._open_orders = OpenOrders(self, self._steps)
        self._begun_in_poll = False
        #: When its first round began, and how long it has slept, in ms.
        self.started_at, self.idle_ms = -1.0, 0.0

    def now(self) -> int:
        """Libuv's time, in whole milliseconds, read anew; it starts at 0."""
        pass_computing_time(self.agent)
        self._time = floor(self.agent.clock.now + CLOCK_PHASE_MS)
        return self._time

    def moment_of(self, milliseconds: int) -> float:
        """When the virtual clock stands at libuv's ``milliseconds``."""
        return max(0.0, milliseconds - CLOCK_PHASE_MS)

    def begin_in_poll(self) -> None:
        """The main script is a callback of the poll phase itself, so check comes next.

        A module's, because its file is read without blocking; a worker's, which is a message.
        """
        self._steps.start_iteration()
        self._steps.enter(Phase.POLL)
        self._begun_in_poll, self.started_at = True, self.agent.clock.now

    def run(self) -> None:
        """uv_run in the default mode: timers once before the first iteration, then after poll."""
        if self._begun_in_poll:
            self._begun_in_poll = False
            self._finish_iteration()
        else:
            self.started_at = self.agent.clock.now
            self._open_orders.at_start()
            if self.alive():
                self._run_timers()
        while self.alive():
            self._run_one_iteration()

    def alive(self) -> bool:
        """Whether anything can still come."""
        return (
            bool(self.closing)
            or bool(self.pending)
            or bool(self.handles)
            or self.immediates.any_ref()
            or self.timers.any_ref()
            or self.requests.any_ref()
        )

    def guarded(self, steps: Callable[[], None]) -> bool:
        """Run steps; False when the process survived an error that they let out.

        Raises the error when the process does not survive.
        """
        try:
            steps()
        except (ThrowCompletion, UnhandledRejection) as error:
            self.recover(error)
            return False
        return True

    def _run_one_iteration(self) -> None:
        self._steps.start_iteration()
        self._run_pending(rounds=1)
        self._poll()
        self._finish_iteration()

    def _finish_iteration(self) -> None:
        """What comes after poll: what it put off, check, close callbacks, timers."""
        self._run_pending(rounds=8)
        self._check()
        self._run_closing()
        self._run_timers()

    def _check(self) -> None:
        """CheckImmediate of Node: a callback scope without anything, then the immediates."""
        self._steps.enter(Phase.CHECK)
        self.guarded(self._next_ticks.run)
        while self.immediates:
            if self.guarded(
                lambda: self.immediates.process(self._next_ticks.run, self._run_immediate)
            ):
                self.guarded(self._next_ticks.run)
                break

    def _run_closing(self) -> None:
        """uv__run_closing_handles: those that are there, the last one first."""
        if not self.closing:
            return
        self._steps.enter(Phase.CLOSE_CALLBACKS)
        for callback in reversed(self.closing.take()):
            self.in_callback_scope(callback)

    def _run_pending(self, rounds: int) -> None:
        """uv__run_pending, which libuv calls before it polls and some times behind that."""
        while self.pending and rounds > 0:
            rounds -= 1
            self._steps.enter(Phase.PENDING_CALLBACKS)
            for callback in self.pending.take():
                self.in_callback_scope(callback)

    def in_callback_scope(self, steps: Callable[[], None]) -> bool:
        """A callback from outside, and the ticks behind it: InternalCallbackScope of Node.

        What is left when one of them fails waits for the next scope. False when one failed.
        """
        return self.guarded(steps) and self.guarded(self._next_ticks.run)

    def _poll(self) -> None:
        """Wait until something comes, unless callbacks wait already; then run what has come."""
        self._steps.enter(Phase.POLL)
        self.polls += 1
        if not (self.closing or self.immediates.any_ref()):
            self._sleep()
        elif self.next_moment() is not None:
            self.agent.clock.advance_to(self.agent.clock.now + ROUND_MS)
        self._open_orders.in_poll()
        clock = self.agent.clock
        self.beside.show(clock.now)
        self._show_back()
        for request in self.requests.one_pass(lambda: clock.now):
            if request.scoped:
                self.in_callback_scope(partial(self._run_request, request))
            else:
                self._run_request(request)

    def next_moment(self) -> float | None:
        """When something comes by itself, if anything; uv__next_timeout waits whole ms."""
        expiry, due = self.timers.next_expiry(), self.requests.next_due()
        wait = [] if expiry is None else [self.agent.clock.now + max(0, expiry - self.now())]
        return min([*wait, due] if due is not None else wait, default=None)

    def _sleep(self) -> None:
        """Let time pass until the next timer or request."""
        moment = self.next_moment()
        if moment is None and not self.handles:
            return
        clock = self.agent.clock
        if moment is not None and moment > self.agent.budget.limits.virtual_ms:
            raise paused(clock.now, "")
        since = clock.now
        if moment is not None:
            self.beside.show(moment)
        if not self.agent.strands.sleep_until(inf if moment is None else moment):
            raise paused(clock.now, " It waits for what never comes.")
        if clock.now > since:
            self.idle_ms += clock.now - since
            self._steps.record(ClockAdvanced, since=since, why="idle")

    def _run_request(self, request: Request) -> None:
        if request.silent:
            request.complete()
            return
        if not request.task:
            request.task = self._steps.queue(POLL_QUEUE, request.label, request.span, request.work)
        self.run_callback(request.task, request.span, request.complete)

    def _show_back(self) -> None:
        """Steps for people: what the poll phase is going to run."""
        if self.agent.recorder.details:
            for request in self.requests.back(self.agent.clock.now):
                if not request.silent and not request.task:
                    label, span = request.label, request.span
                    request.task = self._steps.queue(POLL_QUEUE, label, span, request.work)

    def _run_timers(self) -> None:
        """uv__run_timers: Node's one handle is started again for what is left.

        That is due at once when the ticks behind it have read the clock a millisecond later.
        """
        self._steps.enter(Phase.TIMERS)
        due = self.timers.next_expiry()
        while due is not None and due <= (now := self.now()):
            self._process_timers(now)
            left, earliest = self.timers.next_expiry(), self._time + 1
            self.guarded(self._next_ticks.run)
            due = self.timers.next_expiry()
            if due is not None and max(due, earliest if due == left else due) > self._time:
                return

    def _process_timers(self, now: int) -> None:
        if self.agent.recorder.details:
            expire_all(self.agent.recorder, self.timers.expired(now), THE_IO_LOOP)
        while not self.guarded(
            lambda: self.timers.process(now, self._next_ticks.run, self._run_timer)
        ):
            pass

    def _run_timer(self, timer: Timer) -> None:
        if self.agent.recorder.details and not timer.task:
            expire(self.agent.recorder, timer, THE_IO_LOOP)
        start = self.now()
        task, timer.task = timer.task, ""
        try:
            self.run_callback(task, timer.span, lambda: self._call(timer))
        finally:
            if timer.repeats and timer.active:
                self.timers.insert(timer, start)

    def _run_immediate(self, immediate: Immediate) -> None:
        self.run_callback(immediate.task, immediate.span, lambda: self._call(immediate))

    def run_callback(self, task: str, span: Span | None, steps: Callable[[], None]) -> None:
        """Run one callback with its steps around it."""
        self._callbacks_run += 1
        recorder = self.agent.recorder
        if self._callbacks_run > CALLBACKS_PER_RUN and not recorder.details:
            told = f"Still running: paused after {CALLBACKS_PER_RUN:,} callbacks."
            raise RunStopped(EndReason.STEPS, told)
        recorder.here = None
        recorder.record(TaskTaken, task=task, span=span, spec=THE_IO_LOOP)
        recorder.turn_started()
        recorder.here = span
        self.agent.async_context = None
        steps()
        pass_computing_time(self.agent)
        recorder.record(TaskFinished, task=task, span=None)
