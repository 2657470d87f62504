"""What other threads bring to a loop, also while its own thread is busy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.javascript.hosts.browser.event_loop import EventLoop


def let_come(loop: EventLoop, moment: float, arrive: Callable[[], object]) -> Callable[[], None]:
    """Call what another thread does at that moment; what is returned takes it back."""

    def forget() -> None:
        loop.state.arrivals.remove(arrival)
        loop.elsewhere.remove(key)

    def come() -> None:
        forget()
        arrive()

    arrival = loop.state.arrivals.add(moment, come)
    key = loop.elsewhere.add(moment, come)
    return forget
