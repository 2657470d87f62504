"""The recorder: turns what models do into numbered steps, honestly but not endlessly.

Fine steps (statements, pushes and pops of contexts) are many, all others are few. When one turn of
the loop has had its share of fine steps, or a loop of the program goes round often, the recorder
goes *quiet*: it counts fine steps instead of recording them. Before any other step it brings the
recorded stack up to date, so that a fold of the steps always shows the true stack.
"""

from collections.abc import Callable
from typing import Any, Final

from app.kernel.clock import VirtualClock
from app.kernel.step_recording import RecordStep, record_nothing, recording_of
from app.kernel.stop import RunStopped
from app.kernel.thread_state import OF_A_THREAD, Thread
from app.trace.making import maker_of
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


class Context:
    """One entry of the execution context stack; ``span`` is where it was called from."""

    __slots__ = ("id", "kind", "name", "span")

    def __init__(self, name: str, kind: ContextKind, span: Span | None) -> None:
        self.id = ""
        self.name = name
        self.kind = kind
        self.span = span


Call = tuple[str, Span | None]
"""OPTIMIZATION: a function's context that nobody has seen yet: its name, and the call."""

_ALWAYS: Final = frozenset({RunStarted, RunEnded, ConsoleWritten, ErrorReported})
_NO_LIMIT: Final = 1 << 62

_push_of = maker_of(ContextPushed)
_pop_of = maker_of(ContextPopped)
_statement_of = maker_of(StatementReached)
_summary_of = maker_of(WorkSummarised)


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
        self.stack: list[Context | Call] = []
        #: The contexts that a fold of the steps shows, and how many at the bottom are in ``stack``.
        self.shown: list[Context] = []
        self.agreed = 0
        #: How many steps there are.
        self.number = 0
        self._clock = clock
        self._sink = sink
        self._step_limit = step_limit if details else _NO_LIMIT
        self._recordings: dict[type, RecordStep] = {}
        self._ids: dict[str, int] = {}
        self._muted = 0
        self._fine_left = self.FINE_STEPS_PER_TURN
        #: Whether fine steps are recorded; else the two counters count them.
        self.loud = True
        self.quiet_statements = 0
        self.quiet_calls = 0

    def new_id(self, kind: str) -> str:
        """``task-1``, ``task-2``, ...: unique in the run."""
        number = self._ids.get(kind, 0) + 1
        self._ids[kind] = number
        return f"{kind}-{number}"

    # -- coarse steps ----------------------------------------------------------------------------

    def record(self, step: type[AnyStep], **facts: Any) -> AnyStep | None:
        """Record one step; ``span`` is where the program is unless it is given.

        Returns it, or None if it is not to be recorded. Raises RunStopped at the step limit.
        """
        return self.recording(step)(**facts)

    def recording(self, step: type[AnyStep]) -> RecordStep:
        """``record`` for one class of steps, for who records many."""
        record = self._recordings.get(step)
        if record is None:
            record = record_nothing
            if self.details or step in _ALWAYS:
                limit = _NO_LIMIT if step is RunEnded else self._step_limit
                record = recording_of(step, self, self._sink, self._clock, limit)
            self._recordings[step] = record
        return record

    def limit_reached(self) -> RunStopped:
        return RunStopped(
            EndReason.STEPS, f"Still running: paused after {self._step_limit:,} steps."
        )

    def catch_up(self) -> None:
        """Report what the quiet left out, and bring the recorded stack up to date."""
        if self.quiet_statements or self.quiet_calls:
            self._summarise(0)
        while len(self.shown) > self.agreed:
            self._emit_pop(self.shown.pop())
        while len(self.stack) > self.agreed:
            self._emit_push(self._context(self.agreed))

    def _context(self, index: int) -> Context:
        """An entry of the stack that is to be shown."""
        entry = self.stack[index]
        if not isinstance(entry, tuple):
            return entry
        name, span = entry
        context = self.stack[index] = Context(name, ContextKind.FUNCTION, span)
        return context

    def _is_up_to_date(self) -> bool:
        return self.agreed == len(self.stack) == len(self.shown)

    def _summarise(self, iterations: int) -> None:
        statements, calls = self.quiet_statements, self.quiet_calls
        self.quiet_statements = self.quiet_calls = 0
        number, now = self._next_number(), self._clock.now
        self._sink(
            _summary_of(number, now, self.agent, statements, calls, self.here, None, iterations)
        )

    def _next_number(self) -> int:
        number = self.number
        if number >= self._step_limit:
            raise self.limit_reached()
        self.number = number + 1
        return number

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
            self.catch_up()

    # -- threads ---------------------------------------------------------------------------------

    def change_thread(self, thread: Thread) -> None:
        """Record on behalf of another thread of execution, which has a stack of its own."""
        if thread is self.thread:
            return
        if self.quiet_statements or self.quiet_calls:
            self.catch_up()
        kept = {name: getattr(self, name) for name in OF_A_THREAD}
        self.thread.kept = {**kept, "stack": list(self.stack)}
        self.thread = thread
        self.agent = thread.name
        kept = thread.kept or self._fresh()
        self.stack[:] = kept.pop("stack")  # compiled functions hold on to the list itself
        for name, value in kept.items():
            setattr(self, name, value)

    def _fresh(self) -> dict[str, Any]:
        """What a thread begins with."""
        empty: dict[str, Any] = {"here": None, "stack": [], "loud": True, "shown": []}
        counters = {"quiet_statements": 0, "quiet_calls": 0, "_muted": 0, "agreed": 0}
        return {**empty, **counters, "_fine_left": self.FINE_STEPS_PER_TURN}

    # -- fine steps ------------------------------------------------------------------------------

    def statement_reached(self, span: Span) -> None:
        self.here = span
        if not self.loud:
            self.quiet_statements += 1
            return
        self._charge()
        if not self._is_up_to_date():
            self.catch_up()
        number = self.number
        if number >= self._step_limit:
            raise self.limit_reached()
        self.number = number + 1
        self._sink(_statement_of(number, self._clock.now, self.agent, span))

    def _charge(self) -> None:
        """Charge a fine step to the turn."""
        self._fine_left -= 1
        if self._fine_left <= 0:
            self.loud = False

    def push(self, name: str, kind: ContextKind) -> None:
        """A context is called from ``here``. Only with details on."""
        self.stack.append(Context(name, kind, self.here))
        if self.loud:
            self._charge()
            self.catch_up()
        else:
            self.quiet_calls += 1

    def pop(self) -> None:
        """The context on top is over."""
        self.popped(self.stack.pop())

    def popped(self, context: Context | Call) -> None:
        """The context was taken off the stack's top.

        One that was never shown (``Call``) leaves nothing behind but the place of its call.
        """
        if isinstance(context, tuple):
            self.here = context[1]
            return
        if self.agreed > len(self.stack):  # noqa: PLR1730 - calling min costs more
            self.agreed = len(self.stack)
        self.here = context.span
        if self.loud and self.shown and self.shown[-1] is context:
            self._charge()
            self.shown.pop()
            self._emit_pop(context)

    def running_name(self) -> str:
        """The name of the context on top."""
        context = self.stack[-1]
        return context[0] if isinstance(context, tuple) else context.name

    def suspend(self, awaiting: str = "") -> Context:
        """The context on top leaves the stack for a while."""
        self.catch_up()
        context = self._context(-1)
        self.stack.pop()
        self.shown.pop()
        self.agreed -= 1
        self.recording(ContextSuspended)(context=context.id, awaiting=awaiting)
        self.here = context.span
        return context

    def resume(self, context: Context) -> None:
        """A suspended context stands on top again, called from ``here``."""
        context.span = self.here
        self.catch_up()
        self.stack.append(context)
        self.shown.append(context)
        self.agreed += 1
        record = self.recording(ContextResumed)
        record(context=context.id, name=context.name, kind=context.kind)

    def _emit_push(self, context: Context) -> None:
        context.id = context.id or self.new_id("context")
        number, now, agent = self._next_number(), self._clock.now, self.agent
        self.shown.append(context)
        self.agreed += 1
        self._sink(
            _push_of(number, now, agent, context.id, context.name, context.kind, context.span)
        )

    def _emit_pop(self, context: Context) -> None:
        number, now = self._next_number(), self._clock.now
        self._sink(_pop_of(number, now, self.agent, context.id, context.span))
