"""What the main thread, or a worker, stands still for: dialogs, synchronous requests."""

from __future__ import annotations

from app.javascript.runtime.realm import Realm
from app.trace.steps import ClockAdvanced, WorkFinished, WorkStarted


def block(realm: Realm, thread: str, label: str, milliseconds: float, outcome: str) -> None:
    """Work of another ``thread``, during which nothing else happens on this one."""
    recorder, clock = realm.agent.recorder, realm.agent.clock
    work, since = recorder.new_id("work"), clock.now
    due = since + milliseconds
    recorder.record(WorkStarted, work=work, thread=thread, label=label, due=due)
    if due >= clock.horizon:
        clock.pause(due)  # other threads go on meanwhile
    clock.advance_to(due)
    recorder.record(ClockAdvanced, since=since, why="busy")
    recorder.record(WorkFinished, work=work, outcome=outcome)
