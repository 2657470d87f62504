"""scheduler.postTask and scheduler.yield: https://wicg.github.io/scheduling-apis/#sec-scheduler"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.leeway import LEEWAY_MS
from app.javascript.hosts.browser.scheduling.scheduling_state import (
    SchedulingState,
    current_state,
    scheduling_state,
)
from app.javascript.hosts.browser.scheduling.task_signal import PRIORITIES, TaskSignalObject
from app.javascript.hosts.browser.task_queue import Task, TaskSource
from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.webidl import (
    Interface,
    described,
    dictionary,
    enforced_unsigned_long_long,
    member,
)
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.event_loop import EventLoop
    from app.javascript.hosts.browser.host import BrowserHost

_SOURCES: Final = {
    "user-blocking": TaskSource.USER_BLOCKING,
    "user-visible": TaskSource.SCHEDULER,
    "background": TaskSource.BACKGROUND,
}
#: What goes on after a yield, by the priority of what yielded.
_CONTINUATIONS: Final = {
    "user-blocking": TaskSource.USER_BLOCKING_CONTINUATION,
    "user-visible": TaskSource.CONTINUATION,
    "background": TaskSource.BACKGROUND_CONTINUATION,
}


class SchedulerObject(JSObject):
    """https://wicg.github.io/scheduling-apis/#scheduler"""

    __slots__ = ()

    class_name = "Scheduler"


def _loop(realm: Realm) -> EventLoop:
    return cast("BrowserHost", realm.slots["host"]).loop


class _ScheduledTask:
    """A posted callback, or what goes on after a yield, on its way: ``steps`` settle ``answer``."""

    def __init__(
        self,
        realm: Realm,
        state: SchedulingState,
        sources: dict[str, TaskSource],
        label: str,
        steps: Callable[[Deferred], None],
    ) -> None:
        self._loop = _loop(realm)
        self._state = state
        self._sources = sources
        self._label = label
        self._steps = steps
        self._task: Task | None = None
        self._over = False
        self.answer = Deferred(realm)
        if state.signal is not None:
            state.signal.algorithms.append(self._abort)
        if isinstance(state.signal, TaskSignalObject) and not state.fixed_priority:
            state.signal.waiting.append(self._change_priority)

    def queue(self) -> None:
        """Unless it was aborted while it was delayed."""
        if self._over:
            return
        source, span = self._sources[self._state.priority], self._loop.agent.recorder.here
        self._task = self._loop.queue_task(source, self._label, self._run, span=span)

    def _run(self) -> None:
        """A signal that aborts while the callback runs still rejects."""
        self._task = None
        self._steps(self.answer)
        self._over = True

    def _abort(self) -> None:
        signal = self._state.signal
        if self._over or signal is None:
            return
        self._over = True
        if self._task is not None:
            self._loop.remove_task(self._task)
        self.answer.reject(signal.reason)

    def _change_priority(self) -> None:
        """It keeps its place among those that were queued when it was."""
        task = self._task
        if task is not None and self._loop.remove_task(task):
            source = self._sources[self._state.priority]
            self._task = self._loop.queue_task(
                source, task.label, task.steps, span=task.span, order=task.order
            )


def _call_posted(
    realm: Realm, callback: JSObject, state: SchedulingState, answer: Deferred
) -> None:
    """https://wicg.github.io/scheduling-apis/#schedule-a-posttask-task"""
    host = cast("BrowserHost", realm.slots["host"])
    try:
        with scheduling_state(realm.agent, state):
            value = host.call_for_answer(callback)
    except ThrowCompletion as thrown:
        answer.reject(thrown.value_in(realm))
    else:
        answer.resolve(value)


def _post_task(realm: Realm, _scheduler: SchedulerObject, arguments: list[Value]) -> Value:
    """https://wicg.github.io/scheduling-apis/#dom-scheduler-posttask"""
    callback, options = arguments[0], argument(arguments, 1)
    doing = "Failed to execute 'postTask' on 'Scheduler'"
    if not is_callable(callback):
        raise type_error(f"{doing}: parameter 1 is not of type 'Function'.")
    dictionary(options, "SchedulerPostTaskOptions")
    given, signal = member(options, "priority"), member(options, "signal")
    with converting_member("priority", "SchedulerPostTaskOptions"):
        priority = "" if given is UNDEFINED else to_string(given)
    if priority and priority not in PRIORITIES:
        raise type_error(
            f"{doing}: Failed to read the 'priority' property from 'SchedulerPostTaskOptions': The "
            f"provided value '{priority}' is not a valid enum value of type TaskPriority."
        )
    if signal is not UNDEFINED and not isinstance(signal, AbortSignalObject):
        raise type_error(
            f"{doing}: Failed to read the 'signal' property from 'SchedulerPostTaskOptions': "
            "Failed to convert value to 'AbortSignal'."
        )
    followed = signal if isinstance(signal, AbortSignalObject) else None
    if followed is not None and followed.aborted:
        raise ThrowCompletion(followed.reason)
    state = SchedulingState(priority, followed)
    posted = _ScheduledTask(
        realm,
        state,
        _SOURCES,
        f"postTask {callback_label(callback)}",
        lambda answer: _call_posted(realm, callback, state, answer),
    )
    delay = member(options, "delay")
    milliseconds = 0.0 if delay is UNDEFINED else _delay(delay, doing)
    if milliseconds > 0:
        loop = _loop(realm)
        loop.delayed.add(loop.agent.clock.now + milliseconds, posted.queue, LEEWAY_MS)
    else:
        posted.queue()
    return posted.answer.promise


def _delay(value: Value, doing: str) -> float:
    place = f"{doing}: Failed to read the 'delay' property from 'SchedulerPostTaskOptions'"
    with converting_member("delay", "SchedulerPostTaskOptions"):
        return float(enforced_unsigned_long_long(value, place))


def _yield(realm: Realm, _scheduler: SchedulerObject, _arguments: list[Value]) -> Value:
    """https://wicg.github.io/scheduling-apis/#dom-scheduler-yield"""
    state = current_state(realm.agent)
    if state.signal is not None and state.signal.aborted:
        raise ThrowCompletion(state.signal.reason)
    rest = _ScheduledTask(realm, state, _CONTINUATIONS, "go on after a yield", Deferred.resolve)
    rest.queue()
    return rest.answer.promise


_SCHEDULER = Interface(
    "Scheduler",
    SchedulerObject,
    promises={"postTask": (1, _post_task), "yield": (0, _yield)},
)

DESCRIPTIONS = (described(_SCHEDULER),)


def make_scheduler(realm: Realm) -> Value:
    """https://wicg.github.io/scheduling-apis/#dom-windoworworkerglobalscope-scheduler"""
    return SchedulerObject(realm.intrinsics["%Scheduler.prototype%"])
