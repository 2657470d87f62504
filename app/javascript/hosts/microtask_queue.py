"""The microtask queue.

https://html.spec.whatwg.org/multipage/webappapis.html#microtask-queue
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from app.javascript.runtime.host_hooks import Job
from app.kernel.recorder import Recorder
from app.kernel.stop import RunStopped
from app.trace.spec import SpecRef, Standard
from app.trace.steps import (
    EndReason,
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    MicrotaskFinished,
    MicrotaskQueued,
    MicrotaskTaken,
)

QUEUE_A_MICROTASK = SpecRef(Standard.HTML, "webappapis.html#queue-a-microtask")
PERFORM_A_MICROTASK_CHECKPOINT = SpecRef(
    Standard.HTML, "webappapis.html#perform-a-microtask-checkpoint"
)

#: So many in one checkpoint, and it is taken for endless.
MICROTASKS_PER_CHECKPOINT = 300_000


class MicrotaskQueue:
    """First in, first out; emptied as a whole, with what is added meanwhile.

    ``lane`` is where its cards stand; ``run`` runs one job and keeps its errors.
    """

    def __init__(self, recorder: Recorder, lane: str, run: Callable[[Job], None]) -> None:
        self._recorder = recorder
        self._record_queued = recorder.recording(MicrotaskQueued)
        self._record_taken = recorder.recording(MicrotaskTaken)
        self._record_finished = recorder.recording(MicrotaskFinished)
        self._lane = lane
        self._run = run
        self._jobs: deque[tuple[str, Job]] = deque()

    def __bool__(self) -> bool:
        return bool(self._jobs)

    def enqueue(self, job: Job) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#queue-a-microtask"""
        recorder = self._recorder
        microtask = ""
        if recorder.details:
            microtask = recorder.new_id("microtask")
            self._record_queued(
                microtask=microtask,
                queue=self._lane,
                label=job.label,
                cause=job.cause,
                spec=QUEUE_A_MICROTASK,
            )
        self._jobs.append((microtask, job))

    def run_all(self) -> None:
        """Run microtasks until there are none: the middle of a microtask checkpoint."""
        if not self._jobs:
            return
        recorder = self._recorder
        here = recorder.here  # what called the listener before calls the one behind
        facts = {"queue": self._lane, "span": None, "spec": PERFORM_A_MICROTASK_CHECKPOINT}
        recorder.record(MicrotaskCheckpointStarted, **facts)
        rounds = 0
        while self._jobs:
            rounds += 1
            if rounds > MICROTASKS_PER_CHECKPOINT:
                raise RunStopped(
                    EndReason.STATEMENTS,
                    f"Stopped: one checkpoint ran {rounds - 1:,} microtasks and there were "
                    "always more; no task and no rendering got a turn.",
                )
            self._run_one(*self._jobs.popleft())
        recorder.here = here
        recorder.record(MicrotaskCheckpointFinished, **facts)

    def _run_one(self, microtask: str, job: Job) -> None:
        recorder = self._recorder
        recorder.here = job.span
        recorder.turn_started()
        if recorder.details:
            self._record_taken(microtask=microtask)
            self._run(job)
            self._record_finished(microtask=microtask, span=None)
        else:
            self._run(job)
