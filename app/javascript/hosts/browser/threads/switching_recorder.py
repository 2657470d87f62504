"""A recorder that lets another thread go on between any two statements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from app.trace.source import Span
from app.trace.steps import AnyStep, ConsoleWritten, ErrorReported, RunEnded, RunStarted

_NO_LIMIT = 1 << 62
_WITHOUT_DETAILS = (RunStarted, RunEnded, ConsoleWritten, ErrorReported)


class SwitchingRecorder(Recorder):
    """Every statement passes here, also when nobody wants to see it.

    ``at_statement`` is called before each one.
    """

    FINE_STEPS_PER_TURN = 1 << 62

    def __init__(
        self,
        clock: VirtualClock,
        sink: Callable[[AnyStep], None],
        *,
        step_limit: int,
        details: bool = True,
    ) -> None:
        numbers = count()

        def only_output(step: AnyStep) -> None:
            if isinstance(step, _WITHOUT_DETAILS):
                sink(replace(step, number=next(numbers)))

        if details:
            super().__init__(clock, sink, step_limit=step_limit)
        else:
            super().__init__(clock, only_output, step_limit=_NO_LIMIT)
        self.at_statement: Callable[[], None] = lambda: None

    def loop_muted(self) -> None:
        """A loop stays as loud as everything else: another thread may run inside it."""

    def loop_left(self, iterations: int, span: Span) -> None:
        """Nothing was left out."""

    def statement_reached(self, span: Span) -> None:
        super().statement_reached(span)
        self.at_statement()
