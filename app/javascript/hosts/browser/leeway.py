"""How late Chromium lets delayed tasks come, so that it wakes up less often.

A task with leeway is taken together with the last of those that are due meanwhile. So an interval
of 10 ms ticks six times before a timer of 55 ms, and a timer of 30 ms may come before one of 35 ms
that was set 10 ms earlier. The standard lets timers wait for a time of the user agent's own.

https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps, 15.5
"""

from typing import Final

LEEWAY_MS: Final = 8.0
#: Timers of a shorter delay are precise: Chromium takes them for those that must be.
SHORTEST_WITH_LEEWAY_MS: Final = 32.0


def leeway_of_timer(milliseconds: float) -> float:
    """The leeway of a timer with that delay."""
    return LEEWAY_MS if milliseconds >= SHORTEST_WITH_LEEWAY_MS else 0.0
