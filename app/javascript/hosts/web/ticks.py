"""Microtasks of the platform's own."""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.realm import Realm


def after_microtasks(realm: Realm, count: int, label: str, steps: Callable[[], None]) -> None:
    """Run steps ``count`` microtasks from now: an engine's own promises lie between.

    At once for 0.
    """
    if count == 0:
        steps()
        return

    def run() -> None:
        after_microtasks(realm, count - 1, label, steps)

    realm.agent.hooks.host_enqueue_promise_job(Job(run, label), realm)
