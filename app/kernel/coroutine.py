"""Suspension: a body of ordinary Python calls that can stop in the middle and go on later.

Each coroutine runs in a greenlet. A greenlet's part of the C stack begins where it was started, so
one that starts another from inside would nest them, and ten thousand nested async calls would
overflow the C stack. Therefore only the hub starts greenlets: whoever wants to start one switches
to the hub, which does it from its own shallow frame. Resuming a started one is a plain switch.
A greenlet whose coroutine is over stays for the next one: that saves two switches and its making.

NOTE: A coroutine that is dropped while suspended gets ``GreenletExit`` at its suspension. Nothing
that a program can see may hang on a Python ``finally`` around a suspension. Python's collector does
not see into a suspended greenlet; that is why its frames do not hold the coroutine.
"""

from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from greenlet import GreenletExit, getcurrent, greenlet

from app.kernel.frame_room import with_room
from app.kernel.stop import InternalError


class _Finished:
    """What a coroutine leaves behind: its result, or what it raised; ``resumer`` is to have it."""

    __slots__ = ("error", "result", "resumer")

    def __init__(self, result: Any, error: BaseException | None) -> None:
        self.result = result
        self.error = error
        self.resumer: greenlet | None = None


class _Link:
    """What a coroutine shares with its greenlet: who resumed it."""

    __slots__ = ("idle", "resumer")

    def __init__(self, idle: list[greenlet]) -> None:
        self.idle = idle
        self.resumer: greenlet | None = None


class Hub:
    """Starts coroutines and brings their results home."""

    __slots__ = ("greenlet", "idle")

    IDLE_LIMIT = 64

    def __init__(self) -> None:
        self.greenlet: greenlet | None = None
        self.idle: list[greenlet] = []

    def run(self, main: Callable[[], Any]) -> Any:
        """Run ``main``, in which coroutines can be started and resumed, to its end.

        Raises whatever ``main`` raises.
        """
        if self.greenlet is not None:
            raise InternalError("the hub runs already")
        self.greenlet = getcurrent()
        root = greenlet(_work, parent=self.greenlet)
        request: Any = root.switch(_Link(self.idle), lambda _message: with_room(main), None)
        try:
            while True:
                if type(request) is not _Finished:
                    worker, *arguments = request
                    request = worker.switch(*arguments)
                elif request.resumer is None:
                    return _outcome(request)
                else:
                    request = request.resumer.switch(request)
        finally:
            self.greenlet = None
            self.idle.clear()


def _outcome(finished: _Finished) -> Any:
    result, finished.result = finished.result, None
    error, finished.error = finished.error, None
    if error is not None:
        raise error
    return result


class Coroutine:
    """A body that can be suspended.

    ``body(message)`` gets the first ``resume``'s message; what it returns or raises comes out of
    the ``resume`` in which it ends. ``done`` is True from then on.
    """

    __slots__ = ("_body", "_greenlet", "_hub", "_link", "done")

    def __init__(self, hub: Hub, body: Callable[[Any], Any]) -> None:
        self._hub: Final = hub
        self._link: Final = _Link(hub.idle)
        self._body: Callable[[Any], Any] | None = body
        self._greenlet: greenlet | None = None
        self.done = False

    def resume(self, message: Any = None) -> Any:
        """Go on, until the next suspension (whose value is returned) or the end.

        ``done`` tells which it was. Raises what the body raised.
        """
        if self.done or self._link.resumer is not None:
            raise InternalError("a coroutine that is running or done was resumed")
        self._link.resumer = getcurrent()
        started = self._greenlet
        outcome = self._start(message) if started is None else started.switch(message)
        if type(outcome) is not _Finished:
            return outcome
        self.done = True
        self._greenlet = None
        return _outcome(outcome)

    def _start(self, message: Any) -> Any:
        hub = self._hub.greenlet
        if hub is None:
            raise InternalError("a coroutine was started outside its hub")
        body, self._body = self._body, None
        if self._hub.idle:
            self._greenlet = self._hub.idle.pop()
            return self._greenlet.switch((self._link, body, message))
        self._greenlet = greenlet(_work, parent=hub)
        return hub.switch((self._greenlet, self._link, body, message))

    def resumer_frame(self) -> FrameType | None:
        """Where whoever resumed the running coroutine waits for it."""
        resumer = self._link.resumer
        return None if resumer is None else resumer.gr_frame

    def suspended_frame(self) -> FrameType | None:
        """The innermost frame of the body while it is suspended."""
        return None if self._greenlet is None else self._greenlet.gr_frame

    def leave(self) -> greenlet:
        """Called inside the body, to suspend it: ``leave().switch(value)``.

        What comes back is the message of the next ``resume``.
        """
        resumer, self._link.resumer = self._link.resumer, None
        if resumer is None:
            raise InternalError("a coroutine that is not running was suspended")
        return resumer


def _work(link: Any, body: Any, message: Any) -> _Finished:
    """A greenlet's life: one body after the other, as long as there are not too many idle."""
    while True:
        finished = _run(body, message)
        resumer, link.resumer = link.resumer, None
        if resumer is None or len(link.idle) >= Hub.IDLE_LIMIT:
            finished.resumer = resumer
            return finished
        link.idle.append(getcurrent())
        link = body = message = None  # an idle greenlet keeps nothing big alive
        link, body, message = resumer.switch(finished)


def _run(body: Callable[[Any], Any], message: Any) -> _Finished:
    try:
        return _Finished(body(message), None)
    except GreenletExit:
        raise
    except BaseException as raised:
        return _Finished(None, raised)
