"""Where the window event loop stands.

https://html.spec.whatwg.org/multipage/webappapis.html#event-loop
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.javascript.hosts.browser.task_queue import Task
from app.kernel.strands import Strand


@dataclass(slots=True, eq=False)
class LoopState:
    """Where the loop stands; all windows of an agent share it.

    ``callbacks_running`` is how many callbacks of a host are on the stack, ``last_activity`` when
    the page last did something (virtual ms). ``on_long_task`` is called with a task's begin and
    end. ``waits_for_frame``: other tasks are put off until the page is drawn. ``row`` counts the
    tasks that ran one after the other since ``row_began``, when time last passed by itself.
    """

    currently_running_task: Task | None = None
    closing: bool = False
    callbacks_running: int = 0
    tasks_taken: int = 0
    row: int = 0
    row_began: float = 0.0
    waits_for_frame: bool = False
    last_activity: float = 0.0
    on_long_task: Callable[[float, float], None] = lambda _began, _ended: None
    strand: Strand | None = None
    performing_a_microtask_checkpoint: bool = False

    @contextmanager
    def callback_on_stack(self) -> Iterator[None]:
        """No checkpoint until this is over.

        What a callback throws is reported before it is over: V8 tells of it inside of the call, so
        listeners for ``error`` have no checkpoint between them.
        """
        self.callbacks_running += 1
        try:
            yield
        finally:
            self.callbacks_running -= 1

    def row_goes_on(self, now: float) -> int:
        """One task more in a row without waiting; how many those are."""
        if now != self.row_began:
            self.row, self.row_began = 0, now
        self.row += 1
        return self.row
