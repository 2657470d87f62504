"""A browser in which ``thread(f)`` runs beside the main thread, on the same DOM.

AD-HOC: No browser does this. It shows why: between any two statements another thread may run,
which one the seed decides, and so one program makes different pages. The cure is the one that real
browsers have: other threads only queue tasks (``queueTask(f)``), and one thread takes them.
"""

from __future__ import annotations

from typing import Any, cast

from app.javascript.hosts.browser.host import BrowserHost
from app.javascript.hosts.browser.lanes import LANES
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.browser.threads.switching_recorder import SwitchingRecorder
from app.javascript.hosts.browser.window_events import WindowEvents
from app.javascript.hosts.callbacks import callback_label
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Method, define_properties
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.kernel.coroutine import Hub
from app.kernel.thread_state import Thread
from app.trace.steps import AgentEnded, AgentStarted, Lane

#: One statement in so many is followed by another thread's.
STATEMENTS_A_TURN = 3

_WORKERS = "agents"


def _threads_lane(lane: Lane) -> Lane:
    return Lane(
        lane.id,
        "Threads (hypothetical)",
        "In this thought experiment every thread may touch the page: between any two statements "
        "another one may run. No browser allows it.",
    )


class ThreadsHost(BrowserHost):
    """The window, and threads that share its realm."""

    lanes = tuple(_threads_lane(lane) if lane.id == _WORKERS else lane for lane in LANES)

    def start(self, agent: Agent) -> None:
        self._of_agent: dict[Thread, dict[str, Any]] = {}
        self._running = agent.recorder.thread
        agent.strands.followers.append(self._change_thread)
        assert isinstance(agent.recorder, SwitchingRecorder)
        agent.recorder.at_statement = self._maybe_another
        agent.budget.on_spent = agent.strands.park  # the others go on without it
        super().start(agent)

    def install(self) -> WindowEvents:
        events = super().install()
        functions = (Method("thread", thread, 1), Method("queueTask", queue_task, 1))
        define_properties(self.realm, self.realm.global_object, functions)
        return events

    # -- threads ---------------------------------------------------------------------------------

    def begin(self, function: JSObject) -> None:
        """Run a function on a new thread."""
        agent, recorder = self.agent, self.agent.recorder
        name = recorder.new_id("thread")
        label = callback_label(function)
        recorder.record(AgentStarted, name=name, title=f"Thread {label}", source="")

        def live() -> None:
            agent.hub.run(lambda: self.call(function, [], UNDEFINED))
            if self.loop.microtask_queue:  # microtasks are the main thread's
                self.loop.bring(TaskSource.SCRIPT, "microtasks of a thread", lambda: None)
            recorder.record(AgentEnded, name=name, why="Its function is over.", span=None)

        agent.strands.start(name, live, agent.clock.now)

    def _maybe_another(self) -> None:
        """Between two statements: the seed says whether another thread goes on."""
        strands, chance = self.agent.strands, self.agent.chance
        others = strands.ready()
        if others and chance.below(STATEMENTS_A_TURN) == 0:
            strands.give_way(others[chance.below(len(others))])

    def _change_thread(self, thread: Thread) -> None:
        """An agent is one thread; here several take turns at being it."""
        agent, before = self.agent, self._running
        if thread is before:
            return
        self._of_agent[before] = {name: getattr(agent, name) for name in _OF_A_THREAD}
        self._running = thread
        fresh = {"depth": 0, "running": None, "hub": Hub()}
        for name, value in self._of_agent.pop(thread, fresh).items():
            setattr(agent, name, value)


_OF_A_THREAD = ("depth", "running", "hub")
"""The attributes of an agent that each thread has of its own."""


def _function(arguments: list[Value], name: str) -> JSObject:
    function = argument(arguments, 0)
    if not is_callable(function):
        raise type_error(f"{name} takes a function.")
    return function


def thread(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``thread(f)``: run ``f`` beside this thread."""
    cast("ThreadsHost", realm.slots["host"]).begin(_function(arguments, "thread"))
    return UNDEFINED


def queue_task(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``queueTask(f)``: let the main thread run ``f``, as a task."""
    function = _function(arguments, "queueTask")
    host = cast("ThreadsHost", realm.slots["host"])
    label = f"queueTask {callback_label(function)}"
    host.loop.bring(TaskSource.DOM_MANIPULATION, label, lambda: host.call(function, [], UNDEFINED))
    return UNDEFINED
