"""scheduler.postTask and scheduler.yield: https://wicg.github.io/scheduling-apis/#sec-scheduler"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.scheduling.task_signal import PRIORITIES, TaskSignalObject
from app.javascript.hosts.browser.task_queue import Task, TaskSource
from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
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
#: What goes on after a yield, by the source of the task that yielded.
_CONTINUATIONS: Final = {
    TaskSource.USER_BLOCKING: TaskSource.USER_BLOCKING_CONTINUATION,
    TaskSource.USER_BLOCKING_CONTINUATION: TaskSource.USER_BLOCKING_CONTINUATION,
    TaskSource.BACKGROUND: TaskSource.BACKGROUND_CONTINUATION,
    TaskSource.BACKGROUND_CONTINUATION: TaskSource.BACKGROUND_CONTINUATION,
}


class SchedulerObject(JSObject):
    """https://wicg.github.io/scheduling-apis/#scheduler"""

    __slots__ = ()

    class_name = "Scheduler"


def _loop(realm: Realm) -> EventLoop:
    return cast("BrowserHost", realm.slots["host"]).loop


class _PostedTask:
    """A callback on its way."""

    def __init__(
        self, realm: Realm, callback: JSObject, priority: str, signal: AbortSignalObject | None
    ) -> None:
        self._realm = realm
        self._loop = _loop(realm)
        self._callback = callback
        self._priority = priority
        self._signal = signal
        self._task: Task | None = None
        self._over = False
        self.answer = Deferred(realm)
        if signal is not None:
            signal.algorithms.append(self._abort)
        if isinstance(signal, TaskSignalObject) and not priority:
            signal.waiting.append(self._change_priority)

    @property
    def _source(self) -> TaskSource:
        if not self._priority and isinstance(self._signal, TaskSignalObject):
            return _SOURCES[self._signal.priority]
        return _SOURCES[self._priority or "user-visible"]

    def queue(self) -> None:
        """Unless it was aborted while it was delayed."""
        if self._over:
            return
        label = f"postTask {callback_label(self._callback)}"
        span = self._loop.agent.recorder.here
        self._task = self._loop.queue_task(self._source, label, self._run, span=span)

    def _run(self) -> None:
        self._over = True
        self._task = None
        host = cast("BrowserHost", self._realm.slots["host"])
        try:
            answer = host.call_for_answer(self._callback)
        except ThrowCompletion as thrown:
            self.answer.reject(thrown.value_in(self._realm))
        else:
            self.answer.resolve(answer)

    def _abort(self) -> None:
        if self._over or self._signal is None:
            return
        self._over = True
        if self._task is not None:
            self._loop.remove_task(self._task)
        self.answer.reject(self._signal.reason)

    def _change_priority(self) -> None:
        """It keeps its place among those that were queued when it was."""
        task = self._task
        if task is not None and self._loop.remove_task(task):
            self._task = self._loop.queue_task(
                self._source, task.label, task.steps, span=task.span, order=task.order
            )


def _post_task(realm: Realm, _scheduler: SchedulerObject, arguments: list[Value]) -> Value:
    """https://wicg.github.io/scheduling-apis/#dom-scheduler-posttask"""
    callback, options = arguments[0], argument(arguments, 1)
    doing = "Failed to execute 'postTask' on 'Scheduler'"
    if not is_callable(callback):
        raise type_error(f"{doing}: parameter 1 is not of type 'Function'.")
    dictionary(options, "SchedulerPostTaskOptions")
    given, signal = member(options, "priority"), member(options, "signal")
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
    posted = _PostedTask(realm, callback, priority, followed)
    delay = member(options, "delay")
    milliseconds = 0.0 if delay is UNDEFINED else _delay(delay, doing)
    if milliseconds > 0:
        loop = _loop(realm)
        loop.delayed.add(loop.agent.clock.now + milliseconds, posted.queue)
    else:
        posted.queue()
    return posted.answer.promise


def _delay(value: Value, doing: str) -> float:
    place = f"{doing}: Failed to read the 'delay' property from 'SchedulerPostTaskOptions'"
    return float(enforced_unsigned_long_long(value, place))


def _yield(realm: Realm, _scheduler: SchedulerObject, _arguments: list[Value]) -> Value:
    """https://wicg.github.io/scheduling-apis/#dom-scheduler-yield"""
    loop, answer = _loop(realm), Deferred(realm)
    running = loop.state.currently_running_task
    source = TaskSource.CONTINUATION
    if running is not None:
        source = _CONTINUATIONS.get(running.source, source)
    loop.queue_task(source, "go on after a yield", answer.resolve, span=loop.agent.recorder.here)
    return answer.promise


_SCHEDULER = Interface(
    "Scheduler",
    SchedulerObject,
    promises={"postTask": (1, _post_task), "yield": (0, _yield)},
)

DESCRIPTIONS = (described(_SCHEDULER),)


def make_scheduler(realm: Realm) -> Value:
    """https://wicg.github.io/scheduling-apis/#dom-windoworworkerglobalscope-scheduler"""
    return SchedulerObject(realm.intrinsics["%Scheduler.prototype%"])
