"""The window event loop.

https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import partial
from itertools import count
from math import inf

from app.javascript.hosts.browser.frames import Frames
from app.javascript.hosts.browser.idle_periods import IdlePeriods
from app.javascript.hosts.browser.loop_state import LoopState
from app.javascript.hosts.browser.task_queue import RANKS, Task, TaskQueue, TaskSource
from app.javascript.hosts.computing_time import pass_computing_time
from app.javascript.hosts.microtask_queue import MicrotaskQueue
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.host_hooks import Job
from app.kernel.stop import RunStopped
from app.kernel.timers import TimersHeap
from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import ClockAdvanced, EndReason, TaskFinished, TaskQueued, TaskTaken

QUEUE_A_TASK = SpecRef(Standard.HTML, "webappapis.html#queue-a-task")
PROCESSING_MODEL = SpecRef(Standard.HTML, "webappapis.html#event-loop-processing-model")

#: What a message from another thread takes.
BETWEEN_THREADS_MS = 0.04
#: What a turn of a loop takes, when several threads run side by side.
TURN_MS = 0.1
#: So many tasks, and a run without steps is taken for endless.
TASKS_PER_RUN = 50_000
#: So many tasks in a row take no time worth telling; what each further one takes was measured.
SHORT_ROW = 100
TASK_MS = 0.02
#: https://w3c.github.io/longtasks/#dfn-long-task
LONG_TASK_MS = 50.0


def _rank_and_order(queue: TaskQueue) -> tuple[int, int]:
    first = queue.first()
    return RANKS.get(first.source, 0), first.order


class EventLoop:
    """Takes tasks one after the other; between them microtasks, and frames when they are due.

    ``delayed`` holds the thread's own delayed tasks, ``elsewhere`` what other threads and people
    will bring at a moment of virtual time, and ``arrivals`` what they bring also while the thread
    is busy: each entry is called when that moment has come, and queues its task.
    """

    def __init__(self, agent: Agent, run_job: Callable[[Job], None]) -> None:
        self.agent = agent
        agent.clock.before_reading = partial(pass_computing_time, agent)
        self.microtask_queue = MicrotaskQueue(agent.recorder, "microtask_queue", run_job)
        self.delayed: TimersHeap[Callable[[], None]] = TimersHeap()
        self.elsewhere: TimersHeap[Callable[[], None]] = TimersHeap()
        self.arrivals: TimersHeap[Callable[[], None]] = TimersHeap()
        self.frames = Frames(self)
        self.idle_periods = IdlePeriods(agent.clock, self.frames, self.delayed)
        self.state = LoopState()
        self.after_microtask_checkpoint: list[Callable[[], None]] = []
        self._task_queues: defaultdict[TaskSource, TaskQueue] = defaultdict(TaskQueue)
        self._orders = count()
        self._is_bringing = False

    # -- queueing --------------------------------------------------------------------------------

    def queue_task(
        self,
        source: TaskSource,
        label: str,
        steps: Callable[[], None],
        *,
        span: Span | None = None,
        cause: str = "",
        order: int | None = None,
    ) -> Task:
        """https://html.spec.whatwg.org/multipage/webappapis.html#queue-a-task"""
        self._let_arrive()
        recorder = self.agent.recorder
        task = Task(recorder.new_id("task"), source, steps, label, span)
        task.order = next(self._orders) if order is None else order
        self._task_queues[source].add(task)
        recorder.record(
            TaskQueued,
            task=task.id,
            queue="task_queue",
            source=source.value,
            label=label,
            cause=cause,
            span=span,
            spec=QUEUE_A_TASK,
        )
        return task

    def bring(
        self,
        source: TaskSource,
        label: str,
        steps: Callable[[], None],
        milliseconds: float = BETWEEN_THREADS_MS,
    ) -> None:
        """Queue a task from any thread; from another one it takes a moment to arrive."""
        strands = self.agent.strands
        if strands.current is self.state.strand:
            self.queue_task(source, label, steps, span=self.agent.recorder.here)
            return
        moment = self.agent.clock.now + milliseconds

        def arrive() -> None:
            self.queue_task(source, label, steps)

        self.arrivals.add(moment, arrive)
        if self.state.strand is not None:
            strands.wake(self.state.strand, moment)

    def _let_arrive(self) -> None:
        """What others have posted while this thread was busy stands before what it queues now."""
        if self.arrivals and not self._is_bringing:
            self._bring(self.arrivals)

    def _bring(self, *heaps: TimersHeap[Callable[[], None]]) -> None:
        self._is_bringing = True
        for heap in heaps:
            while (arrive := heap.take_due(self.agent.clock.now)) is not None:
                arrive()
        self._is_bringing = False

    def close(self) -> None:
        """Take no further task: https://html.spec.whatwg.org/multipage/workers.html#close-a-worker"""
        self.state.closing = True
        self._task_queues.clear()
        for heap in (self.delayed, self.elsewhere, self.arrivals):
            heap.clear()

    def remove_task(self, task: Task) -> bool:
        """Take a waiting task back."""
        return self._task_queues[task.source].remove(task)

    # -- the loop --------------------------------------------------------------------------------

    def run(self) -> None:
        """Go round until nothing can come any more."""
        self.state.strand = self.agent.strands.current
        while not self.state.closing and self.run_one_iteration():
            pass

    def run_one_iteration(self) -> bool:
        """One round of the processing model; False when the page is idle for good.

        NOTE: The standard lets the loop choose between a task and the rendering as it likes. This
        one renders as soon as a frame is due.
        """
        self.agent.strands.take_turns(TURN_MS)
        self._bring(self.arrivals, self.delayed, self.elsewhere)
        if self.frames.due():
            self.state.waits_for_frame = False
            self.idle_periods.stop()
            self.frames.update_the_rendering()
            return True
        queue = self.choose_task_queue()
        if queue is None:
            return self._wait()
        self._run_task(queue.take_first_runnable())
        return True

    def put_off_tasks_until_frame(self) -> None:
        """After a person has pressed something, the page is drawn before other tasks go on.

        So does Chromium, to show the answer as soon as it can.
        """
        self.state.waits_for_frame = True
        self.frames.want()

    def put_off_tasks_until_wanted_frame(self) -> None:
        """After a key too, if the page is to be drawn anyhow."""
        if self.frames.next_opportunity() is not None:
            self.state.waits_for_frame = True

    def choose_task_queue(self) -> TaskQueue | None:
        """The queue whose first task has waited longest; None when there is nothing to take.

        User input comes first, then what the scheduler was told is urgent. Idle callbacks come
        when no other task waits and no frame is about to come.

        https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model, 2.1
        """
        input_queue = self._task_queues.get(TaskSource.USER_INTERACTION)
        if input_queue:
            return input_queue
        if self.state.waits_for_frame and self.frames.next_opportunity() is not None:
            return None
        waiting = [
            queue
            for source, queue in self._task_queues.items()
            if queue and source is not TaskSource.IDLE
        ]
        if waiting:
            return min(waiting, key=_rank_and_order)
        idle = self._task_queues.get(TaskSource.IDLE)
        if idle and self.idle_periods.allows(idle.first(), idle.last().order):
            return idle
        return None

    def _run_task(self, task: Task) -> None:
        recorder = self.agent.recorder
        self._count_task()
        recorder.here = None
        recorder.record(TaskTaken, task=task.id, span=task.span, spec=PROCESSING_MODEL)
        recorder.turn_started()
        recorder.here = task.span
        self.state.currently_running_task = task
        began = self.agent.clock.now
        task.steps()
        pass_computing_time(self.agent)
        recorder.record(TaskFinished, task=task.id, span=None)
        self.perform_microtask_checkpoint()
        pass_computing_time(self.agent)
        # What a timer's microtasks set is nested in it: Chromium's callback is not over yet.
        self.state.currently_running_task = None
        if self.agent.clock.now - began > LONG_TASK_MS:
            self.state.last_activity = self.agent.clock.now
            self.state.on_long_task(began, self.agent.clock.now)
        if self.state.row_goes_on(self.agent.clock.now) > SHORT_ROW:
            self.agent.strands.compute(TASK_MS)
            self.state.row_began = self.agent.clock.now

    def _count_task(self) -> None:
        self.state.tasks_taken += 1
        if self.state.tasks_taken > TASKS_PER_RUN and not self.agent.recorder.details:
            raise RunStopped(
                EndReason.STEPS, f"Still running: paused after {TASKS_PER_RUN:,} tasks."
            )

    def _wait(self) -> bool:
        """Nothing to do now: let the time pass to the next moment at which there is."""
        heaps = (self.delayed, self.elsewhere, self.arrivals)
        moments = [heap.next_deadline() for heap in heaps if heap]
        if moments or not self.frames.only_endless:
            moments.append(self.frames.next_opportunity())  # else it would only turn for ever
        if self._task_queues.get(TaskSource.IDLE):
            moments.append(self.idle_periods.next_period())
        coming = [moment for moment in moments if moment is not None]
        clock, moment = self.agent.clock, min(coming, default=inf)
        if inf > moment > self.agent.budget.limits.virtual_ms:
            raise RunStopped(
                EndReason.VIRTUAL_TIME,
                f"Still running: paused after {clock.now / 1000:,.0f} s of virtual time.",
            )
        since = clock.now
        awake = self.agent.strands.sleep_until(moment)
        if not awake and self.agent.strands.some_are_busy:
            raise self.agent.budget.statements_spent()
        if clock.now > since:
            self.agent.recorder.record(ClockAdvanced, since=since, why="idle", span=None)
        return awake

    # -- microtasks ------------------------------------------------------------------------------

    def perform_microtask_checkpoint(self) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#perform-a-microtask-checkpoint"""
        if self.state.performing_a_microtask_checkpoint:
            return
        self.state.performing_a_microtask_checkpoint = True
        self.microtask_queue.run_all()
        self.state.performing_a_microtask_checkpoint = False
        for steps in list(self.after_microtask_checkpoint):
            steps()

    def clean_up_after_running_script(self) -> None:
        """After a script or a callback: a checkpoint when nothing is left on the stack.

        https://html.spec.whatwg.org/multipage/webappapis.html#clean-up-after-running-script
        """
        if self.agent.depth == 0:
            self.perform_microtask_checkpoint()
