"""The recorder: turns what models do into numbered steps, honestly but not endlessly.

Fine steps (statements, pushes and pops of contexts) are many, all others are few. When one turn of
the loop has had its share of fine steps, or a loop of the program goes round often, the recorder
goes *quiet*: it counts fine steps instead of recording them. Before any other step it brings the
recorded stack up to date, so that a fold of the steps always shows the true stack.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.kernel.clock import VirtualClock
from app.kernel.stop import RunStopped
from app.kernel.thread_state import OF_A_THREAD, Thread
from app.trace.source import Span
from app.trace.steps import (
    AnyStep,
    ConsoleWritten,
    ContextKind,
    ContextPopped,
    ContextPushed,
    ContextResumed,
    ContextSuspended,
    EndReason,
    ErrorReported,
    RunEnded,
    RunStarted,
    StatementReached,
    WorkSummarised,
)


@dataclass(slots=True, eq=False)
class Context:
    """One entry of the execution context stack; ``span`` is where it was called from."""

    id: str
    name: str
    kind: ContextKind
    span: Span | None
    agent: str = "main"
    shown: bool = False


class Recorder:
    """Numbers steps, stamps them with the time and hands them to ``sink``.

    With ``details`` off, only the run's beginning and end, console lines and reported errors are
    recorded, and nothing is charged to the step limit.
    """

    FINE_STEPS_PER_TURN = 1_500

    def __init__(
        self,
        clock: VirtualClock,
        sink: Callable[[AnyStep], None],
        *,
        step_limit: int,
        details: bool = True,
    ) -> None:
        self.details = details
        self.here: Span | None = None
        self.thread = Thread("main")
        self.agent = self.thread.name
        self.stack: list[Context] = []
        self._clock = clock
        self._sink = sink
        self._step_limit = step_limit
        self._number = 0
        self._ids: dict[str, int] = {}
        self._muted = 0
        self._fine_left = self.FINE_STEPS_PER_TURN
        #: Whether fine steps are recorded; else the two counters count them.
        self.loud = True
        self._shown: list[Context] = []
        self._agreed = 0  # so many at the bottom of ``stack`` are the same in ``_shown``
        self.quiet_statements = 0
        self.quiet_calls = 0

    def new_id(self, kind: str) -> str:
        """``task-1``, ``task-2``, ...: unique in the run."""
        number = self._ids.get(kind, 0) + 1
        self._ids[kind] = number
        return f"{kind}-{number}"

    # -- coarse steps ----------------------------------------------------------------------------

    def record(self, step: type[AnyStep], **facts: Any) -> None:
        """Record one step; ``span`` is where the program is unless it is given.

        Raises RunStopped when the step limit is reached.
        """
        if self.details:
            self._catch_up()
        elif step not in _ALWAYS:
            return
        if "span" not in facts:
            facts["span"] = self.here
        self._emit(step, facts)

    def _emit(self, step: type[AnyStep], facts: dict[str, Any]) -> None:
        if self.details and self._number >= self._step_limit and step is not RunEnded:
            raise RunStopped(
                EndReason.STEPS,
                f"Still running: paused after {self._step_limit:,} steps.",
            )
        number = self._number
        self._number = number + 1
        self._sink(step(number=number, at=self._clock.now, agent=self.agent, **facts))

    def _catch_up(self) -> None:
        """Report what the quiet left out, and bring the recorded stack up to date."""
        if self.quiet_statements or self.quiet_calls:
            self._summarise(0)
        while len(self._shown) > self._agreed:
            self._emit_pop(self._shown.pop())
        while len(self.stack) > self._agreed:
            self._emit_push(self.stack[self._agreed])

    def _is_up_to_date(self) -> bool:
        return self._agreed == len(self.stack) == len(self._shown)

    def _summarise(self, iterations: int) -> None:
        statements, calls = self.quiet_statements, self.quiet_calls
        self.quiet_statements = self.quiet_calls = 0
        facts = {"statements": statements, "calls": calls, "iterations": iterations}
        self._emit(WorkSummarised, {**facts, "span": self.here})

    # -- turns and loops -------------------------------------------------------------------------

    def turn_started(self) -> None:
        """The loop took something to run: it may record fine steps afresh."""
        self._fine_left = self.FINE_STEPS_PER_TURN
        self.loud = self._muted == 0
        self._clock.rest()

    def loop_muted(self) -> None:
        """A loop of the program went round often: count on, record no more of it."""
        self._muted += 1
        self.loud = False

    def loop_left(self, iterations: int, span: Span) -> None:
        """A muted loop is over, after ``iterations`` rounds in all."""
        self._muted -= 1
        self.loud = self._muted == 0 and self._fine_left > 0
        if self.details:
            self.here = span
            self._summarise(iterations)
            self._catch_up()

    # -- threads ---------------------------------------------------------------------------------

    def change_thread(self, thread: Thread) -> None:
        """Record on behalf of another thread of execution, which has a stack of its own."""
        if thread is self.thread:
            return
        if self.quiet_statements or self.quiet_calls:
            self._catch_up()
        self.thread.kept = {name: getattr(self, name) for name in OF_A_THREAD}
        self.thread = thread
        self.agent = thread.name
        for name, value in (thread.kept or self._fresh()).items():
            setattr(self, name, value)

    def _fresh(self) -> dict[str, Any]:
        """What a thread begins with."""
        empty: dict[str, Any] = {"here": None, "stack": [], "loud": True, "_shown": []}
        counters = {"quiet_statements": 0, "quiet_calls": 0, "_muted": 0, "_agreed": 0}
        return {**empty, **counters, "_fine_left": self.FINE_STEPS_PER_TURN}

    # -- fine steps ------------------------------------------------------------------------------

    def statement_reached(self, span: Span) -> None:
        self.here = span
        if not self.loud:
            self.quiet_statements += 1
            return
        self._charge()
        if not self._is_up_to_date():
            self._catch_up()
        self._emit(StatementReached, {"span": span})

    def _charge(self) -> None:
        """Charge a fine step to the turn."""
        self._fine_left -= 1
        if self._fine_left <= 0:
            self.loud = False

    def push(self, name: str, kind: ContextKind) -> Context:
        """A context is called from ``here``. Only with details on."""
        context = Context("", name, kind, self.here, self.agent)
        self.stack.append(context)
        if self.loud:
            self._charge()
            self._catch_up()
        else:
            self.quiet_calls += 1
        return context

    def pop(self) -> None:
        """The context on top is over."""
        context = self.stack.pop()
        if self._agreed > len(self.stack):  # noqa: PLR1730 - calling min costs more
            self._agreed = len(self.stack)
        self.here = context.span
        if self.loud and self._shown and self._shown[-1] is context:
            self._charge()
            self._shown.pop()
            self._emit_pop(context)

    def suspend(self, awaiting: str = "") -> Context:
        """The context on top leaves the stack for a while."""
        self._catch_up()
        context = self.stack.pop()
        self._shown.pop()
        self._agreed -= 1
        facts = {"context": context.id, "awaiting": awaiting, "span": self.here}
        self._emit(ContextSuspended, facts)
        self.here = context.span
        return context

    def resume(self, context: Context) -> None:
        """A suspended context stands on top again, called from ``here``."""
        context.span = self.here
        self._catch_up()
        self.stack.append(context)
        self._shown.append(context)
        self._agreed += 1
        facts = {"context": context.id, "name": context.name, "kind": context.kind}
        self._emit(ContextResumed, {**facts, "span": self.here})

    def _emit_push(self, context: Context) -> None:
        context.id = context.id or self.new_id("context")
        context.shown = True
        self._shown.append(context)
        self._agreed += 1
        facts = {"context": context.id, "name": context.name, "kind": context.kind}
        self._emit(ContextPushed, {**facts, "span": context.span})

    def _emit_pop(self, context: Context) -> None:
        self._emit(ContextPopped, {"context": context.id, "span": context.span})


_ALWAYS = frozenset({RunStarted, RunEnded, ConsoleWritten, ErrorReported})
