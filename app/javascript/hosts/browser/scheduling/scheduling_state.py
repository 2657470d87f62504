"""What a callback of the scheduler hands on to all that it starts: its signal and its priority.

https://wicg.github.io/scheduling-apis/#scheduling-state
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.browser.scheduling.task_signal import TaskSignalObject
from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.runtime.agent import Agent

_KEY: Final = "scheduling state"


@dataclass(frozen=True, slots=True)
class SchedulingState:
    """``fixed_priority`` is empty where the signal says it, or nobody."""

    fixed_priority: str = ""
    signal: AbortSignalObject | None = None

    @property
    def priority(self) -> str:
        """That of now: a signal's may change."""
        if not self.fixed_priority and isinstance(self.signal, TaskSignalObject):
            return self.signal.priority
        return self.fixed_priority or "user-visible"


_NONE: Final = SchedulingState()
#: https://wicg.github.io/scheduling-apis/#sec-patches-invoke-idle-callbacks
IN_IDLE_CALLBACKS: Final = SchedulingState("background")


def current_state(agent: Agent) -> SchedulingState:
    """That of the callback whose work goes on now, across its promises' reactions."""
    found = (agent.async_context or {}).get(_KEY, _NONE)
    assert isinstance(found, SchedulingState)
    return found


@contextmanager
def scheduling_state(agent: Agent, state: SchedulingState) -> Iterator[None]:
    """While a callback runs: https://wicg.github.io/scheduling-apis/#sec-patches-html-hostcalljobcallback"""
    before, agent.async_context = agent.async_context, {_KEY: state}
    try:
        yield
    finally:
        agent.async_context = before
