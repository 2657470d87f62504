"""Unhandled promise rejections.

https://html.spec.whatwg.org/multipage/webappapis.html#unhandled-promise-rejections
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.runtime.promise_object import PromiseObject
from app.trace.spec import SpecRef, Standard
from app.trace.steps import RejectionHandled, RejectionUnhandled

NOTIFY = SpecRef(Standard.HTML, "webappapis.html#notify-about-rejected-promises")


class Rejections:
    """The about-to-be-notified and the outstanding rejected promises of a window."""

    def __init__(
        self,
        loop: EventLoop,
        report: Callable[[PromiseObject], None],
        report_handled: Callable[[PromiseObject], None],
        describe: Callable[[PromiseObject], str],
    ) -> None:
        self._loop = loop
        self._report = report
        self._report_handled = report_handled
        self._describe = describe
        self._about_to_be_notified: list[PromiseObject] = []
        self._outstanding: set[PromiseObject] = set()

    def track(self, promise: PromiseObject, operation: Literal["reject", "handle"]) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#the-hostpromiserejectiontracker-implementation"""
        if operation == "reject":
            self._about_to_be_notified.append(promise)
        elif promise in self._about_to_be_notified:
            self._about_to_be_notified.remove(promise)
        elif promise in self._outstanding:
            self._outstanding.remove(promise)
            recorder = self._loop.agent.recorder
            recorder.record(RejectionHandled, promise=promise.id_in(recorder))
            self._report_handled(promise)

    def notify(self) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#notify-about-rejected-promises"""
        if not self._about_to_be_notified:
            return
        promises, self._about_to_be_notified = self._about_to_be_notified, []
        self._loop.queue_task(
            TaskSource.DOM_MANIPULATION,
            "report unhandled rejections",
            lambda: self._report_all(promises),
        )

    def _report_all(self, promises: list[PromiseObject]) -> None:
        recorder = self._loop.agent.recorder
        for promise in promises:
            if promise.is_handled:
                continue
            recorder.record(
                RejectionUnhandled,
                promise=promise.id_in(recorder),
                reason=self._describe(promise),
                span=None,
                spec=NOTIFY,
            )
            self._report(promise)
            self._outstanding.add(promise)  # whoever took care of it meanwhile is not told of
