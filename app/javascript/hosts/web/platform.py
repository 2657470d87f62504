"""What the web platform's interfaces need of their host, beside events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, cast

from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: What the origin of a file or of a `data:` address is told as.
OPAQUE_ORIGIN = "null"

Engine = Literal["chromium", "node"]


class Work(Protocol):
    """A piece of work beside the main thread that has begun."""

    def cancel(self) -> None:
        """Give it up: its outcome never comes back. Nothing happens once it is finished."""


class StartWork(Protocol):
    """Begin work of ``milliseconds`` on another thread; then ``steps`` run as a task of ``source``.

    ``thread`` and ``label`` are for people.
    """

    def __call__(
        self,
        thread: str,
        label: str,
        milliseconds: float,
        source: str,
        steps: Callable[[], None],
    ) -> Work: ...


@dataclass(slots=True)
class WebPlatform:
    """A realm's side of the platform.

    ``engine`` decides the words of errors and a few orders in which engines differ; ``base_url`` is
    the page's, None where there is no page; ``queue_task(source, label, steps)`` queues a task;
    ``report`` is told of errors of callbacks; ``prepare_events`` makes the event interfaces where
    they are not there from the start. ``state`` keeps what an interface needs once, ``origin`` what
    all threads of a page have together: a worker is given that of its maker.
    """

    engine: Engine
    base_url: str | None
    queue_task: Callable[[str, str, Callable[[], None]], object]
    start_work: StartWork
    report: Callable[[Value], None]
    prepare_events: Callable[[], None] = lambda: None
    state: dict[str, Any] = field(default_factory=dict)
    origin: dict[str, Any] = field(default_factory=dict)

    @property
    def is_node(self) -> bool:
        """Node's words and orders, not Chromium's."""
        return self.engine == "node"


def web_platform(realm: Realm) -> WebPlatform:
    """The one that the host hung on its realm."""
    return cast("WebPlatform", realm.slots["web"])
