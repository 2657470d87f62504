"""What the program's own computing takes: its rounds of loops and calls of functions.

A loop that counts and a function that calls itself are timed where they run; all others here,
when somebody looks at the clock, hands something to another thread, or a callback is over.
"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.agent import Agent

#: What V8 was seen to take for a round of a loop with a little work in it, in milliseconds.
ROUND_MS: Final = 1e-5
#: Fewer rounds are not worth it.
_FEW: Final = 10_000


def pass_computing_time(agent: Agent) -> float:
    """Let the time pass that the rounds since the last time took; how much it was, in ms."""
    rounds = agent.budget.take_rounds()
    if rounds < _FEW:
        return 0.0
    before = agent.clock.now
    agent.strands.compute(rounds * ROUND_MS)
    return agent.clock.now - before


def leave_endless(agent: Agent) -> None:
    """A thread that computes without end is left where it is; the others go on.

    What it has computed so far has taken its own time, not theirs.
    """
    pass_computing_time(agent)
    agent.strands.park()
