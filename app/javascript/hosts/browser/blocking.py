"""What the main thread, or a worker, stands still for: dialogs, synchronous requests."""

from __future__ import annotations

from app.javascript.runtime.realm import Realm
from app.trace.steps import WorkFinished, WorkStarted


def block(realm: Realm, thread: str, label: str, milliseconds: float, outcome: str) -> None:
    """Work of another ``thread``, during which nothing else happens on this one."""
    agent = realm.agent
    work, due = agent.recorder.new_id("work"), agent.clock.now + milliseconds
    agent.recorder.record(WorkStarted, work=work, thread=thread, label=label, due=due)
    agent.strands.compute(milliseconds)
    agent.recorder.record(WorkFinished, work=work, outcome=outcome)
